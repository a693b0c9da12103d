"""Patterns that are tried only where their words stand match what they match when they are tried everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pactwatch.reading.languages.en import (
    clauses,
    date_rules,
    days,
    ending,
    folds,
    marks,
    names,
    planning,
    renewing,
    roles,
    saying,
    weighing,
)
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.languages.en.shape import shape_of
from pactwatch.reading.needed import parts_of
from pactwatch.reading.sieve import Sieve, Sifted

CORPUS = Path(__file__).resolve().parents[1] / "gate" / "corpus" / "articles"
MODULES = (clauses, days, ending, folds, marks, names, planning, renewing, roles, saying, weighing)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\b(?:will|shall) (?:[a-z]+ )?sign\b", "they will soon sign it", "will soon sign"),
        (r"\b(?:will|shall) (?:[a-z]+ )?sign\b", "they sign it", None),
        (r"(?:ab+c|xyz\w*|sign(?:ed)? it)", "who signed it, xyzzy", "signed it"),
        (r"[Tt]he (?:first|second) one", "The second one", "The second one"),
        (r"(?:long(?: ago)?|lon\w+|other thing)", "long ago", "long ago"),
        (r"(?:a|the) [0-9]+", "the 12", "the 12"),
    ],
)
def test_the_leftmost_match_is_the_pattern_s(pattern: str, text: str, found: str | None) -> None:
    match = Sieve().pattern(pattern).search(text)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize("text", ["SIGNED", "ſigned", "sıgned", "SİGNED"])
def test_a_pattern_blind_to_capitals_finds_every_letter_that_it_takes_for_one(text: str) -> None:
    expected = re.search("signed", text, re.IGNORECASE)
    found = Sieve().pattern("signed", re.IGNORECASE).search(text)
    assert (found is None) == (expected is None)


def test_alternatives_need_words_of_their_own() -> None:
    needs = [clauses for clauses, _ in parts_of(r"\b(?:cancel\w* it|pull(?:s|ed) out of|done \w+)")]
    assert needs == [[frozenset({"cancel"})], [frozenset({"pulls", "pulled"})], [frozenset({"done"})]]


def _english() -> Iterator[str]:
    for path in sorted(CORPUS.glob("en*.txt"))[:12]:
        yield from (line for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def _patterns() -> dict[str, Sifted]:
    found = {
        f"{module.__name__}.{name}": one
        for module in MODULES
        for name, one in vars(module).items()
        if isinstance(one, Sifted)
    }
    rules = enumerate(date_rules.GRAMMAR.rules)
    return found | {f"date {number}": row.pattern for number, row in rules if isinstance(row.pattern, Sifted)}


def test_every_english_pattern_matches_what_it_matches_alone() -> None:
    texts = [text for line in _english() for text in (line, shape_of(cut(line, (), Names())).row)]
    patterns = _patterns()
    assert len(patterns) > 100
    for name, pattern in patterns.items():
        for text in texts:
            alone, sifted = pattern.whole.search(text), pattern.search(text)
            assert (alone and alone.span()) == (sifted and sifted.span()), (name, text)
