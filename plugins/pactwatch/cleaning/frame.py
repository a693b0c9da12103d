"""The frame around an article: lines that are no part of it wherever they stand, and where its end is."""

from __future__ import annotations

import re
from functools import cache

from pactwatch.cleaning import marks
from pactwatch.cleaning.publication_line import PublicationLine, read_publication_line
from pactwatch.cleaning.shape import Line
from pactwatch.cleaning.sheet import BODY_ENOUGH, CLOSE_KIN, KIN, Sheet

_WEATHER = re.compile(r"-?\d+(?:\.\d)?\s*(?:℃|°C)|(?:맑음|흐림|구름많음|구름조금|비|눈)\s*-?\d+도")
_TICKER = re.compile(
    r"\b[A-Z]{3}(?:\d{1,3})?/[A-Z]{3}\b|[▲▼△▽]\s*\d[\d,.]*|[+-]\d+(?:\.\d+)?%\s*$|\d\s?=\s?(?:\d+ ?USD|\d[\d,.]*\s?ドン)"
)
_ADDRESS_ONLY = re.compile(r"^[\W]*(?:https?://|www\.)?[\w.+-]+(?:@[\w-]+)?(?:\.[\w-]+)+(?:/\S*)?[\W]*$")
_EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)*\w+|\[email\s?protected\]|\w+@\s*$")
_BY = re.compile(r"^by\s+[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+){0,4}(?:\s*[(,|].*)?$", re.IGNORECASE)
_CELLS = re.compile(r"[|│|]")
_TAGS = re.compile(r"^(?:(?:#\s?[^\s#]+\s*)+|(?:[^()]{2,30}\(\d+\)\s*){2,})$")
_FAULT = re.compile(
    r"^(?:Notice|Warning|Deprecated|Fatal error|Traceback)\b.*\b(?:on line \d+|Stack trace)", re.IGNORECASE
)
_ANCHOR = re.compile(r"^!?\[[^\]]{0,20}\]\([^)]*\)\s*\|?$")
_ABOUT = re.compile(r"^about\s+\S", re.IGNORECASE)


@cache
def _reporter() -> re.Pattern[str]:
    """A reporter's line: a name of two to four letters before the word for the job, at most a desk beside it."""
    return re.compile(
        rf"(?:^|[\s/=(|])(?:by)?[가-힣一-鿿]{{2,4}}\s?(?:[가-힣/·]{{1,8}}\s?)?(?:{marks.words('byline', 'name')})(?=\s*(?:$|[()\[|=/,·@]|\S+@|입력|기사입력|승인|作成|编辑))"
    )


def is_byline(line: Line) -> bool:
    """Whether the line names only who wrote the article."""
    if line.width > 80 or (line.ends and not line.text.endswith(")")):
        return False
    found = marks.phrases("byline").reason(line.text) or _BY.match(line.text) or _reporter().search(line.text)
    if not found and (email := _EMAIL.search(line.text)):
        found = line.width - len(email.group()) <= 40
    return bool(found)


def lone_reason(line: Line) -> str | None:  # noqa: PLR0911  a ladder of named reasons reads best as one
    """Why this line is no part of an article wherever it stands, or None."""
    if not line.letters:
        return "counter"
    if _FAULT.search(line.text):
        return "server_fault"
    if len(_WEATHER.findall(line.text)) >= (1 if line.width < 44 else 3):
        return "weather"
    if line.width < 100 and not line.is_prose and _TICKER.search(line.text):
        return "ticker"
    if _ANCHOR.match(line.text) or (
        _ADDRESS_ONLY.match(line.text) and not _EMAIL.search(line.text) and line.width < 120
    ):
        return "address"
    if _TAGS.match(line.text):
        return "tags"
    if line.is_prose and line.width > 110:
        return None
    return marks.phrases("line").reason(line.text)


def cut_lone_lines(sheet: Sheet) -> dict[int, PublicationLine]:
    """Cuts menus' companions: tools, weather, tickers, by-lines, publication lines. Gives back what the latter state."""
    stated: dict[int, PublicationLine] = {}
    for i in sheet.left():
        line = sheet.lines[i]
        if found := read_publication_line(line):
            stated[i] = found
            sheet.cut(i, "publication_line")
        elif is_byline(line):
            sheet.cut(i, "byline")
        elif (reason := lone_reason(line)) or (
            reason := marks.phrases("paywall").reason(line.text) if line.width < 240 else None
        ):
            sheet.cut(i, reason)
    return stated


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
    return marks.phrases("end").reason(line.text, only=only)


def find_end(sheet: Sheet) -> int:
    """The index of the line that closes the article (the number of lines where none does); closing lines are cut.

    A closing line counts once a body stands before it that outweighs the kindred prose behind it: some sites print
    rights and reporter above the article.
    """
    end = len(sheet.lines)
    for i, line in enumerate(sheet.lines):
        hard = i not in sheet.reasons and end_reason(line)
        if hard:
            sheet.cut(i, hard)
        if end < len(sheet.lines):
            continue
        if (hard and _closes_hard(sheet, i)) or (_signs_off(sheet, i) and _closes_soft(sheet, i)):
            end = i
    return end


def _signs_off(sheet: Sheet, at: int) -> bool:
    text = sheet.lines[at].text
    return sheet.reasons.get(at) == "byline" and (bool(_EMAIL.search(text)) or text.startswith(("/", "◎")))


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
    i = 0
    while i < end:
        reason = None if i in sheet.reasons else heading_reason(sheet.lines[i])
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
        if prose and (reason == "tags" or sheet.kinship(_stretch(sheet, i, end), known) >= (KIN if line.gap else CLOSE_KIN)):
            return i
        sheet.cut(i, "other_article" if prose else reason)
    return end


def _stretch(sheet: Sheet, at: int, end: int) -> list[int]:
    """The paragraphs from ``at`` to the next heading of a section: together they tell whether the article goes on."""
    found: list[int] = []
    for i in sheet.left(at, end):
        if heading_reason(sheet.lines[i]):
            break
        if sheet.lines[i].is_prose and not sheet.lines[i].is_item:
            found.append(i)
    return found
