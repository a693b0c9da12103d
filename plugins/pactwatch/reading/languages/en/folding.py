"""Folds into each candidate of a row what belongs to it: its country, its description, the office of who signs."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en import folds
from pactwatch.reading.languages.en.belonging import (
    at_home,
    both_in,
    branch,
    called_here,
    campus_of,
    each_of_two,
    faculty_of,
    house_in_town,
    house_of,
    houses_of,
    in_city,
    modified,
    of_country,
    of_ministry,
    of_there,
    of_town,
    one_land,
    owned_part,
    part_of,
    part_of_town,
    parts,
    realm,
    region,
    same_named,
    several_of,
    town_of,
    two_names,
    under_house,
    with_home,
    with_inner_home,
)
from pactwatch.reading.languages.en.cutting import phrases_of
from pactwatch.reading.languages.en.offices import (
    first_with_body,
    held_by,
    is_one,
    letters_of,
    national,
    office_of,
    on_side,
    once,
    owned_title,
    pair_of,
    people_of,
    person_of,
    town_office,
    unrepresented,
    without_land,
)
from pactwatch.reading.languages.en.phrases import Names, Phrase, What, country_name
from pactwatch.reading.languages.en.quoted_names import quoted, quoted_behind
from pactwatch.reading.languages.en.shape import Folds, Shape, shape_of
from pactwatch.reading.model import Sentence
from pactwatch.records import Kind


def folded(sentence: Sentence, names: Names) -> Shape:
    """The row of a sentence of the page, folded once though several ask for it: nobody changes it."""
    shape = names.shapes.get(sentence)
    if shape is None:
        shape = names.shapes[sentence] = reduced(phrases_of(sentence, names))
    return shape


def reduced(phrases: list[Phrase]) -> Shape:
    """The row with descriptions, homes and offices folded into the candidates they belong to."""
    shape = shape_of(phrases)
    shape.fold_all(DESCRIPTIONS)
    shape.row = folds.DETERMINERS.sub("", " " + shape.row).lstrip()
    shape.fold_all(STATES)
    shape.row = folds.SAME_PLACE.sub("", shape.row)
    if " on one " in shape.row:
        shape.row = folds.ONE_HAND.sub(lambda m: "" if m["next"] is None else ", ", shape.row)
    if " itself " in shape.row:
        shape.row = shape.row.replace(" itself ,", " ,")
    shape.fold_all(TOWNS)
    _fold_homes(shape)
    _fold_offices(shape)
    return shape


SIGNS_HERE = re.compile(
    r" (?:sign|enter(?:s|ed) into|enter(?:s|ed) a |seal|struck|inked|penned|conclud|exchang|formali|teamed|put |becom|became)"
)
"""The verb before which a body in a town acts, and no paper was signed in a house there."""


SIGNING = re.compile(r"(?<!\w)(?:sign|seal|inked|exchanged|concluded|put |partners )")
"""Words of a signing, beside which people stand for bodies."""


def _fold_homes(shape: Shape) -> None:
    """Homes and houses: the words that tell where a body belongs."""
    shape.fold_all(HOMES)
    if verb := SIGNS_HERE.search(shape.row):
        before = verb.start() + 1
        shape.fold(folds.ACTS_IN, lambda _, m: _at_home_in(shape, m) if m.end() <= before else m.group())
    shape.fold_all(IN_TOWNS)
    if SIGNING.search(shape.row):
        shape.fold_all(SIGNERS)
    shape.fold_all(APPOSED)


def _fold_offices(shape: Shape) -> None:
    """Offices and people: whoever signs stands for a body."""
    shape.fold_all(ENVOYS)
    if SIGNING.search(shape.row):
        shape.fold(folds.PERSON_OF, person_of)
    shape.fold_all(OFFICES)
    if " sign" in shape.row:
        shape.fold(folds.SIGNED_FOR_LAND, _of_its_side)
        shape.fold(folds.SIGNED_FOR_BODY, lambda shape, m: f"{office_of(shape, m.group(3))} {m.group(2)} ")
        shape.fold(folds.SIGNED_FOR, lambda shape, m: office_of(shape, m.group(3)) + " ")
    shape.fold_all(LISTED)


def _first(shape: Shape, found: re.Match[str]) -> str:
    return found.group(1) + " "


def _second(shape: Shape, found: re.Match[str]) -> str:
    return found.group(2) + " "


def _nothing(shape: Shape, found: re.Match[str]) -> str:
    return ""


def _by_its_arm(shape: Shape, found: re.Match[str]) -> str:
    """A house that an arm of its own represents; a land stands for the arm."""
    whole, arm = found.groups()
    return f"{whole if shape.table[whole].what is What.BODY else with_home(shape, arm, whole)} , "


def _at_home_in(shape: Shape, found: re.Match[str]) -> str:
    """The Ministry of Health in Lima."""
    return with_home(shape, found.group(1), found.group(2)) + " "


def _at_home_of(shape: Shape, found: re.Match[str]) -> str:
    """Peru's ministry."""
    return with_home(shape, found.group(2), found.group(1)) + " "


def _of_land_before(shape: Shape, found: re.Match[str]) -> str:
    """India ..., a hospital of that country: the land stays where it is."""
    return found.group(1) + found.group(2) + with_home(shape, found.group(3), found.group(1)) + " "


def _office(shape: Shape, found: re.Match[str]) -> str:
    """The office of a body; "a partner for Argentine researchers" is none."""
    is_adjective = shape.table[found.group(1)].what is What.DEMONYM and WHOSE.match(shape.row, found.end())
    return found.group() if is_adjective else office_of(shape, found.group(1)) + " "


WHOSE = re.compile(
    r"(?!and |or |to |in |on |at |for |with |sign|said |have |has |had |will |who |which |met |put )[a-z]{3,}"
)


def _second_office(shape: Shape, found: re.Match[str]) -> str:
    return office_of(shape, found.group(2)) + " "


def _realm(shape: Shape, found: re.Match[str]) -> str:
    return realm(shape, found.group(1)) + " "


def _held(shape: Shape, found: re.Match[str]) -> str:
    """The office, where it has a body behind it."""
    return found.group(1) + " " if shape.table[found.group(1)].of else found.group()


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


def _of_its_side(shape: Shape, found: re.Match[str]) -> str:
    """The university signed for the Iranian side: the land is its home, and nobody beside it."""
    body, verb, side = found.groups()
    told = shape.table[side]
    land = told.of[0] if told.what is What.TITLE and len(told.of) == 1 else told
    if land.what is not What.COUNTRY or shape.table[body].home or shape.table[body].kind is Kind.GOVERNMENT:
        return found.group()
    return f"{with_home(shape, body, shape.sign(land))} {verb or ''}"


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


DESCRIPTIONS: Folds = (
    (folds.QUOTED, quoted),
    (folds.QUOTED_BEHIND, quoted_behind),
    (folds.NAMED_AFTER, _first),
    (folds.OF_MINISTRY, of_ministry),
    (folds.TELLER, lambda _, m: f"{m.group(1)} ; "),
    (folds.LISTED_ON, lambda _, m: "listed on exchange"),
    (folds.ON_BEHALF, lambda _, m: f"on behalf of {m.group(1)} "),
    (folds.REPRESENTS, _second_office),
    (folds.MEMBERS, _first),
    (folds.DASHED, lambda _, m: f"{m.group(1)} , {m.group(2)} {m.group(3)} , "),
    (folds.BELONGS, _first),
    (folds.UNDER_ANOTHER, lambda shape, m: (with_home(shape, m[1], m[2]) if m[2] else m[1]) + " "),
    (folds.OPENS_ONE, lambda _, m: f"{m.group(1)} one "),
    (folds.HOME_WHICH, lambda shape, m: f"{with_home(shape, m.group(1), m.group(2))} , "),
    (folds.COUNTED_WHO, lambda _, m: f"{m.group(1)} and "),
    (folds.RELATIVE_IN_LIST, lambda _, m: f"{m.group(1)} , "),
    (folds.AND_ASIDE, _first),
    (folds.OWN_OF, _own_of),
    (folds.OWN_ARM, _first),
    (folds.ONE_OF, _at_home_in),
    (folds.DESCRIBED, with_inner_home),
    (folds.DESCRIBED_BY, with_inner_home),
    (folds.NATIONAL_SORT, with_inner_home),
    (folds.RELATIVE, with_inner_home),
    (folds.BOTH_OF, _at_home_in),
)
"""What a body is told to be, before articles and the like are gone."""
STATES: Folds = (
    (folds.CALLED_HERE, called_here),
    (folds.BY_ITS_ARM, _by_its_arm),
    (folds.TWO_NAMES, two_names),
    (folds.SEVERAL_OF, several_of),
    (folds.DASH_AND, _first),
    (folds.EACH_OF_TWO, each_of_two),
    (folds.THAT_COUNTRY, _of_land_before),
    (folds.SORT_OF_THERE, _of_land_before),
    (folds.GOVERNMENT_THERE, lambda _, m: m.group(1) + m.group(2) + m.group(1) + " "),
    (folds.NAMELY, _nothing),
    (folds.ACRONYMS_OF, _states_of),
)
"""States, and what several of them have."""
TOWNS: Folds = (
    (folds.HOUSE_IN_TOWN, house_in_town),
    (folds.PART_OF_TOWN, lambda shape, m: part_of_town(shape, *m.groups()) + " "),
    (folds.MINISTERS_OF, lambda shape, m: f"{office_of(shape, m[1])} {m[2]} {office_of(shape, m[3])} "),
    (folds.PEOPLE_OF, people_of),
    (folds.NATIONAL_BODY, national),
    (folds.TOWNS_OF, pair_of),
    (folds.TOWNS_OF_LAND, without_land),
    (folds.TWO_NATIONS, pair_of),
    (folds.LAND_IN_LAND, one_land),
    (folds.CAMPUS_BEHIND, campus_of),
    (folds.SUBSIDIARY, _second),
    (folds.WHOSE_FILLER, _second),
    (folds.ONE_NAMED, _first),
    (folds.CITY_AFTER, in_city),
    (folds.IN_REALM, _at_home_in),
    (folds.TOWN_OFFICE, town_office),
    (folds.OF_CAPITAL, _first),
    (folds.TOWN_NAMED, _realm),
    (folds.REGION_GOVERNMENT, region),
    (folds.HOSPITAL_OF, house_of),
    (folds.LAND_TOWN, lambda shape, m: realm(shape, m.group(2)) + " "),
    (folds.REALM_OF, _realm),
    (folds.TOWN_COUNCIL, _realm),
    (folds.PLURAL_OF, _first),
    (folds.HOUSES_OF, houses_of),
    (folds.REPRESENTED_BY, unrepresented),
    (folds.THROUGH, _at_home_of),
    (folds.BODY_OF, _first),
)
"""Towns, realms and who acts for them."""
HOMES: Folds = (
    (folds.SAME_NAMED, same_named),
    (folds.WHERE_THERE, lambda shape, m: f"{m.group(1)} , where {of_there(shape, m)} "),
    (folds.OWN_COUNTERPART, _at_home_of),
    (folds.PARTNER_FROM, _at_home_of),
    (folds.LAND_APPOSED, _at_home_in),
    (folds.OWNED_SORT, lambda shape, m: with_home(shape, m.group(2) or m.group(3), m.group(1)) + " "),
    (folds.LAND_SORT, _at_home_of),
    (folds.NAMED_SO, modified),
    (folds.TOWN_SORT, _at_home_of),
    (folds.SORT_OF, _at_home_in),
    (folds.OWNED, _at_home_of),
    (folds.TOWN_OWNED, of_town),
    (folds.PART_AND, parts),
    (folds.PART_OWNED, owned_part),
    (folds.PART_OF, part_of),
    (folds.BOTH_IN, both_in),
    (folds.BRANCH_IN, branch),
)
"""The words that tell where a body belongs."""
IN_TOWNS: Folds = (
    (folds.OF_COUNTRY, of_country),
    (folds.IN_TOWN, _at_home_in),
    (folds.IN_UNKNOWN_TOWN, _at_home_in),
    (folds.UNDER_HOUSE, under_house),
    (folds.FACULTY_OF, faculty_of),
)
"""Countries, towns and houses behind a body."""
SIGNERS: Folds = (
    (folds.COMMA_COUNTRY, at_home),
    (folds.PERSON_OF_BODY_IN, lambda shape, m: f"{m[1]} {m[2]}{with_home(shape, m[3], m[4])} "),
    (folds.PERSON_OF, person_of),
    (folds.SIDE, national),
    (folds.PERSON_FOR, _office),
    (folds.TOWN_IN_LAND, town_of),
)
"""Beside a signing: people who stand for a body, and sides."""
APPOSED: Folds = (
    (folds.APPOSED, _apposed),
    (folds.LISTED_IN, _first),
    (folds.PRESS_NAME, lambda _, m: "newspaper "),
    (folds.EACH_NAMED, lambda _, m: "separate "),
    (folds.COUNTERPARTS_IN, lambda _, m: m.group(1)),
    (folds.COUNTERPART_IN, lambda _, m: (m.group(1) or m.group(2)) + " "),
    (folds.IN_COUNTRY, _at_home_in),
    (folds.COMMA_COUNTRY, at_home),
)
"""Two names of one, and what is left of homes."""
ENVOYS: Folds = (
    (folds.ENVOY_TO, _first),
    (folds.NATIONAL_OFFICE, national),
    (folds.OWNED_TITLE, owned_title),
    (folds.MODIFIED, modified),
)
"""Offices that are told by their land."""
OFFICES: Folds = (
    (folds.ENVOY_TO, _first),
    (folds.NATIONAL_OFFICE, national),
    (folds.OWN_HUB, _first),
    (folds.OFFICE_FOR, _office),
    (folds.POST_FOR_LANDS, lambda shape, m: office_of(shape, m.group(2), m.group(1)) + " "),
    (folds.OFFICE_OF_PART, lambda shape, m: office_of(shape, m.group(2), m.group(1)) + " "),
    (folds.OFFICE, _office),
    (folds.OWN_OFFICE, _office),
    (folds.NATIONAL_OFFICE, national),
    (folds.WHO_HEADS, _second_office),
    (folds.TO_COUNTRY, _first),
    (folds.SAME_OFFICE, once),
    (folds.TWO_OFFICES, lambda shape, m: first_with_body(shape, m.group(1), m.group(2)) + " "),
    (folds.OFFICE_APPOSED, letters_of),
    (folds.PERSON_OFFICE, _held),
    (folds.OFFICE_PERSON, _first),
    (folds.OFFICE_NAMED, held_by),
    (folds.OFFICE_NAME, _held),
    (folds.SORTS_NAMED, _nothing),
    (folds.LAND_TOLD, _land_told),
    (folds.DESCRIPTION_NAMED, _described),
    (folds.SORT_THERE, _nothing),
)
"""Who holds an office, and the names of people beside it."""
LISTED: Folds = (
    (folds.ON_SIDE, on_side),
    (folds.SORT_IN_LAND, _first),
    (folds.WITH_WORDS, _first),
    (folds.LISTED_IN, _first),
)
"""What describes a candidate of a row that is folded."""
