"""``pactwatch up``: everything on one machine, from an empty folder to a replayed archive and a UI that answers."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pactwatch import settings
from pactwatch.commands.ledger import fail
from pactwatch.commands.newsroom import staged, watch

if TYPE_CHECKING:
    from pactwatch.local.machine import Machine

SOMETHING_RED = 1
INTERRUPTED = 130


def up(
    leave: Annotated[bool, typer.Option("--exit", help="Stop after the table instead of staying.")] = False,
    archive: Annotated[
        Path | None, typer.Option(help="Replay this folder (manifest.csv and articles); default include/seeds.")
    ] = None,
    no_replay: Annotated[bool, typer.Option("--no-replay", help="Only start Airflow.")] = False,
    newsroom: Annotated[
        bool, typer.Option("--newsroom", help="Watch invented outlets on this machine, in a home of its own.")
    ] = False,
    port: Annotated[int, typer.Option(help="Of the UI, on 127.0.0.1; the next free one is taken.", min=1024)] = 8080,
) -> None:
    """Starts the database and Airflow, replays the archive, prints what was found, and serves the UI until Ctrl-C."""
    from pactwatch.local.machine import started  # noqa: PLC0415  --help stays quick
    from pactwatch.local.running import only_one  # noqa: PLC0415
    from pactwatch.local.trouble import TroubleError  # noqa: PLC0415
    from pactwatch.sources.manifest import ArchiveError, bounds  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else 140)
    folder = (archive or settings.archive()).resolve()
    serving = False
    # SIGINT too: where a shell started this in the background it is ignored by inheritance.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    try:
        if not no_replay:
            bounds(folder)
        with ExitStack() as held:
            stage = held.enter_context(staged()) if newsroom else None
            held.enter_context(only_one(settings.home()))
            say = _say(console)
            machine = held.enter_context(started(settings.home(), archive=folder, wanted=port, say=say))
            red = 0 if no_replay else _replay(machine, console)
            _show(machine, console)
            serving = True
            if stage:
                watch(machine, stage, console, leave=leave)
            if not leave:
                _stay(machine, console)
    except ArchiveError as trouble:
        raise fail(str(trouble)) from None
    except TroubleError as trouble:
        raise fail(str(trouble), 1) from None
    except KeyboardInterrupt:
        console.print("Stopped.")
        raise typer.Exit(0 if serving else INTERRUPTED) from None
    if red:
        raise typer.Exit(SOMETHING_RED)


def _stay(machine: Machine, console: Console) -> None:
    machine.start_triggerer()
    console.print("Ctrl-C stops everything.")
    while True:
        machine.check()
        time.sleep(1)


def _replay(machine: Machine, console: Console) -> int:
    """Replay the archive where this home has not yet; gives the number of failed runs."""
    from pactwatch.local import replay  # noqa: PLC0415  --help stays quick

    mark = machine.fingerprint()
    if replay.is_replayed(machine.home, mark):
        console.print("This archive was replayed by this reader already; nothing to replay.")
        return 0
    machine.wait_until_up()
    began = time.monotonic()
    columns = (TextColumn("Replaying, a month a run"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    failed = total = 0
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=None)
        for progress in replay.replay(machine.api, archive=machine.archive, check=machine.check):
            bar.update(task, completed=progress.done, total=progress.total)
            failed, total = progress.failed, progress.total
    console.print(f"Airflow ran {total} months in {time.monotonic() - began:.0f} s.")
    if failed:
        console.print(
            f"[red]{failed} of them are red:[/] the UI and the lines below say why; the good rows went through."
        )
        for problem in machine.problems():
            console.print(f"  {problem}", markup=False)
    else:
        replay.remember(machine.home, mark)
    if replay.post_alerts(machine.api, check=machine.check) != "success":
        console.print("[red]post_alerts is red:[/] what it could not post is kept; the UI says why.")
    return failed


def _show(machine: Machine, console: Console) -> None:
    from pactwatch.commands.found import print_found  # noqa: PLC0415  --help stays quick

    print_found(machine.ledger_uri, console)
    machine.wait_until_up()
    console.print(
        f"\nAirflow: [bold]{machine.url}[/]   user [bold]{machine.user}[/]   password [bold]{machine.password}[/]"
    )


def _say(console: Console) -> Callable[[str], None]:
    return lambda line: console.print(line, markup=False)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
