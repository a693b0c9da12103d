"""What a bracket behind a name tells: other names, and the place that it is at home in."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.phrases import Cutter
from pactwatch.reading.places import city_country, find_places


def bracketed(cutter: Cutter, end: int) -> tuple[tuple[str, ...], str]:
    """What a bracket right after the phrase tells: other names, and the place that it is at home in.

    "(IP; Paris, France)", "(Catalonia, Spain)", "(NCGM; Tokyo; President: ...)": other names stand first.
    """
    stop = cutter.tokens[end - 1].end
    inner = next((inner for start, inner in cutter.brackets.items() if 0 <= start - stop <= 1), None)
    if inner is None:
        return (), ""
    first, parts = _parted(inner)
    names: list[str] = []
    places: list[str] = []
    for part in parts:
        words = part.strip(EDGES)
        if _is_place(words):
            places.append(words)
        elif part in first and _may_be_alias(first) and words and not places:
            names.append(words)
    return tuple(names)[:3], ", ".join(places)


PARTED = re.compile(r"[,/]|\bor\b")


def others_in(inner: str) -> list[str]:
    """What in a bracket may be another name of what stands before it; places too, which ``bracketed`` knows."""
    first, parts = _parted(inner)
    return [part.strip(EDGES) for part in parts if part in first] if _may_be_alias(first) else []


def _parted(inner: str) -> tuple[str, list[str]]:
    """What stands before the first semicolon, and all the pieces."""
    first, *further = inner.split(";")
    return first, [*PARTED.split(first), *(part for more in further for part in more.split(","))]


EDGES = " '\"’‘“”"
"""Blanks and marks around what stands in a bracket."""


def _is_place(words: str) -> bool:
    """Whether the words are a country or a place and nothing else."""
    words = words.removeprefix("the ")
    if not words[:1].isupper() or len(words) < SHORTEST_PLACE:
        return False
    found = {c.words for c in find_countries(words, "en")} | {p.words for p in find_places(words)}
    city = city_country(words)
    return words in found or (city is not None and city.words == words)


SHORTEST_PLACE = 4
"""Letters of a place in a bracket: shorter ones are acronyms of bodies as well."""


NOT_ALIAS = re.compile(
    r"^(?:China|India|Korea|Japan|USA?|UK|UAE|EU|Australia|Germany|France|Singapore|Taiwan|MA|CA|NY|DC|NYSE|NASDAQ|Nasdaq|KOSDAQ|ASX)$"
)

NOT_NAMED = re.compile(r"\d{3}|:|\b(?:left|right|centre|center|photo|pictured|the|in|on|at|is|was)\b")
"""What makes the words of a bracket more than a name."""


def _may_be_alias(inner: str) -> bool:
    if NOT_NAMED.search(inner) or len(inner) > 80 or NOT_ALIAS.match(inner.strip()):
        return False
    return inner.strip(" '\"‘“")[:1].isupper() or any(c.isupper() for c in inner[:6])
