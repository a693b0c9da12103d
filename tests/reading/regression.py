"""Logistic regressions with an L2 penalty, by which the reader's judges are learned: few features, or many words.

The same examples give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pactwatch.reading.logistic import BIAS

Example = tuple[Mapping[str, float], bool]
"""What is counted, and whether it is so."""
Name = TypeVar("Name", str, tuple[str, str])
STIFFNESS = 3.0
"""How dear large weights of few features are (the penalty)."""
STEPS = 30
SLIGHT = 0.05
"""A weight of a word that is smaller is left out."""


def learned(examples: Sequence[Example]) -> dict[str, float]:
    """The weights by name, of features that are few, by Newton's method."""
    names = sorted({name for told, _ in examples for name in told})
    at = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for number, (told, _) in enumerate(examples):
        for name, value in told.items():
            table[number, at[name]] = value
    wanted = np.array([float(is_so) for _, is_so in examples])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - wanted) + STIFFNESS * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + STIFFNESS * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(weights[at[name]]), 3) for name in names}


def learned_of_words(examples: Sequence[Example], least: int, stiffness: float) -> dict[str, float]:
    """The weights by name, to two places, of features that are thousands; the bias is not penalised.

    Features of fewer than ``least`` examples are left out. ``stiffness``: the penalty.
    """
    names, table = table_of([told for told, _ in examples], least)
    wanted = np.array([float(is_so) for _, is_so in examples])

    def loss(both: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = both[:-1], both[-1]
        sums = table @ weights + bias
        away = 1 / (1 + np.exp(-sums)) - wanted
        cost = (np.logaddexp(0, sums) - wanted * sums).sum() + stiffness / 2 * (weights**2).sum()
        return float(cost), np.append(table.T @ away + stiffness * weights, away.sum())

    both = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x.round(2)
    kept = {name: float(weight) for name, weight in zip(names, both[:-1], strict=True) if abs(weight) >= SLIGHT}
    return {BIAS: float(both[-1])} | kept


def table_of(told: Sequence[Mapping[Name, float]], least: int) -> tuple[list[Name], csr_matrix]:
    """The features of at least so many examples, in order, and a table of a row an example and a column a feature."""
    counts = Counter(name for features in told for name in features)
    names = sorted(name for name, count in counts.items() if count >= least and name != BIAS)
    at = {name: number for number, name in enumerate(names)}
    cells = [
        (row, at[name], value) for row, features in enumerate(told) for name, value in features.items() if name in at
    ]
    rows, columns, values = zip(*cells, strict=True)
    return names, csr_matrix((values, (rows, columns)), shape=(len(told), len(names)))
