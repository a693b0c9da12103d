"""The lands of which a page may tell that somebody of them signs: not those that it names for something else."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from pactwatch.reading.languages import pack
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import HEADING, TOP, Page, Sentence
from pactwatch.reading.named_bodies import PAPER
from pactwatch.reading.organisations import find_organisations

DATELINE = re.compile(r"[A-Z][A-Z .]+(?: ?[/,] ?[A-Z][A-Za-z .]+){1,2} [—–-]+ ")
"""OSLO / Berlin —: written from both."""
NEAR = 40
"""Characters behind an aside within which the same land is of it, too: "like the ones Norway has at Bergen"."""


@functools.lru_cache(maxsize=1)
def looked_to(page: Page) -> frozenset[str]:
    """The lands that headline, lines above the text and first sentences name, themselves or by a place, as no aside.

    Of those that only a later sentence names most are markets, rivals, guests. Kept for the page that is being read.
    """
    return frozenset(looked_to_in(page, [s for s in page.sentences if s.place in TOP]))


def looked_to_in(page: Page, sentences: Iterable[Sentence]) -> Iterator[str]:
    """The lands that some sentences of the page name so."""
    return (land for sentence in sentences for land in _lands(page, sentence))


def only_beside(page: Page, land: str) -> bool:
    """Whether headline, opening and the sentences of papers name a land, and it and its bodies as asides only."""
    told = [s for s in page.sentences if s.place in TOP or (s.is_prose and s.has(*PAPER))]
    if any(land in _lands(page, s) or land in _homes(page, s) for s in told):
        return False
    return any(land in _named(s, page.lang) for s in told)


def _named(sentence: Sentence, lang: str) -> set[str]:
    """The lands that a sentence names, themselves, by a place or by a known body."""
    bodies = {one.organisations[0].country for one in find_organisations(sentence.words) if one.is_strong}
    return bodies | {land for _, _, land in named_in(sentence.words, lang)}


def _lands(page: Page, sentence: Sentence) -> Iterator[str]:
    """The lands that a sentence names as no aside, themselves or by a place."""
    words = sentence.words
    beside: dict[str, int] = {}
    dateline = DATELINE.match(words)
    for start, end, land in named_in(words, page.lang):
        if dateline is not None and end <= dateline.end():
            yield land
        elif start - beside.get(land, -NEAR - 1) <= NEAR or looks_beside(page, sentence, start, end):
            beside[land] = end
        else:
            yield land


def _homes(page: Page, sentence: Sentence) -> Iterator[str]:
    """The homes of the known bodies that a sentence names as no aside."""
    for one in find_organisations(sentence.words):
        if one.is_strong and not looks_beside(page, sentence, one.start, one.end):
            yield one.organisations[0].country


def looks_beside(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a land or a body is named for something else than for who signs."""
    speaks = pack(page.lang)
    headed = sentence.place in HEADING
    return speaks is not None and not speaks.is_side(page, sentence.words, start, end, headed=headed)
