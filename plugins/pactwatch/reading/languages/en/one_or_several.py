"""Whether a sentence tells of one paper of all, or of one with each partner."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.en.ending import PAPER
from pactwatch.reading.languages.en.marks import AND_WITH, LOW
from pactwatch.reading.languages.en.phrases import Phrase, What
from pactwatch.reading.languages.en.shape import ROWS, I, Shape, Z

EACH_SIGNED = re.compile(
    r"\b(?:have|has|had) each |\beach (?:of them )?(?:sign|ink|conclud|seal|enter)|\bseparately sign"
)
EACH = re.compile(
    r"\b(?:each|separate|separately|respectively|another|bilaterally|individually|one by one|one after (?:the )?(?:other|another))\b"
)
A_SECOND = ROWS.pattern(
    rf"\bwith [^.;]{{1,160}}?(?:,|and|;) (?:[a-z]+ ){{0,4}}?(?:second|third|similar|further|one more|one|other|same)(?: one| {I}| paper| document)? (?:[a-z]+ ){{0,2}}?with "
)
""" "A memorandum with A, and a second with B"."""


TWO_WITH = ROWS.pattern(
    rf"{I} (?:(?!with )[a-z-]+ ){{0,8}}with {LOW}{{0,3}}?{Z}[^;.{I[1:-1]}]{{0,60}}?(?:,|and|;) (?:[a-z-]+ ){{0,4}}?{I} (?:(?!with )[a-z-]+ ){{0,8}}with "
)
""" "Two papers: a memorandum with A and a letter of intent with B"."""


def crossed(
    row: str, left: tuple[Phrase, ...], right: tuple[Phrase, ...], shape: Shape
) -> tuple[tuple[Phrase, ...], ...]:
    """One paper of all, or one with each partner where the papers are several."""
    if len(left) > 1 and EACH_SIGNED.search(row):
        return tuple((one, *right) for one in left)
    several = tells_several(shape) and len(right) > 1
    several = several or (len(right) > 1 and TWO_WITH.search(row) is not None)
    several = several or (AND_WITH.search(row) is not None and _are_apart(shape, right))
    if several or (len(right) > 1 and (EACH.search(row) or A_SECOND.search(row))):
        return tuple((*left, partner) for partner in right)
    return ((*left, *right),)


def _are_apart(shape: Shape, partners: tuple[Phrase, ...]) -> bool:
    """Whether "with A and with B" tells of two papers: none is named in the singular, or their homes are two."""
    homes = {code for p in partners if (code := p.code or resolve(p.home or p.words.split()[0]))}
    return len(partners) > 1 and (len(homes) > 1 or PAPER.search(shape.row) is None)


def tells_several(shape: Shape) -> bool:
    """Whether the sentence names papers in the plural."""
    papers = [shape.table[c] for c in shape.row if c in shape.table and shape.table[c].what is What.PAPER]
    return any(_is_plural(p.words) for p in papers)


def _is_plural(words: str) -> bool:
    plural = (
        "mous",
        "memoranda",
        "memorandums",
        "letters",
        "agreements",
        "accords",
        "pacts",
        "mocs",
        "moas",
        "lois",
        "declarations",
    )
    return bool({word.lower() for word in words.split()} & set(plural))
