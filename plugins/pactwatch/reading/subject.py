"""What was signed and in which field: the instrument by the word used of it, the sector by the words around it."""

from __future__ import annotations

import functools
from collections import Counter, deque

from pactwatch import settings
from pactwatch.reading.model import Page, Statement
from pactwatch.reading.news import WEIGHT, place
from pactwatch.reading.page import within
from pactwatch.reading.terms import Terms, rows
from pactwatch.records import Instrument, Sector


def instrument_of(page: Page, statements: tuple[Statement, ...]) -> Instrument:
    """The paper's sort, by weight of the places where it is called so; a word of its own beats the general ones."""
    votes: Counter[Instrument] = Counter()
    for statement in statements:
        if statement.instrument:
            votes[statement.instrument] += round(WEIGHT[place(page, statement)] * 2)
    if not votes:
        return Instrument.OTHER
    best = max(votes.values())
    return min((i for i, n in votes.items() if n == best), key=lambda i: i is Instrument.MOU)


FACTORS = {"headline": 4, "above": 2, "lead": 3, "caption": 1, "line": 0}
"""What a word counts by where it stands; 1 elsewhere, and 2 more in a sentence that tells of the agreement."""


@functools.cache
def _sectors(lang: str) -> tuple[Terms, dict[str, int]]:
    path = settings.include() / "gazetteer" / "sectors" / f"{lang}.csv"
    found = rows(path)
    return Terms([(row["term"], row["sector"], "") for row in found]), {
        row["term"].casefold(): int(row["weight"] or 1) for row in found
    }


def sector_of(page: Page, statements: tuple[Statement, ...]) -> Sector:
    """The field: words of the statements' sentences and the headline count most, those of the body little."""
    terms, weights = _sectors(page.lang)
    near = {s.sentence for s in statements}
    votes: Counter[str] = Counter()
    hits = deque(terms.find(page.text))
    for sentence in page.sentences:
        found = terms.find(sentence.words) if sentence.start < 0 else within(hits, sentence.start, sentence.end)
        factor = FACTORS.get(sentence.place, 1) + (2 if sentence.order in near else 0)
        for hit in found:
            votes[hit.role] += factor * weights.get(hit.words.casefold(), 1)
    if not votes:
        return Sector.OTHER
    return Sector(max(sorted(votes), key=lambda name: votes[name]))
