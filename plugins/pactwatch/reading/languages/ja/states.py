"""Papers between states: what sort they are, and who the two are where a sentence only says 両国."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.softly import sides_of
from pactwatch.reading.languages.wholes import pair_named
from pactwatch.reading.model import Mention, Said, Sentence, Statement
from pactwatch.records import Instrument, Kind

OF_BOTH = re.compile(r"両国(?:政府)?(?:間|の間)?の|政府間の")
BOTH_STATES = re.compile(r"(?:両国|2国|二国)(?:政府)?(?:が|は|で|間で)、?[^、。]{0,24}(?:結|交わ|署名|調印|締結)")
"""2021年に両国が結んだ協定."""
PAPER_OF_BOTH = re.compile(r"(?:両国|両政府)の[^。]{0,40}(?:覚書|協定|合意書)[^。]{0,24}(?:署名|調印|締結|結)")
OF_TWO = re.compile(r"両国|両政府|2国|二国")
STATES_SIGNED = re.compile(r"(?:両|[2-9]|[二三四])(?:か国|カ国|ヶ国|国)(?:政府)?(?:間)?(?:が|は|の|で|による)")
"""3国の協力の枠組みを定める協定が結ばれた."""
NEAR = 3
"""Sentences behind one about "the two states' paper" in which the states are named."""
PAGE = 2000
"""Letters of the page that tell which land a letter of a pair means."""
LOCAL = re.compile(r"[州市県都府道区町村]$|自治体|議会$")
OF_STATES = re.compile(r"(?:協定|取極|取り?決め)$")


def between_states(statement: Statement, sheet: Sheet) -> Statement:
    """The statement, with the states that its neighbours name; a bare 協定 of states is a treaty."""
    sentence = sheet.page.sentences[statement.sentence]
    if statement.said is Said.ENDED and OF_BOTH.search(sentence.words) and not _is_full(statement):
        statement = replace(statement, groups=_named_near(statement, sheet) or statement.groups)
    if not statement.names_sides and (both := _both(statement, sentence, sheet)):
        statement = replace(statement, groups=(both,), anaphor=False)
    if statement.instrument is not Instrument.OTHER or not statement.groups:
        return statement
    papers = [h for h in sentence.hits if h.role == "instrument" and OF_STATES.search(h.words)]
    if papers and all(_is_of_states(group) for group in statement.groups):
        return replace(statement, instrument=Instrument.TREATY)
    return statement


def _both(statement: Statement, sentence: Sentence, sheet: Sheet) -> tuple[Mention, ...]:
    """The two states that 両国 stands for in the sentence; of a paper of before only where they are who signed it."""
    if BOTH_STATES.search(sentence.words):
        return _heads(sheet) or _opening(sheet)
    if statement.said is Said.HELD or statement.earlier or not PAPER_OF_BOTH.search(sentence.words):
        return ()
    return _heads(sheet) or _before(sentence) or _opening(sheet)


def _heads(sheet: Sheet) -> tuple[Mention, ...]:
    """The two states that the headline names, and no others."""
    headline = sheet.page.headline
    found = find_countries(headline.words, "ja") if headline is not None else []
    named = {m.code: m for m in found if m.code not in ("INT", "EU")}
    if len(named) != len(("one", "other")):
        return ()
    if headline is not None and any(m.rule.startswith("pair") for m in named.values()):
        pair = pair_named(headline.words, "ja", sheet.page.text[:PAGE])
        return pair if len(pair) == len(named) else ()
    return tuple(Mention(name=m.words, start=-1, end=-1, country=m.code, kind=Kind.GOVERNMENT) for m in named.values())


def _before(sentence: Sentence) -> tuple[Mention, ...]:
    """The two lands that the sentence names before 両国, and no others."""
    at = OF_TWO.search(sentence.words)
    named = {m.code: m for m in find_countries(sentence.words[: at.start()] if at else "", "ja") if m.rule == "name"}
    if len(named) != len(("one", "other")) or {"INT", "EU"} & named.keys():
        return ()
    return tuple(Mention(name=m.words, start=-1, end=-1, country=m.code, kind=Kind.GOVERNMENT) for m in named.values())


def _opening(sheet: Sheet) -> tuple[Mention, ...]:
    """The two states that headline and first sentence name between them, and no others."""
    lead = next((s for s in sheet.page.sentences if s.place == "lead"), None)
    told = [s.words for s in (sheet.page.headline, lead) if s is not None]
    named = {m.code: m for words in told for m in find_countries(words, "ja") if m.rule == "name"}
    if len(named) != len(("one", "other")) or {"INT", "EU"} & named.keys():
        return ()
    return tuple(Mention(name=m.words, start=-1, end=-1, country=m.code, kind=Kind.GOVERNMENT) for m in named.values())


def of_states_alone(found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; what two or three states agreed before is no older paper of the bodies that sign now."""
    bodies = [m for s in found if s.said is Said.SIGNED and not s.earlier for group in s.groups for m in group]
    if not any(_state(m) is None for m in bodies):
        return found
    return [
        replace(s, said=Said.HELD, earlier=False)
        if s.earlier and not s.groups and STATES_SIGNED.search(sheet.page.sentences[s.sentence].words)
        else s
        for s in found
    ]


def _is_full(statement: Statement) -> bool:
    return any(len({resolve(m.name) or m.country for m in group} - {None}) > 1 for group in statement.groups)


def _named_near(statement: Statement, sheet: Sheet) -> tuple[tuple[Mention, ...], ...]:
    for sentence in sheet.page.sentences[statement.sentence + 1 : statement.sentence + 1 + NEAR]:
        if not sentence.has("sign", "instrument"):
            continue
        for side in sides_of(sheet, sentence):
            if len({_state(m) for m in side} - {None}) > 1:
                return (side,)
    return ()


def _state(mention: Mention) -> str | None:
    return resolve(mention.name) or resolve(mention.name.removesuffix("政府"))


def _is_of_states(group: tuple[Mention, ...]) -> bool:
    """Whether states sign, themselves or one by its ministry: two or more, and nobody else."""
    states = [m for m in group if _state(m)]
    others = [m for m in group if not _state(m)]
    return (
        len(group) > 1
        and bool(states)
        and all(m.name.endswith(("省", "府")) and not LOCAL.search(m.name) for m in others)
    )
