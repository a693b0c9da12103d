"""Which script a letter is of: names end where it changes. The gazetteer's searches ask it of the letters around."""

from __future__ import annotations

HANGUL, KATAKANA, LATIN, OTHER = "hangul", "katakana", "latin", ""


def script(letter: str) -> str:
    """The script of one letter; digits count as Latin, "" is every other script, mark and blank."""
    if "가" <= letter <= "힣":
        return HANGUL
    if "a" <= letter <= "z" or "A" <= letter <= "Z" or "0" <= letter <= "9" or "À" <= letter <= "ɏ":
        return LATIN
    return KATAKANA if "ァ" <= letter <= "ヺ" or letter == "ー" else OTHER


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether a Latin or Katakana word goes on before ``start`` or behind ``end``."""
    first, last = script(text[start]), script(text[end - 1])
    if start and first in (LATIN, KATAKANA) and script(text[start - 1]) == first:
        return True
    return end < len(text) and last in (LATIN, KATAKANA) and script(text[end]) == last
