"""Full forms of Korean names cut short, as further names of the body: "경북대병원", "연세 치대", "체코 수도 프라하"."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.languages.ko.nouns import country, is_body
from pactwatch.reading.languages.ko.titles import is_place
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.terms import meaning, meanings

SCHOOL_OF_MEDICINE = re.compile(r"^[가-힣]{2,10}(?<!국립)(?<!대)의대$")
SCHOOL_HOSPITAL = re.compile(r"(?<![의약한치공법보건])대(?=(?:병원|의료원|치과병원|한방병원|어린이병원)$)")
FACULTIES = meaning("ko", "faculty")
"""A faculty's short name behind its school's, and its full one: "상지대 한의대", "연세 치대"."""
PROVINCES = meanings("ko", "province")
"""What a province or a city of its own is called in full: "전북", "충남도"."""
TOWNS = words_of("sort_of_town")
"""Between a land and its town: "체코 수도 프라하"."""
ENTIRE = re.compile(r"(?:^.|의|공|여|교|치|약|법|상|간호|의과|공과|과학기술|단과)대$")
LONGEST_SCHOOL = 8
"""Letters of a school's name, without what it is."""


def in_full_form(mention: Mention) -> Mention:  # noqa: PLR0911  one way out a sort of name
    """ "건국대 의학전문대학원" is "건국대학교 의학전문대학원" too."""
    words = mention.name.split()
    if mention.name in PROVINCES:
        return dataclasses.replace(mention, aliases=(*mention.aliases, *PROVINCES[mention.name]))
    if mention.name.endswith("의대") and SCHOOL_OF_MEDICINE.search(mention.name):
        # "대구가톨릭의대" is "대구가톨릭대학교 의과대학" and "대구가톨릭대 의대" too
        owner = mention.name[:-2]
        names = (f"{owner}대학교 의과대학", f"{owner}대학 의과대학", f"{owner}대 의과대학", f"{owner}대 의대")
        return dataclasses.replace(mention, aliases=(*mention.aliases, *names))
    is_of_school = len(words) == 2 and words[1] in FACULTIES and 2 <= len(words[0]) <= LONGEST_SCHOOL
    if is_of_school and words[0] != "국립" and not (country(words[0]) or is_place(words[0])):
        school = f"{words[0].removesuffix('학교').removesuffix('대')}대학교"
        return dataclasses.replace(mention, aliases=(*mention.aliases, f"{school} {FACULTIES[words[1]]}"))
    is_of_land = len(words) > 1 and country(words[0]) is not None and all(word in TOWNS for word in words[1:-1])
    if is_of_land and is_place(words[-1]):
        return dataclasses.replace(mention, aliases=(*mention.aliases, words[-1]))
    if "대" not in mention.name:
        return mention
    words = [SCHOOL_HOSPITAL.sub("대학교", word) for word in words]
    full = [
        f"{word}학교" if word.endswith("대") and is_body(word) and not ENTIRE.search(word) else word for word in words
    ]
    if full == mention.name.split():
        return mention
    return dataclasses.replace(mention, aliases=(*mention.aliases, " ".join(full)))
