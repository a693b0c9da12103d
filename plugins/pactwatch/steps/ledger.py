"""Opens the ledger that the connection ``pactwatch_ledger`` names. Called by every task and command at its edge."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine

LEDGER = "AIRFLOW_CONN_PACTWATCH_LEDGER"


class NoLedgerError(Exception):
    """No ledger is named. The message says what to set."""


def ledger_uri() -> str:
    """The address in ``AIRFLOW_CONN_PACTWATCH_LEDGER``: a PostgreSQL URI, or Airflow's JSON form of one."""
    named = os.environ.get(LEDGER, "")
    if named.lstrip().startswith("{"):
        return _of_json(named)
    if not named:
        raise NoLedgerError(f"No ledger is named: set {LEDGER} to postgresql://USER:PASSWORD@HOST/DATABASE.")
    return named


@contextmanager
def opened(uri: str | None = None) -> Iterator[Engine]:
    """An engine on the ledger (``uri``, by default the named one), closed in the end."""
    from pactwatch.ledger.connection import engine  # noqa: PLC0415  SQLAlchemy stays out of the parsing of DAG files

    opened_engine = engine(uri or ledger_uri())
    try:
        yield opened_engine
    finally:
        opened_engine.dispose()


def _of_json(named: str) -> str:
    from sqlalchemy import URL  # noqa: PLC0415  as above

    try:
        row = json.loads(named)
        return URL.create(
            "postgresql+psycopg2",
            username=row.get("login"),
            password=row.get("password"),
            host=row.get("host"),
            port=int(row["port"]) if row.get("port") else None,
            database=row.get("schema"),
        ).render_as_string(hide_password=False)
    except (ValueError, AttributeError, TypeError) as fault:
        raise NoLedgerError(f"{LEDGER} is no connection that Airflow can read: write it as a URI.") from fault
