"""What ``pactwatch alerts`` shows and mends: where each alert stands, and why."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, text

from pactwatch.alerts import line
from pactwatch.alerts.outcome import Ref

LIST = """
    SELECT a.key, a.watch, a.channel, a.kind, a.pairs, a.signed_on, a.state, a.told, a.reason, a.error,
        a.agreement_id AS agreement, a.owed_at, a.posted_at, a.message, m.form, a.correction->>'reason' AS correction
    FROM alerts a LEFT JOIN messages m ON m.key = a.message
    WHERE (:state = '' OR a.state = :state)
    ORDER BY a.owed_at, a.key
"""


def listed(engine: Engine, state: str = "") -> list[dict[str, Any]]:
    """Every alert in the order in which it was owed, with where it stands; ``state`` narrows it."""
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(text(LIST), {"state": state}).mappings()]


def retry(engine: Engine, key: str | None = None, *, was_posted: bool = False) -> int:
    """Put what is parked or unknown back into the line: one message, or everything parked where ``key`` is None.

    ``was_posted`` says that a person saw the message of ``key`` in the channel: it is then taken as posted. Gives the
    number of messages (and channels) that go on.
    """
    with engine.begin() as connection:
        if key is None:
            return sum(connection.execute(text(statement)).rowcount for statement in REOPEN)
        found = connection.execute(text(ASKED), {"key": key}).mappings().all()
        for row in found:
            if was_posted:
                line.record_posted(connection, dict(row), Ref(channel=row["channel"], ts=""), None)
            else:
                _send_again(connection, row["key"])
        return len(found)


ASKED = """
    SELECT * FROM messages WHERE (key = :key OR key IN (SELECT message FROM alerts WHERE key = :key))
        AND (state = 'parked' OR (state = 'unknown' AND unseen)) FOR UPDATE
"""
REOPEN = (
    "UPDATE channels SET parked_at = NULL, parked_error = NULL WHERE parked_at IS NOT NULL",
    "UPDATE messages SET state = 'owed', error = NULL, next_try_at = NULL, lesser = false WHERE state = 'parked'",
    """UPDATE alerts SET state = CASE WHEN told = 'digest' THEN 'digest' ELSE 'owed' END, error = NULL
    WHERE state = 'parked'""",
)


def _send_again(connection: Connection, key: str) -> None:
    again = """UPDATE messages SET state = 'owed', unseen = false, lesser = false, error = NULL, next_try_at = NULL
        WHERE key = :key"""
    connection.execute(text(again), {"key": key})
    line.mark(connection, key, "owed")
