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
from dataclasses import replace

from rich.console import Console
from sqlalchemy import Engine, text

from pactwatch import settings
from pactwatch.alerts import connection as slack_connection
from pactwatch.alerts.channels import Channels
from pactwatch.alerts.console import ConsoleSender
from pactwatch.alerts.line import Timing
from pactwatch.alerts.outbox import Delivery, deliver
from pactwatch.alerts.outcome import Sender
from pactwatch.alerts.rules import Rules
from pactwatch.alerts.sending import Outbox
from pactwatch.steps.knowledge import real_knowledge
from pactwatch.steps.operators import look_after


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
    look_after(engine, now)
    quiet = flush or (not backfill_running and is_quiet(engine, now))
    delivery = deliver(real_outbox(engine), quiet=quiet, until_done=until_done, flush=flush)
    if delivery.trouble:
        raise NotToldError("Some alerts wait for a person:\n" + "\n".join(delivery.trouble))
    return _counts(delivery)


def tell_as_of(engine: Engine, now: dt.datetime, console: Console) -> dict[str, int]:
    """Tell what is owed as if it were ``now`` (aware), on ``console`` alone: for ``ingest --as-it-happened``.

    Each message shows its day. The ledger notes them as told, so a ledger of its own is the place for this.
    """
    sender = ConsoleSender(console, said_on=now.date().isoformat())
    outbox = real_outbox(engine, sender_of=lambda _channel: sender, now=lambda: now)
    at_once = replace(outbox, rules=replace(outbox.rules, gather_s=0.0))
    return _counts(deliver(at_once, quiet=True))


def is_quiet(engine: Engine, now: dt.datetime) -> bool:
    """Whether no article was saved for a while and none waits to be reconciled."""
    # What has been pending for an hour was left behind by a crash, and must not keep the digest back for ever.
    busy = "coalesce(bool_or(pending AND saved_at > :since), false) AS busy"
    asked = text(f"SELECT max(saved_at) AS last, {busy} FROM articles")  # noqa: S608  no value in it
    with engine.connect() as connection:
        found = connection.execute(asked, {"since": now - dt.timedelta(hours=1)}).one()
    still = found.last is None or (now - found.last).total_seconds() >= settings.quiet_seconds()
    return still and not found.busy


def real_outbox(
    engine: Engine,
    *,
    sender_of: Callable[[str], Sender] | None = None,
    now: Callable[[], dt.datetime] | None = None,
) -> Outbox:
    """An outbox with the settings, connection and clock of this machine; ``sender_of`` and ``now`` may replace them."""
    return Outbox(
        engine=engine,
        sender_of=sender_of or real_channels().sender_of,
        now=now or _now,
        by=f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}",
        rules=Rules(
            group_over=settings.group_over(),
            gather_s=settings.gather_seconds(),
            quiet_s=settings.quiet_seconds(),
            digest_every_s=settings.digest_hours() * 3600,
        ),
        timing=Timing(timeout_s=settings.slack_timeout_seconds(), settle_s=settings.slack_settle_seconds()),
        knowledge=real_knowledge(),
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


def _counts(delivery: Delivery) -> dict[str, int]:
    return {**delivery.counts, "waiting": delivery.waiting}


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC)
