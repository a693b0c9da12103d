"""Two bodies that nothing places, and two lands told in one breath: "the leaders of Peru and Chile saw A and B sign".

In: a statement. Out: the same; each body is at home in the land that stands in its place, or in that to which its partner came.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.gathering import land_by_town
from pactwatch.reading.languages.en.phrases import country_name
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import Mention, Page, Statement
from pactwatch.reading.organisations import named
from pactwatch.reading.places import find_places

SIDES = 2
JOINED = PROSE.pattern(r"^(?: and |, | & |-|–|/| and the )$")
"""What stands between two lands that are told in one breath."""


def in_order(page: Page, statement: Statement) -> Statement:
    """The statement of two bodies without a home, with the lands that its sentence or the headline tells in order."""
    if len(statement.groups) != 1 or len(statement.groups[0]) != SIDES:
        return statement
    if len(placed := [land for m in statement.groups[0] if (land := _land(m))]) == 1:
        return _with_host(page, statement, placed[0])
    one, two = statement.groups[0]
    sentence = page.sentences[statement.sentence]
    is_told_here = all(sentence.start <= m.start < sentence.end for m in (one, two))
    if not is_told_here or any(map(_is_placed, (one, two))):
        return statement
    if one.start > two.start:
        one, two = two, one
    before = sentence.words[: max(0, one.start - sentence.start)]
    heading = [s.words for s in page.sentences if s.place == "headline"]
    lands = next((pair for words in (before, *heading) if (pair := _pair(words))), None)
    if lands is None:
        return statement
    homes = dict(zip((one, two), lands, strict=True))
    group = tuple(replace(m, home=country_name(homes[m]) or "") for m in statement.groups[0])
    return replace(statement, groups=(group,))


def _is_placed(party: Mention) -> bool:
    """Whether a party is a land, or its name or what is told beside it places it."""
    is_named = bool(party.country or party.home) or land_by_town(party) is not None
    return is_named or named(party.name) is not None or bool(find_places(party.name))


def _pair(words: str) -> tuple[str, str] | None:
    """The two lands that the words name side by side, where they name no others."""
    found = [c for c in find_countries(words, "en") if c.code not in ("EU", "INT")]
    if len({c.code for c in found}) != SIDES:
        return None
    side_by_side = ((one.code, two.code) for one, two in pairwise(found) if JOINED.search(words[one.end : two.start]))
    return next((pair for pair in side_by_side if pair[0] != pair[1]), None)


def _land(party: Mention) -> str | None:
    """The land of a party, where anything beside it or in its name tells one."""
    known = named(party.name)
    told = party.country or land_by_town(party) or (known.organisations[0].country if known else None)
    return told or next((c.code for c in find_countries(party.home, "en")), None)


CAME_TO = PROSE.pattern(
    r"\b(?:flew|flown|travel+ed|came|come|went|gone|journeyed|sailed|drove|trip|visit(?:ed|s|ing)?|arrived|been)(?: (?:all the way|over|down|up|back|by [a-z]+))? (?:to |in |at )?$"
)
FAIR = PROSE.pattern(
    r"\b(?:fair|expo|exhibition|conference|summit|congress|forum|convention|symposium|meeting of)\b", re.IGNORECASE
)
""" "Two firms of one land sign at a fair abroad": nobody there is a host."""


def _with_host(page: Page, statement: Statement, land: str) -> Statement:
    """ "A's head flew to Skopje, where he and C D of B signed": B, which nothing places, is at home in the town's land."""
    sentence = page.sentences[statement.sentence]
    lands = set(about(page)) - {land}
    if len(lands) != 1 or FAIR.search(sentence.words):
        return statement
    told = (p for p in find_places(sentence.words) if CAME_TO.search(sentence.words[: p.start]))
    host = next((p.code for p in told if p.code in lands), None)
    if host is None:
        return statement
    group = tuple(
        m if _land(m) or _is_placed(m) else replace(m, home=country_name(host) or "") for m in statement.groups[0]
    )
    return replace(statement, groups=(group,))
