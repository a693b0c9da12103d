"""What the words of a line tell: phrases that sites put around their articles, read from include/cleaning/marks.csv.

Each row is a phrase, what it says (``section`` opens a list of other articles, ``line`` stands alone, ``end`` closes
the article, ``caption`` and ``hint`` belong to photos, ``byline``, ``published``, ``updated``, ``paywall``, ``error``,
``opens``), how it is matched, the reason named in a cut, and where it was seen. include/cleaning/README.md explains
the columns.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from pactwatch import settings
from pactwatch.typography import one_setting

_DECORATION = " \u25b6\u25b7\u25ba\u25c0\u25a0\u25a1\u25cf\u25cb\u25ce\u203b*•·‧>|-–—+#:"
_NOT_LETTERS = re.compile(r"[\W\d_]+")
SAYS = frozenset(
    {"section", "line", "end", "caption", "hint", "byline", "published", "updated", "paywall", "error", "opens"}
)
MATCHES = frozenset({"whole", "start", "end", "within", "colon", "label", "name"})


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one kind (one ``says``), ready to be looked up in a line."""

    whole: Mapping[str, str]
    patterns: tuple[tuple[str, re.Pattern[str], Mapping[str, str]], ...]

    def reason(self, text: str, *, only: frozenset[str] = MATCHES) -> str | None:
        """The reason of the first phrase that the line holds in the way its row asks for, or None."""
        folded = _folded(text)
        if "whole" in only and (found := self.whole_reason(text)):
            return found
        bare = folded.strip(_DECORATION)
        for match, pattern, reasons in self.patterns:
            if match in only and (hit := pattern.search(bare) or pattern.search(folded)):
                return reasons[hit.group(1)]
        return None

    def whole_reason(self, text: str) -> str | None:
        """The reason of the phrase that is the whole line, whatever figures and signs stand beside it, or None."""
        return self.whole.get(_letters(_folded(text)))


def _folded(text: str) -> str:
    """The text in small letters, its marks in plain width."""
    return one_setting(text).casefold()


@lru_cache(maxsize=1024)
def _letters(folded: str) -> str:
    return _NOT_LETTERS.sub("", folded) or folded.strip(_DECORATION)


def _edge(phrase: str) -> str:
    """The phrase as a pattern that does not stop within a Latin word."""
    return re.escape(phrase) + (r"\b" if phrase[-1:].isascii() and phrase[-1:].isalpha() else "")


def _pattern(match: str, phrases: Iterable[str]) -> re.Pattern[str]:
    options = "|".join(_edge(p) for p in sorted(phrases, key=lambda p: (-len(p), p)))
    forms = {
        "start": rf"^({options})",
        "end": rf"({options})[\])】〕>\s]*$",
        "within": rf"({options})",
        "colon": rf"^({options})\s*[:：]",
    }
    return re.compile(forms[match])


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of marks.csv."""

    phrase: str
    says: str
    match: str
    reason: str


@cache
def rows(path: Path | None = None) -> tuple[Mark, ...]:
    """Every row of ``path``, by default include/cleaning/marks.csv; read once a process."""
    with (path or settings.include() / "cleaning" / "marks.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Mark(phrase=row["phrase"].casefold(), says=row["says"], match=row["match"], reason=row["reason"])
            for row in csv.DictReader(file)
        )


@cache
def phrases(says: str) -> Phrases:
    """The phrases whose rows say ``says``."""
    mine = [mark for mark in rows() if mark.says == says]
    by_match: dict[str, dict[str, str]] = {}
    for mark in mine:
        by_match.setdefault(mark.match, {})[one_setting(mark.phrase)] = mark.reason
    return Phrases(
        whole={_letters(phrase): reason for phrase, reason in by_match.get("whole", {}).items()},
        patterns=tuple(
            (match, _pattern(match, by_match[match]), by_match[match])
            for match in ("start", "colon", "end", "within")
            if match in by_match
        ),
    )


@cache
def words(says: str, match: str) -> str:
    """The phrases of one kind and match as alternatives of a regular expression, longest first."""
    found = sorted((m.phrase for m in rows() if m.says == says and m.match == match), key=lambda p: (-len(p), p))
    return "|".join(map(re.escape, found))


def count(says: str, text: str) -> int:
    """How many different phrases of a kind stand within the text."""
    folded = _folded(text)
    patterns = [pattern for match, pattern, _ in phrases(says).patterns if match == "within"]
    return len({hit.group(1) for pattern in patterns for hit in pattern.finditer(folded)})
