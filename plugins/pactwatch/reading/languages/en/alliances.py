"""An alliance that signs stands for its members, and "the Australian organisations" for those that the page names."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.gathering import known_land
from pactwatch.reading.languages.en.marks import PLAIN
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.numbers import number_of
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

_ALLIANCE = r"(?:alliance|partnership|consortium|network|union|grouping|association|federation)"
ALLIANCE_BEFORE = re.compile(rf"{_ALLIANCE} $")
ALLIANCE_BEHIND = re.compile(rf" {_ALLIANCE}\b")
MEMBERS = PROSE.pattern(
    rf"\b{_ALLIANCE}\b[^.;]{{0,120}}\b(?:consists? of|comprises?|brings together|is made up of|includes?|unites|are|members)\b|"
    rf"\b(?:make up|makes up|form|forms|are in|belong to|constitute|are members of|members of|stand behind) (?:the |this |that )?(?:[A-Za-z-]+ ){{0,2}}{_ALLIANCE}\b|"
    r"\b(?:makes? it up|forms? it|(?:are|were) its members|belongs? to it|stands? behind it)\b"
)
""" "Four clusters make up the partnership, A, B, C and D"."""
CONSISTS = PROSE.pattern(
    rf"\b{_ALLIANCE}\b[^.;]{{0,120}}\b(?:consists? of|comprises?|is (?:made up|composed) of|unites)\b"
)
UNCOUNTED = 3
"""Members that make a row of them where nobody counts them."""
COUNTED = PROSE.pattern(
    r"\b(two|three|four|five|six|[2-6]) (?:[a-z-]+ ){0,2}?(?:organi[sz]ations|clusters|universities|companies|institutions|institutes|agencies|bodies|associations|hospitals)\b",
    re.IGNORECASE,
)
SORT = re.compile(
    r"\s(?:[a-z-]+ ){0,2}?(?:organi[sz]ations|clusters|universities|companies|institutions|institutes|agencies|bodies|associations|hospitals)\b"
)
ROW = re.compile(PLAIN)


def with_members(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements; an alliance among the parties gives way to its members, where the page lists them."""
    if not any(s.groups and s.said in (Said.SIGNED, Said.PLANNED) for s in found) or not _is_of_several(page):
        return found
    return [
        replace(s, groups=tuple(_opened(page, names, s, group) for group in s.groups)) if s.groups else s for s in found
    ]


def _is_of_several(page: Page) -> bool:
    return any(MEMBERS.search(s.words) or COUNTED.search(s.words) for s in page.prose)


def _opened(page: Page, names: Names, statement: Statement, group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    opened: list[Mention] = []
    for party in group:
        members = _members_of(page, names, statement, party, group)
        opened += (m for m in (members or (party,)) if m not in opened)
    return tuple(opened)


def _members_of(
    page: Page, names: Names, statement: Statement, party: Mention, group: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    own = (s.words for s in page.sentences if 0 <= s.start <= party.start < s.end)
    words = next(own, page.sentences[statement.sentence].words)
    if party.country is None and _is_called_alliance(party.name, words):
        told = (
            s for s in page.prose if MEMBERS.search(s.words) and (COUNTED.search(s.words) or CONSISTS.search(s.words))
        )
        return next((row for s in told for row in _rows(s, names) if party.name not in {m.name for m in row}), ())
    land = next((c.code for c in find_countries(party.name, "en")[-1:] if party.name.endswith(c.words)), None)
    at = words.find(party.name)
    if land is None or at < 0 or not SORT.match(words, at + len(party.name)):
        return ()
    told = (s for s in page.prose if COUNTED.search(s.words))
    rows = (row for s in told for row in _rows(s, names))
    return next((row for row in rows if all(known_land(m) == land for m in row) and not set(row) & set(group)), ())


def _is_called_alliance(name: str, words: str) -> bool:
    """Whether the word stands right before or right behind a name: "the Alpha alliance", "the network Alpha"."""
    at = words.find(name)
    while at >= 0:
        if ALLIANCE_BEHIND.match(words, at + len(name)) or ALLIANCE_BEFORE.search(words, 0, at):
            return True
        at = words.find(name, at + 1)
    return False


def _rows(sentence: Sentence, names: Names) -> Iterator[tuple[Mention, ...]]:
    counted = COUNTED.search(sentence.words)
    number = number_of(counted.group(1)) if counted else 0
    begins = CONSISTS.search(sentence.words) if not number else None
    shape = reduced(cut(without_dateline(sentence.words), (), names))
    for found in ROW.finditer(shape.row):
        row = [p for p in bodies_of(shape, found.group()) if p.what in (What.BODY, What.NAME)]
        if len(row) >= number > 1:
            yield tuple(mention(p, sentence) for p in row[:number])
        elif begins and len(row) >= UNCOUNTED and row[0].start >= begins.end():
            yield tuple(mention(p, sentence) for p in row)
