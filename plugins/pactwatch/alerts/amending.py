"""What is owed to messages that stand already: corrections, coverage counts, and the threads of groups and digests."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, exists, func, insert, select, text, update

from pactwatch.alerts.knowledge import Occasion
from pactwatch.alerts.message import Message, Setting
from pactwatch.alerts.payload import alert_of, told_of
from pactwatch.alerts.wording import corrected, together
from pactwatch.ledger.schema.alerts import AlertRow, MessageRow
from pactwatch.records import Alert, AlertState

Row = dict[str, Any]
UNDETAILED = (~AlertRow.detailed, AlertRow.told_hash.is_not(None))


def amend(connection: Connection, channel: str, occasion: Occasion) -> int:
    """Plan what the channel's posted messages owe; gives the number of messages planned."""
    _adopt(connection, channel)
    behind: dict[str, list[Row]] = {}
    found = (
        select(AlertRow.__table__)
        .join(MessageRow, MessageRow.key == AlertRow.message)
        .where(AlertRow.channel == channel, AlertRow.told_hash != AlertRow.shown_hash)
        .where(MessageRow.state == str(AlertState.POSTED))
        .order_by(AlertRow.key)
        .with_for_update(of=AlertRow)
    )
    for row in connection.execute(found).mappings():
        behind.setdefault(row["message"], []).append(dict(row))
    planned = sum(_correct(connection, key, rows, occasion) for key, rows in behind.items())
    return planned + _threads(connection, channel, occasion)


def owe_edit(connection: Connection, message: Row, now: dt.datetime) -> None:
    """Write an edit of ``message``; it shows what the alerts were last told as, so one waiting edit is enough."""
    waiting = select(MessageRow.key).where(
        MessageRow.parent == message["key"], MessageRow.form == "edit", MessageRow.state == str(AlertState.OWED)
    )
    if connection.scalar(waiting.limit(1)) is None:
        _owe(connection, message, "edit", {"at": now.isoformat()}, now)


def _correct(connection: Connection, key: str, rows: list[Row], occasion: Occasion) -> int:
    now = occasion.now
    message = dict(connection.execute(select(MessageRow.__table__).where(MessageRow.key == key)).mappings().one())
    pairs = [(told_of(row, row["told_payload"]), alert_of(row)) for row in rows]
    wrong = [(was, true) for was, true in pairs if corrected.needs_words(was, true)]
    if not wrong:
        # Only coverage (or a spelling) grew: worth an edit at most once an hour, and only where it is shown.
        last = max(row["told_at"] for row in rows)
        if message["form"] == "single" and (now - last).total_seconds() < occasion.rules.coverage_every_s:
            return 0
        mark_told(connection, [row["key"] for row in rows], now)
        if message["form"] != "single":
            return 0
        owe_edit(connection, message, now)
        return 1
    mark_told(connection, [row["key"] for row in rows], now)
    owe_edit(connection, message, now)
    setting = Setting(locale=message["locale"])
    number = _next_number(connection, key, "correction")
    reply = _reply(wrong, message, setting, f"{key}#correction{number}")
    _owe(connection, message, "correction", {"text": reply.text, "blocks": list(reply.blocks)}, now)
    return 2


def _reply(wrong: list[tuple[Alert, Alert]], message: Row, setting: Setting, key: str) -> Message:
    if message["form"] == "single":
        return corrected.reply(*wrong[0], setting, key)
    return corrected.replies(wrong, setting, key)


def mark_told(connection: Connection, keys: list[str], now: dt.datetime) -> None:
    """Note that the channel is told of the alerts as they are now."""
    marked = text("""
        UPDATE alerts SET told_hash = shown_hash, told_at = :now, posted_revision = revision,
            told_payload = jsonb_build_object('alert', payload, 'reason', coalesce(correction->>'reason', reason),
                'withdrawn', state = 'withdrawn' OR coalesce(correction->>'kind', '') = 'withdrawn')
        WHERE key = ANY(:keys)""")
    connection.execute(marked, {"keys": keys, "now": now})


def _adopt(connection: Connection, channel: str) -> None:
    """An alert that the ledger owes again though its message stands is posted: the message is mended instead."""
    stands = select(MessageRow.key).where(MessageRow.channel == channel, MessageRow.state == str(AlertState.POSTED))
    again = update(AlertRow).where(AlertRow.channel == channel, AlertRow.message.in_(stands))
    waiting = AlertRow.state.in_((str(AlertState.OWED), str(AlertState.DIGEST)))
    told = AlertRow.told_hash.is_not(None)
    connection.execute(again.where(waiting, told).values(state=str(AlertState.POSTED)))


def _threads(connection: Connection, channel: str, occasion: Occasion) -> int:
    """Owe the threads of posted groups (the details) and digests (the lines that found no room)."""
    found = (
        select(MessageRow.__table__)
        .where(MessageRow.channel == channel, MessageRow.state == str(AlertState.POSTED))
        .where(MessageRow.form.in_(("group", "digest")))
        .where(exists().where(AlertRow.message == MessageRow.key, *UNDETAILED))
    )
    planned = 0
    for message in [dict(row) for row in connection.execute(found).mappings()]:
        ours = select(AlertRow.__table__).where(AlertRow.message == message["key"], *UNDETAILED)
        rows = [dict(row) for row in connection.execute(ours.order_by(AlertRow.owed_at, AlertRow.key)).mappings()]
        alerts = [occasion.knowledge.whole(connection, told_of(row, row["told_payload"])) for row in rows]
        setting = Setting(locale=message["locale"])
        words = together.threads if message["form"] == "group" else together.continued
        for reply in words(message["key"], alerts, setting):
            _owe(connection, message, "details", {"text": reply.text, "blocks": list(reply.blocks)}, occasion.now)
            planned += 1
        done = update(AlertRow).where(AlertRow.key.in_([row["key"] for row in rows]))
        connection.execute(done.values(detailed=True))
    return planned


def _owe(connection: Connection, parent: Row, form: str, content: Row, now: dt.datetime) -> None:
    values = {
        "key": f"{parent['key']}#{form}{_next_number(connection, parent['key'], form)}",
        "channel": parent["channel"],
        "form": form,
        "parent": parent["key"],
        "content": content,
        "locale": parent["locale"],
        "state": str(AlertState.OWED),
        "planned_at": now,
    }
    connection.execute(insert(MessageRow).values(**values))


def _next_number(connection: Connection, parent: str, form: str) -> int:
    counted = select(func.count()).where(MessageRow.parent == parent, MessageRow.form == form)
    return (connection.scalar(counted) or 0) + 1
