"""The way of a batch of articles, stage by stage. It stands here once: DAGs and ``pactwatch ingest`` walk it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine

from pactwatch.records import RawArticle
from pactwatch.steps.clean import clean_files, clean_raw
from pactwatch.steps.read import read_articles


def read_files(engine: Engine, folder: Path, files: Sequence[str], *, now: dt.datetime, run: str) -> list[str]:
    """Archive files into readings in the ledger; gives the ids to reconcile."""
    return read_articles(engine, clean_files(engine, folder, files, now=now, run=run), now=now, run=run)


def read_raw(engine: Engine, raws: Sequence[RawArticle], *, now: dt.datetime, run: str) -> list[str]:
    """Fetched articles into readings in the ledger; gives the ids to reconcile."""
    return read_articles(engine, clean_raw(engine, raws, now=now, run=run), now=now, run=run)
