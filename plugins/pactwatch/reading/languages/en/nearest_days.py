"""Which of the dates of one sentence is the signing's: the one that stands beside its verb."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pactwatch.reading.model import FULL, When

SIGN_VERB = re.compile(
    r"\b(?:sign(?:ed|ing|s|atures?)?|ink(?:ed|s)?|conclud\w+|exchang\w+|enter(?:ed|s)|sealed|renewed|put (?:their|its)|formali[sz]\w+|penned|took place|"
    r"signatories|terminat\w+|drawn up|agreed|names|(?:made|became|is|was) (?:\w+ ){0,4}?official|came into being|shook hands|established|partners now)\b",
    re.IGNORECASE,
)
SIGNS = re.compile(
    r"\b(?:sign(?:ed|ing|s)|inked|concluded|exchanged|sealed|put (?:their|its|pen)|penned|initialled|entered into)\b",
    re.IGNORECASE,
)
"""Verbs that tell of nothing but a signing."""
BREAK = re.compile(r"[,;:]")


FAR = 240
"""Characters behind a verb within which its day may stand, where long names lie between."""


def is_behind_verb(words: str, at: int) -> bool:
    """Whether a verb of signing stands before a place of the sentence, and nothing but its object between."""
    last = max((verb.end() for verb in SIGNS.finditer(words, max(0, at - FAR), at)), default=at)
    return last < at and BREAK.search(words, last, at) is None


def without_years(found: list[When], words: str, shift: int) -> list[When]:
    """Beside a day with a verb of its own the mere year of another is an earlier one's: "signed on 3 May, after that of 2014"."""
    signing = [when for when in found if when.of == "signing"]
    years = [when for when in signing if len(when.value) == len("2000")]
    if not years or len(years) == len(signing):
        return found
    starts = [verb.start() for verb in SIGN_VERB.finditer(words)]
    owned = [_day_of_verb(signing, words, shift, verb, after) for verb, after in pairwise((*starts, len(words)))]
    days = [when.value for when in owned if len(when.value) == FULL]
    return [
        replace(when, of="earlier") if when in years and any(when.value < day[:4] for day in days) else when
        for when in found
    ]


def _day_of_verb(signing: list[When], words: str, shift: int, verb: int, after: int) -> When:
    """The date right behind a verb, before a comma and the next verb (at ``after``); else the last one before it."""
    behind = next((when for when in signing if verb < when.start - shift <= after), None)
    if behind is not None and not BREAK.search(words, verb, behind.start - shift):
        return behind
    before = [when for when in signing if when.start - shift < verb]
    return before[-1] if before else signing[0]


def nearest_signing(found: list[When], words: str, shift: int) -> tuple[When, ...]:
    """Of several dates of one sentence the one nearest a verb of signing dates it; the others date something else."""
    signing = [when for when in found if when.of == "signing"]
    if len({when.value for when in signing}) < 2:
        return tuple(found)
    verbs = [m.start() for m in SIGN_VERB.finditer(words)]
    if not verbs:
        return tuple(found)
    best = _behind_verb(signing, words, shift) or min(
        _of_its_clause(signing, words, shift),
        key=lambda when: min(abs(when.start - shift - verb) for verb in verbs),
    )
    same = {w.value for w in signing if w.value.startswith(best.value) or best.value.startswith(w.value)}
    return tuple(w if w.of != "signing" or w.value in same else replace(w, of="other") for w in found)


OPENER = 20
"""Letters before a date that opens its sentence: it is of all that the sentence tells."""


def _behind_verb(signing: list[When], words: str, shift: int) -> When | None:
    """The day behind a verb of signing that has another day before it: "arrived on Monday and signed it the next day"."""
    verb = SIGNS.search(words)
    if verb is None:
        return None
    days = [when for when in signing if len(when.value) == FULL]
    before = [when for when in days if when.start - shift < verb.start()]
    behind = next((when for when in days if when.start - shift > verb.start()), None)
    if not before or behind is None or before[0].start - shift < OPENER:
        return None
    return None if BREAK.search(words, verb.start(), behind.start - shift) else behind


def _of_its_clause(signing: list[When], words: str, shift: int) -> list[When]:
    """The dates whose clause tells of a signing, where one does, and those that stand alone between commas.

    "A and B, which had met on Monday for a first talk, signed it on Tuesday": Monday is of the talk.
    """
    clauses = [_clause(when, words, shift) for when in signing]
    if not any(SIGNS.search(clause) for clause in clauses):
        return signing
    return [
        when
        for when, clause in zip(signing, clauses, strict=True)
        if SIGN_VERB.search(clause) or len(clause.split()) < A_CLAUSE
    ]


A_CLAUSE = 3
"""Words beside a date that make its part of the sentence more than the date."""


def _clause(when: When, words: str, shift: int) -> str:
    """The words around a date up to the commas, without the date."""
    start, end = when.start - shift, when.end - shift
    begin = max(words.rfind(mark, 0, start) for mark in ",;:(") + 1
    close = min((at for mark in ",;:)" if (at := words.find(mark, end)) >= 0), default=len(words))
    return words[begin:start] + words[end:close]
