"""Every row of include/form_labels.csv: complete, standing once, read from a line, and kept by cleaning."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from pactwatch.cleaning.shape import split_lines
from pactwatch.form_lines import COLON, LABELS, LONGEST, label_of

with (Path(__file__).resolve().parents[1] / "include" / "form_labels.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_every_row_is_complete_and_stands_once() -> None:
    bad = [
        row
        for row in ROWS
        if not all(row.values())
        or row["lang"] not in {"ko", "en", "ja", "zh"}
        or row["labels"] not in LABELS
        or row["label"] != row["label"].strip().lower()
    ]
    assert bad == []
    assert [label for label, times in Counter(row["label"] for row in ROWS).items() if times > 1] == []


@pytest.mark.parametrize("line", ["{} : X", "○ {}: X", "1. {} : X", "<{}> : X", "2) {}: X"])
def test_each_label_is_told_however_it_is_set(line: str) -> None:
    for row in ROWS:
        for spelt in (row["label"], row["label"].upper()):
            text = line.format(spelt)
            found = label_of(text)
            assert found is not None
            assert (found.words, found.labels) == (spelt, row["labels"])
            assert text[found.end :].lstrip(": >") == "X"
            (kept,) = split_lines(text)
            assert kept.is_form


@pytest.mark.parametrize(
    "line", ["협약일시", "협약일시 :", "두 기관의 협약일시 : 3월 2일", "Parties", "The parties: X and Y", "签约方" * 2]
)
def test_a_label_opens_its_line_and_labels_something(line: str) -> None:
    assert label_of(line) is None


def test_only_the_labels_that_are_asked_for_are_told() -> None:
    assert label_of("협약일시 : 3월 2일", "partner") is None
    assert label_of("협약기관 : 하노이의대", "signing", "event") is None
    assert label_of("Partner hospitals meet", "partner") is not None
    assert label_of("Partner hospitals meet", "partner", parted=COLON) is None


def test_a_long_line_is_prose() -> None:
    line = "Partners: "
    assert label_of("Partner: ".ljust(LONGEST, "x")) is not None
    assert label_of(line.ljust(LONGEST + 1, "x")) is None
