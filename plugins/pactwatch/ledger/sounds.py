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


def alike(one: str, other: str) -> float:
    """How alike two skeletons are, 0 to 1; 0 where one has fewer than three consonants, which is chance."""
    if min(len(one), len(other)) < 3:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
