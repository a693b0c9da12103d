"""A partner told first by its land and then by its name: "with an Irish company. The company is B".

In: the land of a group, and the sentence of the paper. Out: the body that a sentence right behind it names as the
one meant; None where none does, or the body is told to be of another land.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.gathering import land_by_town
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.phrases import Names, country_name
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import ROWS, B, C, L, N
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page

BEHIND = 2
FAR_BEHIND = 8
"""Sentences behind a paper's in which its partner may be named; further down only as "the partner"."""
_SORT = r"(?:university|hospital|institute|foundation|association|agency|authority|academy|college|centre|center|council|commission|chamber|society|clinic|company|firm|group|school|cluster|laboratory|regulator|organi[sz]ation|institution|network|drugmaker|manufacturer|maker|distributor|start-?up|ministry|park|museum|bank)"
_PARTNER = r"(?:(?:new|foreign|other|chosen|future) )?(?:partner|counterpart|co-signatory|other side|other party|other signatory|second signatory)"
_NAME = rf"({B}|{N})"
NAMED = ROWS.pattern(
    rf"^(?:{_PARTNER}|{_SORT})(?: (?:there|abroad|in question|concerned|(?:in|on|from) (?:{C}|{L}|[a-z]+ side)))? (?:is|was|is called|are) (?:no other than |none other than )?{_NAME} |"
    rf"^(?:{_SORT}|{_PARTNER}) , {_NAME} , |^{_PARTNER} {_NAME} (?:is|was|has|had|will) |^(?:they|guests|visitors|delegates) (?:are|were|come|came) (?:all )?from {_NAME} "
)
""" "The partner there is B", "The institute, B, is", "They came from B", behind a sentence that tells but the land."""
TELLS = PROSE.pattern(
    rf"^(?:The|Its|Their) (?:[a-z]+ )?(?:{_SORT}|partner|counterpart|co-signatory|side|party|signatory|guests|visitors|delegates)\b|^They (?:are|were|come|came) "
)
"""How a sentence begins that may name it."""
PARTNER = PROSE.pattern(rf"^(?:The|Its|Their) {_PARTNER}\b")


def named_for(page: Page, names: Names, land: Mention, sentence: int) -> Mention | None:
    """The body that is named for the land of a group, in the paper's sentence or behind it."""
    behind = page.sentences[max(0, sentence) : sentence + FAR_BEHIND + 1]
    for one in (s for s in behind if s.is_prose):
        if not (TELLS if one.order - sentence <= BEHIND else PARTNER).search(one.words):
            continue
        shape = folded(one, names)
        told = NAMED.match(shape.row)
        for phrase in bodies_of(shape, next(mark for mark in told.groups() if mark)) if told else ():
            body = mention(phrase, one)
            known = land_by_town(body)
            if known in (None, land.country):
                return body if known else replace(body, home=country_name(land.country or "") or "")
    return None
