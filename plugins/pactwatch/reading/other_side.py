"""The other side where the grammar found bodies of one land only, and lands that take part by mistake.

What the page as a whole speaks for (lands_weighed.py) decides, and only where it is nearly sure; what that is worth on
articles that the reader had not seen is in docs/decisions/0011.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.agreements import MOST_COUNTRIES, Agreements, pairs
from pactwatch.reading.bodies_weighed import chance
from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import DOUBTFUL, GUESSED, HomeRule
from pactwatch.reading.land_bodies import body_of_land
from pactwatch.reading.lands_weighed import chances
from pactwatch.reading.languages import Pack
from pactwatch.reading.looked_to import only_beside
from pactwatch.reading.mentioned import lands_in
from pactwatch.reading.model import HEADING, Page
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.own_affair import is_own_affair
from pactwatch.reading.page_lands import land_itself
from pactwatch.reading.parties import Body, body_of
from pactwatch.reading.toured import other_stops

SURE, HARDLY = 0.7, 0.085


def with_other_side(page: Page, speaks: Pack, agreements: Agreements) -> Agreements:
    """The agreements without lands that nothing speaks for, and with the one that is missing."""
    deals = _without_mistaken(page, speaks, agreements)
    bodies = list(agreements.bodies)
    is_of_one_land = not any(pairs(agreements.of(deal)) for deal in deals)
    if any(is_own_affair(page, speaks, agreements, deal) for deal in deals):
        return Agreements(deals=deals, bodies=tuple(bodies))
    if is_of_one_land and any(_is_open(agreements.of(deal)) for deal in deals) and (headed := _on_top(page)):
        told = chances(page, speaks)
        likely = [(told[land], land) for land in headed if told.get(land, 0.0) > SURE and not only_beside(page, land)]
        deals = _once_each([_completed(page, speaks, deal, bodies, likely) for deal in deals], bodies)
    return Agreements(deals=deals, bodies=tuple(bodies))


def _without_mistaken(page: Page, speaks: Pack, agreements: Agreements) -> tuple[Deal, ...]:
    """The deals without bare lands and doubtful homes of which the page hardly tells, where two others stand out."""
    doubtful = [
        number
        for number, body in enumerate(agreements.bodies)
        if body.country not in (None, "INT") and (body.is_country or body.rule in DOUBTFUL)
    ]
    if not any(number in deal.members for deal in agreements.deals for number in doubtful):
        return agreements.deals
    told = chances(page, speaks)
    # what the page speaks for is weighed for few lands: a long list that signs one paper stands as it is told
    listed = {i for deal in agreements.deals if _is_long_list(deal) for i in deal.members}
    mistaken = {
        number
        for number in doubtful
        if number not in listed
        and told.get(str(agreements.bodies[number].country), 1.0) < HARDLY
        and len([land for land, chance in told.items() if chance > SURE]) > 1
    }
    if not mistaken:
        return agreements.deals
    # one of several papers is not lost for the doubtful home of one of its two bodies
    several = len(agreements.deals) > SIDES
    bare = frozenset(i for i in mistaken if agreements.bodies[i].is_country)
    left = [
        replace(deal, members=deal.members - (bare if several and len(deal.members) == SIDES else mistaken))
        for deal in agreements.deals
    ]
    whole = [deal for deal in left if len(deal.members) > 1]
    return tuple(whole or [deal for deal in left if deal.members] or agreements.deals)


def _is_long_list(deal: Deal) -> bool:
    """Whether more sign one paper together than a page about a few lands would name."""
    return len(deal.members) > MOST_COUNTRIES and any(s.together for s in deal.statements)


def _on_top(page: Page) -> set[str]:
    """The lands that the headline and the lines above the text name, themselves, by a place or by a known body."""
    above = [s.words for s in page.sentences if s.place in HEADING]
    bodies = {one.organisations[0].country for words in above for one in find_organisations(words) if one.is_strong}
    return bodies.union(*(lands_in(words, page.lang) for words in above)) - {"INT"}


def _is_open(members: Sequence[Body]) -> bool:
    """Whether a deal's bodies are of one land as far as it is told, and not two of them surely.

    Two bodies that are surely of one land have an agreement of that land's own.
    """
    names: list[str] = []
    for body in members:
        if body.rule not in GUESSED and not any(body.name in one or one in body.name for one in names):
            names.append(body.name)
    own = {body.country for body in members if body.country}
    return len(own) == 1 and "INT" not in own and len(names) < SIDES


def _once_each(deals: Sequence[Deal], bodies: Sequence[Body]) -> tuple[Deal, ...]:
    """The deals without those that became the same as one before, once their other sides were found."""
    found: dict[frozenset[tuple[str, str | None]], Deal] = {}
    for deal in deals:
        found.setdefault(frozenset((bodies[i].name, bodies[i].country) for i in deal.members), deal)
    return tuple(found.values())


def _completed(page: Page, speaks: Pack, deal: Deal, bodies: list[Body], likely: Sequence[tuple[float, str]]) -> Deal:
    """A deal that is open with the other side: the likeliest of the headline's lands that is not its own."""
    members = [bodies[i] for i in sorted(deal.members)]
    told = {body.country for body in members}
    seen = told | other_stops(page, told)
    others = [one for one in likely if one[1] not in seen]
    if not others or not _is_open(members):
        return deal
    land = max(others)[1]
    loose = [i for i in deal.members if bodies[i].rule in GUESSED]
    found = body_at_home_in(page, speaks, land)
    if found is not None and not (
        len(members) == SIDES and len(loose) == 1 and _is_likelier(page, bodies[loose[0]], found)
    ):
        bodies.append(found)
        kept = deal.members - frozenset(loose) if len(loose) < len(deal.members) else deal.members
        return replace(deal, members=kept | {len(bodies) - 1})
    if 0 < len(loose) < len(deal.members):
        for i in loose:
            bodies[i].country, bodies[i].rule = land, HomeRule.SPOKEN_FOR
        return deal
    bodies.append(land_as_body(page, speaks, land))
    return replace(deal, members=deal.members | {len(bodies) - 1})


def _is_likelier(page: Page, loose: Body, found: Body) -> bool:
    """Whether the body that the grammar found, its home but guessed, is likelier a party than one of the land."""
    return chance(page, loose) > chance(page, found)


def land_as_body(page: Page, speaks: Pack, land: str) -> Body:
    """The land itself as the other side, where no body of it is named."""
    return replace(body_of(page, speaks, land_itself(page, land)), rule=HomeRule.SPOKEN_FOR)


def body_at_home_in(page: Page, speaks: Pack, land: str) -> Body | None:
    """The first body of the land that a sentence of a paper names, else one of the first sentences."""
    papers = [s for s in page.prose if s.has("instrument", "sign", "ceremony", "join")]
    leads = [s for s in page.prose if s.place == "lead"]
    found = body_of_land(page, speaks, dict.fromkeys((*papers, *leads)), land)
    return replace(body_of(page, speaks, found), rule=HomeRule.SPOKEN_FOR) if found is not None else None
