"""A cabinet approves a paper: its own country is the other side."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.candidates import candidates
from pactwatch.reading.languages.en.cutting import phrases_of
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.phrases import Names, What, country_name
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement
from pactwatch.reading.organisations import find_organisations
from pactwatch.records import Kind

CABINET = re.compile(r"\b(?:[Cc]abinet|Council of Ministers)\b")
PARLIAMENT = re.compile(
    r"\b(?:[Pp]arliament|[Ss]enate|[Ss]enators|[Ll]awmakers|[Ll]egislators|[Ll]egislature|MPs|National Assembly|House of Representatives|Lok Sabha|Bundestag|Knesset|Riksdag|Sejm|Seimas|Saeima|Verkhovna Rada|Majlis|(?:Constitutional|Supreme|High) Court)"
    r"(?= (?:[^.;]{0,60} )?(?:approv|ratif|pass|endors|adopt|clear|consent|assent|consider|debat|vot|back|nod|green|upheld|uphold|rul)\w*)"
)
""" "Bolivia's Senate gave its consent to the agreement": its land's paper, as where a cabinet approves."""


def with_cabinet(page: Page, ours: list[Statement]) -> dict[int, Statement]:
    """A cabinet approves a paper of its own country: that country is the other side."""
    if ours[0].said is not Said.PLANNED and ours[0].said is not Said.HELD:
        return {}
    cabinet = next((s for s in page.sentences if CABINET.search(s.words)), None) or next(
        (s for s in page.sentences if s.has("instrument") and PARLIAMENT.search(s.words)), None
    )
    if cabinet is None:
        return {}
    if any(len({_known_home(m) for m in told} - {None}) > 1 for s in page.sentences if (told := _planning(s))):
        return {}  # "which the Seed Board is going to sign; on the other side stands ..."
    whose = next(
        (p for s in page.sentences for p in phrases_of(s, Names()) if CABINET.search(p.words) and p.what is What.BODY),
        None,
    )
    home = mention(whose, cabinet) if whose else _cabinet_of(cabinet)
    if home is None and page.home:
        home = _land(page.home)
    if home is None:
        return {}
    if code := _known_home(home):
        home = _land(code)
    changed: dict[int, Statement] = {}
    for statement in ours:
        partners = [m for group in statement.groups for m in group if not CABINET.search(m.name)]
        if any(_known_home(m) == _known_home(home) for m in partners):
            continue  # the cabinet approves what a body of its own land signs
        if partners and not all(m.kind is Kind.COMPANY for m in partners):
            changed[id(statement)] = replace(statement, groups=tuple((home, m) for m in partners))
    return changed


def _cabinet_of(sentence: Sentence) -> Mention | None:
    """The land whose cabinet a sentence names: "the cabinet of Chile", "Chile's cabinet"; None where none stands there."""
    told = CABINET.search(sentence.words) or PARLIAMENT.search(sentence.words)
    if told is None:
        return None
    for land in find_countries(sentence.words, "en"):
        between = sentence.words[land.end : told.start()] or sentence.words[told.end() : land.start]
        if between in (" ", "'s ", " of ", " of the ", "’s "):
            return _land(land.code)
    return None


def _land(code: str) -> Mention:
    """The land whose cabinet acts: it is the party, and no body of its own."""
    return Mention(name=country_name(code) or "Cabinet", start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)


def _planning(sentence: Sentence) -> list[Mention]:
    """The named bodies of a running sentence that tells of a plan, but no cabinet."""
    if not sentence.is_prose or not (sentence.has("plan") and sentence.has("instrument")):
        return []
    found = candidates(sentence, Names())
    return [mention(p, sentence) for p in found if p.what is What.BODY and p.is_sure and not CABINET.search(p.words)]


def _known_home(party: Mention) -> str | None:
    """The home that a party's name tells by itself: a country in it, or a known body."""
    if party.country:
        return party.country
    if lands := find_countries(f"{party.name} {party.home}", "en"):
        return lands[-1].code
    return next((k.organisations[0].country for k in find_organisations(party.name) if k.is_strong), None)
