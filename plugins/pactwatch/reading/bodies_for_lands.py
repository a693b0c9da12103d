"""The body that signs for a land, where the grammar found but the land: "an Israeli firm", and the firm is named above.

States sign with states and bodies with bodies. So a land among bodies gives way to the known or well-formed body of it
that the page, as a whole (bodies_weighed.py), surely tells to be a party. The lands stay as they were told.
"""

from __future__ import annotations

from collections.abc import Sequence

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.bodies_weighed import NAMED
from pactwatch.reading.countries import resolve
from pactwatch.reading.deals import Deal
from pactwatch.reading.languages import Pack
from pactwatch.reading.likelier_bodies import MANY, bodies_at_home_with, likeliest
from pactwatch.reading.model import Page
from pactwatch.reading.parties import OFFICIAL, Body
from pactwatch.records import Kind

SURE = 0.7
"""The chance from which a body signs for its land. Of 20 lands of labelled articles that so gave way, all had to."""


def with_bodies_for_lands(page: Page, speaks: Pack, agreements: Agreements) -> Agreements:
    """The agreements with the bodies that sign for their lands; where states agree, or nobody is sure, as they are."""
    if len(agreements.deals) > MANY:
        return agreements
    bodies = list(agreements.bodies)
    for deal in agreements.deals:
        bare = [i for i in sorted(deal.members) if _is_bare(bodies[i]) and not _is_twice(deal, i, bodies)]
        signers = {i: signer for i in bare if (signer := _signer(page, speaks, bodies, i)) is not None}
        if _is_of_states(deal, bodies) and (
            len(signers) < len(deal.members) or any(body.kind in OFFICIAL for body in signers.values())
        ):
            continue
        for i, signer in signers.items():
            bodies[i] = signer
    return Agreements(deals=agreements.deals, bodies=tuple(bodies))


def _signer(page: Page, speaks: Pack, bodies: Sequence[Body], number: int) -> Body | None:
    """The likeliest known or well-formed body of a land's, where one surely is a party and takes no part yet."""
    named = bodies_at_home_with(page, speaks, bodies, number)
    formed = [body for body in named if body.organisation is not None or body.kind is not Kind.OTHER]
    return likeliest(page, formed, NAMED, SURE)


def _is_bare(body: Body) -> bool:
    """Whether a party is but a land's name: not its government, a town or a province."""
    return body.is_country and body.country is not None and resolve(body.name) == body.country


def _is_twice(deal: Deal, number: int, bodies: Sequence[Body]) -> bool:
    """Whether another body of the land signs the same paper."""
    return any(bodies[i].country == bodies[number].country for i in deal.members if i != number)


def _is_of_states(deal: Deal, bodies: Sequence[Body]) -> bool:
    """Whether nobody but lands and governments signs."""
    return all(bodies[i].is_country or bodies[i].kind is Kind.GOVERNMENT for i in deal.members)
