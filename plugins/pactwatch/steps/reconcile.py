"""Brings the ledger to what all readings and the known agreements together say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import Engine

from pactwatch import settings
from pactwatch.ledger import known
from pactwatch.ledger.reconcile import reconcile
from pactwatch.ledger.watches import load


def reconcile_articles(engine: Engine, ids: Collection[str], *, now: dt.datetime, run: str) -> dict[str, int]:
    """Reconcile the articles ``ids`` for every watch of include/watches.yml; counts the changes by kind.

    include/known_agreements.csv is taken in first, where it changed. ``now`` is aware; ``run`` names who writes.
    """
    known.sync(engine, settings.include() / "known_agreements.csv", now=now, run=run)
    watches = load(settings.include() / "watches.yml")
    changes = reconcile(engine, ids, watches=watches, now=now, run=run)
    return {str(kind): number for kind, number in sorted(changes.items())}
