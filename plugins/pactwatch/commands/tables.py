"""Rows for a person (a table), for a program (``--json``) or for a spreadsheet (``--csv``)."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

Row = Mapping[str, Any]
Columns = Mapping[str, Callable[[Row], object]]


PIPED = 160  # columns of a table that goes into a file or a pipe


class Form(Enum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


AsJson = Annotated[bool, typer.Option("--json", help="Print a list of JSON objects.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]


def form(*, as_json: bool, as_csv: bool) -> Form:
    """The form that the options ask for; JSON before CSV."""
    return Form.JSON if as_json else Form.CSV if as_csv else Form.TABLE


WIDE = ("reason", "parties", "article")  # columns whose cells may fold


def show(rows: Sequence[Row], columns: Columns, how: Form, *, title: str, wide: Collection[str] = WIDE) -> None:
    """Print ``rows``: JSON has every field, table and CSV have ``columns`` (a name, and what it takes from a row).

    Of a table's columns only those in ``wide`` are broken into lines.
    """
    if how is Form.JSON:
        sys.stdout.write(json.dumps(list(rows), ensure_ascii=False, indent=1, default=str) + "\n")
        return
    if how is Form.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_plain(take(row)) for take in columns.values()] for row in rows)
        return
    table = Table(title=f"{title}: {len(rows)}", title_justify="left", header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name not in wide)
    for row in rows:
        table.add_row(*(escape(_plain(take(row))) for take in columns.values()))
    console = Console()
    console.print(table) if console.is_terminal else Console(width=PIPED).print(table)


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
