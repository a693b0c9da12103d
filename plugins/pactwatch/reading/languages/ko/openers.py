"""Who a Korean page is about whose first sentence only tells of what is theirs: "X협회의 지사가 섰다. 협회는 ..."."""

from __future__ import annotations

from collections.abc import Sequence

from pactwatch.reading.languages.ko.body_names import NAMED_BODY
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import phrases_in
from pactwatch.reading.languages.ko.particles import SUBJECT
from pactwatch.reading.model import Mention

FURTHEST = 2
"""Words before the name of whom the first sentence is about."""


def owner_told(opening: Sequence[Line]) -> Mention | None:
    """The body whose something the first sentence tells of, where a later one acts by what it is ("협회는")."""
    prose = [line for line in opening if line.sentence.is_prose]
    for number, line in enumerate(prose[:-1]):
        for phrase in phrases_in(line.words)[:FURTHEST]:
            body = phrase.mention
            if body is None or phrase.particle != "의" or phrase.first > FURTHEST or phrase.is_country:
                continue
            if phrase.sure and _acts(body.name, prose[number + 1 :]):
                return body
    return None


def _acts(name: str, lines: Sequence[Line]) -> bool:
    """Whether a sentence begins with the common word that the name ends in, as who acts in it."""
    firsts = [line.words[0] for line in lines if line.words]
    return any(
        word.particle in SUBJECT and name != word.stem and name.endswith(word.stem) and word.stem in NAMED_BODY
        for word in firsts
    )
