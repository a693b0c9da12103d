"""``pactwatch up --newsroom``: live watching without internet: invented outlets, a home of their own, real Airflow."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from rich.console import Console

from pactwatch import settings
from pactwatch.commands.ledger import fail
from pactwatch.steps.ledger import LEDGER

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from pactwatch.local.machine import Machine
    from pactwatch.newsroom.server import Newsroom

WATCH, ALERTS = "watch_news", "post_alerts"
SLACK = "AIRFLOW_CONN_PACTWATCH_SLACK"
NEWS_AFTER = dt.timedelta(seconds=60)  # time enough to open the UI before the new article comes out
PATIENCE = dt.timedelta(minutes=4)
EVERY_MINUTE = "* * * * *"


@contextmanager
def staged() -> Iterator[Newsroom]:
    """Serve the newsroom, and point the settings of this process and its children at it until the block ends.

    Its news is invented: it goes into a home of its own, never into a named ledger, never to Slack.
    """
    from pactwatch.newsroom.demonstration import serve, write_sources  # noqa: PLC0415  --help stays quick

    if os.environ.get(LEDGER):
        raise fail(f"the newsroom's news is invented and does not belong into your ledger: unset {LEDGER}")
    with serve() as newsroom:
        home = settings.home() / "newsroom"
        home.mkdir(parents=True, exist_ok=True)
        sources = write_sources(newsroom, home / "sources.yml", interval="1m")
        with _environment(
            {
                "PACTWATCH_HOME": str(home),
                "PACTWATCH_SOURCES": str(sources),
                "PACTWATCH_ALLOW_PRIVATE_HOSTS": newsroom.hosts(),
                "PACTWATCH_FETCH_GAP_SECONDS": "1",
                "PACTWATCH_WATCH_SCHEDULE": EVERY_MINUTE,
                "PACTWATCH_NAVER_CLIENT_ID": "newsroom",
                "PACTWATCH_NAVER_CLIENT_SECRET": "newsroom",
                SLACK: "",
            }
        ):
            yield newsroom


def watch(machine: Machine, newsroom: Newsroom, console: Console, *, leave: bool) -> None:
    """Let Airflow watch the newsroom, and show every alert here as it is owed; ``leave`` after the first."""
    from pactwatch.ledger.connection import engine  # noqa: PLC0415  --help stays quick
    from pactwatch.newsroom.demonstration import agreements  # noqa: PLC0415
    from pactwatch.steps.desk import utc_now  # noqa: PLC0415
    from pactwatch.steps.notify import NotToldError, notify  # noqa: PLC0415

    machine.wait_until_up()
    for dag_id in (WATCH, ALERTS):
        machine.api.wait_for_dag(dag_id, check=machine.check)
    machine.api.pause(ALERTS)  # its console would be a task's log: here the alerts are told on this one
    machine.api.unpause(WATCH)
    console.print(f"\nAirflow watches {len(newsroom.outlets)} outlets each minute; alerts show here.", markup=False)
    ledger = engine(machine.ledger_uri)
    try:
        for story, url in agreements(newsroom, after=NEWS_AFTER):
            console.print(f"At {story.published_at:%H:%M:%S} UTC a new article comes out: {story.title}", markup=False)
            while not (told := _is_told(ledger, url)) and utc_now() < story.published_at + PATIENCE:
                machine.check()
                with suppress(NotToldError):  # what waits for a person stands in `pactwatch alerts`
                    notify(ledger)
                time.sleep(1)
            waited = (utc_now() - story.published_at).total_seconds()
            after = (
                f"told, {waited:.0f} s after it came out" if told else f"not told: `pactwatch explain {url}` says why"
            )
            console.print(f"It is {after}.", markup=False)
            if leave and not told:
                raise fail("no alert came of the new article", 1)
            if leave:
                return
    finally:
        ledger.dispose()


def _is_told(ledger: Engine, url: str) -> bool:
    """Whether an alert of an agreement that the article at ``url`` tells of was posted."""
    from pactwatch.ledger import explain  # noqa: PLC0415  --help stays quick

    found = [explain.explain(ledger, article_id) for article_id in explain.find(ledger, url)]
    return any(row["state"] == "posted" for one in found if one for row in one.alerts)


@contextmanager
def _environment(changes: Mapping[str, str]) -> Iterator[None]:
    """The environment with these changes; an empty value takes the name away. As before when left."""
    before = {name: os.environ.get(name) for name in changes}
    try:
        _set(changes)
        yield
    finally:
        _set({name: value or "" for name, value in before.items()})


def _set(changes: Mapping[str, str]) -> None:
    for name, value in changes.items():
        if value:
            os.environ[name] = value
        else:
            os.environ.pop(name, None)
