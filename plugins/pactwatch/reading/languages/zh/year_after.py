"""The year after the one that a Chinese page told last: "往来始于2021年。隔年1月签约"."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.model import Sentence

RULE = "year after"
MONTH = re.compile(r"年\s?(1[0-2]|[1-9])月")
NEAR = 2
"""Sentences above in which the year before is looked for."""


def with_year_after(
    found: tuple[DateMention, ...], above: Iterator[Sentence], written: dt.date | None
) -> tuple[DateMention, ...]:
    """The dates of a sentence, "隔年" of none with the year behind the last that the sentences ``above`` tell."""
    at = next((n for n, date in enumerate(found) if date.rule == RULE and date.value is None), None)
    if at is None:
        return found
    near = itertools.islice(above, NEAR)
    years = (d.year for s in near for d in reversed(find_dates(s.words, "zh", written)) if d.year)
    before = next(years, None)
    if before is None:
        return found
    told = MONTH.search(found[at].words)
    year, month = before + 1, int(told[1]) if told else None
    value = f"{year}-{month:02}" if month else str(year)
    return (*found[:at], replace(found[at], value=value, year=year, month=month), *found[at + 1 :])
