"""Who forms a consortium signs by it: "A·B 컨소시엄은", "A와 B가 꾸린 컨소시엄이", "A는 B와 컨소시엄을 이뤄"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.nouns import country, is_noun
from pactwatch.reading.languages.ko.particles import WITH
from pactwatch.reading.languages.ko.words import Word, words_of

CONSORTIUM = frozenset({"컨소시엄", "연합체"})
FORMED = re.compile(
    r"^(?:꾸린|꾸려진|이룬|이뤄진|이루어진|구성한|구성된|결성한|결성된|만든|맺은|짠|짜인|모인|뭉친|참여한|참여하는|함께한)$"
)
LED = re.compile(r"^(?:이끄는|이끈|주도하는|주도한|주관하는|주관한|대표하는)$")
FORMS = re.compile(
    r"^(?:이뤄|이루어|이루고|이룬|꾸려|꾸리고|구성해|구성하고|구성한|결성해|결성하고|맺고|맺어|짜|짜고|만들어)$"
)
MARK = re.compile(r"[·‧ㆍ・/-]|,\s?")
LONGEST = 6
"""Words of those who form one."""


def with_members(words: list[Word]) -> list[Word]:
    """The words, whoever forms a consortium in the place of it."""
    at = next((at for at, word in enumerate(words) if word.stem in CONSORTIUM and at), 0)
    if not at:
        return words
    word, before = words[at], words[at - 1]
    verb = before.stem + before.particle
    if word.particle in ("을", "를"):
        return _formed_with(words, at)
    if FORMED.match(verb) or LED.match(verb):
        return _put(words, _members(words, at - 2), at)
    if before.particle or before.comma or not is_noun(before):
        return words
    inside = [name.strip() for bracket in word.brackets for name in MARK.split(bracket) if len(name.strip()) > 1]
    if len(inside) > 1:
        # of "농심 컨소시엄(농심, 포미트)은" those in the bracket
        told = [dataclasses.replace(before, stem=name, brackets=(), is_told=True) for name in inside]
        return [*words[: at - 1], *_joined(told, word), *words[at + 1 :]]
    return _put(words, [at - 1], at)


def _members(words: list[Word], last: int) -> list[int]:
    """The numbers of the last words of those who form it: "A와 B가", the last before its verb."""
    out = [last] if last >= 0 and words[last].particle in ("이", "가", "으로", "로") else []
    at = last - 1
    while out and at >= 0 and last - at <= LONGEST:
        if words[at].particle in ("과", "와") or (words[at].comma and not words[at].particle):
            out.insert(0, at)
        elif words[at].particle or not is_noun(words[at]):
            break
        at -= 1
    return out


def _put(words: list[Word], members: list[int], at: int) -> list[Word]:
    """The words with those of these numbers in the consortium's place; as they are where one is no name."""
    if not members or any(_is_common(words[number]) for number in members):
        return words
    out = words[: members[-1] + 1]
    for number in members:
        out[number] = dataclasses.replace(out[number], is_told=True)
    told = _parts(out[-1])
    return [*out[:-1], *_joined(told, words[at]), *words[at + 1 :]]


def _parts(word: Word) -> list[Word]:
    """ "농심·포미트" as two."""
    names = [name for name in MARK.split(word.stem) if len(name) > 1]
    if len(names) < len("AB"):
        return [word]
    out: list[Word] = []
    for name in names:
        start = word.start + word.stem.index(name)
        out.append(dataclasses.replace(word, stem=name, start=start, end=start + len(name)))
    return out


def _joined(told: Sequence[Word], consortium: Word) -> list[Word]:
    """The names as a list that ends as the word for the consortium does."""
    *first, last = told
    listed = [dataclasses.replace(one, particle="", comma=True) for one in first]
    return [*listed, dataclasses.replace(last, particle=consortium.particle, comma=consortium.comma)]


def _formed_with(words: list[Word], at: int) -> list[Word]:
    """ "A는 12일 B와 컨소시엄을 이뤄": A and B act together."""
    verb = words[at + 1].stem + words[at + 1].particle if at + 1 < len(words) else ""
    partner = at - 1 if words[at - 1].particle in WITH else at - 2 if words[at - 1].stem == "함께" else -1
    if not FORMS.match(verb) or partner < 1 or words[partner].particle not in WITH:
        return words
    own = next((n for n in range(partner) if words[n].particle in ("은", "는", "이", "가")), -1)
    if own < 0 or _is_common(words[partner]):
        return words
    first = partner
    while first - 1 > own and is_noun(words[first - 1]):
        first -= 1
    leads = dataclasses.replace(words[own], particle="과", comma=False, is_told=True)
    acts = dataclasses.replace(words[partner], particle=words[own].particle, is_told=True)
    return [*words[:own], leads, *words[first:partner], acts, *words[at + 2 :]]


def _is_common(word: Word) -> bool:
    """Whether a word names nobody: "국내 기업", "한국", "양사"."""
    return word.stem in words_of("generic") or country(word.stem) is not None or len(word.stem) < len("AB")
