"""Papers of two of Japan's own bodies, and what a Japanese page tells beside them: older partners abroad, papers of
others; and who joined hands in the sentence before the signing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.mentioned import lands_in
from pactwatch.reading.model import Mention, Page, Said, Statement
from pactwatch.reading.organisations import named
from pactwatch.reading.places import find_places

SIDES = 2
TOO = re.compile(
    r"また|さらに|あわせて|合わせて|併せて|同日|同じ日|同時に|このほか|このほど|今回|加えて|続いて|次いで|一方|別に|もう(?:1|一)|とも|にも|この日|きょう|本日|新たに|それぞれ"
)
"""Words with which one more paper of the news is told."""
JOINED_NEAR = 2
"""Sentences before a signing in which those who signed are told to have joined hands."""


def own_first(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; behind a lead that tells whole how two of Japan signed, a paper with somebody abroad that has
    no day, and with no word for one more, is of before.
    """
    lead = next((s for s in found if _is_new(s) and page.sentences[s.sentence].is_prose), None)
    if lead is None or page.sentences[lead.sentence].place != "lead" or not lead.names_sides or not lead.dates:
        return found
    if any(home(m) != "JP" for group in lead.groups for m in group):
        return found
    opening = " ".join(s.words for s in (page.headline, page.sentences[lead.sentence]) if s is not None)
    return [
        replace(s, earlier=True) if s.sentence > lead.sentence and _is_beside(page, s, opening) else s for s in found
    ]


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


def _is_beside(page: Page, statement: Statement, opening: str) -> bool:
    """Whether a signing without a day, told behind the lead, is with somebody abroad of whom the opening is silent."""
    sentence = page.sentences[statement.sentence]
    if not _is_new(statement) or not sentence.is_prose or statement.dates or TOO.search(sentence.words):
        return False
    abroad = [m for group in statement.groups for m in group if home(m) not in ("JP", None)]
    if not abroad or any(name in opening for m in abroad for name in (m.name, *m.aliases)):
        return False
    return not lands_in(opening, page.lang) & {home(m) for m in abroad}


def home(one: Mention) -> str | None:
    """The land that a mention's own words tell to be its home; None where they tell none."""
    known = named(one.name)
    told = home_of(one.name, "ja")
    beside = [m.code for m in find_countries(one.home, "ja")] or [p.code for p in find_places(one.home)]
    if one.country or (known is not None and known.is_strong):
        return one.country or known.organisations[0].country if known else one.country
    return told.code if told else beside[-1] if beside else None
