"""The dates of a Japanese sentence as the page before it makes them: 同日, 翌13日, 7日に behind 11月5日."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.ja.date_rules import BESIDE
from pactwatch.reading.languages.ja.months import (
    BARE_DAY,
    beside,
    in_month_of,
    month_before,
    month_told,
    to_come,
    year_begun,
)
from pactwatch.reading.languages.year_told import with_year_told
from pactwatch.reading.model import Page, Sentence

DATELINE = re.compile(r"^\s*(?:[(（【\[][^)）】\]]{1,20}[)）】\]]|\d{1,2}月\d{1,2}日\([^)]*\):)\s*")
OF_THE_YEAR_TOLD = {"同年": 0, "同じ年": 0, "その年": 0, "この年": 0, "翌年": 1}
"""How many years behind the one told last a date is that begins so."""
OPENS = 4
"""Letters of a sentence within which a day that points back opens it: この日、."""
FAR = 10
"""Sentences before "翌13日" among which the day before is told."""
NEAR = 2


def dates_in(page: Page, sentence: Sentence, published: dt.date | None, year: int | None) -> tuple[DateMention, ...]:
    """The dates of a sentence; offsets in the sentence. A dateline's is the day of the telling.

    ``published``: the day of the page, as it tells it itself; ``year``: that of its news, where no day is known.
    """
    head = DATELINE.match(sentence.words)
    told: list[DateMention] = []
    found = find_dates(sentence.words, "ja", published)
    above = (s for s in reversed(page.sentences[: sentence.order]) if s.is_prose)
    for date in with_year_told(found, above, "ja", published, OF_THE_YEAR_TOLD):
        days = [d for d in told if d.day]
        one = _by_the_day_before(page, sentence, published, date, days) or _by_the_month_before(
            page, sentence, published, date, days
        )
        if one is None and date.day and date.month is None and published is None:
            month = month_before(page, sentence, year)
            if month is not None:
                # "2日と3日に訪れた。3日の午後に": of the month told before
                one = replace(date, year=month[0], month=month[1], value=f"{month[0]}-{month[1]:02}-{date.day:02}")
        told.append(year_begun(page, sentence, to_come(sentence.words, one or date, published), published))
    return tuple(replace(d, is_announcement=True) if head and d.start < head.end() else d for d in told)


def _by_the_day_before(
    page: Page, sentence: Sentence, published: dt.date | None, date: DateMention, days: list[DateMention]
) -> DateMention | None:
    """同日, 当日, 翌日 and 翌13日, counted from the day told before, in the sentence or before it."""
    if date.rule == "same day" or date.words == "当日":
        far = FAR if date.words == "当日" or date.start <= OPENS else NEAR
        day = days[-1] if days else day_before(page, sentence, published, far)
        return replace(date, year=day.year, month=day.month, day=day.day, value=day.value) if day is not None else None
    if days:
        return None
    if date.words in BESIDE and (day := day_before(page, sentence, published, NEAR if date.start else FAR)):
        # "5日に訪れた。翌日、署名した"
        return beside(day, date, BESIDE[date.words])
    if date.rule == "next day" and (day := day_before(page, sentence, published)):
        # "翌13日": of the month told before
        return in_month_of(day, date)
    return None


def _by_the_month_before(
    page: Page, sentence: Sentence, published: dt.date | None, date: DateMention, days: list[DateMention]
) -> DateMention | None:
    """A bare day, of the month told before in the sentence or right before it."""
    if not BARE_DAY.match(date.words):
        return None
    if days and days[-1].month and published is None and date.month is None:
        # "2023年11月5日から訪れ、7日に"
        return in_month_of(days[-1], date)
    if days and sentence.words[date.start - 1 : date.start] == "同":
        # "5月7日... 同10日"
        return in_month_of(days[-1], date)
    if not days and (day := month_told(page, sentence, published)):
        # "5月10日に... 続いて13日には"
        return in_month_of(day, date)
    return None


def day_before(page: Page, sentence: Sentence, published: dt.date | None, far: int = FAR) -> DateMention | None:
    """The last day that the sentences before tell."""
    for one in reversed(page.sentences[max(0, sentence.order - far) : sentence.order]):
        days = [d for d in find_dates(one.words, "ja", published) if d.day and d.rule != "same day"]
        if days:
            return days[-1]
    return None
