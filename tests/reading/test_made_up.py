"""Announcements made up out of parts (made_up.py, parts/): what no single article tries, how parts meet."""

from __future__ import annotations

import random

import pytest
from made_up import PARTS, found_in, make, measure, parts_of

COUNT = 400
SEED = 11
FLOORS = {"en": 0.96, "ja": 0.95, "ko": 0.96, "zh": 0.97}
"""The share of made-up articles read right, status, pairs and day, by language; only to be raised."""


@pytest.mark.parametrize("lang", sorted(path.stem for path in PARTS.glob("*.yml")))
def test_parts_that_meet_are_read_right(lang: str) -> None:
    wrong = [one for one in measure(lang, COUNT, SEED) if not one.is_right]
    told = [(one.made.told, one.status, one.pairs, one.made.pairs) for one in wrong[:5]]
    assert len(wrong) <= (1 - FLOORS[lang]) * COUNT, told


@pytest.mark.parametrize("lang", sorted(FLOORS))
def test_every_part_can_be_told(lang: str) -> None:
    parts, chance = parts_of(lang), random.Random(3)
    made = [make(parts, chance) for _ in range(COUNT)]
    assert not [one.text for one in made if "{" in one.text or "}" in one.text]
    told = {part for one in made for part in one.parts}
    unused = [one["say"] for one in parts["tellings"] if ("telling", one["say"]) not in told]
    assert len(unused) <= len(parts["tellings"]) // 10, unused


def test_an_article_of_other_bodies_is_found_wrong() -> None:
    made = make(parts_of("en"), random.Random(5))
    altered = type(made)(**{**{key: getattr(made, key) for key in made.__slots__}, "pairs": ["FJ-IS"]})
    assert not found_in(altered).is_right
