"""Of which month a bare day is: "5月10日に... 続いて13日には"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.dates import Context, DateMention, find_dates, same_as_before
from pactwatch.reading.model import Page, Sentence
from pactwatch.reading.news import age

FAR = 10
"""Sentences before a bare day in which its month is told."""
BARE_DAY = re.compile(r"\d{1,2}日")
AHEAD = 10
"""Days behind publication that a bare day with a verb of what is to be may lie."""
THESE_WEEKS = 45
"""Days before publication that a day of the news itself may lie, whatever story the sentence before begins."""
IS_TO_BE = re.compile(
    r"(?:[(（][^()（）]{1,3}[)）])?(?:に|から|、|の|には)?[^。たっだ]{0,30}?"
    r"(?:される|する|行う|行われる|開く|開かれる|結ぶ|結ばれる|交わす|交わされる|迎える|予定|見通し|運び)"
)
BEGAN = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?:[^。\d]{0,8}(?:始ま|さかのぼ|遡|端を発)[^。、\d]{0,8})。?$")
GOES_ON = re.compile(r"(?:続いて|また|さらに|その後|次いで|翌)、?")


def month_told(page: Page, sentence: Sentence, published: dt.date | None) -> DateMention | None:
    """The day with its month that the sentence before tells of a paper, where this one goes on about it."""
    before = page.sentences[max(0, sentence.order - 1) : sentence.order]
    if not GOES_ON.match(sentence.words) or not any(s.is_prose and s.has("instrument", "sign") for s in before):
        return None
    days = [d for s in before for d in find_dates(s.words, "ja", published) if d.day and "月" in d.words]
    return days[-1] if days else None


def month_before(page: Page, sentence: Sentence, year_of_page: int | None) -> tuple[int, int] | None:
    """The only month of the page's year that the sentences before tell with days."""
    before = page.sentences[max(0, sentence.order - FAR) : sentence.order]
    dates = [d for s in before if s.is_prose for d in find_dates(s.words, "ja", None) if d.month]
    months = {d.month for d in dates if d.month and (d.year or year_of_page) == year_of_page}
    return (year_of_page, months.pop()) if year_of_page and len(months) == 1 else None


def year_begun(page: Page, sentence: Sentence, date: DateMention, published: dt.date | None) -> DateMention:
    """A bare month, of the year with which the sentence before begins a story: "2013年に始まる。3月に"."""
    before = page.sentences[sentence.order - 1].words if sentence.order else ""
    if date.month is None or "年" in date.words or "月" not in date.words or not (year := BEGAN.search(before)):
        return date
    if published is not None and date.day and date.value and 0 <= age(published, date.value) <= THESE_WEEKS:
        # "交流は2015年にさかのぼる。11月21日、", told in these weeks: the news itself
        return date
    value = "-".join((year[1], f"{date.month:02}", *([f"{date.day:02}"] if date.day else [])))
    return replace(date, year=int(year[1]), value=value, is_future=False)


def beside(before: DateMention, date: DateMention, days: int) -> DateMention:
    """The day so many days from the one told before, without a year where that has none."""
    if not (before.month and before.day):
        return date
    if not before.year:
        moved = same_as_before(Context(base=None, before=before), days)
        return replace(date, month=moved.month, day=moved.day, is_future=False) if moved else date
    day = dt.date(before.year, before.month, before.day) + dt.timedelta(days=days)
    return replace(date, year=day.year, month=day.month, day=day.day, value=str(day), is_future=False)


def in_month_of(before: DateMention, date: DateMention) -> DateMention:
    """The bare day, of the month of the one told before where it is later in it."""
    if before.month is None or before.day is None or date.day is None or date.day <= before.day:
        return date
    value = f"{before.year}-{before.month:02}-{date.day:02}" if before.year else None
    return replace(date, year=before.year, month=before.month, value=value)


def to_come(words: str, date: DateMention, published: dt.date | None) -> DateMention:
    """The bare day of the days to come, where what follows is to be: "14日に署名される覚書", told on the 13th."""
    if (
        published is None
        or not date.is_bare
        or not BARE_DAY.fullmatch(date.words)
        or not IS_TO_BE.match(words, date.end)
    ):
        return date
    days = (published + dt.timedelta(days=ahead) for ahead in range(1, AHEAD + 1))
    day = next((day for day in days if day.day == date.day), None)
    if day is None:
        return date
    return replace(date, year=day.year, month=day.month, value=str(day), is_future=True)
