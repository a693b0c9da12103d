"""Agreements of one land of whose news no sentence looks abroad: no land that the page only tells beside them joins.

Most of what the press of a land brings are papers of its own bodies, and many such pages tell of a market, a plant or
an older partner abroad. A judge that learned from pages about two lands takes these for the other side.
"""

from __future__ import annotations

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.deals import Deal
from pactwatch.reading.goals import is_goal
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import Page
from pactwatch.reading.organisations import find_organisations

SIDES = 2
"""Parties of most papers."""


def is_own_affair(page: Page, speaks: Pack, agreements: Agreements, deal: Deal) -> bool:
    """Whether two bodies of the page's own land sign, and neither the headline nor a sentence of it looks abroad.

    A land that is where they go ("into the market of Vietnam") is none that they sign with.
    """
    own = speaks.own_land(page)
    members = agreements.of(deal)
    if own is None or len(members) < SIDES or {body.country for body in members} - {own}:
        return False
    told = {statement.sentence for statement in deal.statements if statement.names_sides}
    if not told:
        return False
    looked_at = [s for s in page.sentences if s.order in told or s.place in ("headline", "above")]
    return not any(_lands(sentence.words, page.lang) - {own} for sentence in looked_at)


def _lands(words: str, lang: str) -> set[str]:
    """The lands that words name, themselves, by a place or by a known body, but those that are only a goal."""
    known = {one.organisations[0].country for one in find_organisations(words) if one.is_strong}
    told = {code for start, end, code in named_in(words, lang) if not is_goal(words, start, end)}
    return told.union(known) - {"INT"}
