"""Korean signings whose clause names no two sides, with those that the sentences beside it say to have taken part."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import EACH, as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.takers import counted_before, other_side, took_part
from pactwatch.reading.model import Mention, Said, Statement
from pactwatch.reading.names import same_body

BEHIND = 2
"""Running sentences behind the signing in which the other side is told."""


def with_takers(found: list[Statement], lines: Sequence[Line], cast: Cast) -> list[Statement]:
    """The statements, the first signing or plan that lacks a side with those of the sentences beside it."""
    if any(
        one.names_sides and one.said is not Said.HELD and not one.earlier and _is_prose(one, lines) for one in found
    ):
        return found
    for number, one in enumerate(found):
        if one.said not in (Said.SIGNED, Said.PLANNED) or one.detail or one.earlier or not _is_prose(one, lines):
            continue
        if groups := told_beside(lines[one.sentence], lines, cast):
            return [*found[:number], dataclasses.replace(one, groups=groups), *found[number + 1 :]]
    return found


def told_beside(line: Line, lines: Sequence[Line], cast: Cast) -> tuple[tuple[Mention, ...], ...]:
    """Who agreed, by the sentences beside that of the paper."""
    at = line.sentence.order
    prose = [one for one in lines[max(0, at - 2) : at + 1 + BEHIND + 1] if one.sentence.is_prose]
    here = prose.index(line) if line in prose else 0
    behind, before = prose[here + 1 : here + 1 + BEHIND], prose[max(0, here - 2) : here]
    if people := counted_before(line, before):
        return (tuple(as_introduced(m, cast) for m in people),)
    for one in behind[:1]:
        takers = tuple(as_introduced(m, cast) for m in took_part(one, cast.known))
        if len(takers) > 1:
            return (_with_own(takers, line, cast),)
    headline = [one for one in lines if one.sentence.place == "headline"][:1]
    for one in (*behind, *before[-1:], *headline):
        others = tuple(as_introduced(m, cast) for m in other_side(one))
        lead = cast.protagonist
        if others and lead is not None:
            rest = tuple(m for m in others if not same_body((m.name, *m.aliases), (lead.name, *lead.aliases)))
            if EACH.search(line.text) and len(rest) > 1:
                return tuple((lead, other) for other in rest)
            return ((lead, *rest),) if rest else ()
    return ()


def _with_own(takers: tuple[Mention, ...], line: Line, cast: Cast) -> tuple[Mention, ...]:
    """Those who took part; with the page's own where all are from abroad and the paper's sentence counts one more."""
    lead = cast.protagonist
    counted = any(hit.role == "both" and hit.value == str(len(takers) + 1) for hit in line.sentence.hits)
    if lead is None or not counted or any((told_home(one) or "KR") == "KR" for one in takers):
        return takers
    return (lead, *takers)


def _is_prose(one: Statement, lines: Sequence[Line]) -> bool:
    return lines[one.sentence].sentence.is_prose
