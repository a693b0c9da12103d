"""Gives a candidate of a row what tells where it belongs: its country, its town, the house that it is a part of."""

from __future__ import annotations

import re

from pactwatch.reading.languages.en.looking import tells_no_home
from pactwatch.reading.languages.en.phrases import Phrase, What, country_name
from pactwatch.reading.languages.en.shape import B, L, N, Shape, X, Z
from pactwatch.reading.languages.en.words import kind_of
from pactwatch.reading.organisations import named
from pactwatch.reading.places import city_country, find_places
from pactwatch.records import Kind


def branch(shape: Shape, found: re.Match[str]) -> str:
    """A house that bears the name of another one and of its own town, where it is known under both."""
    house, place = shape.table[found.group(1)], shape.table[found.group(2)]
    whole = next((w for link in (" in ", " of ", " de ", " ") if named(w := f"{house.words}{link}{place.words}")), None)
    if whole is None or named(house.words) is None:
        return found.group()
    return shape.sign(house._replace(words=whole, home=place.words, aliases=())) + " "


def both_in(shape: Shape, found: re.Match[str]) -> str:
    """Two partners joined by "and" with one country behind them."""
    one, two, country = found.group(1), found.group(3), found.group(5)
    if shape.table[one].home or re.search(X, shape.row[: found.start()]) is None:
        return found.group()
    return f"{with_home(shape, one, country)} {found.group(2)} {with_home(shape, two, country)} "


def in_city(shape: Shape, found: re.Match[str]) -> str:
    """Meenakshi Mission Hospital, Madurai: a town behind a body's name is where it is."""
    city = shape.table[found.group(2)]
    if " " in city.words or city.kind is not None or city_country(city.words) is None:
        return found.group()
    return with_home(shape, found.group(1), found.group(2)) + " "


def realm(shape: Shape, mark: str) -> str:
    """The city of Tbilisi: a place that acts."""
    phrase = shape.table[mark]
    if phrase.what in (What.COUNTRY, What.EVENT, What.PRESS, What.DEMONYM):
        return mark
    # towns of ordinary names are listed as "City of Charlotte"
    listed = next(iter(find_places(f"City of {phrase.words}")), None) if not (phrase.code or phrase.home) else None
    home = (country_name(listed.code) or "") if listed and listed.start == 0 else phrase.home
    return shape.sign(phrase._replace(what=What.BODY, kind=Kind.GOVERNMENT, is_sure=True, home=home))


def town_of(shape: Shape, found: re.Match[str]) -> str:
    """Daegu, Republic of Korea: the town."""
    town, land = (shape.table[found.group(at)] for at in (2, 3))
    return f"{found.group(1)} {found.group(2)} " if town.code == land.code else found.group()


def one_land(shape: Shape, found: re.Match[str]) -> str:
    """Wales, UK: the first."""
    one, other = (shape.table[mark] for mark in found.groups())
    return f"{found.group(1)} " if one.code == other.code else found.group()


def region(shape: Shape, found: re.Match[str]) -> str:
    """The Odisha government: the region acts."""
    place = shape.table[found.group(1)]
    is_region = place.what is What.PLACE and place.code is not None
    return realm(shape, found.group(1)) + " " if is_region else found.group()


LISTED = re.compile(X)


def several_of(shape: Shape, found: re.Match[str]) -> str:
    """Two companies from Belgium, A and B: all that is listed is at home there."""
    land = found.group(1) or found.group(2)
    listed = found.group(3)
    members = [shape.table[mark] for mark in LISTED.findall(listed)]
    if land is None or any(p.what is What.COUNTRY for p in members) or any(p.home for p in members):
        return found.group()
    return LISTED.sub(lambda m: with_home(shape, m.group(), land), listed)


HOUSES = {
    "hospital": Kind.HOSPITAL,
    "clinic": Kind.HOSPITAL,
    "university": Kind.UNIVERSITY,
    "polytechnic": Kind.UNIVERSITY,
}


def of_town(shape: Shape, found: re.Match[str]) -> str:
    """Sofia's Alexandrovska Hospital."""
    town = shape.table[found.group(1)]
    city = city_country(town.words)
    if city is None or city.words != town.words:
        return found.group()
    return with_home(shape, found.group(2), found.group(1)) + " "


def house_of(shape: Shape, found: re.Match[str]) -> str:
    """The hospital of Zavkhan province: a body that is told by its sort and its place."""
    place, sort = shape.table[found["place"]], found["house"]
    is_place = (place.what is What.PLACE and place.code) or place.kind is Kind.GOVERNMENT or city_country(place.words)
    if not is_place or place.what in (What.EVENT, What.PRESS):
        return found.group()
    # "the Molinette hospital of Turin" has a name of its own
    whose = shape.table[found["name"]] if found["name"] else place
    words = f"{whose.words} {sort.capitalize()}"
    house = whose._replace(what=What.BODY, words=words, kind=HOUSES[sort], is_sure=True, aliases=(), code=None)
    return shape.sign(house._replace(home=place.home or place.words)) + " "


HOUSE = {"ports": "Port", "universities": "University", "chambers of commerce": "Chamber of Commerce"}


def houses_of(shape: Shape, found: re.Match[str]) -> str:
    """The ports of Antwerp and Zeebrugge: one in each town."""

    def house(mark: re.Match[str]) -> str:
        town = shape.table[mark.group()]
        if town.what not in (What.PLACE, What.NAME) and town.kind is not Kind.GOVERNMENT:
            return mark.group()
        words = f"{HOUSE[found['houses']]} of {town.words}"
        body = town._replace(what=What.BODY, words=words, kind=kind_of(words), code=None, is_sure=True)
        return shape.sign(body._replace(home=town.home or town.words))

    return re.sub(Z_OR_TOWN, house, found["towns"]) + " "


Z_OR_TOWN = re.compile(rf"{Z}|{L}")
UNIT = re.compile(r"(?:Faculty|School|Department|Division|Institute|College) of ")
"""How the name of a part of a university begins."""


def faculty_of(shape: Shape, found: re.Match[str]) -> str:
    """The University of Koya, Faculty of Engineering: one body."""
    whole, unit = (shape.table[mark] for mark in found.groups())
    is_part = whole.kind is Kind.UNIVERSITY and not UNIT.match(whole.words) and UNIT.match(unit.words)
    if not is_part or unit.home or named(unit.words) is not None:
        return found.group()
    return shape.sign(whole._replace(aliases=(*whole.aliases, f"{unit.words} of {whole.words}"))) + " "


def campus_of(shape: Shape, found: re.Match[str]) -> str:
    """The University of the West Indies, Mona Campus: one body, at home where the campus is."""
    whole, unit = (shape.table[mark] for mark in found.groups())
    if whole.kind is not Kind.UNIVERSITY or not unit.words.endswith((" Campus", " campus")):
        return found.group()
    told = whole._replace(words=f"{whole.words}, {unit.words}", aliases=(*whole.aliases, unit.words, whole.words))
    return shape.sign(told) + " "


def under_house(shape: Shape, found: re.Match[str]) -> str:
    """The Veterinary Department under the Ministry of Agriculture: the body, at home where the ministry is."""
    body, house = (shape.table[mark] for mark in found.groups())
    is_state = house.is_sure if house.what is What.COUNTRY else house.kind is Kind.GOVERNMENT
    if not is_state or body.kind is Kind.COMPANY:
        return found.group()
    return shape.sign(body._replace(home=f"{body.home} {house.home or house.words}".strip())) + " "


def with_home(shape: Shape, mark: str, country: str) -> str:
    """The candidate with a country or place as its home."""
    phrase, home = shape.table[mark], shape.table[country]
    if home.what in (What.EVENT, What.PRESS) or (
        home.what is What.PLACE and home.code is None and phrase.kind is not Kind.GOVERNMENT
    ):
        return mark
    bare = (
        phrase.words
        if home.what is not What.PLACE or phrase.kind is not Kind.GOVERNMENT
        else f"{phrase.words} of {home.words}"
    )
    told = home.words.removesuffix("-based")
    return shape.sign(phrase._replace(words=bare, home=f"{phrase.home} {told}".strip()))


def house_in_town(shape: Shape, found: re.Match[str]) -> str:
    """A house and the town and the land in which it stands, where the town is known to be of the land."""
    body, town, land = found.groups()
    told = city_country(shape.table[town].words)
    if shape.table[land].code not in (shape.table[town].code, told.code if told else None):
        return found.group()
    return f"{with_home(shape, body, land)} "


def of_ministry(shape: Shape, found: re.Match[str]) -> str:
    """A service "of MoA of RA", the ministry of a land: the letters name no paper."""
    is_ministry = shape.table[found.group(2)].words.upper() == "MOA"
    return f"{found.group(1)} " if is_ministry else found.group()


def with_inner_home(shape: Shape, found: re.Match[str]) -> str:
    """The candidate with the last country of a description behind it; what it is tells more than where it does what."""
    told = found.group()[1:]
    inner = _lands(shape, CLAUSE.split(told)[0]) or _lands(shape, told)
    mark = found.group(1)
    land = found.group(2) if found.re.groups > 1 else None
    if land and (len(inner) < 2 or inner[-2].code != shape.table[land].code):
        # "A, based in Oslo, Kenya and B": only a town's own land belongs to it
        return found.group()
    if inner and shape.table[mark].what is not What.COUNTRY:
        phrase = shape.table[mark]
        mark = shape.sign(phrase._replace(home=f"{phrase.home} {inner[-1].words}".strip()))
    # "A, a Swedish firm, B and C": the comma parts those listed, too; "A, the council's head, B" does not
    is_listed = not told.startswith(" , the ") and NEXT.match(shape.row, found.end())
    return mark + (" , " if is_listed else " ")


NEXT = re.compile(rf"(?:(?:of|to|by) )?(?:(?:the|an?) )?{Z}")
CLAUSE = re.compile(r"(?<=[a-z] )(?:who|whose|which|that|where|with) ")
""" "A Canadian company whose plants are in Chile"."""


def _lands(shape: Shape, marks: str) -> list[Phrase]:
    """The lands that the marks tell, but those that are a customer's, a model's or the like."""
    words, told = "", []
    for mark in marks:
        phrase = shape.table.get(mark)
        if phrase is not None and phrase.code:
            told.append((phrase, len(words)))
        words += mark if phrase is None else phrase.words
    return [phrase for phrase, start in told if not tells_no_home(words, start, start + len(phrase.words))]


def modified(shape: Shape, found: re.Match[str]) -> str:
    """The Norwegian shipping firm Vestfold: an adjective before tells the home."""
    home, mark = shape.table[found.group(1)], found.group(2)
    between = found.group()[1:-2].split()
    has_home = shape.table[mark].home != ""
    if home.what is not What.DEMONYM or any(word in _STOP for word in between) or (has_home and "," in between):
        # "in the Polish capital, Ukraine's ministry": the comma ends what is Polish
        return found.group()
    return with_home(shape, mark, found.group(1)) + " "


_STOP = frozenset(
    [
        "and",
        "or",
        "of",
        "in",
        "on",
        "at",
        "with",
        "by",
        "for",
        "to",
        "from",
        "between",
        "has",
        "have",
        "had",
        "is",
        "was",
        "were",
        "who",
        "which",
        "that",
        "said",
        "sign",
        "signed",
    ]
)


OWN_NAMED = (Kind.AGENCY, Kind.INSTITUTE, Kind.COMPANY, Kind.HOSPITAL, Kind.UNIVERSITY)
"""Kinds of bodies that sign for themselves, whatever ministry they are of."""
MINISTRY_ARM = re.compile(r"(?:Department|Division|Office|Directorate|Bureau|Section|Unit|General)\b")


def owned_part(shape: Shape, found: re.Match[str]) -> str:
    """Oxford University's Jenner Institute: an arm and its house are one party; a ministry's council signs alone."""
    whole, own = (shape.table[mark] for mark in found.groups())
    if whole.kind is Kind.GOVERNMENT and own.is_sure and own.kind in OWN_NAMED and not MINISTRY_ARM.match(own.words):
        return f"{shape.sign(own._replace(home=own.home or whole.home))} "
    if whole.kind in (Kind.COMPANY, Kind.INSTITUTE, Kind.ASSOCIATION):
        return found.group(2) + " "
    if whole.kind not in (Kind.UNIVERSITY, Kind.HOSPITAL):
        return found.group()
    return part(shape, found.group(2), found.group(1)) + " "


def part(shape: Shape, arm: str, whole: str) -> str:
    """An arm under the name of its house."""
    one, other = shape.table[arm], shape.table[whole]
    aliases = (*one.aliases, *((other.words, *other.aliases) if one.kind is not Kind.GOVERNMENT else ()))
    return shape.sign(
        one._replace(
            words=f"{one.words} of {other.words}", aliases=aliases, home=other.home or other.words, is_sure=True
        )
    )


FAIR = re.compile(r"[A-Z]{3,}(?:-[A-Z][a-z]+)?(?: |$)")
"""How a fair is called: BIO, MEDICA, BIO-Europe, CPHI Worldwide."""


def part_of(shape: Shape, found: re.Match[str]) -> str:
    """An arm of its house; what is signed at a fair is no part of the fair's: "with the institute at BIO"."""
    house = shape.table[found.group(2)]
    is_fair = " at " in found.group() and house.kind in (None, Kind.ASSOCIATION) and FAIR.match(house.words)
    return found.group() if is_fair else part(shape, found.group(1), found.group(2)) + " "


def two_names(shape: Shape, found: re.Match[str]) -> str:
    """Copenhagen University Hospital – Rigshospitalet: one body, called by both."""
    one, other = shape.table[found.group(1)], shape.table[found.group(2)]
    return shape.sign(one._replace(aliases=(*one.aliases, other.words), end=other.end)) + " "


def called_here(shape: Shape, found: re.Match[str]) -> str:
    """ÍSOR, as Iceland GeoSurvey is called at home: one body by its full name."""
    short, full = shape.table[found.group(1)], shape.table[found.group(2)]
    return shape.sign(full._replace(start=short.start, aliases=(*full.aliases, short.words))) + " "


def part_of_town(shape: Shape, name: str, sort: str, town: str) -> str:
    """The Huangpu district of Guangzhou: a body of the town's land."""
    one, whole = shape.table[name], shape.table[town]
    if whole.what is not What.PLACE or one.what is What.EVENT:
        return f"{name} {sort} of {town}"
    words = f"{one.words} {sort} of {whole.words}"
    told = one._replace(what=What.BODY, words=words, kind=Kind.GOVERNMENT, aliases=(one.words,), home=whole.words)
    return shape.sign(told._replace(is_sure=True, end=whole.end, code=None))


def each_of_two(shape: Shape, found: re.Match[str]) -> str:
    """Two institutions from Greece and Denmark, A and B: each from the land of its place."""
    one, two, first, second = found.groups()
    if shape.table[first].home or shape.table[second].home:
        return f"{first} and {second} "
    return f"{with_home(shape, first, one)} and {with_home(shape, second, two)} "


def parts(shape: Shape, found: re.Match[str]) -> str:
    """The College of Education and the College of Science of one university: one body."""
    one, two, whole = (shape.table[mark] for mark in found.groups())
    if one.kind is not two.kind or one.kind is not Kind.UNIVERSITY:
        return found.group()
    return shape.sign(whole._replace(aliases=(*whole.aliases, one.words, two.words))) + " "


ONE_A_LAND = re.compile(
    r"(?:National|State|Royal|Central|Federal|Supreme|Public) "
    r"|(?:Academy|Chamber|Federation|Confederation|Council|Union) of "
)
"""How names begin that a body of every land has."""


def same_named(shape: Shape, found: re.Match[str]) -> str:
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


def of_there(shape: Shape, found: re.Match[str]) -> str:
    """The ministry of the land that was just named, where nothing else tells whose it is."""
    body = shape.table[found.group(2)]
    is_office = body.kind in (Kind.GOVERNMENT, Kind.AGENCY) and not body.home
    return with_home(shape, found.group(2), found.group(1)) if is_office else found.group(2)


def of_country(shape: Shape, found: re.Match[str]) -> str:
    """The Ministry of Health of Peru; "of Peruvian group Saphira" tells nothing of what stands before it."""
    is_adjective = shape.table[found.group(2)].what is What.DEMONYM
    return found.group() if is_adjective else with_home(shape, found.group(1), found.group(2)) + " "


UNIONS = re.compile(rf"and (?:the )?({B}|{N})")


def at_home(shape: Shape, found: re.Match[str]) -> str:
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
