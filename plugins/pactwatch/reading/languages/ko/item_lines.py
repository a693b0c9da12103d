"""Papers that a Korean page lists line by line behind the sentence that tells of all: "체결됐다. ▲A와 B의 MOU"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.noun_lines import BULLET
from pactwatch.reading.model import Mention, Page, Said, Statement

COUNTED = re.compile(r"(?:\d|두|세|네|다섯|여섯)\s?(?:건|통|개\s문서|개\s협약)")
SEVERAL = 2
"""Lines that tell more exactly what a sentence told of the lands."""


def with_items(found: list[Statement], lines: Sequence[Line], page: Page) -> list[Statement]:
    """The statements; a signing or plan that names no sides is told by the lines right behind it, where they do."""
    for one in found:
        if one.said not in (Said.SIGNED, Said.PLANNED) or one.earlier or (one.names_sides and not _is_of_lands(one)):
            continue
        if not lines[one.sentence].sentence.is_prose:
            continue
        items = frozenset() if one.names_sides else _items_behind(one, lines)
        items = items or _marked(one, page)
        told = [s for s in found if s.sentence in items and s.names_sides]
        if one.names_sides and len({s.sentence for s in told}) < SEVERAL:
            continue
        if told:
            papers = [_of(one, item) for item in told]
            return [p for s in found for p in (papers if s is one else [] if s.sentence in items else [s])]
    return found


AS_FOLLOWS = re.compile(r"(?:다음|아래)(?:과|와) 같(?:다|습니다|았다)\.?$")
"""How a sentence ends that introduces a list of names."""
NAME_LINE = re.compile(r"\s*(?:[-–·ㆍ•*▲△▶▷▴◦○●■□☐①-⑳]|\d{1,2}[.)])\s*(?P<name>\S+)\s*$")
"""A line of it: a mark and one word."""
MOST_NAMES = 12
"""Lines of such a list that are looked at."""


def with_list_behind(found: list[Statement], lines: Sequence[Line]) -> list[Statement]:
    """The statements; a signing that names one side is with those whom the lines behind "다음과 같다" name."""
    return [_with_list(one, lines) if one.said in (Said.SIGNED, Said.PLANNED) else one for one in found]


def _with_list(one: Statement, lines: Sequence[Line]) -> Statement:
    """A statement of one body with those of the list right behind its sentence or the next; as it is without one."""
    named = [mention for group in one.groups for mention in group]
    if one.earlier or one.detail or len(named) != 1 or not lines[one.sentence].sentence.is_prose:
        return one
    ends = [n for n in (one.sentence, one.sentence + 1) if n < len(lines) and AS_FOLLOWS.search(lines[n].text.rstrip())]
    listed = _listed_behind(ends[-1], lines) if ends else ()
    return dataclasses.replace(one, groups=((*named, *listed),)) if listed else one


def _listed_behind(number: int, lines: Sequence[Line]) -> tuple[Mention, ...]:
    """The bodies of the lines with a mark behind a sentence, one word a line, up to the first that is more."""
    out: list[Mention] = []
    for line in lines[number + 1 : number + 1 + MOST_NAMES]:
        told = NAME_LINE.match(line.sentence.words)
        if line.sentence.place != "line" or told is None:
            break
        name, start = told["name"], line.sentence.start + told.start("name")
        out.append(Mention(name=name, start=start, end=start + len(name)))
    return tuple(out)


def _items_behind(one: Statement, lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines with a mark that follow the sentence without another between."""
    items: list[int] = []
    for line in lines[one.sentence + 1 :]:
        if line.sentence.place != "line" or not BULLET.match(line.sentence.words):
            break
        items.append(line.sentence.order)
    return frozenset(items)


def _marked(one: Statement, page: Page) -> frozenset[int]:
    """The lines with a mark that were set apart as captions, where the headline or the sentence counts the papers."""
    near = [page.headline, *page.sentences[one.sentence : one.sentence + 2]]
    if not any(sentence and COUNTED.search(sentence.words) for sentence in near):
        return frozenset()
    return frozenset(s.order for s in page.sentences if s.place == "caption" and BULLET.match(s.words))


def _is_of_lands(one: Statement) -> bool:
    """Whether the lands alone are told to sign: "두 나라 정부와 기업이 문서를 나눴다"."""
    return all(mention.country for group in one.groups for mention in group)


def _of(one: Statement, item: Statement) -> Statement:
    """The paper of an item, told as the sentence before tells it: whether it is signed, and when."""
    return dataclasses.replace(
        item, sentence=one.sentence, said=one.said, rule=f"{one.rule}; an item behind it", dates=item.dates or one.dates
    )
