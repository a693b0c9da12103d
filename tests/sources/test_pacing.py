"""One request at a time to a host, and a pause counted from its end."""

from __future__ import annotations

import datetime as dt
import threading

import pytest

from pactwatch.newsroom.simulated import SimulatedClock
from pactwatch.sources.faults import FaultError, Word
from pactwatch.sources.pacing import LEASE, MemoryTurns, Pace, host_of

NOON = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)


def pace(clock: SimulatedClock, turns: MemoryTurns | None = None, *, patience: float = 60.0) -> Pace:
    return Pace(turns=turns or MemoryTurns(), clock=clock, sleeper=clock.sleep, gap=5.0, patience=patience)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://News.Example/a", "news.example"),
        ("http://news.example:80/", "news.example"),
        ("https://news.example:443/", "news.example"),
        ("http://news.example./", "news.example"),
        ("http://news.example:8080/", "news.example:8080"),
    ],
)
def test_what_counts_as_one_host(url: str, host: str):
    assert host_of(url) == host


def test_the_pause_counts_from_the_end_of_the_request():
    clock = SimulatedClock(NOON)
    ours = pace(clock)
    with ours.turn("a"):
        clock.sleep(30)
    with ours.turn("a"):
        assert clock() == NOON + dt.timedelta(seconds=35)


def test_hosts_do_not_wait_for_one_another():
    clock = SimulatedClock(NOON)
    ours = pace(clock)
    for host in ("a", "b", "c"):
        with ours.turn(host):
            assert clock() == NOON


def test_a_longer_pause_that_the_site_asks_for_is_kept():
    clock = SimulatedClock(NOON)
    ours = pace(clock)
    with ours.turn("a", crawl_delay=20):
        pass
    with ours.turn("a"):
        assert clock() == NOON + dt.timedelta(seconds=20)


def test_a_fault_gives_the_turn_back_too():
    clock = SimulatedClock(NOON)
    ours = pace(clock)
    with pytest.raises(ValueError, match="broken"), ours.turn("a"):
        raise ValueError("broken")
    with ours.turn("a"):
        assert clock() == NOON + dt.timedelta(seconds=5)


def test_a_host_that_is_silent_for_long_is_not_waited_for():
    clock = SimulatedClock(NOON)
    turns = MemoryTurns()
    with pace(clock, turns).turn("a") as turn:
        turn.quiet_until = NOON + dt.timedelta(hours=1)
    with pytest.raises(FaultError) as caught, pace(clock, turns).turn("a"):
        pass
    assert caught.value.fault.word == Word.BUSY_HOST
    assert caught.value.fault.retry_at == NOON + dt.timedelta(hours=1)


def test_the_turn_of_a_dead_worker_ends_by_itself():
    clock = SimulatedClock(NOON)
    turns = MemoryTurns()
    assert turns.claim("a", now=clock(), until=clock() + LEASE) is None  # and then it dies
    with pace(clock, turns, patience=LEASE.total_seconds() + 1).turn("a"):
        assert clock() == NOON + LEASE


def test_two_threads_never_hold_one_host_at_once():
    clock = SimulatedClock(NOON)
    ours = pace(clock, patience=100_000)
    inside, most, lock = [0], [0], threading.Lock()

    def ask() -> None:
        for _ in range(20):
            with ours.turn("a"):
                with lock:
                    inside[0] += 1
                    most[0] = max(most[0], inside[0])
                with lock:
                    inside[0] -= 1

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most[0] == 1
    assert clock() >= NOON + 79 * dt.timedelta(seconds=5)
