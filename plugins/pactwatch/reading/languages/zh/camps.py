"""Two sides that a Chinese sentence tells by their lands, each with its bodies: "重庆方面是A、B,台湾方面是C和D"."""

from __future__ import annotations

import re
from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.meant import owned, placed
from pactwatch.reading.languages.zh.owners import without_lands
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.places import find_places

CAMP = re.compile(
    r"(?:^|(?<=[,，。;；:：\1\2]))(?:其中)?(?P<side>[㐀-鿿]{1,8}?)(?:方面?|一方)(?:的)?"
    r"(?:[签簽](?:[约約署字])?(?:方|单位|單位|机构|機構|代表)?)?(?:则|則)?(?:分别|分別)?(?:是|为|為|有|包括)"
)
"""Where the bodies of one side begin: "重庆方面是", "中方签署单位为", "台湾一方有"."""
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
        found += [placed(_at_home(one, land), shift, sentence.start) for one in own]
    return tuple(found)


def _land(sheet: Sheet, side: str) -> str | None:
    """The land of a side that is told by its name, by a place in it, or by a letter: 台湾, 重庆, 中."""
    if code := resolve(side) or sheet.country_of(side[0] if len(side) == 1 else side):
        return code
    told = [m.code for m in find_countries(side, "zh")] or [p.code for p in find_places(side)]
    return told[0] if told else None


def _at_home(one: Mention, land: str | None) -> Mention:
    if land is None or one.country or one.home or home_of(one.name, "zh") is not None:
        return one
    return replace(one, home=str(Locale.parse("zh").territories.get(land, "")))
