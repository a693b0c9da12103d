"""Parties that a Chinese page lists line by line below the sentence that tells of the signing: "签约方有六家:"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import SIDE_BY_SIDE, bodies_in
from pactwatch.reading.languages.zh.numbers import number_of
from pactwatch.reading.languages.zh.owners import without_lands
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.telling import UNNAMED_PARTNERS, Told, made
from pactwatch.reading.model import Hit, Mention, Said, Sentence, Statement

OPENS = re.compile(r"[:：]\s*$")
ITEM = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]|[-—–]{1,3}|[·•●◆○◎▪■□*▲△※★]|第[一二三四五六七八九十]{1,2}[,，、])\s*"
)
OTHER = re.compile(
    r"(?:[(（][^()（）]*[)）])?(?:与|與|和|同|跟)(?P<who>[^,，;；:：。《》]{2,40}?)(?=关于|關於|就|的|签|簽|[,，;；:：。《》]|[(（]|$)"
)
"""Behind the first name of a line: with whom, up to what the paper is about."""
TOGETHER = re.compile(r"共同|一起|一道|[三四五六七八九]方|多方|各方")
MANY = re.compile(
    r"[与與和同跟][^,，。;；:：与與和同跟]{0,6}?(?P<many>[两兩二三四五六七八九2-9])(?:家|所|个|個|间|間|方|校)[^,，。;；:：]{0,10}[签簽]"
)
"""Partners that a signing counts."""
DASH = re.compile(
    r"(?P<one>[^—–:：,，;；。《》]{3,40})(?:——|--|[—–/×])(?P<other>[^—–:：,，;；。《》]{3,40})(?=[:：,，;；。]|$)"
)
LONGEST_NAME = 40
MOST_ITEMS = 30


def listed_below(sheet: Sheet, sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """The statements; a signing whose sentence opens a list has a partner a line, each with who signs with all."""
    found = _as_counted(sheet, sentence, found)
    is_counted = any(s.rule == UNNAMED_PARTNERS and s.said is Said.SIGNED for s in found)
    if not (is_counted or OPENS.search(sentence.words)):
        return found
    items = _items(sheet, sentence)
    told = next((s for s in found if s.said in (Said.SIGNED, Said.PLANNED)), None)
    if told is None and not found and (papers := _papers(sentence, items)):
        # "双方签署了:", and the lines name the papers
        told = made(sentence, sheet, Told(Said.SIGNED, "listed", papers, len(sentence.words)))
        found = [told]
    groups = [group for item in items if (group := _group(sheet, item))]
    if not groups or told is None:
        return found
    couples = [group for group in groups if len(group) > 1]
    if len(couples) == len(groups) or len(couples) > len(groups) / 2 > 1:
        full = replace(told, groups=tuple(couples), anaphor=False, papers=1)
        return [full if s is told else s for s in found]
    if any(len(group) > 1 for group in groups):
        return found
    partners = [group[0] for group in groups]
    lead = next((one for group in told.groups for one in group), None) or _before(sheet, sentence)
    if lead is None or TOGETHER.search(sentence.words):
        whole = (*((lead,) if lead else ()), *partners)
        return [replace(s, groups=(whole,), anaphor=False) if s is told and len(whole) > 1 else s for s in found]
    full = replace(told, groups=tuple((lead, one) for one in partners), anaphor=False)
    return [full if s is told else s for s in found]


def _as_counted(sheet: Sheet, sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """The statements; a signing with partners that it counts is one where as many lines below name them."""
    many = MANY.search(sentence.words)
    if many is None or number_of(many["many"]) != len(_items(sheet, sentence)):
        return found
    unnamed = [s for s in found if s.said in (Said.SIGNED, Said.OTHER_DEAL) and s.rule == UNNAMED_PARTNERS]
    return [replace(s, said=Said.SIGNED) if s in unnamed else s for s in found]


def _items(sheet: Sheet, sentence: Sentence) -> list[Sentence]:
    """The lines of the list that the sentence opens."""
    items: list[Sentence] = []
    for one in sheet.page.sentences[sentence.order + 1 :][:MOST_ITEMS]:
        if one.place == "caption" or not ITEM.match(one.words):
            break
        items.append(one)
    return items


def _group(sheet: Sheet, item: Sentence) -> tuple[Mention, ...]:
    """The bodies of a line: one, or two that it joins; of names that stand together the whole is one."""
    mark = ITEM.match(item.words)
    start = mark.end() if mark else 0
    start += item.words[start : start + 1] in ("《", "「", "『")
    # a paper's title in quotes names the sides, too
    text = item.words if item.has("instrument", "deal") else item.words[:start] + sheet.masked(item)[start:]
    if joined := _dashed(sheet, item, start) or _joined(sheet, item, text, start):
        return joined
    whole = re.split(r"[,，;；:：。(（\1]", text[start:])[0].strip()
    if (
        kind_by_ending(whole, "zh")
        and len(whole) < LONGEST_NAME
        and len({m.code for m in find_countries(whole, "zh")}) < 2
    ):
        at = item.start + start if item.start >= 0 else -1
        return (Mention(name=whole, start=at, end=at + len(whole) if at >= 0 else -1),)
    named = [n for n in bodies_in("\1" * start + text[start:], sheet.names) if not (n.is_self or n.same)]
    if not named or named[0].start > start + 1:
        return ()
    sides = [named[0], *(n for n in named[1:] if n.before in SIDE_BY_SIDE)]
    return tuple(sheet.moved(n.mention, max(item.start, 0)) for n in sides[:2])


def _dashed(sheet: Sheet, item: Sentence, start: int) -> tuple[Mention, ...]:
    """The two bodies of a line that a dash joins: "A大学—B研究所:联合研究"."""
    dash = DASH.match(item.words, start)
    if dash is None:
        return ()
    found: list[Mention] = []
    for side in ("one", "other"):
        at, end = dash.span(side)
        part = "\1" * at + item.words[at:end]
        named = without_lands(part, bodies_in(part, sheet.names))
        if len(named) != 1 or named[0].is_self or named[0].same:
            return ()
        found.append(sheet.moved(named[0].mention, max(item.start, 0)))
    return tuple(found)


def _joined(sheet: Sheet, item: Sentence, text: str, start: int) -> tuple[Mention, ...]:
    """The two sides of a line that opens with "A与B", where the name of B may be told by its place alone."""
    shift = max(item.start, 0)
    first = next(iter(bodies_in("\1" * start + text[start:], sheet.names)), None)
    if first is None or first.start > start or first.is_self or first.same:
        return ()
    other = OTHER.match(text, first.end)
    if other is None:
        return ()
    stop = min((h.start - shift for h in item.hits if h.start - shift > other.start("who")), default=other.end("who"))
    end = min(other.end("who"), stop)
    name = text[other.start("who") : end].strip("》」』")
    if len(name) < 2:
        return ()
    at = item.start + other.start("who") if item.start >= 0 else -1
    second = Mention(name=name, start=at, end=at + len(name) if at >= 0 else -1)
    return (sheet.moved(first.mention, shift), second)


def _papers(sentence: Sentence, items: list[Sentence]) -> list[Hit]:
    """The papers that the lines name, where the sentence that opens them tells of a signing."""
    if not sentence.has("sign") or sentence.has("plan", "denial"):
        return []
    papers = [h for item in items for h in item.hits if h.role == "instrument"]
    return papers if sum(item.has("instrument") for item in items) > 1 else []


def _before(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The last body that the sentence before names: "主角是A。与其签约的有:"."""
    before = sheet.page.prose_at(sentence.order - 1)
    if before is None:
        return None
    named = [n for n in bodies_in(sheet.masked(before), sheet.names) if not (n.is_self or n.same)]
    return sheet.moved(named[-1].mention, max(before.start, 0)) if named else None
