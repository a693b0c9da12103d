"""What was signed and in which field: the instrument by the word used of it, the sector by the words around it."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable

from pactwatch import settings
from pactwatch.reading.model import Page, Sentence, Statement
from pactwatch.reading.news import WEIGHT, place
from pactwatch.reading.terms import Fields, rows, terms
from pactwatch.records import Instrument, Kind, Party, Sector

ANY_PAPER = 0.5
"""What a word that may stand for any paper (agreement, 協定, 协议) counts beside one that says which."""
NO_STATES = frozenset(Kind) - {Kind.GOVERNMENT, Kind.AGENCY, Kind.INTERNATIONAL, Kind.OTHER}
"""Sorts of bodies that conclude no treaty, though their paper is called 협정 or protocol."""


def instrument_of(page: Page, statements: tuple[Statement, ...], parties: Iterable[Party]) -> Instrument:
    """The paper's sort, by weight of the places where it is called so; a word of its own beats the general ones.

    Where no statement calls it anything, the page's words for papers do. A treaty is one between states.
    """
    told = [(s.instrument, place(page, s)) for s in statements if s.instrument]
    if not told:
        told = [(Instrument(h.value), s.place) for s in page.sentences for h in s.hits if h.role == "instrument"]
    of_bodies = any(party.kind in NO_STATES for party in parties)
    votes: Counter[Instrument] = Counter()
    for named, where in told:
        instrument = Instrument.OTHER if of_bodies and named is Instrument.TREATY else named
        votes[instrument] += round(WEIGHT[where] * 4 * (ANY_PAPER if instrument is Instrument.OTHER else 1))
    if not votes:
        return Instrument.OTHER
    best = max(votes.values())
    return min((i for i, n in votes.items() if n == best), key=lambda i: i is Instrument.MOU)


FACTORS = {"headline": 4, "above": 2, "lead": 3, "caption": 1, "line": 0}
"""What a word counts by where it stands; 1 elsewhere, and 1 more in a sentence that tells of the agreement."""
KNOWN = 10
"""What it counts that a party is known to work in a field: as much as its word in the headline."""
OF_STATES = 6
"""What it counts for no single field that states, provinces or towns agree, and no ministry of one field."""
ONE_FIELD = 0.34
"""Where no field has this share of all that counts, the paper is of several."""


@functools.cache
def _fields() -> dict[str, str]:
    """The sector that a known body works in, by the body's key."""
    path = settings.include() / "gazetteer" / "sectors" / "bodies.csv"
    return {row["key"]: row["sector"] for row in rows(path)}


def sector_of(page: Page, statements: tuple[Statement, ...], parties: Iterable[Party]) -> Sector:
    """The field: words of the headline, the opening and the statements' sentences count most, and who the parties are.

    Where several fields are told and none stands out, it is none of them.
    """
    near = {s.sentence for s in statements}
    votes = _by_parties(page.lang, parties)
    for sentence, fields in _told(page):
        factor = FACTORS.get(sentence.place, 1) + (sentence.order in near)
        for sector, weight in fields:
            votes[sector] = votes.get(sector, 0) + factor * weight
    most = max(votes.values(), default=0)
    if not most or most < ONE_FIELD * sum(votes.values()):
        return Sector.OTHER
    return Sector(min(sector for sector, count in votes.items() if count == most))


def _told(page: Page) -> list[tuple[Sentence, Fields]]:
    """Every word of a field on the page: its sentence, and its sectors with their weights."""
    words = terms(page.lang)
    found: list[tuple[Sentence, Fields]] = []
    inside: list[Sentence] = []
    for one in page.sentences:
        if one.start < 0:
            found += [(one, fields) for _, _, fields in words.sectors(one.words)]
        else:
            inside.append(one)
    sentences = iter(inside)
    sentence = next(sentences, None)
    for start, end, fields in words.sectors(page.text):
        while sentence is not None and sentence.end < end:
            sentence = next(sentences, None)
        if sentence is not None and sentence.start <= start:
            found.append((sentence, fields))
    return found


def _by_parties(lang: str, parties: Iterable[Party]) -> dict[str, int]:
    """What the parties themselves tell of the field: known bodies of it, or states and towns that name none."""
    told = {party.organisation or party.name: party for party in parties}
    fields = _fields()
    votes: dict[str, int] = {}
    for key in told:
        if key in fields:
            votes[fields[key]] = votes.get(fields[key], 0) + KNOWN
    if told and all(
        party.kind is Kind.GOVERNMENT and not party.organisation and not terms(lang).sectors(party.name)
        for party in told.values()
    ):
        votes[Sector.OTHER] = votes.get(Sector.OTHER, 0) + OF_STATES
    return votes
