"""A sender of its own process: delivers until it is killed."""

from __future__ import annotations

import datetime as dt
import itertools
import os
import random
import time

from pactwatch.alerts.connection import Secret, SlackConnection
from pactwatch.alerts.line import Timing
from pactwatch.alerts.outbox import deliver
from pactwatch.alerts.rules import Rules
from pactwatch.alerts.sending import Outbox
from pactwatch.alerts.slack import SlackSender
from pactwatch.ledger.connection import engine

NEVER = 10**9
ONE_BY_ONE = Rules(group_over=NEVER, messages_before_grouping=NEVER, gather_s=0.0)


def work(uri: str, slack_url: str, token: str, pace: tuple[float, Timing], seed: int) -> None:
    """Deliver for ever, ``pace`` being the rate's interval and the timing: whoever started this process kills it."""
    interval_s, timing = pace
    connection = SlackConnection(token=Secret(token), base_url=slack_url)
    sender = SlackSender(connection, interval_s=interval_s, timeout_s=timing.timeout_s)
    opened = engine(uri)
    for number in itertools.count():
        outbox = Outbox(
            engine=opened,
            sender_of=lambda _channel: sender,
            now=lambda: dt.datetime.now(tz=dt.UTC),
            by=f"{os.getpid()}-{seed}-{number}",
            rules=ONE_BY_ONE,
            timing=timing,
            chance=random.Random(seed),
        )
        deliver(outbox, until_done=True)
        time.sleep(0.1)
