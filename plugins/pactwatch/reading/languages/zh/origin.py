"""Papers of before on which a Chinese page says that its news goes back: "事情起于2019年8月。A与B签署了备忘录"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.zh.cues import FRESH, NOW
from pactwatch.reading.languages.zh.days import when
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import MONTH, PROSE, Page, Said, Sentence, Statement, When
from pactwatch.reading.news import place

BEGAN = re.compile(
    r"(?:起|始|源|肇始|发端|發端|萌芽|起步|结缘|結緣|结识|結識|牵手|牽手)(?:于|於|自)|(?:缘|緣)(?:起|分)(?:[是为為于於]|要|得|还|還)"
    r"|追溯|(?:从|從)[^,，。;；:：]{2,16}(?:说|說|谈|談|讲|講|算)起|(?:由来|由來|来历|來歷|起点|起點|起因|开端|開端|源头|源頭|伏笔|伏筆)[^,，。;；:：]{0,8}(?:是|在|要|得|埋)"
)
"""How a page says that a thing began some time ago."""
RULE = "what the news goes back to"
MONTHS = 2
"""A beginning is of before where so many months, by their names, lie between it and the page."""
LONGEST = 60
"""Code points of a sentence that tells of a beginning alone."""


def traced_back(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; one behind the words that the news goes back to a day is of that day, and carries the news.

    Not where the headline, or an own day, tells that it was signed now.
    """
    if page.headline is not None and page.headline.has("sign"):
        return found
    told = [_traced(page, s, sheet) or s for s in found]
    first = next((s.sentence for s in told if is_traced(s)), None)
    # talks that are told behind it are of what may come of it
    return [s for s in told if first is None or s.sentence < first or s.rule != "negotiates"]


def is_traced(statement: Statement) -> bool:
    """Whether the page says that its news goes back to the statement."""
    return statement.rule == RULE


def _traced(page: Page, statement: Statement, sheet: Sheet) -> Statement | None:
    if statement.said not in (Said.SIGNED, Said.HELD) or not statement.names_sides:
        return None
    here = page.sentences[statement.sentence]
    if place(page, statement) not in PROSE or FRESH.search(here.words) or NOW.search(here.words):
        return None
    began = BEGAN.search(here.words)
    told = here
    if began is None or here.start + began.start() > statement.start:
        before = page.prose_at(here.order - 1)
        if before is None or len(before.words) > LONGEST or not BEGAN.search(before.words) or sheet.dates(here):
            return None
        told = before
    day = _day(sheet, told)
    if day is None:
        return None
    return replace(statement, said=Said.HELD, rule=RULE, earlier=True, anaphor=False, dates=(day,), renewal=False)


def _day(sheet: Sheet, sentence: Sentence) -> When | None:
    """The first day that the sentence tells, where it is some months before the page."""
    dates = [d for d in sheet.dates(sentence) if sheet.value(d) and not d.is_future]
    if not dates:
        return None
    value, written = sheet.value(dates[0]) or "", sheet.written
    if written is not None:
        at = written.year * 12 + written.month - MONTHS
        year, month = int(value[:4]), int(value[5:MONTH] or 1)
        if year * 12 + month > at or (len(value) < MONTH and year == written.year):
            return None
    return when(dates[0], "signing", sheet, sentence)
