"""Whom a Japanese sentence signs with by words for those told before: "AとBを訪れ、それぞれと", 両者, 両氏."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.acting import right_before
from pactwatch.reading.languages.ja.anaphora import state_of
from pactwatch.reading.languages.ja.roles import Group, shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.places import is_whole_place

WITH_EACH = re.compile(
    r"(?:それぞれ|各々|おのおの|どちら|いずれ)(?:の(?:大学|校|機関|病院|企業|社|訪問先|相手(?:先)?|国|都市|団体))?"
    r"(?:と(?:の間で)?も?|でも)(?!に)"
    r"|両(?:大学|校|機関|病院|企業|社|者|団体)と(?:は|の間で)?、?(?:それぞれ|個別に|別々に)"
)
"""それぞれと, いずれの訪問先でも: with all who were just told, a paper with each."""
INVITED = re.compile(
    r"(?:の(?:関係者|代表(?:者|団)?|担当者|幹部|首脳|トップ|責任者|学長|院長|社長)(?:ら|たち)?)?を(?:招|迎え|集め|引き合わせ|結びつけ|呼び)"
)
"""AとBの関係者を招いて: those who meet in the house of a third."""
MET = re.compile(r"(?:会談|面会|懇談|会見|協議|意見交換)(?:し|を行|に臨)|会っ|顔を合わせ")
FAR = 3
"""Sentences before in which those are told who met."""


def with_each(sentence: Sentence, sheet: Sheet, text: str) -> tuple[tuple[Mention, ...], ...]:
    """A paper for each who was told before "それぞれと", in this sentence or the one before it; () where none fit."""
    # "それぞれ" is blanked where bodies are looked for
    found = WITH_EACH.search(sentence.words)
    if found is None:
        return ()
    here = [g for g in sheet.groups(sentence, text) if g.end <= found.start()]
    if any(g.role == "with" for g in here):
        return ()
    shift = max(sentence.start, 0)
    leads = [shifted(m, shift, sentence.start) for m in _bodies(sheet, sentence, here, leads=True)]
    partners = [shifted(m, shift, sentence.start) for m in _bodies(sheet, sentence, here, leads=False)]
    before = right_before(sheet, sentence)
    if len(partners) < 2 and before is not None:
        told = sheet.groups(before, sheet.masked(before))
        partners = [replace(m, start=-1, end=-1) for m in _bodies(sheet, before, told, leads=False)]
    lead = leads[0] if len(leads) == 1 else None if leads else sheet.topic_before(sentence)
    others: dict[str, Mention] = {}
    for one in partners:
        others.setdefault(one.name, one)
    if lead is None or len(others) < 2 or lead.name in others:
        return ()
    return tuple((lead, one) for one in others.values())


def invited(sentence: Sentence, sheet: Sheet) -> tuple[Mention, ...]:
    """Whom "両者" stands for where somebody else had both come: "XはAとBの関係者を招いて会を開いた"."""
    for before in reversed([s for s in sheet.page.prose if s.order < sentence.order][-FAR:]):
        text = sheet.masked(before)
        groups = sheet.groups(before, text)
        guests = [g for g in groups if INVITED.match(text, g.end)]
        if not guests:
            continue
        told = [g for g in groups if g.role not in ("topic", "subject") and g.end <= guests[0].end]
        found = [replace(m, start=-1, end=-1) for m in _bodies(sheet, before, told, leads=False)]
        return tuple(found) if len(found) == len({m.name for m in found}) == 2 else ()
    return ()


def met(sentence: Sentence, sheet: Sheet) -> tuple[Mention, ...]:
    """Whom "両氏" stands for behind "AのX長官はBのY学長と会談した": the two bodies; () where it is told otherwise."""
    before = right_before(sheet, sentence)
    if before is None or MET.search(before.words) is None or before.has("instrument"):
        return ()
    groups = sheet.groups(before, sheet.masked(before))
    leads = _bodies(sheet, before, groups, leads=True)
    others = _bodies(sheet, before, [g for g in groups if g.role == "with"], leads=False)
    if len(leads) != 1 or len(others) != 1 or leads[0].name == others[0].name:
        return ()
    two = (leads[0], others[0])
    if all(state_of(m) is not None for m in two):
        # "両大臣は": ministers act for their lands, of which other sentences tell
        return ()
    return tuple(replace(m, start=-1, end=-1) for m in two)


def _bodies(sheet: Sheet, sentence: Sentence, groups: list[Group], *, leads: bool) -> list[Mention]:
    """Who acts in these groups, or whom it is done with or to; no lands and towns."""
    told = [g for g in groups if (g.role in ("topic", "subject")) is leads]
    return [
        m for g in told for m in sheet.bodies(g, sentence) if resolve(m.name) is None and not is_whole_place(m.name)
    ]
