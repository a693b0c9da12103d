"""Short texts read as articles of a day of May 2024: the status and the pairs that they tell."""

from __future__ import annotations

import datetime as dt

from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading, Status

DAY = dt.date(2024, 5, 8)
LATE_IN_MAY = dt.date(2024, 5, 20)


def reading(text: str, published: dt.date | None = DAY) -> Reading:
    """What the text says."""
    return read(Article(id="x", source="case", text=text, published=published))


def told(text: str, published: dt.date | None = DAY) -> tuple[Status, set[str]]:
    """Its status, and every pair of its agreements."""
    one = reading(text, published)
    return one.status, {pair for accord in one.accords for pair in accord.pairs}


def rows(status: Status, *tables: list[tuple[str, str]]) -> list[tuple[str, Status, str]]:
    """The rows (text, pairs with blanks between) of tables of one status, each with that status."""
    return [(text, status, pairs) for table in tables for text, pairs in table]
