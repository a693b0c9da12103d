"""The words that names are made of, in four languages: include/name_words.csv, and CLDR's country names."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pactwatch import settings

LANGUAGES = ("en", "ko", "ja", "zh")
ROLES = ("head", "topic", "noise", "state", "country")


@dataclass(frozen=True, slots=True)
class Word:
    """What a word means: its ``concept`` (``health``, ``KR``) and the ``role`` that it plays in a name."""

    concept: str
    role: str


@dataclass(frozen=True, slots=True)
class Words:
    """All words by their casefolded form. ``longest`` is the length of the longest one that is not Latin."""

    latin: Mapping[str, Word]
    other: Mapping[str, Word]
    longest: int


def _cldr() -> list[tuple[str, Word]]:
    from babel import Locale  # noqa: PLC0415  costs 50 ms, and only the first reader of names pays

    found = []
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                found.append((name.casefold(), Word(code, "country")))
    return found


@cache
def load(path: Path | None = None) -> Words:
    """The words of the file at ``path`` (by default include/name_words.csv). Raises ``ValueError`` naming a bad row."""
    path = path or settings.include() / "name_words.csv"
    latin: dict[str, Word] = {}
    other: dict[str, Word] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            if row["role"] not in ROLES or not row["concept"] or not row["source"]:
                raise ValueError(
                    f"{path.name}, row {number}: needs a concept, a source and a role of {', '.join(ROLES)}"
                )
            for language in LANGUAGES:
                for word in filter(None, row[language].casefold().split("|")):
                    (latin if word.isascii() else other).setdefault(word, Word(row["concept"], row["role"]))
    for name, word in _cldr():
        (latin if name.isascii() else other).setdefault(name, word)
    return Words(latin, other, max(map(len, other)))
