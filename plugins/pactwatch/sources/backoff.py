"""When to ask again: a source after a look at it, a page after a failed try. Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pactwatch.sources.faults import Fault, Word

LONGEST_REST = dt.timedelta(hours=6)  # a source that fails is still looked at four times a day
FIRST_PAGE_PAUSE = dt.timedelta(minutes=20)  # under one interval, so that the next run tries again
LONGEST_PAGE_PAUSE = dt.timedelta(hours=6)
MOST_TRIES = {Word.NOT_FOUND: 3, Word.ERROR_PAGE: 3}  # a page listed before it is out appears soon or never
MOST_TRIES_ELSE = 8  # with the pauses above: about a day

STATES = {Word.GONE: "gone", Word.NOT_FOUND: "gone", Word.ROBOTS_DENIED: "skipped", Word.NOT_A_PAGE: "skipped"}
"""What a page ends as, by fault; ``failed`` for the rest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fate:
    """What a fault makes of a page: its state, when it is tried again if still ``owed``, and whether it was a try."""

    state: str
    next_try_at: dt.datetime | None = None
    tried: bool = True


def next_look(interval: dt.timedelta, *, failures: int, fault: Fault | None, now: dt.datetime) -> dt.datetime:
    """When a source is due after a look at ``now``; ``failures`` in a row double the interval, up to six hours.

    A tenth of the interval is given away, or else a source with the schedule's own interval would miss every other run.
    """
    rest = interval * 0.9
    if failures:
        rest = max(rest, min(interval * 2 ** min(failures - 1, 10), LONGEST_REST) * 0.9)
    due = now + rest
    if fault and fault.retry_at:
        return fault.retry_at if fault.word is Word.BUSY_HOST else max(due, fault.retry_at)
    return due


def fate(fault: Fault, *, attempts: int, now: dt.datetime) -> Fate:
    """What becomes of a page after its try number ``attempts + 1`` ended with ``fault`` at ``now``."""
    if fault.word is Word.BUSY_HOST:
        return Fate(state="owed", next_try_at=fault.retry_at or now, tried=False)
    tries = attempts + 1
    if not fault.passing or tries >= MOST_TRIES.get(fault.word, MOST_TRIES_ELSE):
        return Fate(state=STATES.get(fault.word, "failed"))
    pause = min(FIRST_PAGE_PAUSE * 2**attempts, LONGEST_PAGE_PAUSE)
    return Fate(state="owed", next_try_at=max(now + pause, fault.retry_at or now))
