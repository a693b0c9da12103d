"""The home of a body that no word places, where the deal pairs nobody and one foreign land is left over.

A page of one country tells of a paper with a foreign hospital by its bare name, and names the land elsewhere. Then the
one body of the deal whose name is of foreign letters is at home in the only other land that the page is about.
"""

from __future__ import annotations

import re

from pactwatch.reading.deals import Deal
from pactwatch.reading.headline_homes import ASSUMED
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.mentioned import NAMED_ENOUGH, about
from pactwatch.reading.model import Page
from pactwatch.reading.parties import Body
from pactwatch.reading.terms import word_classes
from pactwatch.records import Kind

LEFT_OVER = "the only other land of the page"
FOREIGN = re.compile(r"[ァ-ヺー]{3,}")
"""Letters that Japanese keeps for words of other tongues."""
PLACED = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.GOVERNMENT, Kind.AGENCY, Kind.ASSOCIATION})
"""Sorts of bodies that bear the name of their place; Japan's own firms bear foreign names, too."""
TIMES = 3
"""Times as often as the next a land is named that the page is about."""


def place_left_over(page: Page, deal: Deal, bodies: list[Body]) -> None:
    """At home in the land that is left over: the only body of the deal with a foreign name and an assumed home."""
    members = [bodies[i] for i in sorted(deal.members)]
    if page.lang != "ja" or len(members) < 2 or len({body.country for body in members}) != 1:
        return
    foreign = [body for body in members if body.rule == ASSUMED and _sounds_foreign(body)]
    land = _only_land(page, members[0].country) if len(foreign) == 1 else None
    if land:
        foreign[0].country, foreign[0].rule = land, LEFT_OVER


def _sounds_foreign(body: Body) -> bool:
    """Whether a school, a hospital, an office has a name whose foreign letters are no common words."""
    told = kind_by_ending(body.name, "ja")
    if told is None or told[1] not in PLACED:
        return False
    common = word_classes("ja_foreign")["foreign"] | word_classes("ja")["generic"]
    return any(word not in common for word in FOREIGN.findall(body.name[: -len(told[0])]))


def _only_land(page: Page, home: str | None) -> str | None:
    """The only foreign land that the headline and the text name, or the one that they name far more than the next."""
    ranked = [one for one in about(page).most_common(3) if one[0] not in (home, "EU")]
    if not ranked:
        return None
    if len(ranked) > 1 and (ranked[0][1] < NAMED_ENOUGH or ranked[0][1] < TIMES * ranked[1][1]):
        return None
    return ranked[0][0]
