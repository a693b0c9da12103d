"""The house of a titled foreigner whom a Korean sentence has met there: "UHS 치과대학에서 셍푸반 응오네파디 학장과"."""

from __future__ import annotations

import dataclasses

from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.phrases import Phrase, phrase_at
from pactwatch.reading.languages.ko.words import Word
from pactwatch.reading.model import Mention

HEADED = frozenset({"총장", "부총장", "학장", "부학장", "원장", "부원장", "병원장", "소장", "관장", "교장"})
"""Who heads a school, a hospital or an institute."""


def host_of(phrase: Phrase, words: list[Word]) -> Mention | None:
    """ "UHS 치과대학에서 셍푸반 응오네파디 학장과": who has a foreign name heads the house where the guest met him."""
    at = phrase.first - 1
    if phrase.head not in HEADED or at < 0 or words[at].particle != "에서" or words[at].comma:
        return None
    if not any(is_of_foreign_letters(word.stem) for word in words[phrase.first : phrase.last]):
        return None
    house = phrase_at([*words[:at], dataclasses.replace(words[at], particle="와")], at)
    if house is None or house.mention is None or not house.sure or house.is_country or house.is_person:
        return None
    owner = house.first - 1
    if house.mention.home or owner < 0 or words[owner].particle != "의":
        return house.mention
    # "라오스 비엔티안의 UHS 치과대학에서"
    land = " ".join(word.stem for word in words[max(0, owner - 1) : house.first])
    return dataclasses.replace(house.mention, home=land)
