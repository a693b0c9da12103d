"""``pactwatch migrate``: brings the ledger's tables to this version of the code."""

from __future__ import annotations

import os

import typer

from pactwatch.commands.ledger import engine, fail
from pactwatch.steps.ledger import LEDGER, NoLedgerError, ledger_uri


def migrate() -> None:
    """Makes the ledger's tables, or brings them to this version. Changes nothing where nothing is to do."""
    from sqlalchemy.exc import OperationalError  # noqa: PLC0415  --help stays quick

    from pactwatch.ledger import connection  # noqa: PLC0415

    if not os.environ.get(LEDGER):
        with engine():  # the embedded ledger is migrated whenever it is opened
            typer.echo(f"the embedded ledger stands at {connection.head()}")
        return
    try:
        typer.echo(f"the ledger stands at {connection.migrate(ledger_uri())}")
    except (NoLedgerError, connection.LedgerVersionError) as fault:
        raise fail(str(fault)) from None
    except OperationalError as fault:
        raise fail(f"the ledger does not answer ({str(fault.orig).strip().splitlines()[0]}). Check {LEDGER}.") from None
