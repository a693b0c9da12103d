"""Korean digests: items of news under headings of their own, each about another body ("■ 가온제약", "[나래대]").

What an item's sentences leave out is who its heading names, and "두 기관" are two of the item.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import country, is_body, is_noun_stem
from pactwatch.reading.languages.ko.same_bodies import are_one, longer, number_of
from pactwatch.reading.languages.ko.titles import is_place
from pactwatch.reading.languages.ko.words import words_in, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import named

MARKS = "■◇◆●□▶○◈▣▲△"
HEADED = re.compile(rf"^\s*(?:[{MARKS}]\s?(?P<told>[^=.]{{2,60}})|[\[<【](?P<bare>[^\]>】=]{{2,24}})[\]>】])\s*$")
"""A line of its own above an item."""
LED = re.compile(rf"^\s*(?:[{MARKS}]\s?(?P<told>[^=.]{{2,24}}?)\s=\s|[\[<【](?P<bare>[^\]>】=\s]{{2,16}})[\]>】]\s)")
"""The same at the beginning of an item's first sentence: "■ 가온제약 = ...", "[나래대] ..."."""
CUT = re.compile(r"[,·…=–—-]| - ")
FEWEST = 2
"""Headings of a digest."""


def cast_of_item(lines: Sequence[Line], cast: Cast) -> dict[int, Cast]:
    """By the order of their sentences: who an item is about, for the lines of items whose heading names a body."""
    items = list(_items(lines))
    heads = {name for name, _ in items if name}
    if len(items) < FEWEST or len(heads) < FEWEST:
        return {}
    out: dict[int, Cast] = {}
    for name, own in items:
        if name and own:
            made = _cast(name, own, cast)
            out |= {line.sentence.order: made for line in own}
    return out


def _items(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """The name that each heading tells, "" for none, and the running lines below it."""
    name, own = "", list[Line]()
    is_item = False
    for line in lines:
        words = line.sentence.words
        told = HEADED.match(words) if not line.sentence.is_prose else LED.match(words)
        if told is not None:
            if is_item:
                yield name, own
            name, own, is_item = _name(told["told"] or told["bare"], words), [], True
        if is_item and line.sentence.is_prose:
            own.append(line)
    if is_item:
        yield name, own


def _name(told: str, words: str) -> str:
    """The body that a heading begins with, or all that it tells; "" where it is none."""
    first = CUT.split(told, maxsplit=1)[0].strip()
    cut = words_in(first, words)
    if not cut:
        return ""
    name = cut[0].stem
    if len(cut) > 1 and is_body(cut[1].stem) and not cut[0].particle:
        name = f"{name} {cut[1].stem}"
    is_alone = first == told.strip() and len(cut) == 1 and not cut[0].particle
    last = name.split()[-1]
    if last in words_of("generic") or last in words_of("adverb") or country(name) or is_place(name):
        return ""
    known = is_body(last) or named(name) is not None
    return name if known or (is_alone and len(name) > len("AB") and is_noun_stem(name)) else ""


def _cast(name: str, own: Sequence[Line], cast: Cast) -> Cast:
    """The cast of one item: its heading's body first, then those of its sentences."""
    lead = Mention(name=name, start=-1, end=-1)
    bodies: list[Mention] = []
    for line in own:
        for _, mention in line.bodies:
            number = number_of(bodies, mention, set())
            bodies[number] = longer(bodies[number], mention)
    same = next((one for one in bodies if are_one(one, lead)), None)
    lead = same or next((one for one in cast.bodies if are_one(one, lead)), lead)
    rest = tuple(one for one in bodies if one is not same)
    return dataclasses.replace(
        cast, protagonist=lead, bodies=(lead, *rest), opening=tuple(own), known=cast.known | {name}, stand_ins={}
    )
