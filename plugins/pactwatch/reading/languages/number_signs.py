"""Numbers in ideographs, for Japanese and Chinese: dates, counts and numbered names."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"
"""The sign of each number up to nine, at its own place."""
SIGNS = {sign: number for number, sign in enumerate(DIGITS)} | {"零": 0}


def kanji_number(words: str) -> int:
    """The number that ideographs write: 二〇二四 is 2024, 二十三 is 23."""
    if "十" not in words:
        return int("".join(str(SIGNS[sign]) for sign in words))
    tens, _, ones = words.partition("十")
    return (SIGNS[tens] if tens else 1) * 10 + (SIGNS[ones] if ones else 0)
