"""Short news (briefs.py): hundreds of tellings of events whose labels are known."""

from __future__ import annotations

import pytest
from briefs import BRIEFS, FIGURES, briefs_of, told

FLOORS = {"en": (0.94, 0.86, 0.89), "ja": (0.97, 0.95, 0.94), "ko": (0.94, 0.87, 0.92), "zh": (0.97, 0.94, 0.97)}
"""The share of briefs of a language with the right status, pairs and days; only to be raised."""


@pytest.mark.parametrize("lang", sorted(path.stem for path in BRIEFS.glob("*.jsonl")))
def test_briefs_are_read_right(lang: str) -> None:
    every = [told(brief) for brief in briefs_of(lang)]
    for name, floor in zip(FIGURES, FLOORS[lang], strict=True):
        missed = [one.brief["id"] for one in every if name in one.wrong]
        assert len(missed) <= (1 - floor) * len(every), (name, missed)


@pytest.mark.parametrize("lang", sorted(path.stem for path in BRIEFS.glob("*.jsonl")))
def test_each_brief_has_an_id_of_its_own(lang: str) -> None:
    ids = [brief["id"] for brief in briefs_of(lang)]
    assert len(set(ids)) == len(ids)
