"""Papers that a Chinese page lists in numbered lines behind a signing: "清单如下:" and "一、航天合作,A与B;" below."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from babel import Locale

from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.below import ITEM, MOST_ITEMS, OPENS
from pactwatch.reading.languages.zh.bodies import SIDE_BY_SIDE
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import takers
from pactwatch.reading.model import Mention, Said, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.records import Kind

GOVERNMENTS = re.compile(r"[两兩双雙](?:国|國|方)(?:政府|之?[间間])")
"""Two states sign the paper of a line, which both were named before."""
SEVERAL = re.compile(r"[这這以](?P<many>[两兩二三四])(?:份|项|項|个|個)")
"""One line tells of so many papers: "二、...,三、...,这两份都由A与B签订"."""
MANY = {"两": 2, "兩": 2, "二": 2, "三": 3, "四": 4}
PLACES = ("lead", "body", "line")
LEAST = 2
TWO = 2


def listed_in_lines(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """The statements; a signing behind which numbered lines tell its papers has their sides, a paper a line."""
    for opening in sheet.page.sentences:
        if opening.place not in PLACES or not OPENS.search(opening.words):
            continue
        items = _items(sheet, opening)
        told = next(
            (s for s in found if s.sentence in (opening.order, opening.order - 1) and s.said is Said.SIGNED), None
        )
        if told is None or told.earlier or len(items) < LEAST:
            continue
        couples = [(item, couple) for item in items if len(couple := _couple(sheet, item)) == TWO]
        lands = _lands(couples)
        couples = [(item, _at_home(couple, lands)) for item, couple in couples]
        couples += [(item, _states(lands)) for item in items if lands and GOVERNMENTS.search(item.words)]
        if len(couples) < LEAST:
            continue
        orders = {item.order for item in items}
        kept = [s for s in found if s.sentence not in orders]
        kept = [replace(s, groups=(), anaphor=False) if s is told else s for s in kept]
        return sorted((*kept, *_papers(told, couples)), key=lambda s: s.sentence)
    return found


def _items(sheet: Sheet, opening: Sentence) -> list[Sentence]:
    items: list[Sentence] = []
    for one in sheet.page.sentences[opening.order + 1 :][:MOST_ITEMS]:
        if one.place == "caption" or not ITEM.match(one.words):
            break
        items.append(one)
    return items


def _couple(sheet: Sheet, item: Sentence) -> tuple[Mention, ...]:
    """The two bodies of a line, wherever they stand in it."""
    named = [n for n in takers(sheet.masked(item), sheet.names) if not (n.is_self or n.same)]
    joined = [n for n in named if n.before in SIDE_BY_SIDE]
    if len(named) > TWO and joined:
        at = named.index(joined[-1])
        named = named[max(0, at - 1) : at + 1]
    return tuple(sheet.moved(n.mention, max(item.start, 0)) for n in named)


def _lands(couples: list[tuple[Sentence, tuple[Mention, ...]]]) -> tuple[str, ...]:
    """The two lands that the lines' bodies are mostly of; () where they are of others."""
    counted = Counter(home.code for _, couple in couples for one in couple if (home := home_of(one.name, "zh")))
    return tuple(code for code, _ in counted.most_common(TWO)) if len(counted) == TWO else ()


def _at_home(couple: tuple[Mention, ...], lands: tuple[str, ...]) -> tuple[Mention, ...]:
    """The couple, a body that tells no land at home in the one that the other is not of."""
    homes = [home.code if (home := home_of(one.name, "zh")) else None for one in couple]
    if not lands or homes.count(None) != 1:
        return couple
    other = next(code for code in homes if code)
    rest = [code for code in lands if code != other]
    return tuple(
        replace(one, country=rest[0]) if code is None and len(rest) == 1 else one
        for one, code in zip(couple, homes, strict=True)
    )


def _states(lands: tuple[str, ...]) -> tuple[Mention, ...]:
    names = Locale.parse("zh").territories
    return tuple(
        Mention(name=f"{names[code]}政府", start=-1, end=-1, country=code, kind=Kind.GOVERNMENT) for code in lands
    )


def _papers(told: Statement, couples: list[tuple[Sentence, tuple[Mention, ...]]]) -> list[Statement]:
    """A statement for each couple, with the number of its papers."""
    papers: list[Statement] = []
    for item, couple in couples:
        # a line behind the text is no place of news: its paper is told where the signing is
        several = SEVERAL.search(item.words)
        many = MANY[several["many"]] if several else 1
        again = next((s for s in papers if _is_same(s.groups[0], couple)), None)
        if again is not None:
            papers[papers.index(again)] = replace(again, papers=again.papers + many)
            continue
        papers.append(replace(told, rule="listed", groups=(couple,), anaphor=False, papers=many))
    return papers


def _is_same(one: tuple[Mention, ...], other: tuple[Mention, ...]) -> bool:
    return all(any(same_body((a.name,), (b.name,)) for b in other) for a in one)
