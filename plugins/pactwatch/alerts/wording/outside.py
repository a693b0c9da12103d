"""Text from outside, made safe to show: it can neither ring, nor link, nor turn the line around, nor break a limit."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from pactwatch.alerts.wording import limits

# Joiners carry meaning in emoji and in Persian or Indic words; every other format character is invisible mischief.
JOINERS = {"\u200c", "\u200d"}
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """``text`` on one line without control, bidirectional, private or half characters."""
    spaced = "".join(" " if character in "\r\n\t\v\f\x85\u2028\u2029" else character for character in text)
    kept = (c for c in spaced if c in JOINERS or not unicodedata.category(c).startswith("C"))
    return SPACE.sub(" ", "".join(kept)).strip()


def safe(text: str, limit: int) -> str:
    """``text`` for a mrkdwn object: cleaned, ``& < >`` escaped, at most ``limit`` units with no entity cut in two."""
    return fit("".join(ENTITIES.get(character, character) for character in plain(text)), limit)


def fit(escaped: str, limit: int) -> str:
    """Already escaped text in at most ``limit`` units, cut between characters and never inside an entity."""
    shorter = limits.cut(escaped, limit)
    if shorter == escaped:
        return escaped
    head = shorter[:-1]
    torn = head.rfind("&")
    if torn >= 0 and ";" not in head[torn:]:
        head = head[:torn]
    return head.rstrip() + "…"


def address(url: str | None) -> str | None:
    """``url`` where a button may open it: http or https, with a host, no credentials, no space, within the limit."""
    if not url or limits.size(url) > limits.URL or plain(url) != url or re.search(r"[\s<>|\"\\^`{}]", url):
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username is not None:
        return None
    return url
