"""The letters that stand for countries in one language, and what is found; built once. ``countries.py`` asks it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pactwatch.reading import scripts
from pactwatch.reading.country_names import CountryTable, country_table
from pactwatch.reading.scripts import LETTERS, SYLLABLES
from pactwatch.reading.words import words
from pactwatch.typography import DOTS

HANGUL = re.compile(f"[{SYLLABLES}]")
HAN = re.compile(f"[{scripts.HAN}]")
BESIDE = re.compile(rf"[{DOTS}\-–—―/{scripts.HAN}]")
"""Where a letter may be a country: beside a mark, or an ideograph."""
LATIN = re.compile(f"[{LETTERS}0-9]")
LONE_LETTERS = frozenset(words("lone_letter"))
"""Letters of Hangul that may stand alone for a country, before an office or an acronym: "미 식품의약국"."""
LONE = re.compile(rf"[{''.join(sorted(LONE_LETTERS))}](?<![{SYLLABLES}].)\s")


class CountryMention(NamedTuple):
    """A country named in a text. ``start`` and ``end`` are code points; a pair gives one mention per country.

    ``strength``: ``strong``, ``weak`` (it had support), ``letter``. ``rule``: ``name``, ``weak name with support``,
    ``pair``, ``pair with a letter``, ``letter before a word``, ``prefix``, ``rival``.
    """

    start: int
    end: int
    words: str
    code: str
    strength: str
    rule: str


class CountrySearch:
    """What of one language is built once: the patterns of its letters. Names are looked for by ``land_search.py``."""

    def __init__(self, table: CountryTable, language: str) -> None:
        self.table = table
        self.language = language
        self.letters = table.letters[language]
        self.initials = table.initials[language]
        short = sorted({*self.letters, *self.initials}, key=len, reverse=True)
        self.short = re.compile("|".join(map(re.escape, short))) if short else None
        self.core = _before_words(self.letters)
        self.prefix = re.compile(rf"\b(?:{'|'.join(table.prefixes)})(?=[-–‑])") if table.prefixes else None

    def may_hold(self, text: str) -> bool:
        """Whether a text that names no country in full may hold one by a letter or as half of a pair. Cheap."""
        if self.short is not None and (BESIDE.search(text) or LONE.search(text)) and self.short.search(text):
            return True
        return self.prefix is not None and "-" in text and self.prefix.search(text) is not None


def _before_words(letters: Iterable[str]) -> re.Pattern[str] | None:
    """Letters as they may stand before the word that they modify: of Hangul a few, each before a blank."""
    stand = [
        f"{letter}(?=\\s)" if HANGUL.match(letter) else re.escape(letter)
        for letter in letters
        if letter in LONE_LETTERS or not HANGUL.match(letter)
    ]
    return re.compile("|".join(stand)) if stand else None


@cache
def country_search(language: str) -> CountrySearch:
    """The search of a language."""
    return CountrySearch(country_table(), language)
