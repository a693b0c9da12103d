"""The year that a date takes from the one told last: "始于2021年。隔年1月签约", "2018年4月に来日し、同年11月に"."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pactwatch.reading.dates import DateMention, Day, find_dates, written
from pactwatch.reading.model import Sentence

MONTH_AND_DAY = re.compile(r"年の?的?\s?(1[0-2]|0?[1-9])月(?:\s?(3[01]|[12]\d|0?[1-9])[日号號])?")
NEAR = 2
"""Sentences above in which the year is looked for."""


def with_year_told(
    found: Sequence[DateMention],
    above: Iterator[Sentence],
    lang: str,
    published: dt.date | None,
    steps: Mapping[str, int],
) -> tuple[DateMention, ...]:
    """The dates of a sentence, those that lean on a year told before with that year.

    ``steps``: how many years behind it a date is that begins with these words. ``above``: the sentences before, the
    nearest first. A date stays as it was where none of them tells a year.
    """
    told = list(found)
    for at, date in enumerate(found):
        step = next((years for word, years in steps.items() if date.words.startswith(word)), None)
        if step is None:
            continue
        before = next((d.year for d in reversed(told[:at]) if d.year), None) or _year_above(above, lang, published)
        if before is not None:
            told[at] = _of_year(date, before + step, published)
    return tuple(told)


def _year_above(above: Iterator[Sentence], lang: str, published: dt.date | None) -> int | None:
    near = itertools.islice(above, NEAR)
    return next((d.year for s in near for d in reversed(find_dates(s.words, lang, published)) if d.year), None)


def _of_year(date: DateMention, year: int, published: dt.date | None) -> DateMention:
    """The date, of that year, with the month and day that its words tell."""
    parts = MONTH_AND_DAY.search(date.words)
    month = int(parts[1]) if parts else date.month
    day = int(parts[2]) if parts and parts[2] else date.day
    value = written(Day(year=year, month=month, day=day))
    is_future = published is not None and value is not None and value > published.isoformat()[: len(value)]
    return replace(date, value=value, year=year, month=month, day=day, is_future=is_future)
