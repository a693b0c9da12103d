"""``pactwatch watch``: the live watch without Airflow: one pass, or one after another."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape

from pactwatch.commands.ledger import engine, fail
from pactwatch.commands.sources import SourcesFile, catalogue_of

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from pactwatch.sources.catalogue import Catalogue
    from pactwatch.steps.watch import Pass


def watch(
    file: SourcesFile = None,
    once: Annotated[bool, typer.Option("--once", help="One pass, then stop.")] = False,
    pause: Annotated[float, typer.Option(help="Seconds between two passes.", min=1.0)] = 60.0,
) -> None:
    """Looks at the sources that are due, fetches their pages, reads them, and keeps the ledger. Ctrl-C stops it.

    Alerts that it owes are sent by `pactwatch alerts deliver`. Status 1 after --once where a source is in trouble.
    """
    from pactwatch.ledger.watches import WatchError  # noqa: PLC0415  --help stays quick

    catalogue = catalogue_of(file)
    console = Console()
    for problem in catalogue.problems:
        console.print(f"[red]✗[/] {escape(problem)}")
    try:
        with engine() as opened:
            while True:
                done = _pass(opened, catalogue)
                _print(done, console)
                if once:
                    break
                time.sleep(pause)
    except WatchError as fault:
        raise fail(str(fault)) from None
    except KeyboardInterrupt:
        console.print("Stopped. What is owed is picked up by the next pass.")
        return
    if catalogue.problems or any(look.fault for look in done.looks):
        raise typer.Exit(1)


def _pass(opened: Engine, catalogue: Catalogue) -> Pass:
    from pactwatch.steps.desk import open_desk  # noqa: PLC0415  --help stays quick
    from pactwatch.steps.reconcile import reconcile_articles  # noqa: PLC0415
    from pactwatch.steps.watch import one_pass  # noqa: PLC0415

    run = f"watch {dt.datetime.now(tz=dt.UTC):%Y-%m-%dT%H:%M:%SZ}"

    def reconcile(ids: Sequence[str]) -> Mapping[str, int]:
        return reconcile_articles(opened, ids, now=dt.datetime.now(tz=dt.UTC), run=run)

    with open_desk(opened, catalogue, run=run) as desk:
        return one_pass(desk, reconcile)


def _print(done: Pass, console: Console) -> None:
    for look in done.looks:
        if look.fault:
            console.print(f"[red]✗[/] {look.source_id}: {look.fault.word} {escape(look.fault.sentence)}")
    new = sum(look.counts["new"] for look in done.looks)
    pages = ", ".join(f"{number} {word}" for word, number in sorted(done.pages.items())) or "none"
    changes = ", ".join(f"{number} {kind}" for kind, number in sorted(done.outcome.items()) if number) or "none"
    console.print(
        f"{dt.datetime.now(tz=dt.UTC):%H:%M:%S} UTC  {len(done.looks)} sources asked, {new} new pages listed; "
        f"pages: {pages}; changes: {changes}"
    )
