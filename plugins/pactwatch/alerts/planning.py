"""Owed alerts become planned messages, channel by channel: silenced, alone, in a group, in the digest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert

from pactwatch.alerts import amending
from pactwatch.alerts.knowledge import Occasion
from pactwatch.alerts.payload import alert_of
from pactwatch.alerts.rules import Silence, digest_due, silenced_by, telling
from pactwatch.ledger.schema.alerts import AlertRow, ChannelRow, MessageRow, SilenceRow
from pactwatch.records import AlertState

WAITING = (str(AlertState.OWED), str(AlertState.DIGEST))
Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """How many messages were planned, and in how many seconds a waiting alert may be told (None: nothing waits)."""

    messages: int = 0
    wait_s: float | None = None


def plan(engine: Engine, occasion: Occasion) -> Planned:
    """Plan the messages of every channel that has something to tell."""
    with engine.connect() as connection:
        channels = connection.scalars(text(BUSY)).all()
    messages, waits = 0, []
    for channel in channels:
        with engine.begin() as connection:
            gate = _lock(connection, channel)
            if gate["parked_at"] is not None:
                _park_waiting(connection, channel, gate["parked_error"])
                continue
            planned = _plan_channel(connection, gate, occasion)
            messages += planned.messages
            waits += [] if planned.wait_s is None else [planned.wait_s]
    return Planned(messages=messages, wait_s=min(waits, default=None))


BUSY = """
    SELECT channel FROM alerts WHERE message IS NULL AND state IN ('owed', 'digest') AND told <> 'never'
    UNION SELECT channel FROM alerts WHERE told_hash <> shown_hash
    UNION SELECT m.channel FROM messages m JOIN alerts a ON a.message = m.key
        WHERE m.form IN ('group', 'digest') AND m.state = 'posted' AND NOT a.detailed AND a.told_hash IS NOT NULL
"""


def _lock(connection: Connection, channel: str) -> Row:
    """The channel's gate, made where it is missing, and held until the transaction ends."""
    connection.execute(upsert(ChannelRow).values(channel=channel).on_conflict_do_nothing())
    held = select(ChannelRow.__table__).where(ChannelRow.channel == channel).with_for_update()
    return dict(connection.execute(held).mappings().one())


def _plan_channel(connection: Connection, gate: Row, occasion: Occasion) -> Planned:
    channel = gate["channel"]
    amended = amending.amend(connection, channel, occasion)
    waiting = _not_silenced(connection, _waiting(connection, channel), occasion.now)
    at_once = [row for row in waiting if row["state"] == AlertState.OWED]
    together = [row for row in waiting if row["state"] == AlertState.DIGEST]
    told = _tell(connection, channel, at_once, occasion)
    digest = _digest(connection, gate, together, occasion)
    waits = [one.wait_s for one in (told, digest) if one.wait_s is not None]
    return Planned(messages=amended + told.messages + digest.messages, wait_s=min(waits, default=None))


def _waiting(connection: Connection, channel: str) -> list[Row]:
    age = text("extract(epoch FROM clock_timestamp() - written_at)::float AS age_s")
    found = (
        select(AlertRow.__table__, age)
        .where(AlertRow.channel == channel, AlertRow.message.is_(None), AlertRow.state.in_(WAITING))
        .where(AlertRow.told != "never")
        .order_by(AlertRow.owed_at, AlertRow.key)
        .with_for_update(of=AlertRow)
    )
    return [dict(row) for row in connection.execute(found).mappings()]


def _not_silenced(connection: Connection, rows: Sequence[Row], now: dt.datetime) -> list[Row]:
    """The alerts that no silence covers; the others are marked with the silence's reason."""
    if not rows:
        return []
    active = select(SilenceRow.__table__).where(SilenceRow.until > now, SilenceRow.ended_at.is_(None))
    silences = tuple(
        Silence(id=row["id"], scope=row["scope"], value=row["value"], reason=row["reason"])
        for row in connection.execute(active.order_by(SilenceRow.id)).mappings()
    )
    kept = []
    for row in rows:
        silence = silenced_by(alert_of(row), silences)
        if silence is None:
            kept.append(row)
            continue
        why = f"silence {silence.id} ({silence.scope} {silence.value}): {silence.reason}"
        marked = update(AlertRow).where(AlertRow.key == row["key"])
        connection.execute(marked.values(state=str(AlertState.SILENCED), error=why))
    return kept


def _tell(connection: Connection, channel: str, rows: Sequence[Row], occasion: Occasion) -> Planned:
    if not rows:
        return Planned()
    now, rules = occasion.now, occasion.rules
    since = now - dt.timedelta(seconds=rules.group_open_s)
    recent = select(MessageRow.__table__).where(
        MessageRow.channel == channel, MessageRow.planned_at > since, MessageRow.planned_at <= now
    )
    messages = list(connection.execute(recent.where(MessageRow.form.in_(("single", "group")))).mappings())
    groups = [one for one in messages if one["form"] == "group" and one["open_until"] > now]
    ages = [row["age_s"] for row in rows]
    decided = telling(ages, recent=len(messages), group_open=bool(groups), flush=occasion.flush, rules=rules)
    if decided.form == "wait":
        return Planned(wait_s=decided.seconds)
    keys = [row["key"] for row in rows]
    if decided.form == "join":
        return Planned(messages=_join(connection, dict(groups[-1]), keys, now))
    if decided.form == "group":
        until = now + dt.timedelta(seconds=rules.group_open_s)
        _owe(
            connection,
            Carrier(key=f"group/{keys[0]}/{now:%Y%m%dT%H%M%S}", form="group", open_until=until),
            rows,
            occasion,
        )
        return Planned(messages=1)
    for row in rows:
        _owe(connection, Carrier(key=_free_key(connection, row["key"]), form="single"), [row], occasion)
    return Planned(messages=len(rows))


def _digest(connection: Connection, gate: Row, rows: Sequence[Row], occasion: Occasion) -> Planned:
    if not rows:
        return Planned()
    now, last = occasion.now, gate["digest_at"]
    since = (now - last).total_seconds() if last is not None else None
    decided = digest_due(quiet=occasion.quiet, since_last_s=since, flush=occasion.flush, rules=occasion.rules)
    if decided.form == "wait":
        return Planned(wait_s=decided.seconds)
    carrier = Carrier(key=f"digest/{rows[0]['key']}/{now:%Y%m%dT%H%M%S}", form="digest")
    _owe(connection, carrier, rows, occasion)
    connection.execute(update(ChannelRow).where(ChannelRow.channel == gate["channel"]).values(digest_at=now))
    return Planned(messages=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Carrier:
    """A message to be: its key, its form (MessageRow says which), and how long it takes further alerts in."""

    key: str
    form: str
    open_until: dt.datetime | None = None


def _owe(connection: Connection, carrier: Carrier, rows: Sequence[Row], occasion: Occasion) -> None:
    """Write one message that carries the alerts ``rows``, and tie them to it."""
    keys = [row["key"] for row in rows]
    values = {
        "key": carrier.key,
        "channel": rows[0]["channel"],
        "form": carrier.form,
        "locale": occasion.knowledge.locales.get(rows[0]["watch"], "en"),
        "state": str(AlertState.OWED),
        "planned_at": occasion.now,
        "open_until": carrier.open_until,
    }
    connection.execute(insert(MessageRow).values(**values))
    connection.execute(update(AlertRow).where(AlertRow.key.in_(keys)).values(message=carrier.key))


def _free_key(connection: Connection, key: str) -> str:
    """The alert's key, or the next like it: the ledger may give an alert a key that another one was posted under."""
    if connection.scalar(select(MessageRow.key).where(MessageRow.key == key)) is None:
        return key
    taken = select(func.count()).where(MessageRow.key.startswith(key, autoescape=True), MessageRow.form == "single")
    return f"{key}/{(connection.scalar(taken) or 0) + 1}"


def _join(connection: Connection, group: Row, keys: list[str], now: dt.datetime) -> int:
    """Put further alerts into an open group: into the message where it still waits, else by an edit of it."""
    connection.execute(update(AlertRow).where(AlertRow.key.in_(keys)).values(message=group["key"]))
    if group["state"] == AlertState.OWED:
        return 0
    amending.owe_edit(connection, group, now)
    return 1


def _park_waiting(connection: Connection, channel: str, error: str) -> None:
    waiting = update(AlertRow).where(AlertRow.channel == channel, AlertRow.message.is_(None))
    connection.execute(waiting.where(AlertRow.state.in_(WAITING)).values(state=str(AlertState.PARKED), error=error))
