"""Agreements of one land of whose news no sentence looks abroad: no land that the page only tells beside them joins.

Most of what the press of a land brings are papers of its own bodies, and many such pages tell of a market, a plant or
an older partner abroad. A judge that learned from pages about two lands takes these for the other side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.asides import is_aim, is_aside, is_goal, is_venue
from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import GUESSED
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import Page
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.words import one_of

BESIDE = re.compile(rf"[\s(,]?(?:{one_of('of_land')})?\s?(?:{one_of('of_land')})?\s?")
"""Between a body and its land."""


def is_own_affair(page: Page, speaks: Pack, agreements: Agreements, deal: Deal) -> bool:
    """Whether two bodies of the page's own land sign, and neither the headline nor a sentence of it looks abroad.

    A land that is where they go ("into the market of Vietnam") is none that they sign with, nor one that is named for
    something else; where they sign is none, either, if the homes of both are told.
    """
    own = speaks.own_land(page)
    members = agreements.of(deal)
    if own is None or len({body.name for body in members}) < SIDES or {body.country for body in members} - {own}:
        return False
    told = {statement.sentence for statement in deal.statements if statement.names_sides}
    if not told:
        return False
    is_told = sum(body.rule not in GUESSED for body in members) >= SIDES
    looked_at = [s for s in page.sentences if s.order in told or s.place in ("headline", "above")]
    names = sorted((name for body in members for name in body.names), key=len, reverse=True)
    return not any(_lands(_without(s.words, names), page.lang, venues=is_told) - {own} for s in looked_at)


def _without(words: str, names: Sequence[str]) -> str:
    """The words without the parties' own names: 日本イーライリリー is at home, whatever firm its name holds."""
    for name in names:
        words = words.replace(name, "_" * len(name))
    return words


def _lands(words: str, lang: str, *, venues: bool) -> set[str]:
    """The lands that words name, themselves, by a place or by a known body, but those that are only a goal or an aside.

    With ``venues`` nor those where they sign.
    """
    known = [(one.start, one.end, one.organisations[0].country) for one in find_organisations(words) if one.is_strong]
    aside = [(start, end) for start, end, _ in known if is_aside(words, start, end)]
    told = [
        (start, end, code)
        for start, end, code in named_in(words, lang)
        if not (
            is_goal(words, start, end)
            or is_aim(words, start)
            or (venues and is_venue(words, start, end))
            or any(_is_of(words, (start, end), body) for body in aside)
        )
    ]
    return {code for start, end, code in (*told, *known) if not is_aside(words, start, end)} - {"INT"}


def _is_of(words: str, land: tuple[int, int], body: tuple[int, int]) -> bool:
    """Whether a land tells only where a body is at home: "Novartis of Switzerland", 독일 바이엘, ドイツのバイエル."""
    first, last = sorted((land, body))
    return BESIDE.fullmatch(words, first[1], last[0]) is not None
