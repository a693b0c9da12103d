"""Patterns of which most cannot match a text, and are not tried: one search tells which of their words stand in it.

What words a pattern needs is worked out of the pattern itself (``needed.py``), so no pattern says them twice.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Callable, Iterator

from pactwatch.reading.needed import Clause, parts_of
from pactwatch.reading.search import Search

KEPT = 1024
"""Texts whose words are remembered: a sentence is asked for by many patterns, one after the other."""
ODD_LETTERS = str.maketrans("İıſ", "iis")
"""Letters that a pattern blind to capitals takes for plain ones."""


class Sieve:
    """The patterns that are asked about the same sort of text: all made with ``pattern`` before the first is used."""

    def __init__(self) -> None:
        self._bits: dict[Clause, int] = {}
        self.standing = functools.lru_cache(maxsize=KEPT)(self._standing)
        """Which clauses a text fulfils, a bit each."""

    def pattern(self, words: str, flags: re.RegexFlag = re.NOFLAG) -> Sifted:
        """The pattern, which looks only into texts that hold its words. RuntimeError where the sieve is in use."""
        if "_by_word" in self.__dict__:
            raise RuntimeError(f"{words[:60]!r} is made too late: its words are not looked for")
        parts = [([self._bit(clause) for clause in clauses], part) for clauses, part in parts_of(words, flags)]
        return Sifted(self, re.compile(words, flags), parts)

    def _bit(self, clause: Clause) -> int:
        return self._bits.setdefault(clause, 1 << len(self._bits))

    @functools.cached_property
    def _by_word(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for clause, bit in self._bits.items():
            for word in clause:
                found[word] = found.get(word, 0) | bit
        return found

    @functools.cached_property
    def _search(self) -> Search[int]:
        return Search({word: bits for word, bits in self._by_word.items() if word[0] != "["})

    @functools.cached_property
    def _ranges(self) -> list[tuple[re.Pattern[str], int]]:
        return [(re.compile(word), bits) for word, bits in self._by_word.items() if word[0] == "["]

    def _standing(self, text: str) -> int:
        plain = text if text.isascii() else text.translate(ODD_LETTERS)
        stands = 0
        for _, _, bits in self._search.find(plain.lower()):
            stands |= bits
        for letters, bits in self._ranges:
            if letters.search(text):
                stands |= bits
        return stands


class Sifted:
    """A compiled pattern of a sieve; its methods are those of ``re.Pattern``."""

    def __init__(self, sieve: Sieve, whole: re.Pattern[str], parts: list[tuple[list[int], re.Pattern[str]]]) -> None:
        """``parts`` are the alternatives of the whole, each with the bits of what it needs, the rarest first."""
        self.whole = whole
        self._standing = sieve.standing
        self.needs = functools.reduce(operator.and_, (_all_of(needs) for needs, _ in parts))
        """The bits that every alternative needs."""
        self._only = (_all_of(parts[0][0]), parts[0][1]) if len(parts) == 1 else None
        self._always = [(number, part) for number, (needs, part) in enumerate(parts) if not needs]
        self._telling = 0
        self._by_bit: dict[int, list[tuple[int, int, re.Pattern[str]]]] = {}
        for number, (needs, part) in enumerate(parts):
            if needs:
                # most texts have none of the rarest clauses: only alternatives of those that stand are looked at
                self._telling |= needs[0]
                self._by_bit.setdefault(needs[0].bit_length(), []).append((number, _all_of(needs), part))
        self._fitting = functools.lru_cache(maxsize=1)(self._that_fit)

    def may_match(self, stands: int) -> bool:
        """Whether any alternative finds its words in a text of which ``standing`` says this."""
        if self._only is not None:
            needs = self._only[0]
            return stands & needs == needs
        return bool(self._always) or (stands & self._telling != 0 and bool(self._fitting(stands)))

    def _that_fit(self, stands: int) -> list[re.Pattern[str]]:
        """The alternatives whose words stand in the text, in their order."""
        fitting = self._always.copy()
        told = stands & self._telling
        while told:
            highest = told.bit_length()
            told ^= 1 << (highest - 1)
            for number, needs, part in self._by_bit[highest]:
                if stands & needs == needs:
                    fitting.append((number, part))
        if len(fitting) > 1:
            fitting.sort(key=operator.itemgetter(0))
        return [part for _, part in fitting]

    def search(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The leftmost match; of two that begin together that of the earlier alternative."""
        stands = self._standing(text)
        if self._only is not None:
            needs, part = self._only
            return part.search(text, at) if stands & needs == needs else None
        if not (stands & self._telling or self._always):
            return None
        best: re.Match[str] | None = None
        for part in self._fitting(stands):
            found = part.search(text, at)
            if found is not None and (best is None or found.start() < best.start()):
                best = found
        return best

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The match that begins at ``at``."""
        return self.whole.match(text, at)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match."""
        return self.whole.finditer(text) if self.may_match(self._standing(text)) else iter(())

    def sub(self, change: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match changed."""
        return self.whole.sub(change, text) if self.may_match(self._standing(text)) else text


def _all_of(bits: list[int]) -> int:
    return functools.reduce(operator.or_, bits, 0)
