"""Reads saved articles and saves what they say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import Engine

from pactwatch.ledger.store import save_readings
from pactwatch.reading.reader import read
from pactwatch.records import Article


def read_articles(engine: Engine, articles: Sequence[Article], *, now: dt.datetime, run: str) -> list[str]:
    """Read ``articles``, save the readings, and give the ids that are to be reconciled."""
    save_readings(engine, [read(article) for article in articles], now=now, run=run)
    return [article.id for article in articles]
