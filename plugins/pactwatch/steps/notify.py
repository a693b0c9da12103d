"""Tells what the ledger owes. Called by ``post_alerts``, by ``pactwatch alerts deliver`` and by ``pactwatch up``.

Here the outbox gets its real collaborators: the connection, the settings, the clock, what the ledger knows beside.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import socket
import uuid
from collections.abc import Callable
from urllib.parse import quote

from rich.console import Console
from sqlalchemy import Connection, Engine, text

from pactwatch import settings
from pactwatch.alerts import connection as slack_connection
from pactwatch.alerts.channels import Channels
from pactwatch.alerts.knowledge import Knowledge
from pactwatch.alerts.line import Timing
from pactwatch.alerts.message import Nearest
from pactwatch.alerts.outbox import Delivery, deliver
from pactwatch.alerts.rules import Rules
from pactwatch.alerts.sending import Outbox
from pactwatch.ledger import queries
from pactwatch.ledger.watches import load
from pactwatch.records import Alert


class NotToldError(Exception):
    """Something waits for a person. The message says what and what to do; all that could be told was told."""


def notify(
    engine: Engine, *, backfill_running: bool = False, until_done: bool = False, flush: bool = False
) -> dict[str, int]:
    """Deliver what is owed; gives counts by outcome, and ``waiting``.

    Raises ``NotToldError`` after everything else is delivered where a channel is parked or an outcome is unknown.
    ``flush`` tells history now, as at the end of ``pactwatch up``; else it waits until the ledger is quiet.
    """
    now = _now()
    quiet = flush or (not backfill_running and is_quiet(engine, now))
    delivery = deliver(real_outbox(engine), quiet=quiet, until_done=until_done, flush=flush)
    if delivery.trouble:
        raise NotToldError("Some alerts wait for a person:\n" + "\n".join(delivery.trouble))
    return _counts(delivery)


def is_quiet(engine: Engine, now: dt.datetime) -> bool:
    """Whether no article was saved for a while and none waits to be reconciled."""
    asked = text("SELECT max(saved_at) AS last, coalesce(bool_or(pending), false) AS busy FROM articles")
    with engine.connect() as connection:
        found = connection.execute(asked).one()
    still = found.last is None or (now - found.last).total_seconds() >= settings.quiet_seconds()
    return still and not found.busy


def real_outbox(
    engine: Engine, *, channels: Channels | None = None, now: Callable[[], dt.datetime] | None = None
) -> Outbox:
    """An outbox with the settings, connection and clock of this machine; ``channels`` and ``now`` stand in for them."""
    return Outbox(
        engine=engine,
        sender_of=(channels or real_channels()).sender_of,
        now=now or _now,
        by=f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}",
        rules=Rules(
            group_over=settings.group_over(),
            gather_s=settings.gather_seconds(),
            quiet_s=settings.quiet_seconds(),
            digest_every_s=settings.digest_hours() * 3600,
        ),
        timing=Timing(timeout_s=settings.slack_timeout_seconds(), settle_s=settings.slack_settle_seconds()),
        knowledge=Knowledge(
            locales={watch.name: watch.locale for watch in load(settings.include() / "watches.yml")},
            nearest=nearest,
            run_url=run_url,
        ),
        chance=random.SystemRandom(),
    )


def real_channels() -> Channels:
    """The ways out of this machine: Slack where the connection is set, else the console."""
    named = os.environ.get(slack_connection.VARIABLE)
    return Channels(
        connection=slack_connection.parse(named) if named else None,
        console=Console(width=None if os.isatty(1) else 100),
        interval_s=settings.slack_interval_seconds(),
        timeout_s=settings.slack_timeout_seconds(),
    )


def nearest(connection: Connection, alert: Alert) -> Nearest | None:
    """What the ledger holds beside the alert's first pair."""
    pair = next(iter(alert.new_pairs or alert.pairs), None)
    if pair is None:
        return None
    known = queries.nearest(connection, watch=alert.watch, pair=pair, agreement_id=alert.agreement_id)
    return Nearest(
        pair=pair,
        between=known.between,
        between_first=known.between_first,
        country=known.country,
        others=known.others,
        latest_with=known.latest_with,
        latest_on=known.latest_on,
    )


def run_url(run: str) -> str | None:
    """The page of the run in Airflow that wrote a row: ``run`` is "DAG_ID RUN_ID" as the tasks write it."""
    base, (dag, _, run_id) = settings.airflow_url(), run.partition(" ")
    if not base or not run_id:
        return None
    return f"{base.rstrip('/')}/dags/{quote(dag, safe='')}/runs/{quote(run_id, safe='')}"


def _counts(delivery: Delivery) -> dict[str, int]:
    return {**delivery.counts, "waiting": delivery.waiting}


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC)
