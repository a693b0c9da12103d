"""The collaborators of the live watch, wired in one place. Tests put a clock, a server and fakes here instead."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import Engine

from pactwatch import settings
from pactwatch.cleaning import addresses
from pactwatch.ledger.hosts import Hosts, StoredRobots
from pactwatch.reading.terms import mentions_agreement
from pactwatch.sources.catalogue import Catalogue, read_catalogue
from pactwatch.sources.fetching import Fetcher, Limits, open_client
from pactwatch.sources.guard import Deadline, GuardedBackend, Resolver, resolve
from pactwatch.sources.pacing import Clock, Pace
from pactwatch.sources.robots import RobotsFile, RobotsShelf

AGENT = "Pactwatch"  # the product name that a robots.txt can address
PATIENCE = 90.0  # seconds that one waits for a host's turn; longer, and the worker had better do something else


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """What the steps of the live watch work with.

    ``address_key`` gives what the addresses of one article share, ``mentions`` whether a text mentions an agreement.
    ``keys`` are secrets of sources by name. ``run`` names the run in the ledger. ``threads`` gives at most so many
    threads of that name.
    """

    engine: Engine
    catalogue: Catalogue
    fetcher: Fetcher
    clock: Clock
    address_key: Callable[[str], str]
    mentions: Callable[[str], bool]
    run: str = "watch"
    keys: Mapping[str, str] = field(default_factory=dict)
    threads: Callable[[int, str], Executor] = ThreadPoolExecutor


class LedgerShelf:
    """Robots files in the ledger, as the sources' room knows them."""

    def __init__(self, hosts: Hosts) -> None:
        self._hosts = hosts

    def get(self, host: str) -> RobotsFile | None:
        """See ``sources.robots.RobotsShelf``."""
        stored = self._hosts.robots(host)
        if stored is None:
            return None
        return RobotsFile(text=stored.text, fetched_at=stored.fetched_at, why=stored.why)

    def put(self, host: str, file: RobotsFile) -> None:
        """See ``sources.robots.RobotsShelf``."""
        self._hosts.keep_robots(host, StoredRobots(text=file.text, why=file.why, fetched_at=file.fetched_at))


@dataclass(frozen=True, kw_only=True, slots=True)
class Network:
    """The network to fetch from: how names are resolved, and which ``host:port`` may be private."""

    allowed: tuple[str, ...] = ()
    resolver: Resolver = resolve


@contextmanager
def open_fetcher(
    *, pace: Pace, shelf: RobotsShelf, clock: Clock, network: Network, limits: Limits
) -> Iterator[Fetcher]:
    """A fetcher on ``network``; its connections are closed when the block ends."""
    deadline = Deadline()
    backend = GuardedBackend(allowed=network.allowed, resolver=network.resolver, deadline=deadline)
    agent = f"{AGENT}/{version('pactwatch')} (+{settings.contact()})"
    with open_client(backend, user_agent=agent, limits=limits) as client:
        yield Fetcher(client=client, pace=pace, shelf=shelf, clock=clock, deadline=deadline, agent=AGENT, limits=limits)


@contextmanager
def open_desk(engine: Engine, catalogue: Catalogue, *, run: str) -> Iterator[Desk]:
    """The desk of a real run, as the settings say; its connections are closed when the block ends."""
    hosts = Hosts(engine)
    gap = settings.fetch_gap_seconds()
    with open_fetcher(
        pace=Pace(turns=hosts, clock=utc_now, sleeper=time.sleep, gap=gap, patience=PATIENCE),
        shelf=LedgerShelf(hosts),
        clock=utc_now,
        network=Network(allowed=settings.allow_private_hosts()),
        limits=Limits(),
    ) as fetcher:
        yield Desk(
            engine=engine,
            catalogue=catalogue,
            fetcher=fetcher,
            clock=utc_now,
            address_key=addresses.address_key,
            mentions=mentions_agreement,
            run=run,
            keys=settings.source_keys(),
        )


def read_sources(file: Path | None = None) -> Catalogue:
    """The catalogue in ``file``, by default the one that the settings name. Raises ``CatalogueError``."""
    return read_catalogue(file or settings.sources_file(), schema_file=schema_file())


def schema_file() -> Path:
    """The JSON schema of a row of sources.yml."""
    return settings.include() / "sources.schema.json"


def utc_now() -> dt.datetime:
    """The time, aware UTC."""
    return dt.datetime.now(dt.UTC)
