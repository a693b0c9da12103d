"""The line of messages before each channel, kept in the ledger: claim the head, and record what became of it.

Each channel's line moves one message at a time, so order holds; its gate (``channels.next_at``) is shared by all
senders, so the rate holds. All times are the database's own, so the senders' clocks need not agree.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, text

from pactwatch.alerts.outcome import Ref

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Timing:
    """How long things take, in seconds. ``settle_s``: how long after a lost answer a message may still appear.

    ``skew_s``: how far the clocks of Slack and of the database may differ, for looking back into history.
    """

    timeout_s: float = 10.0
    settle_s: float = 30.0
    skew_s: float = 300.0
    backoff_base_s: float = 2.0
    backoff_cap_s: float = 300.0

    @property
    def lease_s(self) -> float:
        """How long a claim holds: a sender that has not spoken by then is dead, and its message has settled."""
        return 2 * self.timeout_s + self.settle_s


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """A message that is ours for now: to ``send``, or (``look_up``) to find out whether it was sent.

    ``since`` is when it was last tried, in seconds since 1970; ``place`` is the channel's own
    id once it is known; ``parent`` is where the message stands that it replies to or edits.
    """

    message: Row
    look_up: bool
    by: str
    since: float | None
    place: str
    parent: Ref | None


HEAD = """
    SELECT c.channel, m.key, m.state,
        extract(epoch FROM greatest(c.next_at, m.next_try_at, m.claimed_until) - clock_timestamp())::float AS wait_s
    FROM channels c CROSS JOIN LATERAL (
        SELECT * FROM messages WHERE channel = c.channel AND state IN ('owed', 'claimed', 'unknown') AND NOT unseen
        ORDER BY seq LIMIT 1) m
    WHERE c.parked_at IS NULL AND (:channel = '' OR c.channel = :channel)
    ORDER BY wait_s
"""
TAKE = """
    UPDATE messages SET claimed_by = :by, claimed_until = clock_timestamp() + make_interval(secs => :lease),
        state = CASE WHEN state = 'owed' THEN 'claimed' ELSE 'unknown' END,
        attempts = attempts + CASE WHEN state = 'owed' THEN 1 ELSE 0 END,
        tried_at = CASE WHEN state = 'owed' THEN clock_timestamp() ELSE tried_at END
    WHERE key = :key
    RETURNING *, state = 'unknown' AS look_up, extract(epoch FROM tried_at)::float AS since
"""
PARENT = "SELECT posted_to, ts FROM messages WHERE key = :parent AND state = 'posted' AND ts <> ''"


def claim(connection: Connection, by: str, lease_s: float) -> Claim | float | None:
    """Claim the head of some channel's line inside the caller's transaction.

    Gives the claim, or the seconds until there may be one, or None where no message waits at all.
    """
    waits = []
    for head in connection.execute(text(HEAD), {"channel": ""}).mappings().all():
        if head["wait_s"] > 0:
            waits.append(head["wait_s"])
            break
        taken = _take(connection, head["channel"], by, lease_s)
        if taken is not None:
            return taken
        waits.append(0.05)  # another sender holds this channel just now
    return min(waits, default=None)


def _take(connection: Connection, channel: str, by: str, lease_s: float) -> Claim | None:
    lock = text("SELECT posted_to FROM channels WHERE channel = :channel FOR UPDATE SKIP LOCKED")
    gate = connection.execute(lock, {"channel": channel}).first()
    if gate is None:
        return None
    # Read again under the lock: another sender may have moved the line since.
    head = connection.execute(text(HEAD), {"channel": channel}).mappings().first()
    if head is None or head["wait_s"] > 0:
        return None
    row = connection.execute(text(TAKE), {"key": head["key"], "by": by, "lease": lease_s}).mappings().one()
    parent = None
    if row["parent"]:
        stands = connection.execute(text(PARENT), {"parent": row["parent"]}).first()
        parent = Ref(channel=stands.posted_to, ts=stands.ts) if stands else None
    mark(connection, row["key"], "unknown" if row["look_up"] else "claimed")
    place = gate.posted_to or channel
    return Claim(message=dict(row), look_up=row["look_up"], by=by, since=row["since"], place=place, parent=parent)


# The alerts of a message, and those that an edit of it tells for the first time, share the message's fate.
MARK = """
    UPDATE alerts a SET state = CASE WHEN :state = 'owed' AND a.told = 'digest' THEN 'digest' ELSE :state END,
        error = :error
    FROM messages m
    WHERE m.key = :key AND a.message = coalesce(CASE WHEN m.form = 'edit' THEN m.parent END, m.key)
        AND m.form IN ('single', 'group', 'digest', 'edit') AND a.state NOT IN ('withdrawn', 'silenced', 'posted')
"""


def mark(connection: Connection, key: str, state: str, error: str | None = None) -> None:
    """Give the message's alerts its state; what was withdrawn meanwhile stays so."""
    connection.execute(text(MARK), {"key": key, "state": state, "error": error})


SETTLE = """
    UPDATE messages SET state = :state, claimed_by = NULL, claimed_until = NULL, error = :error,
        next_try_at = CASE WHEN :wait_s > 0 THEN clock_timestamp() + make_interval(secs => :wait_s) END,
        unseen = :unseen, lesser = lesser OR :lesser
    WHERE key = :key AND claimed_by = :by
"""
GATE = """
    UPDATE channels SET next_at = greatest(next_at, clock_timestamp() + make_interval(secs => :wait))
    WHERE channel = :channel
"""
POSTED = """
    UPDATE messages SET state = 'posted', claimed_by = NULL, claimed_until = NULL, error = NULL, next_try_at = NULL,
        unseen = false, posted_at = clock_timestamp(), ts = :ts, posted_to = :posted_to
    WHERE key = :key AND (claimed_by = :by OR :by IS NULL)
"""
TOLD = """
    UPDATE alerts SET posted_at = coalesce(alerts.posted_at, clock_timestamp()), message_ts = m.ts,
        message_channel = m.posted_to, first_payload = coalesce(first_payload, told_payload),
        attempts = m.attempts, error = NULL
    FROM messages m
    WHERE m.key = :carrier AND alerts.message = :carrier AND told_hash IS NOT NULL
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fate:
    """What becomes of a claimed message that does not stand: its next ``state``, and when it may be tried again.

    ``unseen``: only a person can tell whether it arrived. ``lesser``: it is sent as plain text from now on.
    """

    state: str
    error: str | None = None
    wait_s: float = 0.0
    unseen: bool = False
    lesser: bool = False


def settle(engine: Engine, claimed: Claim, fate: Fate, gate_s: float) -> None:
    """Record the message's fate, and keep the channel's gate shut for ``gate_s``."""
    key = claimed.message["key"]
    with engine.begin() as connection:
        _shut(connection, claimed.message["channel"], gate_s)
        if connection.execute(text(SETTLE), {"key": key, "by": claimed.by, **asdict(fate)}).rowcount:
            mark(connection, key, fate.state, fate.error)


def settle_posted(engine: Engine, claimed: Claim, ref: Ref, gate_s: float) -> None:
    """Record that the message stands in the channel at ``ref``."""
    with engine.begin() as connection:
        _shut(connection, claimed.message["channel"], gate_s)
        known = text("UPDATE channels SET posted_to = :place WHERE channel = :channel AND posted_to IS NULL")
        connection.execute(known, {"channel": claimed.message["channel"], "place": ref.channel})
        record_posted(connection, claimed.message, ref, claimed.by)


def record_posted(connection: Connection, message: Row, ref: Ref, by: str | None) -> None:
    """Write down that ``message`` stands at ``ref``; ``by`` is the claim's holder, or None when a person says so."""
    values = {"key": message["key"], "ts": ref.ts, "posted_to": ref.channel, "by": by}
    if connection.execute(text(POSTED), values).rowcount:
        mark(connection, message["key"], "posted")
        carrier = message["parent"] if message["form"] == "edit" else message["key"]
        connection.execute(text(TOLD), {"carrier": carrier})


def park(engine: Engine, claimed: Claim, error: str) -> None:
    """Park the whole channel: it takes nothing until a person has mended it; all that waits for it is kept."""
    with engine.begin() as connection:
        park_channel(connection, claimed.message["channel"], error)


def park_channel(connection: Connection, channel: str, error: str) -> None:
    """Shut the channel and park its messages and alerts; a look-up that is under way keeps its unknown."""
    values = {"channel": channel, "error": error}
    connection.execute(
        text("UPDATE channels SET parked_at = clock_timestamp(), parked_error = :error WHERE channel = :channel"),
        values,
    )
    for statement in PARKING:
        connection.execute(text(statement), values)


PARKING = (
    "UPDATE channels SET parked_at = clock_timestamp(), parked_error = :error WHERE channel = :channel",
    """UPDATE messages SET state = 'parked', claimed_by = NULL, claimed_until = NULL, next_try_at = NULL, error = :error
    WHERE channel = :channel AND state IN ('owed', 'claimed')""",
    """UPDATE messages SET claimed_by = NULL, claimed_until = NULL, error = :error
    WHERE channel = :channel AND state = 'unknown'""",
    """UPDATE alerts SET state = 'parked', error = :error
    WHERE channel = :channel AND state IN ('owed', 'digest', 'claimed') AND told <> 'never'""",
)


def hold(engine: Engine, channels: Collection[str], seconds: float) -> None:
    """Keep everybody from sending to ``channels`` for ``seconds``: a limit may be the whole workspace's."""
    with engine.begin() as connection:
        for channel in sorted(channels):
            _shut(connection, channel, seconds)


def _shut(connection: Connection, channel: str, seconds: float) -> None:
    connection.execute(text(GATE), {"channel": channel, "wait": seconds})
