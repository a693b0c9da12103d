"""What sort of body a name stands for, by how it ends: rows of include/gazetteer/kinds/LANG.csv."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from pactwatch import settings
from pactwatch.reading.terms import rows
from pactwatch.reading.traditional import SPELT_OTHERWISE
from pactwatch.records import Kind

CAMPUS = re.compile(r"[(（][^()（）]{2,6}[)）]$")
"""A campus, told in brackets behind the name: 香港中文大学(深圳)."""


@functools.cache
def _endings(lang: str) -> tuple[dict[str, Kind], dict[str, tuple[int, ...]]]:
    """Every ending with its sort, and the lengths of those that end in the same letter, the longest first."""
    path = settings.include() / "gazetteer" / "kinds" / f"{lang}.csv"
    table: dict[str, Kind] = {}
    lengths: dict[str, set[int]] = {}
    for row in rows(path):
        table.setdefault(row["ending"], Kind(row["kind"]))
        lengths.setdefault(row["ending"][-1], set()).add(len(row["ending"]))
    return table, {letter: tuple(sorted(sizes, reverse=True)) for letter, sizes in lengths.items()}


@functools.cache
def last_letters(lang: str) -> frozenset[str]:
    """The letters that the names of bodies end in."""
    return frozenset(_endings(lang)[1])


@functools.lru_cache(maxsize=8192)
def kind_by_ending(name: str, lang: str) -> tuple[str, Kind] | None:
    """The longest ending of ``name`` that names a sort of body, and the sort; None where it ends in none.

    A name that is nothing but a short ending ("협회") names no body, so it gets None.
    """
    table, lengths = _endings(lang)
    if lang == "zh":
        name = CAMPUS.sub("", name.translate(SPELT_OTHERWISE))
    sizes = lengths.get(name[-1:])
    if sizes is None:
        return None
    most = len(name) if len(name) > 2 else len(name) - 1
    for size in sizes:
        if size <= most and (kind := table.get(name[-size:])) is not None:
            if kind is Kind.INTERNATIONAL and _is_of_ministry(name[:-size], table):
                return name[-size:], Kind.AGENCY
            return name[-size:], kind
    return None


MINISTRY = 3
"""Letters of the shortest name of a ministry."""


def _is_of_ministry(owner: str, table: Mapping[str, Kind]) -> bool:
    """Whether what stands before an ending begins with a ministry: 農林水産省農林水産技術会議 before 事務局."""
    return any(table.get(owner[:size]) is Kind.GOVERNMENT for size in range(MINISTRY, len(owner) + 1))


def is_sort(name: str, lang: str) -> bool:
    """Whether a name is but a word for its sort, which every land may have one of: "개발은행", "산업통상부"."""
    return name in _endings(lang)[0]
