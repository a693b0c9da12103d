"""The words that names are made of, in four languages: include/name_words.csv, and CLDR's country names."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from pactwatch import settings
from pactwatch.ledger.han import one_writing

LANGUAGES = ("en", "ko", "ja", "zh")
EASTERN = re.compile(r"[가-힣ぁ-ヺ一-鿿]")
ROLES = ("head", "topic", "noise", "state", "country", "spelling")


@dataclass(frozen=True, slots=True)
class Word:
    """What a word means: its ``concept`` (``health``, ``KR``), the ``role`` that it plays in a name, and the ``family``
    of concepts that translators take for one another.
    """

    concept: str
    role: str
    family: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """All words by their casefolded form. ``longest`` is the length of the longest one that is not Latin; ``phrases``
    are the Latin ones of several words (``south korea``), the longest first; ``spellings`` writes
    short forms out (대병원, 대학교병원); ``fingerprint`` changes with the file.
    """

    latin: Mapping[str, Word]
    other: Mapping[str, Word]
    longest: int
    phrases: tuple[str, ...]
    spellings: Mapping[str, str]
    fingerprint: str


def bare(word: str) -> str:
    """A word without accents, casefolded: université, universite."""
    if EASTERN.search(word):
        return one_writing(word.casefold())
    return "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))


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
    spellings: dict[str, str] = {}
    other: dict[str, Word] = {}
    text = path.read_text(encoding="utf-8")
    with io.StringIO(text, newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            if row["role"] not in ROLES or not row["concept"] or not row["source"]:
                raise ValueError(
                    f"{path.name}, row {number}: needs a concept, a source and a role of {', '.join(ROLES)}"
                )
            for language in LANGUAGES:
                for word in filter(None, row[language].casefold().split("|")):
                    if row["role"] == "spelling":
                        spellings[word] = row["concept"]
                        continue
                    held = Word(row["concept"], row["role"], row["family"])
                    (other if EASTERN.search(word) else latin).setdefault(bare(word), held)
    for name, word in _cldr():
        (other if EASTERN.search(name) else latin).setdefault(bare(name), word)
    phrases = sorted((word for word in latin if " " in word), key=len, reverse=True)
    return Words(latin, other, max(map(len, other)), tuple(phrases), spellings, sha256(text.encode()).hexdigest()[:12])
