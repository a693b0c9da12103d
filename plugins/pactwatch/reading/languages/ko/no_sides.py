"""What stands in a Korean clause as a side would and is none: joined objects, who acts in a clause of its own."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.nouns import country, is_body
from pactwatch.reading.languages.ko.particles import VISITED, WITH
from pactwatch.reading.languages.ko.phrases import Phrase
from pactwatch.reading.languages.ko.titles import is_place
from pactwatch.reading.languages.ko.words import Word

ACTED = frozenset({"이", "가"})
"""The particles of who acts in one clause; a topic goes on over all of a sentence."""
ACTING = ACTED | {"은", "는"}


def without_other_clause(roles: Roles) -> None:
    """ "중국 정부가 문을 닫자 A와 B가 협약을 맺었다": who acts in a clause of its own before those who sign is none."""
    told = [kind for kind, _, _ in roles.order]
    if told[:1] != ["S"] or roles.particles[0] not in ACTED:
        return
    own = next((n for n, particle in enumerate(roles.particles) if n and particle in ACTING), 0)
    if own and (len(roles.order[own][1]) > 1 or "P" in told[1:]):
        _, others, _ = roles.order.pop(0)
        del roles.particles[0]
        roles.subject = [m for m in roles.subject if m not in others]


def without_objects(phrases: list[Phrase], words: list[Word]) -> list[Phrase]:
    """ "B와 인도 환자의 통역과 진료를 돕는": what is somebody's and joined to an object right behind it is one, too."""
    return [
        one if nxt is None or not _is_one_of_two(one, nxt, words) else dataclasses.replace(one, mention=None)
        for one, nxt in pairwise([*phrases, None])
        if one is not None
    ]


def _is_one_of_two(phrase: Phrase, following: Phrase, words: list[Word]) -> bool:
    """Whether a phrase is the first of two objects that are somebody's who is neither a body nor a land."""
    is_joined = phrase.particle in WITH and following.particle in VISITED and following.first == phrase.last + 1
    whose = words[phrase.last - 1] if is_joined and phrase.last else None
    if whose is None or whose.particle != "의" or is_body(whose.stem) or country(whose.stem) or is_place(whose.stem):
        return False
    return not is_body(words[phrase.last].stem) and not is_body(words[following.last].stem)


HELD_THERE = ("열리", "열린", "열렸", "개최되", "개최된", "개막한", "개막하", "막을 올", "한창")


def takes_place(phrase: Phrase, words: list[Word]) -> bool:
    """ "'서울식품산업전'이 열리는 전시장에서": what is held is an occasion and no party."""
    if phrase.last + 1 >= len(words):
        return False
    return words[phrase.last + 1].stem.startswith(HELD_THERE)
