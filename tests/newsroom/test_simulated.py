"""The simulated clock: work on its threads takes what it sleeps, however slow the machine is."""

from __future__ import annotations

import datetime as dt
import time

from pactwatch.newsroom.simulated import SimulatedClock

NOON = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)


def test_slow_work_does_not_let_the_others_hurry_ahead():
    clock = SimulatedClock(NOON)
    woke: list[tuple[str, float]] = []

    def work(row: tuple[str, float, int, float]) -> None:
        name, slow, times, pause = row
        for _ in range(times):
            time.sleep(slow)
            clock.sleep(pause)
            woke.append((name, (clock() - NOON).total_seconds()))

    with clock.threads(2, "work") as threads:
        list(threads.map(work, [("quick", 0.0, 4, 5.0), ("slow", 0.03, 2, 8.0)]))
    assert woke == [("quick", 5), ("slow", 8), ("quick", 10), ("quick", 15), ("slow", 16), ("quick", 20)]


def test_work_that_waits_for_a_thread_begins_when_one_is_free():
    clock = SimulatedClock(NOON)

    def work(pause: float) -> float:
        clock.sleep(pause)
        return (clock() - NOON).total_seconds()

    with clock.threads(2, "work") as threads:
        assert list(threads.map(work, [10.0, 4.0, 3.0, 9.0])) == [10, 4, 7, 16]


def test_a_thread_that_fails_does_not_stop_the_clock():
    clock = SimulatedClock(NOON)

    def work(pause: float) -> float:
        if not pause:
            raise ValueError
        clock.sleep(pause)
        return pause

    with clock.threads(3, "work") as threads:
        futures = [threads.submit(work, pause) for pause in (0.0, 2.0)]
        assert isinstance(futures[0].exception(timeout=5), ValueError)
        assert futures[1].result(timeout=5) == 2


def test_the_main_thread_moves_the_clock_at_once():
    clock = SimulatedClock(NOON)
    clock.sleep(30)
    clock.move_to(NOON)
    assert clock() == NOON + dt.timedelta(seconds=30)
