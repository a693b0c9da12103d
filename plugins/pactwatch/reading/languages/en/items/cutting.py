"""Where a text announces several papers, and how what follows is cut into turns, one a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pactwatch.reading.languages.en.items.naming import FEW, Part, part_of, with_towns
from pactwatch.reading.languages.en.items.words import (
    BRINGS_IN,
    COUNTED,
    COUPLE,
    LISTS,
    NEXT,
    NTH,
    NUMBERS,
    OF_SEVERAL,
    PLURAL,
    TAKES_UP,
    TURN,
    WHICH,
    WITH,
)
from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.model import Page, Sentence

REACH = 14
"""Sentences from the page's first within which papers are announced, and behind that within which they are taken up."""
LONGEST = 3
"""Sentences of one turn that may name its parties."""


class Turn(NamedTuple):
    """What tells one paper: the part that takes it up, and the sentences that go on about it."""

    part: Part
    more: Sequence[Sentence]


def turns_of(page: Page, names: Names) -> tuple[int, list[Turn]]:
    """How many papers a sentence announces, and the turns that take them up; no turns where they are not told."""
    counted = next((s for s in page.sentences[:REACH] if s.place != "line" and COUNTED.search(s.words)), None)
    if counted is not None:
        found = COUNTED.search(counted.words)
        number = NUMBERS[(found["number"] or found["twice"]).lower()] if found else 0
        turns = _turns(page, names, counted.order)
        partners = _partners(page, names, counted.order) if len(turns) < number else []
        return number, partners if len(partners) == number else turns if len(turns) <= number else []
    plural = next((s for s in page.sentences[:REACH] if s.place != "line" and PLURAL.search(s.words)), None)
    turns = _turns(page, names, plural.order) if plural is not None else []
    return (len(turns), turns) if _are_in_order(turns) or _are_couples(turns) else (0, [])


def _are_in_order(turns: Sequence[Turn]) -> bool:
    """ "Agreements were signed. By the first ... The second ...", or "One ... Another ..."."""
    told = [WHICH.search(turn.part.row) for turn in turns]
    places = [_place(one) if one else 0 for one in told]
    return len(turns) >= FEW and all(at in (number, None) for number, at in enumerate(places, 1)) and places[0] == 1


def _are_couples(turns: Sequence[Turn]) -> bool:
    """ "The pairs were these: A with B; C with D"."""
    parts = [turn.part for turn in turns]
    is_one = len({part.sentence.order for part in parts}) == 1
    return len(parts) >= FEW and is_one and all(not part.is_whole and COUPLE.match(part.row) for part in parts)


def _place(which: re.Match[str]) -> int | None:
    """Which paper of several a word takes up; None for "another"."""
    if which["one"]:
        return 1 if which["one"] == "one" else None
    return NUMBERS[which["number"]] if which["number"] else NTH.index(which["nth"]) + 1


def _turns(page: Page, names: Names, begins: int) -> list[Turn]:
    """The turns from a sentence on, each as far as it may name its parties."""
    turns: list[tuple[Part, list[Sentence]]] = []
    for sentence in page.sentences[begins : begins + REACH]:
        if not sentence.is_prose:
            continue
        parts = list(_parts(sentence, names)) if TAKES_UP.search(sentence.words) else []
        if parts:
            turns += ((part, []) for part in parts)
        elif turns and len(turns[-1][1]) < LONGEST - 1:
            turns[-1][1].append(sentence)
    return [Turn(part, more) for part, more in turns]


def _parts(sentence: Sentence, names: Names) -> Iterator[Part]:
    """The parts of a sentence, each about one paper, where it takes one up or lists some: "A with B, C with D"."""
    whole = part_of(sentence, names)
    if opened := OF_SEVERAL.match(whole.row):
        whole = whole._replace(row=whole.row[opened.end() :])
    begins = LISTS.search(whole.row)
    if begins:
        whole = with_towns(whole)
    if not begins and not TURN.search(whole.row):
        return
    pieces = NEXT.split(whole.row[begins.end() :] if begins else whole.row)
    if len(pieces) == 1:
        yield whole
        return
    yield from (whole._replace(row=piece) for piece in pieces if piece.strip())


def _partners(page: Page, names: Names, announces: int) -> list[Turn]:
    """The parts of the sentences right behind that bring in a partner each: "With A, it ...; with B, ..."."""
    turns: list[Turn] = []
    for sentence in page.sentences[announces + 1 : announces + 1 + REACH]:
        if not sentence.is_prose:
            continue
        if not WITH.search(sentence.words):
            break
        whole = part_of(sentence, names)
        pieces = [piece for piece in NEXT.split(whole.row) if BRINGS_IN.match(piece)]
        if not pieces:
            break
        turns += (Turn(whole._replace(row=piece) if len(pieces) > 1 else whole, ()) for piece in pieces)
    return turns
