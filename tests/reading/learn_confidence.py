"""Learns the weights of ``confidence.py``, include/gazetteer/weights/readings.csv, from readings at first sight.

``PYTHONPATH=plugins python tests/reading/learn_confidence.py [ROUND ...]``. A row of first_sight.csv tells of one
labelled article what the reader of the day weighed of its own reading before anything was learned from the article's
round, and whether status and pairs were right; later readers have learned from it and are right too often. The rounds
named are read now and added: run it before anything is learned from them. The same rows give the same weights.
"""

from __future__ import annotations

import csv
import statistics
import sys
from pathlib import Path
from typing import Any

import pytest
from labelled import article_of, labels, round_of
from regression import learned

from pactwatch import settings
from pactwatch.commands.read import as_row
from pactwatch.reading import reader
from pactwatch.reading.confidence import evidence_of
from pactwatch.reading.evaluation import evaluate
from pactwatch.reading.logistic import BIAS

TABLE = Path(__file__).parent / "first_sight.csv"
FACTS = (
    *("late", "rarer", "lead", "low_lead"),
    *("one_land", "many_lands"),
    *("not_beside", "spoken_for", "least_land", "other_land"),
)

Row = dict[str, Any]


def rows() -> list[Row]:
    """The readings at first sight: ``id``, ``right``, and what was told of each fact."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return [
            {"id": row["id"], "right": row["right"] == "1"} | {name: float(row[name]) for name in FACTS if row[name]}
            for row in csv.DictReader(lines)
        ]


def usual(told: list[Row]) -> dict[str, float]:
    """What half of the readings have at most of each fact."""
    middles = {name: statistics.median([row[name] for row in told if name in row]) for name in FACTS}
    return {BIAS: 1.0} | {name: round(middle, 3) for name, middle in middles.items()}


def weighed(told: list[Row]) -> dict[str, float]:
    """The weights by fact."""
    middles = usual(told)
    return learned([(middles | {k: row[k] for k in FACTS if k in row}, row["right"]) for row in told])


def first_sight(rounds: list[str]) -> list[Row]:
    """What the reader makes of the articles of these rounds, those left out that it takes for no agreement's news."""
    found: list[Row] = []
    with pytest.MonkeyPatch.context() as patch:

        def told(*asked: Any) -> tuple[float, tuple[str, ...]]:
            facts.update({name: value for of in evidence_of(*asked).values() for name, value in of.items()})
            return 0.0, ()

        patch.setattr(reader, "confidence_of", told)
        for label in labels():
            if round_of(label) not in rounds:
                continue
            facts: dict[str, float] = {}
            read = as_row(label["id"], reader.read(article_of(label)))
            if facts:
                figures = evaluate([label], {label["id"]: read}).figures
                is_right = figures["status"].share == figures["pairs_exact"].share == 1.0
                found.append({"id": label["id"], "right": is_right} | facts)
    return found


def write(told: list[Row]) -> None:
    """The table of readings at first sight."""
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("id", "right", *FACTS))
        for row in told:
            table.writerow((row["id"], int(row["right"]), *(f"{row[k]:.3g}" if k in row else "" for k in FACTS)))


def main(rounds: list[str]) -> None:
    """Adds the rounds and writes the weights."""
    if rounds:
        write([row for row in rows() if round_of(row) not in rounds] + first_sight(rounds))
    told = rows()
    middles, found = usual(told), weighed(told)
    path = settings.include() / "gazetteer" / "weights" / "readings.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("feature", "usual", "weight"))
        table.writerows((name, f"{middles[name]:g}", found[name]) for name in (BIAS, *FACTS))


if __name__ == "__main__":
    main(sys.argv[1:])
