"""``pactwatch reread``: what a new version of the reader would change in the ledger, and which alerts it corrects."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from pactwatch import settings
from pactwatch.commands.ledger import engine, fail
from pactwatch.commands.tables import Form, show


def reread(
    apply: Annotated[
        bool, typer.Option("--apply/--dry-run", help="Write it, or only show what it would change (the default).")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also articles that this reader has read already.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what moved as a list of JSON objects.")] = False,
) -> None:
    """Reads the stored articles again and brings the ledger to what they say now."""
    from pactwatch.ledger.watches import WatchError, load  # noqa: PLC0415  --help stays quick
    from pactwatch.reading.reader import READER_VERSION  # noqa: PLC0415
    from pactwatch.steps.reread import Rereading  # noqa: PLC0415
    from pactwatch.steps.reread import reread as again  # noqa: PLC0415

    try:
        watches = load(settings.include() / "watches.yml")
    except WatchError as fault:
        raise fail(str(fault)) from None
    now = dt.datetime.now(tz=dt.UTC)
    with engine() as opened, Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading again", total=None)
        how = Rereading(
            watches=watches,
            now=now,
            run=f"reread by {READER_VERSION} at {now:%Y-%m-%dT%H:%M:%SZ}",
            reads=lambda number: progress.advance(task, number),
        )
        done = again(opened, how, apply=apply, everything=everything)
    columns = {
        "what": lambda row: row["subject"],
        "which": lambda row: row["key"],
        "was": lambda row: _short(row["was"]),
        "is now" if apply else "would be": lambda row: _short(row["now"]),
        "why": lambda row: row["reason"],
    }
    if as_json:
        show(done.moved, columns, Form.JSON, title="")
        return
    if done.moved:
        show(done.moved, columns, Form.TABLE, title="What moved" if apply else "What would move", wide=WIDE)
    told = ", ".join(f"{number} {kind}" for kind, number in sorted(done.changes.items())) or "nothing"
    did = "changed" if apply else "would change"
    typer.echo(f"{done.read} articles read again; {did}: {told}; alerts {did}: {len(done.alerts)}.")


WIDE = ("which", "was", "is now", "would be", "why")


def _short(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    return "; ".join(f"{name} {held}" for name, held in value.items() if name != "run")[:300]
