"""Which bodies a Chinese sentence counts as one side each: 三方, 三国."""

from __future__ import annotations

import re

from babel import Locale

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.cues import EARLIER
from pactwatch.reading.languages.zh.gathered import gathered
from pactwatch.reading.languages.zh.owners import without_lands
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.records import Kind

LIST_MARK = re.compile(r"\x03*(?:、|和|与|與|同|以?及|暨)")
OFFICES_IN = 25
"""Sentences of a page in which the offices of "三国" are looked for."""
SIDES = {"三": 3, "四": 4, "五": 5}
PENS_ARE = re.compile(
    r"(?:落[笔筆款]|执笔|執筆|[签簽](?:字|署|名|约|約)|署名|[画畫]押|[盖蓋]章)(?:了)?的[,，]?(?:正|则|則|就)?(?:分别|分別|依次)?(?:是|为|為|有)"
)
"""Before those who signed for each side: "代表各方落笔的,是A副院长王某,B代表陈某,以及C主任李某"."""


def many_near(sheet: Sheet, sentence: Sentence, many: str) -> tuple[Mention, ...]:
    """The bodies that "三方" or "三国" counts: as many in one list beside, or of as many countries in a sentence."""
    count = SIDES.get(many[0], 0)
    for step in (1, -1) if count else ():
        beside = sheet.page.prose_at(sentence.order + step)
        if beside is None or EARLIER.search(beside.words):
            continue
        if (listed := _listed(sheet, beside, count)) is not None:
            return listed
        if step > 0 and (penned := _penned(sheet, beside, count)):
            return penned
        named = {
            home.code: one.mention
            for one in bodies_in(sheet.masked(beside), sheet.names)
            if (home := home_of(one.mention.name, "zh")) and not one.is_loose and home.code != "INT"
        }
        if len(named) == count:
            shift = max(beside.start, 0)
            return tuple(sheet.moved(one, shift) for one in named.values())
    if count and (told := gathered(sheet, sentence, count)):
        return told
    codes = dict.fromkeys(m.code for m in find_countries(sentence.words, "zh") if m.rule == "pair")
    return tuple(_office_of(sheet, code) for code in codes) if len(codes) == count else ()


def _listed(sheet: Sheet, sentence: Sentence, count: int) -> tuple[Mention, ...] | None:
    """The bodies of a sentence's only list of so many ("把A、B和C请到一起"); None where none is so long."""
    text = sheet.masked(sentence)
    rows: list[list[Named]] = []
    for one in bodies_in(text, sheet.names):
        if rows and LIST_MARK.fullmatch(text, rows[-1][-1].end, one.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    fit = [row for row in rows if len(row) == count and not any(one.same or one.is_self for one in row)]
    shift = max(sentence.start, 0)
    return tuple(sheet.moved(one.mention, shift) for one in fit[0]) if len(fit) == 1 else None


def _penned(sheet: Sheet, sentence: Sentence, count: int) -> tuple[Mention, ...]:
    """The bodies of so many people whose pens a sentence tells of; () where it tells of others, or of fewer."""
    pens = PENS_ARE.search(sentence.words)
    if pens is None:
        return ()
    text = "\1" * pens.end() + sheet.masked(sentence)[pens.end() :]
    named = [n for n in without_lands(text, bodies_in(text, sheet.names)) if not (n.same or n.is_self)]
    shift = max(sentence.start, 0)
    return tuple(sheet.moved(n.mention, shift) for n in named) if len(named) == count else ()


def _office_of(sheet: Sheet, code: str) -> Mention:
    """The first public office of a country that the page names; the country itself where it names none."""
    for sentence in (s for s in sheet.page.sentences[:OFFICES_IN] if s.is_prose):
        for one in bodies_in(sheet.masked(sentence), sheet.names):
            told = kind_by_ending(one.mention.name, "zh")
            home = home_of(one.mention.name, "zh")
            if told and told[1] is Kind.GOVERNMENT and home and home.code == code:
                return sheet.moved(one.mention, max(sentence.start, 0))
    name = str(Locale.parse("zh").territories.get(code, code))
    return Mention(name=name, start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)
