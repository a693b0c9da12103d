"""Two sides that a Chinese sentence tells by their lands, each with its bodies: "重庆方面是A、B,台湾方面是C和D"."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.meant import owned, placed
from pactwatch.reading.languages.zh.owners import at_home_of_side, without_lands
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.places import find_places

CAMP = re.compile(
    r"(?:^|(?<=[,，。;；:：\1\2]))(?:其中)?(?P<side>[㐀-鿿]{1,8}?)(?:方面?|一方)(?:的)?"
    r"(?:[签簽](?:[约約署字])?(?:方|单位|單位|机构|機構|代表)?)?(?:则|則)?(?:分别|分別)?(?:是|为|為|有|包括)"
)
"""Where the bodies of one side begin: "重庆方面是", "中方签署单位为", "台湾一方有"."""
SIGNS_FOR = re.compile(
    r"(?:^|(?<=[,，;；\1\2]))(?P<side>[㐀-鿿]{1,8}?)(?:方面|一方|方|政府)(?:则|則)?(?:由|的?(?:[签簽][约約署字]|执行|執行|实施|實施|牵头|牽頭)(?:方|单位|單位|机构|機構)?(?:则|則)?(?:是|为|為|由))"
    r"|代表(?P<stood>[㐀-鿿]{1,8}?)(?:方面|一方|方|政府)?[签簽][字署约約]的(?:是|为|為)"
)
"""Before the body that signs for a land: "泰国方面由", "代表泰国签字的是"."""
LIST_ENDS = re.compile(r"[,，。;；](?!\x03)")
TWO = 2


def two_camps(sentence: Sentence, sheet: Sheet) -> tuple[Mention, ...]:
    """The bodies of both sides, at home in their side's land where nothing else places them; () where none are told."""
    text = sheet.masked(sentence)
    marks = list(CAMP.finditer(sentence.words))
    if len(marks) != TWO:
        return ()
    shift = max(sentence.start, 0)
    found: list[Mention] = []
    for mark in marks:
        stop = LIST_ENDS.search(text, mark.end())
        end = stop.start() if stop else len(text)
        part = "\1" * mark.end() + text[mark.end() : end]
        land = _land(sheet, mark["side"])
        own = [one for n in without_lands(part, bodies_in(part, sheet.names)) if (one := owned(n, sheet, sentence))]
        if not own:
            return ()
        found += [placed(at_home_of_side(one, land), shift, sentence.start) for one in own]
    return tuple(found)


def camps_behind(sentence: Sentence, sheet: Sheet) -> tuple[Mention, ...]:
    """The bodies of both sides that the running sentence behind tells by their lands; () where it tells none."""
    behind = sheet.page.prose_at(sentence.order + 1)
    return two_camps(behind, sheet) if behind is not None and not behind.has("sign") else ()


def body_of_land(sentence: Sentence, sheet: Sheet, land: Mention) -> Mention | None:
    """The body that signs for a land, as the running sentence behind tells it: "泰国方面由A负责执行"."""
    behind = sheet.page.prose_at(sentence.order + 1)
    code = land.country or resolve(land.name)
    if behind is None or code is None:
        return None
    text = sheet.masked(behind)
    for told in SIGNS_FOR.finditer(text):
        side = told["side"] or told["stood"]
        if _land(sheet, side) != code:
            continue
        part = "\1" * told.end() + text[told.end() :]
        named = next(iter(without_lands(part, bodies_in(part, sheet.names))), None)
        if named is None or named.is_self or named.same or resolve(named.mention.name) or named.start - told.end() > 1:
            continue
        return at_home_of_side(sheet.moved(named.mention, behind.start), code)
    return None


def _land(sheet: Sheet, side: str) -> str | None:
    """The land of a side that is told by its name, by a place in it, or by a letter: 台湾, 重庆, 中."""
    if code := resolve(side) or sheet.country_of(side[0] if len(side) == 1 else side):
        return code
    told = [m.code for m in find_countries(side, "zh")] or [p.code for p in find_places(side)]
    return told[0] if told else None
