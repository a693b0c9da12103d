"""Korean sentences whose first clause has a signing of its own, the paper named in the second one only.

"부산경제진흥원이 튀니지 투자청과 서명했고, 한국수입협회는 튀니지 수출진흥청과 양해각서를 체결했다" tells of two.
"""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.roles import roles_in
from pactwatch.reading.model import Mention, Said, Statement

Groups = tuple[tuple[Mention, ...], ...]
RULE = "signed in the clause before that of the paper"
SIGNED_AND = re.compile(
    r"(?:서명(?:을\s)?했|(?:손(?:을)?\s?)(?:맞)?잡았|맞손을 잡았|도장을 찍었|이름을 올렸"
    r"|체결식을 가졌|서명식을 (?:가졌|열었|마쳤))(?:고|으며),?\s"
)


def first_of_two(line: Line, cast: Cast, told: list[Statement]) -> list[Statement]:
    """The statements with that of the clause before them; as they are where it names no two of its own."""
    if not told or not line.sentence.is_prose or told[0].said is not Said.SIGNED or told[0].earlier:
        return told
    found = SIGNED_AND.search(line.text)
    paper = min((h.start for h in line.sentence.hits if h.role == "instrument"), default=-1) - line.shift
    if found is None or found.end() > paper or not told[0].names_sides:
        return told
    roles = roles_in(line.words_between(0, found.start()), known=cast.known, whose=cast.whose)
    second = roles_in(line.words_between(found.end(), paper), known=cast.known, whose=cast.whose)
    if not (roles.subject and roles.partners and second.subject and second.partners) or roles.pairs:
        return told
    group = tuple(as_introduced(m, cast) for m in (*roles.subject, *roles.partners))
    others = {m.name for one in told for g in one.groups for m in g}
    if others.issuperset(m.name for m in group):
        return told
    of_second = frozenset(m.name for m in (*second.subject, *second.partners))
    kept = [dataclasses.replace(one, groups=_without(one.groups, group, of_second)) for one in told]
    start = line.sentence.start + found.start() if line.sentence.start >= 0 else -1
    first = dataclasses.replace(told[0], groups=(group,), rule=RULE, start=start, papers=1)
    return [first, *kept]


def _without(groups: Groups, group: tuple[Mention, ...], of_second: frozenset[str]) -> Groups:
    """The groups without those of the first clause that the second one does not name."""
    names = {m.name for m in group} - of_second
    return tuple(tuple(m for m in one if m.name not in names) for one in groups)
