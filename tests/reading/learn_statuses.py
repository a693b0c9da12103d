"""Learns the weights of ``statuses_weighed.py``, include/gazetteer/weights/statuses/, from the labelled articles.

``PYTHONPATH=plugins python tests/reading/learn_statuses.py``. The rounds that nothing was learned from (UNSEEN) are
left out, so that they can tell what the model is worth. The same articles give the same weights.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pactwatch import settings
from pactwatch.cleaning.clean import clean
from pactwatch.commands.read import raw_of
from pactwatch.reading.logistic import BIAS
from pactwatch.reading.page import open_page
from pactwatch.reading.statuses_weighed import STATUSES, features
from pactwatch.reading.terms import terms

FRESH = Path(__file__).parent / "fresh"
UNSEEN = ("17", "18")
"""Rounds that are kept for measuring."""
LEAST = 8
"""Articles of a language in which a piece must stand to be learned."""
STIFFNESS = 2.0
"""How dear large weights are (the L2 penalty)."""
SLIGHT = 0.05
"""A piece all of whose weights are smaller is left out: such pieces are half of all and tell next to nothing."""

Told = set[tuple[str, str]]


def examples(lang: str) -> list[tuple[Told, int]]:
    """What is weighed of each labelled article of the language, as part and piece, and the number of its status."""
    found = []
    for line in (FRESH / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["lang"] != lang or label["id"].split("-")[1] in UNSEEN:
            continue
        text = (FRESH / "articles" / f"{label['id']}.txt").read_text(encoding="utf-8")
        given = {"id": label["id"], "url": label.get("url"), "published": label["published"], "text": text}
        page = open_page(clean(raw_of(given)), lang, terms(lang))
        told = {(part, piece) for part, pieces in features(page).items() for piece in pieces}
        found.append((told, [status.value for status in STATUSES].index(label["status"])))
    return found


def learned(told: list[tuple[Told, int]]) -> dict[tuple[str, str], list[float]]:
    """The weights of each piece, one a status: a logistic regression with an L2 penalty but on the bias."""
    counts = Counter(piece for pieces, _ in told for piece in pieces)
    names = sorted(piece for piece, count in counts.items() if count >= LEAST)
    at = {name: number for number, name in enumerate(names)}
    cells = [(row, at[piece]) for row, (pieces, _) in enumerate(told) for piece in pieces if piece in at]
    rows, columns = np.array(cells).T
    table = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(told), len(names)))
    wanted = np.eye(len(STATUSES))[[status for _, status in told]]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        both = flat.reshape(len(names) + 1, len(STATUSES))
        sums = table @ both[:-1] + both[-1]
        sums -= sums.max(axis=1, keepdims=True)
        chance = np.exp(sums) / np.exp(sums).sum(axis=1, keepdims=True)
        slope = np.vstack([table.T @ (chance - wanted) + STIFFNESS * both[:-1], (chance - wanted).sum(axis=0)])
        cost = -np.log((chance * wanted).sum(axis=1)).sum() + STIFFNESS / 2 * (both[:-1] ** 2).sum()
        return float(cost), slope.ravel()

    start = np.zeros((len(names) + 1) * len(STATUSES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    both = found.reshape(len(names) + 1, len(STATUSES)).round(2).tolist()
    kept = {name: row for name, row in zip(names, both[:-1], strict=True) if max(map(abs, row)) >= SLIGHT}
    return {(BIAS, BIAS): both[-1]} | kept


def main() -> None:
    """Writes the weights of the four languages."""
    folder = settings.include() / "gazetteer" / "weights" / "statuses"
    folder.mkdir(exist_ok=True)
    for lang in ("ko", "en", "ja", "zh"):
        with (folder / f"{lang}.csv").open("w", encoding="utf-8", newline="") as out:
            table = csv.writer(out, lineterminator="\n")
            table.writerow(("part", "piece", *(status.value for status in STATUSES)))
            for (part, piece), row in learned(examples(lang)).items():
                table.writerow((part, piece, *(f"{weight:g}" if weight else "" for weight in row)))


if __name__ == "__main__":
    main()
