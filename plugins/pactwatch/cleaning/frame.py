"""The frame around an article: lines that are no part of it wherever they stand."""

from __future__ import annotations

import re
from functools import cache

from pactwatch.cleaning import marks
from pactwatch.cleaning.publication_line import PublicationLine, read_publication_line
from pactwatch.cleaning.shape import Line
from pactwatch.cleaning.sheet import CLOSE_KIN, Sheet

_WEATHER = re.compile(r"-?\d+(?:\.\d)?\s*(?:℃|°C)|(?:맑음|흐림|구름많음|구름조금|비|눈)\s*-?\d+도")
_TICKER = re.compile(
    r"\b[A-Z]{3}(?:\d{1,3})?/[A-Z]{3}\b|[▲▼△▽]\s*\d[\d,.]*|[+-]\d+(?:\.\d+)?%\s*$|\d\s?=\s?\d[\d,.]*\s?(?:[A-Z]{3}|ドン)\b"
)
_ADDRESS_ONLY = re.compile(r"^[\W]*(?:https?://|www\.)?[\w.+-]+(?:@[\w-]+)?(?:\.[\w-]+)+(?:/\S*)?[\W]*$")
_EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)*\w+|\[email\s?protected\]|\w+@\s*$")
_BY = re.compile(r"^by\s+[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+){0,4}(?:\s*[(,|].*)?$", re.IGNORECASE)
# A menu set one link a line: at least so many lines, each at most so wide.
_LINKS, _LINK = 12, 32
_TAGS = re.compile(r"^(?:(?:#\s?[^\s#]+\s*)+|(?:[^()]{2,30}\(\d+\)\s*){2,})$")
_FAULT = re.compile(
    r"^(?:Notice|Warning|Deprecated|Fatal error|Traceback)\b.*\b(?:on line \d+|Stack trace)", re.IGNORECASE
)
_ANCHOR = re.compile(r"^!?\[[^\]]{0,20}\]\([^)]*\)\s*\|?$")


@cache
def _reporter() -> re.Pattern[str]:
    """A reporter's line: a name of two to four letters before the word for the job, at most a desk beside it."""
    return re.compile(
        rf"(?:^|[\s/=(|])(?:by)?[가-힣一-鿿]{{2,4}}\s?(?:[가-힣/·]{{1,8}}\s?)?(?:{marks.words('byline', 'name')})"
        r"(?=\s*(?:$|[()\[|=/,·@]|\S+@|입력|기사입력|승인|作成|编辑))"
    )


def is_byline(line: Line) -> bool:
    """Whether the line names only who wrote the article."""
    if line.width > 80 or (line.ends and not line.text.endswith(")")):
        return False
    if _BY.match(line.text) or _reporter().search(line.text):
        return True
    email = _EMAIL.search(line.text)
    return email is not None and line.width - len(email.group()) <= 40


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
    if line.width < 120 and (_ANCHOR.match(line.text) or (_ADDRESS_ONLY.match(line.text) and "。" not in line.text)):
        return "address"
    if _TAGS.match(line.text):
        return "tags"
    asks = marks.phrases("paywall").reason(line.text) if line.width < 240 else None
    if asks or (line.is_prose and line.width > 110):
        return asks
    return marks.phrases("line").reason(line.text)


def cut_lone_lines(sheet: Sheet) -> dict[int, PublicationLine]:
    """Cuts tools, weather, tickers, by-lines and publication lines. Gives back what the last of these state."""
    stated: dict[int, PublicationLine] = {}
    for i in sheet.left():
        line = sheet.lines[i]
        if found := read_publication_line(line):
            stated[i] = found
            sheet.cut(i, "publication_line")
        elif is_byline(line):
            sheet.cut(i, "byline")
        elif reason := lone_reason(line):
            sheet.cut(i, reason)
    return stated


def cut_link_runs(sheet: Sheet) -> None:
    """Cuts long runs of very short lines that are no sentences: menus that a crawler set one link a line."""
    run: list[int] = []
    known = sheet.known(sheet.body())
    for i in [*sheet.left(), None]:
        if i is not None and sheet.lines[i].width <= _LINK and not sheet.lines[i].ends:
            run.append(i)
            continue
        if len(run) >= _LINKS and sheet.kinship(run, known) < CLOSE_KIN:
            for n in run:
                sheet.cut(n, "menu")
        run = []


def signs_off(sheet: Sheet, at: int) -> bool:
    """Whether the line is the reporter's signature below a text: with an address, or behind a stroke."""
    text = sheet.lines[at].text
    return sheet.reasons.get(at) == "byline" and (bool(_EMAIL.search(text)) or text.startswith(("/", "◎")))
