"""A clock that only moves when somebody sleeps: a day of watching passes in seconds."""

from __future__ import annotations

import datetime as dt
import threading


class SimulatedClock:
    """Tells the time (call it) and sleeps; threads that sleep side by side wake at the time that each asked for."""

    def __init__(self, now: dt.datetime) -> None:
        self._now = now
        self._lock = threading.Lock()

    def __call__(self) -> dt.datetime:
        """The time, aware UTC."""
        with self._lock:
            return self._now

    def sleep(self, seconds: float) -> None:
        """Let ``seconds`` pass."""
        self.move_to(self() + dt.timedelta(seconds=seconds))

    def move_to(self, moment: dt.datetime) -> None:
        """Let it be ``moment``, if it is not later already."""
        with self._lock:
            self._now = max(self._now, moment)
