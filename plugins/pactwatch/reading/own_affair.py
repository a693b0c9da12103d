"""Agreements of one land of whose news no sentence looks abroad: no land that the page only tells beside them joins.

Most of what the press of a land brings are papers of its own bodies, and many such pages tell of a market, a plant or
an older partner abroad. A judge that learned from pages about two lands takes these for the other side.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from pactwatch.reading.asides import is_aside, is_goal, is_venue
from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import GUESSED
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import Page, Sentence
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.parties import Body, without_names
from pactwatch.reading.words import one_of

if TYPE_CHECKING:
    from pactwatch.reading.agreements import Agreements

HEADING = ("headline", "above")
BESIDE = re.compile(rf"[\s(,]?(?:{one_of('of_land')})?\s?(?:{one_of('of_land')})?\s?")
"""Between a body and its land."""


def is_own_affair(page: Page, speaks: Pack, agreements: Agreements, deal: Deal) -> bool:
    """Whether two bodies of the page's own land sign, and neither the headline nor a sentence of it looks abroad."""
    return is_at_home(page, speaks, deal, agreements.of(deal))


def is_at_home(page: Page, speaks: Pack, deal: Deal, members: Sequence[Body]) -> bool:
    """The same of a deal's members, whose homes may still be settled.

    A land that is where they go ("into the market of Vietnam") is none that they sign with, nor one that is named for
    something else; where they sign is none, either, if the homes of both are told. Where a sentence of the text tells
    both sides, a headline looks abroad only by a land that stands in it as a side, as far as the language tells that.
    """
    own = speaks.own_land(page)
    if own is None or len({body.name for body in members}) < SIDES or {body.country for body in members} - {own}:
        return False
    told = {statement.sentence for statement in deal.statements if statement.names_sides}
    if not told:
        return False
    is_told = sum(body.rule not in GUESSED for body in members) >= SIDES
    names = [name for body in members for name in body.names]
    tell = [without_names(s.words, names) for s in page.sentences if s.order in told and s.place not in HEADING]
    head = [without_names(s.words, names) for s in page.sentences if s.place in HEADING]
    head += [without_names(s.words, names) for s in _led_by(page, told, members)]
    in_text = functools.partial(speaks.is_side, headed=False)
    if any(_lands(words, page.lang, in_text, venues=is_told) - {own} for words in tell):
        return False
    in_heading = functools.partial(speaks.is_side, headed=bool(tell))
    return not any(_lands(words, page.lang, in_heading, venues=is_told) - {own} for words in head)


def is_told_at_home(page: Page, speaks: Pack, deal: Deal, members: Sequence[Body]) -> bool:
    """The same where the language tells by its grammar who stands as a side: there it says no where nothing stands."""
    return not speaks.is_side("", 0, 0, headed=True) and is_at_home(page, speaks, deal, members)


def _led_by(page: Page, told: Collection[int], members: Sequence[Body]) -> list[Sentence]:
    """The sentences right before those that name but one side: "A met B's minister. Then it signed with C"."""
    half = [
        one.order
        for one in page.prose
        if one.order in told and sum(any(name in one.words for name in body.names) for body in members) < SIDES
    ]
    return [one for one in page.prose if one.order + 1 in half and one.order not in told]


def _lands(words: str, lang: str, is_side: Callable[[str, int, int], bool], *, venues: bool) -> set[str]:
    """The lands that words name, themselves, by a place or by a known body, and that ``is_side`` tells may be a side.

    None that is only a goal or an aside, with ``venues`` nor those where they sign.
    """
    known = [(one.start, one.end, one.organisations[0].country) for one in find_organisations(words) if one.is_strong]
    aside = [(start, end) for start, end, _ in known if is_aside(words, start, end)]
    told = [
        (start, end, code)
        for start, end, code in named_in(words, lang)
        if not (
            is_goal(words, start, end)
            or (venues and is_venue(words, start, end))
            or any(_is_of(words, (start, end), body) for body in aside)
        )
    ]
    return {
        code for start, end, code in (*told, *known) if not is_aside(words, start, end) and is_side(words, start, end)
    } - {"INT"}


def _is_of(words: str, land: tuple[int, int], body: tuple[int, int]) -> bool:
    """Whether a land tells only where a body is at home: "Novartis of Switzerland", 독일 바이엘, ドイツのバイエル."""
    first, last = sorted((land, body))
    return BESIDE.fullmatch(words, first[1], last[0]) is not None
