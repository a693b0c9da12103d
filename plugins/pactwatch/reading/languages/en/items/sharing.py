"""What the items of several papers have from their announcement: the common side, the verb, the instrument, the day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.days import dates_of
from pactwatch.reading.languages.en.each_its_day import each_its_day
from pactwatch.reading.languages.en.gathering import acting
from pactwatch.reading.languages.en.items.cutting import Turn
from pactwatch.reading.languages.en.items.naming import Group
from pactwatch.reading.languages.en.items.words import RULE
from pactwatch.reading.languages.en.mentioning import is_one, mention
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.model import Mention, Page, Sentence, Statement, When

BACK = 4
"""Sentences before the items within which it is told who signs them all."""


def common_side(
    page: Page, names: Names, announced: Iterable[Mention], items: Sequence[int], partners: Sequence[Mention]
) -> Mention | None:
    """Who signs them all: the body that is announced, else that of the sentences before or of the items; else the land.

    ``items``: the orders of their first and last sentences.
    """
    told = list(announced)
    lands = [m for m in told if m.country]
    told = [m for m in told if not m.country]
    first, last = items
    before = page.sentences[max(0, first - BACK) : first]
    for sentence in (*reversed(before), *page.sentences[first : last + 1]):
        if sentence.place != "line":
            bodies = [one for one in acting(sentence, names) if one[0].what is What.BODY]
            told += (mention(p, sentence) for p, _ in sorted(bodies, key=lambda one: -one[1]))
    return next((m for m in (*told, *lands) if not any(is_one(m, partner) for partner in partners)), None)


def in_full(
    page: Page, anchor: Statement, turns: Sequence[Turn], groups: Sequence[Group], found: Sequence[Statement]
) -> list[Statement]:
    """The items as statements like the announcement, each with the day that it tells; one for all of a day."""
    full: list[Statement] = []
    for sentence in dict.fromkeys(turn.part.sentence for turn in turns):
        here = [(turn, group) for turn, group in zip(turns, groups, strict=True) if turn.part.sentence is sentence]
        orders = {sentence.order, *(s.order for turn, _ in here for s in turn.more)}
        own = [s for s in found if s.sentence in orders]
        years = (s.prior_year for s in (anchor, *own) if s.prior_year)
        one = replace(
            anchor,
            sentence=sentence.order,
            start=sentence.start,
            end=sentence.end,
            groups=tuple(group for _, group in here),
            dates=_dates(page, anchor, sentence, own)
            if len(here) > 1
            else _dates_of_turn(page, anchor, here[0][0], own),
            anaphor=False,
            papers=1,
            renewal=anchor.renewal or any(s.renewal for s in own),
            prior_year=next(years, None),
            rule=RULE,
        )
        for part in each_its_day(one):
            # what one statement tells is kept apart, whoever signs both
            before = full.pop() if full and full[-1].dates == part.dates else None
            full.append(_joined(before, part) if before else part)
    return full


BEARS_DATE = re.compile(
    r"(?:[Ii]ts date (?:is|was)|[Ii]t (?:is dated|bears the date|was signed|dates (?:from|back to))|"
    r"[Tt]hat one (?:is dated|was signed))\b"
)
""" "The other is a declaration on health. Its date is June 1, 2017"."""


def _dates_of_turn(page: Page, anchor: Statement, turn: Turn, own: Sequence[Statement]) -> tuple[When, ...]:
    """The dates of an item that tells one paper: its own, else those of a sentence behind it that tells just them."""
    told = _dates(page, anchor, turn.part.sentence, own)
    if told != anchor.dates:
        return told
    behind = next((s for s in turn.more if BEARS_DATE.match(s.words)), None)
    days = dates_of(behind, page, anchor.said, is_whole=False) if behind else ()
    dated = tuple(replace(when, of="signing") for when in days if when.of != "earlier")
    return dated or told


def _joined(one: Statement, other: Statement) -> Statement:
    return replace(
        one,
        groups=(*one.groups, *other.groups),
        renewal=one.renewal or other.renewal,
        prior_year=one.prior_year or other.prior_year,
    )


def _dates(page: Page, anchor: Statement, sentence: Sentence, own: Sequence[Statement]) -> tuple[When, ...]:
    """The dates of an item: its own, where it tells when it was signed."""
    told = next((s.dates for s in own if s.dates), None) or dates_of(sentence, page, anchor.said, is_whole=True)
    return told if any(when.of == "signing" for when in told) else anchor.dates
