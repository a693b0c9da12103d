"""``pactwatch pairings``: which countries have paired up, and when first."""

from __future__ import annotations

from typing import Annotated

import typer

from pactwatch.commands.ledger import engine
from pactwatch.commands.tables import AsCsv, AsJson, form, show


def pairings(
    watch: Annotated[str | None, typer.Option(help="Only this watch of include/watches.yml.")] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Lists every pairing with the date of its first agreement."""
    from pactwatch.ledger import queries  # noqa: PLC0415  --help stays quick

    with engine() as opened:
        rows = queries.pairings(opened, watch=watch)
    columns = {
        "watch": lambda row: row["watch"],
        "pairing": lambda row: row["pair"],
        "first signed": lambda row: row["first_signed_on"] or "no date told",
        "agreement": lambda row: row["agreement"],
    }
    show(rows, columns, form(as_json=as_json, as_csv=as_csv), title="Pairings")
