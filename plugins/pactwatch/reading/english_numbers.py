"""English numbers by word, for dates and for what is counted."""

from __future__ import annotations

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def numbers(first: int, last: int) -> dict[str, int]:
    """The words from ``first`` to ``last``, both included, each with its number, in order; 1 to 10 are known."""
    return {word: number for number, word in enumerate(WORDS, 1) if first <= number <= last}
