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


@pytest.mark.parametrize("lang", ["ko", "en", "ja", "zh"])
@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        ("status", 0.98),
        ("alert_p", 0.98),
        ("alert_r", 0.97),
        ("pairs_exact", 0.93),
        ("party_f1", 0.92),
        ("signed_on", 0.94),
        ("renewal", 0.96),
        ("agreements", 0.93),
        ("instrument", 0.95),
        ("sector", 0.88),
    ],
)
def test_fresh_articles_are_read_as_well_as_known_ones(
    lang: str, figure: str, floor: float, readings: dict[str, Any]
) -> None:
    found = evaluate([label for label in LABELS if label["lang"] == lang], readings)
    missed = [miss for miss in found.misses if miss[1] in {figure, figure.replace("_f1", "_r")}]
    assert found.figures[figure].share >= floor, missed


def _read(label: dict[str, Any]) -> dict[str, Any]:
    text = (FRESH / "articles" / f"{label['id']}.txt").read_text(encoding="utf-8")
    given = {"id": label["id"], "url": None, "published": label["published"], "text": text}
    return as_row(label["id"], reading_of(raw_of(given)))
