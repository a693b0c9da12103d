"""How likely a land takes part in a page's news, by where the page names it and its places and bodies.

A logistic model of a few counts; its weights are rows of include/gazetteer/weights/lands.csv, learned from labelled
articles by tests/reading/learn_lands.py (docs/decisions/0011). It knows no grammar, so it errs in other places than
the grammar does: it is asked only where the grammar found one side alone, or a land that nothing else speaks for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages import Pack
from pactwatch.reading.logistic import BIAS, MOST, chance_of, signs_of, weights
from pactwatch.reading.model import Page, Sentence
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places

FIRST = 4
"""Ranks told apart; the later ones are one."""
LATE = 10
"""Lands named before one beyond which it is late."""
SIGNS = ("sign", "ceremony", "join")
WHERE = {"headline": "in_head", "above": "in_head", "lead": "in_lead", "body": "in_body", "caption": "in_caption"}


def chances(page: Page, speaks: Pack) -> Mapping[str, float]:
    """The chance, 0 to 1, of each land that the page names or is at home in to be a party's home. INT has none."""
    return _chances(page, page.home or speaks.home)


@lru_cache(maxsize=1)
def _chances(page: Page, home: str | None) -> Mapping[str, float]:
    """The same, kept for the page that is being read: each judge may ask. Not to be changed."""
    learned = weights("lands")
    return {land: chance_of(told, learned) for land, told in _features(page, home).items()}


def features(page: Page, speaks: Pack) -> dict[str, dict[str, float]]:
    """What the model counts of each land: name of the weight to number."""
    return _features(page, page.home or speaks.home)


def _features(page: Page, home: str | None) -> dict[str, dict[str, float]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    before: dict[str, int] = {}
    named = 0
    for sentence in page.sentences:
        where = WHERE.get(sentence.place)
        if where is None:
            continue
        told = sorted(_lands(page, sentence))
        signs = signs_of(sentence, SIGNS) if told else []
        for _, land, how in told:
            before.setdefault(land, named)
            named += 1
            own = counts[land]
            for sign in (how, where, *signs):
                own[sign] = own.get(sign, 0) + 1
    if home not in (None, "INT"):
        counts[str(home)]["home"] = 1
    ranked = sorted(counts, key=lambda land: (-sum(counts[land][where] for where in set(WHERE.values())), land))
    return {
        land: _told(counts[land], ranked.index(land), before.get(land, LATE), len(counts), page.lang)
        for land in sorted(counts)
    }


def _lands(page: Page, sentence: Sentence) -> set[tuple[int, str, str]]:
    """The lands that a sentence names: where, which, and by what."""
    found = {
        (one.start, one.code, "by_name" if one.strength == "strong" else "by_letter")
        for one in find_countries(sentence.words, page.lang)
    }
    found |= {(one.start, one.code, "by_place") for one in find_places(sentence.words) if one.strength == "strong"}
    found |= {
        (one.start, one.organisations[0].country, "by_body")
        for one in find_organisations(sentence.words)
        if one.is_strong
    }
    return {one for one in found if one[1] != "INT"}


def _told(counts: Counter[str], rank: int, order: int, lands: int, lang: str) -> dict[str, float]:
    told: dict[str, float] = {name: float(min(number, MOST)) for name, number in counts.items()}
    is_on_top = counts["in_head"] + counts["in_lead"] > 0
    told |= {
        BIAS: 1.0,
        "rank": float(min(rank, MOST)),
        "order": float(min(order, LATE)),
        "lands": float(min(lands, LATE)),
        f"rank={min(rank, FIRST)}": 1.0,
        f"order={min(order, FIRST)}": 1.0,
        f"lang={lang}": 1.0,
        "home on top": float(bool(counts["home"]) and is_on_top),
    }
    return told
