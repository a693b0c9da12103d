"""Whom one of several papers names: both its sides, one of them, or none."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pactwatch.reading.languages.en.clauses import parties_of
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.folding import folded, reduced
from pactwatch.reading.languages.en.gathering import INTERNATIONAL, PLAIN, acting
from pactwatch.reading.languages.en.items.words import START
from pactwatch.reading.languages.en.marks import BETWEEN, BY, LIST, WITH
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.roles import sides_of
from pactwatch.reading.languages.en.rolls import ITEM
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import ROWS, L, N, Shape, Z
from pactwatch.reading.languages.en.words import any_of
from pactwatch.reading.model import Mention, Sentence
from pactwatch.records import Kind

FEW = 2
Group = tuple[Mention, ...]


class Part(NamedTuple):
    """A sentence, or the piece of its row that tells one paper."""

    sentence: Sentence
    shape: Shape
    row: str

    @property
    def is_whole(self) -> bool:
        """Whether it is all of its sentence."""
        return self.row == self.shape.row


class Named(NamedTuple):
    """Whom an item names on either side; ``is_paper``: it tells a paper, and may leave its parties to the announcement."""

    left: Group
    right: Group
    is_paper: bool = True

    @property
    def is_pair(self) -> bool:
        """Whether it tells both sides."""
        return bool(self.left and self.right)

    @property
    def told(self) -> Group:
        """Both sides, or what is told of them."""
        return (*self.left, *self.right)


def part_of(sentence: Sentence, names: Names) -> Part:
    """A sentence of the running text as one part."""
    shape = folded(sentence, names)
    return Part(sentence, shape, shape.row)


def with_towns(part: Part) -> Part:
    """The same, with towns that may act."""
    shape = replace(part.shape, table=dict(part.shape.table), counts=dict(part.shape.counts))

    def acting_town(found: re.Match[str]) -> str:
        town = shape.table[found.group()]
        is_town = town.what is What.PLACE and town.code is not None
        return shape.enter(town._replace(what=What.BODY, kind=None)) if is_town else found.group()

    shape.row = re.sub(L, acting_town, part.row)
    return Part(part.sentence, shape, shape.row)


UNITES = ROWS.pattern(
    rf"\b(?:unites?|joins?|links?|binds?|ties|connects?|pairs?|couples|brings together|is between) ({LIST}) (?:, )?(?:with|to|and) ({LIST})"
)
PARTNER_IS = ROWS.pattern(
    rf"({LIST}) (?:, )?(?:is|are|was|were) (?:other )?(?:partners?|party|parties|signatory|signatories|counterparts?|other side) (?:in|to|of|under) "
)
PARTNERS = ROWS.pattern(
    rf"\b(?:with|partners?(?: (?:in|of|to) (?:it|that|this|one|{any_of('nth')}))? (?:is|are|was|were|being)) ({LIST})|\bhas ({LIST}) as (?:partner|counterpart|signatory)|"
    rf"\b(?:unites?|joins?|links?|binds?|ties|connects?|pairs?|couples) (?:it|them|him|her|both) (?:with|to|and) ({LIST})|"
    rf"^({LIST}) (?:in|to|of) {any_of('nth')} |"
    rf"^(?:for|to) ({Z}) {any_of('nth')} (?:one )?(?:is|was|matters?|mattered)\b"
)


def named_in_turn(part: Part, names: Names) -> Group:
    """Both sides by the grammar of the part, else the one with whom the paper is."""
    if not part.is_whole and (told := _with(part)):
        return told
    told = max(parties_of(part.sentence, names)[0] if part.is_whole else _sides(part), key=len, default=())
    if len(told) < FEW:
        told = _partners(part) or told
    if not told and part.is_whole:
        venues = set(_bodies_at(part))
        sure = [p for p, counts in acting(part.sentence, names) if _is_sure(p, counts) and p.start not in venues]
        told = _mentions(sure, part.sentence)
    return told


VENUE = re.compile(rf"\b(?:(?<!bring )(?<!brings )in|at|inside|near) ({Z})")


def _bodies_at(part: Part) -> Iterator[int]:
    """Where the bodies stand at which something happens."""
    for found in VENUE.finditer(part.row):
        yield part.shape.table[found.group(1)].start


TOWN_BEHIND = re.compile(rf"({Z}) , {N} , $")
""" "The university, Bilaspur, with"."""


def _with(part: Part) -> Group:
    """ "A with B", "second with B", "third by A and B", "between A and B"."""
    partners = WITH.search(part.row)
    if told := BETWEEN.search(part.row) or (None if partners else BY.search(part.row)):
        return _mentions(bodies_of(part.shape, told.group(1)), part.sentence)
    left = TOWN_BEHIND.sub(r"\1 ", part.row[: partners.start()]) if partners else ""
    sides = left + partners.group(1) if partners else ""
    return _mentions(bodies_of(part.shape, sides), part.sentence)


def _sides(part: Part) -> list[Group]:
    sides = sides_of(replace(part.shape, row=f"{part.row.strip()} "))
    return [_mentions(group, part.sentence) for group in sides.groups]


BY_WHICH = ROWS.pattern(rf"\b(?:by|under|in|through|with) which ({LIST}) ")
""" "The second is one by which Peru and Chile wish to ...": both sides."""


def _partners(part: Part) -> Group:
    """Whom a part tells as the partner: "another, with Germany's Statista", "a new partner is the university"."""
    if (who := BY_WHICH.search(part.row)) and len(both := bodies_of(part.shape, who.group(1))) > 1:
        return _mentions(both, part.sentence)
    if (united := UNITES.search(part.row)) is not None:
        return _mentions(bodies_of(part.shape, united.group(1) + united.group(2)), part.sentence)
    found = PARTNER_IS.search(part.row) or PARTNERS.search(part.row)
    told = bodies_of(part.shape, next(filter(None, found.groups()))) if found else ()
    return _mentions([p for p in told if not looks_like_person(p)], part.sentence)


def _is_sure(phrase: Phrase, counts: float) -> bool:
    # a land is sure where it is told as "the Government of ..."
    enough = INTERNATIONAL if phrase.kind is Kind.INTERNATIONAL and phrase.what is What.BODY else PLAIN
    return phrase.what in (What.BODY, What.COUNTRY) and phrase.is_sure and counts >= enough


def _mentions(phrases: Sequence[Phrase], sentence: Sentence) -> Group:
    return tuple(mention(p, sentence) for p in phrases)


BOTH = re.compile(r"\b(?:both|the two) (?:governments|countries|sides|states|nations|ministries)\b")
PAPER = re.compile(
    rf"\W*(?:(?:\d+|[a-z])[.)]\s*)?(?:an?|the|one)?\s*(?:[\w-]+ ){{0,2}}?{any_of('paper')}\b", re.IGNORECASE
)
"""A line that begins with a paper."""
ROW = re.compile(rf"{Z}(?: (?:, and|and) {Z})*")
ACROSS = re.compile(rf"{START}({Z}(?: , {Z})?)(?: ,)? (?:[:–—/-]|and) ({Z})")
SORT_BEHIND = re.compile(
    rf"({Z}) (?:[a-z-]+ ){{0,2}}(?:company|corporation|group|holding|concern|agency|fund|firm|institute|foundation)(?= (?:and|with|,) )"
)
""" "Between the Kazatomprom national company and the agency": what sort a body is of stands behind its name."""


def named_in_line(sentence: Sentence, names: Names) -> Named:
    """Whom one line of a list names."""
    begins = ITEM.match(sentence.words)
    if begins is not None:
        first = sentence.words[begins.end() :].split(maxsplit=1)[0].strip("(),;:.")
        names = replace(names, proper=names.proper | {first})
    shift = max(sentence.start, 0)
    hits = tuple(h._replace(start=h.start - shift, end=h.end - shift) for h in sentence.hits)
    shape = reduced(cut(sentence.words, hits, names))
    shape.row = SORT_BEHIND.sub(r"\1", shape.row)
    is_paper = PAPER.match(sentence.words) is not None
    is_of_both = BOTH.search(sentence.words) is not None
    partners = WITH.search(shape.row)
    if between := BETWEEN.search(shape.row) or (None if partners else ACROSS.match(shape.row)):
        both = _first_row("".join(between.groups()), shape, sentence, every=True)
        if len(both) == FEW + 1 and both[1].kind is None and " " not in both[1].name:
            # "A university, Bilaspur, and B": the town of the first
            both = (both[0], both[-1])
        if len(both) > 1:
            return Named(both[:1], both[1:], is_paper)
    if partners:
        left, right = shape.row[: partners.start()], partners.group(1)
        return Named(_first_row(left, shape, sentence), _first_row(right, shape, sentence), is_paper)
    told = () if is_paper and is_of_both else _first_row(shape.row, shape, sentence)
    return Named(told, (), is_paper or is_of_both)


def _first_row(marks: str, shape: Shape, sentence: Sentence, *, every: bool = False) -> Group:
    """The first row of bodies: what a comma brings in behind a name tells where or what it is."""
    rows = [marks] if every else [found.group() for found in ROW.finditer(marks)]
    for row in rows:
        told = [p for mark in row if (whole := shape.table.get(mark)) for p in (whole.of or (whole,))]
        if bodies := _mentions([p for p in told if p.what in (What.BODY, What.NAME)], sentence):
            return bodies
    return ()
