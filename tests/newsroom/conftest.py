"""A newsroom on loopback under a simulated clock, and a desk that watches it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine

from pactwatch.cleaning.addresses import address_key
from pactwatch.ledger.hosts import Hosts
from pactwatch.newsroom.demonstration import write_sources
from pactwatch.newsroom.press import Press, read_outlets
from pactwatch.newsroom.server import Newsroom
from pactwatch.newsroom.simulated import SimulatedClock
from pactwatch.reading.terms import mentions_agreement
from pactwatch.sources.fetching import Fetcher, Limits
from pactwatch.sources.pacing import MemoryTurns, Pace
from pactwatch.sources.robots import MemoryShelf
from pactwatch.steps.desk import Desk, LedgerShelf, Network, open_fetcher, read_sources

NOON = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
QUICK = Limits(
    connect_seconds=5, silence_seconds=1.0, total_seconds=1.6, wire_bytes=1_000_000, unpacked_bytes=4_000_000
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


@pytest.fixture
def open_newsroom_desk(clock: SimulatedClock, ledger: Engine, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens a desk on a newsroom: its sources, the real ledger, the real pause of five seconds, the simulated clock."""
    with ExitStack() as stack:

        def opened(newsroom: Newsroom) -> Desk:
            catalogue = read_sources(write_sources(newsroom, tmp_path / "sources.yml"))
            assert not catalogue.problems
            hosts = Hosts(ledger)
            fetcher = stack.enter_context(
                open_fetcher(
                    pace=Pace(turns=hosts, clock=clock, sleeper=clock.sleep, gap=5.0, patience=90.0),
                    shelf=LedgerShelf(hosts),
                    clock=clock,
                    network=Network(allowed=tuple(newsroom.hosts().split(","))),
                    limits=QUICK,
                )
            )
            return Desk(
                engine=ledger,
                catalogue=catalogue,
                fetcher=fetcher,
                clock=clock,
                address_key=address_key,
                mentions=mentions_agreement,
                keys={"naver_client_id": "id", "naver_client_secret": "secret"},
                threads=clock.threads,
            )

        yield opened
