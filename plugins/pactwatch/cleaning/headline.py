"""Finds the headline among the lines above the body, and cuts the frame that stands before and around it."""

from __future__ import annotations

from pactwatch.cleaning.repeats import letters
from pactwatch.cleaning.shape import kinship
from pactwatch.cleaning.sheet import CLOSE_KIN, Sheet

# Columns: a headline has these at least and at most, and as a rule is wider than a section's name.
_NARROWEST, _WIDEST, _TELLING = 12, 240, 23
# A headline shares this much of its stems with the body; of several such lines the first is it.
_ENOUGH = 0.2


def find_headline(sheet: Sheet, given: str | None = None) -> int | None:
    """The index of the headline: the line that is ``given``, else the line above the body that speaks most of it.

    None where no line above the body can be one. Site names lose by standing above the menu.
    """
    body = sheet.prose()
    start = body[0] if body else len(sheet.lines)
    if given:
        plain = letters(given)
        named = (i for i in sheet.left(0, start) if plain and letters(sheet.lines[i].text) == plain)
        return next(named, None)
    known = sheet.known(body[:12])
    menus = [i for i in range(start) if sheet.lines[i].is_bar and sheet.reasons.get(i) is None]
    candidates = [
        i for i in sheet.left(0, start) if not sheet.lines[i].is_bar and _NARROWEST <= sheet.lines[i].width <= _WIDEST
    ]
    below = [i for i in candidates if not any(menu > i for menu in menus)] or candidates
    kin = {i: kinship(sheet.lines[i].text, known) for i in below}
    telling = [i for i in below if kin[i] >= _ENOUGH]
    wide = [i for i in telling if sheet.lines[i].width >= _TELLING]
    return next(iter(wide or telling), max(below, key=lambda i: (kin[i], -i), default=None))


def cut_frame(sheet: Sheet, headline: int | None) -> None:
    """Cuts what stands above the headline, the menus, and the odd words between headline and body."""
    body = sheet.prose()
    start = body[0] if body else len(sheet.lines)
    known = sheet.known(body)
    for i in list(sheet.left(0, start)):
        line = sheet.lines[i]
        if line.is_bar:
            sheet.cut(i, "menu")
        elif headline is not None and i < headline:
            sheet.cut(i, "site_frame")
        elif i != headline and line.width < 16 and not kinship(line.text, known):
            sheet.cut(i, "site_frame")
    for i in list(sheet.left(start)):
        if sheet.lines[i].is_bar and sheet.kinship([i], known) < CLOSE_KIN:
            sheet.cut(i, "menu")


def cut_tail(sheet: Sheet) -> None:
    """Cuts lists and odd words behind the last paragraph that do not speak of what the article speaks of."""
    body = sheet.prose()
    if not body:
        return
    known = sheet.known(body)
    blocks: list[list[int]] = []
    for i in sheet.left(body[-1] + 1):
        if sheet.lines[i].gap or not blocks:
            blocks.append([])
        blocks[-1].append(i)
    for block in blocks:
        introduced = any(sheet.lines[i].text.endswith((":", "：")) for i in (block[0], block[0] - 1))
        if introduced or sheet.kinship(block, known) >= CLOSE_KIN:
            continue
        if len(block) > 1 or (sheet.lines[block[0]].width < 44 and not sheet.lines[block[0]].ends):
            for i in block:
                sheet.cut(i, "headline_list" if len(block) > 1 else "tail")
