"""Older papers told behind the year with which their story begins: "ことの始まりは2015年。AとBが覚書に署名した"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import in_page, when
from pactwatch.reading.model import Page, Said, Sentence, Statement

ORIGIN = (
    "始まり|はじまり|発端|出発点|起点|きっかけ|原点|端緒|源|ルーツ|なれそめ|縁|契機|第一歩"
    "|話|付き合い|つきあい|交流|関係|歩み|歴史"
)
BEGINS = re.compile(
    rf"(?:{ORIGIN})[^、。]{{0,8}}は、?[^。]{{0,24}}年(?:\d{{1,2}}月)?[^、。]{{0,6}}"
    r"(?:さかのぼ|遡|始ま|から|のこと|だ|です|だった|でした|年)?[^、。]{0,6}。$"
)
"""縁は2008年5月にさかのぼる。"""
NOW = re.compile(r"このたび|この度|今回|このほど|本日|今年|先日")
LONGEST = 60


def begins(page: Page, order: int) -> bool:
    """Whether the sentence right before tells only when a story began."""
    before = page.sentences[order - 1] if order else None
    return before is not None and _tells_a_beginning(before)


def _tells_a_beginning(sentence: Sentence) -> bool:
    words = sentence.words
    return sentence.is_prose and len(words) < LONGEST and BEGINS.search(words) is not None


def begun(found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; a signing without a day, told right behind the year of a beginning, is of that year."""
    return [_of_beginning(s, sheet) for s in found]


def _of_beginning(statement: Statement, sheet: Sheet) -> Statement:
    page = sheet.page
    sentence = page.sentences[statement.sentence]
    if statement.said is not Said.SIGNED or statement.earlier or not sentence.is_prose or NOW.search(sentence.words):
        return statement
    if not begins(page, statement.sentence) or any(w.of == "signing" for w in statement.dates):
        return statement
    told = [d for d in sheet.dates(page.sentences[statement.sentence - 1]) if sheet.value(d) and not d.is_future]
    if len(told) != 1 or told[0].year is None or (sheet.year is not None and told[0].year >= sheet.year):
        return statement
    dates = in_page((when(told[0], "earlier", sheet),), page.sentences[statement.sentence - 1])
    return replace(statement, earlier=True, dates=dates, prior_year=told[0].year)
