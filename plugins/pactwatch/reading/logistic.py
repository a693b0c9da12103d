"""A logistic model of counts: its weights, rows of include/gazetteer/weights/, what they add up to, and the chance.

The judges of lands and of bodies (lands_weighed.py, bodies_weighed.py) say what is counted; tests/reading/learn_*.py
learn the weights.
"""

from __future__ import annotations

import csv
import functools
import math
from collections.abc import Collection, Mapping

from pactwatch import settings
from pactwatch.reading.model import Sentence

BIAS = "bias"
"""The weight that stands whatever is counted."""
MOST = 6
"""What is counted more often tells no more."""
HISTORY = ("history", "elsewhere", "follow")
"""Roles of words beside which something of before is told."""


@functools.cache
def weights(table: str, column: str = "weight") -> Mapping[str, float]:
    """The learned weights by feature: a column of include/gazetteer/weights/``table``.csv; an empty cell is 0."""
    path = settings.include() / "gazetteer" / "weights" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["feature"]: float(row[column] or 0) for row in csv.DictReader(lines)}


def sum_of(told: Mapping[str, float], learned: Mapping[str, float]) -> float:
    """What the features add up to; those that were never learned count nothing."""
    return sum([learned.get(name, 0.0) * value for name, value in told.items()])


def chance_of(told: Mapping[str, float], learned: Mapping[str, float]) -> float:
    """The chance, 0 to 1, that goes with what was counted."""
    return 1 / (1 + math.exp(-sum_of(told, learned)))


def signs_of(sentence: Sentence, signing: Collection[str]) -> list[str]:
    """What a sentence tells of, as features; ``signing``: the roles of words that tell of a signing."""
    if not sentence.hits:
        return []
    is_paper, is_signing = sentence.has("instrument"), sentence.has(*signing)
    told = {
        "with_paper": is_paper,
        "with_signing": is_signing,
        "with_both": is_paper and is_signing,
        "with_history": sentence.has(*HISTORY),
    }
    return [name for name, holds in told.items() if holds]
