"""Reads stored articles again with this version of the reader: to see what it would change, or to change it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, select

from pactwatch.ledger.connection import lock_writers
from pactwatch.ledger.explain import TRACE
from pactwatch.ledger.queries import articles_unread_by, load_articles
from pactwatch.ledger.reconcile import reconcile_within
from pactwatch.ledger.store import batches, save_readings_within
from pactwatch.ledger.watches import Watch
from pactwatch.reading.reader import READER_VERSION, read
from pactwatch.records import Reading


@dataclass(kw_only=True)
class Reread:
    """What reading again did, or would do: ``moved`` are rows of the trace, ``changes`` counts articles' changes."""

    read: int = 0
    changes: Counter[str] = field(default_factory=Counter)
    moved: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def alerts(self) -> list[Mapping[str, Any]]:
        """Alerts that were rewritten, withdrawn or corrected."""
        return [row for row in self.moved if row["subject"] == "alert"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rereading:
    """How to read again: ``reads`` is told how many articles were read; ``now`` is aware."""

    watches: Sequence[Watch]
    now: dt.datetime
    run: str
    reads: Callable[[int], None] = lambda _number: None


def reread(engine: Engine, how: Rereading, *, apply: bool, everything: bool = False) -> Reread:
    """Read again every article that this reader version has not read (``everything``: all), and reconcile.

    Without ``apply`` all of it happens in one transaction that is rolled back: the ledger stays as it is.
    """
    result = Reread()
    ids = articles_unread_by(engine, None if everything else READER_VERSION)
    if apply:
        for stretch in batches(ids):
            readings = _read(engine, stretch, how)
            with engine.begin() as connection:
                _take_in(connection, readings, how, result)
        return result
    with engine.connect() as connection, connection.begin() as transaction:
        for stretch in batches(ids):
            _take_in(connection, _read(engine, stretch, how), how, result)
        transaction.rollback()
    return result


def _read(engine: Engine, ids: Sequence[str], how: Rereading) -> list[Reading]:
    readings = []
    for article in load_articles(engine, ids):
        readings.append(read(article))
        how.reads(1)
    return readings


def _take_in(connection: Connection, readings: Sequence[Reading], how: Rereading, result: Reread) -> None:
    lock_writers(connection)
    last = connection.execute(select(TRACE.c.id).order_by(TRACE.c.id.desc()).limit(1)).scalar() or 0
    save_readings_within(connection, readings, now=how.now, run=how.run)
    ids = [reading.article_id for reading in readings]
    counted = reconcile_within(connection, ids, watches=how.watches, now=how.now, run=how.run)
    result.read += len(readings)
    result.changes.update({str(kind): number for kind, number in counted.items()})
    written = select(TRACE).where(TRACE.c.id > last, TRACE.c.run == how.run).order_by(TRACE.c.id)
    result.moved += [dict(row) for row in connection.execute(written).mappings()]
