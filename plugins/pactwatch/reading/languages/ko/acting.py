"""The bodies that a Korean sentence names as acting or as acted with, whatever it tells of them."""

from __future__ import annotations

from pactwatch.reading.kinds import is_sort
from pactwatch.reading.languages.ko.lands import without_bystanders
from pactwatch.reading.languages.ko.listing import joined_by_genitive, phrases_in, split_mention
from pactwatch.reading.languages.ko.nouns import is_body
from pactwatch.reading.languages.ko.particles import SUBJECT, VISITED, WITH
from pactwatch.reading.languages.ko.phrases import Phrase, phrase_at
from pactwatch.reading.languages.ko.titles import title_at
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention

SHORTEST_BODY = 4
"""Letters of a body's name that stands before another noun."""
ACTING = SUBJECT | WITH | VISITED | {"에", "에게", "간"}
"""Particles of those who act or are acted with."""


def acting_in(words: list[Word]) -> list[tuple[Phrase, Mention]]:
    """The bodies among a sentence's words that act or are acted with, each with its phrase."""
    out = []
    words = without_bystanders(words)
    phrases = joined_by_genitive(phrases_in(words, bodies_only=True))
    taken = {p.last for p in phrases}
    after_with = {p.last + 1 for p in phrases if p.particle in WITH and p.mention}
    others = [
        _named(words, at)
        for at, word in enumerate(words)
        if (word.brackets or (not word.particle and len(word.stem) >= SHORTEST_BODY))
        and at not in taken
        and _is_named(words, at)
    ]
    if others:
        phrases = sorted([*phrases, *filter(None, others)], key=lambda p: p.last)
    for phrase in phrases:
        acts = phrase.particle in ACTING or phrase.comma or not phrase.particle
        # "A와 B의 관계가": the second of two
        acts = acts or (phrase.particle == "의" and phrase.first in after_with)
        if phrase.mention and phrase.sure and not phrase.is_country and acts:
            out += [(phrase, mention) for mention in split_mention(phrase)]
    return out


def _named(words: list[Word], at: int) -> Phrase | None:
    """The phrase of a body before another noun; with the title behind it, so that no person's name comes along."""
    is_headed = at + 1 < len(words) and title_at(words[at + 1].stem) is not None
    return phrase_at(words, at + is_headed)


def _is_named(words: list[Word], at: int) -> bool:
    """A body before another noun ("몽골 국립제1병원 의료진"), or one with a bracket behind it."""
    word = words[at]
    if word.brackets:
        # "우리나라 테크노파크(TP) 모델이": a sort with its letters before another noun is none of it
        is_of_letters = all(map(str.isascii, word.brackets))
        return bool(word.particle) or at + 1 == len(words) or not (is_of_letters and is_sort(word.stem, "ko"))
    if not is_body(word.stem):
        return False
    following = words[at + 1].stem if at + 1 < len(words) else ""
    return following not in words_of("title") and not is_body(following)
