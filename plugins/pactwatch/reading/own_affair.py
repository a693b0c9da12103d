"""Agreements of one land of whose news no sentence looks abroad: no land that the page only tells beside them joins.

Most of what the press of a land brings are papers of its own bodies, and many such pages tell of a market, a plant or
an older partner abroad. A judge that learned from pages about two lands takes these for the other side.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from pactwatch.reading.asides import is_aim, is_aside, is_goal, is_venue
from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import GUESSED
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import lands_in, named_in
from pactwatch.reading.model import HEADING, Page, Sentence
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.parties import Body, without_names
from pactwatch.reading.scripts import is_hangul
from pactwatch.reading.words import one_of
from pactwatch.reading.words import words as words_of
from pactwatch.typography import DOTS

if TYPE_CHECKING:
    from pactwatch.reading.agreements import Agreements

BESIDE = re.compile(rf"[\s(,]?(?:{one_of('of_land')})?\s?(?:{one_of('of_land')})?\s?")
"""Between a body and its land."""
GOES_ON = "".join(words_of("goes_on_over_comma"))
LED_IN = re.compile(
    rf"(?:[^_、,，。]{{6,60}}(?<![{GOES_ON}])、|[^_,，。]{{6,60}}(?<![{GOES_ON}])[,，])(?=[^。]*_[^。]*_)"
)
"""A clause before those who sign are named: "在美国提高关税之后,A与B", "中国が門戸を閉ざすなか、AはBと"."""
LISTED = frozenset({*DOTS, "、", ",", *words_of("and")})
"""Between the lands of one list."""
SHORT = 3
"""Letters with which a name begins in a headline that shortens it."""


def is_own_affair(page: Page, speaks: Pack, agreements: Agreements, deal: Deal) -> bool:
    """Whether two bodies of the page's own land sign, and neither the headline nor a sentence of it looks abroad."""
    return is_at_home(page, speaks, deal, agreements.of(deal))


def is_at_home(page: Page, speaks: Pack, deal: Deal, members: Sequence[Body]) -> bool:
    """The same of a deal's members, whose homes may still be settled.

    A land that is where they go ("into the market of Vietnam") is none that they sign with, nor one that is named for
    something else; where they sign is none, either, if the homes of both are told. Where a sentence of the text tells
    both sides, a headline looks abroad only by a land that stands in it as a side, as far as the language tells that.
    """
    told_of_page = speaks.own_land(page)
    own = told_of_page or _land_told_of_all(members)
    if own is None or len({body.name for body in members}) < SIDES or {body.country for body in members} - {own}:
        return False
    told = {statement.sentence for statement in deal.statements if statement.names_sides}
    if not told:
        return False
    if told_of_page is None:
        told |= {s.order for s in page.prose if s.has("sign", "ceremony")}
    look = functools.partial(_lands, page, speaks, members)
    tell = [s for s in page.sentences if s.order in told and s.place not in HEADING]
    if any(look(sentence, headed=False) - {own} for sentence in tell):
        return False
    head = [s for s in page.sentences if s.place in HEADING]
    return not any(look(s, headed=bool(tell)) - {own} for s in (*head, *_led_by(page, told, members)))


def names_lands_beside(page: Page, speaks: Pack, deal: Deal, members: Sequence[Body]) -> bool:
    """Whether it is their own affair, and the headline or a sentence of it names a land abroad all the same."""
    if not is_at_home(page, speaks, deal, members):
        return False
    if any(is_hangul(body.name[-1:]) for body in members):
        # Hangul writes names of any tongue alike: how one sounds tells little
        return True
    own = {speaks.own_land(page), "INT"}
    told = {statement.sentence for statement in deal.statements if statement.names_sides}
    named = [s.words for s in page.sentences if s.place in HEADING or s.order in told]
    return any(lands_in(words, page.lang) - own for words in named)


def _land_told_of_all(members: Sequence[Body]) -> str | None:
    """The one land in which all are told to be at home: a page whose outlet tells none is of that."""
    lands = {body.country if body.rule not in GUESSED else None for body in members}
    return lands.pop() if len(lands) == 1 else None


def _led_by(page: Page, told: Collection[int], members: Sequence[Body]) -> list[Sentence]:
    """The sentences right before those that name but one side: "A met B's minister. Then it signed with C"."""
    half = [
        one.order
        for one in page.prose
        if one.order in told and sum(any(name in one.words for name in body.names) for body in members) < SIDES
    ]
    return [one for one in page.prose if one.order + 1 in half and one.order not in told]


def _lands(page: Page, speaks: Pack, members: Sequence[Body], sentence: Sentence, *, headed: bool) -> set[str]:
    """The lands that a sentence names, by a place or a known body too, and whose bodies may sign as far as it tells.

    None that is only a goal or an aside, nor where they sign if the homes of all are told; of a headline that names
    both sides only one right before a name of theirs: "仙北市とJTB東北が協定 台湾客に的".
    """
    names = [name for body in members for name in body.names]
    words = without_names(sentence.words, names)
    if (led_in := LED_IN.match(words)) and sentence.place not in HEADING:
        words = " " * led_in.end() + words[led_in.end() :]
    is_told = sum(body.rule not in GUESSED for body in members) >= SIDES
    is_whole = sentence.place in HEADING and _names_both(sentence.words, members)
    known = [(one.start, one.end, one.organisations[0].country) for one in find_organisations(words) if one.is_strong]
    aside = [(start, end) for start, end, _ in known if is_aside(words, start, end)]
    told: list[tuple[int, int, str]] = []
    beside = -1
    for start, end, code in reversed(named_in(words, page.lang)):
        if (
            is_goal(words, start, end)
            or is_aim(words, start)
            or (is_told and is_venue(words, start, end))
            or any(_is_of(words, (start, end), body) for body in aside)
            # "중국, 베트남 환자": of a list that ends so
            or (0 <= end <= beside and words[end:beside].strip() in LISTED)
        ):
            beside = start
        else:
            told.append((start, end, code))
    return {
        code
        for start, end, code in (*told, *known)
        if not is_aside(words, start, end)
        and speaks.is_side(page, words, start, end, headed=headed)
        and (not is_whole or _stands_before_name(words, end, names))
    } - {"INT"}


def _names_both(words: str, members: Sequence[Body]) -> bool:
    """Whether a headline names two or more of the bodies, if shortly: 弘前大, 仙北市."""
    return sum(any(_is_named(name, words) for name in body.names) for body in members) >= SIDES


def _is_named(name: str, words: str) -> bool:
    return name in words or (not name.isascii() and name[:SHORT] in words)


def _stands_before_name(words: str, end: int, names: Sequence[str]) -> bool:
    """Whether the land that ends there stands before a party's name, blanked or short: "몽골 국제울란바토르대와"."""
    beside = BESIDE.match(words, end)
    begins = ("_", *(name[:SHORT] for name in names))
    return beside is not None and words.startswith(begins, beside.end())


def _is_of(words: str, land: tuple[int, int], body: tuple[int, int]) -> bool:
    """Whether a land tells only where a body is at home: "Novartis of Switzerland", 독일 바이엘, ドイツのバイエル."""
    first, last = sorted((land, body))
    return BESIDE.fullmatch(words, first[1], last[0]) is not None
