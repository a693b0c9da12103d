"""The day from which a Korean page counts its days: that of publication, else one that its opening tells."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import FULL, Page, Sentence

OPENS_WITH = 2
"""Running sentences that may tell the day."""
TERM = re.compile(r"\s?(?:부터|까지|에 맺은|에 체결한|맺은|체결한)")
"""Behind a day that dates a paper of before, or its term."""
UNTIL = re.compile(r"\s?[~∼〜～-]\s?(?:(?P<month>1[0-2]|0?[1-9])월\s)?(?P<day>3[01]|[12]\d|0?[1-9])일")
"""The last day of a journey or a meeting behind its first: "2017년 8월 12~14일"."""
JOURNEY = re.compile(
    r"(?P<year>(?:19|20)\d{2})년\s(?P<month>1[0-2]|0?[1-9])월"
    r"(?:\s\d{1,2}일(?:부터\s|\s?[~∼〜～-]\s?)(?:(?P<until>1[0-2]|0?[1-9])월\s)?(?P<day>\d{1,2})일(?:까지)?|초|중순|말)?"
    r"\s(?:[^\s.]{1,12}\s){0,5}?[^\s.]{0,8}(?:순방|방문|방한|방중|방일|방미|국빈|열린|열렸)"
)
"""A journey or a meeting with its year: "2019년 4월 16일부터 23일까지 이어진 대통령의 순방", "2024년 5월 방한한"."""


def base_of(page: Page) -> dt.date | None:
    """The day of publication; on a page without one what the opening tells."""
    return page.published or _told_day(page)


@functools.lru_cache(maxsize=1)
def _told_day(page: Page) -> dt.date | None:
    """The first full date of the opening, year and all; else the last day of a journey of its first sentence."""
    opening = [s for s in page.sentences if s.place == "lead"][:OPENS_WITH]
    return next(filter(None, (*map(_full_date, opening), *map(_last_of_journey, opening[:1]))), None)


def _full_date(sentence: Sentence) -> dt.date | None:
    for found in find_dates(sentence.words, "ko", None):
        is_whole = found.value is not None and len(found.value) == FULL
        if is_whole and not found.is_future and not TERM.match(sentence.words, found.end):
            return _until(dt.date.fromisoformat(found.value or ""), UNTIL.match(sentence.words, found.end))
    return None


def _until(first: dt.date, until: re.Match[str] | None) -> dt.date:
    """The last day of what began on the first; the first where the two make no span."""
    if until is None:
        return first
    month, day = int(until["month"] or first.month), int(until["day"])
    last = calendar.monthrange(first.year, month)[1]
    return max(first, dt.date(first.year, month, min(day, last)))


def _last_of_journey(sentence: Sentence) -> dt.date | None:
    """The last day of a journey that a sentence tells, or that of its month."""
    told = JOURNEY.search(sentence.words)
    if told is None:
        return None
    year, month = int(told["year"]), int(told["until"] or told["month"])
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, min(int(told["day"] or last) or last, last))
