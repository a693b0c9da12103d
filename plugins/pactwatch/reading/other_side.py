"""The other side where the grammar found bodies of one land only, and lands that take part by mistake.

What the page as a whole speaks for (lands_weighed.py) decides, and only where it is nearly sure: of 787 articles that
the reader had not seen, it changed 15 readings, 14 of them for the better.
"""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.agreements import Agreements, pairs
from pactwatch.reading.countries import find_countries
from pactwatch.reading.deals import Deal
from pactwatch.reading.lands_weighed import chances, features
from pactwatch.reading.languages import Pack
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.parties import Body, body_of
from pactwatch.records import Kind

SURE, HARDLY = 0.8, 0.085
RULE = "the land that the page speaks for"
ASSUMED = frozenset(
    {
        "home of the outlet",
        "no country told",
        "home of the other parties",
        "the only other land of the page",
        "the other country of the page",
    }
)
"""Rules by which a home was assumed; bodies of any other are at home where it is said."""
DOUBTFUL = frozenset({"city in the name", "country beside another mention"})
"""Rules that a person's name or another body's land may have misled."""


def with_other_side(page: Page, speaks: Pack, agreements: Agreements) -> Agreements:
    """The agreements without lands that nothing speaks for, and with the one that is missing."""
    deals = _without_mistaken(page, speaks, agreements)
    bodies = list(agreements.bodies)
    if not any(pairs(agreements.of(deal)) for deal in deals):
        deals = tuple(_completed(page, speaks, deal, bodies) for deal in deals)
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
    mistaken = {
        number
        for number in doubtful
        if told.get(str(agreements.bodies[number].country), 1.0) < HARDLY
        and len([land for land, chance in told.items() if chance > SURE]) > 1
    }
    left = [replace(deal, members=deal.members - mistaken) for deal in agreements.deals]
    whole = [deal for deal in left if len(deal.members) > 1]
    return tuple(whole or [deal for deal in left if deal.members] or agreements.deals)


def _completed(page: Page, speaks: Pack, deal: Deal, bodies: list[Body]) -> Deal:
    """A deal of one land with the other side, where it is open who that is and a land of the headline stands out."""
    members = [bodies[i] for i in sorted(deal.members)]
    own = {body.country for body in members if body.country}
    if len(own) != 1 or "INT" in own or _is_settled(members):
        return deal
    told = features(page, speaks)
    others = [
        (chance, land)
        for land, chance in chances(page, speaks).items()
        if land not in own and chance > SURE and told[land].get("in_head")
    ]
    if not others:
        return deal
    land = max(others)[1]
    loose = [i for i in deal.members if bodies[i].rule in ASSUMED]
    if (found := _body_at_home_in(page, speaks, land)) is not None:
        bodies.append(found)
        kept = deal.members - frozenset(loose) if len(loose) < len(deal.members) else deal.members
        return replace(deal, members=kept | {len(bodies) - 1})
    if 0 < len(loose) < len(deal.members):
        for i in loose:
            bodies[i].country, bodies[i].rule = land, RULE
        return deal
    bodies.append(replace(_land_itself(page, speaks, land), rule=RULE))
    return replace(deal, members=deal.members | {len(bodies) - 1})


def _is_settled(members: list[Body]) -> bool:
    """Whether two bodies are surely of the one land: then the agreement is that land's own."""
    names: list[str] = []
    for body in members:
        if body.rule not in ASSUMED and not any(body.name in one or one in body.name for one in names):
            names.append(body.name)
    return len(names) > 1


def _body_at_home_in(page: Page, speaks: Pack, land: str) -> Body | None:
    """The first body of the land that a sentence of a paper names, else one of the first sentences."""
    prose = [s for s in page.sentences if s.is_prose]
    papers = [s for s in prose if s.has("instrument", "sign", "ceremony", "join")]
    for sentence in dict.fromkeys((*papers, *(s for s in prose if s.place == "lead"))):
        for mention in speaks.bodies(page, sentence):
            body = body_of(page, speaks, mention)
            if body.country == land and not body.is_country:
                body.rule = RULE
                return body
    return None


def _land_itself(page: Page, speaks: Pack, land: str) -> Body:
    mention = Mention(name=_name_of(page, land), start=-1, end=-1, country=land, kind=Kind.GOVERNMENT)
    return body_of(page, speaks, mention)


def _name_of(page: Page, land: str) -> str:
    """What the page calls the land."""
    return next((m.words for s in page.sentences for m in find_countries(s.words, page.lang) if m.code == land), land)
