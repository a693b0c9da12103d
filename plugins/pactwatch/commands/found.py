"""What a ledger holds, in three tables that fit a terminal: ``pactwatch up`` ends with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pactwatch.alerts import listing
from pactwatch.ledger import queries
from pactwatch.ledger.connection import engine

MOST_ROWS = 40


def print_found(ledger_uri: str, console: Console) -> None:
    """Print the agreements between countries, the pairings and the alerts of the ledger at ``ledger_uri``."""
    opened = engine(ledger_uri)
    try:
        agreements, pairings, alerts = queries.agreements(opened), queries.pairings(opened), listing.listed(opened)
    finally:
        opened.dispose()
    across = [row for row in agreements if row["pairs"]]
    _table(
        console,
        f"Agreements: {len(agreements)}, {len(across)} of them between countries",
        ("signed", "pairings", "what", "sector", "parties", "told by"),
        [
            (row["signed_on"], row["pairs"], row["instrument"], row["sector"], _names(row["parties"]), row["outlets"])
            for row in across
        ],
    )
    _table(
        console,
        f"Pairings: {len(pairings)}",
        ("watch", "pairing", "first signed"),
        [(row["watch"], row["pair"], row["first_signed_on"]) for row in pairings],
    )
    _table(
        console,
        f"Alerts: {len(alerts)}",
        ("kind", "pairings", "signed", "state", "why"),
        [(row["kind"], row["pairs"], row["signed_on"], row["state"], row["reason"]) for row in alerts],
    )


def _names(parties: Iterable[dict[str, str | None]]) -> str:
    return " + ".join(f"{party['name']} ({party['country'] or '?'})" for party in parties)


def _table(console: Console, title: str, names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    table = Table(title=title, title_justify="left", title_style="bold", header_style="bold")
    for name in names:
        table.add_column(name, overflow="fold", no_wrap=name in ("signed", "first signed", "kind", "state"))
    for row in rows[:MOST_ROWS]:
        table.add_row(*(Text(_plain(cell)) for cell in row))
    console.print(table, soft_wrap=False)
    if len(rows) > MOST_ROWS:
        console.print(f"... and {len(rows) - MOST_ROWS} more.")


def _plain(cell: object) -> str:
    if isinstance(cell, list | tuple):
        return ", ".join(map(str, cell))
    return "" if cell is None else str(cell)
