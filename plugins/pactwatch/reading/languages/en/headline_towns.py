"""Headlines that put bodies by their towns, whose names the text tells: "Goroka and Melbourne researchers sign"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.languages.en.topic import completed
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Statement
from pactwatch.reading.places import find_places

SORTS = (
    r"(?:chambers|universities|colleges|schools|academies|faculties|campuses|hospitals|clinics|institutes|institutions|laboratories|labs|museums|libraries|archives|zoos|gardens|"
    r"orchestras|theatres|theaters|operas|foundations|associations|federations|companies|firms|start-?ups|agencies|regulators|cent(?:er|re)s|parks|exchanges|banks|societies|"
    r"researchers|scientists|doctors|physicians|nurses|surgeons|academics|botanists|zoologists|engineers|experts|biologists|lawyers|farmers|growers|brewers|winemakers)"
)
SORT = PROSE.pattern(rf"\b{SORTS}\b", re.IGNORECASE)
"""What in several towns signs: houses or those who work there, not the towns themselves."""
OF_TOWN = re.compile(rf"^(?:[A-Z][a-z]+ )?{SORTS} (?:of|in|from) (?P<town>.+)$", re.IGNORECASE)
FEW = 2


def completed_by_text(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements with their parties; a headline of towns leaves them to the text, where that names two bodies."""
    told = completed(page, names, found)
    if page.headline is None or not SORT.search(page.headline.words):
        return told
    short = [m for s in told if _is_headed(page, s) for group in s.groups for m in group]
    if not short or not any(_is_town(m) for m in short):
        return told
    without = [replace(s, groups=(), anaphor=False) if _is_headed(page, s) else s for s in found]
    full = completed(page, names, without)
    named = max((group for s in full for group in s.groups), key=len, default=())
    if len(named) < FEW or any(_is_town(m) or m.country or _is_in_headline(page, m) for m in named):
        return told
    return full


def _is_headed(page: Page, statement: Statement) -> bool:
    """Whether a headline tells a signing."""
    is_told = statement.said in (Said.SIGNED, Said.PLANNED)
    return is_told and page.sentences[statement.sentence].place == "headline"


def _is_town(party: Mention) -> bool:
    """Whether a party is but a town, or "the chambers of" one."""
    sort = OF_TOWN.match(party.name)
    name = sort["town"] if sort else party.name
    return any(place.words == name for place in find_places(name))


def _is_in_headline(page: Page, party: Mention) -> bool:
    """Whether the headline names a party in full, so that it is none of the towns."""
    return page.headline is not None and party.name in page.headline.words
