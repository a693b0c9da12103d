# ruff: noqa: ANN401  the parser of ``re`` has no types
"""How the words that a pattern matches may end, read off the pattern: most words are told apart by that alone.

Uses the parser of ``re`` itself, as ``needed.py`` does, so nothing is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser")

SIZE = 2
"""Letters of an ending."""
OPEN = "*"
"""Before an ending of fewer letters: any may stand there."""
MOST = 64
"""Letters of a class; one of more is taken for any."""


class Whole:
    """A pattern for whole words, which is tried only on those that end like one that it matches."""

    def __init__(self, pattern: str) -> None:
        """``pattern`` ends in ``$``."""
        self.pattern = pattern
        compiled = re.compile(pattern)
        self._match, self._search = compiled.match, compiled.search
        endings = _endings(list(_parser.parse(pattern)))
        self._short = frozenset(ending.lstrip(OPEN) for ending in endings if len(ending.lstrip(OPEN)) < SIZE)
        self._long = frozenset(endings) - self._short
        self._any = "" in self._short

    def match(self, word: str) -> re.Match[str] | None:
        """The match that begins the word."""
        return self._match(word) if word[-SIZE:] in self._long or word[-1:] in self._short or self._any else None

    def search(self, word: str) -> re.Match[str] | None:
        """The leftmost match, as far as the word's end."""
        return self._search(word) if word[-SIZE:] in self._long or word[-1:] in self._short or self._any else None


def _endings(items: Sequence[tuple[Any, Any]]) -> set[str]:
    """The endings of what a sequence matches."""
    found = {""}
    for item in reversed(items):
        whole = {ending for ending in found if len(ending) >= SIZE}
        if len(whole) == len(found):
            break
        found = whole | {(before + ending)[-SIZE:] for before in _ways(*item) for ending in found - whole}
    return found


def _ways(op: object, value: Any) -> set[str]:  # noqa: PLR0911  a sort of item a line
    """The endings of what one item matches; "*" for anything."""
    match str(op):
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return {""}
        case "LITERAL":
            return {chr(value)}
        case "IN":
            spans = [span if str(kind) == "RANGE" else (span, span) for kind, span in value if str(kind) != "NEGATE"]
            is_plain = all(str(kind) in ("LITERAL", "RANGE") for kind, _ in value)
            if is_plain and sum(last - first + 1 for first, last in spans) <= MOST:
                return {chr(letter) for first, last in spans for letter in range(first, last + 1)}
        case "SUBPATTERN":
            return _endings(list(value[3]))
        case "BRANCH":
            return {ending for branch in value[1] for ending in _endings(list(branch))}
        case "MAX_REPEAT" | "MIN_REPEAT" if value[1] == 1:
            return _endings(list(value[2])) | ({""} if value[0] == 0 else set())
    return {OPEN * SIZE}
