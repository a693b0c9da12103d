"""Where a Korean sentence of its own says that a body sits: "포라스는 사우디아라비아 제다에 본부를 두고 ... 참여한다".

In: the statements of the page. Out: the same, their bodies that no land stands beside at home where such a sentence
says. However often the page names another land, where they build or sell, that is where they are at home.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.model import Mention, Page, Statement

SIGNS = ("본사", "본부", "본점", "문을 열", "설립", "창립", "세워", "창업", "출범")
"""Without one of these a sentence tells no seat."""
SEATED = re.compile(
    r"^\s*(?P<name>[^,.\n]{2,30}?)\s?(?:[(（][^()（）]*[)）])?(?:은|는)\s(?:[^,.\n]{2,16}(?:로|으로),\s)?"
    r"(?P<where>[^,.\n]{2,40}?)(?:에\s(?:본사|본부|본점)(?:를|을|가|이)\s"
    r"(?:두고|두며|뒀|있다|있으며|있고|둔\s(?:[^\s,.]+(?<![과와])\s){0,4}[^\s,.]*"
    r"(?:곳|기업|회사|기관|업체|단체|병원|대학|협회|연구소|재단|은행|그룹)(?:이다|다|입니다|으로|로)(?=[.,\s]|$))"
    r"|에서\s(?:처음\s)?(?:문을 열[었어]|설립[됐돼]|설립되었|창립[됐돼]|세워[졌져]|창업했|출범[했해]))"
)
"""Where a body sits, or where it came up."""


def with_seats(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, their bodies at home where the text says that they sit."""
    seats = dict(_seats(page))
    if not seats:
        return found
    return [
        dataclasses.replace(one, groups=tuple(tuple(_at_home(m, seats) for m in group) for group in one.groups))
        for one in found
    ]


def _seats(page: Page) -> Iterator[tuple[str, str]]:
    """The names of bodies and the land in which the text says that each sits."""
    for sentence in page.prose:
        told = SEATED.match(sentence.words) if any(sign in sentence.words for sign in SIGNS) else None
        if told is None:
            continue
        lands = [one.code for one in find_countries(told["where"], "ko")]
        home = home_of(told["where"], "ko")
        code = lands[-1] if lands else home.code if home is not None else ""
        if code not in ("", "INT"):
            yield told["name"], code


def _at_home(mention: Mention, seats: Mapping[str, str]) -> Mention:
    """The body with the land of its seat, where neither its name nor the words beside it tell one."""
    if mention.country or country(mention.name) is not None or told_home(mention) is not None:
        return mention
    code = next((seats[name] for name in (mention.name, *mention.aliases) if name in seats), "")
    return dataclasses.replace(mention, seat=code) if code else mention
