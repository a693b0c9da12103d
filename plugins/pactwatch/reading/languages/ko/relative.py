"""What a Korean clause tells of a body before its name, within a list or behind its owner, left out of the words.

"협회, 그리고 글로컬 대학으로 뽑힌 인제대학교와" is a list of two; of "테마섹그룹의 투자사인 루멘캐피탈과" the second
one signs.
"""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ko.nouns import country, is_body, is_noun, name_of
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.words import Word, closes_with_n

JOINING = frozenset({"그리고", "및", "또", "또한"})
OWNED = re.compile(
    r"(?:자회사|계열사|투자사|합작사|손자회사|협력사|관계사|모회사|운영사|출자사|총판|대리점|유통사|파트너사|산하기관|부속병원|협력병원|투자회사|합작법인|해외법인|현지법인)인$"
)
"""Right before a name: what it is of the owner told before it."""
TOLD_OF = frozenset({"을", "를", "에", "에서", "으로", "로", "이", "가"})
"""Particles of what a verb before a name is told with."""
LONGEST = 7
"""Words of what is told of a body before its name."""


def without_relatives(words: list[Word]) -> list[Word]:
    """The words without what is told of a body of a list, and without the owner of one that is told to be its own."""
    out = _without_owner(words)
    for at, word in enumerate(out[:-1]):
        if word.comma and not word.particle and at and (is_body(word.stem) or word.brackets):
            begin = at + 1 + (out[at + 1].stem in JOINING)
            if begin == at + 1 and not any(one.particle in SUBJECT for one in out[:at]):
                continue
            end = _end_of_relative(out, begin)
            if end:
                return [*out[:begin], *without_relatives(out[end:])]
    return out


def is_own(said: Word) -> bool:
    """Whether a word says what the name behind it is of the owner before it: "자회사인"."""
    return OWNED.search(said.stem + said.particle) is not None


def _without_owner(words: list[Word]) -> list[Word]:
    """ "싱가포르 테마섹그룹의 투자사인 루멘캐피탈과" as "싱가포르 루멘캐피탈과"."""
    for at in range(1, len(words) - 1):
        said, owner = words[at], words[at - 1]
        if said.comma or owner.comma or owner.particle != "의" or not is_own(said):
            continue
        begin = at - 1
        while begin and is_noun(words[begin - 1]) and country(words[begin].stem) is None:
            begin -= 1
        named = words[begin:at]
        land = next((one.stem for one in named if country(one.stem) is not None), "")
        if not land:
            home = home_of(" ".join(one.stem for one in named), "ko")
            land = name_of(home.code) if home is not None and home.code not in ("KR", "INT", "EU") else ""
        has_own = country(words[at + 1].stem) is not None
        of_land = [dataclasses.replace(named[0], stem=land, particle="", brackets=())] if land and not has_own else []
        return [*words[:begin], *of_land, *words[at + 1 :]]
    return words


def _end_of_relative(words: list[Word], begin: int) -> int:
    """The number behind the last word of a clause that tells of the name behind it; 0 where none begins there."""
    for at in range(begin, min(begin + LONGEST, len(words) - 1)):
        word = words[at]
        if word.comma or word.particle in WITH:
            return 0
        if at > begin and tells_of(words[at - 1], word):
            return at + 1 if _names(words, at + 1) else 0
    return 0


def tells_of(before: Word, verb: Word) -> bool:
    """Whether two words close what is told of the name behind them: "대학으로 뽑힌", "내시경을 만드는", "회원국인"."""
    told = verb.stem + verb.particle
    if not closes_with_n(told) or is_body(verb.stem):
        return False
    if before.particle == "의" or not before.particle:
        # "아르메니아의 예레반 대학": no verb, a name
        return told.endswith("인") and len(told) > len("것인")
    return before.particle in TOLD_OF


def _names(words: list[Word], begin: int) -> bool:
    """Whether nouns alone stand there before the one that "with" closes."""
    for word in words[begin : begin + LONGEST]:
        if word.particle in WITH:
            return True
        if word.particle or word.comma or not is_noun(word):
            return False
    return False
