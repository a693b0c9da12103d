"""Which of the fake Slack's answers goes wrong, and how: a queue for a test, or chances for chaos.

``reset``, ``429``, ``500`` and ``error`` answer without doing anything. ``drop``, ``timeout`` and ``500_after`` do what
was asked and do not say so; ``late`` does it after the client has gone; ``slow`` answers in time. ``strip`` shows a
history without metadata, ``strip_all`` without metadata and block ids; ``refuse`` takes one block only.
"""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

OK = "ok"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One answer's fate."""

    kind: str = OK
    error: str = ""
    retry_after: int = 1
    seconds: float = 0.0
    only: str = ""  # the one method that it happens to; any where empty


@dataclass
class Faults:
    """``queued`` answers come first, method by method; then ``chances`` (of any method) by the seeded ``chance``."""

    queued: dict[str, list[Fault]] = field(default_factory=dict)
    always: dict[str, Fault] = field(default_factory=dict)
    chances: Mapping[str, tuple[float, Fault]] = field(default_factory=dict)
    chance: random.Random = field(default_factory=random.Random)
    storm: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _storm_left: int = 0

    def queue(self, method: str, *faults: Fault) -> None:
        """The next answers of ``method``."""
        self.queued.setdefault(method, []).extend(faults)

    def next(self, method: str) -> Fault:
        """The fate of the next answer of ``method``."""
        with self._lock:
            fault = self._next(method)
            self.seen[fault.kind] += 1
            return fault

    def _next(self, method: str) -> Fault:
        if self.queued.get(method):
            return self.queued[method].pop(0)
        if method in self.always:
            return self.always[method]
        if self._storm_left:
            self._storm_left -= 1
            return Fault(kind="429")
        for kind, (likelihood, fault) in self.chances.items():
            if fault.only not in {"", method}:
                continue
            if self.chance.random() < likelihood:
                if kind == "429":
                    self._storm_left = self.chance.randint(0, self.storm)
                return fault
        return Fault()
