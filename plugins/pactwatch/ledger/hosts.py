"""Hosts as all workers see them: whose turn it is, and the robots.txt that was last fetched."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Engine, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from pactwatch.ledger.schema.sources import HostRow

LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredRobots:
    """A robots.txt: ``text`` is None where it could not be read, ``why`` the word for that."""

    text: str | None
    why: str
    fetched_at: dt.datetime


class Hosts:
    """Turns and robots files in the ledger. Every call is a transaction of its own, so other workers see it at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def claim(self, host: str, *, now: dt.datetime, until: dt.datetime) -> dt.datetime | None:
        """Take the turn until ``until`` and give None; or give when the host is free again."""
        with self._engine.begin() as connection:
            row = upsert(HostRow).values(host=host, next_at=until)
            taken = row.on_conflict_do_update(
                index_elements=[HostRow.host], set_={"next_at": until}, where=HostRow.next_at <= now
            ).returning(HostRow.host)
            if connection.execute(taken).first():
                return None
            return connection.execute(select(HostRow.next_at).where(HostRow.host == host)).scalar_one()

    def release(self, host: str, *, next_at: dt.datetime) -> None:
        """Give the turn back; nobody may ask before ``next_at``."""
        with self._engine.begin() as connection:
            connection.execute(update(HostRow).where(HostRow.host == host).values(next_at=next_at))

    def robots(self, host: str) -> StoredRobots | None:
        """The robots.txt last fetched from ``host``."""
        query = select(HostRow.robots, HostRow.robots_why, HostRow.robots_at).where(HostRow.host == host)
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        if row is None or row.robots_at is None:
            return None
        return StoredRobots(text=row.robots, why=row.robots_why or "", fetched_at=row.robots_at)

    def keep_robots(self, host: str, file: StoredRobots) -> None:
        """Keep a robots.txt."""
        # PostgreSQL takes no NUL in a text, and no robots.txt needs one.
        text = file.text.replace("\0", "") if file.text is not None else None
        said = {"robots": text, "robots_why": file.why, "robots_at": file.fetched_at}
        row = upsert(HostRow).values(host=host, next_at=LONG_AGO, **said)
        with self._engine.begin() as connection:
            connection.execute(row.on_conflict_do_update(index_elements=[HostRow.host], set_=said))
