"""Whom Korean sentences name as met: who acts, is visited, or stands where something was done, and where at home."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.abroad import VISIT
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.closing import TO
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import may_name
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.phrases import Phrase, phrase_with
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.takers import land_of
from pactwatch.reading.languages.ko.titles import title_at
from pactwatch.reading.languages.ko.words import Word
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import find_organisations, named

LOOKED_BACK = 3
"""Running sentences before the paper in which those are named whom it only points to."""
PEOPLE = frozenset("대표단 방문단 사절단 일행 관계자 관계자들 경영진 임직원 교수진 의료진 실무진 연수단".split())  # noqa: SIM905
"""Behind a body's name: those who stand for it."""
THERE = TO | {"에서", "에서는", "에서도"}
MET = frozenset({"을", "를", "과", "와", *THERE})
NAME_WORDS = 6
"""Words of a person's name and title behind "X의"."""
HELD = re.compile(r"^(?:열린|열리는|개최된|개최되는|개막한|진행된|주최한|주관한)")
"""Behind a house: an event was held there, whosever it is."""
REACH = 24
"""Letters before a name in which its land stands."""
BROKEN = re.compile(r"[,.]|(?:과|와|은|는|이|가|을|를|에서|로)\s")
"""Between a land and a name: the land is not that of the name."""
LONGEST_SORT = 4
"""Letters of a word for a sort of bodies: "연구소"."""
LONGEST_PERSON = 3
"""Letters of a person's name in Korean."""


def met_in(line: Line, known: frozenset[str]) -> Iterator[Phrase]:
    """The phrases of bodies that act, are visited, are where something was done, or that people stand for."""
    words = line.words
    for at, word in enumerate(words):
        if not (may_name(words, at) or word.stem in known):
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        if not _is_met(word, following, words, at):
            continue
        phrase = phrase_with(words, at, known)
        if phrase and phrase.mention and phrase.sure and not phrase.is_country and _is_name(phrase.mention.name):
            yield phrase


def _is_name(name: str) -> bool:
    """Whether a body's name is more than its sort, and no land's."""
    kind = kind_by_ending(name, "ko")
    is_sort = kind is not None and kind[0] == name and len(name) <= LONGEST_SORT
    return country(name.rsplit(maxsplit=1)[-1]) is None and not is_sort


def _is_met(word: Word, following: Word | None, words: list[Word], at: int) -> bool:
    """Whether a name stands as somebody who was met."""
    if word.particle in THERE:
        return following is None or HELD.match(following.stem + following.particle) is None
    if word.particle in MET or word.particle in ("은", "는", "이", "가") or (word.comma and not word.particle):
        return True
    if following is not None and following.stem in PEOPLE:
        return word.particle in ("", "의")
    if following is not None and title_at(following.stem) and len(word.stem) <= LONGEST_PERSON and not named(word.stem):
        # "진청 부원장" is a person
        return False
    return word.particle in ("", "의") and _is_headed(words[at + 1 : at + NAME_WORDS])


def _is_headed(following: list[Word]) -> bool:
    """Whether a titled person follows with nothing but a name before."""
    for one in following:
        if title_at(one.stem) or one.particle or one.comma:
            return title_at(one.stem) is not None
    return False


def placed(phrase: Phrase, line: Line) -> Mention:
    """The body of the phrase, at home in the land that stands right before it and behind the one named before."""
    mention = phrase.mention
    assert mention is not None
    if mention.home and not told_home(mention):
        mention = dataclasses.replace(mention, home="")
    if mention.home or told_home(mention) is not None:
        return mention
    if any(one.organisations[0].country == "INT" for one in find_organisations(mention.name)):
        # an office of the world's bodies is of no land, wherever it sits
        return dataclasses.replace(mention, country="INT")
    words = line.sentence.words[max(0, mention.start - line.shift - REACH) : mention.start - line.shift]
    lands = [one for one in find_countries(words, "ko") if one.code != "INT"]
    if not lands or BROKEN.search(words, lands[-1].end):
        return mention
    return dataclasses.replace(mention, home=lands[-1].words)


def visited_land(line: Line, cast: Cast) -> str:
    """The only foreign land of a visit that this sentence or those right before it tell; "" for none."""
    before = [one for one in cast.lines[: line.sentence.order + 1] if one.sentence.is_prose][-LOOKED_BACK:]
    is_visit = any(VISIT.search(one.sentence.words) for one in before)
    return land_of(before) if is_visit else ""
