"""Statements of the news to agreements.

Mentions are joined into bodies; deals.py folds short tellings into full ones, settling.py finds homes by the whole.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from pactwatch.reading.asides import stands_aside
from pactwatch.reading.deals import SIDES, Deal, fold, told_apart, told_in_full
from pactwatch.reading.headline_homes import told_by_half, told_by_headline, told_by_pair
from pactwatch.reading.languages import Pack
from pactwatch.reading.left_over import place_among_papers, place_left_over, place_like_sister
from pactwatch.reading.listed import by_lists
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import PROSE, Mention, Page, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import WEIGHT, place
from pactwatch.reading.no_part import place_abroad
from pactwatch.reading.parties import Body, body_of, join, may_be_same
from pactwatch.reading.settling import settle
from pactwatch.reading.toured import journeys, toured
from pactwatch.records import Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreements:
    """The agreements of an article, and the bodies that their members point to."""

    deals: tuple[Deal, ...]
    bodies: tuple[Body, ...]

    def of(self, deal: Deal) -> tuple[Body, ...]:
        """The bodies of one agreement, in the order of the text."""
        bodies = [self.bodies[i] for i in deal.members]
        if len(bodies) > 1:
            bodies.sort(key=lambda b: (b.start < 0, b.start))
        return tuple(bodies)


MOST_COUNTRIES = 5
"""Countries of one paper; a state that is told with more has a paper with each: a list makes no pairs of its own."""


def pairs(bodies: tuple[Body, ...], *, together: bool = False) -> tuple[str, ...]:
    """Every unordered pair of different countries; EU pairs, INT never (design.md, words).

    Of more than ``MOST_COUNTRIES`` only those with the country named first, unless the bodies of these lands are named
    or it is told that they sign one paper ``together``.
    """
    told = tuple(dict.fromkeys(b.country for b in bodies if b.country and b.country != "INT"))
    is_list = not together and any(b.is_country for b in bodies)
    if len(told) > MOST_COUNTRIES and is_list:
        return tuple(sorted("-".join(sorted((told[0], other))) for other in told[1:]))
    return tuple(f"{a}-{b}" for a, b in itertools.combinations(sorted(told), 2))


def assemble(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> Agreements:
    """The agreements that the statements tell of."""
    bodies: list[Body] = []
    deals: list[Deal] = []
    in_order = sorted(statements, key=lambda s: (place(page, s) not in PROSE, s.sentence))
    for statement in (s for s in in_order if not s.detail):
        for group in statement.groups:
            members: list[int] = []
            in_prose = place(page, statement) in PROSE
            for body in _sides(page, speaks, statement, group):
                members.append(_enter(bodies, body, members, in_prose=in_prose))
            if members:
                weight = WEIGHT[place(page, statement)]
                papers = statement.papers if len(statement.groups) == 1 else 1
                deals.append(Deal(members=frozenset(members), statements=[statement], weight=weight, papers=papers))
    told_by_headline(page, deals, bodies)
    told_by_half(page, deals, bodies)
    told_by_pair(page, deals, bodies)
    kept = told_apart(fold(page, deals, bodies), bodies)
    if len(kept) >= max((deal.papers for deal in kept), default=0):
        # "two memoranda": they are told apart, each by its parties
        for deal in kept:
            deal.papers = 1
    for deal in kept:
        settle(page, deal, bodies)
        place_left_over(page, speaks, deal, bodies)
    place_like_sister(page, speaks, kept, bodies)
    place_among_papers(page, kept, bodies)
    place_abroad(page, speaks, kept, bodies)
    kept = told_in_full(page, kept, bodies)
    kept = by_lists(page, speaks, kept, bodies)
    for statement in (s for s in in_order if s.detail):
        _named(page, speaks, kept, statement, bodies)
        _detail(kept, statement, bodies)
    return Agreements(deals=tuple(kept), bodies=tuple(bodies))


def _sides(page: Page, speaks: Pack, statement: Statement, group: tuple[Mention, ...]) -> list[Body]:
    """The bodies of the mentions; where two are of the page's own land, without those abroad that are an aside."""
    told = [(mention, body_of(page, speaks, mention)) for mention in group if mention.is_known]
    without = [one for one in told if not (one[1].is_country and _is_toured(page, statement, one[1]))]
    told = without if len(without) > 1 else told
    own = speaks.own_land(page)
    # a body without a word for its land is at home in the language's own; English has none
    at_home = (own, None) if speaks.home else (own,)
    if own is None or sum(body.country in at_home for _, body in told) < SIDES:
        return [body for _, body in told]
    return [body for mention, body in told if body.country in at_home or not stands_aside(page, statement, mention)]


def _is_toured(page: Page, statement: Statement, land: Body) -> bool:
    """Whether a land is named in the statement's headline only among those through which somebody travels.

    A sentence may tell the journey and the papers with all of its lands.
    """
    if land.country not in toured(page) or place(page, statement) in PROSE:
        return False
    words = page.sentences[statement.sentence].words
    passed = {start for start, code in journeys(words, page.lang) if code == land.country}
    return bool(passed) and all(
        start in passed for start, _, code in named_in(words, page.lang) if code == land.country
    )


def _named(page: Page, speaks: Pack, deals: list[Deal], statement: Statement, bodies: list[Body]) -> None:
    """A paper told by its countries alone is of the bodies whose heads a telling of the ceremony names for them."""
    for group in statement.groups:
        told: list[Body] = []
        for mention in group:
            body = body_of(page, speaks, mention)
            if mention.is_known and not body.is_country and not any(may_be_same(body, other) for other in told):
                told.append(body)
        lands = {body.country for body in told}
        for deal in deals:
            members = [bodies[i] for i in deal.members]
            is_vague = all(body.is_country for body in members) and len(members) == len(told) == len(lands) > 1
            if is_vague and lands == {body.country for body in members}:
                entered: list[int] = []
                for body in told:
                    entered.append(_enter(bodies, body, entered))
                deal.members = frozenset(entered)


def _detail(deals: list[Deal], statement: Statement, bodies: list[Body]) -> None:
    """Gives a telling of the ceremony to the agreement whose own parties it names, or to all where it names none."""
    names = statement.names
    shared = frozenset.intersection(*(d.members for d in deals)) if len(deals) > 1 else frozenset()
    fits = [d for d in deals if any(same_body(bodies[i].names, n) for i in d.members - shared for n in names)]
    for deal in fits or ([] if names and len(deals) > 1 else deals):
        deal.statements.append(statement)


def _enter(bodies: list[Body], new: Body, beside: list[int], *, in_prose: bool = False) -> int:
    """The number of this body: a known one where it may be the same, beside it only one of the very same name.

    ``in_prose``: running text tells it as one who signs, as it does all before.
    """
    for number, known in enumerate(bodies):
        if in_prose and (_is_its_hospital(known, new) or _is_its_hospital(new, known)):
            continue
        if _is_named_twice(known, new) if number in beside else may_be_same(known, new):
            join(known, new)
            return number
    bodies.append(new)
    return len(bodies) - 1


def _is_its_hospital(school: Body, house: Body) -> bool:
    """Whether one is the other's hospital, so that each may sign a paper of its own: 湖南大学附属医院."""
    return house.kind is Kind.HOSPITAL and school.kind is Kind.UNIVERSITY and house.name.startswith(school.name)


def _is_named_twice(known: Body, new: Body) -> bool:
    """Whether one sentence names one body of the lists twice: "식약처는 류 처장이 ... 체결했다고 밝혔다"."""
    return known.organisation is not None and known.organisation == new.organisation and known.name == new.name
