"""What a person decides about identity: two agreements are one, or an article tells of another one.

A decision is kept between mentions, so that it outlives every re-reading; the next grouping obeys it before any link.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, select, tuple_

from pactwatch.ledger.connection import lock_writers
from pactwatch.ledger.filing import MENTIONS
from pactwatch.ledger.identity import APART, TOGETHER
from pactwatch.ledger.reconcile import reconcile_within
from pactwatch.ledger.regroup import AGREEMENTS, DECISIONS
from pactwatch.ledger.schema.agreements import TraceRow
from pactwatch.ledger.schema.metadata import METADATA
from pactwatch.ledger.store import trace, write
from pactwatch.ledger.watches import Watch

TRACE = METADATA.tables[TraceRow.__tablename__]


class DecisionError(LookupError):
    """There is nothing to decide about; the message says what is missing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decider:
    """Who decides, why, and when (aware)."""

    by: str
    note: str
    now: dt.datetime


def _members(connection: Connection, agreement_id: str) -> dict[str, str | None]:
    """The mentions of an agreement (its former ids count too) with their articles."""
    seen: set[str] = set()
    current: str | None = agreement_id
    while current is not None and current not in seen:
        seen.add(current)
        query = select(MENTIONS.c.key, MENTIONS.c.article_id).where(MENTIONS.c.agreement_id == current)
        found = {row.key: row.article_id for row in connection.execute(query)}
        if found:
            return found
        moved = select(TRACE.c.now).where(TRACE.c.subject == "agreement", TRACE.c.key == current)
        later = [now["id"] for now in connection.execute(moved.order_by(TRACE.c.id)).scalars() if now and "id" in now]
        current = later[-1] if later else None
    raise DecisionError(f"the ledger has no agreement {agreement_id}")


def merge(engine: Engine, one: str, other: str, decider: Decider, *, watches: Sequence[Watch]) -> str:
    """Two agreements are one from now on. Gives the id that it then has. Raises ``DecisionError``."""
    with engine.begin() as connection:
        lock_writers(connection)
        a, b = _members(connection, one), _members(connection, other)
        if set(a) == set(b):
            raise DecisionError(f"{one} and {other} are one agreement already")
        across = [(min(x, y), max(x, y)) for x in a for y in b]
        first, second = sorted((min(a), min(b)))
        _forget(connection, across, APART, decider)
        _decide(connection, [(first, second)], TOGETHER, decider)
        _again(connection, {**a, **b}, decider, watches)
        query = select(MENTIONS.c.agreement_id).where(MENTIONS.c.key == min(a))
        return str(connection.execute(query).scalar_one())


def split(engine: Engine, agreement_id: str, article_id: str, decider: Decider, *, watches: Sequence[Watch]) -> str:
    """The article tells of another agreement than the rest. Gives that one's id. Raises ``DecisionError``."""
    with engine.begin() as connection:
        lock_writers(connection)
        members = _members(connection, agreement_id)
        out = [key for key, article in members.items() if article == article_id]
        rest = [key for key in members if key not in out]
        if not out or not rest:
            why = "does not tell of it" if not out else "is the only one that tells of it"
            raise DecisionError(f"nothing to split: article {article_id} {why} ({agreement_id})")
        across = [(min(x, y), max(x, y)) for x in out for y in rest]
        _forget(connection, across, TOGETHER, decider)
        _decide(connection, across, APART, decider)
        _again(connection, members, decider, watches)
        query = select(MENTIONS.c.agreement_id).where(MENTIONS.c.key == min(out))
        return str(connection.execute(query).scalar_one())


def _decide(connection: Connection, pairs: Sequence[tuple[str, str]], verdict: str, decider: Decider) -> None:
    who = {"note": decider.note, "by": decider.by, "decided_at": decider.now}
    write(connection, DECISIONS, [{"a": a, "b": b, "verdict": verdict, **who} for a, b in sorted(pairs)])


def _forget(connection: Connection, pairs: Sequence[tuple[str, str]], verdict: str, decider: Decider) -> None:
    """Take back earlier decisions that say the opposite, with a trace."""
    opposite = tuple_(DECISIONS.c.a, DECISIONS.c.b).in_(pairs) & (DECISIONS.c.verdict == verdict)
    gone = connection.execute(delete(DECISIONS).where(opposite).returning(DECISIONS)).mappings()
    rows = [
        {
            "subject": "decision",
            "key": f"{row['a']} {row['b']}",
            "was": {name: str(row[name]) for name in ("verdict", "note", "by", "decided_at")},
            "now": None,
            "reason": decider.note or "decided otherwise",
        }
        for row in gone
    ]
    trace(connection, rows, now=decider.now, run=decider.by)


def _again(connection: Connection, members: dict[str, str | None], decider: Decider, watches: Sequence[Watch]) -> None:
    """Group again everything that the decision touches, in the same transaction."""
    articles = sorted({article for article in members.values() if article})
    run = f"decision by {decider.by}"
    reconcile_within(connection, articles, watches=watches, now=decider.now, run=run, seeds=tuple(members))


def exists(engine: Engine, agreement_id: str) -> bool:
    """Whether the ledger has an agreement of this id now."""
    with engine.connect() as connection:
        found = connection.execute(select(AGREEMENTS.c.id).where(AGREEMENTS.c.id == agreement_id)).first()
    return found is not None
