"""Parties that are hardly any: a word, a reporter, a town, an arm of the body that signs.

What the page as a whole makes of a name (bodies_weighed.py) decides. Where another body of the land takes part, a name
that hardly is a party is left out; where it is the land's only one, a body of the same land that nearly surely is one
takes its place. So the lands stay as the grammar told them. What that is worth is in docs/decisions/0012.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.bodies_weighed import FOUND, chance, is_sure_by_name
from pactwatch.reading.deals import Deal
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages import Pack
from pactwatch.reading.model import Page
from pactwatch.reading.named_bodies import known_in, telling
from pactwatch.reading.parties import Body, body_of, join, may_be_same
from pactwatch.records import Kind

DOUBTED, HARDLY, LIKELY = 0.6, 0.5, 0.7
"""Of parties that the grammar found nearly all are some: below six in ten most are none."""
OTHERS = 2
"""Parties beside a name that leaves: fewer make no paper, and more are a list, whose bodies no page tells more of."""
MANY = 3
"""Agreements of a page; where it tells more, or as many in one list, each party is named but once."""
HOUSES = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.COMPANY})
"""Kinds of bodies for whom no land stands."""
RULE = "the body that the page speaks for"


def with_likelier_bodies(page: Page, speaks: Pack, agreements: Agreements) -> Agreements:
    """The agreements without the names that are hardly parties, or with a likelier body of the same land for them."""
    if len(agreements.deals) > MANY:
        return agreements
    bodies = list(agreements.bodies)
    deals = list(agreements.deals)
    listed = {i for deal in deals if any(len(s.groups) >= MANY for s in deal.statements) for i in deal.members}
    members = sorted(
        {i for deal in deals for i in deal.members if i not in listed and not is_sure_by_name(page, bodies[i])}
    )
    told = sorted((chance(page, bodies[number]), number) for number in members)
    for sure, number in (one for one in told if one[0] < DOUBTED):
        signed = [deal for deal in deals if number in deal.members]
        is_formed = kind_by_ending(bodies[number].name, page.lang) is not None
        if sure < HARDLY and not is_formed and all(_may_leave(deal, number, bodies) for deal in signed):
            deals = [replace(deal, members=deal.members - {number}) for deal in deals]
        elif any(bodies[number].country in _others(deal, number, bodies) for deal in signed):
            continue
        elif (likelier := _likelier(page, speaks, bodies, number)) is not None:
            bodies[number] = likelier
    return Agreements(deals=tuple(deals), bodies=tuple(bodies))


def _is_formed(page: Page, body: Body) -> bool:
    """Whether a name tells what sort of body it is: by its ending, or within it ("Institute of Virology")."""
    return kind_by_ending(body.name, page.lang) is not None or body.kind in HOUSES


def _may_leave(deal: Deal, number: int, bodies: Sequence[Body]) -> bool:
    """Whether a deal keeps two parties, one of them of the land; none of a list is left out."""
    lands = _others(deal, number, bodies)
    return len(lands) == OTHERS and (bodies[number].country is None or bodies[number].country in lands)


def _others(deal: Deal, number: int, bodies: Sequence[Body]) -> list[str | None]:
    """The homes of a deal's other parties."""
    return [bodies[i].country for i in deal.members if i != number]


def _likelier(page: Page, speaks: Pack, bodies: Sequence[Body], number: int) -> Body | None:
    """The body of the same land that is most likely a party, where one nearly surely is and takes no part yet."""
    if bodies[number].country is None:
        return None
    return likeliest(page, bodies_at_home_with(page, speaks, bodies, number), FOUND, LIKELY)


def likeliest(page: Page, bodies: Sequence[Body], among: str, least: float) -> Body | None:
    """The body that is most likely a party, where one has at least this chance (bodies_weighed.py)."""
    # an embassy brings others together; where it signs itself the grammar tells
    told = [(chance(page, body, among), body) for body in bodies if body.rule != HomeRule.MISSION]
    sure, best = max(told, key=lambda one: one[0], default=(0.0, None))
    return replace(best, stands=RULE) if best is not None and sure >= least else None


def bodies_at_home_with(page: Page, speaks: Pack, bodies: Sequence[Body], number: int) -> list[Body]:
    """The bodies that the page names in the land of one of these, under all their names, but for these."""
    found: list[Body] = []
    for body in _of_land(page, speaks, bodies[number]):
        if any(may_be_same(body, other) for other in bodies):
            continue
        same = next((one for one in found if may_be_same(one, body)), None)
        if same is None:
            found.append(body)
        else:
            join(same, body)
    return found


def _of_land(page: Page, speaks: Pack, doubted: Body) -> list[Body]:
    """Every body at home in the doubted one's land that the page names; not the land for what ends like a body."""
    named: list[Body] = []
    for sentence in telling(page):
        mentions = list(speaks.bodies(page, sentence))
        mentions += [mention for mention, country in known_in(sentence) if country == doubted.country]
        named += [body_of(page, speaks, mention) for mention in mentions]
    is_formed = doubted.is_country or _is_formed(page, doubted)
    return [body for body in named if body.country == doubted.country and not (body.is_country and is_formed)]
