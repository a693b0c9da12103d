"""Learns the weights of ``statuses_weighed.py``, include/gazetteer/weights/statuses/, from the labelled articles.

``PYTHONPATH=plugins python tests/reading/learn_statuses.py``. The rounds that nothing was learned from are
left out, so that they can tell what the model is worth. The same articles give the same weights.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from labelled import Label, page_of, seen
from regression import table_of
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pactwatch import settings
from pactwatch.reading.logistic import BIAS
from pactwatch.reading.statuses_weighed import STATUSES, features

LEAST = 8
"""Articles of a language in which a piece must stand to be learned."""
STIFFNESS = 2.0
"""How dear large weights are (the L2 penalty)."""
SLIGHT = 0.05
"""A piece all of whose weights are smaller is left out: such pieces are half of all and tell next to nothing."""

Told = set[tuple[str, str]]


def examples(told: Sequence[Label]) -> list[tuple[Told, int]]:
    """What is weighed of each labelled article, as part and piece, and the number of its status."""
    return [
        (
            {(part, piece) for part, pieces in features(page_of(label)).items() for piece in pieces},
            [status.value for status in STATUSES].index(label["status"]),
        )
        for label in told
    ]


def learned(told: Sequence[tuple[Told, int]]) -> dict[tuple[str, str], list[float]]:
    """The weights of each piece, one a status."""
    names, table = table_of([dict.fromkeys(pieces, 1.0) for pieces, _ in told], LEAST)
    both = fitted(table, [status for _, status in told], STIFFNESS).round(2).tolist()
    kept = {name: row for name, row in zip(names, both[:-1], strict=True) if max(map(abs, row)) >= SLIGHT}
    return {(BIAS, BIAS): both[-1]} | kept


def fitted(table: csr_matrix, statuses: Sequence[int], stiffness: float) -> np.ndarray:
    """A logistic regression with an L2 penalty but on the bias: a row of weights for each column, the bias last."""
    wanted = np.eye(len(STATUSES))[list(statuses)]
    shape = (table.shape[1] + 1, len(STATUSES))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        both = flat.reshape(shape)
        sums = table @ both[:-1] + both[-1]
        sums -= sums.max(axis=1, keepdims=True)
        chance = np.exp(sums) / np.exp(sums).sum(axis=1, keepdims=True)
        slope = np.vstack([table.T @ (chance - wanted) + stiffness * both[:-1], (chance - wanted).sum(axis=0)])
        cost = -np.log((chance * wanted).sum(axis=1)).sum() + stiffness / 2 * (both[:-1] ** 2).sum()
        return float(cost), slope.ravel()

    start = np.zeros(shape).ravel()
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x.reshape(shape)


def write(path: Path, heads: Sequence[str], rows: Iterator[tuple[Sequence[str], Sequence[float]]]) -> None:
    """A table of weights: the columns that name a feature, and one a status; a weight of 0 is left empty."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow((*heads, *(status.value for status in STATUSES)))
        table.writerows((*names, *(f"{weight:g}" if weight else "" for weight in row)) for names, row in rows)


def main() -> None:
    """Writes the weights of the four languages."""
    folder = settings.include() / "gazetteer" / "weights" / "statuses"
    for lang in ("ko", "en", "ja", "zh"):
        write(folder / f"{lang}.csv", ("part", "piece"), iter(learned(examples(seen(lang))).items()))


if __name__ == "__main__":
    main()
