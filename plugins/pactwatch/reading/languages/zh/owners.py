"""Lands, towns and owners that only tell whose the next body of a Chinese sentence is: "香港的研发公司X"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import Named
from pactwatch.reading.languages.zh.naming import is_spelt, is_town_of_land
from pactwatch.reading.languages.zh.offices import is_office
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places

OWNS = re.compile(r"(?:[下所直辖轄][属屬]|[辖轄属屬麾隶隸旗]下|[属屬](?=的))的?")
PROPOSED = re.compile(r"的(?:提案|议案|議案|动议|動議|提议|提議)")
"""Behind who only proposed what another did: "议会通过委员会的提案,终止协议"."""
FOUNDED = re.compile(
    r"的?(?:校友|博士(?:后|後)?|硕士|碩士|毕业生|畢業生|教授|科学家|科學家|前?(?:高管|总裁|總裁|员工|員工|工程师|工程師)|团队|團隊)"
    r"[^,，。;；与與]{0,8}?(?:创办|創辦|创立|創立|创建|創建|发起|發起|领衔|領銜)"
)
"""Behind a house whose people only founded another: "由A大学校友创办的B"."""
ORIGIN = re.compile(r"(?:总部|總部)?(?:来自|來自|位[于於在]|地处|地處|[设設][在于於]|[座坐]落[于於在]?)$")
"""Before the land in which a body is at home."""
LISTED = re.compile(r"\x03*(?:[(（][^()（）]{0,40}[)）])?(?:、|,?以及|及|和)")
"""Between two bodies of a list of partners."""
OWN = re.compile(r"国家|國家|中央|[省市县縣州区區]|[本我该該各两兩]")
"""How the names of offices begin that are of the page's own land or town."""
SEAT = re.compile(r"(?:总部|總部)(?:位[于於在]|[设設][在于於]|在)$")
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


def is_bare_place(name: str) -> bool:
    """Whether a name is only a town's or a region's, and no school's or hospital's that a table of places holds."""
    return is_place(name) and kind_by_ending(name, "zh") is None


def is_nobody(named: Named) -> bool:
    """Whether a name is no body's own: a land's or a town's, or one that points to another, or to the page's own."""
    name = named.mention.name
    return named.is_self or bool(named.same) or resolve(name) is not None or is_bare_place(name)


def at_home_of_side(one: Mention, land: str | None) -> Mention:
    """The body, at home in the land by which its side is told, unless that is None or the body is placed already."""
    if land is None or one.country or one.home or home_of(one.name, "zh") is not None:
        return one
    return replace(one, home=str(Locale.parse("zh").territories.get(land, "")))


def is_behind(one: Named) -> bool:
    """Whether a body only proposed what another did, or its people founded another."""
    return (PROPOSED.match(one.after) or FOUNDED.match(one.after)) is not None


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
        if land and not one.mention.home:
            seat = behind is not None and SEAT.search(text, max(0, behind.start - REACH), behind.start)
            # where its head office is, it is at home, whatever land its name has: "总部设在香港的中国生物公司"
            told = replace(told, mention=replace(one.mention, home=land, country=resolve(land) if seat else None))
        found.append(told)
        behind = one
    return found


def without_lands(text: str, named: Iterable[Named]) -> list[Named]:
    """The bodies without the lands, towns and owners that only tell whose the next one is, and where it is at home."""
    found = list(named)
    owners = {one.end for one, other in itertools.pairwise(found) if _owns(one, other) or _is_land_of(text, one, other)}
    left = [one for one in _with_land(text, found) if one.end not in owners and not is_behind(one)]
    return _of_lists(text, left)


def _of_lists(text: str, named: list[Named]) -> list[Named]:
    """The bodies; an office that nothing places in a list of partners is of the land of the one before.

    So is any body between two of one land: "与里斯本大学、X实验室和里斯本理工学院".
    """
    found = list(named)
    head = -1
    for at, one in enumerate(named):
        if not (at and head >= 0 and LISTED.fullmatch(text, named[at - 1].end, one.start)):
            head = at if one.before in WITH - {"、"} else -1
            continue
        if one.mention.home or one.mention.country or not is_unplaced(one.mention.name):
            continue
        codes = [_code(found[at - 1])]
        if not is_office(one.mention.name):
            behind = named[at + 1] if at + 1 < len(named) else None
            is_within = behind is not None and LISTED.fullmatch(text, one.end, behind.start)
            codes.append(_code(behind) if behind is not None and is_within else None)
        if codes[0] and len(set(codes)) == 1:
            home = str(Locale.parse("zh").territories[codes[0]])
            found[at] = replace(one, mention=replace(one.mention, home=home))
    return found


def _code(named: Named) -> str | None:
    """The land that a body's name, or what stands beside it, tells."""
    if named.mention.country or named.mention.home:
        return named.mention.country or resolve(named.mention.home)
    land = home_of(named.mention.name, "zh")
    return land.code if land is not None and land.code in Locale.parse("zh").territories else None


def is_unplaced(name: str) -> bool:
    """Whether nothing in a name tells where the body is at home, nor that it is of the page's own town or state."""
    return home_of(name, "zh") is None and not find_organisations(name) and not OWN.match(name)


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


def _is_land_with_town(name: str) -> bool:
    """Whether a land and a town of no list stand there: 韩国龙仁."""
    land = next((m for m in find_countries(name, "zh") if m.start == 0 and m.rule == "name"), None)
    return land is not None and 2 <= len(name) - land.end <= 5 and kind_by_ending(name, "zh") is None


def _is_land_of(text: str, one: Named, other: Named) -> bool:
    """Whether a country or a town only tells where the other is at home: "香港的研发公司X"."""
    names = (one.mention.name, RANK.sub("", one.mention.name))
    if not one.after.startswith("的") or not any(
        resolve(n) or is_place(n) or is_town_of_land(n) or is_spelt(n) or _is_land_with_town(n) for n in names
    ):
        return False
    return other.before == "的" and re.search(r"[、,，;；:：]", text[one.end : other.start]) is None
