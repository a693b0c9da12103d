"""Parts what a crawler ran together on one line: captions set twice or inside a paragraph, a by-line at its end."""

from __future__ import annotations

import re
from functools import cache

from pactwatch.cleaning import marks
from pactwatch.cleaning.shape import width

# A photo credit as agencies write it, in brackets or after a stroke, with day and photographer's address behind.
_CREDIT = re.compile(
    r"(?:\[사진[^\]\n]{0,80}\]|\(사진\s?[=제/][^)\n]{0,80}\)|\[[^\]\n]{0,40}사진\s?제공[^\]\n]{0,40}\]|/사진\s?(?:제공)?\s?=\s?[^\s.]{1,30}"
    r"|\((?:photo|picture|image)[^)\n]{0,80}\)|[(（](?:写真|圖|图)[:：=＝/／][^)）\n]{0,60}[)）])"
    r"(?:\s*\(?\d{4}\.\d{1,2}\.\d{1,2}\.?\)?)?(?:\s*[\w.+-]+@[\w.-]+)?(?:\s*\*?재판매 및 DB 금지)?",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"[<\[(〈]?\s*(?:무단\s?전재|저작권자|copyright\b|[ⓒⒸ©])", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?。！？])(?=\s*[^\s\d.!?。！？\"'”’」』)）\]])")
_TOOLS = re.compile(r"\s+分享到?\s*[:：]?\s*$")
_LONGEST_TAIL = 260


@cache
def _byline() -> re.Pattern[str]:
    """A reporter's name and address at the end of a paragraph."""
    roles = marks.words("byline", "name")
    return re.compile(
        rf"(?<=[.다”\"'])\s*/?\s*(?=(?:[\w/]{{2,8}}\s)?[가-힣一-鿿]{{2,4}}\s?(?:[가-힣/·]{{1,8}}\s)?(?:{roles})\s*[(<]?[\w.+-]+@)"
    )


def unglue(text: str) -> list[str]:
    """The pieces of one line, in order and unchanged; most lines are one piece."""
    text = _TOOLS.sub("", text)
    if len(text) < 60:
        return [text]
    pieces: list[str] = []
    for copy in _halves(text):
        pieces.extend(_parted(copy))
    return [piece for piece in (p.strip() for p in pieces) if piece]


def _halves(text: str) -> list[str]:
    """Both copies of a line that says the same twice, else the line."""
    half = len(text) // 2
    if text[:half] == text[-half:] and text[half : len(text) - half].strip() == "":
        return [text[:half], text[-half:]]
    return [text]


def _parted(text: str) -> list[str]:
    head, tail = _without_tail(text)
    pieces: list[str] = []
    at = 0
    for credit in _CREDIT.finditer(head):
        if width(head[credit.end() :][:60].strip()) < 30:
            break
        body, caption = _last_sentence(head[at : credit.start()])
        pieces += [body, caption + credit.group()]
        at = credit.end()
    return [*pieces, head[at:], *tail]


def _without_tail(text: str) -> tuple[str, list[str]]:
    """The paragraph, and the by-line and the notice of rights that were run on at its end."""
    for pattern in (_byline(), _RIGHTS):
        found = pattern.search(text, max(0, len(text) - _LONGEST_TAIL))
        if found and width(text[: found.start()]) >= 60:
            return text[: found.start()], [text[found.start() :]]
    return text, []


def _last_sentence(before: str) -> tuple[str, str]:
    """What stands before a credit, as body and the one sentence that is the caption."""
    ends = [found.start() for found in _SENTENCE.finditer(before.rstrip())]
    return (before[: ends[-1]], before[ends[-1] :]) if ends else ("", before)
