"""``pactwatch alerts``: lists what is owed and told; ``deliver`` sends it, ``retry`` goes on after trouble."""

from __future__ import annotations

from typing import Annotated

import typer

from pactwatch.commands.ledger import engine, fail
from pactwatch.commands.tables import AsCsv, AsJson, form, show

app = typer.Typer(help="Lists the alerts; sends what is owed.", invoke_without_command=True)


@app.callback()
def alerts(
    context: typer.Context,
    state: Annotated[
        str | None, typer.Option(help="Only this state: owed, digest, posted, parked, unknown ...")
    ] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Lists every alert in the order in which it was owed, where it stands and why."""
    if context.invoked_subcommand is not None:
        return
    from pactwatch.alerts import listing  # noqa: PLC0415  --help stays quick
    from pactwatch.records import AlertState  # noqa: PLC0415

    if state is not None and state not in set(AlertState):
        raise fail(f"no state {state}: use one of {', '.join(AlertState)}")
    with engine() as opened:
        rows = listing.listed(opened, state or "")
    columns = {
        "kind": lambda row: row["kind"],
        "pairings": lambda row: row["pairs"],
        "signed": lambda row: row["signed_on"],
        "state": lambda row: row["state"],
        "channel": lambda row: row["channel"],
        "why": lambda row: row["reason"],
        "trouble": lambda row: row["error"],
        "agreement": lambda row: row["agreement"],
        "key": lambda row: row["key"],
    }
    show(rows, columns, form(as_json=as_json, as_csv=as_csv), title="Alerts")


@app.command()
def deliver(
    until_done: Annotated[bool, typer.Option("--until-done", help="Until nothing is owed, the digest too.")] = False,
) -> None:
    """Sends what is owed, once, as the task post_alerts does."""
    from pactwatch.alerts.connection import SlackConnectionError  # noqa: PLC0415  --help stays quick
    from pactwatch.ledger.watches import WatchError  # noqa: PLC0415
    from pactwatch.steps.notify import NotToldError, notify  # noqa: PLC0415

    with engine() as opened:
        try:
            counts = notify(opened, until_done=until_done, flush=until_done)
        except NotToldError as trouble:
            raise fail(str(trouble), 1) from None
        except (SlackConnectionError, WatchError) as fault:
            raise fail(str(fault)) from None
    told = ", ".join(f"{number} {word}" for word, number in counts.items() if number)
    typer.echo(told or "nothing is owed", err=True)


@app.command()
def retry(
    key: Annotated[
        str | None, typer.Argument(help="An alert or message; without it everything that is parked.")
    ] = None,
    was_posted: Annotated[bool, typer.Option("--was-posted", help="It stands in the channel: do not send it.")] = False,
) -> None:
    """Puts parked alerts back into the line, or settles one whose outcome is unknown."""
    from pactwatch.alerts import listing  # noqa: PLC0415  --help stays quick

    if was_posted and key is None:
        raise fail("--was-posted needs the key of one alert or message")
    with engine() as opened:
        done = listing.retry(opened, key, was_posted=was_posted)
    if key is not None and not done:
        raise fail(f"{key} is neither parked nor unknown: see `pactwatch alerts`", 1)
    typer.echo("nothing was parked" if not done else "settled" if was_posted else "back in the line", err=True)
