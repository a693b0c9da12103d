"""``pactwatch articles``: every article, what it says, and what it did to the ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from pactwatch.commands.ledger import engine
from pactwatch.commands.tables import AsCsv, AsJson, form, show


def articles(
    change: Annotated[str | None, typer.Option(help="Only what did this: new_pairing, renewal, coverage ...")] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Lists the articles with their status, their change and the reason."""
    from pactwatch.ledger import queries  # noqa: PLC0415  --help stays quick

    with engine() as opened:
        rows = queries.articles(opened, change=change)
    columns = {
        "article": lambda row: row["file"] or row["id"],
        "published": lambda row: row["published"],
        "outlet": lambda row: row["outlet"],
        "status": lambda row: row["status"],
        "change": lambda row: row["change"],
        "reason": lambda row: row["reason"],
    }
    show(rows, columns, form(as_json=as_json, as_csv=as_csv), title="Articles")
