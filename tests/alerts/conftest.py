"""A fake Slack, and an outbox that talks to it without losing time."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator

import pytest
from alert_rows import DAY
from fake_slack import FakeSlack
from slack_workspace import TOKEN, Workspace
from sqlalchemy import Engine

from pactwatch.alerts.connection import Secret, SlackConnection
from pactwatch.alerts.line import Timing
from pactwatch.alerts.sending import Outbox
from pactwatch.alerts.slack import SlackSender

FAST = Timing(timeout_s=0.5, settle_s=0.3, skew_s=60.0, backoff_base_s=0.02, backoff_cap_s=0.1)
_names = itertools.count()


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack(Workspace(("pactwatch", "second"))) as running:
        yield running


@pytest.fixture
def outbox(ledger: Engine, slack: FakeSlack) -> Callable[..., Outbox]:
    """Makes outboxes, each a sender of its own, with ``now`` fixed and Slack's rate let off."""

    def make(**changes) -> Outbox:
        connection = SlackConnection(token=Secret(TOKEN), base_url=slack.url)
        sender = SlackSender(connection, interval_s=0.0, timeout_s=FAST.timeout_s)
        settings = {
            "engine": ledger,
            "sender_of": lambda _channel: sender,
            "now": lambda: DAY,
            "by": f"sender-{next(_names)}",
            "timing": FAST,
            "chance": random.Random(1),
        }
        return Outbox(**(settings | changes))

    return make
