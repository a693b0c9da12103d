"""Countries, dates and numbers as a reader of the locale writes them, from CLDR through Babel."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton

from pactwatch.alerts.wording.phrases import LOCALES, phrase

# A joint declaration of twenty countries makes 190 pairs; the fact field shows more of them than a title does.
PAIRS_SHOWN = 6


@lru_cache(maxsize=8)
def _locale(locale: str) -> Locale:
    return Locale.parse(locale if locale in LOCALES else "en")


def country(code: str | None, locale: str) -> str:
    """The country's name; ``INT`` and an unknown country have words of their own; an unlisted code stays a code."""
    if code is None:
        return phrase("country_unknown", locale)
    if code == "INT":
        return phrase("country_international", locale)
    return str(_locale(locale).territories.get(code, code))


def pair(code: str, locale: str) -> str:
    """ "JP-KR" as "Japan – South Korea"."""
    return " – ".join(country(one, locale) for one in code.split("-"))


def pairs(codes: tuple[str, ...], locale: str, shown: int = PAIRS_SHOWN) -> str:
    """Several pairs, in the ledger's order; beyond ``shown`` a number stands for the rest."""
    more = [phrase("and_more", locale, count=len(codes) - shown)] if len(codes) > shown else []
    return ", ".join([*(pair(code, locale) for code in codes[:shown]), *more])


def day(value: str | dt.date | None, locale: str) -> str:
    """YYYY-MM-DD, YYYY-MM or YYYY as the locale writes it, as exact as it is; words for None; else the value itself."""
    if value is None:
        return phrase("day_unknown", locale)
    text = value.isoformat() if isinstance(value, dt.date) else value
    shape = {4: "y", 7: "yMMMM", 10: "yMMMMd"}.get(len(text))
    try:
        date = dt.date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return text
    if shape is None:
        return text
    if shape == "yMMMMd":
        return str(format_date(date, format="long", locale=_locale(locale)))
    return str(format_skeleton(shape, dt.datetime.combine(date, dt.time()), locale=_locale(locale)))


def moment(value: dt.datetime, locale: str) -> str:
    """An aware time, in UTC, to the minute."""
    return f"{format_datetime(value, 'yyyy-MM-dd HH:mm', tzinfo=dt.UTC, locale=_locale(locale))} UTC"


def language(code: str | None, locale: str) -> str | None:
    """The name of the language that an outlet wrote in, or None where it is not known."""
    if not code:
        return None
    return _locale(locale).languages.get(code.split("-")[0])
