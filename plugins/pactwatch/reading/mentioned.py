"""Which countries a page is about, by where it names them; for homes that nothing else tells."""

from __future__ import annotations

import functools
import re
from collections import Counter

from pactwatch.reading.asides import is_called_after, is_house_called_after
from pactwatch.reading.countries import CountryMention, find_countries
from pactwatch.reading.model import Page
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.outlets import dateline_home
from pactwatch.reading.places import Place, find_places
from pactwatch.reading.scripts import SYLLABLES
from pactwatch.reading.words import one_of, values

WEIGHTS = {"headline": 2, "above": 1, "lead": 2, "body": 1}
"""What naming a country in a sentence counts for, by the sentence's place."""
NAMED_ENOUGH = 2
"""The weight from which a country is named more than in passing."""
NAMED_OFTEN = 4
"""The weight from which a country that is not the outlet's is what the page is about."""
TIMES = 3
"""Times as often as the next a land is named that the page is about."""
LOOKED_AT = 25
"""Sentences of a page that are looked at: what it is about stands early."""
PAYS = re.compile(one_of("pays"))
"""Words of a sentence that tells who bears the costs: "funded by"."""


@functools.lru_cache(maxsize=1)
def about(page: Page) -> Counter[str]:
    """The countries that the page names, themselves or by a place in them, with their weights.

    Kept for the page that is being read: each of its bodies may ask. Not to be changed.
    """
    found: Counter[str] = Counter()
    for sentence in page.sentences[:LOOKED_AT]:
        weight = WEIGHTS.get(sentence.place, 0)
        if not weight or (sentence.is_prose and not sentence.has("sign", "ceremony") and PAYS.search(sentence.words)):
            continue
        countries = tuple(
            c for c in find_countries(sentence.words, page.lang) if not is_called_after(sentence.words, c.end)
        )
        places = tuple(p for p in find_places(sentence.words) if not is_house_called_after(sentence.words, p.end))
        if not countries and not places:
            continue
        named = {c.code for c in countries}
        named |= {p.code for p in places if p.strength == "strong" and not _runs_into_a_land(p, countries)}
        for code in sorted(named - {"INT"}):  # a tie is settled alike in every process
            found[code] = found.get(code, 0) + weight
    return found


CUT = re.compile(rf"(?!{one_of('after_town')})[{SYLLABLES}]")
"""Behind a town's letters at the beginning of another name: 룬드벡 is no 룬드."""


def named_in(words: str, lang: str) -> list[tuple[int, int, str]]:
    """The lands that the words name, themselves or by a place, EU and INT too: start, end and code, by start."""
    places = [
        p
        for p in find_places(words)
        if p.strength == "strong" and not (CUT.match(words, p.end) or is_house_called_after(words, p.end))
    ]
    named = (one for one in find_countries(words, lang) if not is_called_after(words, one.end))
    found = [(one.start, one.end, one.code) for one in named]
    return sorted([*found, *((one.start, one.end, one.code) for one in places)])


def lands_in(words: str, lang: str) -> set[str]:
    """The codes of the lands that the words name, themselves or by a place, EU and INT too."""
    return {code for _, _, code in named_in(words, lang)}


def headed_lands(page: Page) -> set[str]:
    """The lands that the headline names, themselves or by a place, but EU and INT; none where there is no headline."""
    return lands_in(page.headline.words, page.lang) - {"EU", "INT"} if page.headline is not None else set()


def _runs_into_a_land(place: Place, countries: tuple[CountryMention, ...]) -> bool:
    """Whether a place's last letters begin a country's name, in a script without spaces: 达卡 in 抵达卡塔尔."""
    return any(place.start < c.start < place.end < c.end for c in countries)


def named_at(page: Page) -> dict[str, tuple[int, ...]]:
    """Where the page names each country, itself or by a place in it."""
    found: dict[str, list[int]] = {}
    for sentence in page.sentences[:LOOKED_AT]:
        if sentence.start < 0 or sentence.place not in WEIGHTS:
            continue
        for start, _, code in named_in(sentence.words, page.lang):
            found.setdefault(code, []).append(sentence.start + start)
    return {code: tuple(starts) for code, starts in found.items()}


def only_land(page: Page, home: str | None) -> str | None:
    """The only foreign land that the headline and the text name, or the one that they name far more than the next."""
    ranked = [one for one in about(page).most_common(3) if one[0] not in (home, "EU")]
    if not ranked:
        return None
    if len(ranked) > 1 and (ranked[0][1] < NAMED_ENOUGH or ranked[0][1] < TIMES * ranked[1][1]):
        return None
    return ranked[0][0]


OF_US = values("own_land")
"""Words for the page's own land that are no names of it."""


@functools.lru_cache(maxsize=1)
def tells_of(page: Page, land: str | None) -> bool:
    """Whether the page names a land, a place or a known body of it."""
    if land is None or land in about(page) or land == page.home:
        return True
    if any(code == land and word in page.text for word, code in OF_US.items()):
        return True
    return any(
        found.is_strong and any(one.country == land for one in found.organisations)
        for found in find_organisations(page.text)
    )


SIDES, TWICE = 2, 2


def two_lands(page: Page) -> list[str]:
    """The two lands that the page names more than any third, or three alike; [] where it is not about so few."""
    weights: Counter[str] = Counter()
    weights.update({code: TWICE * weight for code, weight in about(page).items() if code != "EU"})
    lead = next((s for s in page.sentences if s.place == "lead"), None)
    if lead is not None and (land := dateline_home(lead.words)) is not None:
        # told for itself, more than what is named in passing
        weights[land] += TWICE + 1
    ranked = weights.most_common(SIDES + 2)
    if len({weight for _, weight in ranked[: SIDES + 1]}) == 1 < SIDES < len(ranked) and (
        len(ranked) == SIDES + 1 or ranked[SIDES + 1][1] < ranked[SIDES][1]
    ):
        # three alike: "Riga, Vilnius and Tallinn"
        return [code for code, _ in ranked[: SIDES + 1]]
    if len(ranked) < SIDES or (len(ranked) > SIDES and ranked[SIDES][1] == ranked[SIDES - 1][1]):
        return []
    return [code for code, _ in ranked[:SIDES]]
