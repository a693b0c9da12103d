"""Korean verbs of signing by stem and ending: which verb governs a paper, and the tense that its ending tells.

The stems are rows (include/gazetteer/verbs/ko.csv, classes ``act_noun``, ``act``, ``support`` and ``ceremony_act``);
the forms of a stem and the tense of an ending are grammar, so a verb is told in every form once its stem is known.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pactwatch import settings
from pactwatch.reading.terms import rows

FIRST = 0xAC00
FINALS = "_ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# The vowel of a stem before 아/어: 나누어 - 나눠, 올리어 - 올려, 보아 - 봐, 쓰어 - 써, 하여 - 해, 되어 - 돼.
MERGED = {0: (0, 1), 4: (4,), 6: (6,), 8: (9,), 11: (10,), 13: (14,), 18: (4, 0), 20: (6,), 1: (1,), 5: (5,)}


class Tense(StrEnum):
    """What an ending tells."""

    PAST = "past"
    OF_PAST = "describes, past"  # 맺은 ..., 체결한 ...
    PRESENT = "present"
    OF_PRESENT = "describes, present"  # 맺는 ...
    FUTURE = "future"
    PURPOSE = "purpose"
    JOINED = "joined"  # 맺고, 맺어, 맺으며
    NOT = "denied"


# After the stem, the final consonant of its last syllable written out before what follows: 나눴다 - "ㅆ다".
ENDINGS: tuple[tuple[Tense, re.Pattern[str]], ...] = (
    (Tense.NOT, re.compile(r"지(?:도|는|를)?\s?(?:않|못|아니|말)")),
    (Tense.OF_PAST, re.compile(r"(?:ㅆ|았|었|였)던\s")),
    (Tense.PAST, re.compile(r"(?:ㅆ|았|었|였)(?!지만 무|을 )")),
    (Tense.PAST, re.compile(r"게 (?:됐|되었|돼)")),
    (Tense.PURPOSE, re.compile(r"기 위|(?:으)?려고?\s|(?:으)?러\s|고자\s|기 위함")),
    (
        Tense.FUTURE,
        re.compile(r"겠|(?:ㄹ|을)(?:\s|지|지는|까)|기로|기를|자(?:는|고|며)|도록|게 (?:될|된다)|게끔|려는|려 "),
    ),
    (Tense.PAST, re.compile(r"(?:ㅁ|음)(?=[.,)\s]|$|으로써|에 따라)")),
    (Tense.OF_PAST, re.compile(r"(?:ㄴ|은)(?=\s|지 )")),
    (Tense.PRESENT, re.compile(r"(?:ㄴ|는)다|(?:ㅂ|습)니다")),
    (Tense.OF_PRESENT, re.compile(r"는\s")),
    (Tense.JOINED, re.compile(r"고|(?:으)?며|(?:으)?면서|아|어|여|\s?[,，]|\0*\s|서\s")),
)


ENDING = re.compile("|".join(f"({ending.pattern})" for _, ending in ENDINGS))
"""All of them, a group each: the first that fits counts."""


@dataclass(unsafe_hash=True, slots=True)
class Verb:
    """A verb of signing in a text: where its stem stands, where what tells its tense ends, and the tense."""

    start: int
    end: int
    tense: Tense | None


def _shape(syllable: str) -> tuple[int, int, int]:
    code = ord(syllable) - FIRST
    return code // 588, code % 588 // 28, code % 28


def _made(first: int, vowel: int, final: int) -> str:
    return chr(FIRST + first * 588 + vowel * 28 + final)


def forms(stem: str) -> tuple[str, ...]:
    """The shapes that the last syllable of a stem takes, each with the whole stem: 나누, 나눈, 나눌, 나눴, 나눠 ..."""
    first, vowel, final = _shape(stem[-1])
    head = stem[:-1]
    if final and FINALS[final] != "ㄹ":
        return (stem,)
    plain = [_made(first, vowel, FINALS.index(one)) for one in "ㄴㄹㅁㅂ"]
    if final:
        # 열다: 연, 엽니다; 열었다
        return (stem, *(head + one for one in (plain[0], plain[3])))
    merged = [_made(first, other, end) for other in MERGED.get(vowel, ()) for end in (0, FINALS.index("ㅆ"))]
    return tuple(dict.fromkeys(head + one for one in (stem[-1], *plain, *merged)))


@functools.cache
def _stems(kind: str) -> tuple[str, ...]:
    path = settings.include() / "gazetteer" / "verbs" / "ko.csv"
    return tuple(row["stem"] for row in rows(path) if row["class"] == kind)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _verbs(stems: Iterable[str]) -> str:
    return _any(form for stem in stems for form in forms(stem))


@functools.cache
def _closed() -> frozenset[str]:
    """Last syllables of stems that end in a consonant: what follows them is the ending, whole (맺 - 었다)."""
    ends = {stem[-1] for kind in ("act", "support", "ceremony_act") for stem in _stems(kind)}
    return frozenset(one for one in ends if FINALS[_shape(one)[2]] not in "_ㄹ")


@functools.cache
def _pattern() -> re.Pattern[str]:
    """A noun of signing with its 하다 or support verb, a ceremony that is held, or a verb of its own."""
    nouns = _any(_stems("act_noun"))
    begins = {form[0] for kind in ("act_noun", "act") for stem in _stems(kind) for form in forms(stem)}
    light = _verbs(("하", "되", "시키"))
    support = _verbs(_stems("support"))
    held = _verbs(_stems("ceremony_act"))
    whole = _verbs(_stems("act"))
    rites = "체결|서명|조인|교환|협약|결연|각서|협정|제휴"
    return re.compile(
        rf"(?=[{''.join(sorted(begins))}체서조교협결각제식행을를\s])(?:(?:{nouns})(?:{light})"
        rf"|(?:{nouns})(?:을|를|이|가|에|도)?\s(?:모두\s|각각\s|함께\s|무사히\s)?(?:{light}|{support})"
        rf"|(?:(?<={rites})|{rites})\s?(?:식|행사)\0?(?:을|를|이|가|은|는|도|까지)?\s(?:[가-힣0-9]{{1,12}}\s){{0,4}}(?:{held})"
        r"|(?<=협약|결연|협정)\0?(?:을|를)\s(?:가졌|갖|가지)(?!고 ?있|는 )"
        rf"|(?<![가-힣])(?:{whole}))"
    )


def verb_after(text: str, begin: int, reach: int = 60) -> Verb | None:
    """The first verb of signing that stands within ``reach`` of ``begin`` and whose ending tells a tense."""
    for match in _pattern().finditer(text, begin, min(len(text), begin + reach)):
        tense = tense_at(text, match.end())
        if tense is not None:
            return Verb(match.start(), match.end(), tense)
    return None


def tense_at(text: str, end: int) -> Tense | None:
    """The tense told by the ending that begins at ``end``, with the final consonant of the syllable before it."""
    last = text[end - 1]
    if not "가" <= last <= "힣":
        return None
    final = "_" if last in _closed() else FINALS[_shape(last)[2]]
    tail = text[end : end + 12]
    told = [found.lastindex for text in (final + tail, tail) if (found := ENDING.match(text)) and found.lastindex]
    return ENDINGS[min(told) - 1][0] if told else None
