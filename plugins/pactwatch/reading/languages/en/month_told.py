"""The month of a bare day, told by the dates before it: "from 24 to 28 October 2022 ... On the 27th they signed"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.model import Page, Sentence

BARE_DAY = "day"
"""The rule of date_rules.py for "on the 27th"."""
RANGE = "range"
WITHIN = 5
"""Sentences before within which the month is told."""


def in_month_told(
    sentence: Sentence, page: Page, found: tuple[DateMention, ...], base: dt.date | None
) -> tuple[DateMention, ...]:
    """The dates; a bare day is of the month that was told last before it."""
    told: DateMention | None = None
    dated: list[DateMention] = []
    for one in page.sentences[max(0, sentence.order - WITHIN) : sentence.order]:
        if one.is_prose:
            told = next((d for d in reversed(find_dates(one.words, "en", base)) if _tells_month(d)), told)
    for date in found:
        dated.append(_of_month(date, told, base) if date.rule == BARE_DAY and told is not None else date)
        told = date if _tells_month(date) else told
    return tuple(dated)


def _tells_month(date: DateMention) -> bool:
    """Whether a date says of itself, not by the day of publication, in which month it is."""
    return date.year is not None and date.month is not None and date.rule in (RANGE, "full", "month and day")


def _of_month(date: DateMention, told: DateMention, base: dt.date | None) -> DateMention:
    """A bare day in the month told, where it is the range's or comes soon after the day; as it is otherwise."""
    last = [int(number) for number in re.findall(r"\d+", told.words) if len(number) < len("2022")]
    if date.day is None or not last or told.year is None or told.month is None:
        return date
    is_within = date.day <= last[-1] if told.rule == RANGE else date.day >= last[-1]
    try:
        day = dt.date(told.year, told.month, date.day)
    except ValueError:
        return date
    if not is_within or (base is not None and day > base):
        return date
    return replace(date, value=day.isoformat(), year=day.year, month=day.month, day=day.day)
