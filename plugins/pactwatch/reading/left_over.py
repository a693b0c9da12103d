"""The home of a body that no word places, where one foreign land is left over.

A page of one country tells of a paper with a foreign hospital by its bare name, and names the land elsewhere. Then the
one body of the deal whose name is of foreign letters is at home in the only other land that the page is about, or,
where it is about none, in the land that its outlet's name tells (ラオス便り).
"""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.deals import Deal
from pactwatch.reading.home_rules import UNPLACED, HomeRule
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import headed_lands, named_at, only_land
from pactwatch.reading.model import Page
from pactwatch.reading.own_affair import names_lands_beside
from pactwatch.reading.parties import NO_HOMES, OFFICIAL, Body
from pactwatch.reading.places import find_places
from pactwatch.reading.words import one_of

OF_A_STATE = re.compile(rf"(?!{one_of('not_of_a_state')})(?:{one_of('of_a_state')})")
COUPLE = 2
"""Rules by which nothing on the page tells a body's own home."""


def place_left_over(page: Page, speaks: Pack, deal: Deal, bodies: list[Body]) -> None:
    """At home in the land that is left over: the only body of the deal with a foreign name and an assumed home."""
    members = [bodies[i] for i in sorted(deal.members)]
    foreign = [body for body in members if body.rule == HomeRule.OUTLET and speaks.sounds_foreign(body.name)]
    assumed = [body for body in members if body.rule == HomeRule.OUTLET]
    is_one_land = len({body.country for body in members}) == 1 and len(members) > len(assumed)
    if not foreign and len(assumed) == 1 and is_one_land and _is_headed_abroad(page, members[0].country):
        # "国立工科大学 and the University of Tokyo", under a headline on Peru
        foreign = [body for body in assumed if _is_of_any_land(body)]
    if len(foreign) != 1 or names_lands_beside(page, speaks, deal, members):
        return
    land = (
        only_land(page, foreign[0].country) or _only_headed(page, speaks) or _land_of_outlet(page, foreign[0].country)
    )
    # a pair that is told stays: two bodies of the land would leave none
    if land and any(body.country != land for body in members if body is not foreign[0]):
        foreign[0].country, foreign[0].rule = land, HomeRule.LEFT_OVER


def place_like_sister(page: Page, speaks: Pack, deals: list[Deal], bodies: list[Body]) -> None:
    """ "A signed with B and with C, each": C, of whom nothing tells, is at home where B is, if A is of another land."""
    for deal in deals:
        sisters = [d for d in deals if d is not deal and any(s is t for s in d.statements for t in deal.statements)]
        _like_couple(deal, sisters, bodies)
        shared = frozenset.intersection(deal.members, *(d.members for d in sisters)) if sisters else frozenset()
        rest = [bodies[i] for i in deal.members - shared]
        if len(shared) != 1 or len(rest) != 1 or rest[0].rule != HomeRule.OUTLET:
            continue
        (lead,) = (bodies[i] for i in shared)
        others = [bodies[i] for d in sisters for i in d.members - shared if bodies[i].rule != HomeRule.OUTLET]
        homes = {body.country for body in others}
        before = [body for body in others if 0 <= body.start < rest[0].start]
        if len(homes) > 1 and before:
            # "Berlin's A, B, and C of Singapore": B is like whom it is named after
            homes = {max(before, key=lambda body: body.start).country}
        if lead.rule == HomeRule.OUTLET or len(homes) != 1 or None in homes:
            continue
        told = {body.country for body in bodies if body.rule != HomeRule.OUTLET}
        named = {m.code for m in find_countries(page.headline.words, page.lang)} if page.headline is not None else set()
        if len(left := named - told - {"EU", "INT", speaks.home}) == 1:
            # "with bodies of Malaysia and Yunnan": one of the headline's lands has nobody yet
            homes = {*left}
        if lead.country != rest[0].country or speaks.sounds_foreign(rest[0].name):
            rest[0].country, rest[0].rule = homes.pop(), HomeRule.SIGNED_SO


def place_among_papers(page: Page, deals: list[Deal], bodies: list[Body]) -> None:
    """ "It signed with A of Riyadh. With C it signed another paper": C, of whom nothing tells, is like A.

    Of several lands that the page's other papers are with, it is at home in the one named last before it.
    """
    abroad = {bodies[i].country for deal in deals if _is_of_lands(deal, bodies) for i in deal.members} - NO_HOMES
    for deal in deals:
        unplaced = [bodies[i] for i in deal.members if bodies[i].rule == HomeRule.OUTLET]
        if len(unplaced) != 1 or len(deal.members) < COUPLE or _is_of_lands(deal, bodies):
            continue
        (body,) = unplaced
        before = [
            (start, land)
            for land, starts in named_at(page).items()
            for start in starts
            if start < body.start and land in abroad - {body.country}
        ]
        if before:
            body.country, body.rule = max(before)[1], HomeRule.AMONG_PAPERS


def _is_of_lands(deal: Deal, bodies: list[Body]) -> bool:
    """Whether a paper's parties are of more than one land."""
    return len({bodies[i].country for i in deal.members} - NO_HOMES) > 1


def _like_couple(deal: Deal, sisters: list[Deal], bodies: list[Body]) -> None:
    """ "A and B, C and D, and E and F signed": E, of whom nothing tells, is of the land that all other couples share.

    Where they are all of the same two lands, of the one that its partner is not of.
    """
    members = [bodies[i] for i in sorted(deal.members)]
    unplaced = [body for body in members if body.rule in UNPLACED]
    others = [[bodies[i] for i in d.members] for d in sisters if not d.members & deal.members]
    if len(members) != COUPLE or len(unplaced) != 1 or not others or len(others) != len(sisters):
        return
    lands = [{body.country for body in couple if body.rule not in UNPLACED} for couple in others]
    (told,) = (body for body in members if body is not unplaced[0])
    rest = set.intersection(*lands) - {told.country} - NO_HOMES
    are_couples = all(len(two) == COUPLE for two in lands)
    if len(rest) == 1 and are_couples and unplaced[0].country in (None, told.country):
        unplaced[0].country, unplaced[0].rule = rest.pop(), HomeRule.SIGNED_SO


def _is_of_any_land(body: Body) -> bool:
    """Whether each land may have a body of this name: its national school, its committee."""
    return OF_A_STATE.match(body.name) is not None or body.kind in OFFICIAL


def _is_headed_abroad(page: Page, home: str | None) -> bool:
    """Whether the headline names a land abroad, itself or by a place."""
    return bool(headed_lands(page) - {home})


def _only_headed(page: Page, speaks: Pack) -> str | None:
    """The one land abroad that the headline tells, where the page names others, too."""
    headed = headed_lands(page) - {speaks.home}
    return headed.pop() if len(headed) == 1 else None


def _land_of_outlet(page: Page, home: str | None) -> str | None:
    """The one foreign land that the outlet's name tells, itself or by a place."""
    name = page.article.outlet or ""
    codes = {m.code for m in find_countries(name, page.lang)} | {p.code for p in find_places(name)}
    rest = codes - {home, "INT", "EU"}
    return rest.pop() if len(rest) == 1 else None
