"""Who signed, told in the sentence behind the signing: "片方はA、もう片方はB", "Aの相手はB"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.numbers import SORTS_COUNTED
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.sides_named import sides_named
from pactwatch.reading.model import Mention, Said, Sentence, Statement

NOTE = r"(?:[(（][^()（）]*[)）])?"
ONE_AND_OTHER = re.compile(
    r"^(?:片方|一方|一つ|1つ|ひとつ|一社|1社|一校|1校)は、?(?P<one>[^。]{2,70}?)(?:で|であり)?、"
    r"(?:もう(?:片方|一方|一つ|1つ|ひとつ|1社|一社|1校|一校)|他方|残る[1一]つ)は、?(?P<other>[^。]{2,70}?)"
    rf"{NOTE}(?:だ|です|である|だった|でした)?。?$"
)
PARTNER_IS = re.compile(
    rf"^(?P<one>[^、。はが()（）]{{2,30}}){NOTE}の(?:提携|締結|協定|覚書|連携)?の?(?:相手|パートナー)(?:方|先|役|校)?は、?"
    rf"(?P<other>[^、。はが()（）]{{2,30}}){NOTE}(?:。|で、|だ。|です。|である。|だった。|でした。)"
)
PARTNER_OF = re.compile(
    rf"(?:^|(?<=[、]))(?P<one>[^、。はが()（）]{{2,30}})の(?:相手|パートナー)(?:方|先|役|校)?は"
    rf"(?P<other>[^、。はが()（）]{{2,30}}?){NOTE}(?=、|。|だ。|です|であ|だった)"
)
"""長崎大学の相手はX大学、神戸大学の相手はY大学だ: one after the other."""
SIDE_SIGNED = re.compile(
    r"^(?P<one>[^、。はがをにでと]{2,14})側[での](?:(?:署名|調印|締結|サイン)(?:し|に臨ん|にあたっ|を行っ|者|の当事者|をし)?[ただ]?(?:のは|は)|(?:署名者|当事者|窓口)は)、?"
    r"(?P<other>[^。はがを]{2,60})(?:だ|です|である|だった|でした)?。"
)
"""メキシコ側で署名したのはX大学の学長だ: who signed for a land."""
PARTNERS_COUNTED = re.compile(rf"[2２二](?:つの)?[㐀-鿿]{{0,4}}(?:{SORTS_COUNTED})(?:側)?と(?!も?に)")
FAR = 2
"""Sentences before in which the signing itself is told."""


def both_sides(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """The statements, with one for each pair that such a sentence names; what only named lands gives way to it."""
    told: list[Statement] = []
    for news in found:
        if news.said is not Said.SIGNED or news.earlier or _has_bodies(news):
            continue
        # "2大学と協定を結んだ。一つはA、もう一つはB": each has a paper with another (in_turn.py)
        are_partners = PARTNERS_COUNTED.search(sheet.page.sentences[news.sentence].words) is not None
        for sentence in sheet.page.sentences[news.sentence + 1 : news.sentence + 1 + FAR]:
            if not sentence.is_prose or (are_partners and ONE_AND_OTHER.match(sentence.words)):
                continue
            if couples := _couples(sheet, sentence):
                told += [
                    replace(news, sentence=sentence.order, groups=(one,), anaphor=False, papers=1) for one in couples
                ]
                continue
            sides = _with_lead(_sides(sheet, sentence), news)
            if sides and not any(s.sentence == sentence.order and _has_bodies(s) for s in (*found, *told)):
                told.append(replace(news, sentence=sentence.order, groups=(sides,), anaphor=False))
    behind = {s.sentence - back for s in told for back in range(1, FAR + 1)}
    weak = [s for s in found if s.sentence in behind and s.groups and not _has_bodies(s)]
    return [replace(s, groups=(), anaphor=True) if s in weak else s for s in found] + told


def _with_lead(sides: tuple[Mention, ...], news: Statement) -> tuple[Mention, ...]:
    """The sides; "タイの相手はX省" is with whom the news' own body signs in that land."""
    if not sides or resolve(sides[0].name) is None:
        return sides
    lead = next((m for group in news.groups for m in group if resolve(m.name) is None), None)
    return (lead, replace(sides[1], home=f"{sides[0].name} {sides[1].home}".strip())) if lead is not None else sides


def _has_bodies(statement: Statement) -> bool:
    """Whether a statement names two that sign, and not but their lands."""
    return any(len([m for m in group if resolve(m.name) is None]) > 1 for group in statement.groups)


def _sides(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    if named := sides_named(sentence, sheet):
        return tuple(replace(m, start=-1, end=-1) for m in named[0])
    if (signed := SIDE_SIGNED.match(sentence.words)) and resolve(signed["one"]) is not None:
        return _for_land(sheet, sentence, signed)
    parts = ONE_AND_OTHER.match(sentence.words) or PARTNER_IS.match(sentence.words)
    if parts is None:
        return ()
    sides = _two(sheet, sentence, parts)
    return sides if len({m.name for m in sides}) > 1 else ()


def _couples(sheet: Sheet, sentence: Sentence) -> list[tuple[Mention, ...]]:
    """Both sides of each paper in "Aの相手はX、Bの相手はY"; [] where it tells of one alone."""
    parts = list(PARTNER_OF.finditer(sentence.words))
    if len(parts) < 2 or not PARTNER_IS.match(f"{parts[0].group()}。"):
        return []
    couples = [_two(sheet, sentence, part) for part in parts]
    return couples if all(couples) else []


def _two(sheet: Sheet, sentence: Sentence, parts: re.Match[str]) -> tuple[Mention, ...]:
    """The bodies in which the two parts that a pattern found end; () where one of them ends in none."""
    told = [_last_body(sheet, sentence, parts.start(name), parts.end(name)) for name in ("one", "other")]
    return () if None in told else tuple(m for m in told if m is not None)


def _for_land(sheet: Sheet, sentence: Sentence, signed: re.Match[str]) -> tuple[Mention, ...]:
    """The land and the one body that signed for it."""
    text = sheet.masked(sentence)
    told = [g for g in sheet.groups(sentence, text) if g.start >= signed.start("other")]
    bodies = [m for g in told for m in sheet.bodies(g, sentence) if resolve(m.name) is None]
    land = Mention(name=signed["one"], start=-1, end=-1)
    return (land, replace(bodies[0], start=-1, end=-1)) if len(bodies) == 1 else ()


def _last_body(sheet: Sheet, sentence: Sentence, start: int, end: int) -> Mention | None:
    """The body in which a part of the sentence ends."""
    text = sheet.masked(sentence)
    # what stands in brackets behind may tell that it is one
    note = re.compile(NOTE).match(text, end)
    whole = text[start : note.end() if note else end]
    chains = chains_in(whole, sheet.known())
    last = chains[-1] if chains else None
    if last is None or last.mention is None or last.mention.end < end - start:
        return None
    return replace(sheet.in_full(last.mention, sentence), start=-1, end=-1)
