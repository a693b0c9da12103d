"""How likely each status is by what grammar told and by the page's words together.

A logistic model of what the two say: its weights are rows of include/gazetteer/weights/statuses/together.csv, learned
by tests/reading/learn_status_chances.py from labelled articles that neither had learned from (docs/decisions/0016).
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from pactwatch.reading.logistic import BIAS, log_of_all, sum_of, weights
from pactwatch.reading.model import Page, Statement
from pactwatch.reading.news import News, place
from pactwatch.reading.statuses_weighed import STATUSES, weighed
from pactwatch.records import Status

TABLE = "statuses/together"
LEAST = -10.0
"""The logarithm below which a chance tells no more."""


def chances(page: Page, news: News, statements: tuple[Statement, ...]) -> Mapping[Status, float] | None:
    """The chance, 0 to 1, of each status; None where the page's words are not weighed.

    ``news`` is by grammar, ``statements`` all that the page was found to tell.
    """
    words = weighed(page)
    if words is None:
        return None
    told = features(page, news, statements, words)
    sums = {status: sum_of(told, weights(TABLE, status.value)) for status in STATUSES}
    every = log_of_all(sums.values())
    return {status: math.exp(one - every) for status, one in sums.items()}


def features(
    page: Page, news: News, statements: tuple[Statement, ...], words: Mapping[Status, float]
) -> dict[str, float]:
    """What is counted: the words' log chances, also by what grammar told, that, and what sentences say and where."""
    found = {BIAS: 1.0, f"grammar {news.status}": 1.0}
    for status, chance in words.items():
        found[f"words {status}"] = found[f"words {status}, grammar {news.status}"] = max(chance, LEAST)
    for one in statements:
        found[f"{one.said} in {place(page, one)}"] = 1.0
        if one.groups:
            found[f"{one.said} with names"] = 1.0
    return found
