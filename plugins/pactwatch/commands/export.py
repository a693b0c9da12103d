"""``pactwatch export``: the ledger as CSV and Parquet files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pactwatch.commands.ledger import engine, fail


def export(
    folder: Annotated[Path, typer.Argument(help="Where the files go; it is made where it is missing.")],
    csv: Annotated[bool, typer.Option("--csv", help="Only CSV.")] = False,
    parquet: Annotated[bool, typer.Option("--parquet", help="Only Parquet.")] = False,
) -> None:
    """Writes every table of the ledger as CSV and Parquet, for pandas or a spreadsheet."""
    from pactwatch.ledger.export import FORMATS  # noqa: PLC0415  --help stays quick
    from pactwatch.ledger.export import export as write  # noqa: PLC0415

    formats = [name for name, asked in (("csv", csv), ("parquet", parquet)) if asked] or list(FORMATS)
    with engine() as opened:
        try:
            counted = write(opened, folder, formats=formats)
        except OSError as fault:
            raise fail(f"{folder} cannot be written: {fault.strerror or fault}") from None
    for table, number in counted.items():
        typer.echo(f"{number:>8}  {table}")
    typer.echo(f"written to {folder} as {' and '.join(formats)}")
