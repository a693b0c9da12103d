"""Searches a text for many words at once. The gazetteers (terms, countries, places, organisations) are built on it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation

HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""A surrogate that stands alone: no text of any encoding, so the search cannot take it."""
FAST_UP_TO = 4_000
"""Words: up to here the table of all steps is small (some MB) and makes page after page without a word twice as fast.

Where a page is read between two searches that table has left the processor's cache, and the smaller one is faster.
"""

T = TypeVar("T")


class Search(Generic[T]):
    """A search for the keys of a mapping; each find brings the key's value. Build it once, it is safe to share."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        """Keys are the words as they stand in the text searched: who wants to ignore case folds both."""
        self.words = list(meanings)
        self._meanings = list(meanings.values())
        self._automaton = AhoCorasick(self.words, implementation=Implementation.ContiguousNFA)

    @functools.cached_property
    def _over_bytes(self) -> BytesAhoCorasick:
        kind = Implementation.DFA if len(self.words) <= FAST_UP_TO else Implementation.ContiguousNFA
        return BytesAhoCorasick([word.encode() for word in self.words], implementation=kind)

    def holds(self, text: str) -> bool:
        """Whether any word stands in the text."""
        return bool(self.meanings_in(text.encode("utf-8", "replace")))

    def meanings_in(self, text: bytes) -> list[T]:
        """The values of words that stand in the UTF-8 text, none where none does: half the price, no place is told.

        Of words that overlap one counts.
        """
        meanings = self._meanings
        return [meanings[one[0]] for one in self._over_bytes.find_matches_as_indexes(text)]

    def find(self, text: str) -> list[tuple[int, int, T]]:
        """Every place where a word stands, overlaps too: start, end (code points) and the word's value, by end.

        Of two that end together the longer comes first. Linear in the text.
        """
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            found = self._automaton.find_matches_as_indexes(HALF_CHARACTER.sub("\ufffd", text), overlapping=True)
        if not found:
            return []
        meanings = self._meanings
        return [(start, end, meanings[number]) for number, start, end in found]
