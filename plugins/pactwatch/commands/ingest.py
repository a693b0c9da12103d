"""``pactwatch ingest``: an archive into the ledger without Airflow, for a notebook or a bulk load."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pactwatch import settings
from pactwatch.commands.ledger import engine, fail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

    from pactwatch.sources.manifest import Manifest
    from pactwatch.steps.collect import Found

ROWS_WERE_BAD = 1


def ingest(
    archive: Annotated[Path, typer.Argument(help="A folder with manifest.csv and the articles.")],
    as_it_happened: Annotated[
        bool, typer.Option("--as-it-happened", help="Day by day, each as if it were today; prints what is told.")
    ] = False,
) -> None:
    """Reads an archive into the ledger: the same steps as in Airflow. Doing it again changes nothing.

    Bad rows are listed on standard error and left out; the status is then 1. It is 2 where there is no archive.
    With --as-it-happened the alerts of each day are printed with their day, and noted as told: use a ledger of its own.
    """
    from pactwatch.ledger.watches import WatchError  # noqa: PLC0415  --help stays quick
    from pactwatch.sources.manifest import ArchiveError, read_manifest  # noqa: PLC0415

    now = dt.datetime.now(tz=dt.UTC)
    folder = archive.resolve()
    try:
        manifest = read_manifest(folder, today=now.date())
        with engine() as ledger:
            problems = 0
            for window in _days(manifest) if as_it_happened else [Window(now=now)]:
                problems += _take_in(ledger, folder, window, today=now.date())
                if as_it_happened:
                    _tell(ledger, window)
    except (ArchiveError, WatchError) as trouble:
        raise fail(str(trouble)) from None
    if problems:
        typer.echo(f"pactwatch: {problems} rows or files were left out; the rest went through", err=True)
        raise typer.Exit(ROWS_WERE_BAD)


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """Days from ``start`` to before ``end`` (None: open), taken in as of ``now`` (aware UTC)."""

    start: dt.date | None = None
    end: dt.date | None = None
    now: dt.datetime


def _days(manifest: Manifest) -> Iterator[Window]:
    """The days that the manifest names, each as of its noon; what has no day belongs to the first."""
    first, last = manifest.days() or (None, None)
    named = {row.published for row in manifest.rows} | {problem.day for problem in manifest.problems}
    for day in sorted({min(max(one or first, first), last) for one in named} if first and last else ()):
        noon = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
        yield Window(start=day, end=day + dt.timedelta(days=1), now=noon)


def _tell(ledger: Engine, window: Window) -> None:
    """Print what would have been told on the window's day."""
    from pactwatch.steps.notify import tell_as_of  # noqa: PLC0415  --help stays quick

    tell_as_of(ledger, window.now, Console())


def _take_in(ledger: Engine, folder: Path, window: Window, *, today: dt.date) -> int:
    """Take one window in; gives the number of problems, each said on standard error."""
    from pactwatch.steps.chain import read_files  # noqa: PLC0415  --help stays quick
    from pactwatch.steps.collect import collect_archive  # noqa: PLC0415
    from pactwatch.steps.reconcile import reconcile_articles  # noqa: PLC0415

    size = settings.batch_articles()
    found = collect_archive(folder, start=window.start, end=window.end, today=today, batch_articles=size)
    for problem in found.problems:
        typer.echo(problem, err=True)
    run = f"ingest of {folder.name}"
    ids: list[str] = []
    if found.batches:
        with _bar(window.start) as progress:
            task = progress.add_task("read", total=_count(found))
            for batch in found.batches:
                ids += read_files(ledger, folder, batch, now=window.now, run=run)
                progress.advance(task, len(batch))
        changes = reconcile_articles(ledger, ids, now=window.now, run=run)
        told = ", ".join(f"{number} {kind}" for kind, number in changes.items()) or "nothing changed"
        typer.echo(f"{f'{window.start}: ' if window.start else ''}{len(ids)} articles read; {told}", err=True)
    return len(found.problems)


def _count(found: Found) -> int:
    return sum(len(batch) for batch in found.batches)


def _bar(start: dt.date | None) -> Progress:
    title = f"Reading {start}" if start else "Reading"
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
