"""Who joined hands in the sentence before a Japanese page tells the signing, where no sentence of it names two."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Said, Statement

SIDES = 2
JOINED_NEAR = 2
"""Sentences before a signing in which those who signed are told to have joined hands."""


def joined_before(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """The statements; where no sentence of a signing names two, those who joined hands right before it signed."""
    page = sheet.page
    if any(s.names_sides for s in found):
        return found
    told = {s.sentence: _joined(sheet, s) for s in found if _is_new(s) and page.sentences[s.sentence].is_prose}
    return [replace(s, groups=(group,), anaphor=False) if (group := told.get(s.sentence, ())) else s for s in found]


def _joined(sheet: Sheet, statement: Statement) -> tuple[Mention, ...]:
    """Those who act together in a sentence of joining hands right before the statement's; () where none do."""
    prose = [s for s in sheet.page.prose if s.order < statement.sentence]
    for sentence in reversed(prose[-JOINED_NEAR:]):
        if not sentence.has("join"):
            continue
        groups = sheet.groups(sentence, sheet.masked(sentence))
        acting = [m for g in groups if g.role in ("topic", "subject", "with") for m in sheet.bodies(g, sentence)]
        if len({m.name for m in acting}) >= SIDES:
            return tuple(shifted(m, max(sentence.start, 0), sentence.start) for m in acting)
    return ()


def _is_new(statement: Statement) -> bool:
    return statement.said is Said.SIGNED and not statement.earlier
