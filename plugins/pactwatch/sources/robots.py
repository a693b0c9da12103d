"""What a site's robots.txt allows us, as RFC 9309 says: a 4xx allows everything, a 5xx or no answer nothing.

The file is kept for a day (RFC 9309, 2.4), shared through the ledger (``ledger/hosts.py``) so that workers ask once.
"""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import dataclass
from typing import Protocol

from protego import Protego

KEPT = dt.timedelta(hours=24)
UNREACHABLE_KEPT = dt.timedelta(minutes=30)  # then it is tried again: one bad answer must not cost a day
LONGEST_DELAY = 60.0  # seconds of Crawl-delay that we obey in one run; more would outlast the run


@dataclass(frozen=True, kw_only=True, slots=True)
class RobotsFile:
    """A robots.txt as it was fetched: ``text`` is "" where there is none, None where it was unreachable."""

    text: str | None
    fetched_at: dt.datetime
    why: str = ""

    def is_fresh(self, now: dt.datetime) -> bool:
        """Whether it may still be used without asking again."""
        return now - self.fetched_at < (UNREACHABLE_KEPT if self.text is None else KEPT)


class RobotsShelf(Protocol):
    """Where robots files are kept."""

    def get(self, host: str) -> RobotsFile | None:
        """The file last fetched from ``host``, or None."""

    def put(self, host: str, file: RobotsFile) -> None:
        """Keep it."""


class MemoryShelf:
    """The robots files of one process."""

    def __init__(self) -> None:
        self._files: dict[str, RobotsFile] = {}
        self._lock = threading.Lock()

    def get(self, host: str) -> RobotsFile | None:
        """See ``RobotsShelf``."""
        with self._lock:
            return self._files.get(host)

    def put(self, host: str, file: RobotsFile) -> None:
        """See ``RobotsShelf``."""
        with self._lock:
            self._files[host] = file


@dataclass(frozen=True, kw_only=True, slots=True)
class Permission:
    """What robots.txt says of one address: allowed or not, and the pause in seconds that the site asks for."""

    allowed: bool
    crawl_delay: float = 0.0


def permission(file: RobotsFile, url: str, *, agent: str) -> Permission:
    """Whether ``agent`` (the product name of our user agent) may ask for ``url``. ``file.text`` must not be None."""
    assert file.text is not None
    if not file.text:
        return Permission(allowed=True)
    rules = Protego.parse(file.text)
    delay = rules.crawl_delay(agent) or 0.0
    return Permission(allowed=bool(rules.can_fetch(url, agent)), crawl_delay=min(float(delay), LONGEST_DELAY))
