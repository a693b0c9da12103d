"""A run may die anywhere: the next one picks up what is owed, fetches nothing twice and asks for no window again."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from sqlalchemy import text

from pactwatch.ledger.source_health import health
from pactwatch.newsroom import mischief
from pactwatch.newsroom.press import Press, Story
from pactwatch.newsroom.server import Newsroom
from pactwatch.newsroom.simulated import SimulatedClock
from pactwatch.sources.kind import Window
from pactwatch.sources.pacing import Pace
from pactwatch.steps import fetch_pages as fetching
from pactwatch.steps.desk import Desk, LedgerShelf, Network, open_fetcher
from pactwatch.steps.fetch_pages import fetch_pages
from pactwatch.steps.look import live_window, look
from pactwatch.steps.watch import PAGES_PER_HOST, batches, due_sources, one_pass

OUTLET = "hanbit-bio"
HALF_HOUR = 1800


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def desk(newsroom: Newsroom, open_newsroom_desk: Callable[[Newsroom], Desk]) -> Desk:
    return open_newsroom_desk(newsroom)


def published(newsroom: Newsroom, press: Press, count: int, *, kind: str = "agreement") -> list[Story]:
    outlet = newsroom.outlets[OUTLET]
    moments = [newsroom.clock() - dt.timedelta(minutes=7 * n + 3) for n in range(count)]
    stories = [press.write(outlet, moment, kind=kind) for moment in moments]
    for story in stories:
        newsroom.publish(story)
    return stories


def pages_asked(newsroom: Newsroom) -> Counter[str]:
    return Counter(line.path for line in newsroom.log if "articleView" in line.path)


def only(desk: Desk, *ids: str) -> Desk:
    kept = tuple(source for source in desk.catalogue.sources if source.id in ids)
    return replace(desk, catalogue=replace(desk.catalogue, sources=kept))


class Reconciler:
    """Notes what it is given; dies at its call number ``dies_at``."""

    def __init__(self, dies_at: int | None = None) -> None:
        self.calls, self.dies_at, self.done = 0, dies_at, Counter[str]()

    def __call__(self, ids: Sequence[str]) -> dict[str, int]:
        self.calls += 1
        if self.calls == self.dies_at:
            raise Killed
        self.done.update(ids)
        return {}


def test_a_run_that_dies_between_pages_loses_none_and_fetches_none_twice(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock, monkeypatch
):
    published(newsroom, press, 6)
    settle, settled = fetching._settle, itertools.count()

    def dies_at_the_third(*args):
        if next(settled) == 2:
            raise Killed
        return settle(*args)

    monkeypatch.setattr(fetching, "_settle", dies_at_the_third)
    reconcile = Reconciler()
    with pytest.raises(Killed):
        one_pass(only(desk, OUTLET), reconcile)
    monkeypatch.setattr(fetching, "_settle", settle)
    before = pages_asked(newsroom)
    clock.sleep(HALF_HOUR + 60)  # what the dead run had claimed is free again
    one_pass(only(desk, OUTLET), reconcile)
    with desk.engine.connect() as connection:
        states = Counter(connection.execute(text("SELECT state FROM items")).scalars())
    assert states == {"fetched": 6}
    assert set(reconcile.done.values()) == {1}
    assert len(reconcile.done) == 6
    written_down = 2
    assert sum(pages_asked(newsroom).values()) - sum(before.values()) == 6 - written_down


def test_a_run_that_dies_before_reconciling_leaves_that_to_the_next(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    published(newsroom, press, 3)
    with pytest.raises(Killed):
        one_pass(only(desk, OUTLET), Reconciler(dies_at=1))
    reconcile = Reconciler()
    clock.sleep(HALF_HOUR)
    one_pass(only(desk, OUTLET), reconcile)
    assert len(reconcile.done) == 3
    assert set(pages_asked(newsroom).values()) == {1}


def test_a_listing_is_remembered_only_after_its_items_are_stored(
    desk: Desk, newsroom: Newsroom, press: Press, monkeypatch
):
    published(newsroom, press, 3)
    source = desk.catalogue.by_id()[OUTLET]
    with monkeypatch.context() as patched:
        patched.setattr("pactwatch.steps.look.items.store_items", lambda *_, **__: (_ for _ in ()).throw(Killed))
        with pytest.raises(Killed):
            look(desk, source, live_window(desk.clock()))
    assert look(desk, source, live_window(desk.clock())).counts["new"] == 3


def test_an_unchanged_listing_costs_one_small_answer(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    published(newsroom, press, 5)
    source = desk.catalogue.by_id()[OUTLET]
    first = look(desk, source, live_window(clock()))
    second = look(desk, source, live_window(clock()))
    assert (first.counts["new"], first.unchanged) == (5, False)
    assert (second.listed, second.unchanged, second.wire_bytes) == (0, True, 0)
    assert [line.status for line in newsroom.log[1:]] == [200, 304]


def test_a_server_that_says_unchanged_when_it_is_not_is_found_out_and_no_longer_believed(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    newsroom.acts[OUTLET, "/rss/allArticle.xml"] = mischief.lying_etag
    source = desk.catalogue.by_id()[OUTLET]
    published(newsroom, press, 1)
    seen = 0
    for hours in range(9):
        seen += look(desk, source, live_window(clock())).counts["new"]
        if hours == 0:
            published(newsroom, press, 1)
        if hours == 5:
            assert seen == 2  # found out when the whole body was asked for again
            published(newsroom, press, 1)
        if hours == 6:
            assert seen == 3  # from then on at once
        clock.sleep(3600)
    statuses = [line.status for line in newsroom.log if line.path == "/rss/allArticle.xml"]
    assert 304 in statuses[:5]
    assert 304 not in statuses[6:]


def test_a_body_that_is_the_same_under_a_new_etag_is_not_read_again(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    newsroom.acts[OUTLET, "/rss/allArticle.xml"] = mischief.restless_etag
    source = desk.catalogue.by_id()[OUTLET]
    published(newsroom, press, 2)
    assert not look(desk, source, live_window(clock())).unchanged
    assert look(desk, source, live_window(clock())).unchanged


def test_a_sources_trouble_is_told_with_its_beginning_and_ends_with_it(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    published(newsroom, press, 1)
    source = desk.catalogue.by_id()[OUTLET]
    newsroom.acts[OUTLET, "/rss/allArticle.xml"] = mischief.status(500)
    for _ in range(3):
        look(desk, source, live_window(clock()))
        clock.sleep(HALF_HOUR)
    state = health(desk.engine)[OUTLET]
    assert (state.fault, state.failures) == ("server_error", 3)
    assert state.first_failed_at is not None
    assert dt.timedelta(minutes=90) <= clock() - state.first_failed_at < dt.timedelta(minutes=95)
    newsroom.acts.clear()
    look(desk, source, live_window(clock()))
    state = health(desk.engine)[OUTLET]
    assert (state.fault, state.failures, state.first_failed_at) == (None, 0, None)


def test_two_workers_with_the_same_batch_never_meet_at_a_host_and_fetch_each_page_once(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    from concurrent.futures import ThreadPoolExecutor

    published(newsroom, press, 8)
    look(desk, desk.catalogue.by_id()[OUTLET], live_window(clock()))
    (batch,) = batches(desk)
    with ThreadPoolExecutor(2) as workers:
        hauls = list(workers.map(lambda _: fetch_pages(desk, batch), range(2)))
    assert sum(len(haul.article_ids) for haul in hauls) == 8
    assert set(pages_asked(newsroom).values()) == {1}
    gaps = [later.at - earlier.at for earlier, later in itertools.pairwise(newsroom.log)]
    assert min(gaps) >= dt.timedelta(seconds=5)


def test_a_batch_holds_a_minute_of_each_host_and_the_likely_pages_first(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    outlet = newsroom.outlets[OUTLET]
    for minute in range(PAGES_PER_HOST + 6):
        kind = "agreement" if minute in (5, 15) else "ordinary"
        newsroom.publish(press.write(outlet, clock() - dt.timedelta(minutes=minute, seconds=3), kind=kind))
    look(desk, desk.catalogue.by_id()[OUTLET], live_window(clock()))
    first, second = batches(desk)
    assert (len(first), len(second)) == (PAGES_PER_HOST, 6)
    with desk.engine.connect() as connection:
        likely = set(connection.execute(text("SELECT id FROM items WHERE likely")).scalars())
    assert set(first[:2]) == likely
    assert len(likely) == 2


def test_a_past_window_asks_only_who_can_answer_and_each_day_once(
    desk: Desk, newsroom: Newsroom, press: Press, clock: SimulatedClock
):
    wire = newsroom.outlets["gaon-wire"]
    yesterday = clock() - dt.timedelta(days=1)
    for hour in (-30, -26, 0):
        newsroom.publish(press.write(wire, yesterday + dt.timedelta(hours=hour, minutes=1)))
    local_day = dt.datetime(2026, 11, 18, 15, 0, tzinfo=dt.UTC)  # a midnight in Seoul
    runs = [
        Window(start=local_day + n * dt.timedelta(minutes=30), end=local_day + (n + 1) * dt.timedelta(minutes=30))
        for n in range(48)
    ]
    asked = due_sources(desk, runs[0])
    assert "gaon-wire" in asked
    assert OUTLET not in asked
    source = desk.catalogue.by_id()["gaon-wire"]
    found = [look(desk, source, window) for window in runs]
    assert sum(one.counts["new"] for one in found) == 1  # the story of that day, and neither the older nor the newer
    assert sum(line.path == "/news-sitemap.xml" for line in newsroom.log) == 1
    assert health(desk.engine) == {}  # the past says nothing of how a source is today


def test_a_past_window_that_failed_is_asked_again(desk: Desk, newsroom: Newsroom, clock: SimulatedClock):
    day = Window(start=clock() - dt.timedelta(days=2), end=clock() - dt.timedelta(days=1))
    newsroom.acts["gaon-wire", "/news-sitemap.xml"] = mischief.status(500)
    source = desk.catalogue.by_id()["gaon-wire"]
    assert not look(desk, source, day).usable
    newsroom.acts.clear()
    assert look(desk, source, day).usable
    assert sum(line.path == "/news-sitemap.xml" for line in newsroom.log) == 2


def test_workers_of_different_processes_keep_the_pause_through_the_ledger(
    desk: Desk, newsroom: Newsroom, clock: SimulatedClock
):
    from pactwatch.ledger.hosts import Hosts

    hosts = Hosts(desk.engine)
    newsroom.robots[OUTLET] = ""
    for _ in range(2):  # a client, a pace and a shelf of its own, as another process has
        with open_fetcher(
            pace=Pace(turns=hosts, clock=clock, sleeper=clock.sleep, gap=5.0, patience=90.0),
            shelf=LedgerShelf(hosts),
            clock=clock,
            network=Network(allowed=tuple(newsroom.hosts().split(","))),
            limits=desk.fetcher.limits,
        ) as fetcher:
            newsroom.acts[OUTLET, "/x"] = mischief.huge(10)
            fetcher.get(newsroom.base(OUTLET) + "/x")
    assert [line.path for line in newsroom.log] == ["/robots.txt", "/x", "/x"]
    gaps = [later.at - earlier.at for earlier, later in itertools.pairwise(newsroom.log)]
    assert min(gaps) >= dt.timedelta(seconds=5)
