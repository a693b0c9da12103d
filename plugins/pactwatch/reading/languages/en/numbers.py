"""English numbers by word, for dates and for what is counted."""

from __future__ import annotations

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def numbers(first: int, last: int) -> dict[str, int]:
    """The words from ``first`` to ``last``, both included, each with its number, in order; 1 to 10 are known."""
    return {word: number for number, word in enumerate(WORDS, 1) if first <= number <= last}


def number_of(written: str) -> int:
    """The number of a word in any letters or of digits; 0 where it is none."""
    return int(written) if written.isdigit() else numbers(1, 10).get(written.lower(), 0)
