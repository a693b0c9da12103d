"""How likely a date that the page tells is that of the signing, or of a paper of before, by the words around it.

Two logistic models of the same features: pieces of the words before and behind the date and of its sentence, what they
are terms of, where the sentence stands, and how long ago the date is. The weights are rows of
include/gazetteer/weights/dates/LANG.csv, learned from labelled articles by tests/reading/learn_dates.py
(docs/decisions/0017). They know no grammar, so they err in other places than the grammar does.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from pactwatch.reading import logistic
from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages import LANGUAGES
from pactwatch.reading.logistic import BIAS
from pactwatch.reading.model import FULL, HEADING, MONTH, Page, Sentence
from pactwatch.reading.news import age
from pactwatch.reading.statuses_weighed import PARTS_OF_ONE, pieces_of
from pactwatch.records import Status

SIGNING, EARLIER = "signing", "earlier"
"""What a date may be of: the paper that is the news, or one of before."""
AROUND = {"en": (70, 70), "ko": (30, 45), "ja": (20, 30), "zh": (18, 25)}
"""Code points before and behind a date, by language, whose pieces are weighed apart."""
FIRST = 5
"""Sentences that are told apart by how many came before them."""
AGES = ((0, "to come"), (1, "0"), (2, "1"), (8, "week"), (32, "month"), (366, "year"))
"""How old a day is told to be: the first whose days it has not."""
OLDEST = 12
"""Years ago that are told apart."""

Told = TypeVar("Told", str, int)
Names = Sequence[tuple[str, ...]]
"""The names of each party of the page's papers."""


class Dated(NamedTuple):
    """A date of the page, its sentence, and how many dates that tells."""

    mention: DateMention
    sentence: Sentence
    told: int


class Weighed(NamedTuple):
    """The chance of a date, and where it is told: code points of the page's text, -1 where that is outside of it."""

    chance: float
    start: int
    end: int


def signing_chances(page: Page, status: Status, names: Names) -> dict[str, Weighed]:
    """How likely each date that the page tells (YYYY-MM-DD, YYYY-MM or YYYY) is that of the signing.

    Of a day of telling only its month is asked. A date that is told twice counts where it is likelier.
    """
    return _weighed(page, status, names, SIGNING, value_of)


def earlier_chances(page: Page, status: Status, names: Names) -> dict[int, Weighed]:
    """How likely each year before that of publication is that of the parties' earlier paper."""
    return _weighed(page, status, names, EARLIER, lambda date: date.year if is_before(page, date) else None)


def _weighed(
    page: Page, status: Status, names: Names, of: str, told: Callable[[DateMention], Told | None]
) -> dict[Told, Weighed]:
    """The likeliest place of each value that the dates tell."""
    found: dict[Told, Weighed] = {}
    for date in dated(page):
        if value := told(date.mention):
            shift = date.sentence.start
            place = (shift + date.mention.start, shift + date.mention.end) if shift >= 0 else (-1, -1)
            weighed = Weighed(_chance(page.lang, features(page, date, status, names), of), *place)
            found[value] = max(found.get(value, weighed), weighed)
    return found


def value_of(date: DateMention) -> str | None:
    """What a date may date a paper with: None for a quarter, and for what the words do not tell."""
    if not date.value or "Q" in date.value:
        return None
    return date.value[:MONTH] if date.is_announcement else date.value


def is_before(page: Page, date: DateMention) -> bool:
    """Whether a date's year lies before that of publication, where that is known."""
    return date.year is not None and (page.published is None or date.year < page.published.year)


def dated(page: Page) -> Iterator[Dated]:
    """Each date of the page, in order."""
    for sentence in page.sentences:
        dates = find_dates(sentence.words, page.lang, page.published)
        for date in dates:
            yield Dated(date, sentence, len(dates))


def features(page: Page, date: Dated, status: Status, names: Names) -> set[str]:
    """What is weighed of a date: of the words around it, of its sentence and of its age.

    ``status``: of the page's news; ``names``: of its parties.
    """
    mention, words = date.mention, date.sentence.words
    before, behind = AROUND[page.lang]
    roles = {hit.role for hit in date.sentence.hits}
    parties = sum(any(name in words for name in body if len(name) > 1) for body in names)
    found = {
        f"place={date.sentence.place}",
        f"sentence={min(date.sentence.order, FIRST)}",
        f"dates={min(date.told, 3)}",
        f"parties={min(parties, 2)}",
        f"rule={mention.rule}",
        f"status={status}",
        *(f"*{role}" for role in roles),
        *_age(page, mention, status),
        *("<" + piece for piece in pieces_of(page.lang, words[max(0, mention.start - before) : mention.start])),
        *(">" + piece for piece in pieces_of(page.lang, words[mention.end : mention.end + behind])),
        *("=" + piece for piece in pieces_of(page.lang, words)),
    }
    signs = {
        "paper signed": "sign" in roles and not roles.isdisjoint(("instrument", "agreement")),
        "announced": mention.is_announcement,
        "to come": mention.is_future,
        "bare": mention.is_bare,
        "renewing page": "renew" in _headed(page),
    }
    return found | {sign for sign, holds in signs.items() if holds}


def _headed(page: Page) -> set[str]:
    """The roles of the terms in the headline and above the text."""
    return {hit.role for s in page.sentences if s.place in HEADING for hit in s.hits}


def _age(page: Page, date: DateMention, status: Status) -> Iterator[str]:
    """How exact a date is, and how long before publication."""
    value = value_of(date) or ""
    yield f"letters={len(value)}"
    if page.published is None:
        yield "undated page"
        return
    if len(value) == FULL:
        days = age(page.published, value)
        name = next((name for least, name in AGES if days < least), "older")
        yield f"age={name}"
        yield f"age={name} {status}"
    elif value:
        years = page.published.year - int(value[:4])
        yield f"years={max(-1, min(years, 2))} {status}"
        if len(value) > len("2000"):
            yield f"this month={value == str(page.published)[: len(value)]}"
    if date.year:
        yield f"ago={max(-1, min(page.published.year - date.year, OLDEST))}"


def _chance(lang: str, told: set[str], of: str) -> float:
    learned = weights(lang, of)
    total = learned.get(BIAS, 0) + sum(learned[name] for name in told & learned.keys())
    return 1 / (1 + math.exp(-total / PARTS_OF_ONE))


@functools.cache
def weights(lang: str, of: str) -> Mapping[str, int]:
    """The weights of a language in hundredths, by feature: whole numbers add up to the same in any order.

    None for a language that is not read.
    """
    if lang not in LANGUAGES:
        return {}
    learned = logistic.weights(f"dates/{lang}", of)
    return {name: round(weight * PARTS_OF_ONE) for name, weight in learned.items() if weight}
