"""The reader on articles beside the corpus (tests/reading/fresh), which it had not seen when they were written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pactwatch.commands.read import as_row, raw_of, reading_of
from pactwatch.reading.evaluation import evaluate

FRESH = Path(__file__).parent / "fresh"
LABELS = [json.loads(line) for line in (FRESH / "labels.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def readings() -> dict[str, Any]:
    return {label["id"]: _read(label) for label in LABELS}


FLOORS = {
    "status": (0.98, 0.93),
    "alert_p": (0.98, 0.8),
    "alert_r": (0.97, 0.83),
    "pairs_exact": (0.93, 0.88),
    "party_f1": (0.92, 0.77),
    "signed_on": (0.94, 0.8),
    "renewal": (0.96, 0.95),
    "agreements": (0.93, 0.9),
    "instrument": (0.95, 0.9),
    "sector": (0.88, 0.88),
}
"""Each figure's floor on the articles of the first rounds, and on the later ones (letters s, t, u). They only rise."""


@pytest.mark.parametrize("lang", ["ko", "en", "ja", "zh"])
@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize("figure", FLOORS)
def test_fresh_articles_are_read_as_well_as_known_ones(
    figure: str, later: bool, lang: str, readings: dict[str, Any]
) -> None:
    labels = [label for label in LABELS if label["lang"] == lang and _is_later(label["id"]) == later]
    found = evaluate(labels, readings)
    missed = [miss for miss in found.misses if miss[1] in {figure, figure.replace("_f1", "_r")}]
    assert found.figures[figure].share >= FLOORS[figure][later], missed


def _is_later(key: str) -> bool:
    return key.split("-")[1][0] in "stu"


def _read(label: dict[str, Any]) -> dict[str, Any]:
    text = (FRESH / "articles" / f"{label['id']}.txt").read_text(encoding="utf-8")
    given = {"id": label["id"], "url": None, "published": label["published"], "text": text}
    return as_row(label["id"], reading_of(raw_of(given)))
