"""``pactwatch import-known``: takes in an analyst's own list of known agreements."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from pactwatch import settings
from pactwatch.commands.ledger import engine, fail

ROWS_LEFT_OUT = 1


def import_known(
    file: Annotated[Path, typer.Argument(help="CSV (UTF-8) or XLSX; docs/ledger.md lists the columns.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what is wrong with it.")] = False,
) -> None:
    """Loads known agreements; a wrong row is named and left out, the others go in. Loading it again replaces it."""
    from pactwatch.ledger import known  # noqa: PLC0415  --help stays quick
    from pactwatch.ledger.reconcile import reconcile  # noqa: PLC0415
    from pactwatch.ledger.watches import load  # noqa: PLC0415

    try:
        found = known.read(file)
    except known.KnownFileError as fault:
        raise fail(str(fault)) from None
    for left_out in found.faults:
        typer.echo(left_out, err=True)
    if not dry_run:
        now = dt.datetime.now(tz=dt.UTC)
        run = f"import of {file.name}"
        with engine() as opened:
            moved = known.save(opened, found.rows, origin=file.name, now=now, run=run)
            changes = reconcile(opened, [], watches=load(settings.include() / "watches.yml"), now=now, run=run)
        told = ", ".join(f"{number} {kind}" for kind, number in sorted(changes.items())) or "no article's change"
        typer.echo(f"{len(found.rows)} known agreements, {moved} of them new or gone; it changed: {told}.")
    if found.faults:
        typer.echo(f"{len(found.faults)} rows were left out.", err=True)
        raise typer.Exit(ROWS_LEFT_OUT)
