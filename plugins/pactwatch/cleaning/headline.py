"""Finds the headline among the lines above the body, and cuts the frame that stands before and around it."""

from __future__ import annotations

import re

from pactwatch.cleaning import marks
from pactwatch.cleaning.repeats import letters
from pactwatch.cleaning.shape import kinship, tokens
from pactwatch.cleaning.sheet import CLOSE_KIN, Sheet

# Columns: a headline has these at least and at most, and as a rule is wider than a section's name.
_NARROWEST, _WIDEST, _TELLING = 12, 240, 23
# A headline shares this much of its stems with the body; of several such lines the first is it.
_ENOUGH = 0.2
# A line made of the outlet's own name to this share is the site's name.
_SITE = 0.7
# What a form of a release sets before its headline.
_LABELLED = re.compile(r"\s*(?:제\s?목|보도\s?제목)\s?[:：]\s?\S")
_PARTS = re.compile(r"\s*[|│|]\s*|\s{2,}")
_MOST_NAMES = 2
_KANA = re.compile(r"[\u3041-\u30fa]")
_FULL_STOP = re.compile(r"。[」』”’）)]*$")
_LAST_WORDS, _LAST_WORDS_IN_KANA = 100, 16
"""Letters of a paragraph's end in which a list is opened: "... with the following institutions", 次のとおりです。."""


def find_headline(sheet: Sheet, given: str | None = None, outlet: str | None = None) -> int | None:
    """The index of the headline: the line that is ``given``, else the line above the body that speaks most of it.

    None where no line above the body can be one. Site names lose by standing above the menu, and by being ``outlet``.
    """
    body = sheet.body()
    start = sheet.head_end()
    if given:
        plain = letters(given)
        named = (i for i in sheet.left(0, start) if plain and letters(sheet.lines[i].text) == plain)
        return next(named, None)
    known = sheet.known(body[:12])
    site = tokens(outlet or "")
    menus = [i for i in range(start) if sheet.lines[i].is_bar and sheet.reasons.get(i, "menu") == "menu"]
    candidates = [
        i
        for i in sheet.left(0, start)
        if not sheet.lines[i].is_bar and _NARROWEST <= sheet.lines[i].width <= _WIDEST
        if kinship(sheet.lines[i].text, site) < _SITE
    ]
    # a short first sentence is none where another line may be: no headline ends in the full stop 。
    candidates = [i for i in candidates if not _FULL_STOP.search(sheet.lines[i].text)] or candidates
    below = [i for i in candidates if i > max(menus, default=-1)] or candidates
    kin = {i: kinship(sheet.lines[i].text, known) for i in below}
    telling = [i for i in below if kin[i] >= _ENOUGH]
    labelled = [i for i in below if _LABELLED.match(sheet.lines[i].text)]
    if labelled:
        return labelled[0]
    wide = [i for i in telling if sheet.lines[i].width >= _TELLING and not sheet.lines[i].is_word_row]
    return next(iter(wide or telling), max(below, key=lambda i: (kin[i], -i), default=None))


def site_name(sheet: Sheet, headline: int | None) -> str | None:
    """The name that a site prints at the very top, above the headline: there universities and ministries say "we"."""
    first = sheet.lines[0] if sheet.lines else None
    if not first or headline in (None, 0) or sheet.reasons.get(0) not in {"site_frame", "menu", "address"}:
        return None
    if first.is_word_row or any(marks.phrases("section").whole_reason(word) for word in first.text.split()):
        return None
    names = [piece.strip() for piece in _PARTS.split(first.text) if piece.strip()]
    return max(names, key=len) if len(names) <= _MOST_NAMES else None


def cut_frame(sheet: Sheet, headline: int | None) -> None:
    """Cuts what stands above the headline, the menus, and the odd words between headline and body."""
    body = sheet.body()
    start = sheet.head_end()
    known = sheet.known(body)
    for i in list(sheet.left(0, start)):
        line = sheet.lines[i]
        if line.is_bar:
            sheet.cut(i, "menu")
        elif (headline is not None and i < headline) or (
            i != headline and line.width < 16 and not kinship(line.text, known)
        ):
            sheet.cut(i, "site_frame")
    for i in list(sheet.left(start)):
        if sheet.lines[i].is_bar and not sheet.lines[i].is_form and sheet.kinship([i], known) < CLOSE_KIN:
            sheet.cut(i, "menu")


def cut_tail(sheet: Sheet) -> None:
    """Cuts lists and odd words behind the last paragraph that do not speak of what the article speaks of."""
    body = sheet.prose()
    if not body:
        return
    known = sheet.known(body)
    blocks: list[list[int]] = []
    for i in sheet.left(body[-1] + 1):
        if sheet.lines[i].is_form:
            continue
        if sheet.lines[i].gap or not blocks:
            blocks.append([])
        blocks[-1].append(i)
    closing = True
    opens = _opens(sheet.lines[body[-1]].text)
    for whole in blocks:
        block = whole[_closing_lines(sheet, whole) if closing else 0 :]
        closing = closing and not block
        if not block:
            continue
        introduced = opens or any(sheet.lines[i].text.endswith((":", "：")) for i in (block[0], block[0] - 1))
        # a sentence opens the list right behind it, no other
        opens = False
        if introduced or sheet.kinship(block, known) >= CLOSE_KIN:
            continue
        if len(block) > 1 or (sheet.lines[block[0]].width < 44 and not sheet.lines[block[0]].ends):
            for i in block:
                sheet.cut(i, "headline_list" if len(block) > 1 else "tail")


def _opens(text: str) -> bool:
    """Whether a paragraph ends with words that open a list of its own."""
    ends = text[-_LAST_WORDS_IN_KANA:] if _KANA.search(text[-_LAST_WORDS_IN_KANA:]) else text[-_LAST_WORDS:]
    return marks.phrases("opens").reason(ends) is not None


def _closing_lines(sheet: Sheet, block: list[int]) -> int:
    """How many lines of a block right behind the body are short paragraphs: no headline ends in the full stop 。"""
    stops = (_FULL_STOP.search(sheet.lines[i].text) and not sheet.lines[i].is_item for i in block)
    return next((n for n, stop in enumerate(stops) if not stop), len(block))
