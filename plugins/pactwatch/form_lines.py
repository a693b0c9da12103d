"""The label with which a line of a form begins: "○ 협약 일시 : ...", "Date of signing: ...", "签约方:A、B".

Beside `records`, because both cleaning (which keeps such lines) and reading (which reads them) need it. Pure.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from typing import NamedTuple

from pactwatch import settings

LONGEST = 160
"""Letters of a line of a form."""
ANY_MARK, COLON = r"\W{1,8}", r"\s?[:：|]\s?"
"""What parts a label from what it labels."""
LABELS = frozenset({"signing", "event", "partner", "other"})
"""What a line tells: the day of the signing, that of what the page reports, who signs, or what is not read."""


class Label(NamedTuple):
    """A label as the line spells it, what it labels (one of LABELS), and where in the line that begins."""

    words: str
    labels: str
    end: int


def label_of(line: str, *labels: str, parted: str = ANY_MARK) -> Label | None:
    """The label, of these or of any, that opens a line behind its bullet or number (include/form_labels.csv).

    None where none does, where the line is too long for a form, and where nothing follows.
    """
    if len(line) > LONGEST:
        return None
    found = _pattern(labels or tuple(sorted(LABELS)), parted).match(line)
    if found is None or found.end() == len(line):
        return None
    return Label(words=found[1], labels=rows()[found[1].lower()], end=found.end())


@cache
def rows() -> dict[str, str]:
    """Each label of include/form_labels.csv, in small letters, with what it labels."""
    with (settings.include() / "form_labels.csv").open(encoding="utf-8", newline="") as file:
        return {row["label"]: row["labels"] for row in csv.DictReader(file)}


@cache
def _pattern(labels: tuple[str, ...], parted: str) -> re.Pattern[str]:
    told = sorted((label for label, what in rows().items() if what in labels), key=len, reverse=True)
    return re.compile(rf"[\W\d_]{{0,6}}({'|'.join(map(re.escape, told))}){parted}", re.IGNORECASE)
