"""A claimed message in its final words, from the alerts as they stand at that moment."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, delete, select, update

from pactwatch.alerts.amending import mark_told
from pactwatch.alerts.knowledge import Knowledge
from pactwatch.alerts.message import Message, Setting
from pactwatch.alerts.payload import alert_of, told_of
from pactwatch.alerts.wording import corrected, together
from pactwatch.alerts.wording.single import single
from pactwatch.ledger.schema.alerts import AlertRow, MessageRow
from pactwatch.records import AlertState

Row = dict[str, Any]


def render(connection: Connection, message: Row, knowledge: Knowledge, now: dt.datetime) -> Message | None:
    """The message to send, or None where nothing of it stands any more (it is then taken out of the line)."""
    if message["content"] and "text" in message["content"]:
        return Message(text=message["content"]["text"], blocks=tuple(message["content"]["blocks"]))
    if message["form"] == "edit":
        return _edit(connection, message, knowledge, now)
    rows = _rows(connection, message["key"])
    standing = [row for row in rows if alert_of(row).state is not AlertState.WITHDRAWN]
    gone = [row["key"] for row in rows if row not in standing]
    if gone:
        connection.execute(update(AlertRow).where(AlertRow.key.in_(gone)).values(message=None, told_hash=None))
    if not standing:
        connection.execute(delete(MessageRow).where(MessageRow.key == message["key"]))
        return None
    keys = [row["key"] for row in standing]
    mark_told(connection, keys, now)
    return _words(connection, message, standing, knowledge)


def _words(connection: Connection, message: Row, rows: list[Row], knowledge: Knowledge) -> Message:
    alerts = [knowledge.whole(connection, alert_of(row)) for row in rows]
    if message["form"] == "single":
        return single(alerts[0], knowledge.setting(connection, alerts[0], rows[0]["run"]))
    compose = together.group if message["form"] == "group" else together.digest
    return compose(message["key"], alerts, Setting(locale=message["locale"]))


def _edit(connection: Connection, message: Row, knowledge: Knowledge, now: dt.datetime) -> Message:
    found = select(MessageRow.__table__).where(MessageRow.key == message["parent"])
    parent = dict(connection.execute(found).mappings().one())
    rows = _rows(connection, parent["key"])
    untold = [row["key"] for row in rows if row["told_hash"] is None]
    if untold:
        mark_told(connection, untold, now)
        rows = _rows(connection, parent["key"])
    if parent["form"] != "single":
        alerts = [told_of(row, row["told_payload"]) for row in rows]
        compose = together.group if parent["form"] == "group" else together.digest
        return compose(parent["key"], alerts, Setting(locale=parent["locale"]))
    row = rows[0]
    alert = knowledge.whole(connection, told_of(row, row["told_payload"]))
    first = told_of(row, row["first_payload"] or row["told_payload"])
    at = dt.datetime.fromisoformat(message["content"]["at"])
    return corrected.edited(first, alert, knowledge.setting(connection, alert, row["run"]), at)


def _rows(connection: Connection, key: str) -> list[Row]:
    found = select(AlertRow.__table__).where(AlertRow.message == key)
    return [dict(row) for row in connection.execute(found.order_by(AlertRow.owed_at, AlertRow.key)).mappings()]
