"""Parties that a Chinese sentence only describes, and the page names elsewhere: "一家中国公司和一家赞比亚公司签约"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.sheet import SIDE, Sheet
from pactwatch.reading.model import Mention, Sentence

SORT = re.compile(
    r"(?:[一两兩这這该該某][家所间間个個座位支名]|\d+[家所])?(?:来自|來自)?(?P<where>[㐀-鿿]{1,8}?)(?:的)?(?:一[家所间間个個座])?(?:(?![与與和同跟])[㐀-鿿]){0,6}?"
    r"(?:公司|企业|企業|药企|藥企|厂商|廠商|车企|車企|大学|大學|高校|学校|學校|医院|醫院|机构|機構|研究所|研究院|研究[机機][构構]|银行|銀行|协会|協會|城市|部门|部門|厂|廠|中企)"
)
"""One side of a couple as a description: its land and its sort."""
HERE, THERE = (SORT.pattern.replace("?P<where>", f"?P<{side}>") for side in ("here", "there"))
COUPLE = re.compile(rf"(?P<one>{HERE})[与與和同跟](?P<other>{THERE})")
AFTER, BEFORE = 6, 2
"""Running sentences behind and before in which the two are named."""


def described(sheet: Sheet, sentence: Sentence, text: str) -> tuple[Mention, ...]:
    """The two sides that a masked sentence describes by their lands, as the page names them near; () where it does not.

    A side that the page names nowhere makes both nobody: partners that are not named are no news.
    """
    couple = COUPLE.search(text)
    if couple is None:
        return ()
    codes = [_land(sheet, couple[part]) for part in ("here", "there")]
    if None in codes or codes[0] == codes[1]:
        return ()
    found = [_named(sheet, sentence, code) for code in codes if code]
    return tuple(one for one in found if one) if all(found) else ()


def _land(sheet: Sheet, words: str) -> str | None:
    told = {one.code for one in find_countries(words, "zh")}
    if len(told) == 1:
        return told.pop()
    return sheet.country_of(words) if len(words) == 1 else None


def _named(sheet: Sheet, sentence: Sentence, code: str) -> Mention | None:
    """The first body near of that land: its name says so, or the words right before it ("赞方则是...")."""
    for one in _near(sheet, sentence):
        text = sheet.masked(one)
        for named in bodies_in(text, sheet.names):
            if named.is_self or named.same or resolve(named.mention.name) or named.after.startswith("的"):
                continue
            home = home_of(named.mention.name, "zh")
            clause = re.split(r"[,，。;；:：]", text[: named.start])[-1]
            beside = {m.code for m in find_countries(clause, "zh")} | {
                told for side in SIDE.finditer(clause) if (told := sheet.country_of(side["letter"], beside=True))
            }
            if (home is not None and home.code == code) or (home is None and beside == {code}):
                return replace(sheet.moved(named.mention, max(one.start, 0)), country=code)
    return None


def _near(sheet: Sheet, sentence: Sentence) -> Iterator[Sentence]:
    prose = [s for s in sheet.page.sentences if s.is_prose]
    yield from [s for s in prose if s.order > sentence.order][:AFTER]
    yield from [s for s in prose if s.order < sentence.order][-BEFORE:]
