"""What a capitalised phrase is: a known body, a country, a person, an office, a place, an event, or just a name."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from functools import lru_cache

from pactwatch.reading.countries import CountryMention, resolve
from pactwatch.reading.languages.en.brackets import bracketed
from pactwatch.reading.languages.en.phrases import Cutter, Phrase, Token, What, country_name, is_adjective
from pactwatch.reading.languages.en.words import REALMS, heads, kind_of, listed
from pactwatch.reading.organisations import named
from pactwatch.reading.places import city_country
from pactwatch.records import Kind


def classified(cutter: Cutter, at: int, end: int) -> Phrase:
    """The phrase of the tokens from ``at`` up to ``end``, with what it is."""
    tokens = cutter.tokens[at:end]
    start, stop = tokens[0].start, tokens[-1].end
    words = cutter.text[start:stop]
    base = Phrase(what=What.NAME, words=words, start=start, end=stop)
    if cutter.brackets:
        aliases, home = bracketed(cutter, end)
        base = base._replace(aliases=aliases, home=home, note=_note(cutter, stop))
    return _sorted_out(cutter, base, tokens)


def _note(cutter: Cutter, stop: int) -> str:
    """What stands in the bracket behind a name, or behind the place that the name is said to be in."""
    return next(
        (
            inner
            for at, inner in cutter.brackets.items()
            if 0 <= at - stop <= 1
            or (0 < at - stop < 40 and re.fullmatch(r",? in [A-Z][\w. ]+", cutter.text[stop:at].rstrip()))
        ),
        "",
    )


def _sorted_out(cutter: Cutter, base: Phrase, tokens: list[Token]) -> Phrase:
    """The first of the sorts, in this order, that the words fit; a plain name where none fits."""
    words = [t.words for t in tokens]
    for sort in (_country, _press, _known, _spelt_out, _desk, _person, _titled, _date, _event, _street):
        if found := sort(cutter, base, words):
            return found
    if others := _other_names(cutter, base):
        base = base._replace(aliases=tuple(dict.fromkeys((*base.aliases, *others))))
    for sort in (_place, _adjective, _short_name, _of_land, _bare, _by_head, _venue, _weakly_known):
        if found := sort(cutter, base, words):
            return found
    return base


def _country(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    country = cutter.countries.get(base.start)
    if country is None and base.words == "America" and cutter.text[base.end : base.end + 2] in ("'s", "’s"):
        # alone it may be a continent
        return base._replace(what=What.COUNTRY, words="United States", code="US", kind=Kind.GOVERNMENT)
    if country is None:
        realm = _land_at_end(cutter, base) if words[0] in RULED else None
        if realm is not None:
            told = base._replace(what=What.COUNTRY, words=realm.words, code=realm.code, kind=Kind.GOVERNMENT)
            return told._replace(is_sure=words[0] == "Government")
        return None
    if country.end < base.end:
        return None
    if country.code == "EU" and not is_adjective(country.words):
        union = base._replace(what=What.BODY, words="European Union", aliases=("EU",))
        return union._replace(kind=Kind.INTERNATIONAL, is_sure=True)
    what = What.DEMONYM if is_adjective(country.words) else What.COUNTRY
    kind = Kind.INTERNATIONAL if country.code in ("EU", "INT") else Kind.GOVERNMENT
    return base._replace(what=what, code=country.code, kind=kind)


RULED = REALMS | {"Government", "State"}
"""Words before a country's name that leave it the country's."""


def _land_at_end(cutter: Cutter, base: Phrase) -> CountryMention | None:
    """The country with which a longer name ends."""
    return next((c for c in cutter.countries.values() if base.start < c.start and c.end == base.end), None)


BODY_OF_LAND = frozenset(
    {
        "Innovation",
        "Enterprise",
        "Business",
        "Invest",
        "Investment",
        "Export",
        "Standards",
        "Genome",
        "Ports",
        "Airports",
        "Startup",
        "Creative",
        "Screen",
        "Rail",
        "Post",
        "Research",
        "Quality",
        "Universities",
        "Hospitals",
    }
)
"""Words beside those of a field that a land's body has in its name: Innovation Norway."""


def _of_land(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    """Statistics Korea, Fisheries Canada: a field and a land make a body's name."""
    country = _land_at_end(cutter, base) if 1 < len(words) <= LONGEST_OF_LAND else None
    if country is None or is_adjective(country.words):
        return None
    fields = base.words[: country.start - base.start].split()
    if not fields or not all(word in listed("field") or word in BODY_OF_LAND for word in fields):
        if len(fields) > 1 and all(word[0].isupper() and word.isalpha() for word in fields):
            # Stem Cells Australia: whatever the words before a land are, they are no part of its name
            return base._replace(what=What.BODY, home=base.home or country.words)
        return None
    return base._replace(what=What.BODY, kind=Kind.AGENCY, home=base.home or country.words, is_sure=True)


LONGEST_OF_LAND = 4


SITE = re.compile(
    r"[\w-]{2,}\.(?:az|uz|ua|kz|kg|am|ge|ru|rs|ro|by|bg|md|mk|info|news|tv|AZ|UZ|UA|KZ|KG|AM|GE|RU|RS|RO|BY|BG|MD|MK|INFO|TV)"
)
"""An outlet that is called by its address: REPORT.AZ, Kun.uz."""


def _press(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    is_site = len(words) == 1 and SITE.fullmatch(base.words) is not None
    return base._replace(what=What.PRESS) if is_site or base.words in listed("agency") else None


def _known(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    known = cutter.known.get(base.start)
    if known is None or known.end < base.end - 1 or not known.is_strong:
        return None
    one = known.organisations[0]
    full = () if len(base.words) > 6 else tuple(name for name in one.names if name.isascii() and " " in name)[:1]
    return base._replace(what=What.BODY, kind=one.kind, aliases=(*base.aliases, *full), is_sure=True)


def _spelt_out(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    full = cutter.names.full.get(base.words)
    if full is None:
        return None
    kind = cutter.names.bodies.get(full) or kind_of(full)
    return base._replace(what=What.BODY, kind=kind, aliases=(full, *base.aliases), is_sure=True)


DESKS = frozenset({"Department", "Directorate", "Secretariat", "Division", "Headquarters"})
"""What a house is parted into: "the OECD Directorate for Trade" signs for the OECD."""


def _desk(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    full = cutter.names.full.get(words[0]) if len(words) > 1 and words[1] in DESKS else None
    if full is None:
        return None
    house = base._replace(what=What.BODY, words=words[0], aliases=(full, *base.aliases), is_sure=True)
    return house._replace(kind=cutter.names.bodies.get(full) or kind_of(full))


CROWNED = re.compile(r"(?:King|Queen|Prince|Princess|Sheikh|Sultan|Emperor|Emir) ")


def _is_named_after(words: str) -> bool:
    """Whether a body bears a ruler's name: King Abdullah International Medical Research Center."""
    return CROWNED.match(words) is not None and words.rsplit(maxsplit=1)[-1] in heads()


def _person(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    if office := cutter.names.offices.get(base.words):
        return base._replace(what=What.TITLE, of=(office,))
    is_person = base.words in cutter.names.people or bool(
        {words[0], words[0].rstrip(".")} & listed("person") and not _is_named_after(base.words)
    )
    if house := _house_behind(cutter, base, is_person=is_person):
        return base._replace(what=What.TITLE, aliases=(), home="", note="", of=(house,))
    return base._replace(what=What.PERSON) if is_person else None


BY = re.compile(
    r"\b(?:by|and|signatories|are|were)[,:]? (?:the )?$|\b(?:by|signatories|signers|signatures|are|were)\b[^.;]{0,300}  , $"
)
"""Words before a signer; before one in a list the bracket of the last stood, which is blank now."""
NAMED_SO = re.compile(r"(?:[A-Z][a-zà-ÿ'’-]+|[A-Z]\.)(?: (?:[A-Z][a-zà-ÿ'’-]+|[A-Z]\.)){1,2}")
"""How a person without a form of address is called."""
SHORTEST_HOUSE, BOTH = 4, 2
"""Letters of a body's name in such a bracket; brackets of a sentence that tells two signers."""


def _house_behind(cutter: Cutter, base: Phrase, *, is_person: bool) -> Phrase | None:
    """The body in the bracket behind a person: "signed by Dr. Miller (Deakin University) and Maria Lopez (Lonza)".

    A name without a form of address is a person's where the sentence has another such bracket.
    """
    parts = [part.strip() for part in re.split(r"[,;]", base.note)] if base.note else [""]
    home = parts.pop() if len(parts) > 1 and resolve(parts[-1]) is not None else ""
    inner = parts[-1]
    if len(inner) < SHORTEST_HOUSE or not inner[0].isupper():
        return None
    kind = kind_of(inner)
    known = named(inner) if kind is None else None
    if kind is None and known is None:
        return None
    if not is_person:
        is_told = NAMED_SO.fullmatch(base.words) and kind_of(base.words) is None and base.start not in cutter.known
        if not is_told or len(cutter.brackets) < BOTH or BY.search(cutter.text[: base.start]) is None:
            return None
    kind = known.organisations[0].kind if known else kind
    start = max(
        base.end,
        next(
            (at + 1 + told.find(inner) for at, told in cutter.brackets.items() if at >= base.end and inner in told),
            base.end,
        ),
    )
    house = Phrase(what=What.BODY, words=inner, start=start, end=start + len(inner), kind=kind, is_sure=True)
    return house._replace(home=home)


TITLED = re.compile(
    r"(?:Minister|President|Director|Secretary|Chairman|Ambassador)\b|"
    r"(?:County|City|Town|District|Borough) (?:Judge|Executive|Manager|Administrator|Commissioner|Mayor|Councill?or)\b"
)
OFFICE_OWNED = re.compile(r" (?:of|for) (?:the )?(?:Prime )?(?:President|Minister|Governor|Chancellor|Mayor)$")
"""An office whose body is named: "Clinical Hospital of the Administration of the President"."""
OF_CITY = re.compile(r"([A-Z].*?) (?:City )?(?:Vice |Deputy )?(?:Mayor|Governor)\b")


def _titled(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    """Health Minister Saeid Namaki, CEO of ...: an office, with the country or body that stands in its words."""
    if not any(word in listed("title") for word in words) and not TITLED.search(base.words):
        return None
    if _is_named_after(base.words):
        return None
    if OFFICE_OWNED.search(base.words) and any(word in heads() for word in words[:-2]):
        return None
    return base._replace(what=What.TITLE, of=_held_office(cutter, base))


def _held_office(cutter: Cutter, base: Phrase) -> tuple[Phrase, ...]:
    inside = next((c for c in cutter.countries.values() if base.start <= c.start < base.end), None)
    if inside is not None:
        name = country_name(inside.code) or inside.words
        return (base._replace(what=What.COUNTRY, words=name, code=inside.code, kind=Kind.GOVERNMENT, aliases=()),)
    body = base._replace(what=What.BODY, aliases=(), is_sure=True)
    if (town := OF_CITY.match(base.words)) and (place := _town(cutter, base.start, town.group(1))):
        end = base.start + len(town.group(1))
        return (body._replace(words=town.group(1), end=end, kind=Kind.GOVERNMENT, home=country_name(place) or ""),)
    known = next((k for k in cutter.known.values() if base.start <= k.start < base.end), None)
    if known is not None:
        kind = known.organisations[0].kind
        return (body._replace(words=known.words, start=known.start, end=known.end, kind=kind),)
    for word in base.words.split():
        if full := cutter.names.full.get(word):
            return (body._replace(words=word, aliases=(full,), kind=kind_of(full)),)
    return ()


def _town(cutter: Cutter, start: int, words: str) -> str | None:
    """The country of a town or region that the words name whole."""
    place = cutter.places.get(start)
    if place is not None and place.words == words:
        return place.code
    city = city_country(words)
    return city.code if city is not None and city.words == words else None


def _date(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    is_date = all(word in listed("month") or word.isdigit() for word in words)
    return base._replace(what=What.WORD) if is_date else None


def _event(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    events = listed("event")
    if " ".join(words[-2:]) in heads():
        return None  # "Kerala Startup Mission"
    is_event = words[-1] in events or (words[-1].isdigit() and any(word in events for word in words))
    return base._replace(what=What.EVENT) if is_event else None


def _street(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    is_street = len(words) > 1 and words[-1] in listed("street")
    return base._replace(what=What.PLACE) if is_street else None


def _other_names(cutter: Cutter, base: Phrase) -> tuple[str, ...]:
    """What the page calls the same name elsewhere: its acronym, or the name written with other blanks."""
    if not cutter.names.full:
        return ()
    name = squeezed(base.words)
    same = [pair for pair in cutter.names.full.items() if squeezed(pair[1]) == name]
    return tuple(name for short, full in same for name in (full, short) if name != base.words)


ACTS_ALONE = (Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.ASSOCIATION)
"""Kinds of bodies whose name a list of places may hold too ("University of Newcastle"); Port Vila is no company."""


def _place(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    place = cutter.places.get(base.start)
    if place is None or place.end < base.end:
        code = _town(cutter, base.start, base.words) if len(words) > 1 and words[-1] == "City" else _shouted(base.words)
        return base._replace(what=What.PLACE, code=code) if code else None
    kind = kind_of(base.words)
    if kind in ACTS_ALONE:
        return base._replace(what=What.BODY, kind=kind, is_sure=True)
    return base._replace(what=What.PLACE, code=place.code)


LONG_TOWN = 6
"""Letters of a town in capitals; what is shorter may be an acronym."""


def _shouted(words: str) -> str | None:
    """The country of a town written in capitals: BANGKOK."""
    if len(words) < LONG_TOWN or not words.isupper():
        return None
    town = city_country(words.title())
    return town.code if town is not None and town.words == words.title() else None


def _adjective(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    halves = words[-1].split("-")
    is_pair = len(words) == 1 and len(halves) > 1 and all(resolve(half) and is_adjective(half) for half in halves)
    return base._replace(what=What.DEMONYM) if is_pair or words[-1].endswith("-based") else None


def _short_name(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    """ "the Foundation": the one that the page knows."""
    full = cutter.names.short.get(base.words)
    if not full or not cutter.text[: base.start].lower().endswith("the "):
        return None
    return base._replace(what=What.BODY, words=full, kind=kind_of(full), is_sure=True)


JOINED = frozenset({"and", "&", ","})


def _bare(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    """A sort of body and nothing more: "the Foundation", "Colleges", "Health Authorities"."""
    fields = all(word in listed("field") or word in JOINED for word in words[:-1])
    is_sort = len(words) == 1 or words[-1] not in heads() or (words[-1] in listed("field") and "and" in words)
    is_bare = _is_bare(words[-1]) and fields and is_sort and not (len(words) > 1 and base.words in heads())
    return base._replace(what=What.WORD) if is_bare else None


def _by_head(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    kind = kind_of(base.words)
    if kind is None or (len(words) == 1 and words[0] in heads().keys() | listed("foreign")):
        return None
    return base._replace(what=What.BODY, kind=kind, is_sure=len(words) > 1)


def _venue(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    return base._replace(what=What.PLACE) if words[-1] in listed("venue") else None


def _weakly_known(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase | None:
    known = cutter.known.get(base.start)
    return base._replace(what=What.BODY, kind=known.organisations[0].kind, is_sure=True) if known else None


NO_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=2048)
def squeezed(name: str) -> str:
    """The letters of a name, small and without blanks and marks."""
    return NO_LETTERS.sub("", name).lower()


def _is_bare(word: str) -> bool:
    """Whether a capitalised word alone is but a sort of body ("the Foundation", "Colleges") or a field."""
    table = heads()
    stem = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word in table or stem in table or word in listed("field")
