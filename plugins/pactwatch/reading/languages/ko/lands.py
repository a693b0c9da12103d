"""Lands in a Korean clause that stand for others, or for nobody: those visited, those of unnamed bodies."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko.body_names import GENERIC_BODY
from pactwatch.reading.languages.ko.nouns import country, is_body, is_noun_stem
from pactwatch.reading.languages.ko.particles import WITH
from pactwatch.reading.languages.ko.words import Word

DELEGATION = frozenset("방문단 대표단 사절단 시찰단 봉사단 의료단 파견단 순방단 출장단 경제사절단".split())  # noqa: SIM905


def without_journey(words: list[Word]) -> list[Word]:
    """ "이 병원 케냐 방문단은": the land that a body's delegation visits takes no part, the body does."""
    for at in range(1, len(words) - 1):
        if words[at + 1].stem not in DELEGATION:
            continue
        owner, land, group = words[at - 1 : at + 2]
        if owner.particle or land.particle or owner.comma or land.comma:
            continue
        if country(land.stem) and not country(owner.stem) and (is_body(owner.stem) or owner.stem in GENERIC_BODY):
            acts = owner._replace(particle=group.particle, comma=group.comma)
            return [*words[: at - 1], acts, *words[at + 2 :]]
    return words


def without_forerunners(words: list[Word]) -> list[Word]:
    """ "스위스와 네덜란드에 이어 몽골과": those with whom it was done before take no part."""
    for at in range(len(words) - 1):
        if words[at].particle != "에" or words[at].comma or not words[at + 1].stem.startswith("이어"):
            continue
        first = at
        while first and _is_listed(words[first - 1]):
            first -= 1
        return [*words[:first], *words[at + 2 :]]
    return words


def _is_listed(word: Word) -> bool:
    """Whether a word before another may stand in one list with it."""
    if word.comma:
        return country(word.stem) is not None
    return word.particle in WITH or (not word.particle and is_noun_stem(word.stem))


LISTED = re.compile(r"[·‧ㆍ・]")
UNNAMED = re.compile(
    r"^(?:\S*(?:단체|기관|병원|대학|대학교|협회|기업|업체|회사|정부|부처|당국|연구소|학교|은행|도시|지자체|클러스터|거래소|의사회|학회)들?)$"
)
REACH = 4
"""Words behind "베트남·태국의" within which the unnamed bodies stand."""


def as_partners(words: list[Word]) -> list[Word]:
    """ "베트남·태국의 바이오 단체와": several lands whose unnamed bodies sign stand as the partners themselves."""
    for at, word in enumerate(words):
        if word.particle != "의" or not _ends_list(words, at):
            continue
        for end in range(at + 1, min(at + 1 + REACH, len(words))):
            other = words[end]
            if other.particle in WITH and UNNAMED.match(other.stem) and not other.brackets:
                return [*words[:at], *_each(word, other), *words[end + 1 :]]
            if other.particle or other.comma or other.brackets or country(other.stem):
                break
    return words


def _ends_list(words: list[Word], at: int) -> bool:
    """Whether the word closes a list of two or more countries."""
    parts = LISTED.split(words[at].stem)
    if not all(map(country, parts)):
        return False
    if len(parts) > 1:
        return True
    before = words[at - 1] if at else None
    return before is not None and (before.comma or before.particle in WITH) and bool(country(before.stem))


def _each(word: Word, last: Word) -> list[Word]:
    """The lands of one word as words of a list, the last with the particle of the bodies."""
    out: list[Word] = []
    start = word.start
    for part in LISTED.split(word.stem):
        out.append(Word(part, "", start, start + len(part), (), comma=True))
        start += len(part) + 1
    out[-1] = out[-1]._replace(particle=last.particle, comma=last.comma)
    return out
