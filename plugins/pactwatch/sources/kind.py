"""What a kind of source must be able to do. Each kind is one small file; ``kinds.py`` lists them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from pactwatch.records import Item
from pactwatch.sources.answers import Answer
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import Fault

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """The stretch [start, end) that a run asks about, aware UTC. ``live`` where it is simply "lately"."""

    start: dt.datetime
    end: dt.datetime
    live: bool = False

    def holds(self, moment: dt.datetime | None) -> bool:
        """Whether ``moment`` lies in it; a live window has no end, since clocks of outlets run ahead."""
        return moment is not None and self.start <= moment and (self.live or moment < self.end)


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """One address to ask, with the headers that it needs."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """What one answer lists. ``follow`` are further addresses to ask; ``left_out`` counts entries that were not taken
    (no address, no date where one is needed); ``fault`` is what was wrong although something could be read.
    """

    items: tuple[Item, ...] = ()
    follow: tuple[Request, ...] = ()
    left_out: int = 0
    fault: Fault | None = None


class Kind(Protocol):
    """A kind of source. Both methods are pure; the steps do the fetching."""

    past_window: bool
    """Whether it can answer for a window in the past, unless the row says otherwise."""

    grain: dt.timedelta
    """The finest window that it can answer for: windows are widened to whole grains in the outlet's time zone."""

    def requests(self, source: Source, window: Window, keys: Mapping[str, str]) -> list[Request]:
        """What to ask for ``window``. ``keys`` are secrets by name. Raises ``FaultError`` ``needs_key``."""

    def read(self, source: Source, answer: Answer, window: Window) -> Listing:
        """What the answer lists for ``window``. Raises ``FaultError`` where nothing can be read."""


def with_days(url: str, source: Source, window: Window) -> str:
    """``url`` with ``{start:%Y%m%d}`` and ``{end:%Y%m%d}`` filled in: the window's first and last local day."""
    if "{" not in url:
        return url
    zone = ZoneInfo(source.time_zone)
    last = window.end - dt.timedelta(microseconds=1)
    return url.format(start=window.start.astimezone(zone), end=last.astimezone(zone))


def with_query(url: str, **changes: str) -> str:
    """``url`` with these query fields set, whatever they were before."""
    parts = urlsplit(url)
    fields = dict(parse_qsl(parts.query, keep_blank_values=True)) | changes
    return urlunsplit(parts._replace(query=urlencode(fields)))


def widened(window: Window, grain: dt.timedelta, zone: str) -> Window:
    """``window`` widened to whole days of ``zone`` where ``grain`` is a day; else as it is."""
    if grain < DAY or window.live:
        return window
    local = ZoneInfo(zone)
    start = window.start.astimezone(local).replace(hour=0, minute=0, second=0, microsecond=0)
    end = window.end.astimezone(local)
    midnight = end.replace(hour=0, minute=0, second=0, microsecond=0)
    end = midnight if midnight == end else midnight + DAY
    return Window(start=start.astimezone(dt.UTC), end=end.astimezone(dt.UTC))
