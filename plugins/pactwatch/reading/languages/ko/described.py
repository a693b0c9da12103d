"""What Korean tells of a body right before its name: where it is seated, what it is."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.titles import is_place
from pactwatch.reading.languages.ko.words import Word, words_of

REACH = 7
"""Words before "기업인" (which is a firm) among which its land is looked for."""
SEATED = frozenset({"둔", "위치한", "있는", "소재한", "자리한", "자리잡은", "본거지로", "소재"})


BEING = re.compile(
    r"(?:기업|기관|회사|대학|대학교|병원|단체|연구소|클러스터|협회|재단|은행|제약사|통신사|업체|센터|그룹|거래소|지주사|개발사|제조사)인$"
)


def being(words: list[Word], first: int) -> str | None:
    """The lands of "인도네시아 최대 검사 기업인", right before a name; None where no such words stand there."""
    if not first or not BEING.search(words[first - 1].stem + words[first - 1].particle):
        return None
    at = first - 1
    while at > 0 and first - at < REACH and words[at - 1].particle in ("", "의") and not words[at - 1].comma:
        at -= 1
    return " ".join(word.stem for word in words[at : first - 1] if country(word.stem) or is_place(word.stem))


def seat(words: list[Word], first: int) -> str:
    """The place of "보스턴에 본사를 둔", right before a name; "" where none stands there."""
    if not first or not SEATED & {words[first - 1].stem, words[first - 1].stem + words[first - 1].particle}:
        return ""
    for at in range(first - 2, max(-1, first - 5), -1):
        if words[at].particle != "에":
            continue
        before = words[at - 1].stem if at else ""
        if country(before):
            return before
        if country(words[at].stem) or is_place(words[at].stem):
            return words[at].stem
    return ""


SORT = re.compile(
    r"(?!중소|중견|벤처|사회적|여성|공기업|소기업).{2,}(?:기업|업체|회사|제약사|제조사|개발사|공급사|운영사|운용사|투자사|통신사|항공사|시공사)$"
)


def describes(stem: str) -> bool:
    """Whether a word before a name says what sort of body it is: "광산기업", "국영개발사"."""
    if stem in words_of("descriptor"):
        return stem not in ("대학", "은행", "국립대")
    return SORT.match(stem) is not None
