"""Thousands of alerts, a Slack that fails at random, senders killed at random: none lost, none doubled, all in order.

The rate is scaled up (a message every 20 ms a channel instead of every second) and is kept to the same letter. Delays
are scaled down, but leave room for a busy machine: what is proven is the logic, not the machine's speed.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from dataclasses import dataclass

import chaos_sender
from alert_rows import owe, row
from fake_slack import FakeSlack
from slack_faults import Fault, Faults
from slack_workspace import TOKEN, Workspace
from sqlalchemy import Engine, text

from pactwatch.alerts import listing
from pactwatch.alerts.line import Timing

INTERVAL_S = 0.02
TIMING = Timing(timeout_s=1.0, settle_s=2.5, skew_s=30.0, backoff_base_s=0.05, backoff_cap_s=0.5)
SEED = 20250303


@dataclass(frozen=True, kw_only=True)
class Size:
    alerts: int
    channels: int
    senders: int
    faults: float  # how likely each fault is, as a multiple of CHANCES
    posts_between_kills: tuple[int, int]
    deadline_s: float


SMALL = Size(alerts=300, channels=8, senders=3, faults=1.0, posts_between_kills=(5, 30), deadline_s=300)
FULL = Size(alerts=10_000, channels=20, senders=4, faults=0.5, posts_between_kills=(20, 150), deadline_s=2400)

CHANCES = {
    "reset": (0.010, Fault(kind="reset")),
    "500": (0.006, Fault(kind="500")),
    "500_after": (0.006, Fault(kind="500_after")),
    "drop": (0.010, Fault(kind="drop")),
    "timeout": (0.004, Fault(kind="timeout", seconds=1.2)),
    "late": (0.004, Fault(kind="late", seconds=1.2)),
    "slow": (0.020, Fault(kind="slow", seconds=0.2)),
    "429": (0.002, Fault(kind="429", retry_after=1)),
    "internal_error": (0.004, Fault(kind="error", error="internal_error")),
    "dead": (0.002, Fault(kind="error", error="is_archived", only="chat.postMessage")),
    "refuse": (0.004, Fault(kind="refuse", only="chat.postMessage")),
    "strip": (0.300, Fault(kind="strip", only="conversations.history")),
}


def test_nothing_is_lost_doubled_or_out_of_order(ledger: Engine, ledger_uri: str, full: bool, capsys):
    size = FULL if full else SMALL
    chance = random.Random(SEED)
    names = [f"room-{number}" for number in range(size.channels)]
    for start in range(0, size.alerts, 1000):
        numbers = range(start, min(start + 1000, size.alerts))
        owe(ledger, *(row(number, channel=f"#{names[number % size.channels]}") for number in numbers))
    chances = {name: (likely * size.faults, fault) for name, (likely, fault) in CHANCES.items()}
    faults = Faults(chances=chances, chance=random.Random(SEED + 1), storm=5)
    started = time.monotonic()
    with FakeSlack(Workspace(tuple(names), interval_s=INTERVAL_S, page=50), faults) as slack:
        kills = _send_and_kill(ledger, ledger_uri, slack, size, chance)
        workspace = slack.workspace
    seconds = time.monotonic() - started

    for number, name in enumerate(names):
        keys = [message.key for message in workspace.channel(name).messages]
        assert [key for key, times in Counter(keys).items() if times > 1] == []
        assert keys == [row(one)["key"] for one in range(number, size.alerts, size.channels)]
    assert workspace.too_fast == []
    assert workspace.impatient == []
    assert kills > 0
    assert {"drop", "late", "timeout", "429", "reset", "error", "refuse"} <= set(faults.seen) or not full
    gaps = [after - before for name in names for before, after in itertools.pairwise(workspace.channel(name).hits)]
    with capsys.disabled():
        hurt = {kind: times for kind, times in sorted(faults.seen.items()) if kind != "ok"}
        print(  # noqa: T201  the figures of the run, for whoever started it
            f"\n{size.alerts} alerts, {size.channels} channels, {size.senders} senders, {kills} kills, {seconds:.0f} s"
            f": 0 lost, 0 doubled, in order; least gap {min(gaps) * 1000:.1f} ms of {INTERVAL_S * 1000:.0f}; {hurt}"
        )


def _send_and_kill(ledger: Engine, uri: str, slack: FakeSlack, size: Size, chance: random.Random) -> int:
    """Keep ``size.senders`` processes sending, kill one now and then, until all is posted; gives the kills."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pactwatch.alerts.outbox", "pactwatch.alerts.slack", "pactwatch.ledger.connection"])
    numbers = itertools.count()

    def start() -> multiprocessing.process.BaseProcess:
        arguments = (uri, slack.url, TOKEN, (INTERVAL_S, TIMING), next(numbers))
        process = context.Process(target=chaos_sender.work, args=arguments, daemon=True)
        process.start()
        return process

    senders = [start() for _ in range(size.senders)]
    deadline = time.monotonic() + size.deadline_s
    kills = 0
    try:
        left = _left(ledger)
        while left:
            # By progress and not by time: so it is as many kills on a slow machine as on a quick one.
            left = _wait_for(ledger, max(0, left - chance.randint(*size.posts_between_kills)), deadline)
            listing.retry(ledger)  # the operator mends what is parked
            victim = chance.randrange(size.senders)
            os.kill(senders[victim].pid, signal.SIGKILL)
            senders[victim].join()
            senders[victim] = start()
            kills += 1
    finally:
        for sender in senders:
            sender.kill()
            sender.join()
    return kills


def _wait_for(ledger: Engine, wanted: int, deadline: float) -> int:
    """Wait until at most ``wanted`` alerts are left; mends parked channels meanwhile."""
    while (left := _left(ledger)) > wanted:
        assert time.monotonic() < deadline, _stuck(ledger)
        time.sleep(0.1)
        listing.retry(ledger)
    return left


def _left(ledger: Engine) -> int:
    with ledger.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM alerts WHERE state <> 'posted'")).scalar_one()


def _stuck(ledger: Engine) -> str:
    with ledger.connect() as connection:
        asked = "SELECT key, state, unseen, attempts, claimed_until, error FROM messages WHERE state <> 'posted'"
        rows = connection.execute(text(asked))
        return "\n".join(str(row) for row in rows.fetchmany(20))
