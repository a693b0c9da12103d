"""Bodies that stand twice on a page: portals print the lead before the article, crawlers print everything again."""

from __future__ import annotations

import re
from collections import defaultdict

from pactwatch.cleaning.sheet import Sheet

_NOT_LETTERS = re.compile(r"[\W_]+")
_SHORTEST = 16
# Letters by whose agreement two long lines are compared at all, and the share of four-letter runs that makes them one.
_EDGE = 20
_SAME = 0.8
# Letters of a paragraph that are compared; more is a whole text on one line.
_LONGEST = 3000


def letters(text: str) -> str:
    """The text without blanks, punctuation and case: what copies have in common."""
    return _NOT_LETTERS.sub("", text.casefold())


def cut_repeated_paragraphs(sheet: Sheet) -> None:
    """Keeps the better copy of each paragraph: the longer one, then the one among more prose, then the first."""
    plain = {
        i: letters(sheet.lines[i].text)
        for i in sheet.left()
        if sheet.lines[i].width >= 60 and not sheet.lines[i].is_item
    }
    mass = _mass_around(sheet, sorted(plain))
    seen: dict[str, int] = {}
    for i in sorted(plain):
        edges = {plain[i][:_EDGE], plain[i][-_EDGE:]}
        rival = next((seen[edge] for edge in edges if edge in seen and _same(plain[seen[edge]], plain[i])), None)
        worse = None
        if rival is not None:
            worse = rival if (len(plain[i]), mass[i]) > (len(plain[rival]), mass[rival]) else i
            sheet.cut(worse, "repeated_body")
        if worse != i:
            seen.update(dict.fromkeys(edges, i))


def cut_repeated_lines(sheet: Sheet) -> None:
    """Cuts headlines and other short lines that stand again further down."""
    seen: set[str] = set()
    for i in list(sheet.left()):
        if sheet.lines[i].width < _SHORTEST:
            continue
        plain = letters(sheet.lines[i].text)
        if plain in seen:
            sheet.cut(i, "repeated_line")
        seen.add(plain)


def _mass_around(sheet: Sheet, indexes: list[int]) -> dict[int, int]:
    """For each paragraph the columns of the run of paragraphs that it stands in (at most two other lines between)."""
    runs: dict[int, list[int]] = defaultdict(list)
    run = 0
    for before, i in zip([None, *indexes], indexes, strict=False):
        run = i if before is None or i - before > 3 else run
        runs[run].append(i)
    return {i: sheet.mass(members) for members in runs.values() for i in members}


def _same(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((_runs(a), _runs(b)), key=len)
    return len(short & long) >= _SAME * len(short) > 0


def _runs(plain: str) -> set[str]:
    return {plain[i : i + 4] for i in range(min(len(plain), _LONGEST) - 3)}
