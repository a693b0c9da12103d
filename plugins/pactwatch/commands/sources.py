"""``pactwatch sources check``: which source is well, and for the rest what is wrong and since when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress
from rich.table import Table

from pactwatch.commands.ledger import engine, fail
from pactwatch.commands.tables import AsJson, Form, show

if TYPE_CHECKING:
    from pactwatch.ledger.source_health import Health
    from pactwatch.sources.catalogue import Catalogue, Source

app = typer.Typer(help="Tells how the sources are doing.", no_args_is_help=True)

UNREACHED = ("no_address", "no_connection", "timeout")

SourcesFile = Annotated[Path | None, typer.Option("--sources", help="Another sources file than include/sources.yml.")]


@app.callback()
def sources() -> None:
    """Tells how the sources are doing."""


@app.command()
def check(
    only: Annotated[list[str] | None, typer.Argument(help="Ids of sources; all without.")] = None,
    file: SourcesFile = None,
    last: Annotated[bool, typer.Option("--last", help="Show the last look at each; ask nobody now.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tries every source now and shows what is wrong and since when. Status 1 where anything is wrong.

    What the sources list is kept, so that the next run of watch_news fetches it; pages are not fetched here.
    """
    from pactwatch.ledger.source_health import health  # noqa: PLC0415  --help stays quick

    catalogue = catalogue_of(file)
    known = catalogue.by_id()
    unknown = [name for name in only or () if name not in known]
    if unknown:
        raise fail(f"no source {', '.join(unknown)}: the ids are {', '.join(known)}")
    wanted = [known[name] for name in only] if only else list(catalogue.sources)
    with engine() as opened:
        if not last:
            _look_at(opened, catalogue, wanted)
        states = health(opened)
    now = dt.datetime.now(tz=dt.UTC)
    rows = [_row(source, states.get(source.id), now) for source in wanted]
    if as_json:
        show(rows, {}, Form.JSON, title="")
    else:
        _print(rows, catalogue.problems)
    if catalogue.problems or any(row["state"] == "wrong" for row in rows):
        raise typer.Exit(1)


def catalogue_of(file: Path | None) -> Catalogue:
    """The sources in ``file``; ends the command with one line where there are none to speak of."""
    from pactwatch.sources.catalogue import CatalogueError  # noqa: PLC0415  --help stays quick
    from pactwatch.steps.desk import read_sources  # noqa: PLC0415

    try:
        return read_sources(file)
    except CatalogueError as fault:
        raise fail(str(fault)) from None


def _look_at(opened: Any, catalogue: Catalogue, wanted: list[Source]) -> None:  # noqa: ANN401  an engine
    from pactwatch.steps.desk import open_desk  # noqa: PLC0415  --help stays quick
    from pactwatch.steps.look import live_window  # noqa: PLC0415
    from pactwatch.steps.watch import look_at_all  # noqa: PLC0415

    asked = [source.id for source in wanted]
    with (
        open_desk(opened, catalogue, run="sources check") as desk,
        Progress(console=Console(stderr=True), transient=True) as progress,
    ):
        progress.add_task(f"Asking {len(asked)} sources", total=None)
        look_at_all(desk, asked, live_window(desk.clock()))


def _row(source: Source, state: Health | None, now: dt.datetime) -> dict[str, Any]:
    verdict = "never asked" if state is None or state.checked_at is None else "wrong" if state.fault else "well"
    since = state.first_failed_at if state else None
    return {
        "source": source.id,
        "outlet": source.outlet,
        "kind": source.kind,
        "state": verdict,
        "fault": state.fault if state else None,
        "sentence": state.sentence if state else None,
        "since": since,
        "failures": state.failures if state else 0,
        "listed": state.listed if state else 0,
        "new": state.fresh if state else 0,
        "checked_at": state.checked_at if state else None,
        "well_at": state.well_at if state else None,
        "next_due_at": state.next_due_at if state else None,
        "for": _span(now - since) if since else None,
        "url": source.url,
    }


def _span(length: dt.timedelta) -> str:
    if length < dt.timedelta(hours=1):
        return f"{max(1, round(length / dt.timedelta(minutes=1)))} min"
    if length < dt.timedelta(days=2):
        return f"{round(length / dt.timedelta(hours=1))} h"
    return f"{length.days} days"


def _print(rows: list[dict[str, Any]], problems: tuple[str, ...]) -> None:
    console = Console()
    wrong = [row for row in rows if row["state"] == "wrong"]
    well = sum(row["state"] == "well" for row in rows)
    table = Table(
        title=f"Sources: {well} well, {len(wrong)} with trouble, {len(rows) - well - len(wrong)} never asked",
        title_justify="left",
        header_style="bold",
    )
    for name in ("", "source", "outlet", "lists", "new", "what is wrong", "since"):
        table.add_column(name, justify="right" if name in ("lists", "new") else "left", overflow="fold")
    for row in sorted(rows, key=lambda row: row["state"] != "wrong"):
        sign = {"well": "[green]✓[/]", "wrong": "[red]✗[/]"}.get(row["state"], "[dim]·[/]")
        said = f"[red]{row['fault']}[/] {escape(row['sentence'])}" if row["fault"] else ""
        since = f"{row['since']:%Y-%m-%d %H:%M} ({row['for']})" if row["since"] else ""
        table.add_row(sign, row["source"], escape(row["outlet"]), str(row["listed"]), str(row["new"]), said, since)
    console.print(table)
    if wrong and all(row["fault"] in UNREACHED for row in wrong) and not well:
        console.print("[red]No source could be reached at all: is this machine connected to the internet?[/]")
    for problem in problems:
        console.print(f"[red]✗[/] {escape(problem)}")
