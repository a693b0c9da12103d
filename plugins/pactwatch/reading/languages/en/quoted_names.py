"""Names in quotes, each one with the sort of house beside it: the "Victor Babes" University of Medicine."""

from __future__ import annotations

import re

from pactwatch.reading.languages.en.shape import Shape

NO_NAME = re.compile(
    r"(?:(?:State|Public|Private|Municipal|National|Federal|Autonomous|Budgetary|Joint|Stock|Unitary|Communal) )*"
    r"(?:(?:Higher|Professional|Vocational|Medical|Scientific|Research|Health|Healthcare|Education(?:al)?|Cultural) )*"
    r"(?:Institution|Establishment|Enterprise|Organi[sz]ation|Company|Foundation|Centre|Center)"
)
"""What sort of house somebody is, and no name."""


def quoted(shape: Shape, found: re.Match[str]) -> str:
    """The "Victor Babes" University of Medicine: the name in quotes and the house's sort are one."""
    name, house = (shape.table[mark] for mark in found.groups())
    words = f"{name.words} {house.words}"
    aliases = (*house.aliases, house.words)
    return f"{shape.sign(house._replace(words=words, start=name.start, aliases=aliases, is_sure=True))} "


def quoted_behind(shape: Shape, found: re.Match[str]) -> str:
    """The State Higher Education Institution "Priazov University": the name in quotes."""
    sort, name = found.groups()
    return f"{name} " if NO_NAME.fullmatch(shape.table[sort].words) else found.group()
