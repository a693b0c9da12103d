"""Which script a letter is of: names end where it changes. The gazetteer's searches ask it of the letters around."""

from __future__ import annotations

HANGUL, KATAKANA, LATIN, OTHER = "hangul", "katakana", "latin", ""
WORDS_OF_LETTERS = (LATIN, KATAKANA)
"""Scripts whose words end where the script does."""
SYLLABLES, KANA, HAN = "가-힣", "ァ-ヺー", "㐀-鿿"
"""The letters of Hangul, Katakana and Chinese for a set of a pattern."""
UNSPACED = "ぁ-鿿"
"""The letters of scripts that part words by no blank: kana and ideographs."""
EASTERN = SYLLABLES + UNSPACED
LETTERS = "A-Za-zÀ-ɏ"
REPEATED = "ー々"
"""Marks that draw out or repeat the letter before them, and so stand within a word."""


def is_hangul(letter: str) -> bool:
    """Whether a letter is a syllable of Hangul; "" is none."""
    return "가" <= letter <= "힣"


def is_han(letter: str) -> bool:
    """Whether a letter is an ideograph; "" is none."""
    return "㐀" <= letter <= "鿿"


def script(letter: str) -> str:
    """The script of one letter; digits count as Latin, "" is every other script, mark and blank."""
    if is_hangul(letter):
        return HANGUL
    if "a" <= letter <= "z" or "A" <= letter <= "Z" or "0" <= letter <= "9" or "À" <= letter <= "ɏ":
        return LATIN
    return KATAKANA if "ァ" <= letter <= "ヺ" or letter == "ー" else OTHER


WORD_LETTERS = {
    letter: script(letter) for letter in map(chr, range(ord("ヺ") + 3)) if script(letter) in WORDS_OF_LETTERS
}
"""The letters of scripts whose words end where the script does, each with its script: asked for at every find."""


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether a Latin or Katakana word goes on before ``start`` or behind ``end``."""
    first = WORD_LETTERS.get(text[start]) if start else None
    if first is not None and WORD_LETTERS.get(text[start - 1]) == first:
        return True
    last = WORD_LETTERS.get(text[end - 1])
    return last is not None and end < len(text) and WORD_LETTERS.get(text[end]) == last
