"""Folds into each candidate of a row what belongs to it: its country, its description, the office of who signs."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en import folds
from pactwatch.reading.languages.en.belonging import (
    both_in,
    branch,
    house_of,
    in_city,
    modified,
    of_town,
    owned_part,
    part,
    parts,
    realm,
    several_of,
    with_home,
    with_inner_home,
)
from pactwatch.reading.languages.en.offices import (
    first_with_body,
    held_by,
    is_one,
    letters_of,
    nation,
    national,
    office_of,
    once,
    owned_title,
    person_of,
    town_office,
    unrepresented,
)
from pactwatch.reading.languages.en.phrases import Phrase, What, country_name
from pactwatch.reading.languages.en.shape import B, N, Shape, shape_of
from pactwatch.reading.organisations import named
from pactwatch.records import Kind


def reduced(phrases: list[Phrase]) -> Shape:
    """The row with descriptions, homes and offices folded into the candidates they belong to."""
    shape = shape_of(phrases)
    shape.fold(folds.ON_BEHALF, lambda m: f"on behalf of {m.group(1)} ")
    shape.fold(folds.REPRESENTS, lambda m: office_of(shape, m.group(2)) + " ")
    shape.fold(folds.MEMBERS, lambda m: m.group(1) + " ")
    shape.fold(folds.DASHED, lambda m: f"{m.group(1)} , {m.group(2)} {m.group(3)} , ")
    shape.fold(folds.BELONGS, lambda m: m.group(1) + " ")
    shape.fold(folds.OWN_OF, lambda m: _own_of(shape, m))
    shape.fold(folds.ONE_OF, lambda m: with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(folds.DESCRIBED, lambda m: with_inner_home(shape, m))
    shape.fold(folds.DESCRIBED_BY, lambda m: with_inner_home(shape, m))
    shape.fold(folds.NATIONAL_SORT, lambda m: with_inner_home(shape, m))
    shape.fold(folds.RELATIVE, lambda m: with_inner_home(shape, m))
    shape.fold(folds.BOTH_OF, lambda m: with_home(shape, m.group(1), m.group(2)) + " ")
    shape.row = folds.DETERMINERS.sub("", " " + shape.row).lstrip()
    shape.row = folds.DETERMINERS.sub("", " " + shape.row).lstrip()
    shape.fold(folds.SEVERAL_OF, lambda m: several_of(shape, m))
    shape.fold(folds.THAT_COUNTRY, lambda m: m.group(1) + m.group(2) + with_home(shape, m.group(3), m.group(1)) + " ")
    shape.fold(folds.GOVERNMENT_THERE, lambda m: m.group(1) + m.group(2) + m.group(1) + " ")
    shape.fold(folds.NAMELY, lambda m: "")
    shape.fold(folds.ACRONYMS_OF, lambda m: _states_of(shape, m))
    shape.row = folds.SAME_PLACE.sub("", shape.row)
    if " on one " in shape.row:
        shape.row = folds.ONE_HAND.sub(lambda m: "" if m["next"] is None else ", ", shape.row)
    if " itself " in shape.row:
        shape.row = shape.row.replace(" itself ,", " ,")
    shape.fold(
        folds.MINISTERS_OF, lambda m: f"{office_of(shape, m.group(1))} {m.group(2)} {office_of(shape, m.group(3))} "
    )
    shape.fold(folds.NATIONAL_BODY, lambda m: national(shape, m))
    shape.fold(folds.TOWNS_OF, lambda m: _pair(shape, m))
    shape.fold(folds.TOWNS_OF_LAND, lambda m: _without_land(shape, m))
    shape.fold(folds.TWO_NATIONS, lambda m: _pair(shape, m))
    shape.fold(folds.SUBSIDIARY, lambda m: m.group(2) + " ")
    shape.fold(folds.ONE_NAMED, lambda m: m.group(1) + " ")
    shape.fold(folds.CITY_AFTER, lambda m: in_city(shape, m))
    shape.fold(folds.IN_REALM, lambda m: with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(folds.TOWN_OFFICE, lambda m: town_office(shape, m))
    shape.fold(folds.OF_CAPITAL, lambda m: m.group(1) + " ")
    shape.fold(folds.TOWN_NAMED, lambda m: realm(shape, m.group(1)) + " ")
    shape.fold(folds.HOSPITAL_OF, lambda m: house_of(shape, m))
    shape.fold(folds.LAND_TOWN, lambda m: realm(shape, m.group(2)) + " ")
    shape.fold(folds.REALM_OF, lambda m: realm(shape, m.group(1)) + " ")
    shape.fold(folds.TOWN_COUNCIL, lambda m: realm(shape, m.group(1)) + " ")
    shape.fold(folds.PLURAL_OF, lambda m: m.group(1) + " ")
    shape.fold(folds.REPRESENTED_BY, lambda m: unrepresented(shape, m))
    shape.fold(folds.THROUGH, lambda m: with_home(shape, m.group(2), m.group(1)) + " ")
    shape.fold(folds.BODY_OF, lambda m: m.group(1) + " ")
    _fold_homes(shape)
    _fold_offices(shape)
    return shape


SIGNS_HERE = re.compile(
    r" (?:sign|enter(?:s|ed) into|enter(?:s|ed) a |seal|struck|inked|penned|conclud|exchang|formali|teamed|put |becom|became)"
)
"""The verb before which a body in a town acts, and no paper was signed in a house there."""


SIGNING = re.compile(r" (?:sign|seal|inked|exchanged|concluded|put |partners )")
"""Words of a signing, beside which people stand for bodies."""


def _fold_homes(shape: Shape) -> None:
    """Homes and houses: the words that tell where a body belongs."""
    shape.fold(folds.SAME_NAMED, lambda m: _same_named(shape, m))
    shape.fold(folds.WHERE_THERE, lambda m: f"{m.group(1)} , where {_of_there(shape, m)} ")
    shape.fold(folds.OWN_COUNTERPART, lambda m: with_home(shape, m.group(2), m.group(1)) + " ")
    shape.fold(folds.OWNED_SORT, lambda m: with_home(shape, m.group(2) or m.group(3), m.group(1)) + " ")
    shape.fold(folds.LAND_SORT, lambda m: with_home(shape, m.group(2), m.group(1)) + " ")
    shape.fold(folds.TOWN_SORT, lambda m: with_home(shape, m.group(2), m.group(1)) + " ")
    shape.fold(folds.SORT_OF, lambda m: with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(folds.OWNED, lambda m: with_home(shape, m.group(2), m.group(1)) + " ")
    shape.fold(folds.TOWN_OWNED, lambda m: of_town(shape, m))
    shape.fold(folds.PART_AND, lambda m: parts(shape, m))
    shape.fold(folds.PART_OWNED, lambda m: owned_part(shape, m))
    shape.fold(folds.PART_OF, lambda m: part(shape, m.group(1), m.group(2)) + " ")
    shape.fold(folds.BOTH_IN, lambda m: both_in(shape, m))
    shape.fold(folds.BRANCH_IN, lambda m: branch(shape, m))
    if verb := SIGNS_HERE.search(shape.row):
        before = verb.start() + 1
        shape.fold(folds.ACTS_IN, lambda m: with_home(shape, *m.groups()) + " " if m.end() <= before else m.group())
    shape.fold(folds.OF_COUNTRY, lambda m: _of_country(shape, m))
    shape.fold(folds.IN_TOWN, lambda m: with_home(shape, m.group(1), m.group(2)) + " ")
    if SIGNING.search(shape.row):
        shape.fold(folds.COMMA_COUNTRY, lambda m: _at_home(shape, m))
        shape.fold(folds.PERSON_OF, lambda m: person_of(shape, m))
        shape.fold(folds.SIDE, lambda m: national(shape, m))
        shape.fold(folds.PERSON_FOR, lambda m: office_of(shape, m.group(1)) + " ")
    shape.fold(folds.APPOSED, lambda m: _apposed(shape, m))
    shape.fold(folds.LISTED_IN, lambda m: m.group(1) + " ")
    shape.fold(folds.PRESS_NAME, lambda m: "newspaper ")
    shape.fold(folds.EACH_NAMED, lambda m: "separate ")
    shape.fold(folds.COUNTERPARTS_IN, lambda m: m.group(1))
    shape.fold(folds.COUNTERPART_IN, lambda m: (m.group(1) or m.group(2)) + " ")
    shape.fold(folds.IN_COUNTRY, lambda m: with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(folds.COMMA_COUNTRY, lambda m: _at_home(shape, m))


def _fold_offices(shape: Shape) -> None:
    """Offices and people: whoever signs stands for a body."""
    shape.fold(folds.ENVOY_TO, lambda m: m.group(1) + " ")
    shape.fold(folds.NATIONAL_OFFICE, lambda m: national(shape, m))
    shape.fold(folds.OWNED_TITLE, lambda m: owned_title(shape, m))
    shape.fold(folds.MODIFIED, lambda m: modified(shape, m))
    if SIGNING.search(shape.row):
        shape.fold(folds.PERSON_OF, lambda m: person_of(shape, m))
    shape.fold(folds.ENVOY_TO, lambda m: m.group(1) + " ")
    shape.fold(folds.NATIONAL_OFFICE, lambda m: national(shape, m))
    shape.fold(folds.OWN_HUB, lambda m: m.group(1) + " ")
    shape.fold(folds.OFFICE_FOR, lambda m: office_of(shape, m.group(1)) + " ")
    shape.fold(folds.OFFICE_OF_PART, lambda m: office_of(shape, m.group(2), m.group(1)) + " ")
    shape.fold(folds.OFFICE, lambda m: office_of(shape, m.group(1)) + " ")
    shape.fold(folds.OWN_OFFICE, lambda m: office_of(shape, m.group(1)) + " ")
    shape.fold(folds.NATIONAL_OFFICE, lambda m: national(shape, m))
    shape.fold(folds.WHO_HEADS, lambda m: office_of(shape, m.group(2)) + " ")
    shape.fold(folds.TO_COUNTRY, lambda m: m.group(1) + " ")
    shape.fold(folds.SAME_OFFICE, lambda m: once(shape, m))
    shape.fold(folds.TWO_OFFICES, lambda m: first_with_body(shape, m.group(1), m.group(2)) + " ")
    shape.fold(folds.OFFICE_APPOSED, lambda m: letters_of(shape, m))
    shape.fold(folds.PERSON_OFFICE, lambda m: m.group(1) + " " if shape.table[m.group(1)].of else m.group())
    shape.fold(folds.OFFICE_PERSON, lambda m: m.group(1) + " ")
    shape.fold(folds.OFFICE_NAMED, lambda m: held_by(shape, m))
    shape.fold(folds.OFFICE_NAME, lambda m: m.group(1) + " " if shape.table[m.group(1)].of else m.group())
    shape.fold(folds.SORTS_NAMED, lambda m: "")
    shape.fold(folds.LAND_TOLD, lambda m: _land_told(shape, m))
    shape.fold(folds.DESCRIPTION_NAMED, lambda m: _described(shape, m))
    if " sign" in shape.row:
        shape.fold(folds.SIGNED_FOR, lambda m: office_of(shape, m.group(3)) + " ")
    shape.fold(folds.WITH_WORDS, lambda m: m.group(1) + " ")
    shape.fold(folds.LISTED_IN, lambda m: m.group(1) + " ")


def _own_of(shape: Shape, found: re.Match[str]) -> str:
    """The Nursing Council, Ghana's regulator; the head of the council, Ghana's regulator: whose the body is."""
    mark, land = found.groups()
    office = shape.table[mark]
    if office.what is not What.TITLE:
        return with_home(shape, mark, land) + " "
    if len(office.of) != 1 or office.of[0].what is not What.BODY:
        return found.group()
    house = office.of[0]._replace(home=f"{office.of[0].home} {shape.table[land].words}".strip())
    return shape.sign(office._replace(of=(house,))) + " "


ONE_A_LAND = re.compile(
    r"(?:National|State|Royal|Central|Federal|Supreme|Public) |(?:Academy|Chamber|Federation|Confederation|Council|Union) of "
)
"""How names begin that a body of every land has."""


def _same_named(shape: Shape, found: re.Match[str]) -> str:
    """The National Library of Chile and its Peruvian counterpart: two bodies of one name."""
    one, own, link, land = found.groups()
    if own is not None:
        one = with_home(shape, one, own)
    body = shape.table[one]
    is_told = body.home and body.kind not in (Kind.GOVERNMENT, Kind.AGENCY) and ONE_A_LAND.match(body.words)
    if not is_told or shape.table[land].what is not What.DEMONYM:
        return found.group()
    other = body._replace(home="", aliases=(), start=shape.table[land].start, end=shape.table[land].end)
    return f"{one} {link} {with_home(shape, shape.sign(other), land)} "


def _of_there(shape: Shape, found: re.Match[str]) -> str:
    """The ministry of the land that was just named, where nothing else tells whose it is."""
    body = shape.table[found.group(2)]
    is_office = body.kind in (Kind.GOVERNMENT, Kind.AGENCY) and not body.home
    return with_home(shape, found.group(2), found.group(1)) if is_office else found.group(2)


def _of_country(shape: Shape, found: re.Match[str]) -> str:
    """The Ministry of Health of Peru; "of Peruvian group Saphira" tells nothing of what stands before it."""
    is_adjective = shape.table[found.group(2)].what is What.DEMONYM
    return found.group() if is_adjective else with_home(shape, found.group(1), found.group(2)) + " "


UNIONS = re.compile(rf"and (?:the )?({B}|{N})")


def _at_home(shape: Shape, found: re.Match[str]) -> str:
    """The Department of Health, Peru; but of "the department, Japan and the European Union" the land is a party too.

    So it is of "the bank, the government of Japan and the institute".
    """
    body, land = found.groups()
    if shape.table[land].is_sure and shape.table[body].kind is not Kind.GOVERNMENT:
        return found.group()
    joined = UNIONS.match(shape.row, found.end())
    union = named(shape.table[joined.group(1)].words) if joined else None
    if union and union.organisations[0].country == "EU" and union.organisations[0].kind is Kind.INTERNATIONAL:
        return found.group()
    return with_home(shape, body, land) + " "


ACRONYMS = re.compile(r"[A-Z]{2,6}s")


def _states_of(shape: Shape, found: re.Match[str]) -> str:
    if not ACRONYMS.fullmatch(shape.table[found.group(1)].words):
        return found.group()
    return f"{found.group(2)} {found.group(3)} {found.group(4)} "


def _apposed(shape: Shape, found: re.Match[str]) -> str:
    """Läkemedelsverket, the Medical Products Agency; the Railways Office, ONCF by initials: two names of one."""
    one, other = shape.table[found.group(1)], shape.table[found.group(2)]
    told = re.search(r"initials|acronym|abbreviat|for short|known|called|referred", found.group())
    if not told and not is_one(one, other):
        return found.group()
    return shape.sign(one._replace(aliases=tuple(dict.fromkeys((*one.aliases, other.words, *other.aliases))))) + " "


def _pair(shape: Shape, found: re.Match[str]) -> str:
    """The mayors of Nairobi and Guangzhou, the Bangladeshi and Indian navies: two that act."""
    sides = [shape.table[found.group(at)] for at in (1, 3)]
    if any(side.code is None or side.what is What.EVENT for side in sides):
        return found.group()
    one, two = (office_of(shape, nation(shape, found.group(at))) for at in (1, 3))
    return f"{one} {found.group(2)} {two} "


def _without_land(shape: Shape, found: re.Match[str]) -> str:
    land, towns = shape.table[found.group(1)], shape.table[found.group(2)].of
    is_theirs = land.what is What.DEMONYM and towns and towns[0].code == land.code and towns[0].kind is Kind.GOVERNMENT
    return found.group(2) + " " if is_theirs else found.group()


def _land_told(shape: Shape, found: re.Match[str]) -> str:
    """The Korean company: its land acts, where it is an adjective's."""
    mark = found.group(1) or found.group(2)
    home = shape.table[mark]
    if home.what is not What.DEMONYM:
        return found.group()
    country = home._replace(what=What.COUNTRY, words=country_name(home.code or "") or home.words, kind=Kind.GOVERNMENT)
    return shape.sign(Phrase(what=What.TITLE, words=home.words, start=home.start, end=home.end, of=(country,))) + " "


def _described(shape: Shape, found: re.Match[str]) -> str:
    mark = found.group(3)
    if found.group(2):
        mark = with_home(shape, mark, found.group(2))
    return f"{found.group(1)}{mark} "
