"""Which Japanese names only words of other tongues make: ラマチボディ病院, but not データセンター."""

from __future__ import annotations

import re

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.terms import word_classes
from pactwatch.records import Kind

FOREIGN = re.compile(r"[ァ-ヺー]{3,}")
"""Letters that Japanese keeps for words of other tongues."""
PLACED = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.GOVERNMENT, Kind.AGENCY, Kind.ASSOCIATION})
"""Sorts of bodies that bear the name of their place; Japan's own firms bear foreign names, too."""


def sounds_foreign(name: str) -> bool:
    """Whether a school, a hospital, an office has a name whose foreign letters are no common words."""
    told = kind_by_ending(name, "ja")
    if told is None or told[1] not in PLACED:
        return False
    common = word_classes("ja_foreign")["foreign"] | word_classes("ja")["generic"]
    return any(word not in common for word in FOREIGN.findall(name[: -len(told[0])]))
