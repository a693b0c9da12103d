"""The lands through which somebody of the news travels: "대표단 케냐·르완다 순방", "率团访问肯尼亚、卢旺达".

Whoever travels is of neither, so no two of them sign with each other unless words of their own say so; what nothing
places is no more at home in one of them than the traveller is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection

from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import TOP, Page
from pactwatch.reading.words import eastern_of, latin_of, one_of

JOINT = re.compile(rf"\s?(?:{one_of('journey_joint')})\s?(?:the )?")
"""What stands between two lands of one journey."""
BEHIND = re.compile(rf"(?:\s?(?:{one_of('journey_particle')}))?\s?(?:{one_of('journey_behind')})")
BEFORE = re.compile(
    rf"(?:(?:{eastern_of('journey_before')})|\b(?:{latin_of('journey_before')})(?: to| of)?(?: the)?\s)$"
)
NEAR = 16
"""Characters before a list of lands in which stands that somebody goes there."""


@functools.lru_cache(maxsize=1)
def toured(page: Page) -> frozenset[str]:
    """The lands, two at least, of a journey of which headline or first sentences tell; none where it tells of none.

    Kept for the page that is being read.
    """
    top = (s for s in page.sentences if s.place in TOP)
    return frozenset(land for sentence in top for _, land in journeys(sentence.words, page.lang))


def other_stops(page: Page, told: Collection[str | None]) -> frozenset[str]:
    """The lands of a journey of which parties have one: who travels is of none, nor is his partner of another."""
    lands = toured(page)
    return lands if any(land in lands for land in told) else frozenset()


def journeys(words: str, lang: str) -> list[tuple[int, str]]:
    """The lands of each list in the words that a journey stands beside, and where in the words each is named."""
    found: list[tuple[int, str]] = []
    row: list[tuple[int, int, str]] = []
    for one in (*named_in(words, lang), (len(words) + 1, len(words) + 1, "")):
        if row and JOINT.fullmatch(words, row[-1][1], one[0]) is None:
            first, last = row[0][0], row[-1][1]
            is_list = len({land for _, _, land in row}) > 1
            if is_list and (BEHIND.match(words, last) or BEFORE.search(words, max(0, first - NEAR), first)):
                found += [(start, land) for start, _, land in row]
            row = []
        row.append(one)
    return found
