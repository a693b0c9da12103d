"""Brings the alerts that stand to what the ledger owes now, in the transaction of the change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from pactwatch.ledger.owed import OUT, Owed, drop, follow, fresh
from pactwatch.ledger.schema.alerts import AlertRow
from pactwatch.ledger.schema.metadata import METADATA
from pactwatch.ledger.store import trace
from pactwatch.records import ChangeKind

ALERTS = METADATA.tables[AlertRow.__tablename__]
Row = Mapping[str, Any]


def write_alerts(  # noqa: PLR0913  one call, one place: a record of these would be made for it alone
    connection: Connection,
    wanted: Sequence[Owed],
    *,
    standing: Collection[str],
    became: Mapping[str, str],
    watches: Collection[str],
    now: dt.datetime,
    run: str,
) -> int:
    """Insert, rewrite, withdraw or correct alerts; give how many that were told are now corrected.

    ``standing`` are the agreements whose alerts are all in ``wanted``, ``became`` tells new ids of old agreements.
    """
    touched = or_(ALERTS.c.agreement_id.in_(sorted(standing)), ALERTS.c.key.in_(sorted(alert.key for alert in wanted)))
    query = select(ALERTS).where(touched, ALERTS.c.watch.in_(sorted(watches))).order_by(ALERTS.c.key).with_for_update()
    stands = {row["key"]: dict(row) for row in connection.execute(query).mappings()}
    matched = _match(wanted, stands, became)
    traced: list[dict[str, Any]] = []
    corrected = 0
    rows: list[dict[str, Any]] = []
    renamed: dict[str, dict[str, Any]] = {}
    told = {
        (row["watch"], row["payload"]["agreement_id"]): key
        for key, row in stands.items()
        if row["state"] in OUT and row["kind"] == ChangeKind.NEW_PAIRING
    }
    dropped = {key: drop(row, _gone(row, became), now) for key, row in stands.items() if key not in matched.values()}
    followed = {matched[a.key]: follow(stands[matched[a.key]], a, now) for a in wanted if a.key in matched}
    for key, columns in sorted((dropped | followed).items()):
        if not columns:
            continue
        was = stands[key]
        corrected += "correction" in columns
        if {"state", "correction", "agreement_id"} & set(columns):
            old = {name: was[name] for name in ("state", "kind", "agreement_id", "reason", "revision", "run")}
            fresh_columns = {
                name: str(columns[name]) for name in ("state", "agreement_id", "reason") if name in columns
            }
            reason = (columns.get("correction") or {}).get("reason") or columns.get("reason") or "its agreement changed"
            traced.append({"subject": "alert", "key": key, "was": old, "now": fresh_columns, "reason": reason})
        if "key" in columns:  # out of the way first: another alert may still stand under the key that this one gets
            connection.execute(update(ALERTS).where(ALERTS.c.key == key).values(key=f"~{key}"))
            renamed[key] = columns
        else:
            connection.execute(update(ALERTS).where(ALERTS.c.key == key).values(**columns, run=run))
    for key, columns in renamed.items():
        connection.execute(update(ALERTS).where(ALERTS.c.key == f"~{key}").values(**columns, run=run))
    taken = (set(stands) - set(renamed)) | {columns["key"] for columns in renamed.values()}
    for alert in wanted:
        if alert.key not in matched:
            already = told.get((alert.watch.name, alert.agreement_id)) if alert.kind in FOLLOWERS else None
            rows.append(fresh(alert, now, already) | {"key": _free(alert.key, taken), "run": run})
    if rows:
        connection.execute(insert(ALERTS), rows)
    trace(connection, traced, now=now, run=run)
    return corrected


FOLLOWERS = frozenset({ChangeKind.RENEWAL, ChangeKind.NEW_AGREEMENT})


def _match(wanted: Sequence[Owed], stands: Mapping[str, Row], became: Mapping[str, str]) -> dict[str, str]:
    """For each wanted alert the key of the one that stands for it: what was told first, then the same key, then the
    alert of an agreement that has another id now.
    """
    matched: dict[str, str] = {}
    for alert in sorted(wanted, key=lambda one: one.key):
        same = [
            key
            for key, row in stands.items()
            if key not in matched.values() and (key == alert.key or _renamed(row, alert, became))
        ]
        if same:
            matched[alert.key] = min(same, key=lambda key: (stands[key]["state"] not in OUT, key != alert.key, key))
    return matched


def _renamed(row: Row, alert: Owed, became: Mapping[str, str]) -> bool:
    return (
        alert.kind != ChangeKind.NEW_PAIRING
        and (row["watch"], row["kind"]) == (alert.watch.name, alert.kind)
        and became.get(row["agreement_id"], row["agreement_id"]) == alert.agreement_id
    )


def _gone(row: Row, became: Mapping[str, str]) -> str:
    now = became.get(row["agreement_id"])
    if now and now != row["agreement_id"]:
        return f"withdrawn: the agreement was merged into {now}"
    return "withdrawn: the ledger knows more now, and this is no longer news"


def _free(key: str, taken: Collection[str]) -> str:
    """``key``, or the first free one after it: a told alert keeps its key though its agreement has another id."""
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}~{number}"
    return free
