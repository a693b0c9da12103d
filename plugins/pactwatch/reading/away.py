"""Homes on pages that nowhere tell of the land of their language: a Korean page about a French and two Saudi firms.

A body whose name tells no home is taken for one of the page's own land. Where the page names that land nowhere, itself
or by a place or a known body, and tells of others, that is no guess: such a body is at home where its neighbour is.
"""

from __future__ import annotations

from pactwatch.reading.deals import Deal
from pactwatch.reading.headline_homes import ASSUMED
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import headed_lands, tells_of
from pactwatch.reading.model import Page
from pactwatch.reading.parties import Body

BESIDE = "home of the party named beside it, on a page of other lands"
NO_LAND = frozenset({"INT", "EU"})
SIDES = 2
"""Parties of most papers."""


def place_away(page: Page, speaks: Pack, deal: Deal, bodies: list[Body]) -> None:
    """At home like their neighbours: the bodies of the deal whose home is only assumed, on a page of other lands."""
    members = sorted((bodies[i] for i in deal.members), key=lambda body: body.start)
    assumed = [b for b in members if b.rule == ASSUMED and b.country == speaks.home and not opens(page, b)]
    told = [body for body in members if body.rule != ASSUMED and body.country and body.country not in NO_LAND]
    lands = {body.country for body in told}
    if not assumed or not lands or speaks.home in lands or tells_of(page, speaks.home):
        return
    if len(lands) == 1:
        # with one of another land: of the other land that the headline names; else it may be one of the page's own
        rest = headed_lands(page) - lands
        if len(rest) == 1 and len(members) == SIDES:
            assumed[0].country, assumed[0].rule = rest.pop(), BESIDE
        return
    for body in assumed:
        before = [other for other in told if other.start < body.start]
        body.country, body.rule = (before[-1] if before else told[0]).country, BESIDE


MARKS = " ㈜(주)'‘\"“"
"""What may stand before the name that opens a line."""
FRONT = 2
"""Letters of a name that its short forms keep."""


def opens_in_full(page: Page, body: Body) -> bool:
    """Whether headline or text begin with one of the body's names, or with the rest of one behind its owner's."""
    openings = [s.words.lstrip(MARKS) for s in (page.headline, *page.prose[:1]) if s is not None]
    begins = {rest for name in body.names for rest in (name, name.partition(" ")[2]) if len(rest) > FRONT}
    return any(words.startswith(tuple(begins)) for words in openings)


def opens(page: Page, body: Body) -> bool:
    """Whether headline or text begin with the body: the one that the page is about, for readers who know it."""
    openings = [s.words.lstrip(MARKS) for s in (page.headline, *page.prose[:1]) if s is not None]
    begins = {word[:FRONT] for name in body.names for word in (name, *name.split()[1:]) if len(word) >= FRONT}
    return any(words.startswith(tuple(begins)) for words in openings)
