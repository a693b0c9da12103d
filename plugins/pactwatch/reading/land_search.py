"""The search for names of countries and of places: one for both, as who asks a text for the ones asks for the others.

``countries.py`` and ``places.py`` say which of what stands there is meant.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pactwatch import settings
from pactwatch.reading.country_names import LANGUAGES, CountryName, country_table
from pactwatch.reading.scripts import cuts_a_word
from pactwatch.reading.search import Search

CountryWord = tuple[str, tuple[CountryName, ...]]
"""What a word of the table of countries is (name, pair, or not: a look-alike), and the rows behind it."""
PlaceWord = tuple[str, tuple[str, ...]]
"""The strength of a place's name, and the countries that have a place of it."""


class Lands(NamedTuple):
    """What a word may name: a country, by the language of the text, and a place."""

    countries: dict[str, CountryWord]
    place: PlaceWord | None


@cache
def place_names() -> dict[str, PlaceWord]:
    """The names of places.csv and subdivisions.csv in include/gazetteer."""
    entries: dict[str, tuple[str, list[str]]] = {}
    for table in ("places", "subdivisions"):
        path = settings.include() / "gazetteer" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                entries.setdefault(row["name"], (row.get("strength", "strong"), []))[1].append(row["code"])
    return {name: (strength, tuple(dict.fromkeys(codes))) for name, (strength, codes) in entries.items()}


def _country_words(language: str) -> dict[str, CountryWord]:
    """The words of the table that are looked for in texts of a language."""
    table = country_table()
    words: dict[str, CountryWord] = {}
    for name, pair in table.pairs[language].items():
        words[name] = ("pair", pair)
    for name, entry in table.names.items():
        words[name] = ("name", (entry,))
        # headlines in capitals: SOUTH KOREA
        if name.isascii() and len(name) >= 5 and not name.isupper():
            words.setdefault(name.upper(), ("name", (entry,)))
    for other in {language, "en"}:
        for name in table.look_alikes[other]:
            words[name] = ("not", ())
    return dict.fromkeys(_places_that_hold(words), ("not", ())) | words


def _places_that_hold(words: dict[str, CountryWord]) -> Iterator[str]:
    """The places whose names hold that of another country: 内モンゴル, New South Wales."""
    for place, (strength, codes) in place_names().items():
        if strength != "strong":
            continue
        for start, end in itertools.combinations(range(len(place) + 1), 2):
            what, meanings = words.get(place[start:end], NOTHING)
            is_another = what == "name" and meanings[0].codes[0] not in codes
            if is_another and end - start < len(place) and not cuts_a_word(place, start, end):
                yield place
                break


NOTHING: CountryWord = ("", ())


@cache
def _search() -> Search[Lands]:
    lands = {name: Lands({}, place) for name, place in place_names().items()}
    for language in LANGUAGES:
        for name, word in _country_words(language).items():
            lands.setdefault(name, Lands({}, None)).countries[language] = word
    return Search(lands)


@lru_cache(maxsize=1024)
def standing(text: str) -> list[tuple[int, int, Lands]]:
    """Every place where such a name stands, overlaps too, by end, the longer first. Not to be changed."""
    return _search().find(text)
