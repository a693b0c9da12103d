"""How each source is doing, what it answered last, and when it is due again. The one place that defines "due"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Engine, and_, delete, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from pactwatch.ledger.schema.sources import ListingRow, SourceStateRow, SourceWindowRow

CLAIM = dt.timedelta(hours=1)  # a window that a dead run was asking about is free again after this


@dataclass(frozen=True, kw_only=True, slots=True)
class Health:
    """A source's state; times are aware UTC. ``fault`` is the word for what is wrong, None where all is well."""

    source_id: str
    next_due_at: dt.datetime
    checked_at: dt.datetime | None = None
    well_at: dt.datetime | None = None
    changed_at: dt.datetime | None = None
    failures: int = 0
    first_failed_at: dt.datetime | None = None
    fault: str | None = None
    sentence: str | None = None
    listed: int = 0
    fresh: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class LastAnswer:
    """What one address answered last (``schema/sources.py`` explains the fields)."""

    etag: str | None
    last_modified: str | None
    body_hash: str
    trusted: bool
    whole_at: dt.datetime


def health(engine: Engine) -> dict[str, Health]:
    """The state of every source that was ever looked at, by id."""
    with engine.connect() as connection:
        rows = connection.execute(select(SourceStateRow.__table__)).mappings()
        return {row["source_id"]: Health(**row) for row in rows}


def due(engine: Engine, source_ids: Sequence[str], *, now: dt.datetime) -> list[str]:
    """Those of ``source_ids`` that are due: never looked at, or ``next_due_at`` has come. In the given order."""
    later = select(SourceStateRow.source_id).where(SourceStateRow.next_due_at > now)
    with engine.connect() as connection:
        resting = set(connection.execute(later).scalars())
    return [source_id for source_id in source_ids if source_id not in resting]


def ailing(engine: Engine, *, now: dt.datetime, days: int) -> list[Health]:
    """Sources that something has been wrong with for ``days`` and more, the longest first."""
    since = now - dt.timedelta(days=days)
    found = [state for state in health(engine).values() if state.first_failed_at and state.first_failed_at <= since]
    return sorted(found, key=lambda state: (state.first_failed_at or now, state.source_id))


def keep_health(engine: Engine, state: Health) -> None:
    """Write a source's state."""
    values = {name: getattr(state, name) for name in Health.__dataclass_fields__}
    row = upsert(SourceStateRow).values(**values)
    with engine.begin() as connection:
        connection.execute(row.on_conflict_do_update(index_elements=[SourceStateRow.source_id], set_=values))


def last_answer(engine: Engine, source_id: str, url: str) -> LastAnswer | None:
    """What ``url`` answered last, asked for this source."""
    query = select(ListingRow.__table__).where(ListingRow.source_id == source_id, ListingRow.url == url)
    with engine.connect() as connection:
        row = connection.execute(query).mappings().first()
    return LastAnswer(**{name: row[name] for name in LastAnswer.__dataclass_fields__}) if row else None


def keep_answer(engine: Engine, source_id: str, url: str, answer: LastAnswer) -> None:
    """Remember an answer. Call it after its items are stored: a crash in between must ask again, not skip."""
    values = {name: getattr(answer, name) for name in LastAnswer.__dataclass_fields__}
    row = upsert(ListingRow).values(source_id=source_id, url=url, **values)
    with engine.begin() as connection:
        connection.execute(
            row.on_conflict_do_update(index_elements=[ListingRow.source_id, ListingRow.url], set_=values)
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class PastWindow:
    """A stretch [start, end) of the past that a source is asked about, aware UTC."""

    source_id: str
    start: dt.datetime
    end: dt.datetime

    def is_row(self) -> ColumnElement[bool]:
        """The condition that picks its row."""
        row = SourceWindowRow
        return and_(row.source_id == self.source_id, row.start_at == self.start, row.end_at == self.end)


def claim_window(engine: Engine, window: PastWindow, *, now: dt.datetime) -> bool:
    """Whether the past window is ours to ask about: nobody has asked, or whoever did died on it."""
    row = upsert(SourceWindowRow).values(
        source_id=window.source_id, start_at=window.start, end_at=window.end, claimed_at=now
    )
    stale = SourceWindowRow.answered_at.is_(None) & (SourceWindowRow.claimed_at < now - CLAIM)
    columns = [SourceWindowRow.source_id, SourceWindowRow.start_at, SourceWindowRow.end_at]
    taken = row.on_conflict_do_update(index_elements=columns, set_={"claimed_at": now}, where=stale)
    with engine.begin() as connection:
        return connection.execute(taken.returning(SourceWindowRow.source_id)).first() is not None


def close_window(engine: Engine, window: PastWindow, *, now: dt.datetime) -> None:
    """Note that the window was answered for."""
    with engine.begin() as connection:
        connection.execute(update(SourceWindowRow).where(window.is_row()).values(answered_at=now))


def free_window(engine: Engine, window: PastWindow) -> None:
    """Free a window that could not be asked about, for another try."""
    with engine.begin() as connection:
        connection.execute(delete(SourceWindowRow).where(window.is_row()))
