"""The sound of a name's consonants, so that 삼성, サムスン and Samsung can be compared. Pure.

A skeleton has one letter for a class of consonants: K (g k q), T (d t), P (b p f v), S (s z j ch), N (n ng), M,
L (l r). Vowels, h, w and y are left out: they differ most between transliterations.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import Final

_LEADS: Final = tuple("K K N T T L M P P S S . S S S K T P .".split())  # noqa: SIM905  a table; Hangul's 19 initials in Unicode order
_TAILS: Final = tuple(". K K KS N NS N T L LK LM LP LS LT LP L M P PS T T N T T K T P T".split())  # noqa: SIM905  28 finals, none first
_KANA = {
    "K": "カキクケコガギグゲゴヵヶ",
    "S": "サシスセソザジズゼゾチツヂヅ",
    "T": "タテトダデド",
    "N": "ナニヌネノン",
    "P": "バビブベボパピプペポフヴ",
    "M": "マミムメモ",
    "L": "ラリルレロ",
}
_KANA_SOUND = {sign: sound for sound, signs in _KANA.items() for sign in signs}
_LATIN_GROUPS = (("sch", "S"), ("ch", "S"), ("sh", "S"), ("ph", "P"), ("ng", "N"), ("ck", "K"), ("x", "KS"))
_LATIN = {letter: sound for sound, letters in {
    "K": "gkq", "T": "dt", "P": "bpfv", "S": "szj", "N": "n", "M": "m", "L": "lr",
}.items() for letter in letters}  # fmt: skip


def _latin(word: str) -> str:
    word = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if sign.isalpha())
    word = re.sub(r"c(?=[eiy])", "s", word)
    for letters, sound in _LATIN_GROUPS:
        word = word.replace(letters, sound)
    word = word.replace("c", "k")
    return "".join(sign if sign.isupper() else _LATIN.get(sign, "") for sign in word)


def _hangul(sign: str) -> str:
    index = ord(sign) - 0xAC00
    return (_LEADS[index // 588] + _TAILS[index % 28]).replace(".", "")


def skeleton(text: str) -> str:
    """The consonant classes of ``text`` (Latin, Hangul, kana; other signs are left out), repeats written once."""
    sounds: list[str] = []
    for run in re.findall(r"[가-힣]+|[ァ-ヺ]+|[a-zA-ZÀ-ɏ]+", text):
        if "가" <= run[0] <= "힣":
            sounds.extend(map(_hangul, run))
        elif "ァ" <= run[0] <= "ヺ":
            sounds.extend(_KANA_SOUND.get(sign, "") for sign in run)
        else:
            sounds.append(_latin(run))
    return re.sub(r"(.)\1+", r"\1", "".join(sounds))


_RR_LEADS: Final = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()  # noqa: SIM905  Hangul's 19 initials
_RR_VOWELS: Final = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()  # noqa: SIM905  21 vowels
_RR_TAILS: Final = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()  # noqa: SIM905  28 finals
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ", "t": "タチツテト",
    "d": "ダヂヅデド", "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ",
    "r": "ラリルレロ",
}  # fmt: skip
_SPELT = {sign: row + vowel for row, signs in _ROWS.items() for sign, vowel in zip(signs, "aiueo", strict=True)}
_SPELT |= {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "v", "ァ": "a", "ィ": "i"}
_SPELT |= {"ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo"}


def spelt(text: str) -> str:
    """The text in small Latin letters, vowels and all: Hangul by the Revised Romanization (2000), kana by rows.

    For names too short for a skeleton (용인, Yongin). Marks and other scripts are left out.
    """
    letters: list[str] = []
    for sign in unicodedata.normalize("NFC", text.casefold()):
        if "가" <= sign <= "힣":
            index = ord(sign) - 0xAC00
            letters += (_RR_LEADS[index // 588], _RR_VOWELS[index % 588 // 28], _RR_TAILS[index % 28])
        elif sign.isascii():
            letters.append(sign if sign.isalpha() else "")
        else:
            letters.append(_SPELT.get(sign, ""))
    return "".join(letters).replace("-", "")


def spelt_alike(one: str, other: str) -> float:
    """How alike two names are when both are spelt in Latin letters, 0 to 1; 0 where one has fewer than four letters."""
    a, b = spelt(one), spelt(other)
    if min(len(a), len(b)) < 4:
        return 0.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def alike(one: str, other: str) -> float:
    """How alike two skeletons are, 0 to 1; 0 where one has fewer than three consonants, which is chance."""
    if min(len(one), len(other)) < 3:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
