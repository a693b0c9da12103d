"""Logistic regressions with an L2 penalty, by which the reader's judges are learned: few features, or many words.

The same examples give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pactwatch.reading.logistic import BIAS

Example = tuple[Mapping[str, float], bool]
"""What is counted, and whether it is so."""
STIFFNESS = 3.0
"""How dear large weights of few features are (the penalty)."""
STEPS = 30


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


def learned_of_words(
    examples: Sequence[Example], least: int, stiffness: Callable[[str], float], slight: float = 0.05
) -> dict[str, float]:
    """The weights by name, to two places, of features that are thousands; the bias is not penalised.

    Features of fewer than ``least`` examples are left out, and weights smaller than ``slight``. ``stiffness``: the
    penalty of a feature.
    """
    counts = Counter(name for told, _ in examples for name in told)
    names = sorted(name for name, count in counts.items() if count >= least and name != BIAS)
    at = {name: number for number, name in enumerate(names)}
    rows, columns, values = _cells((told for told, _ in examples), at)
    table = csr_matrix((values, (rows, columns)), shape=(len(examples), len(names)))
    wanted = np.array([float(is_so) for _, is_so in examples])
    dear = np.array([stiffness(name) for name in names])

    def loss(both: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = both[:-1], both[-1]
        sums = table @ weights + bias
        away = 1 / (1 + np.exp(-sums)) - wanted
        cost = (np.logaddexp(0, sums) - wanted * sums).sum() + (dear * weights**2).sum() / 2
        return float(cost), np.append(table.T @ away + dear * weights, away.sum())

    both = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x.round(2)
    kept = {name: float(weight) for name, weight in zip(names, both[:-1], strict=True) if abs(weight) >= slight}
    return {BIAS: float(both[-1])} | kept


def _cells(told: Iterable[Mapping[str, float]], at: Mapping[str, int]) -> tuple[list[int], list[int], list[float]]:
    """The cells of a table that are not 0: row, column and value."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for number, features in enumerate(told):
        for name, value in features.items():
            if name in at:
                rows.append(number)
                columns.append(at[name])
                values.append(value)
    return rows, columns, values
