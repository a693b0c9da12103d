"""Several agreements in one Chinese sentence: listed, couple by couple, or a verb each."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import SIDE_BY_SIDE, bodies_in
from pactwatch.reading.languages.zh.cues import (
    ITEM,
    JOINED,
)
from pactwatch.reading.languages.zh.meant import owned, placed
from pactwatch.reading.languages.zh.owners import WITH
from pactwatch.reading.languages.zh.parties import coupled
from pactwatch.reading.languages.zh.people import spoken_for
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import takers
from pactwatch.reading.languages.zh.telling import Told, made
from pactwatch.reading.languages.zh.words import pattern_of
from pactwatch.reading.model import Hit, Mention, Said, Sentence, Statement
from pactwatch.records import Instrument, Kind


def two_sides(head: str) -> tuple[str, ...]:
    """The two countries of "大马企业同中国方面签下3项协议:", in their order; () where there are not two."""
    codes = tuple(dict.fromkeys(m.code for m in find_countries(head, "zh")))
    return codes if len(codes) == 2 else ()


def sided(who: str, sides: tuple[str, ...], shift: int, start: int) -> tuple[Mention, ...]:
    """The parties of one item; a side's country goes to a name that tells none; a person may stand for a body."""
    first, second = re.split(r"与|與|和|同|跟", who, maxsplit=1)
    group = []
    for number, words in enumerate((first, second)):
        named = bodies_in(words)
        mention = named[0].mention if named else _person(words)
        if mention is None:
            continue
        if sides and home_of(mention.name, "zh") is None:
            mention = replace(mention, country=sides[number])
        group.append(placed(mention, shift + (0 if not number else len(who) - len(second)), start))
    return tuple(group)


def _person(words: str) -> Mention | None:
    title = pattern_of("title").search(words)
    if title is None or not 2 <= title.start() <= 5:
        return None
    return Mention(name=words[: title.end()].strip(), start=0, end=title.end(), kind=Kind.OTHER)


def listed(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit | None) -> list[Statement]:
    """ "签下3项协议:A与B的备忘录、C与D的协议": one agreement an item, never crossed."""
    if verb is None:
        return []
    text = sheet.masked(sentence)
    shift = max(sentence.start, 0)
    items = [i for i in ITEM.finditer(text, verb.end - shift) if bodies_in(i["who"])]
    if len(items) < 2 or sum(len(bodies_in(i["who"])) >= 2 for i in items) < 2:
        return []
    sides = two_sides(text[: verb.start - shift])
    found: list[Statement] = []
    whole = made(sentence, sheet, Told(Said.SIGNED, "listed", papers, verb.start - shift))
    for item in items:
        group = sided(item["who"], sides, shift + item.start("who"), sentence.start)
        paper = next((p for p in papers if shift + item.start() <= p.start < shift + item.end()), papers[0])
        # the reading names one sort of paper: the one listed first
        sort = Instrument(paper.value) if not found else None
        found.append(replace(whole, groups=(group,), anaphor=False, instrument=sort, papers=1))
    return found


def in_couples(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    """ "A牵手B;C的对象是D;E则与F结缘": an agreement a part, each with a side of its own. [] where parts are not so."""
    if not (sentence.has("sign", "ceremony", "join") or JOINED.search(sentence.words)):
        return []
    groups = coupled(sheet.masked(sentence), max(sentence.start, 0), sentence.start)
    if not groups:
        return []
    at = next(h.start for h in sentence.hits) - max(sentence.start, 0) if sentence.hits else 0
    whole = made(sentence, sheet, Told(Said.SIGNED, "couple by couple", papers, at))
    return [] if whole.earlier else [replace(whole, groups=groups, anaphor=False, papers=1)]


def series(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    """ "A与B签署备忘录,又与C签署协议": a paper a verb; who signs first signs all. [] where one verb governs."""
    signs = [h for h in sentence.hits if h.role == "sign"]
    governed: list[tuple[Hit, Hit]] = []
    for paper in papers:
        verb = next((s for s in reversed(signs) if s.end <= paper.start and paper.start - s.end <= 30), None)
        if verb is not None and all(verb is not known for known, _ in governed):
            governed.append((verb, paper))
    if len(governed) < 2:
        return []
    shift = max(sentence.start, 0)
    text = sheet.masked(sentence)
    found: list[Statement] = []
    lead: Mention | None = None
    at = 0
    for verb, paper in governed:
        end = verb.start - shift
        part = "\1" * at + text[at:end]
        named = takers(part, sheet.names)
        group = [placed(one, shift, sentence.start) for n in named if (one := owned(n, sheet, sentence))]
        if named and named[0].before in WITH:
            lead = lead or (spoken_for(sheet, text[: named[0].start]) if len(group) == 1 else None)
            group[:0] = [lead] if lead else []
        # "在A国与B签署": with whom, while the page knows who (each.py)
        is_partner = lead is None and len(group) == 1 and bool(named) and named[0].before in SIDE_BY_SIDE
        if len(group) < 2 and not is_partner:
            return []
        lead = lead or (None if is_partner else group[0])
        told = made(sentence, sheet, Told(Said.SIGNED, f"{verb.words} {paper.words}", [paper], end))
        sort = None if found else told.instrument
        found.append(replace(told, groups=(tuple(group),), anaphor=False, instrument=sort))
        at = paper.end - shift
    return found
