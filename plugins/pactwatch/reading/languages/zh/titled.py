"""Parties told by a paper's quoted title beside the sentence that signs it: "《A与B...备忘录》。两位厅长签了字"."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.languages.zh.parties import of_title
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Page, Said, Statement

NEWS = (Said.SIGNED, Said.PLANNED)
BESIDE = (-1, 1, -2, 2)
"""Where the title is looked for, in sentences from the one that tells of the signing."""


def by_title(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; where none of the news names two sides, its first with those of the title that stands nearest."""
    news = [s for s in found if s.said in NEWS and not s.earlier]
    if not news or any(s.names_sides for s in news):
        return found
    for statement in (s for s in news if page.sentences[s.sentence].is_prose):
        for step in BESIDE:
            at = statement.sentence + step
            beside = page.sentences[at] if 0 <= at < len(page.sentences) else None
            if beside is None or not beside.is_prose or not beside.has("instrument") or "《" not in beside.words:
                continue
            if sides := of_title(beside, sheet, max(beside.start, 0), 0):
                return [replace(s, groups=(sides,), anaphor=False) if s is statement else s for s in found]
    return found
