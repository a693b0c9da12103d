"""Long Chinese sentences in parts: what a semicolon parts may tell of two papers, one of before and one of today."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pactwatch.reading.model import Hit, Sentence

SEMICOLON = re.compile(r"[;；]")


def parts_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """The parts between semicolons where each but the first tells of a signing by itself; else the whole sentence."""
    cuts = [0, *(found.end() for found in SEMICOLON.finditer(sentence.words)), len(sentence.words)]
    if len(cuts) < 3 or sentence.start < 0:
        return (sentence,)
    parts = tuple(_part(sentence, start, end) for start, end in itertools.pairwise(cuts) if end > start)
    tells = [part for part in parts if part.has("instrument") and part.has("sign", "ceremony", "renew")]
    return tuple(tells) if len(tells) > 1 else (sentence,)


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    at = sentence.start + start
    return sentence._replace(
        words=sentence.words[start:end],
        start=at,
        end=sentence.start + end,
        hits=tuple(_within(sentence, at, sentence.start + end)),
    )


def _within(sentence: Sentence, start: int, end: int) -> Iterator[Hit]:
    return (hit for hit in sentence.hits if start <= hit.start and hit.end <= end)
