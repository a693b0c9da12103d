"""A clock that only moves when everybody sleeps: a day of watching passes in seconds, the same way on any machine."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class SimulatedClock:
    """Tells the time (call it) and sleeps.

    Work that runs on the clock's own ``threads`` takes no time of its own: once all of them sleep, the clock moves
    to where the first of them wants to wake. A sleeper outside of them moves the clock at once.
    """

    def __init__(self, now: dt.datetime) -> None:
        self._now = now
        self._moved = threading.Condition()
        self._awake = 0
        self._wakes: list[dt.datetime] = []
        self._own = threading.local()

    def __call__(self) -> dt.datetime:
        """The time, aware UTC."""
        with self._moved:
            return self._now

    def sleep(self, seconds: float) -> None:
        """Let ``seconds`` pass."""
        with self._moved:
            wake = self._now + dt.timedelta(seconds=seconds)
            if not getattr(self._own, "working", False):
                self._move_to(wake)
                return
            self._wakes.append(wake)
            self._leave()
            self._moved.wait_for(lambda: self._now >= wake)

    def move_to(self, moment: dt.datetime) -> None:
        """Let it be ``moment``, if it is not later already."""
        with self._moved:
            self._move_to(moment)

    def _move_to(self, moment: dt.datetime) -> None:
        self._now = max(self._now, moment)
        due = [wake for wake in self._wakes if wake <= self._now]
        self._wakes = [wake for wake in self._wakes if wake > self._now]
        self._awake += len(due)
        self._moved.notify_all()

    def _leave(self) -> None:
        """One fewer is awake; time passes if it was the last."""
        self._awake -= 1
        if not self._awake and self._wakes:
            self._move_to(min(self._wakes))

    def threads(self, most: int, name: str) -> Executor:
        """At most ``most`` threads, called ``name``, whose work takes no time but what it sleeps."""
        return _Threads(self, most, name)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nobody's sleep ends within the block."""
        with self._moved:
            self._awake += 1
        try:
            yield
        finally:
            with self._moved:
                self._leave()

    @contextmanager
    def working(self) -> Iterator[None]:
        """What this thread does within the block takes no time but what it sleeps; it was counted as awake before."""
        self._own.working = True
        try:
            yield
        finally:
            self._own.working = False
            with self._moved:
                self._leave()

    def count_awake(self) -> None:
        """One more is awake from now on."""
        with self._moved:
            self._awake += 1


class _Threads(ThreadPoolExecutor):
    def __init__(self, clock: SimulatedClock, most: int, name: str) -> None:
        super().__init__(max_workers=most, thread_name_prefix=name)
        self._clock, self._most, self._open, self._counting = clock, most, 0, threading.Lock()

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        with self._counting:
            self._open += 1
            if self._open <= self._most:
                self._clock.count_awake()
        return super().submit(self._counted(work), *args, **kwargs)

    def _counted(self, work: Callable[P, T]) -> Callable[P, T]:
        def run(*args: P.args, **kwargs: P.kwargs) -> T:
            with self._clock.working():
                try:
                    return work(*args, **kwargs)
                finally:
                    with self._counting:
                        if self._open > self._most:
                            self._clock.count_awake()  # this thread takes the next that waits
                        self._open -= 1

        return run

    def map(
        self, work: Callable[..., T], *rows: Iterable[object], timeout: float | None = None, chunksize: int = 1
    ) -> Iterator[T]:
        with self._clock.held():
            return super().map(work, *rows, timeout=timeout, chunksize=chunksize)
