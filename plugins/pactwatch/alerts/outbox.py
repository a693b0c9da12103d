"""The outbox: what is owed is planned, sent and recorded, so that nothing is lost and nothing is said twice.

``deliver`` is what the task ``post_alerts`` and ``pactwatch alerts deliver`` call; many may run at once. A message is
claimed in one transaction, sent outside of any, and recorded in another. A sender that dies between the two leaves a
claim that runs out; the next sender then looks the message's key up in the channel before it sends again.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Engine, text

from pactwatch.alerts import line
from pactwatch.alerts.knowledge import Occasion
from pactwatch.alerts.line import Claim
from pactwatch.alerts.message import Message
from pactwatch.alerts.planning import Planned, plan
from pactwatch.alerts.rendering import render
from pactwatch.alerts.sending import Outbox, again, step

BUSY_S = 1.0  # another sender may finish long before its claim runs out
PATIENCE_S = 15.0  # one delivery waits this long for a gate or for the end of a gathering, not for a back-off


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """What one delivery did: counts by outcome; channels parked and messages unseen with their errors."""

    counts: Counter[str]
    parked: dict[str, str]
    unseen: dict[str, str]
    waiting: int

    @property
    def trouble(self) -> list[str]:
        """What a person must do, one sentence each; empty where all is well."""
        return [
            *(
                f"{channel} is parked, its alerts are kept: {error}. Then `pactwatch alerts retry`"
                for channel, error in self.parked.items()
            ),
            *(f"{key}: {error}" for key, error in self.unseen.items()),
        ]


def deliver(outbox: Outbox, *, quiet: bool = False, until_done: bool = False, flush: bool = False) -> Delivery:
    """Plan, send and record until nothing can be sent now; with ``until_done`` until nothing is owed at all.

    ``quiet`` says that the ledger is at rest, so that history may be told; ``flush`` tells everything now, waiting
    for nothing to gather.
    """
    counts: Counter[str] = Counter()
    while True:
        planned = again(lambda: _plan(outbox, quiet, flush))
        sent, wait_s = _drain(outbox, counts)
        if planned.messages or sent:
            continue
        waits = [one for one in (planned.wait_s, wait_s) if one is not None]
        if not waits or not (until_done or min(waits) <= PATIENCE_S):
            break
        outbox.wait(min([*waits, BUSY_S]) + 0.001)
    return _report(outbox.engine, counts)


def _plan(outbox: Outbox, quiet: bool, flush: bool) -> Planned:
    occasion = Occasion(now=outbox.now(), quiet=quiet, flush=flush, rules=outbox.rules, knowledge=outbox.knowledge)
    return plan(outbox.engine, occasion)


def _drain(outbox: Outbox, counts: Counter[str]) -> tuple[int, float | None]:
    """Send what the lines hold; gives how many steps were done, and the wait until there may be more."""
    done = 0
    while True:
        claimed = again(lambda: _claim(outbox))
        if claimed is None or isinstance(claimed, float):
            if claimed is not None and claimed <= outbox.timing.backoff_base_s:
                outbox.wait(claimed + 0.001)
                continue
            return done, claimed
        what = step(outbox, *claimed)
        counts[what] += 1
        done += 1


def _claim(outbox: Outbox) -> tuple[Claim, Message | None, float] | float | None:
    started = time.monotonic()
    with outbox.engine.begin() as connection:
        claimed = line.claim(connection, outbox.by, outbox.timing.lease_s)
        if claimed is None or isinstance(claimed, float):
            return claimed
        if claimed.look_up and claimed.message["form"] != "edit":
            return claimed, None, started
        return claimed, render(connection, claimed.message, outbox.knowledge, outbox.now()), started


def _report(engine: Engine, counts: Counter[str]) -> Delivery:
    with engine.connect() as connection:
        parked = connection.execute(
            text("SELECT channel, parked_error FROM channels WHERE parked_at IS NOT NULL")
        ).all()
        unseen = connection.execute(text("SELECT key, error FROM messages WHERE state = 'unknown' AND unseen")).all()
        waiting = connection.scalar(
            text("SELECT count(*) FROM alerts WHERE state IN ('owed', 'digest', 'claimed') AND told <> 'never'")
        )
    return Delivery(
        counts=counts,
        parked={row.channel: row.parked_error for row in parked},
        unseen={row.key: row.error for row in unseen},
        waiting=int(waiting or 0),
    )
