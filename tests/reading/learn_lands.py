"""Learns the weights of ``lands_weighed.py`` from the labelled articles and writes include/gazetteer/weights/lands.csv.

``PYTHONPATH=plugins python tests/reading/learn_lands.py``. The rounds that nothing was learned from (UNSEEN) are left
out, so that they can tell what the model is worth. The same articles give the same weights.
"""

from __future__ import annotations

import csv

import numpy as np
from labelled import labels, page_of, round_of

from pactwatch import settings
from pactwatch.reading.lands_weighed import features
from pactwatch.reading.languages import pack

UNSEEN = ("h", "b", "c", *map(str, range(1, 19)))
"""Rounds that were kept for measuring; learned from, too, they make the readings no better."""
STIFFNESS = 3.0
"""How dear large weights are (the L2 penalty)."""
STEPS = 30


def rows(*, unseen: bool) -> list[tuple[str, str, dict[str, float], bool]]:
    """Article, land, what is counted, and whether the land is a party's, of every article that tells an agreement."""
    found = []
    for label in labels():
        speaks = pack(label["lang"])
        if (round_of(label) in UNSEEN) is not unseen or label["status"] == "none" or speaks is None:
            continue
        parties = {party["country"] for accord in label["agreements"] for party in accord["parties"]}
        page = page_of(label)
        found += [(label["id"], land, told, land in parties) for land, told in features(page, speaks).items()]
    return found


def learned(examples: list[tuple[str, str, dict[str, float], bool]]) -> dict[str, float]:
    """The weights by name: a logistic regression with an L2 penalty, by Newton's method."""
    names = sorted({name for _, _, told, _ in examples for name in told})
    at = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for number, (_, _, told, _) in enumerate(examples):
        for name, value in told.items():
            table[number, at[name]] = value
    wanted = np.array([float(is_party) for *_, is_party in examples])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - wanted) + STIFFNESS * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + STIFFNESS * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(weights[at[name]]), 3) for name in names}


def main() -> None:
    """Writes the weights."""
    path = settings.include() / "gazetteer" / "weights" / "lands.csv"
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("feature", "weight"))
        table.writerows(learned(rows(unseen=False)).items())


if __name__ == "__main__":
    main()
