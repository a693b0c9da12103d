"""``pactwatch silence``: keeps alerts of a watch, pair, sector or source back until a day, with a reason."""

from __future__ import annotations

import datetime as dt
import getpass
from typing import Annotated

import typer

from pactwatch.commands.ledger import engine, fail
from pactwatch.commands.tables import AsCsv, AsJson, form, show

app = typer.Typer(help="Keeps alerts back until a day, with a reason.", no_args_is_help=True)


@app.command()
def add(
    scope: Annotated[str, typer.Argument(help="watch, pair, sector or source")],
    value: Annotated[str, typer.Argument(help="Such as bio, JP-KR, energy, or an outlet's name.")],
    until: Annotated[dt.datetime, typer.Option(formats=["%Y-%m-%d"], help="The last silent day (UTC).")],
    reason: Annotated[str, typer.Option(help="Why: shown with every alert that is kept back.")],
) -> None:
    """Adds a silence."""
    from pactwatch.alerts import silences  # noqa: PLC0415  --help stays quick

    wanted = silences.NewSilence(
        scope=scope,
        value=value,
        reason=reason,
        until=until.replace(tzinfo=dt.UTC) + dt.timedelta(days=1),
        made_by=getpass.getuser(),
    )
    with engine() as opened:
        try:
            number = silences.add(opened, wanted, now=dt.datetime.now(tz=dt.UTC))
        except silences.SilenceError as fault:
            raise fail(str(fault)) from None
    typer.echo(f"silence {number}")


@app.command(name="list")
def list_(
    past: Annotated[bool, typer.Option("--past", help="Those that ended, too.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Lists the silences."""
    from pactwatch.alerts import silences  # noqa: PLC0415  --help stays quick

    with engine() as opened:
        rows = silences.listed(opened, now=dt.datetime.now(tz=dt.UTC), past=past)
    names = ("id", "scope", "value", "until", "reason", "made_by", "ended_at")
    columns = {name: lambda row, name=name: row[name] for name in names}
    show(rows, columns, form(as_json=as_json, as_csv=as_csv), title="Silences")


@app.command()
def end(number: Annotated[int, typer.Argument(help="The silence's number.")]) -> None:
    """Ends a silence now. What it kept back stays untold."""
    from pactwatch.alerts import silences  # noqa: PLC0415  --help stays quick

    with engine() as opened:
        if not silences.end(opened, number, now=dt.datetime.now(tz=dt.UTC)):
            raise fail(f"no active silence {number}: see `pactwatch silence list`", 1)
    typer.echo(f"silence {number} ended")
