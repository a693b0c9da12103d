"""Older partners abroad, behind a lead that tells whole how two of the page's own land signed.

Most papers that the press of a land tells so are of before ("the university exchanges students with A, lately it made
an accord with B"), unless a day or a word for one more (``too``) says that they are of the news.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.mentioned import lands_in
from pactwatch.reading.model import Mention, Page, Said, Statement
from pactwatch.reading.organisations import named
from pactwatch.reading.places import find_places
from pactwatch.reading.words import one_of

TOO = re.compile(one_of("too"))
"""Words with which one more paper of the news is told."""


def own_first(page: Page, own: str, found: Iterable[Statement]) -> list[Statement]:
    """The statements, those of papers with somebody abroad that are told so marked as of before.

    ``own``: the land of the page's language, where those are at home whose home no word tells.
    """
    told = list(found)
    lead = next((s for s in told if _is_new(s) and page.sentences[s.sentence].is_prose), None)
    if lead is None or page.sentences[lead.sentence].place != "lead" or not lead.names_sides:
        return told
    if not any(s.dates and page.sentences[s.sentence].place == "lead" for s in told if _is_new(s)):
        return told
    if any((_home(m, page.lang) or own) != own for group in lead.groups for m in group):
        return told
    opening = " ".join(s.words for s in (page.headline, page.sentences[lead.sentence]) if s is not None)
    return [
        replace(s, earlier=True) if s.sentence > lead.sentence and _is_beside(page, own, s, opening) else s
        for s in told
    ]


def _is_new(statement: Statement) -> bool:
    return statement.said is Said.SIGNED and not statement.earlier


def _is_beside(page: Page, own: str, statement: Statement, opening: str) -> bool:
    """Whether a signing without a day, told behind the lead, is with somebody abroad of whom the opening is silent."""
    sentence = page.sentences[statement.sentence]
    if not _is_new(statement) or not sentence.is_prose or statement.dates or TOO.search(sentence.words):
        return False
    abroad = [m for group in statement.groups for m in group if _home(m, page.lang) not in (own, None)]
    if not abroad or any(name in opening for m in abroad for name in (m.name, *m.aliases)):
        return False
    return not lands_in(opening, page.lang) & {_home(m, page.lang) for m in abroad}


def _home(one: Mention, lang: str) -> str | None:
    """The land that a mention's own words tell to be its home; None where they tell none."""
    if one.country:
        return one.country
    known = named(one.name)
    if known is not None and known.is_strong:
        return known.organisations[0].country
    if told := home_of(one.name, lang):
        return told.code
    beside = [m.code for m in find_countries(one.home, lang)] or [p.code for p in find_places(one.home)]
    return beside[-1] if beside else None
