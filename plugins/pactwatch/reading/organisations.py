"""Which known bodies a text names: a search over include/gazetteer/organisations/. ``parties.py`` asks it for homes.

A row's names and acronyms are strong: they belong to one body only, and tests fail where two rows claim one. What
stands in ``weak`` is an acronym or a name that several bodies share, or an ordinary word (FDA, ABLE, "Ministry of
Public Health"): it decides only with a country beside it, or where the article gives the full name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from pactwatch import settings
from pactwatch.reading.scripts import LETTERS, SYLLABLES, cuts_a_word, is_hangul
from pactwatch.reading.search import Search
from pactwatch.reading.terms import fold, rows
from pactwatch.reading.traditional import HAN, one_spelling, traditional
from pactwatch.reading.words import one_of, words
from pactwatch.records import Kind

LANGUAGES = ("ko", "en", "ja", "zh")
SCHOOL = re.compile(one_of("school"))
"""Begun in the last letter of a name it cuts it: 山城大学 is no 城大."""
HEAD = re.compile(one_of("head_of_school"))
"""Begun in the last sign of a name it cuts it: 中原大學校長 heads 中原大學, no 大學校."""
IN_LATIN = re.compile(r"\s?[(（](?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})[)）]")
"""Behind a name: another of two or three Latin words in brackets."""
SURE = 5
"""Signs of a Han name that is one body's, however they are spelt; fewer several lands may have."""
LATIN = re.compile(f"[{LETTERS}0-9]")
AFTER_BODY = re.compile(rf"(?:{one_of('after_body')})*(?![{SYLLABLES}])")
"""What may follow a Korean name within its word: particles, the side that it is, the title of its head."""
CAPITALISED_BEFORE = re.compile(r"([A-Z][\w.&'’-]*) $")
COLONS = (":", "：")
TICKER = re.compile(r"[:：]\s?(?:[A-Z]{1,5}(?:\.[A-Z])?|\d{4,6})[)）;,/]")
"""Behind an exchange's name: the letters or the number of a share, "(Nasdaq: BNTX)", "(TSE: 4502)"."""
NOT_PART_OF_A_NAME = frozenset(words("not_in_name"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Organisation:
    """A known body. ``country`` is ISO 3166-1 alpha-2, ``EU`` or ``INT``; ``names`` are the strong ones."""

    key: str
    country: str
    kind: Kind
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    weak: tuple[str, ...]

    def __hash__(self) -> int:
        """That of its key, which is its own."""
        return hash(self.key)


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class Known:
    """A known body named in a text. ``start`` and ``end`` are code points.

    ``organisations`` holds one body where ``is_strong``; else the candidates: a country beside the name picks one.
    """

    start: int
    end: int
    words: str
    organisations: tuple[Organisation, ...]
    is_strong: bool

    def at_home_in(self, country: str | None) -> Organisation | None:
        """The only candidate whose home is ``country``; None where none or several are."""
        fits = [o for o in self.organisations if o.country == country]
        return fits[0] if len(fits) == 1 else None


class _Entry(NamedTuple):
    """One written name: how it is spelt, and whose it is."""

    name: str
    strong: tuple[Organisation, ...]
    weak: tuple[Organisation, ...]


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every row, by file and line. ValueError names file, row and what to do where a kind is unknown."""
    found = []
    paths = sorted((settings.include() / "gazetteer" / "organisations").glob("*.csv"))
    columns = ("names_zh", "names_ja", "weak")
    written = {name for path in paths for row in rows(path) for column in columns for name in cell(row[column])}
    for path in paths:
        for number, row in enumerate(rows(path), start=2):
            try:
                kind = Kind(row["kind"])
            except ValueError as wrong:
                raise ValueError(
                    f"{path.name}, row {number}: {row['kind']!r} is no kind; use one of {', '.join(Kind)}"
                ) from wrong
            names = [name for lang in LANGUAGES for name in cell(row[f"names_{lang}"])]
            in_full = [full for name in cell(row["names_zh"]) if (full := traditional(name)) not in written]
            written.update(in_full)
            names += in_full
            acronyms = cell(row["acronyms"])
            found.append(
                Organisation(
                    key=row["key"],
                    country=row["country"],
                    kind=kind,
                    names=tuple(dict.fromkeys([*names, *acronyms])),
                    acronyms=acronyms,
                    weak=cell(row["weak"]),
                )
            )
    return tuple(found)


def cell(text: str) -> tuple[str, ...]:
    """The names of one cell: they are separated by ``|``."""
    return tuple(name.strip() for name in text.split("|") if name.strip())


@cache
def _by_key() -> dict[str, Organisation]:
    return {organisation.key: organisation for organisation in organisations()}


def organisation(key: str) -> Organisation | None:
    """The body of this key."""
    return _by_key().get(key)


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """The written names by their folded form, Han signs in one spelling."""
    written: dict[str, dict[str, tuple[list[Organisation], list[Organisation]]]] = {}
    for one in organisations():
        for name in one.names:
            written.setdefault(one_spelling(fold(name)), {}).setdefault(name, ([], []))[0].append(one)
    for one in organisations():
        for name in one.weak:
            written.setdefault(one_spelling(fold(name)), {}).setdefault(name, ([], []))[1].append(one)
    return {
        folded: tuple([_Entry(name, tuple(strong), tuple(weak)) for name, (strong, weak) in spellings.items()])
        for folded, spellings in written.items()
    }


@cache
def _finder() -> Search[tuple[_Entry, ...]]:
    return Search(_entries())


@lru_cache(maxsize=2048)
def find_organisations(text: str) -> tuple[Known, ...]:
    """Every known body that the text names, by start; where names overlap the longest stays. Linear in the text."""
    found = list(_candidates(text))
    if len(found) > 1:
        found.sort(key=lambda known: (known.start, -known.end))
    kept: list[Known] = []
    for known in found:
        if not kept or known.start >= kept[-1].end:
            kept.append(known)
    return tuple(kept)


@lru_cache(maxsize=4096)
def named(name: str) -> Known | None:
    """The body that ``name``, taken whole, stands for; None where the gazetteer does not have it."""
    bare = name.strip()
    for written in (bare, bare.replace(" ", "")) if " " in bare and is_hangul(bare[-1]) else (bare,):
        # Korean writes "게이츠 재단" and "게이츠재단"
        entries = _entries().get(one_spelling(fold(written)))
        found = _known(written, 0, len(written), entries) if entries else None
        if found is not None and _stands_alone(written, 0, len(written)):
            return found
    return None


def _candidates(text: str) -> Iterator[Known]:
    for start, end, entries in _finder().find(one_spelling(fold(text))):
        if text[end : end + 1] in COLONS and TICKER.match(text, end):
            continue
        if not _stands_alone(text, start, end) or (known := _known(text, start, end, entries)) is None:
            continue
        gloss = IN_LATIN.match(text, end) if end - start < SURE and not text[start].isascii() else None
        if gloss is None or not _is_anothers(known, gloss["name"]):
            yield known


def _is_anothers(known: Known, gloss: str) -> bool:
    """Whether the Latin name in the brackets behind shares no word with those of the body: "福伊特(Petr Foit)"."""
    latin = [name for one in known.organisations for name in (*one.names, *one.weak) if name.isascii()]
    told = {word for name in latin for word in fold(name).split()}
    return bool(told) and told.isdisjoint(fold(gloss).split())


def _known(text: str, start: int, end: int, entries: tuple[_Entry, ...]) -> Known | None:
    """The body, or the candidates, of the names that are written so; None where none is."""
    words = text[start:end]
    if len(entries) == 1 and entries[0].name == words:
        _, strong, weak = entries[0]
    else:
        strong, weak = _spelt(words, entries)
    if not (strong or weak):
        return None
    is_strong = len(strong) == 1 and not _may_be_longer(text, start, words)
    return Known(
        start=start,
        end=end,
        words=words,
        organisations=strong if is_strong else tuple(dict.fromkeys((*strong, *weak))),
        is_strong=is_strong,
    )


def _spelt(words: str, entries: tuple[_Entry, ...]) -> tuple[tuple[Organisation, ...], tuple[Organisation, ...]]:
    """Those of the entries' bodies, strong and weak, that may be written with these words."""
    if HAN.match(words):
        # 東海大学 and 東海大學 are two: who is spelt so comes first, and a short name is only its own
        spelt_so = tuple([entry for entry in entries if entry.name == words])
        entries = spelt_so or (entries if len(words) >= SURE else ())
    strong = _merged([one.strong for one in entries if one.strong and _is_written_so(words, one.name)])
    weak = _merged([one.weak for one in entries if one.weak and (words == one.name or _is_phrase(words, one.name))])
    return strong, weak


def _merged(groups: list[tuple[Organisation, ...]]) -> tuple[Organisation, ...]:
    if len(groups) < 2:
        return groups[0] if groups else ()
    return tuple(dict.fromkeys([one for group in groups for one in group]))


def _is_phrase(words: str, name: str) -> bool:
    """Whether a name of several Latin words is written as a name is: with a capital, and more than one."""
    if " " not in name or not LATIN.match(words):
        return False
    return words[0].isupper() and sum(1 for word in words.split() if word[0].isupper()) > 1


def _is_written_so(words: str, name: str) -> bool:
    """A Latin name of one word keeps its capitals (Roche, KOTRA), or is all capitals; other scripts have none."""
    if words == name or not LATIN.match(name):
        return True
    if " " in name:
        return _is_phrase(words, name)
    return words == name.upper() and len(words) > 3


def _may_be_longer(text: str, start: int, words: str) -> bool:
    """Whether a capitalised word right before makes the name part of a longer one: "Utopia Medical Association"."""
    if " " not in words or not LATIN.match(words):
        return False
    before = CAPITALISED_BEFORE.search(text[max(0, start - 30) : start])
    return before is not None and before.group(1) not in NOT_PART_OF_A_NAME


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the letters around leave the name a word of its own, by the custom of its script."""
    if start and is_hangul(text[start]) and is_hangul(text[start - 1]):
        return False
    if is_hangul(text[end - 1]) and AFTER_BODY.match(text, end) is None:
        return False
    return not (cuts_a_word(text, start, end) or SCHOOL.match(text, end - 1) or HEAD.match(text, end - 1))
