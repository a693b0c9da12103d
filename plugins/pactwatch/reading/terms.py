"""Which agreement words and words of a field stand where: one search a language over include/gazetteer/terms/LANG.csv
and sectors/LANG.csv.

A row is ``term,role,value,source``. Roles that the core knows: ``instrument`` (value: MOU, MOA, LOI, SEA,
JOINT_DECLARATION, TREATY, OTHER), ``sign``, ``join`` (informal: joins hands), ``plan``, ``end``, ``follow``, ``renew``,
``history``, ``denial`` (says that nothing was or will be signed), ``deal`` (value: contract, licence, supply,
acquisition ...), ``each``, ``both`` (value: how many), ``signal`` (worth reading, though no paper's name); a pack may
use more.
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pactwatch import settings
from pactwatch.reading.model import Hit
from pactwatch.reading.search import Search
from pactwatch.reading.traditional import SPELT_OTHERWISE, traditional
from pactwatch.typography import WIDTHS

Rows = tuple[tuple[str, str], ...]
Fields = tuple[tuple[str, int], ...]
Told = TypeVar("Told", Rows, Fields)
Span = tuple[int, int, Told]
"""Where a term stands (start, end), and the role and value, or the sector and weight, of each of its rows."""

_made: Callable[[tuple[str, str, str, int, int]], Hit] = functools.partial(tuple.__new__, Hit)
"""A hit of its five fields, without the call that names them."""
SIGNAL = ("instrument", "join", "signal")
"""Roles of which one must stand in a text for it to be worth reading."""

MOST_HITS = 3_000
"""Terms of one text that are looked at: a long page has some hundreds, a text made of nothing else has no news."""
WIDE_LETTER = re.compile(f"[\uff01-\uff5e\u3000{''.join(map(chr, SPELT_OTHERWISE))}]")
PLAIN = WIDTHS | SPELT_OTHERWISE
WIDEN = {sign: wide for wide, sign in WIDTHS.items()}


def fold(text: str) -> str:
    """The text in small letters, plain width and one spelling, code point for code point, so that offsets stay true."""
    plain = text.translate(PLAIN) if WIDE_LETTER.search(text) else text
    small = plain.lower()
    if len(small) == len(text):
        return small
    return "".join(one if len(one) == 1 else char for char in plain for one in (char.lower(),))


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a gazetteer file; an empty list where there is none. Lines that begin with ``#`` are skipped."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@functools.cache
def word_classes(lang: str) -> dict[str, frozenset[str]]:
    """The words of include/gazetteer/phrases/LANG.csv by their class (``title``, ``generic`` ...)."""
    classes: dict[str, set[str]] = {}
    for row in rows(settings.include() / "gazetteer" / "phrases" / f"{lang}.csv"):
        classes.setdefault(row["class"], set()).add(row["word"])
    return {kind: frozenset(words) for kind, words in classes.items()}


@functools.cache
def meanings(lang: str, kind: str) -> dict[str, tuple[str, ...]]:
    """The words of one class of include/gazetteer/meanings/LANG.csv, each with what it may mean. KeyError for none."""
    classes: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows(settings.include() / "gazetteer" / "meanings" / f"{lang}.csv"):
        classes.setdefault(row["class"], {})[row["word"]] = tuple(row["meaning"].split("|"))
    return classes[kind]


def meaning(lang: str, kind: str) -> dict[str, str]:
    """As ``meanings``, of words that mean one thing."""
    return {word: told for word, (told, *_) in meanings(lang, kind).items()}


def _word_end(text: str, at: int, edge: str) -> bool:
    """Whether the ASCII edge of a term would cut a longer Latin word at ``at``, as "loi" would in "Illinois"."""
    return 0 <= at < len(text) and edge.isascii() and edge.isalnum() and text[at].isalnum() and text[at] < "\u0250"


def _stands_whole(text: str, start: int, end: int) -> bool:
    """Whether the term at this place is cut out of no longer Latin word."""
    return not (_word_end(text, start - 1, text[start]) or _word_end(text, end, text[end - 1]))


def _has_edge(term: str) -> bool:
    """Whether a term begins or ends with a letter that may go on a Latin word."""
    return any(letter.isascii() and letter.isalnum() for letter in (term[0], term[-1]))


SEARCHED = 24
"""Texts of which is kept what stands in them: the page that is being read and its captions are asked about twice."""


class Terms:
    """A searcher over rows of terms, and over the words of fields in the same pass."""

    def __init__(self, found: list[tuple[str, str, str]], fields: list[tuple[str, str, int]] | None = None) -> None:
        """Rows as (term, role, value) and (term, sector, weight)."""
        roles: dict[str, list[tuple[str, str]]] = {}
        sectors: dict[str, list[tuple[str, int]]] = {}
        for term, role, value in found:
            roles.setdefault(fold(term), []).append((role, value))
        for term, sector, weight in fields or []:
            sectors.setdefault(fold(term), []).append((sector, weight))
        self._search = Search(
            {t: (_has_edge(t), tuple(roles.get(t, ())), tuple(sectors.get(t, ()))) for t in {**roles, **sectors}}
        )
        self._matches = functools.lru_cache(maxsize=SEARCHED)(self._standing)

    def _standing(self, text: str) -> list[tuple[int, int, Rows, Fields]]:
        """Where words of either sort stand uncut, by end, the longer first."""
        plain = fold(text)
        return [
            (start, end, roles, sectors)
            for start, end, (has_edge, roles, sectors) in self._search.find(plain)
            if not has_edge or _stands_whole(plain, start, end)
        ]

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every term in the text, by start; where two overlap the longer stays (the same words may carry two roles)."""
        return tuple(
            _made((role, value, text[start:end], start, end))
            for start, end, meanings in self.spans(text)
            for role, value in meanings
        )

    def spans(self, text: str) -> list[Span[Rows]]:
        """As ``find``, with the roles and values of a term's rows together."""
        return _longest([(start, end, roles) for start, end, roles, _ in self._matches(text) if roles])

    def sectors(self, text: str) -> list[Span[Fields]]:
        """The words of fields in the text, as ``spans``, each with the sectors it speaks for and its weight there."""
        return _longest([(start, end, sectors) for start, end, _, sectors in self._matches(text) if sectors])


def _longest(spans: list[Span[Told]]) -> list[Span[Told]]:
    """Of spans by end those that no longer one overlaps, ``MOST_HITS`` of them."""
    found: list[Span[Told]] = []
    for span in spans:
        if len(found) >= MOST_HITS:
            break
        start = span[0]
        while found and found[-1][0] >= start:
            found.pop()
        if not found or found[-1][1] <= start:
            found.append(span)
    return found


def _meanings(lang: str) -> list[tuple[str, str, str]]:
    path = settings.include() / "gazetteer" / "terms" / f"{lang}.csv"
    return [(row["term"], row["role"], row["value"] or "") for row in rows(path)]


def _fields(lang: str) -> list[tuple[str, str, int]]:
    """The words of each sector with their weights. A Chinese row stands for both ways of writing."""
    path = settings.include() / "gazetteer" / "sectors" / f"{lang}.csv"
    found = [(row["term"], row["sector"], int(row["weight"] or 1)) for row in rows(path)]
    if lang == "zh":
        written = {term for term, _, _ in found}
        found += [(full, sector, n) for term, sector, n in found if (full := traditional(term)) not in written]
    return found


@functools.cache
def terms(lang: str) -> Terms:
    """The terms of one language, and its words of fields."""
    return Terms(_meanings(lang), _fields(lang))


@functools.cache
def _signals() -> Search[bool]:
    """The words of ``SIGNAL`` of all languages, small, each with whether a Latin word may go on at its edge.

    Those with Latin letters stand there in full width too (ＭＯＵ). A term that holds another ("memorandum of
    cooperation" where "memorandum" is one) is left out: the other stands wherever it does.
    """
    folder = settings.include() / "gazetteer" / "terms"
    small = {
        fold(term) for path in sorted(folder.glob("*.csv")) for term, role, _ in _meanings(path.stem) if role in SIGNAL
    }
    every = Search(dict.fromkeys((*sorted(small), *sorted(term.translate(WIDEN) for term in small)), True))
    return Search({term: _has_edge(term) for term in every.words if not _holds_another(term, every)})


def _holds_another(term: str, every: Search[bool]) -> bool:
    return any(end - start < len(term) and _stands_whole(term, start, end) for start, end, _ in every.find(term))


@functools.cache
def _capitals() -> re.Pattern[str]:
    """The letters beyond ASCII of which the small ones stand in signals: full width, É, the sign of Kelvin."""
    letters = {letter for term in _signals().words for letter in term}
    beyond = (letter for letter in map(chr, range(0x80, 0x20000)) if letter != letter.lower())
    return re.compile(f"[{''.join(letter for letter in beyond if not letters.isdisjoint(letter.lower()))}]")


def mentions_agreement(text: str) -> bool:
    """Whether the text, in any language, holds a word that an agreement's news cannot do without. Cheap."""
    signs = text.lower() if _capitals().search(text) else text
    # of bytes only the letters of ASCII are made small, which costs next to nothing
    found = _signals().meanings_in(signs.encode("utf-8", "replace").lower())
    if not found or not all(found):
        # none, or one whose place need not be looked at
        return bool(found)
    small = text.lower()
    return any(_stands_whole(small, start, end) for start, end, _ in _signals().find(small))
