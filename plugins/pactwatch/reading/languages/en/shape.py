"""A sentence as a row of signs, one a phrase, so that its grammar can be written as patterns.

A party candidate, a title with a body behind it, a person, a place or a paper is one character of a private block; every
other word stands as it is, in small letters. ``reduced`` folds what belongs to one candidate: its country, its
description, the office of whoever signs for it.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pactwatch.reading.languages.en.phrases import Phrase, What
from pactwatch.reading.languages.en.words import listed
from pactwatch.reading.sieve import Sieve, Sifted

ROWS = Sieve()
"""The patterns over rows of signs."""

BODY_AT, COUNTRY_AT, NAME_AT, TITLE_AT, PERSON_AT, PLACE_AT, PAPER_AT = (0xE000 + 0x300 * n for n in range(7))
B, C, N, T, P, L, I = (  # noqa: E741  I for the instrument, as the other letters are
    f"[{chr(at)}-{chr(at + 0x2FF)}]" for at in (BODY_AT, COUNTRY_AT, NAME_AT, TITLE_AT, PERSON_AT, PLACE_AT, PAPER_AT)
)
X = f"[{chr(BODY_AT)}-{chr(TITLE_AT - 1)}]"
"""A body, a country or a name: what may be a party."""
Z = f"[{chr(BODY_AT)}-{chr(TITLE_AT + 0x2FF)}]"
"""The same, or a title with its body."""
BLOCKS = {
    What.BODY: BODY_AT,
    What.COUNTRY: COUNTRY_AT,
    What.NAME: NAME_AT,
    What.TITLE: TITLE_AT,
    What.PERSON: PERSON_AT,
    What.PAPER: PAPER_AT,
    What.PLACE: PLACE_AT,
    What.EVENT: PLACE_AT,
    What.DEMONYM: PLACE_AT,
    What.PRESS: PLACE_AT,
}
LONGEST = 0x2F0
"""Phrases of one sort that a sentence may have; what is beyond is not looked at."""


@dataclass(slots=True)
class Shape:
    """The row of signs and the phrases behind them; ``stands`` tells which words are in the row before it is folded, and which signs."""

    row: str
    table: dict[str, Phrase]
    stands: int = 0
    counts: dict[int, int] = field(default_factory=dict)

    def sign(self, phrase: Phrase) -> str:
        """A new sign for a phrase that was folded; a blank where there are too many."""
        mark = self.enter(phrase)
        self.stands |= ROWS.standing(mark)
        return mark

    def enter(self, phrase: Phrase) -> str:
        """The sign of a phrase of the sentence; a blank where there are too many."""
        block = BLOCKS[phrase.what]
        number = self.counts.get(block, 0)
        if number >= LONGEST:
            return "~"
        self.counts[block] = number + 1
        mark = chr(block + number)
        self.table[mark] = phrase
        return mark

    def fold_all(self, steps: Folds) -> None:
        """Applies one folding after the other; most find no words of theirs in the row."""
        for pattern, change in steps:
            needs = pattern.needs
            if self.stands & needs == needs:
                self.fold(pattern, change)

    def fold(self, pattern: Sifted, change: Change, rounds: int = 3) -> None:
        """Applies one folding until nothing changes, at most ``rounds`` times. Folding brings in no words."""
        if not pattern.may_match(self.stands):
            return
        changed = functools.partial(change, self)
        for _ in range(rounds):
            row = pattern.whole.sub(changed, self.row)
            if row == self.row:
                return
            self.row = row


Change = Callable[[Shape, re.Match[str]], str]
"""What a match of a folding becomes."""
Folds = tuple[tuple[Sifted, Change], ...]
"""Foldings, one after the other."""


def shape_of(phrases: list[Phrase]) -> Shape:
    """The row of a sentence's phrases, nothing folded yet."""
    shape = Shape(row="", table={})
    parts = [shape.enter(p) if p.what is not What.WORD else p.words for p in phrases]
    shape.row = " ".join(parts).lower().replace("’", "'") + " "
    shape.stands = ROWS.standing(shape.row)
    return shape


def is_press(phrase: Phrase) -> bool:
    """Whether a phrase is a news agency or a page of the press."""
    return phrase.what is What.PRESS or phrase.words in listed("agency")
