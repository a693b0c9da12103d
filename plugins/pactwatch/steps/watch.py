"""The live watch: which sources are due, which pages are owed, and one whole pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pactwatch.ledger import owed_pages, source_health
from pactwatch.sources.catalogue import Source
from pactwatch.sources.kind import Window
from pactwatch.sources.kinds import answers_for_past
from pactwatch.sources.pacing import host_of
from pactwatch.steps.desk import Desk
from pactwatch.steps.fetch_pages import fetch_pages
from pactwatch.steps.look import live_window, look
from pactwatch.steps.look_result import Look

PAGES_PER_HOST = 12  # a batch's pages of one host: a minute at five seconds each, so that news is not held up
HOSTS_PER_BATCH = 8
MOST_PAGES = 4000  # owed pages that one run takes on
MOST_ARTICLES = 500  # articles that a dead run left behind that one run takes on

Reconcile = Callable[[Sequence[str]], Mapping[str, int]]
"""Reconciles read articles with the ledger; gives counts by kind of change."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pass:
    """What one pass did."""

    looks: list[Look] = field(default_factory=list)
    pages: Counter[str] = field(default_factory=Counter)
    outcome: Counter[str] = field(default_factory=Counter)


def due_sources(desk: Desk, window: Window) -> list[str]:
    """Ids of the sources to look at: those that are due, or for a past window all that can answer for it."""
    if window.live:
        return source_health.due(desk.engine, [source.id for source in desk.catalogue.sources], now=desk.clock())
    return [source.id for source in desk.catalogue.sources if answers_for_past(source)]


def batches(desk: Desk) -> list[list[int]]:
    """Ids of owed pages in batches. The first batches hold what is likeliest to tell of an agreement, of every host."""
    hosts: dict[str, list[int]] = {}
    for page_id, host in owed_pages.owed(desk.engine, now=desk.clock(), limit=MOST_PAGES):
        hosts.setdefault(host, []).append(page_id)
    found: list[list[int]] = []
    rounds = max((len(pages) for pages in hosts.values()), default=0)
    for start in range(0, rounds, PAGES_PER_HOST):
        slices = [pages[start : start + PAGES_PER_HOST] for pages in hosts.values() if len(pages) > start]
        groups = (slices[first : first + HOSTS_PER_BATCH] for first in range(0, len(slices), HOSTS_PER_BATCH))
        found.extend([page_id for part in group for page_id in part] for group in groups)
    return found


def unread(desk: Desk) -> list[str]:
    """Articles that a run fetched and did not live to reconcile."""
    return owed_pages.unread(desk.engine, limit=MOST_ARTICLES)


def look_at_all(desk: Desk, source_ids: Sequence[str], window: Window) -> list[Look]:
    """Look at the sources, hosts side by side, those of one host one after another. In the given order."""
    sources = desk.catalogue.by_id()
    hosts: dict[str, list[Source]] = {}
    for source_id in source_ids:
        hosts.setdefault(host_of(sources[source_id].url), []).append(sources[source_id])
    if not hosts:
        return []
    with desk.threads(min(16, len(hosts)), "look") as threads:
        rows = threads.map(lambda row: [look(desk, source, window) for source in row], hosts.values())
        found = {one.source_id: one for row in rows for one in row}
    return [found[source_id] for source_id in source_ids]


def one_pass(desk: Desk, reconcile: Reconcile) -> Pass:
    """Everything once: due sources, owed pages, and what they bring into the ledger."""
    window = live_window(desk.clock())
    done = Pass(looks=look_at_all(desk, due_sources(desk, window), window))
    left = unread(desk)
    if left:
        done.outcome.update(finish(desk, left, reconcile))
    for batch in batches(desk):
        haul = fetch_pages(desk, batch)
        done.pages.update(haul.counts)
        if haul.article_ids:
            done.outcome.update(finish(desk, haul.article_ids, reconcile))
    return done


def finish(desk: Desk, article_ids: Sequence[str], reconcile: Reconcile) -> Mapping[str, int]:
    """Reconcile articles and note that it was done; gives counts by kind of change."""
    counts = reconcile(article_ids)
    owed_pages.mark_read(desk.engine, article_ids, now=desk.clock())
    return counts
