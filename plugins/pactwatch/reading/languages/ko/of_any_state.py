"""Offices and houses of a state that any land may have under the same name, and Korea has none of: "국립전염병센터"."""

from __future__ import annotations

import functools
import re

from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

OF_STATE = re.compile(r"^(?:국립|국영|왕립|연방|제[1-9]\s?국립)(?=[가-힣])")
"""How what is a state's begins."""
OFFICE = re.compile(r"^[가-힣]{2,8}청$")
"""An office of a state, by its last letter."""
LONGEST = 14
"""Letters of a name that only common words make."""


@functools.lru_cache(maxsize=4096)
def is_of_any_state(name: str) -> bool:
    """Whether a bare name is of a state's office or house, and no list knows it as one of Korea's."""
    if " " in name or len(name) > LONGEST or name in words_of("own_of_state") or named(name) is not None:
        return False
    kind = kind_by_ending(name, "ko")
    if kind is None or home_of(name, "ko") is not None:
        return False
    if OFFICE.match(name):
        return kind[1] is not Kind.COMPANY and not name.endswith(OWN_OFFICES)
    return OF_STATE.match(name) is not None


OWN_OFFICES = tuple(sorted(words_of("own_office")))
"""How offices of Korea end, of the state or of a region ("대구지방환경청")."""
