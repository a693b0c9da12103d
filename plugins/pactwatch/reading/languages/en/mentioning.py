"""A party phrase of a sentence as the core wants it, and whom "its counterpart" and "our College" stand for."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.en.campuses import seat_of
from pactwatch.reading.languages.en.phrases import Names, Phrase, What, country_name, is_adjective
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import same_body
from pactwatch.reading.organisations import named
from pactwatch.records import Kind


def mention(phrase: Phrase, sentence: Sentence) -> Mention:
    """A party phrase as the core wants it, with page offsets."""
    shift = sentence.start if sentence.start >= 0 else None
    aliases = tuple(dict.fromkeys(a for a in phrase.aliases if a != phrase.words))
    is_land = phrase.what is What.COUNTRY and phrase.code is not None and is_adjective(phrase.words)
    return Mention(
        name=(country_name(phrase.code or "") or phrase.words) if is_land else phrase.words,
        start=phrase.start + shift if shift is not None else -1,
        end=phrase.end + shift if shift is not None else -1,
        aliases=aliases,
        home=_home(phrase),
        country=phrase.code if phrase.what is What.COUNTRY else None,
        kind=Kind.GOVERNMENT if phrase.what is What.COUNTRY and phrase.kind is None else phrase.kind,
        seat=seat_of(phrase.words) if phrase.what is What.BODY and " in " in phrase.words else "",
    )


def _home(phrase: Phrase) -> str:
    """The words that tell a body's country: beside its name, or the country that its name begins with."""
    if phrase.home or phrase.what is not What.BODY or phrase.kind in (None, Kind.COMPANY):
        return phrase.home
    first = phrase.words.split()[0]
    return first if resolve(first) else ""


def counterpart(party: Mention, group: tuple[Mention, ...], names: Names) -> Mention:
    """ "its Ghanaian counterpart", "with Ghana": the known body of that land and the other side's kind on the page."""
    kinds = {m.kind for m in group if m is not party}
    if party.country is None or Kind.GOVERNMENT in kinds:
        return party
    fits = {
        known.organisations[0].key: words
        for words in sorted(names.bodies, key=len)
        for known in [named(words)]
        if known
        and known.is_strong
        and known.organisations[0].country == party.country
        and known.organisations[0].kind in kinds
    }
    if len(fits) != 1:
        return party
    return replace(party, name=next(iter(fits.values())), country=None, kind=next(iter(kinds)))


def arm_of_own(party: Mention, sentence: Sentence, names: Names) -> Mention:
    """ "Our College of Education": an arm of the body whose page this is."""
    is_arm = party.name.split()[0] in ("College", "School", "Faculty", "Department", "Centre", "Center")
    if names.own is None or not is_arm or party.home or party.aliases or not re.match(r"\s*Our\b", sentence.words):
        return party
    own = names.own
    return replace(party, name=own.words, aliases=(*own.aliases, *party.aliases, party.name), kind=own.kind)


def land_told(name: str, home: str) -> str | None:
    """The land of a body: by its name and the words that tell its home, else as the only strongly known body's."""
    if found := find_countries(f"{name} {home}", "en"):
        return found[-1].code
    known = named(name)
    return known.organisations[0].country if known and known.is_strong else None


def is_one(one: Mention, other: Mention) -> bool:
    """Whether two mentions are of one body; that of another land is not, and two chambers may share their letters."""
    if one.country or other.country:
        return one.country == other.country
    here, there = ({c.code for c in find_countries(f"{m.name}, {m.home}", "en")} for m in (one, other))
    if here and there and not here & there:
        return False
    return one.name in other.aliases or other.name in one.aliases or same_body((one.name,), (other.name,))
