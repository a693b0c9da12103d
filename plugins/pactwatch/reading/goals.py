"""Lands that are but where somebody goes: "into the market of Vietnam", not whom one signs with."""

from __future__ import annotations

import re
from functools import cache

from pactwatch.reading.words import one_of

REACH = 12
"""Letters behind a land in which stands what it is the goal of."""


def is_goal(words: str, start: int, end: int) -> bool:
    """Whether the land that stands from ``start`` to ``end`` of the words is a market, the home of patients, of aid."""
    behind, before = _goal()
    return behind.match(words, end, end + REACH) is not None or before.search(words, 0, start) is not None


@cache
def _goal() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind, and right before, a land that is a goal."""
    behind = re.compile(rf"\s?(?:(?!{one_of('and')})[^\s,、，·]){{0,8}}?\s?(?:{one_of('toward_land')})")
    return behind, re.compile(rf"(?:{one_of('toward_from')})$")
