"""A Korean sentence that sums up papers of several bodies of home: "A와 B가 해외 병원과 손을 잡았다. A는 X와 ...".

In: the statements of the page. Out: the same, where each of those who are summed up is told with a partner of its own
without the sum, and with the papers that only say "뜻을 모았다" behind it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.roles import roles_in
from pactwatch.reading.languages.ko.same_bodies import are_one, told_home
from pactwatch.reading.model import Mention, Said, Statement

BEHIND = 4
"""Running sentences behind a sum in which the papers are told one by one."""
OF_MIND = re.compile(
    r"(?:뜻|의견|마음|힘)을 (?:맞췄|맞추기로|모았|모으기로|같이했|합치기로)|손을 (?:맞)?잡았|(?:약속|합의|교환)했"
)
"""What is told of a paper that a sum has named: "B는 Y와 ... 뜻을 맞췄다"."""
NEXT_TOPIC = re.compile(r",\s(?=(?:[^\s,]{1,16}\s){0,3}?[^\s,]{1,16}(?:은|는)\s)")
"""Before the next of several who are told alike: "A는 X와 연수에, B는 Y와 연구에"."""
SORT = re.compile(
    r"(?:기관|기업|회사|업체|유통사|제약사|대학|대학교|병원|연구소|연구원|협회|단체|은행|도시|학교|재단|파트너)(?:들)?"
    r"(?:\s(?:두|세|네|\d+)\s?(?:곳|개사|개))?(?:과|와)\s"
)
"""The other side, told by its sort only: "해외 병원과", "UAE 업체와"."""
PAPERS = re.compile(r"(?:MOU|협약|협정|각서|의향서|약정)\S{0,3}\s?(?:\d+|두|세|네|다섯|여러)\s?(?:건|통|개)")
"""Papers that are only counted."""


def without_sums(found: list[Statement], lines: Sequence[Line], cast: Cast) -> list[Statement]:
    """The statements without sums of bodies of home that are told one by one, those told so among them."""
    out: list[Statement] = []
    for one in found:
        parts: list[Statement] = []
        if _is_news(one, lines):
            members = _summed(one, lines)
            if members:
                parts = _parts(one, members, found, lines, cast)
            elif _counts_only(one, lines):
                parts = _in_parallel(one, lines, cast)
        if parts:
            out.append(dataclasses.replace(one, groups=()))
            out += [part for part in parts if part not in found]
        else:
            out.append(one)
    return sorted(out, key=lambda s: s.sentence) if len(out) > len(found) else out


def _is_news(one: Statement, lines: Sequence[Line]) -> bool:
    """Whether running text tells of papers of now."""
    is_told = one.said in (Said.SIGNED, Said.PLANNED) and not one.earlier
    return is_told and lines[one.sentence].sentence.is_prose


def _summed(one: Statement, lines: Sequence[Line]) -> list[Mention]:
    """The bodies of home that a statement puts together, with nobody named on the other side."""
    if len(one.groups) != 1:
        return []
    named = [m for m in one.groups[0] if country(m.name) is None]
    if len(named) < len("AB") or not {told_home(m) for m in named} <= {None, "KR"}:
        return []
    line = lines[one.sentence]
    sorts = [line.shift + told.start() for told in SORT.finditer(line.text)]
    return named if any(not any(m.start <= at < m.end for m in named) for at in sorts) else []


def _parts(
    one: Statement, members: list[Mention], found: list[Statement], lines: Sequence[Line], cast: Cast
) -> list[Statement]:
    """The papers of the members, each with its own partner; [] where not all of them have one."""
    parts: list[Statement] = []
    for member in members:
        part = next((s for s in found if s.sentence > one.sentence and _is_of(s, member, members)), None)
        part = part or _agreed(one, member, lines, cast)
        if part is None:
            return []
        parts.append(part)
    return parts


def _is_of(told: Statement, member: Mention, members: list[Mention]) -> bool:
    """Whether a statement tells a paper of one of those summed up with somebody who is not."""
    for group in told.groups:
        own = [m for m in group if any(are_one(m, one) for one in members)]
        if len(own) == 1 and are_one(own[0], member) and len(group) > 1:
            return True
    return False


def _agreed(one: Statement, member: Mention, lines: Sequence[Line], cast: Cast) -> Statement | None:
    """The paper of a member of whom a sentence behind only says that it agreed with somebody."""
    for line in _behind(one, lines):
        if OF_MIND.search(line.text):
            for pair in _pairs_in(line, cast, frozenset({member.name})):
                if len(pair) > 1 and are_one(pair[0], member):
                    return dataclasses.replace(one, sentence=line.sentence.order, groups=(pair,))
    return None


def _behind(one: Statement, lines: Sequence[Line]) -> Sequence[Line]:
    return [line for line in lines[one.sentence + 1 :] if line.sentence.is_prose][:BEHIND]


def _pairs_in(line: Line, cast: Cast, known: frozenset[str] = frozenset()) -> list[tuple[Mention, ...]]:
    """Who is told with whom in a sentence: one couple, or several told alike."""
    cuts = [0, *(cut.end() for cut in NEXT_TOPIC.finditer(line.text)), len(line.text)]
    pairs: list[tuple[Mention, ...]] = []
    for begin, stop in pairwise(cuts):
        roles = roles_in(line.words_between(begin, stop), known=cast.known | known, whose=cast.whose)
        if not (roles.subject and roles.partners):
            return []
        pairs.append(tuple(as_introduced(m, cast) for m in (*roles.subject, *roles.partners)))
    return pairs


def _counts_only(one: Statement, lines: Sequence[Line]) -> bool:
    """Whether a statement counts papers and names no body."""
    is_bare = all(country(m.name) is not None for group in one.groups for m in group)
    return is_bare and PAPERS.search(lines[one.sentence].sentence.words) is not None


def _in_parallel(one: Statement, lines: Sequence[Line], cast: Cast) -> list[Statement]:
    """ "각서 두 건이 체결됐다. A는 X와 연수에, B는 Y와 연구에 뜻을 모았다": a paper each."""
    for line in _behind(one, lines)[:1]:
        pairs = _pairs_in(line, cast) if OF_MIND.search(line.text) else []
        if len(pairs) > 1:
            return [dataclasses.replace(one, sentence=line.sentence.order, groups=tuple(pairs))]
    return []
