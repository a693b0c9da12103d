"""Whom a person without a body stands for: "송 시장", "이스마일로프 의장", once the page has said what they head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import is_noun
from pactwatch.reading.languages.ko.phrases import phrase_at
from pactwatch.reading.languages.ko.titles import FAMILY_NAMES, HEADS_OF_PLACES, title_at
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.terms import meaning, meanings
from pactwatch.records import Kind

TOLD = ("headline", "above", "lead", "body", "caption")
HEADED = meanings("ko", "headed_by")
"""How the name of a body ends that a title heads."""
HALLS = meaning("ko", "seat_of_hall")
"""Where a mayor or governor receives is theirs: "휴스턴 시청에서 터너 시장과"."""
FAMILY = re.compile(rf"^[{FAMILY_NAMES}](?:[가-힣]{{2}})?$")
"""A Korean name, or the family name alone."""
HEAD = re.compile(r"^(?P<title>[가-힣]{1,8}) (?P<name>[가-힣A-Za-z .·-]{2,30})$")
NAME_WORDS = 4


VERB_LIKE = frozenset("하한연선온")
"""Family names that are endings of verbs, too: "하 회장"; "전 회장" is a former one."""


def _is_family(words: Sequence[Word], first: int, at: int) -> bool:
    return first == at and words[first - 1].stem in VERB_LIKE and not words[first - 1].particle


class People:
    """The titled people that a page introduces, and the bodies that they stand for."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Looks at no line before a name is asked for that stands in it."""
        self._left = [line for line in lines if line.sentence.place in TOLD]
        self.by_name: dict[str, Mention] = {}

    def _look_for(self, name: str) -> None:
        """Takes who is titled in the lines with this name, each line once."""
        here = [line for line in self._left if name in line.sentence.words]
        self._left = [line for line in self._left if name not in line.sentence.words]
        for line in here:
            self._take(line.words)

    def _take(self, words: Sequence[Word]) -> None:
        for at, word in enumerate(words):
            for inside in word.brackets:
                head = HEAD.match(inside)
                if head and head.group("title") in words_of("title"):
                    phrase = phrase_at(list(words), at)
                    if phrase and phrase.mention:
                        self._enter(head.group("name").split(), phrase.mention)
            if title_at(word.stem):
                phrase = phrase_at(list(words), at)
                if phrase and phrase.mention and phrase.sure:
                    end = phrase.mention.end
                    self._enter([w.stem for w in words[phrase.first : at] if w.start >= end], phrase.mention)
                    before = [w.stem for w in words[phrase.first : at] if w.end <= phrase.mention.start]
                    self._enter(before[-NAME_WORDS:], phrase.mention)
                elif phrase and phrase.mention is None and (own := _topic(words, phrase.first)):
                    self._enter([w.stem for w in words[phrase.first : at]], own)

    def _enter(self, name: Sequence[str], mention: Mention) -> None:
        for word in name:
            if len(word) > 1:
                self.by_name.setdefault(word, mention)

    def body(self, words: Sequence[Word], at: int, bodies: Iterable[Mention]) -> Mention | None:
        """The body of the person whose title is word ``at``; ``bodies`` are those that the page is about."""
        title = words[at].stem
        if title not in words_of("title"):
            return None
        first = at
        while first > 0 and at - first < NAME_WORDS and (is_noun(words[first - 1]) or _is_family(words, first, at)):
            first -= 1
        name = [w.stem for w in words[first:at]]
        mention = self._named(name) or _host(words[:first], title) or _headed(name, title, bodies)
        mention = mention or _of_state(name, title)
        if mention is None:
            return None
        return Mention(
            name=mention.name,
            start=words[at].start,
            end=words[at].end,
            aliases=mention.aliases,
            home=mention.home,
            country=mention.country,
            kind=mention.kind,
        )

    def _named(self, name: Sequence[str]) -> Mention | None:
        for word in reversed(name):
            self._look_for(word)
            if word in self.by_name:
                return self.by_name[word]
        if len(name) != 1 or len(name[0]) != 1:
            return None
        family = {m.name: m for full, m in self.by_name.items() if len(full) == 3 and full[0] == name[0]}
        return next(iter(family.values())) if len(family) == 1 else None


def _topic(words: Sequence[Word], first: int) -> Mention | None:
    """ "연합회는 하영구 회장이 ...": the body right before a person without one, of which the sentence tells."""
    if not first or words[first - 1].particle not in ("은", "는") or words[first - 1].comma:
        return None
    topic = phrase_at(list(words), first - 1)
    return topic.mention if topic and topic.sure and not (topic.is_country or topic.is_person) else None


def _host(before: Sequence[Word], title: str) -> Mention | None:
    """ "휴스턴 시청에서 실베스터 터너 시장과": the hall of the city that the mayor is of."""
    for at in range(len(before) - 1, 0, -1):
        ending = HALLS.get(before[at].stem)
        if ending and ending in HEADED.get(title, ()) and not before[at - 1].particle:
            place = before[at - 1]
            return Mention(name=place.stem + ending, start=place.start, end=place.end)
    return None


STATE = frozenset({"총리", "국무총리", "부총리"})
"""Heads of a government of which a page tells no land where it is its own."""


def _of_state(name: Sequence[str], title: str) -> Mention | None:
    """ "배경훈 부총리와 ...": who leads the government of the page's own land, by a Korean name."""
    if title not in STATE or len(name) != 1 or not FAMILY.match(name[0]) or len(name[0]) != len("배경훈"):
        return None
    return Mention(name="한국", start=-1, end=-1, country="KR", kind=Kind.GOVERNMENT)


def _headed(name: Sequence[str], title: str, bodies: Iterable[Mention]) -> Mention | None:
    """The only body of the page that ends as the title says: "진동수 위원장" heads the 금융위원회."""
    if not name or (title not in HEADS_OF_PLACES and (len(name) != 1 or not FAMILY.match(name[0]))):
        return None
    fits = [b for b in bodies if b.name.endswith(HEADED.get(title, ()) or "\0")]
    return fits[0] if len(fits) == 1 else None
