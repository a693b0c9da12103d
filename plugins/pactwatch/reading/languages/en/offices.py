"""Offices and people stand for the body that they are of, and lend it their land."""

from __future__ import annotations

import re

from pactwatch.reading.languages.en.phrases import Phrase, What, country_name
from pactwatch.reading.languages.en.shape import Shape
from pactwatch.reading.names import acronym
from pactwatch.reading.organisations import named
from pactwatch.reading.places import city_country
from pactwatch.records import Kind


def is_one(one: Phrase, other: Phrase) -> bool:
    """Whether two names may be of one known body, or one is the other's first letters."""
    here, there = named(one.words), named(other.words)
    if here is not None and there is not None:
        return not {o.key for o in here.organisations}.isdisjoint(o.key for o in there.organisations)
    names = [*(here.organisations[0].names if here else ()), *(there.organisations[0].names if there else ())]
    if any(
        name.endswith((f" {one.words}", f" {other.words}"))
        or name.startswith((f"{one.words} of ", f"{other.words} of "))
        for name in names
    ):
        return True
    return other.words.isupper() and acronym(one.words) == other.words.lower()


def nation(shape: Shape, mark: str) -> str:
    """The mark of a land; of the land itself where its people's word stands."""
    phrase = shape.table[mark]
    if phrase.what is not What.DEMONYM:
        return mark
    name = country_name(phrase.code or "") or phrase.words
    return shape.sign(phrase._replace(what=What.COUNTRY, words=name, kind=Kind.GOVERNMENT))


def person_of(shape: Shape, found: re.Match[str]) -> str:
    """Bashar Odeh of the Ports Corporation: a person stands for a body."""
    one = shape.table[found.group(1)]
    if one.what is What.NAME and not looks_like_person(one):
        return found.group()
    return office_of(shape, found.group(2)) + " "


def looks_like_person(phrase: Phrase) -> bool:
    """Whether a name is two or three words that nothing tells to be a body's."""
    words = phrase.words.split()
    is_plain = phrase.what is What.NAME and phrase.kind is None and not phrase.home and not phrase.aliases
    return is_plain and 2 <= len(words) <= LONGEST_PERSON and all(map(PERSON_WORD.fullmatch, words))


PERSON_WORD = re.compile(r"(?:(?:al|el|bin|ibn|de|van|von|da|di)-)?[A-Z][a-zà-ÿ'’]+(?:-[A-Za-z][a-zà-ÿ]+)?")
LONGEST_PERSON = 3
"""Words of a person's name."""


def town_office(shape: Shape, found: re.Match[str]) -> str:
    """Guangzhou, China Mayor Guo Yonghang: the office is the town's, the country but its home."""
    town, office = shape.table[found.group(1)], shape.table[found.group(2)]
    city = city_country(town.words)
    code = town.code if town.what is What.PLACE else city.code if city and city.words == town.words else None
    if code is None or not office.of or office.of[0].code != code or " Mayor" not in f" {office.words}":
        return found.group()
    body = town._replace(what=What.BODY, kind=Kind.GOVERNMENT, is_sure=True, home=office.of[0].words)
    return shape.sign(office._replace(of=(body,))) + " "


def held_by(shape: Shape, found: re.Match[str]) -> str:
    """Minister of Health of Cambodia Lok Veng: the name is whose the office is."""
    office, name = found.groups()
    return f"{office} " if shape.table[office].of and looks_like_person(shape.table[name]) else found.group()


def office_of(shape: Shape, body: str, title: str | None = None) -> str:
    """The office of a body, which stands for it; nothing for that of a fair or a paper."""
    phrase = shape.table[body]
    if phrase.what in (What.EVENT, What.PRESS):
        return "~"
    if phrase.what in (What.PLACE, What.DEMONYM):
        phrase = phrase._replace(what=What.BODY, kind=Kind.GOVERNMENT)
    start = shape.table[title].start if title else phrase.start
    return shape.sign(Phrase(what=What.TITLE, words=phrase.words, start=start, end=phrase.end, of=(phrase,)))


OF_STATE = re.compile(r"\b(?:Minister|President|Premier|Secretary|Ambassador|Chancellor|Envoy)\b")


def owned_title(shape: Shape, found: re.Match[str]) -> str:
    """Ghana's Minister of Health: the office is of whom it is told to be."""
    owner, office = shape.table[found.group(1)], shape.table[found.group(2)]
    is_land = owner.what in (What.COUNTRY, What.DEMONYM)
    if office.of or owner.what in (What.EVENT, What.PRESS, What.PLACE):
        return found.group()
    if is_land and not OF_STATE.search(office.words):
        return found.group()
    return office_of(shape, nation(shape, found.group(1)), found.group(2)) + " "


def national(shape: Shape, found: re.Match[str]) -> str:
    """The Ghanaian side: it stands for the land."""
    home = shape.table[found.group(1)]
    if home.what is not What.DEMONYM:
        return found.group()
    country = home._replace(what=What.COUNTRY, words=country_name(home.code or "") or home.words, kind=Kind.GOVERNMENT)
    return shape.sign(Phrase(what=What.TITLE, words=home.words, start=home.start, end=home.end, of=(country,))) + " "


def once(shape: Shape, found: re.Match[str]) -> str:
    """A person and the office beside the name stand for one body."""
    one, two = shape.table[found.group(1)], shape.table[found.group(2)]
    same = (
        one.of
        and two.of
        and (one.of[0].words == two.of[0].words or set(one.of[0].aliases) & {two.of[0].words, *two.of[0].aliases})
    )
    return found.group(2) + " " if same else found.group()


def unrepresented(shape: Shape, found: re.Match[str]) -> str:
    """Without those by whom a party is represented, where they are people."""
    told = [shape.table[mark] for mark in (found["one"], found["two"]) if mark]
    return "" if all(p.what is What.PERSON or looks_like_person(p) for p in told) else found.group()


def letters_of(shape: Shape, found: re.Match[str]) -> str:
    """Director of the Drug Administration, DA: what is the house's acronym stands for the house."""
    office, short = shape.table[found.group(1)], shape.table[found.group(2)]
    house = office.of[0] if office.of else None
    if house is None or not (short.words in house.aliases or is_one(house, short)):
        return found.group()
    named_so = house._replace(aliases=tuple(dict.fromkeys((*house.aliases, short.words, *short.aliases))))
    return shape.sign(office._replace(of=(named_so, *office.of[1:]))) + " "


def first_with_body(shape: Shape, one: str, two: str) -> str:
    """Chairman and chief executive: one person; two ministers of two countries stay two."""
    first, second = shape.table[one].of, shape.table[two].of
    if first and second and {p.code or p.words for p in first}.isdisjoint(p.code or p.words for p in second):
        return f"{one} and {two}"
    return one if first else two


def on_side(shape: Shape, found: re.Match[str]) -> str:
    """On the Korean side, the head of A: the land is the home of the house, and signs nothing beside it."""
    link, side, between, mark = found.groups()
    land, told = shape.table[side].of, shape.table[mark]
    house = told.of[0] if told.of else told
    if not land or land[0].what is not What.COUNTRY or house.what is not What.BODY or house.home:
        return found.group()
    at_home = house._replace(home=land[0].words)
    signer = shape.sign(told._replace(of=(at_home, *told.of[1:])) if told.of else at_home)
    return f"{between or link + ' '}{signer} "


def pair_of(shape: Shape, found: re.Match[str]) -> str:
    """The mayors of Nairobi and Guangzhou, the Bangladeshi and Indian navies: two that act."""
    sides = [shape.table[found.group(at)] for at in (1, 3)]
    if any(side.code is None or side.what is What.EVENT for side in sides):
        return found.group()
    one, two = (office_of(shape, nation(shape, found.group(at))) for at in (1, 3))
    return f"{one} {found.group(2)} {two} "


def people_of(shape: Shape, found: re.Match[str]) -> str:
    """The lands of two statesmen, one of whom at least is told to be a person."""
    one, land, link, other, other_land = found.groups()
    if not any(shape.table[mark].what is What.PERSON for mark in (one, other)):
        return found.group()
    return f"{office_of(shape, land)} {link} {office_of(shape, other_land)} "


def without_land(shape: Shape, found: re.Match[str]) -> str:
    """The Danish cities of Odense and Aarhus: their land only tells where they are."""
    land, towns = shape.table[found.group(1)], shape.table[found.group(2)].of
    is_theirs = land.what is What.DEMONYM and towns and towns[0].code == land.code and towns[0].kind is Kind.GOVERNMENT
    return found.group(2) + " " if is_theirs else found.group()
