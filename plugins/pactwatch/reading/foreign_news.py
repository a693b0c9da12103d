"""Papers of another land's own bodies, as the press of a land passes them on: 미국 화이자와 노바셀 테라퓨틱스가 ...

A body whose home no word tells is taken to be of the press's own land; but that press tells something of its land
where one of its bodies signs, or names that body first.
"""

from __future__ import annotations

from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import UNPLACED, HomeRule
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import names_of
from pactwatch.reading.model import Page
from pactwatch.reading.parties import NO_HOMES, OFFICIAL, Body


def place_with_partner(page: Page, speaks: Pack, deals: list[Deal], bodies: list[Body]) -> None:
    """At home where its one partner is: a body without a home, named behind that one of another land, on a page that
    tells nothing of the press's own land.
    """
    if speaks.home is None or names_of(page, speaks.home):
        return
    for deal in deals:
        members = sorted((bodies[i] for i in deal.members), key=lambda body: body.start)
        if len(members) != SIDES or members[0].start < 0:
            continue
        first, second = members
        is_told = first.country not in NO_HOMES | {speaks.home} and first.rule not in UNPLACED
        # a bare ministry is the press's own
        is_untold = second.rule == HomeRule.OUTLET and second.country == speaks.home and second.kind not in OFFICIAL
        if is_told and is_untold and not first.is_country:
            second.country, second.rule = first.country, HomeRule.PARTIES
