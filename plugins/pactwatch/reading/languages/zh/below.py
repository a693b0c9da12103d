"""Parties that a Chinese page lists line by line below the sentence that tells of the signing: "签约方有六家:"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Said, Sentence, Statement

OPENS = re.compile(r"[:：]\s*$")
ITEM = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]|[-—–·•●◆○◎▪■□*]|第[一二三四五六七八九十]{1,2}[,，、])\s*"
)
TOGETHER = re.compile(r"共同|一起|一道|[三四五六七八九]方|多方|各方")
LONGEST_NAME = 40
MOST_ITEMS = 30


def listed_below(sheet: Sheet, sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """The statements; a signing whose sentence opens a list has a partner a line, each with who signs with all."""
    told = next((s for s in found if s.said in (Said.SIGNED, Said.PLANNED)), None)
    if told is None or not OPENS.search(sentence.words):
        return found
    groups = [group for item in _items(sheet, sentence) if (group := _group(sheet, item))]
    if not groups:
        return found
    if all(len(group) > 1 for group in groups):
        full = replace(told, groups=tuple(groups), anaphor=False)
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
    text = sheet.masked(item)
    mark = ITEM.match(text)
    start = mark.end() if mark else 0
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
    sides = [named[0], *(n for n in named[1:] if n.before in {"与", "與", "和", "同", "跟"})]
    return tuple(sheet.moved(n.mention, max(item.start, 0)) for n in sides[:2])


def _before(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The last body that the sentence before names: "主角是A。与其签约的有:"."""
    before = next((s for s in sheet.page.sentences if s.order == sentence.order - 1), None)
    if before is None or not before.is_prose:
        return None
    named = [n for n in bodies_in(sheet.masked(before), sheet.names) if not (n.is_self or n.same)]
    return sheet.moved(named[-1].mention, max(before.start, 0)) if named else None
