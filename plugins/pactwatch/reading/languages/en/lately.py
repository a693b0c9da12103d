"""Whether the day of a sentence shows what its verb does not: that a standing paper is new, or that one is to come."""

from __future__ import annotations

import datetime as dt
import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import FULL, MONTH, Page, Sentence

LATELY = re.compile(r"\b(?:[Ss]ince|(?:dates?|dated|dating) (?:from|back to)|[Aa]s of|[Ee]ffective)(?: the)? $")
LATELY_DAYS = 45
"""Days before publication: what stands since then was just signed."""


def since_lately(sentence: Sentence, page: Page) -> bool:
    """Whether a paper is told to stand since a day just past: "linked by a memorandum since Tuesday"."""
    days = [d for d in find_dates(sentence.words, "en", page.published) if d.value and page.published]
    return bool(days) and all(
        LATELY.search(sentence.words[: d.start]) is not None and _is_lately(d.value or "", page.published) for d in days
    )


def _is_lately(value: str, published: dt.date | None) -> bool:
    """Whether a day is just past, or a month the one of publication."""
    if published is None:
        return False
    if len(value) == MONTH:
        return value == f"{published:%Y-%m}"
    return len(value) > MONTH and 0 <= (published - dt.date.fromisoformat(value)).days <= LATELY_DAYS


HAD_LATELY_DAYS = 10


def had_lately(sentence: Sentence, page: Page) -> bool:
    """Whether what somebody "had signed" was signed a day or a week ago: all days of the sentence are just past."""
    days = [d.value for d in find_dates(sentence.words, "en", page.published) if d.value]
    return bool(days) and all(
        len(day) == FULL
        and page.published is not None
        and 0 <= (page.published - dt.date.fromisoformat(day)).days <= HAD_LATELY_DAYS
        for day in days
    )


LONG_GONE_DAYS = 290
"""Days since the last such day of the year, beyond which "on 1 June" without a year is the next one."""


def is_to_come(sentence: Sentence, page: Page) -> bool:
    """Whether the only day that a sentence tells is one of a month without a year that comes soon again."""
    days = [d for d in find_dates(sentence.words, "en", page.published) if d.value]
    return len(days) == 1 and all(
        d.rule == "month and day"
        and page.published is not None
        and (page.published - dt.date.fromisoformat(d.value or "")).days > LONG_GONE_DAYS
        for d in days
    )
