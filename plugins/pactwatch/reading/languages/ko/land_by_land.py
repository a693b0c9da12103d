"""Korean papers with so many bodies of several lands, whose names the next sentences tell land by land.

"라트비아와 리투아니아의 대학 세 곳과 저마다 협정에 서명했다. 라트비아에서는 A대학과 B대학을, ...".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.body_names import SCHOOLS
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import joined_by_genitive, phrases_in, split_mention
from pactwatch.reading.languages.ko.nouns import country, is_body, kind_of_sort, name_of
from pactwatch.reading.languages.ko.numbers import number_of, numbers
from pactwatch.reading.languages.ko.phrases import Phrase
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.words import Word
from pactwatch.reading.model import Mention, Said, Statement

REACH = 4
"""Running sentences behind the papers in which the partners are named."""
FEWEST = 2
SORTS = "대학|병원|기관|학교|연구소|연구기관|회사|기업|업체|단체|협회"
ANY_SORT = frozenset({"기관", "단체", "회사", "기업", "업체"})
"""Words for bodies of several sorts."""
NUMBER = rf"(?:{'|'.join(sorted(numbers(2, 12), key=len, reverse=True))}|\d{{1,2}})"
COUNTED = re.compile(
    rf"(?:(?P<sort>{SORTS})\s(?P<number>{NUMBER})\s?(?:곳|개교|개)|(?P<so_many>{NUMBER})\s?개?\s?(?P<of_sort>{SORTS}))(?:과|와)\s"
)
EACH = re.compile(r"저마다|각각|잇따라|잇달아|차례로|제각기|하나씩|연이어")
STAY = re.compile(r"(?:에서(?:는|도)?|의|을|를|로|으로)\s")


def with_land_by_land(found: list[Statement], lines: Sequence[Line], cast: Cast) -> list[Statement]:
    """The statements, the papers that name but lands with a partner each where just so many are named behind."""
    lead = cast.protagonist
    for number, one in enumerate(found):
        line = lines[one.sentence]
        told = COUNTED.search(line.text) if line.sentence.is_prose and EACH.search(line.text) else None
        if told is None or lead is None or one.said not in (Said.SIGNED, Said.PLANNED) or one.earlier:
            continue
        own = {m.name: m for group in one.groups for m in group if country(m.name) is None}
        lands = {country(m.name) for group in one.groups for m in group} - {None, "KR"}
        if len(lands) < FEWEST or len(own) > 1 or (own and told_home(next(iter(own.values()))) not in (None, "KR")):
            continue
        acts = next(iter(own.values()), as_introduced(lead, cast))
        partners = _named_behind(line, lines, told["sort"] or told["of_sort"], acts)
        if len(partners) == number_of(told["number"] or told["so_many"]) >= FEWEST:
            groups = tuple((acts, other if other.home else as_introduced(other, cast)) for other in partners)
            return [*found[:number], dataclasses.replace(one, groups=groups, papers=1), *found[number + 1 :]]
    return found


def _named_behind(line: Line, lines: Sequence[Line], sort: str, acts: Mention) -> list[Mention]:
    """The bodies of the sort that the next sentences name, at home in the land that they are told to be visited in."""
    wanted = kind_of_sort(sort)
    found: dict[str, Mention] = {}
    land = ""
    for one in [one for one in lines[line.sentence.order + 1 :] if one.sentence.is_prose][:REACH]:
        words = one.sentence.words
        stays = [(at.start, at.code) for at in find_countries(words, "ko") if STAY.match(words, at.end)]
        for phrase in joined_by_genitive(phrases_in([_as_visited(word) for word in one.words])):
            phrase = _as_school(phrase)  # noqa: PLW2901
            if phrase.mention is None or not phrase.sure or phrase.is_country or phrase.is_person:
                continue
            for mention in split_mention(phrase):
                kind = kind_by_ending(mention.name, "ko")
                is_of_sort = kind is not None and (sort in ANY_SORT or kind[1] is wanted)
                if not is_of_sort or mention.name in (acts.name, *acts.aliases):
                    continue
                before = [code for at, code in stays if at + one.shift <= mention.start]
                here, code = (name_of(before[-1]), before[-1]) if before else (land, country(land))
                home = told_home(mention)
                if home == "KR":
                    continue
                placed = mention if home not in (None, code) else dataclasses.replace(mention, home=here)
                found.setdefault(mention.name, placed)
        land = name_of(stays[-1][1]) if stays else land
    return list(found.values())


def _as_school(phrase: Phrase) -> Phrase:
    """ "라트비아 국립대학": a common word behind a land, among those who are counted the land's own."""
    own = phrase.mention
    if not phrase.is_country or own is None or phrase.head not in SCHOOLS:
        return phrase
    named = Mention(name=f"{own.name} {phrase.head}", start=own.start, end=phrase.end, home=own.name)
    return dataclasses.replace(phrase, mention=named, is_country=False)


def _as_visited(word: Word) -> Word:
    """ "A대학과 B대학에서 특강을": where something is done was visited, too."""
    is_there = word.particle in ("에서", "에서도", "에서는") and is_body(word.stem)
    return dataclasses.replace(word, particle="를") if is_there else word
