"""Silences: what nobody wants to hear of until a day, kept in the ledger with a reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, insert, select, update

from pactwatch.alerts.rules import SCOPES
from pactwatch.ledger.schema.alerts import SilenceRow
from pactwatch.records import Sector

LONGEST = dt.timedelta(days=366)


class SilenceError(ValueError):
    """The silence cannot be meant. The message says what to write."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NewSilence:
    """A silence to be: ``until`` is aware; ``made_by`` names the person."""

    scope: str
    value: str
    reason: str
    until: dt.datetime
    made_by: str


def add(engine: Engine, silence: NewSilence, *, now: dt.datetime) -> int:
    """Keep the silence; gives its number. Raises ``SilenceError`` on an unknown scope, an end that is past or far off,
    a value that no alert can have, or no reason.
    """
    value = _checked(silence, now)
    with engine.begin() as connection:
        row = insert(SilenceRow).values(
            scope=silence.scope,
            value=value,
            reason=silence.reason.strip(),
            made_by=silence.made_by,
            made_at=now,
            until=silence.until,
        )
        return int(connection.execute(row.returning(SilenceRow.id)).scalar_one())


def listed(engine: Engine, *, now: dt.datetime, past: bool = False) -> list[dict[str, Any]]:
    """The active silences (all of them with ``past``), the latest first."""
    found = select(SilenceRow.__table__).order_by(SilenceRow.id.desc())
    if not past:
        found = found.where(SilenceRow.until > now, SilenceRow.ended_at.is_(None))
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(found).mappings()]


def end(engine: Engine, number: int, *, now: dt.datetime) -> bool:
    """End a silence now; False where no active silence has this number. What it kept back stays untold."""
    ended = update(SilenceRow).where(SilenceRow.id == number, SilenceRow.ended_at.is_(None), SilenceRow.until > now)
    with engine.begin() as connection:
        return connection.execute(ended.values(ended_at=now)).rowcount == 1


def _checked(silence: NewSilence, now: dt.datetime) -> str:
    if silence.scope not in SCOPES:
        raise SilenceError(f"cannot silence by {silence.scope}: use one of {', '.join(SCOPES)}")
    if not silence.reason.strip():
        raise SilenceError("a silence needs a reason")
    if not now < silence.until <= now + LONGEST:
        raise SilenceError("a silence ends within a year: give a day to come")
    value = silence.value.strip()
    if silence.scope == "sector" and value not in set(Sector):
        raise SilenceError(f"no sector {value}: use one of {', '.join(Sector)}")
    if silence.scope != "pair":
        return value
    countries = sorted(value.upper().split("-"))
    if len(countries) != 2 or not all(len(one) == 2 and one.isalpha() for one in countries):
        raise SilenceError(f"no pair {value}: write two country codes, such as JP-KR")
    return "-".join(countries)
