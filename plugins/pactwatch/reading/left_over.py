"""The home of a body that no word places, where one foreign land is left over.

A page of one country tells of a paper with a foreign hospital by its bare name, and names the land elsewhere. Then the
one body of the deal whose name is of foreign letters is at home in the only other land that the page is about, or,
where it is about none, in the land that its outlet's name tells (ラオス便り).
"""

from __future__ import annotations

from pactwatch.reading.countries import find_countries
from pactwatch.reading.deals import Deal
from pactwatch.reading.headline_homes import ASSUMED
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import only_land
from pactwatch.reading.model import Page
from pactwatch.reading.parties import Body
from pactwatch.reading.places import find_places

LEFT_OVER = "the only other land of the page"


def place_left_over(page: Page, speaks: Pack, deal: Deal, bodies: list[Body]) -> None:
    """At home in the land that is left over: the only body of the deal with a foreign name and an assumed home."""
    members = [bodies[i] for i in sorted(deal.members)]
    foreign = [body for body in members if body.rule == ASSUMED and speaks.sounds_foreign(body.name)]
    if len(foreign) != 1:
        return
    land = only_land(page, foreign[0].country) or _land_of_outlet(page, foreign[0].country)
    # a pair that is told stays: two bodies of the land would leave none
    if land and any(body.country != land for body in members if body is not foreign[0]):
        foreign[0].country, foreign[0].rule = land, LEFT_OVER


def _land_of_outlet(page: Page, home: str | None) -> str | None:
    """The one foreign land that the outlet's name tells, itself or by a place."""
    name = page.article.outlet or ""
    codes = {m.code for m in find_countries(name, page.lang)} | {p.code for p in find_places(name)}
    rest = codes - {home, "INT", "EU"}
    return rest.pop() if len(rest) == 1 else None
