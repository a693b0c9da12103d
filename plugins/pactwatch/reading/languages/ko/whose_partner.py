"""Korean signings told behind a sentence that names both sides: "A의 상대는 현지 회사 B다. 업무협약을 맺었으며"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.takers import names_in, said_at_the_end
from pactwatch.reading.model import Said, Statement

WHOSE_PARTNER = re.compile(
    r"^\s*(?P<own>[^.,]{2,40}?)\0*의\s(?:(?:첫|새|협약|협력|이번)\s)?(?:상대|상대방|상대편|파트너|짝|짝꿍)(?:은|는),?\s"
    r"(?P<who>[^.]{2,120}?)\0*(?:이었다|입니다|이다|였다|다|(?<=\0))\.?$"
)
"""Whose other side is who."""


def with_sides_of_before(found: list[Statement], lines: Sequence[Line], cast: Cast) -> list[Statement]:
    """The statements, a signing or a plan that names nobody with the two of whom the sentence before it tells."""
    return [_with_sides(one, lines, cast) if _is_bare(one) else one for one in found]


def _is_bare(one: Statement) -> bool:
    """Whether a statement tells of a paper of these days and of nobody."""
    return one.said in (Said.SIGNED, Said.PLANNED) and not (one.groups or one.detail or one.earlier or one.anaphor)


def _with_sides(one: Statement, lines: Sequence[Line], cast: Cast) -> Statement:
    """The statement with the two sides; as it is where the sentence before tells none."""
    before = lines[one.sentence - 1] if one.sentence else None
    if before is None or not (before.sentence.is_prose and lines[one.sentence].sentence.is_prose):
        return one
    told = WHOSE_PARTNER.match(before.text)
    own = names_in(before, *told.span("own")) if told else ()
    others = said_at_the_end(before, told)
    if not own or not others:
        return one
    return dataclasses.replace(one, groups=(tuple(as_introduced(m, cast) for m in (*own, *others)),))
