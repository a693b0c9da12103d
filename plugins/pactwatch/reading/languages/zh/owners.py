"""Lands, towns and owners that only tell whose the next body of a Chinese sentence is: "香港的研发公司X"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.zh.bodies import Named
from pactwatch.reading.languages.zh.naming import is_town_of_land
from pactwatch.reading.languages.zh.offices import is_office
from pactwatch.reading.places import find_places

OWNS = re.compile(r"(?:下属|下屬|旗下|所属|所屬|直属|直屬|辖下|轄下|属下|屬下|麾下|隶下|辖属|[属屬](?=的))的?")
PROPOSED = re.compile(r"的(?:提案|议案|議案|动议|動議|提议|提議)")
"""Behind who only proposed what another did: "议会通过委员会的提案,终止协议"."""
ORIGIN = re.compile(r"(?:总部|總部)?(?:来自|來自|位[于於在]|地处|地處|设[在于]|設[在於]|[座坐]落[于於在]?)$")
"""Before the land in which a body is at home."""
STATE = re.compile(r"(?P<land>[^政]{2,8}?)(?:联邦|聯邦|中央)?(?:政府)?")
"""A land or its government, which owns a body."""
REACH = 8
RANK = re.compile(r"(?<=.{2})[省州市县縣府]$")
"""Behind the name of a place."""
JOINS = re.compile(r"(?P<joins>[与與和同跟及暨、]|携手|攜手|牵手|牽手|联手|聯手)(?:同[样樣]|一[样樣]|都|也|均|另)?$")
"""Before "that comes from": what joins the two sides, and small words behind it."""
GOES_ON = re.compile(r"\x03*(?:、|以?及|和)[^、,，。;；与與和同的]{0,12}")
"""Between two bodies of a list, the second of which may be described."""
WITH = frozenset(
    [
        "与",
        "與",
        "和",
        "同",
        "跟",
        "暨",
        "及",
        "以及",
        "、",
        "携手",
        "攜手",
        "牵手",
        "牽手",
        "联手",
        "聯手",
        "联合",
        "聯合",
        "会同",
        "會同",
        "连同",
        "連同",
        "还有",
        "還有",
        "携",
        "偕",
        "偕同",
        "伙拍",
        "夥拍",
        "夥",
        "对",
        "签约",
        "簽約",
    ]
)
"""Words between two sides."""


def is_place(name: str) -> bool:
    """Whether a name is only a town's or a region's."""
    return any(place.end == len(name) and place.start == 0 for place in find_places(name))


def _with_land(text: str, named: list[Named]) -> list[Named]:
    """The bodies, those of a list at whose head stands their land with it: "与葡国的A大学、B大学和C公司"."""
    found: list[Named] = []
    land, spreads = "", False
    behind: Named | None = None
    for one in named:
        told = one
        if behind is not None and _is_land_of(text, behind, one):
            is_loose = one.is_loose and not is_office(one.mention.name)
            told = replace(one, before=_before_land(text, behind), is_loose=is_loose)
            land, spreads = behind.mention.name, len(found) > 1 or told.before in WITH
        elif behind is not None and _owns(behind, one) and (state := STATE.fullmatch(behind.mention.name)):
            # "巴西政府下属的食品药品管理局"
            land, spreads = state["land"] if resolve(state["land"]) else "", False
            told = replace(one, before=behind.before)
        elif behind is None or not (spreads and GOES_ON.fullmatch(text, behind.end, one.start)):
            land = ""
        found.append(replace(told, mention=replace(one.mention, home=land)) if land and not one.mention.home else told)
        behind = one
    return found


def without_lands(text: str, named: Iterable[Named]) -> list[Named]:
    """The bodies without the lands, towns and owners that only tell whose the next one is, and where it is at home."""
    found = list(named)
    owners = {one.end for one, other in itertools.pairwise(found) if _owns(one, other) or _is_land_of(text, one, other)}
    return [one for one in _with_land(text, found) if one.end not in owners and not PROPOSED.match(one.after)]


def _before_land(text: str, land: Named) -> str:
    """The word that stands before a land and the body at home there: 与 of "与来自法国的A大学"."""
    if (origin := ORIGIN.search(text, max(0, land.start - REACH), land.start)) is None:
        return land.before
    joined = JOINS.search(text, max(0, origin.start() - 4), origin.start())
    return joined["joins"] if joined else ""


def _owns(one: Named, other: Named) -> bool:
    """Whether a body is only told as the other's owner: "疾病管理廳下屬的國立保健研究院"."""
    owned = OWNS.match(one.after)
    return owned is not None and other.start - one.end <= owned.end() + 2


def _is_land_of(text: str, one: Named, other: Named) -> bool:
    """Whether a country or a town only tells where the other is at home: "香港的研发公司X"."""
    names = (one.mention.name, RANK.sub("", one.mention.name))
    if not one.after.startswith("的") or not any(resolve(n) or is_place(n) or is_town_of_land(n) for n in names):
        return False
    return other.before == "的" and re.search(r"[、,，;；:：]", text[one.end : other.start]) is None
