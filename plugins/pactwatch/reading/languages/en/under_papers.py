"""The two bodies of which a sentence tells what they do under a paper that it names first."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.marks import PLAIN
from pactwatch.reading.languages.en.phrases import Phrase
from pactwatch.reading.languages.en.row_bodies import bodies_of, distinct
from pactwatch.reading.languages.en.shape import ROWS, B, I, Shape, T, Z

UNDER = ROWS.pattern(
    rf"^(?:under|thanks to|following|through|as part of|within framework of|on basis of|pursuant to|in line with|in accordance with) (?:[a-z-]+ ){{0,3}}?{I} [^;.]{{0,80}}?, ?(?=(?:[a-z]+ ){{0,3}}?{Z})"
)
TO_WHOM = re.compile(rf"(?:[a-z]+ ){{0,3}}?({PLAIN}) (?=[a-z.;])")
OTHER_SIDE = re.compile(rf"\b(?:with|for|of|to|at|by|from) ({B}|{T}) (?:(?:[,.]|on|in|for|to) |$)")


def under_a_paper(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """ "Under a memorandum signed in May, A, B and C do something; A does something with B": the bodies that the rest names."""
    opening = UNDER.match(row)
    acting = TO_WHOM.match(row, opening.end()) if opening else None
    if acting is None:
        return ()
    first = bodies_of(shape, acting.group(1))
    others = (
        []
        if len(first) > 1
        else [p for m in OTHER_SIDE.finditer(row, acting.end()) for p in bodies_of(shape, m.group(1))]
    )
    found = distinct((*first, *others))
    return found if len(found) == len("AB") or len(first) > len("AB") else ()
