"""The words that Japanese grammar needs, by class: include/gazetteer/phrases/ja.csv."""

from __future__ import annotations

import functools
import re

from pactwatch.reading.terms import word_classes


@functools.cache
def words_of(kind: str) -> frozenset[str]:
    """Every word of one class (``title``, ``generic``, ``of_firm``, ``self``, ``hiragana``, ``part`` ...)."""
    return word_classes("ja").get(kind, frozenset())


def foreign_words() -> frozenset[str]:
    """Foreign words that are common nouns, ヘルス or プロトコル: include/gazetteer/phrases/ja_foreign.csv."""
    return word_classes("ja_foreign")["foreign"]


@functools.cache
def pattern_of(kind: str) -> re.Pattern[str]:
    """The words of one class as a pattern, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(words_of(kind), key=len, reverse=True))))


@functools.cache
def self_pattern() -> re.Pattern[str]:
    """How a page speaks of its owner: 本学, 当社; not what only ends another word: 熊本県, 日本財団, 山本院長."""
    return re.compile(rf"(?<![㐀-鿿])(?:{pattern_of('self').pattern})(?!長)")


@functools.cache
def ending_of(kind: str) -> re.Pattern[str]:
    """A text that ends in a word of one class; the group ``word`` holds it."""
    return re.compile(rf"(?P<word>{pattern_of(kind).pattern})$")
