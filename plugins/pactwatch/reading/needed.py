# ruff: noqa: ANN401  the parser of ``re`` has no types
"""What words a pattern cannot do without, read off the pattern: ``sieve.py`` tries it only where they stand.

Uses the parser and compiler of ``re`` themselves, so nothing is guessed about the notation.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

Clause = frozenset[str]
"""Small words of which one must stand in the text, as a word or within one; "[a-b]" stands for a range of letters."""
Item = tuple[Any, Any]

_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")

SHORTEST = 3
"""Letters of a word worth looking for: "of" stands everywhere."""
EVERYDAY = 0xE000
"""Letters below need no search of their own: every text has some."""
MOST_WORDS = 160
"""Words of a clause; what may begin in more ways is not worth looking for."""
MOST_CLAUSES = 4
"""Clauses of one alternative."""
FEWEST_PARTS = 3
"""Alternatives from which on each is tried for itself."""
ONE_WAY = ("AT", "ASSERT", "ASSERT_NOT", "LITERAL", "IN", "NOT_LITERAL", "ANY")
"""What matches in one way only: alternatives behind it may be taken apart."""


def parts_of(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> list[tuple[list[Clause], re.Pattern[str]]]:
    """The alternatives of a pattern, each with the clauses that a text must fulfil for it to match.

    The leftmost match of any, the earlier alternative first, is the pattern's.
    """
    parsed = _parser.parse(pattern, flags)
    split = list(_joined(_alternatives(list(parsed)), parsed.state))
    if len(split) < FEWEST_PARTS:
        return [(_best(_clauses(list(parsed))), re.compile(pattern, flags))]
    return [
        (_joint(items) or _best(_clauses(items)), _compiler.compile(_parser.SubPattern(parsed.state, items), flags))
        for items in split
    ]


def _joint(items: list[Item]) -> list[Clause]:
    """The clause of words that are looked for together: whole, for one everyday word among them would let in all."""
    words = _words(items) if len(items) == 1 else None
    if words is None or min(map(len, words)) < SHORTEST or any(word[0] == "[" for word in words):
        return []
    small = {word.lower() for word in words}
    return [frozenset(word for word in small if not any(other in word for other in small - {word}))]


def _joined(sequences: Iterator[list[Item]], state: object) -> Iterator[list[Item]]:
    """The sequences; those side by side that are but words are one again, for they are quick to look for together."""
    for is_plain, group in itertools.groupby(sequences, key=lambda items: _words(items) is not None):
        several = list(group)
        if is_plain and len(several) > 1:
            yield [(_parser.BRANCH, (None, [_parser.SubPattern(state, items) for items in several]))]
        else:
            yield from several


def _alternatives(items: list[Item]) -> Iterator[list[Item]]:
    """The sequence once for each way through its first alternatives, in their order."""
    for at, (op, value) in enumerate(items):
        branches = _branches(op, value)
        if branches is not None and _words(items[at : at + 1]) is None:
            for branch in branches:
                yield from _alternatives([*items[:at], *branch, *items[at + 1 :]])
            return
        if str(op) not in ONE_WAY:
            break
    yield items


def _branches(op: object, value: Any) -> list[list[Item]] | None:
    """The alternatives of an item, those of a group without a number too."""
    if str(op) == "BRANCH":
        return [list(branch) for branch in value[1]]
    if str(op) == "SUBPATTERN" and value[:3] == (None, 0, 0) and len(value[3]) == 1:
        return _branches(*value[3][0])
    return None


def _best(clauses: list[Clause]) -> list[Clause]:
    """The clauses that few texts fulfil: their words are long."""
    return sorted(clauses, key=_weight, reverse=True)[:MOST_CLAUSES]


def _weight(clause: Clause) -> tuple[int, int]:
    return min(0 if word[0] == "[" else len(word) for word in clause), -len(clause)


def _clauses(items: Sequence[Item]) -> list[Clause]:
    """What a text must hold for a sequence to match in it."""
    found: list[Clause] = []
    run = {""}
    for item in items:
        words = _words([item])
        if words is not None and len(run) * len(words) <= MOST_WORDS:
            run = {before + word for before in run for word in words}
            continue
        found += _worth(run)
        run = words if words is not None and len(words) <= MOST_WORDS else {""}
        if words is None:
            found += _inner(*item)
    return [*found, *_worth(run)]


def _inner(op: object, value: Any) -> list[Clause]:
    """What an item needs that stands for more than a few words."""
    match str(op):
        case "SUBPATTERN":
            return _clauses(list(value[3]))
        case "ATOMIC_GROUP":
            return _clauses(list(value))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _clauses(list(value[2])) if value[0] else []
        case "IN":
            return _ranges(value)
        case "BRANCH":
            best = [_best(_clauses(list(branch)))[:1] for branch in value[1]]
            either = frozenset(word for clauses in best for clause in clauses for word in clause)
            return [either] if all(best) and len(either) <= MOST_WORDS else []
        case _:
            return []


def _ranges(letters: Sequence[Item]) -> list[Clause]:
    """The clause of a class of letters that are none of everyday: the signs of a row."""
    if any(str(kind) != "RANGE" or span[0] < EVERYDAY for kind, span in letters):
        return []
    return [frozenset(f"[{chr(first)}-{chr(last)}]" for _, (first, last) in letters)]


def _worth(run: set[str]) -> list[Clause]:
    """The clause of a run of letters: of each way its longest piece without a blank."""
    pieces = {max(words.lower().split(), key=len, default="") for words in run}
    if min(map(len, pieces)) < SHORTEST or any(piece[0] == "[" for piece in pieces):
        return []
    return [frozenset(piece for piece in pieces if not any(other in piece for other in pieces - {piece}))]


def _words(items: Sequence[Item]) -> set[str] | None:
    """The few words that a sequence stands for; None where it may be more."""
    run = {""}
    for op, value in items:
        ways = _ways(op, value)
        if ways is None or len(run) * len(ways) > MOST_WORDS:
            return None
        run = {before + word for before in run for word in ways}
    return run


def _ways(  # noqa: PLR0911  a sort of item a line
    op: object, value: Any
) -> set[str] | None:
    """The words that one item stands for."""
    match str(op):
        case "LITERAL":
            return {chr(value)}
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return {""}
        case "IN":
            return {chr(letter) for kind, letter in value} if all(str(kind) == "LITERAL" for kind, _ in value) else None
        case "SUBPATTERN":
            return _words(list(value[3]))
        case "BRANCH":
            ways = [_words(list(branch)) for branch in value[1]]
            return {word for words in ways for word in words or ()} if None not in ways else None
        case "MAX_REPEAT" | "MIN_REPEAT" if value[1] == 1:
            inner = _words(list(value[2]))
            return inner if inner is None or value[0] else {"", *inner}
        case _:
            return None
