"""A newsroom on loopback under a simulated clock, and a desk that watches it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from pactwatch.newsroom.press import Press, read_outlets
from pactwatch.newsroom.server import Newsroom
from pactwatch.newsroom.simulated import SimulatedClock
from pactwatch.sources.fetching import Fetcher, Limits
from pactwatch.sources.pacing import MemoryTurns, Pace
from pactwatch.sources.robots import MemoryShelf
from pactwatch.steps.desk import Network, open_fetcher

NOON = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
QUICK = Limits(
    connect_seconds=2, silence_seconds=0.4, total_seconds=0.8, wire_bytes=1_000_000, unpacked_bytes=4_000_000
)


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock(NOON)


@pytest.fixture
def newsroom(clock: SimulatedClock) -> Iterator[Newsroom]:
    with Newsroom(read_outlets(), clock=clock).serve() as serving:
        yield serving


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def fetcher(newsroom: Newsroom, clock: SimulatedClock) -> Iterator[Fetcher]:
    """Fetches with the real pause of five seconds, on the simulated clock."""
    with open_fetcher(
        pace=Pace(turns=MemoryTurns(), clock=clock, sleeper=clock.sleep, gap=5.0, patience=90.0),
        shelf=MemoryShelf(),
        clock=clock,
        network=Network(allowed=tuple(newsroom.hosts().split(","))),
        limits=QUICK,
    ) as opened:
        yield opened
