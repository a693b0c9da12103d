"""One request at a time to a host, and a pause between them, across threads and across processes.

A host's turn is a row that everybody claims (``ledger/hosts.py``; ``MemoryTurns`` where there is no ledger). Whoever
has the turn holds it until the answer is complete; the pause is counted from there. A claim ends by itself, so that a
worker that dies does not silence a host.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol
from urllib.parse import urlsplit

from pactwatch.sources.faults import Word, stop

Clock = Callable[[], dt.datetime]
Sleeper = Callable[[float], None]

LEASE = dt.timedelta(minutes=3)  # longer than any one request may take


class Turns(Protocol):
    """Where turns are kept."""

    def claim(self, host: str, *, now: dt.datetime, until: dt.datetime) -> dt.datetime | None:
        """None where the turn is ours until ``until``; else when to ask again."""

    def release(self, host: str, *, next_at: dt.datetime) -> None:
        """Give the turn back; nobody may ask before ``next_at``."""


class MemoryTurns:
    """Turns of one process."""

    def __init__(self) -> None:
        self._next: dict[str, dt.datetime] = {}
        self._lock = threading.Lock()

    def claim(self, host: str, *, now: dt.datetime, until: dt.datetime) -> dt.datetime | None:
        """See ``Turns``."""
        with self._lock:
            free_at = self._next.get(host)
            if free_at is not None and free_at > now:
                return free_at
            self._next[host] = until
            return None

    def release(self, host: str, *, next_at: dt.datetime) -> None:
        """See ``Turns``."""
        with self._lock:
            self._next[host] = next_at


def host_of(url: str) -> str:
    """What pacing and robots.txt count as one host: the name, with the port where it is not the usual one."""
    parts = urlsplit(url)
    name = (parts.hostname or "").rstrip(".")
    return name if parts.port in (None, 80, 443) else f"{name}:{parts.port}"


class Turn:
    """A turn that is being used; whoever uses it may ask for a longer silence afterwards."""

    def __init__(self) -> None:
        self.quiet_until: dt.datetime | None = None


class Pace:
    """Hands out turns: ``gap`` seconds between the end of one request to a host and the start of the next.

    ``patience`` is how many seconds one waits for a turn before giving up with ``busy_host``.
    """

    def __init__(self, *, turns: Turns, clock: Clock, sleeper: Sleeper, gap: float, patience: float) -> None:
        self._turns, self._clock, self._sleep = turns, clock, sleeper
        self._gap, self._patience = gap, dt.timedelta(seconds=patience)

    @contextmanager
    def turn(self, host: str, *, crawl_delay: float = 0.0) -> Iterator[Turn]:
        """Wait for the host's turn and hold it. Raises ``FaultError`` ``busy_host``."""
        self._wait(host)
        turn = Turn()
        try:
            yield turn
        finally:
            next_at = self._clock() + dt.timedelta(seconds=max(self._gap, crawl_delay))
            self._turns.release(host, next_at=max(next_at, turn.quiet_until or next_at))

    def _wait(self, host: str) -> None:
        started = self._clock()
        while True:
            now = self._clock()
            free_at = self._turns.claim(host, now=now, until=now + LEASE)
            if free_at is None:
                return
            # A holder that is still reading gives the turn back long before its lease ends, so look again each gap.
            looks_again = min(free_at, now + dt.timedelta(seconds=max(self._gap, 0.05)))
            if looks_again - started > self._patience:
                raise stop(Word.BUSY_HOST, f"{free_at:%Y-%m-%d %H:%M} UTC", retry_at=free_at)
            self._sleep((looks_again - now).total_seconds())
