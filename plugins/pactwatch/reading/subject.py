"""What was signed and in which field: the instrument by the word used of it, the sector by the words around it."""

from __future__ import annotations

from collections import Counter

from pactwatch.reading.model import Page, Statement
from pactwatch.reading.news import WEIGHT, place
from pactwatch.reading.terms import terms
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


def sector_of(page: Page, statements: tuple[Statement, ...]) -> Sector:
    """The field: words of the statements' sentences and the headline count most, those of the body little."""
    words = terms(page.lang)
    near = {s.sentence for s in statements}
    votes: Counter[str] = Counter()
    found = [
        (sentence, meanings)
        for sentence in page.sentences
        if sentence.start < 0
        for _, _, meanings in words.sectors(sentence.words)
    ]
    inside = iter([sentence for sentence in page.sentences if sentence.start >= 0])
    sentence = next(inside, None)
    for start, end, meanings in words.sectors(page.text):
        while sentence is not None and sentence.end < end:
            sentence = next(inside, None)
        if sentence is not None and sentence.start <= start:
            found.append((sentence, meanings))
    for sentence, meanings in found:
        factor = FACTORS.get(sentence.place, 1) + (2 if sentence.order in near else 0)
        for sector, weight in meanings:
            votes[sector] += factor * int(weight)
    if not votes:
        return Sector.OTHER
    return Sector(max(sorted(votes), key=lambda name: votes[name]))
