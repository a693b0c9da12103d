"""Where an article ends, and the lists of other articles within and behind it: found by headings and closing lines."""

from __future__ import annotations

import re

from pactwatch.cleaning import marks
from pactwatch.cleaning.frame import signs_off
from pactwatch.cleaning.shape import Line
from pactwatch.cleaning.sheet import BODY_ENOUGH, CLOSE_KIN, KIN, Sheet

_CELLS = re.compile(r"[|│|]")
_NOTICE = re.compile(
    r"[©ⓒⒸ]|\([cC]\)|\b(?:19|20)\d\d\b|[Rr]eserved|permission|무단|전재|재배포|转载|轉載|転載|授权|授權"
)
_ABOUT = re.compile(r"^about\s+\S", re.IGNORECASE)
# A page holds a handful of closing lines and headings; beyond so many it is a dump, and looking back grows quadratic.
_MOST_LOOKS = 40
# So many paragraphs behind a list tell whether they are the article's own.
_STRETCH = 8


def heading_reason(line: Line) -> str | None:
    """The reason of the section that this line opens, or None."""
    if line.width > 64 or line.ends:
        return None
    first = next(filter(None, (piece.strip() for piece in _CELLS.split(line.text))), "")
    return marks.phrases("section").reason(line.text) or marks.phrases("section").whole_reason(first)


def end_reason(line: Line) -> str | None:
    """The reason of a line with which a site closes an article (rights, disclaimer, imprint), or None."""
    if line.is_prose and line.width > 260:
        return None
    only = marks.MATCHES if not line.is_prose or line.width < 130 else frozenset({"start"})
    reason = marks.phrases("end").reason(line.text, only=only)
    # News tells of copyright law, too: a sentence needs the sign, the year or the ban to be a notice.
    return None if reason == "copyright" and line.is_prose and not _NOTICE.search(line.text) else reason


def find_end(sheet: Sheet) -> int:
    """The index of the line that closes the article (the number of lines where none does); closing lines are cut.

    A closing line counts once a body stands before it that outweighs the kindred prose behind it: some sites print
    rights and reporter above the article.
    """
    end = len(sheet.lines)
    looks = 0
    for i, line in enumerate(sheet.lines):
        hard = end_reason(line) if i not in sheet.reasons else None
        if hard:
            sheet.cut(i, hard)
        if end < len(sheet.lines) or looks >= _MOST_LOOKS or not (hard or signs_off(sheet, i)):
            continue
        looks += 1
        if _closes_hard(sheet, i) if hard else _closes_soft(sheet, i):
            end = i
    return end


def _closes_hard(sheet: Sheet, at: int) -> bool:
    before = sheet.body(0, at)
    known = sheet.known(before)
    after = [i for i in sheet.prose(at + 1) if sheet.kinship([i], known) >= KIN]
    return sheet.mass(before) >= BODY_ENOUGH and sheet.mass(after) <= sheet.mass(before)


def _closes_soft(sheet: Sheet, at: int) -> bool:
    before = sheet.body(0, at)
    if sheet.mass(before) < BODY_ENOUGH:
        return False
    following = next(iter(sheet.prose(at + 1)), None)
    if following is None:
        return True
    between = [sheet.lines[i] for i in range(at + 1, following)]
    if any(_ABOUT.match(line.text) for line in between):
        return False
    return any(map(heading_reason, between)) or sheet.kinship([following], sheet.known(before)) < 2 * KIN


def cut_sections(sheet: Sheet, end: int) -> None:
    """Cuts lists of other articles with their headings, and everything behind ``end``.

    Within the article a section stops where prose takes up its subject again; above the body only the items go.
    """
    i = looks = 0
    while i < end and looks < _MOST_LOOKS:
        reason = None if i in sheet.reasons else heading_reason(sheet.lines[i])
        looks += reason is not None
        i = _cut_section(sheet, i, end, reason) if reason else i + 1
    reason = "after_end"
    for j in range(end, len(sheet.lines)):
        line = sheet.lines[j]
        reason = heading_reason(line) or reason
        sheet.cut(j, "other_article" if line.is_prose and not line.is_item else reason)


def _cut_section(sheet: Sheet, at: int, end: int, reason: str) -> int:
    before = sheet.body(0, at)
    known = sheet.known(before)
    sheet.cut(at, reason)
    for i in range(at + 1, end):
        line = sheet.lines[i]
        if i in sheet.reasons:
            continue
        if not before and not (line.is_item and not line.is_prose):
            return i
        reason = heading_reason(line) or reason
        prose = line.is_prose and not line.is_item
        # A list of tags never brings another article.
        enough = 0.0 if reason == "tags" else KIN if line.gap else CLOSE_KIN
        if prose and sheet.kinship(_stretch(sheet, i, end), known) >= enough:
            return i
        sheet.cut(i, "other_article" if prose else reason)
    return end


def _stretch(sheet: Sheet, at: int, end: int) -> list[int]:
    """The paragraphs from ``at`` to the next heading of a section: together they tell whether the article goes on."""
    found: list[int] = []
    for i in sheet.left(at, end):
        if len(found) == _STRETCH or i > at + 4 * _STRETCH or heading_reason(sheet.lines[i]):
            break
        if sheet.lines[i].is_prose and not sheet.lines[i].is_item:
            found.append(i)
    return found
