"""The reader on articles beside the corpus (tests/reading/fresh), which it had not seen when they were written."""

from __future__ import annotations

import csv
import re
from typing import Any

import pytest
from labelled import FRESH, labels, raw_article

from pactwatch.commands.read import as_row, reading_of
from pactwatch.reading.evaluation import evaluate

LABELS = labels()


@pytest.fixture(scope="module")
def readings() -> dict[str, Any]:
    return {label["id"]: _read(label) for label in LABELS}


def _floors() -> dict[str, dict[str, float]]:
    """Each figure's floor by the rounds that it is of: what a language has least of."""
    with (FRESH / "floors.csv").open(encoding="utf-8", newline="") as lines:
        return {row.pop("rounds"): {f: float(floor) for f, floor in row.items()} for row in csv.DictReader(lines)}


FLOORS = _floors()
OTHER = "other"
"""The first rounds, whose articles have no round in their ids ("kb-01")."""


def _rounds(key: str) -> str:
    """The rounds that have floors together, one of which is in an article's id: "9" of "ko-9-01", "s" of "ko-s01"."""
    place = key.split("-")[1]
    name = place if key.count("-") > 1 else place.rstrip("0123456789")
    return next((rounds for rounds in FLOORS if name in rounds.split()), OTHER)


@pytest.mark.parametrize(("lang", "rounds"), sorted({(label["lang"], _rounds(label["id"])) for label in LABELS}))
@pytest.mark.parametrize("figure", FLOORS[OTHER])
def test_fresh_articles_are_read_as_well_as_known_ones(
    figure: str, rounds: str, lang: str, readings: dict[str, Any]
) -> None:
    labels = [label for label in LABELS if label["lang"] == lang and _rounds(label["id"]) == rounds]
    found = evaluate(labels, readings)
    missed = [miss for miss in found.misses if miss[1] in {figure, figure.replace("_f1", "_r")}]
    assert found.figures[figure].share >= FLOORS[rounds][figure], missed


def test_every_country_is_a_code(readings: dict[str, Any]) -> None:
    told = {p["country"] for reading in readings.values() for a in reading["agreements"] for p in a["parties"]}
    assert {code for code in told if code is not None and not re.fullmatch(r"[A-Z]{2}|INT", code)} == set()


def _read(label: dict[str, Any]) -> dict[str, Any]:
    return as_row(label["id"], reading_of(raw_article(label)))
