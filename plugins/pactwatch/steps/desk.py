"""The collaborators of the live watch, wired in one place. Tests put a clock, a server and fakes here instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Engine

from pactwatch.ledger.hosts import Hosts, StoredRobots
from pactwatch.sources.catalogue import Catalogue
from pactwatch.sources.fetching import Fetcher
from pactwatch.sources.pacing import Clock
from pactwatch.sources.robots import RobotsFile


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """What the steps of the live watch work with.

    ``canonical`` gives the canonical form of an address, ``mentions`` whether a text mentions an agreement at all.
    ``keys`` are secrets of sources by name. ``run`` names the run in the ledger.
    """

    engine: Engine
    catalogue: Catalogue
    fetcher: Fetcher
    clock: Clock
    canonical: Callable[[str], str]
    mentions: Callable[[str], bool]
    run: str = "watch"
    keys: Mapping[str, str] = field(default_factory=dict)


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


def utc_now() -> dt.datetime:
    """The time, aware UTC."""
    return dt.datetime.now(dt.UTC)
