"""Learns the weights of ``lands_weighed.py`` from the labelled articles and writes include/gazetteer/weights/lands.csv.

``PYTHONPATH=plugins python tests/reading/learn_lands.py``. The rounds that nothing was learned from (UNSEEN) are left
out, so that they can tell what the model is worth. The same articles give the same weights.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np

from pactwatch import settings
from pactwatch.cleaning.clean import clean
from pactwatch.commands.read import raw_of
from pactwatch.reading.lands_weighed import features
from pactwatch.reading.languages import pack
from pactwatch.reading.page import open_page
from pactwatch.reading.terms import terms

FRESH = Path(__file__).parent / "fresh"
UNSEEN = ("h", "b", "c", *map(str, range(1, 19)))
"""Rounds that were kept for measuring; learned from, too, they make the readings no better."""
STIFFNESS = 3.0
"""How dear large weights are (the L2 penalty)."""
STEPS = 30


def rows(*, unseen: bool) -> list[tuple[str, str, dict[str, float], bool]]:
    """Article, land, what is counted, and whether the land is a party's, of every article that tells an agreement."""
    found = []
    for line in (FRESH / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if (label["id"].split("-")[1] in UNSEEN) is not unseen:
            continue
        text = (FRESH / "articles" / f"{label['id']}.txt").read_text(encoding="utf-8")
        given = {"id": label["id"], "url": label.get("url"), "published": label["published"], "text": text}
        lang, speaks = label["lang"], pack(label["lang"])
        if label["status"] == "none" or speaks is None:
            continue
        parties = {party["country"] for accord in label["agreements"] for party in accord["parties"]}
        page = open_page(clean(raw_of(given)), lang, terms(lang))
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
