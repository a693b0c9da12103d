"""The words that the core looks for in texts of any language, by their use: rows of include/gazetteer/words/.

The core knows no language: what it must know of one stands here, a file a language, and is looked for in all texts.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from pactwatch import settings
from pactwatch.reading.terms import rows


@functools.cache
def _by_use() -> dict[str, dict[str, str]]:
    """The words of each use in order of the rows, each with its value."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted((settings.include() / "gazetteer" / "words").glob("*.csv")):
        for row in rows(path):
            found.setdefault(row["use"], {})[row["word"]] = row["value"] or ""
    return found


def words(use: str) -> tuple[str, ...]:
    """The words of a use in all languages. KeyError where no row has it."""
    return tuple(values(use))


def values(use: str) -> dict[str, str]:
    """The words of a use, each with its value. KeyError where no row has it."""
    if use not in _by_use():
        raise KeyError(f"no row of {settings.include() / 'gazetteer' / 'words'} has the use {use!r}")
    return _by_use()[use]


def any_of(told: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; an empty word is left out."""
    return "|".join(re.escape(word) for word in sorted(filter(None, told), key=len, reverse=True))


def one_of(*uses: str) -> str:
    """A pattern for any word of these uses."""
    return any_of(word for use in uses for word in words(use))


def latin_of(use: str) -> str:
    """A pattern for the words of the use in Latin letters, which blanks or marks part."""
    return any_of(word for word in words(use) if word.isascii())


def eastern_of(use: str) -> str:
    """A pattern for the words of the use in other scripts."""
    return any_of(word for word in words(use) if not word.isascii())
