"""One claimed message: send it or look it up, and record what came of it."""

from __future__ import annotations

import datetime as dt
import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from pactwatch.alerts import line
from pactwatch.alerts.knowledge import Knowledge
from pactwatch.alerts.line import Claim, Fate, Timing
from pactwatch.alerts.message import Message
from pactwatch.alerts.outcome import (
    Absent,
    CannotTell,
    Dead,
    Finding,
    Later,
    NotSent,
    Outcome,
    Posted,
    Refused,
    Sender,
    Unknown,
)
from pactwatch.alerts.rules import Rules, backoff_s
from pactwatch.alerts.wording.blocks import section

log = logging.getLogger(__name__)

Result = TypeVar("Result")
ASK = "; look into the channel, then `pactwatch alerts retry KEY` if it is not there, with --was-posted if it is"
DEADLOCK = "40P01"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outbox:
    """Everything that delivering needs. ``sender_of`` gives the way to a channel; ``now`` the (aware) time for rules.

    ``wait`` is given seconds; ``chance`` draws the jitter of back-off; ``by`` names this sender uniquely.
    """

    engine: Engine
    sender_of: Callable[[str], Sender]
    now: Callable[[], dt.datetime]
    by: str
    rules: Rules = field(default_factory=Rules)
    timing: Timing = field(default_factory=Timing)
    knowledge: Knowledge = field(default_factory=Knowledge)
    wait: Callable[[float], None] = time.sleep
    chance: random.Random = field(default_factory=random.Random)  # jitter, not secrecy


def step(outbox: Outbox, claimed: Claim, message: Message | None, started: float) -> str:
    """Do what was claimed, and record it; gives the outcome's word for the counts."""
    sender = outbox.sender_of(claimed.message["channel"])
    if claimed.look_up and claimed.message["form"] != "edit":
        since = (claimed.since or 0.0) - outbox.timing.skew_s
        thread = claimed.parent if _in_thread(claimed) else None
        found = sender.find(claimed.place, claimed.message["key"], since, thread)
        return _record_finding(outbox, claimed, found, sender.interval_s)
    if message is None:
        return "withdrawn"
    # A process that was stopped for long must not send on a claim that others may think dead.
    if time.monotonic() - started > outbox.timing.timeout_s:
        return "late"
    return _record(outbox, claimed, _send(sender, claimed, message), sender.interval_s)


def _send(sender: Sender, claimed: Claim, message: Message) -> Outcome:
    row = claimed.message
    if row["lesser"]:
        # Plain, but still in a block: its id carries the key where a history hides metadata.
        message = Message(text=message.text, blocks=(section(message.text),))
    if row["parent"] is None:
        return sender.post(row["channel"], row["key"], message, None)
    if row["form"] == "edit":
        if claimed.parent is None:
            return Refused(error="it is not known where the message stands that is to be edited")
        return sender.edit(claimed.parent, row["parent"], message)
    return sender.post(row["channel"], row["key"], message, claimed.parent)


def _in_thread(claimed: Claim) -> bool:
    return claimed.message["parent"] is not None and claimed.message["form"] != "edit"


def _record(outbox: Outbox, claimed: Claim, outcome: Outcome, gate_s: float) -> str:
    word = type(outcome).__name__.lower()
    row = claimed.message
    if isinstance(outcome, Posted):
        log.info("posted %s to %s (%s)", row["key"], row["channel"], row["form"])
        again(lambda: line.settle_posted(outbox.engine, claimed, outcome.ref, gate_s))
        return word
    log.info("%s: %s: %s", row["key"], word, outcome.error)
    if isinstance(outcome, Dead):
        again(lambda: line.park(outbox.engine, claimed, outcome.error))
    elif isinstance(outcome, Unknown):
        _settle(outbox, claimed, Fate(state="unknown", error=outcome.error, wait_s=outbox.timing.settle_s), gate_s)
    elif isinstance(outcome, Refused) and row["lesser"]:
        _settle(outbox, claimed, Fate(state="parked", error=outcome.error), gate_s)
    elif isinstance(outcome, Refused):
        _settle(outbox, claimed, Fate(state="owed", error=outcome.error, lesser=True), gate_s)
    else:
        _retry_later(outbox, claimed, outcome, "owed", gate_s)
    return word


def _record_finding(outbox: Outbox, claimed: Claim, found: Finding, gate_s: float) -> str:
    word = f"looked up: {type(found).__name__.lower()}"
    log.info("%s: %s", claimed.message["key"], word)
    if isinstance(found, Posted):
        again(lambda: line.settle_posted(outbox.engine, claimed, found.ref, gate_s))
    elif isinstance(found, Absent):
        _settle(outbox, claimed, Fate(state="owed", wait_s=_backoff(outbox, claimed)), gate_s)
    elif isinstance(found, CannotTell):
        log.warning("%s: it is not known whether it was posted: %s%s", claimed.message["key"], found.error, ASK)
        _settle(outbox, claimed, Fate(state="unknown", error=f"{found.error}{ASK}", unseen=True), gate_s)
    elif isinstance(found, Dead):
        _settle(outbox, claimed, Fate(state="unknown", error=found.error, wait_s=_backoff(outbox, claimed)), gate_s)
        again(lambda: line.park(outbox.engine, claimed, found.error))
    else:
        _retry_later(outbox, claimed, found, "unknown", gate_s)
    return word


def _retry_later(outbox: Outbox, claimed: Claim, answer: NotSent | Later, state: str, gate_s: float) -> None:
    if isinstance(answer, Later):
        again(lambda: line.hold(outbox.engine, _same_workspace(outbox, claimed), answer.seconds))
        _settle(outbox, claimed, Fate(state=state, error=answer.error), answer.seconds)
    else:
        _settle(outbox, claimed, Fate(state=state, error=answer.error, wait_s=_backoff(outbox, claimed)), gate_s)


def _same_workspace(outbox: Outbox, claimed: Claim) -> list[str]:
    """The channels that the same sender serves: a limit of the workspace holds them all."""
    sender = outbox.sender_of(claimed.message["channel"])
    with outbox.engine.connect() as connection:
        channels = connection.scalars(text("SELECT channel FROM channels")).all()
    return [channel for channel in channels if outbox.sender_of(channel) is sender]


def _backoff(outbox: Outbox, claimed: Claim) -> float:
    timing = outbox.timing
    draw = outbox.chance.random()
    return backoff_s(claimed.message["attempts"], draw, base_s=timing.backoff_base_s, cap_s=timing.backoff_cap_s)


def _settle(outbox: Outbox, claimed: Claim, fate: Fate, gate_s: float) -> None:
    again(lambda: line.settle(outbox.engine, claimed, fate, gate_s))


def again(work: Callable[[], Result]) -> Result:
    """``work`` once more where PostgreSQL ended it to untie a deadlock with the ledger's own writing."""
    for _ in range(5):
        try:
            return work()
        except OperationalError as failure:
            if getattr(failure.orig, "pgcode", None) != DEADLOCK:
                raise
    return work()
