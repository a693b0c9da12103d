"""Days that a Korean page counts from another: "방문 둘째 날", "이튿날"."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import Page, Sentence, When

BEGINS = re.compile(r"\s?(?:부터|~)|\s(?:[가-힣]{2,10}(?:에서|서)\s)?(?:개막|시작|막을 올|막이 오|문을 연|문을 열)")
DAY_OF_EVENT = re.compile(
    r"(?<![가-힣])(?P<which>첫날|첫째 날|둘째 날|둘쨋날|이틀째|이튿날|다음 ?날"
    r"|셋째 날|사흘째|사흗날|넷째 날|나흘째)(?=[에인은\s,]|엔\s)"
)
DAYS_ON = {"첫날": 0, "첫째 날": 0, "셋째 날": 2, "사흘째": 2, "사흗날": 2, "넷째 날": 3, "나흘째": 3} | dict.fromkeys(
    ("둘째 날", "둘쨋날", "이틀째", "이튿날", "다음 날", "다음날"), 1
)
"""Days after the first one of a visit or a meeting."""
NEXT = frozenset({"이튿날", "다음 날", "다음날"})
"""The day after whichever was told last."""


def counted_on(which: str, own: list[When], sentence: Sentence, page: Page) -> list[When]:
    """ "14일 개막한 포럼 사흘째에": counted from the sentence's own day where the event began on it."""
    if not own:
        return day_of_event(which, sentence, page)
    first = own[0]
    if which in NEXT and len(own) == 1 and first.of == "signing" and len(first.value) == len("2024-01-01"):
        at = sentence.words.find(which, max(0, first.end - sentence.start)) if first.start >= 0 else -1
        if at >= 0:
            # "14일 A와, 이튿날 B와"
            day, start = _later(first.value, DAYS_ON[which]), sentence.start + at
            return [first, When(value=day, of="signing", start=start, end=start + len(which))]
    is_whole = len(own) == 1 and len(first.value) == len("2024-01-01") and first.start >= 0
    if is_whole and BEGINS.match(sentence.words, first.end - sentence.start):
        return [dataclasses.replace(first, value=_later(first.value, DAYS_ON[which]))]
    return own


LAST_DAY = re.compile(r"(?:부터|~)\s?(?P<last>(?:\d{1,2}월\s?)?\d{1,2}일)(?:까지)?[^.]{0,60}?마지막 ?날(?!인)")


def last_day(own: list[When], sentence: Sentence, page: Page) -> list[When]:
    """ "11일부터 13일까지 ... 방문 마지막 날 협약을 맺었다": the last day of the span, not its month."""
    told = LAST_DAY.search(sentence.words)
    ends = list(find_dates(told["last"], "ko", page.published)) if told else []
    if told is None or len(ends) != 1 or len(ends[0].value or "") != len("2024-01-01"):
        return own
    start = sentence.start + told.start("last")
    day = When(value=ends[0].value or "", of="signing", start=start, end=start + len(told["last"]))
    return [day, *(when for when in own if when.of != "signing")]


THEN = re.compile(r"^[^.,]{0,12}?(?<![가-힣])(?P<then>그때|(?:그|같은) ?해)(?:에)?\s(?:(?P<month>\d{1,2})월)?")
"""How a sentence begins that goes on from the year or the month that the one before tells."""
MONTHS = 12


def day_of_then(sentence: Sentence, page: Page) -> list[When]:
    """ "2007년 싹이 텄다. 그해 A와 B는 ...": the year, "그때" the date that the running sentence before tells last."""
    told = THEN.match(sentence.words)
    before = [s for s in page.sentences[: sentence.order] if s.is_prose][-1:] if told else []
    for past in before:
        dates = [f for f in find_dates(past.words, "ko", page.published) if f.value and not f.is_announcement]
        if told is None or not dates or dates[-1].is_future:
            continue
        value = (dates[-1].value or "").split("-Q")[0]
        if told["then"] != "그때":
            month = int(told["month"] or 0)
            value = f"{value[:4]}-{month:02}" if 0 < month <= MONTHS else value[:4]
        start = sentence.start + told.start("then")
        return [When(value=value, of="signing", start=start, end=start + len(told["then"]))]
    return []


def _later(day: str, days: int) -> str:
    """A day so many days later; the day itself at the end of the calendar."""
    first = dt.date.fromisoformat(day)
    return str(first + dt.timedelta(days=days)) if first.year < dt.MAXYEAR else day


def day_of_event(which: str, sentence: Sentence, page: Page) -> list[When]:
    """ "방문 첫날", "둘째 날": counted from the day from which on the sentences before tell of a visit, a meeting."""
    for past in reversed([s for s in page.sentences[: sentence.order] if s.is_prose][-3:]):
        for found in find_dates(past.words, "ko", page.published):
            counts = BEGINS.match(past.words, found.end) or (which in NEXT and not found.is_announcement)
            if counts and len(found.value or "") == len("2024-01-01"):
                day = _later(found.value or "", DAYS_ON[which])
                start = past.start + found.start
                return [When(value=day, of="signing", start=start, end=start + len(found.words))]
    return []
