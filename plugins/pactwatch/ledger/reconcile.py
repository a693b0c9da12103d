"""Articles in, changes out: brings the ledger to what all current readings together say.

The derived part of the ledger follows from the set of current readings, known agreements and people's decisions alone.
So order, repetition, batches, parallel workers and crashes cannot show in it: one writer at a time, one transaction.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Engine, select, text, update

from pactwatch.ledger.connection import lock_writers
from pactwatch.ledger.filing import KNOWN, file_articles
from pactwatch.ledger.regroup import regroup
from pactwatch.ledger.settle import Settling, settle
from pactwatch.ledger.store import ARTICLES, BATCH, batches
from pactwatch.ledger.watches import Watch
from pactwatch.records import ChangeKind


def reconcile(
    engine: Engine, article_ids: Collection[str], *, watches: Sequence[Watch], now: dt.datetime, run: str
) -> Counter[ChangeKind]:
    """Reconcile these articles, and known agreements that wait; count the changes by kind.

    ``now`` (aware) dates what is written and decides what is history; ``run`` names who wrote it. Idempotent.
    """
    counted: Counter[ChangeKind] = Counter()
    for ids in _in_time(engine, article_ids) or [[]]:
        with engine.begin() as connection:
            lock_writers(connection)
            counted += reconcile_within(connection, ids, watches=watches, now=now, run=run)
    return counted


def _in_time(engine: Engine, article_ids: Collection[str]) -> list[Sequence[str]]:
    """The ids in batches; more than a batch in the order of publication, so that an event is mostly in one batch."""
    ids: Sequence[str] = sorted(set(article_ids))
    if len(ids) > BATCH:
        query = text(
            "SELECT id FROM articles JOIN unnest(CAST(:ids AS text[])) AS asked(id) USING (id) ORDER BY published, id"
        )
        with engine.connect() as connection:
            ids = connection.execute(query, {"ids": ids}).scalars().all()
    return list(batches(ids))


def reconcile_within(  # noqa: PLR0913  reconcile's own arguments, and one more
    connection: Connection,
    article_ids: Sequence[str],
    *,
    watches: Sequence[Watch],
    now: dt.datetime,
    run: str,
    seeds: Sequence[str] = (),
) -> Counter[ChangeKind]:
    """``reconcile`` inside a transaction that holds the writers' lock, for callers that do more in it.

    ``seeds`` are mentions that are grouped again though their articles are not read again.
    """
    known = list(connection.execute(select(KNOWN.c.id).where(KNOWN.c.pending).order_by(KNOWN.c.id)).scalars())
    filed = file_articles(connection, article_ids, known, run)
    filed.seeds |= set(seeds)
    work = Settling(connection=connection, watches=watches, now=now, run=run)
    settle(work, filed, regroup(connection, filed, now=now, run=run))
    connection.execute(update(ARTICLES).where(ARTICLES.c.id.in_(article_ids)).values(pending=False))
    connection.execute(update(KNOWN).where(KNOWN.c.id.in_(known)).values(pending=False))
    return +work.counted


def pending(engine: Engine, limit: int = 10_000) -> list[str]:
    """Ids of articles whose reading was saved but never reconciled: what a crash between two steps left behind."""
    with engine.connect() as connection:
        query = select(ARTICLES.c.id).where(ARTICLES.c.pending).order_by(ARTICLES.c.id).limit(limit)
        return list(connection.execute(query).scalars())
