"""``pactwatch agreements``: lists them; ``merge`` and ``split`` put right what identity got wrong."""

from __future__ import annotations

import datetime as dt
import getpass
from typing import Annotated

import typer

from pactwatch import settings
from pactwatch.commands.ledger import engine, fail
from pactwatch.commands.tables import AsCsv, AsJson, form, show

app = typer.Typer(help="Lists the agreements; merges and splits them.", invoke_without_command=True)
Note = Annotated[str, typer.Option(help="Why: kept with the decision.")]


@app.callback()
def agreements(
    context: typer.Context,
    pair: Annotated[str | None, typer.Option(help="Only this pairing, such as JP-KR.")] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Lists the agreements in time, each with its parties and its coverage."""
    if context.invoked_subcommand is not None:
        return
    from pactwatch.ledger import queries  # noqa: PLC0415  --help stays quick

    wanted = "-".join(sorted(pair.upper().split("-"))) if pair else None
    with engine() as opened:
        rows = queries.agreements(opened, pair=wanted)
    columns = {
        "agreement": lambda row: row["id"],
        "signed": lambda row: row["signed_on"],
        "status": lambda row: row["status"],
        "what": lambda row: row["instrument"],
        "pairings": lambda row: row["pairs"],
        "parties": lambda row: [f"{party['name']} ({party['country'] or '?'})" for party in row["parties"]],
        "told by": lambda row: f"{row['outlets']} / {row['origins']}",
    }
    show(rows, columns, form(as_json=as_json, as_csv=as_csv), title="Agreements")


@app.command()
def merge(one: str, other: str, note: Note = "") -> None:
    """Says that two agreements are one. The decision outlives every re-reading."""
    from pactwatch.ledger import decisions  # noqa: PLC0415  --help stays quick
    from pactwatch.ledger.watches import load  # noqa: PLC0415

    decider = decisions.Decider(by=getpass.getuser(), note=note, now=dt.datetime.now(tz=dt.UTC))
    with engine() as opened:
        try:
            watches = load(settings.include() / "watches.yml")
            found = decisions.merge(opened, one, other, decider, watches=watches)
        except (decisions.DecisionError, ValueError) as fault:
            raise fail(str(fault)) from None
    typer.echo(f"{one} and {other} are {found} now.")


@app.command()
def split(agreement: str, article: str, note: Note = "") -> None:
    """Says that an article tells of another agreement than the rest of AGREEMENT."""
    from pactwatch.ledger import decisions, explain  # noqa: PLC0415  --help stays quick
    from pactwatch.ledger.watches import load  # noqa: PLC0415

    decider = decisions.Decider(by=getpass.getuser(), note=note, now=dt.datetime.now(tz=dt.UTC))
    with engine() as opened:
        named = explain.find(opened, article)
        if len(named) != 1:
            raise fail(f"{article} names {len(named) or 'no'} articles: give an id or an address")
        try:
            watches = load(settings.include() / "watches.yml")
            found = decisions.split(opened, agreement, named[0], decider, watches=watches)
        except (decisions.DecisionError, ValueError) as fault:
            raise fail(str(fault)) from None
    typer.echo(f"{article} tells of {found} now.")
