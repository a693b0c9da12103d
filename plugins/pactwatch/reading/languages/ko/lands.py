"""Lands in a Korean clause that stand for others, or for nobody: those visited, those of unnamed bodies."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from pactwatch.reading.languages.ko.body_names import GENERIC_BODY
from pactwatch.reading.languages.ko.nouns import country, is_body, is_noun, is_noun_stem
from pactwatch.reading.languages.ko.particles import WITH
from pactwatch.reading.languages.ko.titles import title_at
from pactwatch.reading.languages.ko.words import Word, words_of

DELEGATION = words_of("delegation")


def without_journey(words: list[Word]) -> list[Word]:
    """ "이 병원 케냐 방문단은": the land that a body's delegation visits takes no part, the body does."""
    for at in range(1, len(words) - 1):
        if words[at + 1].stem not in DELEGATION:
            continue
        owner, land, group = words[at - 1 : at + 2]
        if owner.particle or land.particle or owner.comma or land.comma:
            continue
        if country(land.stem) and not country(owner.stem) and (is_body(owner.stem) or owner.stem in GENERIC_BODY):
            acts = dataclasses.replace(owner, particle=group.particle, comma=group.comma)
            return [*words[: at - 1], acts, *words[at + 2 :]]
    return words


WHEN = "때"
"""What closes a clause that only says when: "대통령이 한국을 찾았을 때"."""
TOPICS = frozenset({"은", "는"})
ACTING = TOPICS | {"이", "가"}
GOVERNMENT = "정부"


def without_when(words: list[Word]) -> list[Word]:
    """The words behind "X가 찾았을 때" where others act there: who only came then takes no part."""
    at = next((at for at, word in enumerate(words) if word.stem == WHEN and at > 1), 0)
    if not at or any(word.particle in TOPICS for word in words[: at - 1]):
        return words
    led = any(word.particle in ("이", "가") for word in words[: at - 1])
    return words[at + 1 :] if led and any(map(_is_actor, words[at + 1 :])) else words


def _is_actor(word: Word) -> bool:
    """Whether a body or a land acts by its particle."""
    if word.particle not in ACTING:
        return False
    return is_body(word.stem) or country(word.stem) is not None or word.stem == GOVERNMENT


CAME_FOR = frozenset({"참석차", "방문차", "참관차", "출장차"})
CLOSING = frozenset({"에", "이", "가"})
"""Particles that close those who take no part."""
REGIONS = frozenset({"유럽", "유럽연합", "EU", "서방", "아시아"})
LEADS = re.compile(r"^(?:주도|장악|독점|선도|지배|점유|이끄|이끌)\S{0,2}$")
COMES_ALONG = re.compile(r"^(?:동행|수행|동반)(?:한|하는|했던)$|^따라(?:간|나선|온)$")
LOOKS_ON = re.compile(r"^(?:참석|참관|배석|임석|입회|동석|함께)한$")


def without_bystanders(words: list[Word]) -> list[Word]:
    """The words without those who take no part.

    With whom it was done before ("스위스와 네덜란드에 이어 몽골과"), whose the market is ("미국과 유럽이 주도하는"),
    who looks on ("국회의장과 스위스 대사가 참석한 가운데"), who came along ("제약사 9곳이 동행한 길에"), what somebody
    came for ("세계은행 회의 참석차").
    """
    last = len(words) - 1
    for at, word in enumerate(words):
        if at < last and (word.particle in CLOSING or word.stem in CAME_FOR):
            first = _first_of_bystanders(words, at)
            if first is not None:
                return [*words[:first], *words[at + (1 if word.stem in CAME_FOR else 2) :]]
    return words


def _first_of_bystanders(words: list[Word], at: int) -> int | None:  # noqa: PLR0911  one way out a sort of bystander
    """The number of the first word of those whom word ``at`` closes as taking no part; None where it closes none."""
    word, verb = words[at], words[at + 1]
    if word.stem in CAME_FOR:
        return _back(words, at, is_noun)
    if word.comma:
        return None
    if word.particle == "에":
        return _back(words, at, _is_listed) if verb.stem.startswith("이어") else None
    if LEADS.match(verb.stem + verb.particle):
        first = _back(words, at, _is_listed)
        led = [one.stem for one in words[first : at + 1]]
        is_of_bodies = any(is_body(one) for one in led if not country(one) and one not in REGIONS)
        return first if any(map(country, led)) and not is_of_bodies else None
    if COMES_ALONG.match(verb.stem) and word.particle != "에":
        return _back(words, at, _is_companion)
    if LOOKS_ON.match(verb.stem) and [one.stem for one in words[at + 2 : at + 3]] == ["가운데"]:
        return _back(words, at, lambda one: is_noun(one) or _is_titled(one))
    return None


def _back(words: list[Word], at: int, belongs: Callable[[Word], bool]) -> int:
    """The number of the first of the words before ``at`` that belong to it without a gap."""
    while at and belongs(words[at - 1]):
        at -= 1
    return at


def _is_titled(word: Word) -> bool:
    """ "국회의장과": a person in a list."""
    return word.particle in WITH and title_at(word.stem) is not None


def _is_companion(word: Word) -> bool:
    """Whether a word before the last of those who came along may be of their list: "진흥원과 제약사 9곳이"."""
    return word.particle in WITH or (not word.particle and (is_noun_stem(word.stem) or word.comma))


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


TAKES_PART = re.compile(r"^(?:참여|참가|동참|함께|합류)(?:하는|한|하기로)$")
"""Behind those who sign with the one whose sentence it is: "A는 B와 C가 참여하는 3자 협약을 체결했다"."""
PAPER = re.compile(r"(?:협약|협정|각서|MOU|MOA|의향서|합의서|의정서|컨소시엄)")


def with_who_takes_part(words: list[Word]) -> list[Word]:
    """The words, who takes part in the paper of somebody's own as the ones with whom it is signed."""
    for at, word in enumerate(words[:-1]):
        verb = words[at + 1].stem + words[at + 1].particle
        if word.particle not in ("이", "가") or not TAKES_PART.match(verb) or country(word.stem):
            continue
        topic = any(one.particle in TOPICS for one in words[:at])
        if topic and any(PAPER.search(one.stem) for one in words[at + 2 : at + 2 + REACH]):
            acts = dataclasses.replace(word, particle="과", comma=True)
            return [*words[:at], acts, *words[at + 2 :]]
    return words


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
    out[-1] = dataclasses.replace(out[-1], particle=last.particle, comma=last.comma)
    return out
