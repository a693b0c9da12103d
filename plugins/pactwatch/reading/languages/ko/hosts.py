"""The house of a titled foreigner whom a Korean sentence has met there: "UHS 치과대학에서 셍푸반 응오네파디 학장과"."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.particles import WITH
from pactwatch.reading.languages.ko.phrases import Phrase, phrase_with
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.titles import HEADS_OF_PLACES, is_place, is_region
from pactwatch.reading.languages.ko.words import Word
from pactwatch.reading.model import Mention

HEADED = frozenset({"총장", "부총장", "학장", "부학장", "원장", "부원장", "병원장", "소장", "관장", "교장"})
"""Who heads a school, a hospital or an institute."""
HALL = re.compile(r"(?<=[시도군구주성현])청(?:사)?$")
"""Behind a place: where its head receives guests."""
NAME_WORDS = 4
"""Words of a person's name, and of what opens it, before the title."""
SEATS = frozenset({"본사", "본부", "사옥", "청사", "본점", "본관"})
"""Behind a body's name: where whoever heads it receives guests."""


def host_of(phrase: Phrase, words: list[Word]) -> Mention | None:  # noqa: PLR0911  one way out a reason
    """ "UHS 치과대학에서 셍푸반 응오네파디 학장과": who has a foreign name heads the house where the guest met him."""
    at = phrase.first - 1
    while at > 0 and phrase.first - at < NAME_WORDS and not (words[at].particle or words[at].comma):
        at -= 1
    if at < 0 or words[at].particle != "에서" or words[at].comma:
        return None
    if not any(is_of_foreign_letters(word.stem) for word in words[at + 1 : phrase.last]):
        return None
    if phrase.head in HEADS_OF_PLACES and (hall := HALL.search(words[at].stem)):
        # "울란바토르시청에서 바트볼드 손두이 시장과"
        town, start = words[at].stem[: hall.start()], words[at].start
        return Mention(name=town, start=start, end=start + len(town)) if is_region(town) or is_place(town) else None
    is_seat = _is_seat(words, at)
    if not is_seat and phrase.head not in HEADED:
        return None
    house = _house(words, at - is_seat)
    if house is None or house.mention is None:
        return None
    if not (house.sure or (is_seat and _is_foreign_name(house.mention.name))):
        return None
    owner = house.first - 1
    if house.mention.home or owner < 0 or words[owner].particle != "의":
        return house.mention
    # "라오스 비엔티안의 UHS 치과대학에서"
    land = " ".join(word.stem for word in words[max(0, owner - 1) : house.first])
    return dataclasses.replace(house.mention, home=land)


def house_alone(words: list[Word]) -> list[Mention]:
    """The body of another land at whose seat a paper was signed, where no partner is told: "몽골 세관청 본부에서"."""
    if any(word.particle in WITH for word in words):
        return []
    for at in range(1, len(words)):
        house = _house(words, at - 1) if words[at].particle == "에서" and _is_seat(words, at) else None
        if house and house.mention and house.sure and _is_of_others(house.mention):
            return [house.mention]
    return []


def _is_of_others(house: Mention) -> bool:
    """Whether a house is of another land, or its name is of foreign letters and the page spells it in Latin ones."""
    land = told_home(house)
    is_spelt = any(alias.isascii() for alias in house.aliases)
    return land not in (None, "KR") or (land is None and is_spelt and _is_foreign_name(house.name))


def _is_seat(words: list[Word], at: int) -> bool:
    """Whether the word of this number is the seat of what stands right before it: "세관청 본부"."""
    return at > 0 and words[at].stem in SEATS and not (words[at - 1].particle or words[at - 1].comma)


def _house(words: list[Word], at: int) -> Phrase | None:
    """The phrase of a body that ends at the word of this number, as if something were done with it."""
    house = phrase_with(words, at)
    return house if house and house.mention and not (house.is_country or house.is_person) else None


def _is_foreign_name(name: str) -> bool:
    """Whether a name without a body's form is one of foreign letters, and no place: "투바 사옥", not "서울 본사"."""
    last = name.rpartition(" ")[2]
    return len(last) > 1 and is_of_foreign_letters(last) and not (is_place(last) or country(last))
