"""Which two bodies of a page stand most about a paper: in its sentence, beside it, in the headline, farther off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pactwatch.reading.languages import Pack
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.parties import Body, body_of, join, may_be_same

MOST_BODIES = 40
"""Bodies of a page that are weighed against each other; an article that names more is a list."""
IN_SENTENCE, IN_HEADLINE, IN_OPENING, BESIDE, FARTHER = 3.0, 2.0, 1.5, 1.0, 0.5
"""What a body's place counts for: with the paper, in the headline, in the first running sentence, a sentence away; and
in another of the page's first sentences, which are asked where those find no two."""
FIRST = 8
"""Running sentences that are asked who takes part, and for the day of the news."""


@dataclass(slots=True)
class _Candidate:
    body: Body
    mention: Mention
    weight: float
    is_near: bool


def around_of(prose: Sequence[Sentence], sentence: Sentence) -> list[Sentence]:
    """The running sentences right before and after."""
    before = [s for s in prose if s.order < sentence.order][-1:]
    return [*before, *[s for s in prose if s.order > sentence.order][:1]]


def parties_near(
    page: Page, speaks: Pack, sentence: Sentence, told: tuple[Mention, ...] = (), *, far: bool = False
) -> tuple[Mention, ...]:
    """The bodies that stand most about the paper, ``told`` first; the second of another country, if there is one.

    ``far``: that there was a signing is sure enough to look for them all over the page's beginning.
    """
    prose = page.prose
    around = around_of(prose, sentence)
    weighed = _weighed(page, speaks, _places(page, sentence, around), [sentence, *around])
    for mention in told[:1]:
        body = body_of(page, speaks, mention)
        others = [one for one in weighed if not may_be_same(one.body, body)]
        weighed = [_Candidate(body, mention, 99, is_near=True), *others]
    near = [one for one in weighed if one.is_near]
    if len(near) < 2:
        near = weighed
    if len(near) < 2 and far:
        farther = [s for s in prose if s is not sentence and s not in around][:FIRST]
        found = _weighed(page, speaks, ((s, FARTHER) for s in farther), (), weighed)
        # a country named somewhere takes no part
        near = [one for one in found if one in weighed or not one.body.is_country]
    if len(near) < 2:
        return ()
    first, *others = _by_weight(near)
    abroad = [one for one in (*others, *_by_weight(weighed)) if one.body.country not in (first.body.country, None)]
    second = abroad[0] if abroad else others[0]
    return first.mention, second.mention


def _by_weight(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    return sorted(candidates, key=lambda one: -one.weight)


def _weighed(
    page: Page,
    speaks: Pack,
    places: Iterable[tuple[Sentence, float]],
    near: Sequence[Sentence],
    known: Sequence[_Candidate] = (),
) -> list[_Candidate]:
    """The bodies that the places name, each with the weight of all that name it; ``known`` are those found before."""
    found = list(known)
    for one, weight in places:
        for mention in speaks.bodies(page, one)[: MOST_BODIES - len(found)]:
            body = body_of(page, speaks, mention)
            same = next((c for c in found if may_be_same(c.body, body)), None)
            if same is None:
                found.append(_Candidate(body, mention, weight, one in near))
                continue
            join(same.body, body)
            same.weight += weight
            same.is_near |= one in near
            same.mention = replace(same.mention, aliases=same.body.names[1:])
    return found


def _places(page: Page, sentence: Sentence, around: Sequence[Sentence]) -> Iterator[tuple[Sentence, float]]:
    yield sentence, IN_SENTENCE
    for one in around:
        yield one, BESIDE
    headline = page.headline
    if headline is not None and headline is not sentence:
        yield headline, IN_HEADLINE
    opening = next((s for s in page.sentences if s.place == "lead"), None)
    if opening is not None and opening is not sentence and opening not in around:
        yield opening, IN_OPENING
