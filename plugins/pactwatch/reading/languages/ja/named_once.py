"""Who signed, told apart from the sentence of the paper, where a Japanese page names them once or for their lands."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.clauses import APART
from pactwatch.reading.languages.ja.presenting import SIGNERS
from pactwatch.reading.model import Page, Said, Statement

AT_THE_SEAT = re.compile(
    r"(?:この日|同日|当日)は|(?:その後の|同日の|この日の|この)?(?:調印|署名|締結|交換)式(?:には?|では?|は|の(?:席|場)では?)、?[^。]{4,80}(?:[長者員事役理使臣官裁]|氏)[がとら]"
)
"""調印式では、X総経理とY理事長が署名した: who held the pen for those who were named before."""


def named_once(page: Page, found: list[Statement]) -> list[Statement]:
    """Who signed apart from the paper's sentence is told for those whom that sentence does not name."""
    # "日本とタイの間で覚書が結ばれた。署名したのはAとB": who signed for the lands
    apart = {
        s.sentence
        for s in found
        if s.rule == APART
        and s.names_sides
        and not _names_but_lands(s)
        and SIGNERS.match(page.sentences[s.sentence].words)
    }
    found = [
        replace(s, groups=(), anaphor=True)
        if s.said is Said.SIGNED and s.groups and _names_but_lands(s) and apart & {s.sentence + 1, s.sentence + 2}
        else s
        for s in found
    ]
    full = {s.sentence for s in found if s.names_sides and s.rule != APART and page.sentences[s.sentence].is_prose}
    return [
        replace(s, groups=(), anaphor=True)
        if (s.rule == APART and full & {s.sentence - 1, s.sentence - 2})
        or (AT_THE_SEAT.match(page.sentences[s.sentence].words) and full & set(range(s.sentence - 3, s.sentence)))
        else s
        for s in found
    ]


def _names_but_lands(statement: Statement) -> bool:
    """Whether all those that a statement names are lands."""
    return all(resolve(m.name) is not None for group in statement.groups for m in group)
