"""The labelled sets beside the project (../shared), where they are there: every status and every pair."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pactwatch.commands.read import as_row, raw_of, reading_of
from pactwatch.reading.evaluation import evaluate


@pytest.mark.parametrize("name", ["corpus", "clusters", "seeds"])
def test_every_status_and_pair_is_right(name: str, shared: Path) -> None:
    folder = shared / name
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [label | {"id": label.get("id") or label["file"]} for label in map(json.loads, filter(str.strip, lines))]
    readings = {}
    for label in labels:
        text = (folder / label.get("file", f"articles/{label['id']}.txt")).read_text(encoding="utf-8")
        given = {"id": label["id"], "url": label.get("url"), "published": label.get("published"), "text": text}
        readings[label["id"]] = as_row(label["id"], reading_of(raw_of(given)))
    found = evaluate(labels, readings)
    missed = [miss for miss in found.misses if miss[1] in ("status", "pairs")]
    assert (found.figures["status"].share, found.figures["pairs_exact"].share) == (1.0, 1.0), missed
    if name == "seeds":
        assert found.figures["party_f1"].share == 1.0, found.misses
