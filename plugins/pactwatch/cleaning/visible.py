"""The words that a page shows, got in one cheap pass: enough for a term search, too rough for reading."""

from __future__ import annotations

import html
import re

_HIDDEN = re.compile(r"<(script|SCRIPT|Script|style|STYLE|Style|svg|SVG|template)\b([^>]*)>|<!--")
_TEXTS = re.compile(r">\s*([^<>\s][^<]*)")
_BREAKS = re.compile(
    r"</(?:p|div|li|h[1-6]|tr|td|th|dd|dt|ul|ol|section|article|header|footer)\b|<br\b|<(?:p|div|li|h[1-6])\b",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def visible_text(page: str, *, lines: bool = False) -> str:
    """The text between the tags, with an article body that JSON-LD holds, without scripts, styles and comments.

    With ``lines`` every block and break starts a new line (dearer); else pieces are joined by blanks.
    """
    shown = "".join(_shown(page))
    if lines:
        shown = _BREAKS.sub(lambda found: f"\n{found.group()}", shown)
        text = re.sub(r"<[^<>]*>", "", shown)
    else:
        text = " ".join(_TEXTS.findall(f">{shown}"))
    return html.unescape(text) if "&" in text else text


def _shown(page: str) -> list[str]:
    """The source without the elements that are never shown; an element that is never closed hides nothing."""
    parts: list[str] = []
    unclosed: set[str] = set()
    at = 0
    while found := _HIDDEN.search(page, at):
        parts.append(page[at : found.start()])
        name = found[1]
        closing = f"</{name}" if name else "-->"
        end = -1 if closing in unclosed else page.find(closing, found.end())
        if end < 0:
            # Not looked for again: a page of thousands of such openings would be searched thousands of times.
            unclosed.add(closing)
            at = found.end()
            continue
        if name and "ld+json" in found[2] and page.find("articleBody", found.end(), end) > 0:
            parts.append(">" + _ESCAPED.sub(_letter, page[found.end() : end]).replace("<", " "))
        at = end
    parts.append(page[at:])
    return parts


def _letter(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)
