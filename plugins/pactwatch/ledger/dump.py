"""The ledger as one canonical text: what it says, without ids, times and runs. Equal ledgers have equal hashes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sqlalchemy import Connection, Engine, select

from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.filing import MENTIONS
from pactwatch.ledger.regroup import AGREEMENTS
from pactwatch.ledger.settle import CHANGES, PAIRINGS
from pactwatch.records import AlertState

SAID = (
    "status", "told_by", "instrument", "sector", "signed_on", "renewal", "prior_year", "pairs", "parties", "langs",
    "confidence", "unsure_of", "outlets", "origins",
)  # fmt: skip


def dump(engine: Engine) -> dict[str, Any]:
    """Agreements with their mentions, pairings, changes and standing alerts; an agreement is named by its mentions.

    Of an alert it does not matter whether it waits or was told: who was told when depends on the day.
    """
    with engine.connect() as connection:
        return _dump(connection)


def _dump(connection: Connection) -> dict[str, Any]:
    members: dict[str, list[str]] = {}
    for row in connection.execute(select(MENTIONS.c.key, MENTIONS.c.agreement_id).order_by(MENTIONS.c.key)):
        members.setdefault(row.agreement_id, []).append(row.key)
    agreements = [
        {"mentions": members.get(row["id"]), **{name: row[name] for name in SAID}}
        for row in connection.execute(select(AGREEMENTS)).mappings()
    ]
    pairings = [
        {"watch": row.watch, "pair": row.pair, "first": row.first_signed_on, "agreement": members.get(row.agreement_id)}
        for row in connection.execute(select(PAIRINGS))
    ]
    changes = [
        [row.article_id, row.watch, row.n, row.kind, row.reason, members.get(row.agreement_id)]
        for row in connection.execute(select(CHANGES))
    ]
    standing = select(ALERTS).where(ALERTS.c.state != AlertState.WITHDRAWN)
    alerts = [
        [row.watch, row.kind, row.pairs, row.signed_on, members.get(row.agreement_id), _said(row.payload)]
        for row in connection.execute(standing)
        if (row.correction or {}).get("kind") != "withdrawn"
    ]
    content: dict[str, list[Any]] = {
        "agreements": agreements,
        "pairings": pairings,
        "changes": changes,
        "alerts": alerts,
    }
    return {subject: sorted(rows, key=_text) for subject, rows in content.items()}


def _said(payload: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in payload.items() if name != "agreement_id"}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def fingerprint(engine: Engine) -> str:
    """The hash of ``dump``."""
    return hashlib.sha256(_text(dump(engine)).encode()).hexdigest()
