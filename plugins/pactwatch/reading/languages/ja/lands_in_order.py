"""Partners in the order of the lands told before them: "ラトビアとタイの大学と結んだ。5日にXと、7日にYと調印した"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.countries import CountryMention, find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ja.parties import OF_ALL
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Said, Sentence, Statement

BETWEEN = re.compile(r"\s*(?:と|、|や|・|及び|および|ならびに|並びに|、?そして)\s*")
OF_THEM = re.compile(
    r"(?:の(?:計)?(?:各|両)?(?:[2-9２-９二三四五六七八九]つ?の?)?[㐀-鿿]{0,6}(?:大学|機関|企業|病院|研究所|団体|学校|都市|市|州|校|社|会社)(?:と|を|に|から)"
    r"|の(?:[2-9２-９二三四五六七八九]|両)(?:か国|カ国|ヶ国|国)|を(?:順に|相次いで|続けて)?(?:訪|回|巡|まわ|めぐ|歴訪)|へ(?:の|出張|赴))"
)
"""Behind a row of lands: that a partner of each is meant, or that all were visited."""
NEAR = 2
"""Sentences before the partners in which their lands stand."""
LEAST = 2


def in_order(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """The statements, with each partner of a row at home in its land, and a paper with each."""
    for _, row in itertools.groupby(found, key=lambda s: (s.sentence, s.said, s.earlier)):
        told = [s for s in row if s.said is Said.SIGNED and not s.earlier and s.names_sides]
        partners = _partners(told)
        if len(partners) < LEAST:
            continue
        lands = _lands(sheet, told[0], len(partners))
        homes = [_home(one) for one in partners]
        if not lands or any(home not in (None, land.code) for home, land in zip(homes, lands, strict=True)):
            continue
        placed = [
            one if home else replace(one, home=f"{land.words} {one.home}".strip())
            for one, home, land in zip(partners, homes, lands, strict=True)
        ]
        lead = told[0].groups[0][0]
        is_one = OF_ALL.search(sheet.page.sentences[told[0].sentence].words) is not None
        pairs = iter([(lead, *placed)] if is_one else [(lead, one) for one in placed])
        fresh = {id(s): replace(s, groups=tuple(itertools.islice(pairs, _count(s))), papers=1) for s in told}
        above = range(told[0].sentence - NEAR, told[0].sentence)
        return [fresh.get(id(s)) or (_without_lands(s) if s.sentence in above or s.sentence == 0 else s) for s in found]
    return found


def _count(statement: Statement) -> int:
    """How many partners a statement names: one a group, or all but the first of its only group."""
    return len(statement.groups) if len(statement.groups) > 1 else len(statement.groups[0]) - 1


def _partners(told: Sequence[Statement]) -> list[Mention]:
    """The partners of one lead, in order; none where several lead."""
    if not told or len({s.groups[0][0].name for s in told}) > 1:
        return []
    found: list[Mention] = []
    for statement in told:
        if len({group[0].name for group in statement.groups}) > 1:
            return []
        for group in statement.groups:
            found += group[1:]
    is_body = all(resolve(one.name) is None for one in (told[0].groups[0][0], *found))
    return found if is_body and _home(told[0].groups[0][0]) in (None, "JP") else []


def _home(one: Mention) -> str | None:
    told = home_of(one.name, "ja")
    beside = find_countries(one.home, "ja")
    return one.country or (told.code if told else beside[-1].code if beside else None)


def _lands(sheet: Sheet, first: Statement, count: int) -> tuple[CountryMention, ...]:
    """So many lands in one row, in the sentence or those before it."""
    sentences = sheet.page.sentences
    near = [sentences[first.sentence], *reversed(sentences[max(0, first.sentence - NEAR) : first.sentence])]
    headline = sheet.page.headline
    near += [headline] if headline is not None and headline not in near else []
    return next((row for one in near for row in _rows(one) if len(row) == count), ())


def _rows(sentence: Sentence) -> Iterator[tuple[CountryMention, ...]]:
    """The rows of different lands abroad of which one partner each is meant."""
    row: list[CountryMention] = []
    named = [m for m in find_countries(sentence.words, "ja") if m.code not in ("INT", "EU", "JP") and len(m.words) > 1]
    for number, one in enumerate(named):
        row.append(one)
        following = named[number + 1] if number + 1 < len(named) else None
        if following is not None and BETWEEN.fullmatch(sentence.words[one.end : following.start]):
            continue
        if len({m.code for m in row}) == len(row) >= LEAST and OF_THEM.match(sentence.words, one.end):
            yield tuple(row)
        row = []


def _without_lands(statement: Statement) -> Statement:
    """A signing that named but the lands, which the sentence behind tells by their bodies."""
    if statement.said is not Said.SIGNED or statement.earlier:
        return statement
    groups = statement.groups
    is_short = any(resolve(m.name) for group in groups for m in group)
    return replace(statement, groups=(), anaphor=False, papers=1) if is_short else statement
