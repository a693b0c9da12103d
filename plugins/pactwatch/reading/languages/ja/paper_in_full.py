"""Who signs one of several papers, where what stands behind its mark tells it all: "2件目は、AとBがCと結んだもの"."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja.parties import parties_of
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Said, Sentence, Statement

TOGETHER = re.compile(r"\s?(?:両者|両社|双方|両法人|両団体|両機関|2者|二者|2社|二社)(?:が|で|は)")
"""残る1件では、両者がCと: those who signed first."""


def in_full(  # noqa: PLR0913, PLR0917  a part of a sentence as it was read
    sheet: Sheet, sentence: Sentence, text: str, start: int, end: int, found: list[Statement]
) -> tuple[Mention, ...]:
    """Who signs by the part of a masked sentence from ``start`` to ``end``; () where it names no side that acts.

    ``found``: what the sentences were found to say one by one.
    """
    shift = max(sentence.start, 0)
    hits = [h for h in sentence.hits if start <= h.start - shift < end]
    if not any(h.role in ("sign", "agree") for h in hits) or any(h.role in ("end", "history") for h in hits):
        return ()
    part = "\1" * start + text[start:end]
    groups = sheet.groups(sentence, part)
    partners = [
        shifted(m, shift, sentence.start) for g in groups if g.role == "with" for m in sheet.bodies(g, sentence)
    ]
    if TOGETHER.match(text, start):
        first = _first_two(sentence, found)
        others = [m for m in partners if all(m.name != one.name for one in first)]
        return (*first, *others) if first and others else ()
    acting = [g for g in groups if g.role == "subject"]
    acts_with = partners and any(g.start < min(m.start for m in partners) - shift for g in acting)
    if not (acts_with or any(len(g.mentions) > 1 for g in acting)):
        return ()
    told = parties_of(sentence, sheet, part, end)
    return told[0] if len(told) == 1 and len(told[0]) > 1 else ()


def _first_two(sentence: Sentence, found: list[Statement]) -> tuple[Mention, ...]:
    """The two that the first signing before names, where it names no more."""
    told = (s.groups[0] for s in found if s.sentence < sentence.order and s.said is Said.SIGNED and s.names_sides)
    group = next(told, ())
    return group if len(group) == 2 else ()
