"""A further partner in a sentence of its own, without whom it signed with: "칠레에서는 A가 같은 협약에 서명했다"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import name_of
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.model import Mention, Page, Said, Statement

THERE = re.compile(
    r"^\s*(?:[가-힣]{1,5}\s)?(?P<land>[가-힣]{2,8})"
    r"(?:에서는|에선|에서도|에서|쪽에서는|쪽에선|의 경우)\s"
)
"""Where the further paper was signed opens the sentence."""
OF_MANY = re.compile(r"^(?:한[·‧]?[중일미][·‧]?[일미러중]|한[·‧]?(?:중|일|미|러|독|불|영|베|몽|호)(?=\s))")
"""A headline's letters for several lands before a common word make no name: "한중일 암센터"."""


SEVERAL = 3
"""Foreign lands in one group that a page about a body at home tells as its partners; two may sign with each other."""


def with_signer(
    page: Page, found: Sequence[Statement], lines: Sequence[Line], protagonist: Mention | None
) -> list[Statement]:
    """The statements, where one of the text names but a foreign body with whoever signed in the sentence before it."""
    out: list[Statement] = []
    signed: list[Statement] = []
    for statement in found:
        sentence = page.sentences[statement.sentence]
        if not sentence.is_prose:
            named = [m for group in statement.groups for m in group]
            if any(OF_MANY.match(m.name) for m in named) and _tell_two(page, found):
                statement = dataclasses.replace(statement, groups=())  # noqa: PLW2901
            out.append(statement)
            continue
        if statement.said is not Said.SIGNED or statement.earlier:
            out.append(statement)
            continue
        if len(statement.groups) == 1 and len(statement.groups[0]) == 1 and (own := _last_own(signed)):
            lone = _at_home(statement.groups[0][0], lines[statement.sentence])
            if told_home(lone) not in (None, "INT", *map(told_home, own)) and lone.name not in {m.name for m in own}:
                statement = dataclasses.replace(statement, groups=((*own, lone),))  # noqa: PLW2901
        elif any(len(group) >= SEVERAL for group in statement.groups) and (
            home := _last_own(signed) or _at_home_itself(protagonist)
        ):
            statement = dataclasses.replace(statement, groups=_each_with(home, statement.groups))  # noqa: PLW2901
        signed.append(statement)
        out.append(statement)
    return out


def _tell_two(page: Page, found: Sequence[Statement]) -> bool:
    """Whether the text tells of a paper with both its sides."""
    return any(len(group) > 1 for s in found for group in s.groups if page.sentences[s.sentence].is_prose)


def _last_own(signed: Sequence[Statement]) -> tuple[Mention, ...]:
    """The home side of the last of these statements that is told with both sides."""
    return next(filter(None, map(_own, reversed(signed))), ())


def _at_home_itself(protagonist: Mention | None) -> tuple[Mention, ...]:
    return (protagonist,) if protagonist is not None and told_home(protagonist) in (None, "KR") else ()


def _each_with(own: tuple[Mention, ...], groups: tuple[tuple[Mention, ...], ...]) -> tuple[tuple[Mention, ...], ...]:
    """ "20일 온 베트남 A, 라오스 B, 캄보디아 C 총장이 차례로 서명했다": bodies of three lands and none at home."""
    out: list[tuple[Mention, ...]] = []
    for group in groups:
        by_land: dict[str | None, tuple[Mention, ...]] = {}
        for mention in group:
            land = told_home(mention)
            by_land[land] = (*by_land.get(land, ()), mention)
        if len(by_land) < SEVERAL or by_land.keys() & {None, "KR", "INT", "EU"}:
            out.append(group)
        else:
            out += [(*own, *mentions) for mentions in by_land.values()]
    return tuple(out)


def _own(statement: Statement) -> tuple[Mention, ...]:
    """Those of the home side of a paper that is told with both; () where its sides are not told."""
    for group in statement.groups:
        lands = [told_home(mention) for mention in group]
        at_home = tuple(m for m, land in zip(group, lands, strict=True) if land in (None, "KR"))
        if 0 < len(at_home) < len(group):
            return at_home
    return ()


def _at_home(mention: Mention, line: Line) -> Mention:
    """The body, at home in the land that opens its sentence where its own name tells none."""
    if told_home(mention) is not None:
        return mention
    there = THERE.match(line.sentence.words)
    lands = {one.code for one in find_countries(there["land"] + " ", "ko")} - {"KR", "INT"} if there else set()
    return dataclasses.replace(mention, home=name_of(next(iter(lands)))) if len(lands) == 1 else mention
