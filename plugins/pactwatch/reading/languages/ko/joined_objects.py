"""What "with" joins to an object, or to where something goes, within a Korean clause of what is done: no side.

"러시아와 중동 의존을 줄이기 위해 영국 업체와", "미국과 유럽에 공장을 둔 업체와",
"CAR-T와 항체를 함께 쓰는 연구를 위해".
"""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.languages.ko.closing import INSTRUMENT, VISIT
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.nouns import country, is_body, is_noun_stem, is_time
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.words import Word, closes_with_n, words_of
from pactwatch.reading.organisations import named

WHERE = "에서"
"""A particle behind which nobody is looked for."""
JOINING = frozenset({"과", "와"})
DONE_TO = frozenset({"을", "를", "에", "에서", "로", "으로", "이", "가", "에게", "에만", "에도"})
"""Particles of what a verb is done to, and of where."""
GOES_ON = re.compile(r"(?:기|려|려고|고자|러|며|면서|고|[아어여해워쳐켜춰줘눠겨내나서])$")
"""How a verb ends that another follows."""
SIGNS = re.compile(r"^(?:맺|체결|서명|교환|합의|약속|조인|나누|나눠|나눈|주고받|손잡|잡[은고아았]|이어|다졌|다지)")
"""Verbs by which who stands before them is a side after all, of this paper or of one before."""
NO_AIM = re.compile(rf"{VISIT.pattern}|^(?:두고|놓고)")
"""Verbs of a visit, and of what is talked over: the lands before them may be the sides."""
COUNTED = frozenset({"두", "양", "세", "네", "양측", "양사", "양교", "양자", "3사", "3자", "삼자"})
"""Words that sum up the sides."""
GOVERNMENT = "정부"
LONGEST = 5
"""Words of an object."""
OF_LETTERS = re.compile(r"^[A-Za-z0-9]+(?:[-–][A-Za-z0-9가-힣]+)+$")
"""Letters and figures that a hyphen joins: a thing ("CAR-T", "GLP-1"), unless they are known to name a body."""
HYPHEN = re.compile(r"[-–]")
REGIONS = words_of("part_of_world")


def without_joined_objects(words: list[Word]) -> list[Word]:
    """The words; a land, or letters, that "with" joins to the object of a clause are where something is done."""
    out = list(words)
    for at, word in enumerate(words[:-2]):
        if word.particle in JOINING and not word.comma and not word.brackets and _may_be_joined(words, at):
            out[at] = dataclasses.replace(word, particle=WHERE)
            last = _end_of_object(words, at + 1) - 1
            if words[last].particle in SUBJECT:
                # "중국과 일본이 쥐고 있는 시장을 뚫기 위해"
                out[last] = dataclasses.replace(words[last], particle=WHERE)
    return out


def _may_be_joined(words: list[Word], at: int) -> bool:
    """Whether the word is a land or letters before an object of which something is done, and others are the sides."""
    stem = words[at].stem
    is_land = country(stem) is not None
    if not (is_land or (OF_LETTERS.match(stem) and named(stem) is None)):
        return False
    end = _end_of_object(words, at + 1)
    if not end or not _is_done(words, end):
        return False
    if is_land and _is_land(words[at + 1].stem) and not NO_AIM.match(words[end].stem):
        return True
    return _has_other_side(words, at, is_land=is_land)


def _end_of_object(words: list[Word], first: int) -> int:
    """The number behind the last word of the object that begins there; 0 for none."""
    for at in range(first, min(first + LONGEST, len(words) - 1)):
        word = words[at]
        if word.comma or not is_noun_stem(word.stem) or word.brackets:
            return 0
        if word.particle in DONE_TO:
            acts = word.particle in SUBJECT and (is_body(word.stem) or word.stem == GOVERNMENT)
            return 0 if acts or INSTRUMENT.search(word.stem) else at + 1
        if word.particle not in ("", "의"):
            return 0
    return 0


def _is_done(words: list[Word], at: int) -> bool:
    """Whether a verb that others follow stands there, and no one of signing."""
    if words[at].stem in words_of("adverb") and at + 1 < len(words):
        at += 1
    verb = words[at].stem + words[at].particle
    if is_time(words[at].stem) or SIGNS.match(verb) or words[at].stem in ("손", "악수"):
        return False
    return GOES_ON.search(verb) is not None or (closes_with_n(verb) and not is_body(verb))


def _has_other_side(words: list[Word], at: int, *, is_land: bool) -> bool:
    """Whether a body stands as the partner elsewhere; beside letters, in any list, too."""
    if any(word.stem in COUNTED and word.start < words[at].start for word in words):
        # "두 회사는 CAR-T와 항체를 함께 쓰는"
        return True
    for number, word in enumerate(words):
        if number == at or word.particle not in WITH:
            continue
        if is_land and number < at and any(one.particle in SUBJECT for one in words[number + 1 : at]):
            # "A와 B는 중국과 신약을 만드는": those who act together
            continue
        if is_body(word.stem) or word.brackets or is_of_foreign_letters(word.stem) or named(word.stem) is not None:
            return True
        if is_land and country(word.stem) is not None and number > at:
            return True
    return False


def _is_land(stem: str) -> bool:
    """Whether a word is a land or a part of the world, alone or with what comes from there ("중동산")."""
    return any(country(one) is not None or one in REGIONS for one in (stem, stem.removesuffix("산")))


def is_thing_of_letters(words: list[Word], at: int) -> bool:
    """ "CAR-NK 공동연구 협약": letters that a hyphen joins, not all of them known bodies, behind who signs."""
    stem = words[at].stem
    return at > 0 and stem.isascii() and any(named(part) is None for part in HYPHEN.split(stem))
