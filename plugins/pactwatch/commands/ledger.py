"""The ledger that a command works on: the one that AIRFLOW_CONN_PACTWATCH_LEDGER names, else the embedded one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from pactwatch import settings
from pactwatch.ledger import connection
from pactwatch.steps.ledger import LEDGER, NoLedgerError, ledger_uri

NOT_OPENED = 2


def fail(message: str, status: int = NOT_OPENED) -> typer.Exit:
    """Say ``message`` on standard error and give the exit to raise."""
    typer.echo(f"pactwatch: {message}", err=True)
    return typer.Exit(status)


@contextmanager
def engine() -> Iterator[Engine]:
    """An engine on the ledger, closed in the end. The embedded one is started and migrated where it is needed.

    Ends the command with one line and status 2 where the ledger cannot be opened.
    """
    try:
        with _opened() as opened:
            yield opened
    except connection.LedgerVersionError as fault:
        raise fail(str(fault)) from None
    except OperationalError as fault:
        first = str(fault.orig).strip().splitlines()[0]
        raise fail(f"the ledger does not answer ({first}). Check {LEDGER}.") from None


@contextmanager
def _opened() -> Iterator[Engine]:
    if os.environ.get(LEDGER):
        try:
            uri = ledger_uri()
        except NoLedgerError as fault:
            raise fail(str(fault)) from None
        yield from _used(uri)
        return
    from pactwatch.local.environment import postgres_folder  # noqa: PLC0415  only without a named ledger
    from pactwatch.local.postgres import running  # noqa: PLC0415
    from pactwatch.local.postgres import uri as embedded  # noqa: PLC0415
    from pactwatch.local.trouble import TroubleError  # noqa: PLC0415

    folder = postgres_folder(settings.home())
    try:
        with running(folder, say=lambda line: typer.echo(line, err=True)):
            uri = embedded(folder, "ledger")
            connection.migrate(uri)
            yield from _used(uri)
    except TroubleError as fault:
        raise fail(str(fault)) from None


def _used(uri: str) -> Iterator[Engine]:
    opened = connection.engine(uri)
    try:
        yield opened
    finally:
        opened.dispose()
