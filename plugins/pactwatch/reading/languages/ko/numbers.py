"""Korean numbers by word: "두 곳", "세 나라", "양국"."""

from __future__ import annotations

WORDS = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
BOTH = "양"


def numbers(first: int, last: int) -> dict[str, int]:
    """The words from ``first`` to ``last``, both included, each with its number; 1 to 10 are known."""
    return {word: number for number, word in enumerate(WORDS, 1) if first <= number <= last}


NUMBERS = {**numbers(1, 10), BOTH: 2}


def number_of(word: str) -> int:
    """The number of a word or of digits ("두", "2", "2개"); 0 where it is none."""
    digits = word.removesuffix("개")
    return int(digits) if digits.isdigit() else NUMBERS.get(word, 0)
