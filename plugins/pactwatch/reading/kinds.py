"""What sort of body a name stands for, by how it ends: rows of include/gazetteer/kinds/LANG.csv."""

from __future__ import annotations

import functools
import re

from pactwatch import settings
from pactwatch.reading.terms import SPELT_OTHERWISE, rows
from pactwatch.records import Kind

CAMPUS = re.compile(r"[(（][^()（）]{2,6}[)）]$")
"""A campus, told in brackets behind the name: 香港中文大学(深圳)."""


@functools.cache
def _endings(lang: str) -> tuple[dict[str, Kind], int]:
    path = settings.include() / "gazetteer" / "kinds" / f"{lang}.csv"
    table: dict[str, Kind] = {}
    for row in rows(path):
        table.setdefault(row["ending"], Kind(row["kind"]))
    return table, max(map(len, table), default=0)


@functools.lru_cache(maxsize=8192)
def kind_by_ending(name: str, lang: str) -> tuple[str, Kind] | None:
    """The longest ending of ``name`` that names a sort of body, and the sort; None where it ends in none.

    A name that is nothing but a short ending ("협회") names no body, so it gets None.
    """
    table, longest = _endings(lang)
    if lang == "zh":
        name = CAMPUS.sub("", name.translate(SPELT_OTHERWISE))
    for size in range(min(longest, len(name) if len(name) > 2 else len(name) - 1), 0, -1):
        kind = table.get(name[-size:])
        if kind is not None:
            return name[-size:], kind
    return None
