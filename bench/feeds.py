"""What a run over 500 unchanged feeds transfers, against the first: at least 90% less, by the server's own log."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import format_datetime
from pathlib import Path

from pactwatch.cleaning.addresses import address_key
from pactwatch.ledger import connection
from pactwatch.ledger.hosts import Hosts
from pactwatch.local import postgres
from pactwatch.newsroom.demonstration import source_rows
from pactwatch.newsroom.listings import rss
from pactwatch.newsroom.press import Press, read_outlets
from pactwatch.newsroom.server import Exchange, Newsroom, Reply
from pactwatch.newsroom.simulated import SimulatedClock
from pactwatch.reading.terms import mentions_agreement
from pactwatch.sources.catalogue import check_rows
from pactwatch.sources.fetching import Limits
from pactwatch.sources.pacing import Pace
from pactwatch.steps.desk import Desk, LedgerShelf, Network, open_fetcher, schema_file
from pactwatch.steps.look import live_window
from pactwatch.steps.watch import due_sources, look_at_all

FEEDS, ENTRIES = 500, 40
TARGET = 0.90
START = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
MODIFIED = format_datetime(START, usegmt=True)


def feed(newsroom: Newsroom, number: int) -> Callable[[Exchange], Reply | None]:
    """A feed of its own. Of twenty-five, twelve have an ETag, twelve a date, and one has neither, as on the web."""
    outlets = list(newsroom.outlets.values())
    outlet, press = outlets[number % len(outlets)], Press()
    stories = [
        press.write(outlet, START - dt.timedelta(minutes=7 * (place + 1) + number % 7)) for place in range(ENTRIES)
    ]
    base = f"{newsroom.base(outlet.id)}/f{number}"
    body = rss(outlet, [(story, f"{base}/{story.number}") for story in stories], base)
    tag = f'"{hashlib.sha256(body).hexdigest()[:12]}"'
    by_tag, by_date = number % 25 < 12, 12 <= number % 25 < 24

    def act(exchange: Exchange) -> Reply | None:
        if by_tag and exchange.headers.get("if-none-match") == tag:
            exchange.send(304, [("etag", tag)], b"")
            return None
        if by_date and exchange.headers.get("if-modified-since") == MODIFIED:
            exchange.send(304, [("last-modified", MODIFIED)], b"")
            return None
        said = {"etag": tag} if by_tag else {"last-modified": MODIFIED, "etag": ""} if by_date else {"etag": ""}
        return Reply(body=body, content_type="application/rss+xml", headers=tuple(said.items()))

    return act


@contextmanager
def bench_folder() -> Iterator[Path]:
    """A temporary folder that the system user of PostgreSQL may enter."""
    with tempfile.TemporaryDirectory(prefix="pactwatch-bench-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def main() -> bool:
    """Runs twice over the same feeds; True where the target is missed."""
    clock = SimulatedClock(START)
    with (
        bench_folder() as folder,
        Newsroom(read_outlets(), clock=clock).serve() as newsroom,
        postgres.running(folder / "postgres", say=lambda _: None),
    ):
        uri = postgres.uri(folder / "postgres", "ledger")
        connection.migrate(uri)
        ledger = connection.engine(uri)
        rows = []
        templates = source_rows(newsroom)
        for number in range(FEEDS):
            row = templates[number % len(templates)]
            host = newsroom.base(row["id"])
            newsroom.acts[row["id"], f"/f{number}.xml"] = feed(newsroom, number)
            rows.append({**row, "id": f"feed-{number}", "kind": "feed", "url": f"{host}/f{number}.xml"})
        catalogue = check_rows(rows, schema=json.loads(schema_file().read_text(encoding="utf-8")), name="bench")
        hosts = Hosts(ledger)
        with open_fetcher(
            pace=Pace(turns=hosts, clock=clock, sleeper=clock.sleep, gap=5.0, patience=1e6),
            shelf=LedgerShelf(hosts),
            clock=clock,
            network=Network(allowed=tuple(newsroom.hosts().split(","))),
            limits=Limits(),
        ) as fetcher:
            desk = Desk(
                engine=ledger,
                catalogue=catalogue,
                fetcher=fetcher,
                clock=clock,
                address_key=address_key,
                mentions=mentions_agreement,
            )
            first, second = (run(desk, newsroom, clock) for _ in range(2))
        ledger.dispose()
    saved = 1 - second / first
    print(f"first run {first:,} bytes, second {second:,} bytes: {saved:.1%} less (target {TARGET:.0%})")
    return saved < TARGET


def run(desk: Desk, newsroom: Newsroom, clock: SimulatedClock) -> int:
    """One run over everything that is due; gives the bytes that the server sent."""
    newsroom.log.clear()
    window, started = live_window(clock()), time.monotonic()
    looks = look_at_all(desk, due_sources(desk, window), window)
    assert len(looks) == FEEDS
    assert not any(look.fault for look in looks), next(look for look in looks if look.fault)
    new = sum(look.counts["new"] for look in looks)
    print(f"  {len(looks)} feeds, {new:,} new pages, {time.monotonic() - started:.1f} s")
    clock.sleep(31 * 60)
    return sum(asked.sent for asked in newsroom.log)
