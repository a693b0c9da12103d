"""Papers that are announced and then taken up in turn: "Two papers were signed. The first ... The second ...".

A turn begins where a sentence speaks of "the first" or "another" and may go on for a sentence or two: "Regulators are
the subject of the second. A and B want to accept each other's work."
"""

# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.clauses import parties_of
from pactwatch.reading.languages.en.items.cutting import Turn
from pactwatch.reading.languages.en.items.naming import FEW, Group, named_in_turn
from pactwatch.reading.languages.en.items.sharing import common_side, in_full
from pactwatch.reading.languages.en.lands import states
from pactwatch.reading.languages.en.mentioning import is_one
from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.model import Page, Said, Statement

SAME = re.compile(r"\b(?:both|the two|the same)\b")
""" "There the two have taken in a third"."""
TO_COME = re.compile(
    r"\b(?:will be (?:signed|concluded|inked|sealed|with|between)|(?:is|are) (?:due|planned|expected|to be signed|to follow))\b"
)
"""What is said of papers that are not signed yet."""
JOINS = re.compile(
    r"\b(?:is|are) (?:also )?(?:a )?part(?:y|ies) to it\b|\bjoined by\b|\b(?:further|other|more) (?:signatories|parties)\b"
)
SIGNS_TOO = re.compile(
    r"\b(?:[Ww]ith|sign(?:s|ed|ing)? for|on behalf of|partner|counterpart|put (?:his|her|its|their) names?)\b"
)
"""Words of a sentence that goes on about a paper and tells the partner."""


def with_turns(page: Page, names: Names, found: list[Statement], turns: Sequence[Turn]) -> list[Statement]:
    """The statements; each paper that is taken up has the parties that its own turn names."""
    first = turns[0].part.sentence.order
    last = max(s.order for turn in turns for s in (turn.part.sentence, *turn.more))
    news = [s for s in found if s.sentence <= last and _is_news(s)]
    before = [s for s in news if s.sentence < first]
    anchor = next((s for s in reversed(before) if page.sentences[s.sentence].is_prose), next(iter(news), None))
    whole = next((group for s in before for group in s.groups if len(group) > 1), ())
    if anchor is None:
        return found
    is_known = bool(whole) and not any(m.country for m in whole)
    groups = _joining(names, turns, whole) if is_known else _groups(page, names, turns, anchor, whole)
    if groups is None:
        return found
    if len({frozenset(m.name for m in group) for group in groups}) < FEW:
        # the same sign them all
        told = next((s for s in found if _is_news(s) and s.names_sides), None)
        same = tuple(groups[:1]) if is_known or told is None else told.groups
        return [replace(s, groups=same, papers=len(turns)) if s is told else s for s in found]
    said = Said.PLANNED if all(TO_COME.search(turn.part.row) for turn in turns) else anchor.said
    return [
        *(
            replace(s, said=said, groups=(), papers=1) if s.said is anchor.said else s
            for s in found
            if s.sentence < first
        ),
        *in_full(page, replace(anchor, said=said), turns, groups, found),
        *(s for s in found if s.sentence > last),
    ]


def with_some(page: Page, names: Names, found: list[Statement], turns: Sequence[Turn], number: int) -> list[Statement]:
    """The statements, with the papers of turns that name both sides, where more are announced than told."""
    first = turns[0].part.sentence.order
    anchor = next(
        (s for s in found if s.sentence < first and _is_news(s) and page.sentences[s.sentence].is_prose), None
    )
    groups = [named_in_turn(turn.part, names) for turn in turns]
    if anchor is None or any(len(group) < FEW for group in groups):
        return found
    whole = next((group for group in anchor.groups if len(group) > 1), ())
    if any(not m.country for m in whole):
        return found
    told = [replace(s, further=bool(whole)) for s in in_full(page, anchor, turns, groups, found)]
    orders = {s.sentence for s in told}
    # the others are of the lands that are announced
    rest = replace(anchor, papers=max(1, number - len(turns)))
    kept = [rest if s is anchor else s for s in found if s.sentence not in orders]
    return sorted([*kept, *told], key=lambda s: s.sentence)


def _is_news(statement: Statement) -> bool:
    return statement.said is Said.HELD or (statement.said in (Said.SIGNED, Said.PLANNED) and not statement.earlier)


def _groups(page: Page, names: Names, turns: Sequence[Turn], anchor: Statement, whole: Group) -> list[Group] | None:
    """The parties of each turn; None where one of them names nobody and no others stand for it."""
    named = [_named(turn, names) for turn in turns]
    partners = [group[0] for group in named if len(group) == 1]
    orders = [s.order for turn in turns for s in (turn.part.sentence, *turn.more)]
    groups: list[Group] = []
    for turn, told in zip(turns, named, strict=True):
        before = groups[-1] if groups else ()
        if len(told) != 1:
            groups.append(told)
        elif before and SAME.search(turn.part.sentence.words):
            # "in the other both have taken a third on board"
            groups.append((*before, *told))
        elif any(is_one(told[0], one) for one in before):
            groups.append(before)
        else:
            announced = itertools.chain(*anchor.groups, whole, *groups[:1])
            actor = common_side(page, names, announced, (min(orders), max(orders)), partners)
            if actor is None:
                return None
            groups.append((actor, *told))
    if not any(groups):
        return None
    are_lands = all(m.country for group in groups for m in group)
    rest = whole or (states(page, names, anchor.sentence, []) if are_lands and not all(groups) else ())
    return None if not all(groups) and len(rest) < FEW else [group or rest for group in groups]


def _joining(names: Names, turns: Sequence[Turn], whole: Group) -> list[Group] | None:
    """Where both sides are announced by name, they and whom turns tell beside them; None where these only tell of the papers."""
    groups: list[Group] = []
    for turn in turns:
        words = turn.part.sentence.words
        told = named_in_turn(turn.part, names) if JOINS.search(words) else ()
        is_same = bool(groups) and SAME.search(words) is not None
        groups.append(groups[-1] if is_same and not told else (*whole, *told))
    return groups if any(group != whole for group in groups) else None


def _named(turn: Turn, names: Names) -> Group:
    """Whom a turn names: both sides, or the one with whom the paper is; else the sentences that go on about it."""
    half = named_in_turn(turn.part, names)
    for sentence in turn.more if len(half) < FEW else ():
        told = max(parties_of(sentence, names)[0], key=len, default=())
        if len(told) > 1:
            return told
        if told and SIGNS_TOO.search(sentence.words):
            if not half:
                half = told
            elif not is_one(half[0], told[0]):
                # "by the first, A is to help with ... The minister signed on behalf of B"
                return (*half, *told)
    return half
