"""Where a page names whom its news may be of: the sentences that tell it, and the known bodies in them."""

from __future__ import annotations

import functools

from pactwatch.reading.model import TOP, Mention, Page, Sentence
from pactwatch.reading.organisations import find_organisations

LOOKED_AT = 8
"""Sentences of a page that are looked at: its first ones, and those of a paper."""
PAPER = ("instrument", "sign", "ceremony", "join")


@functools.lru_cache(maxsize=1)
def telling(page: Page) -> tuple[Sentence, ...]:
    """The sentences that open the page or tell of a paper, in order. Kept for the page that is being read."""
    told = [s for s in page.sentences if s.place in TOP or (s.place == "body" and s.has(*PAPER))]
    return tuple(told[:LOOKED_AT])


def known_in(sentence: Sentence) -> tuple[tuple[Mention, str], ...]:
    """The bodies of the gazetteer that a sentence names, each with its home."""
    shift = sentence.start
    return tuple(
        (
            Mention(
                name=one.words,
                start=one.start + shift if shift >= 0 else -1,
                end=one.end + shift if shift >= 0 else -1,
            ),
            one.organisations[0].country,
        )
        for one in find_organisations(sentence.words)
        if one.is_strong
    )
