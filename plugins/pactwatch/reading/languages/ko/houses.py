"""In whose house a Korean paper was signed, and whose people were there: "A병원에서 협약을 맺었다"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.closing import TO, VISIT
from pactwatch.reading.languages.ko.groups import as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.met import LOOKED_BACK, NAME_WORDS, PEOPLE, met_in, placed, visited_land
from pactwatch.reading.languages.ko.nouns import name_of
from pactwatch.reading.languages.ko.particles import VISITED
from pactwatch.reading.languages.ko.same_bodies import are_one, told_home
from pactwatch.reading.languages.ko.takers import land_of
from pactwatch.reading.languages.ko.titles import is_place, title_at
from pactwatch.reading.languages.ko.words import Word
from pactwatch.reading.model import Mention
from pactwatch.records import Kind

OF_HOUSE = frozenset({"에서는", "에서"})
MOVED = re.compile(r"^(?:자리를|자리|이동|옮겨|건너|향해|발걸음)")
CAME = re.compile(
    r"^\s*(?:이날\s|이번\s|이\s)?(?:협약식|체결식|조인식|서명식|협정식|자리|행사)에(?:는|도)?\s"
    r"[^.]{4,160}(?:참석했|함께했|함께 했|자리했|서명했|나왔)"
)
"""Who was at the signing: "협약식에는 A병원의 관계자 5명이 함께했다"."""


def houses_of_people(line: Line, cast: Cast) -> tuple[Mention, ...]:
    """ "A에서는 김정한 원장이, B에서는 카리모프 총장이 나와 서명했다": whose people are told for each house.

    () where fewer than two houses are told so, or a land is.
    """
    words = line.words
    if sum(word.particle in OF_HOUSE for word in words) < len("AB"):
        return ()
    found = tuple(
        as_introduced(placed(phrase, line), cast)
        for phrase in met_in(line, cast.known)
        if words[phrase.last].particle in OF_HOUSE and _is_for_people(words, phrase.last)
    )
    return found if len(found) > 1 else ()


def _is_for_people(words: list[Word], at: int) -> bool:
    """Whether people act right behind the house of this number: "A병원에서는 김정한 병원장이"."""
    for one in words[at + 1 : at + 1 + NAME_WORDS]:
        if title_at(one.stem) or one.stem in PEOPLE:
            return True
        if one.particle in OF_HOUSE:
            return False
    return False


def house_of_signing(line: Line, cast: Cast, own: Sequence[Mention], span: tuple[int, int]) -> list[Mention]:
    """The body from abroad in whose house one signed, where no partner is told: "A병원에서 협약을 맺었다"."""
    words = line.words
    begin, close = (line.shift + at for at in span)
    found = []
    for phrase in met_in(line, cast.known):
        particle, following = words[phrase.last].particle, words[phrase.last + 1 : phrase.last + 2]
        is_there = particle in OF_HOUSE or (particle in TO and bool(following) and MOVED.match(following[0].stem))
        is_visited = particle in VISITED and bool(following) and VISIT.match(following[0].stem)
        if not (begin <= phrase.start < close) or not (is_there or is_visited) or _is_for_people(words, phrase.last):
            continue
        mention = _with_home_told_behind(placed(phrase, line), line, cast)
        if told_home(mention) is None:
            mention = dataclasses.replace(mention, home=visited_land(line, cast))
        if any(are_one(mention, one) for one in own) or not _may_receive(mention):
            continue
        if told_home(mention) not in (None, "KR", "INT"):
            found.append(mention)
    return found if len(found) == 1 else []


def came(line: Line, cast: Cast, lands: frozenset[str]) -> list[Mention]:
    """The only body from abroad whose people were at the signing, of one of the lands where they are told.

    Offices and embassies look on.
    """
    if CAME.match(line.text) is None:
        return []
    found = [
        mention
        for phrase in met_in(line, cast.known)
        if _may_receive(mention := placed(phrase, line))
        and not (cast.protagonist and are_one(mention, cast.protagonist))
    ]
    abroad = [
        m for m in found if (home := told_home(m)) not in ("KR", "INT") and (home is None or home in lands or not lands)
    ]
    if len(abroad) != 1 or (told_home(abroad[0]) is None and not lands):
        return []
    land = told_home(abroad[0]) or (next(iter(lands)) if len(lands) == 1 else None)
    return [dataclasses.replace(abroad[0], home=abroad[0].home or name_of(land))] if land else []


def _with_home_told_behind(mention: Mention, line: Line, cast: Cast) -> Mention:
    """The body, at home in the only foreign land of which a sentence behind says that it is there: "A는 몽골의 ..."."""
    if mention.home or told_home(mention) is not None:
        return mention
    for one in cast.lines[line.sentence.order + 1 : line.sentence.order + 1 + LOOKED_BACK]:
        words = one.sentence.words
        if words.startswith(mention.name) and words[len(mention.name) : len(mention.name) + 2] in ("은 ", "는 "):
            return dataclasses.replace(mention, home=land_of([one]))
    return mention


def _may_receive(mention: Mention) -> bool:
    """Whether a name is that of a body in whose house one signs with it: no state, no town, no palace."""
    kind = kind_by_ending(mention.name, "ko")
    return kind is not None and kind[1] is not Kind.GOVERNMENT and not is_place(mention.name.split()[-1])
