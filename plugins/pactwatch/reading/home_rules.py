"""By which rule a party's home was told, as the evidence names it, and what each rule is worth.

The rules of a body itself (homes.py, parties.py) stand first, then those of its agreement and of the page.
"""

from __future__ import annotations

from enum import StrEnum


class HomeRule(StrEnum):
    """The rules, the surest of a body's own first."""

    GRAMMAR = "grammar"
    KNOWN = "gazetteer"
    LAND = "country"
    IN_NAME = "country in the name"
    PLACE = "place in the name"
    CITY = "city in the name"
    SEAT = "where it is told to sit"
    MISSION = "mission"
    OFFICE = "office abroad"
    FORM = "form of the name"
    CAMPUS = "campus"
    WORLD = "international body"
    BESIDE = "country beside the name"
    KNOWN_IN_NAME = "known body in the name"
    KNOWN_WITH_LAND = "known body, its country is named"
    ONLY_KNOWN = "only known body of the name"
    ELSEWHERE = "country beside another mention"
    OUTLET = "home of the outlet"
    UNTOLD = "no country told"

    SPOKEN_FOR = "the land that the page speaks for"
    REST = "the other country of the page"
    REST_OF_NAME = "the other country of its name"
    REST_OF_NEWS = "the other land of the news"
    LEFT_OVER = "the only other land of the page"
    AMONG_PAPERS = "a land of the page's other papers"
    PARTIES = "home of the other parties"
    NEIGHBOUR = "home of the party named beside it, on a page of other lands"
    SIGNED_SO = "home of the others that signed so"
    HEADLINE = "home of the headline's other side"
    DATELINE = "home of the dateline"


ASSUMED = frozenset({HomeRule.OUTLET, HomeRule.UNTOLD})
"""A country was assumed, not read."""
UNPLACED = ASSUMED | {HomeRule.PARTIES}
"""Nothing beside the name told a home."""
GUESSED = UNPLACED | {HomeRule.LEFT_OVER, HomeRule.REST}
"""A home was guessed; bodies of any other rule are at home where it is said."""
DOUBTFUL = frozenset({HomeRule.CITY, HomeRule.ELSEWHERE})
"""A person's name or another body's land may have misled."""
BY_A_PLACE = frozenset({HomeRule.PLACE, HomeRule.CITY})
"""There may be several places of the name: the page's own word for its land is surer."""
BEYOND_DOUBT = frozenset({HomeRule.KNOWN, HomeRule.KNOWN_WITH_LAND, HomeRule.GRAMMAR, HomeRule.LAND, HomeRule.FORM})
"""Hardly errs; two bodies of one land by these have an agreement of that land's own."""
BY_ITS_WORDS = frozenset({HomeRule.GRAMMAR, HomeRule.IN_NAME, HomeRule.BESIDE, HomeRule.SEAT})
"""The body's own words tell its home."""
ABROAD = frozenset({HomeRule.OFFICE, HomeRule.CAMPUS, HomeRule.MISSION})
"""The body stands in another land than its home: its page speaks of both."""
WEAKLY = (*sorted(GUESSED), HomeRule.ELSEWHERE, HomeRule.CITY, HomeRule.BESIDE)
"""Errs where another body's land stands near the name, the weakest first."""
NOT_BESIDE = frozenset(
    {
        HomeRule.ELSEWHERE,
        HomeRule.REST,
        HomeRule.LEFT_OVER,
        HomeRule.AMONG_PAPERS,
        HomeRule.PARTIES,
        HomeRule.SPOKEN_FOR,
    }
)
"""A country was read, but not beside the name."""
