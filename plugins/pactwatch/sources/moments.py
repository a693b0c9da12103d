"""Dates as feeds, sitemaps and search interfaces write them. Pure."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

FORMATS = (
    "%Y%m%dT%H%M%SZ", "%Y%m%d%H%M%S", "%Y.%m.%d %H:%M:%S", "%Y.%m.%d %H:%M", "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M",
    "%Y-%m-%d %H:%M", "%Y.%m.%d", "%Y/%m/%d",
)  # fmt: skip
ZONE_WORDS = {"KST": "+0900", "JST": "+0900", "CST": "+0800"}  # CST: no outlet west of China writes it in these feeds


def moment(text: str | None, *, zone: str) -> dt.datetime | None:
    """The moment that ``text`` names, aware UTC; None where it names none. A time without zone is the outlet's own."""
    if not text or not text.strip():
        return None
    found = _parsed(text.strip())
    if found is None:
        return None
    if found.tzinfo is None:
        found = found.replace(tzinfo=ZoneInfo(zone))
    try:
        return found.astimezone(dt.UTC)
    except OverflowError:
        return None


def _parsed(text: str) -> dt.datetime | None:
    if text.endswith("Z") and re.fullmatch(r"\d{8}T\d{6}Z", text):
        return dt.datetime.strptime(text, FORMATS[0]).replace(tzinfo=dt.UTC)
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        pass
    for pattern in FORMATS[1:]:
        try:
            return dt.datetime.strptime(text, pattern)  # noqa: DTZ007  the outlet's zone is set by the caller
        except ValueError:
            continue
    for word, offset in ZONE_WORDS.items():
        text = re.sub(rf"\b{word}$", offset, text)
    try:
        return parsedate_to_datetime(text)
    except (ValueError, IndexError):
        return None
