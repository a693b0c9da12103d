"""A day of 48 runs in which a fifth of the sources misbehave at any time: every good article arrives, once."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

import pytest
from sqlalchemy import Engine, text

from pactwatch.ledger.source_health import Health, health
from pactwatch.newsroom import mischief
from pactwatch.newsroom.listings import FORMS
from pactwatch.newsroom.press import Outlet, Press, Story, read_outlets
from pactwatch.newsroom.server import Act, Asked, Exchange, Newsroom, Reply
from pactwatch.newsroom.simulated import SimulatedClock
from pactwatch.sources.faults import Word
from pactwatch.steps.desk import Desk
from pactwatch.steps.watch import Pass, one_pass

RUN = dt.timedelta(minutes=30)
RUNS, PERIOD, BAD_PERIODS = 48, 4, 9  # runs a day, runs that a misbehaviour lasts, periods before the evening is quiet
NO_WORD = None  # the source lies, but is seen through: nothing is lost and nothing is wrong with it

LISTING_FAULTS: list[tuple[Act, Word | None]] = [
    (mischief.status(404), Word.NOT_FOUND),
    (mischief.status(410), Word.GONE),
    (mischief.status(429), Word.THROTTLED),
    (mischief.status(429, retry_after="1500"), Word.THROTTLED),
    (mischief.status(500), Word.SERVER_ERROR),
    (mischief.silent(1.6), Word.TIMEOUT),
    (mischief.endless, Word.TOO_BIG),
    (mischief.huge(1_100_000), Word.TOO_BIG),
    (mischief.bomb(5_000_000), Word.COMPRESSION_BOMB),
    (mischief.truncated, Word.BROKEN_XML),
    (mischief.web_page, Word.HTML_NOT_XML),
    (mischief.letter_salad, Word.MOJIBAKE),
    (mischief.entity_bomb, Word.ENTITY_BOMB),
    (mischief.lying_etag, NO_WORD),
    (mischief.restless_etag, NO_WORD),
    (mischief.staircase, Word.TOO_MANY_REDIRECTS),
    (mischief.redirect("http://169.254.169.254/latest/"), Word.PRIVATE_ADDRESS),
    (mischief.redirect("http://127.0.0.1:9/"), Word.PRIVATE_ADDRESS),
    (mischief.half, Word.INTERRUPTED),
    (mischief.not_gzip, Word.BROKEN_COMPRESSION),
    (mischief.dripping(3.0), Word.TOO_SLOW),
]
JSON_LISTINGS = ("naver", "gdelt")
XML_WORDS = (Word.BROKEN_XML, Word.HTML_NOT_XML, Word.MOJIBAKE, Word.ENTITY_BOMB)
PAGE_FAULTS: list[tuple[Act, str]] = [
    (mischief.status(404), "not_found"),
    (mischief.status(410), "gone"),
    (mischief.polite_error, "error_page"),
    (mischief.document, "not_a_page"),
    (mischief.redirect("http://169.254.169.254/"), "private_address"),
    (mischief.letter_salad, "mojibake"),
]
DENIED = "denies-robots"


def outlets() -> tuple[Outlet, ...]:
    """Twenty outlets that misbehave in turn, and one whose robots.txt denies everything all day."""
    shipped = read_outlets()
    more = tuple(replace(outlet, id=f"{outlet.id}-2", name=f"{outlet.name} 2") for outlet in shipped[:6])
    return (*shipped, *more, replace(shipped[0], id=DENIED, name="닫힌신문"))


@dataclass
class Day:
    """What a day left behind."""

    newsroom: Newsroom
    engine: Engine
    good: list[Story]
    bad: dict[str, str]
    passes: list[Pass] = field(default_factory=list)
    expected: dict[tuple[int, str], Word | None] = field(default_factory=dict)
    finished: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    began: list[dt.datetime] = field(default_factory=list)
    healths: list[dict[str, Health]] = field(default_factory=list)

    def items(self) -> list[dict[str, object]]:
        with self.engine.connect() as connection:
            return [dict(row) for row in connection.execute(text("SELECT * FROM items")).mappings()]

    def pages(self, address: str) -> list[Asked]:
        """The requests that got the page at ``address`` whole."""
        host, path = urlsplit(address).netloc, address.split("/", 3)[3]
        return [
            asked
            for asked in self.newsroom.log
            if asked.status == 200 and asked.path == f"/{path}" and self.newsroom.base(asked.outlet).endswith(host)
        ]


@pytest.fixture
def day(clock: SimulatedClock, open_newsroom_desk: Callable[[Newsroom], Desk]) -> Iterator[Day]:
    with Newsroom(outlets(), clock=clock).serve() as newsroom:
        yield live_through(open_newsroom_desk(newsroom), newsroom, clock)


def live_through(desk: Desk, newsroom: Newsroom, clock: SimulatedClock) -> Day:
    start, everyone = clock(), tuple(newsroom.outlets.values())
    stories = list(Press().day(everyone, start - 3 * RUN, each=4, step=dt.timedelta(hours=4, minutes=10)))
    for story in stories:
        newsroom.publish(story)
    newsroom.robots[DENIED] = "User-agent: *\nDisallow: /\n"
    good = [story for story in stories if story.outlet != DENIED]
    today = Day(newsroom, desk.engine, good, {})
    spoil_pages(today)

    def finish(ids: Sequence[str]) -> Counter[str]:
        today.finished.extend(ids)
        return Counter()

    for run in range(RUNS):
        clock.move_to(start + run * RUN)
        misbehave(today, run)
        today.began.append(clock())
        if run == 30:
            rename_and_move(today)
        today.passes.append(one_pass(desk, finish))
        today.healths.append(health(desk.engine))
    return today


def spoil_pages(today: Day) -> None:
    """One story of the first six outlets cannot be had at all; one of the seventh only after three hours."""
    for (act, word), outlet_id in zip(PAGE_FAULTS, today.newsroom.outlets, strict=False):
        story = next(story for story in today.good if story.outlet == outlet_id)
        today.good.remove(story)
        address = today.newsroom.address(story)
        today.newsroom.acts[outlet_id, "/" + address.split("/", 3)[3]] = act
        today.bad[address] = word
    late = next(story for story in today.good if story.outlet == "global-wire")
    address = today.newsroom.address(late)
    healed = late.published_at + dt.timedelta(hours=3)

    def broken_for_a_while(exchange: Exchange) -> Reply:
        if today.newsroom.clock() < healed:
            return Reply(status=500)
        return today.newsroom.reply(exchange.server.outlet, exchange.path)

    today.newsroom.acts["global-wire", "/" + address.split("/", 3)[3]] = broken_for_a_while


def misbehave(today: Day, run: int) -> None:
    """For four runs at a time another fifth of the sources does something wrong."""
    newsroom, period = today.newsroom, run // PERIOD
    in_turn = [outlet for outlet in newsroom.outlets.values() if outlet.id != DENIED]
    for outlet in in_turn:
        newsroom.acts.pop((outlet.id, FORMS[outlet.listing][0]), None)
    if period >= BAD_PERIODS:
        return
    fifth = len(in_turn) // 5
    for place in range(fifth):
        number = period * fifth + place
        outlet = in_turn[(number * 3) % len(in_turn)]
        act, word = LISTING_FAULTS[number % len(LISTING_FAULTS)]
        newsroom.acts[outlet.id, FORMS[outlet.listing][0]] = act
        if outlet.listing in JSON_LISTINGS and word in XML_WORDS:
            word = Word.NOT_A_LISTING
        today.expected[run, outlet.id] = word


def rename_and_move(today: Day) -> None:
    """Stories that everybody has seen get a new title, and others a new address that the old one leads to."""
    newsroom = today.newsroom
    for outlet_id in ("larkfield", "minato-shimbun"):
        old = newsroom.out(outlet_id)[-1]
        newsroom.change(old, replace(old, title=f"{old.title} (2)"))
    for outlet_id in ("onnuri-daily", "gaon-wire", "qinghe-tw"):
        old = newsroom.out(outlet_id)[1]
        before = newsroom.address(old)
        after = newsroom.change(old, replace(old, moved="&moved=1" if "?" in before else "-moved"))
        newsroom.acts[outlet_id, "/" + before.split("/", 3)[3]] = mischief.redirect(after, 301)
        today.good.remove(old)
        today.moved[before] = after


def test_a_day_of_48_runs(day: Day):
    every_good_article_arrives_once(day)
    bad_pages_say_what_is_wrong(day)
    each_fault_has_its_word(day)
    news_of_well_sources_is_fresh(day)
    pacing_and_robots_are_kept(day)


def every_good_article_arrives_once(day: Day) -> None:
    by_url = {item["url"]: item for item in day.items()}
    stored = Counter(item["article_id"] for item in by_url.values() if item["article_id"])
    assert set(stored.values()) == {1}
    for story in day.good:
        address = day.newsroom.address(story)
        item = by_url[address]
        # A page without agreement words is only noted down, unless the headlines beside its article mention one.
        noted = ("skipped", "no_agreement_words")
        assert (item["state"], item["reason"]) in {("fetched", None), noted}, (address, item)
        assert item["state"] == "fetched" or not story.is_agreement
        assert len(day.pages(address)) == 1, address
    for before, after in day.moved.items():
        assert len(day.pages(before)) + len(day.pages(after)) == 1
    with day.engine.connect() as connection:
        articles = set(connection.execute(text("SELECT id FROM articles")).scalars())
    assert articles == {item["article_id"] for item in by_url.values() if item["state"] == "fetched"}
    assert sorted(articles) == sorted(day.finished)  # each went on to be read, once


def bad_pages_say_what_is_wrong(day: Day) -> None:
    by_url = {item["url"]: item for item in day.items()}
    for address, word in day.bad.items():
        assert by_url[address]["reason"] == word
        assert by_url[address]["state"] in ("gone", "failed", "skipped")
        assert by_url[address]["sentence"]


def each_fault_has_its_word(day: Day) -> None:
    seen = set()
    for run, done in enumerate(day.passes):
        for look in done.looks:
            state = day.healths[run][look.source_id]
            expected = day.expected.get((run, look.source_id))
            if look.source_id == DENIED:
                expected = Word.ROBOTS_DENIED
            assert state.fault == expected, (run, look)
            assert bool(state.sentence) == bool(expected)
            assert (state.first_failed_at is not None) == bool(expected)
            seen.add(expected)
    assert seen >= {word for _, word in LISTING_FAULTS}


def news_of_well_sources_is_fresh(day: Day) -> None:
    """What a well source listed when a run began is in the ledger 60 s later, pauses of five seconds and all."""
    by_url = {item["url"]: item for item in day.items()}
    judged = 0
    for story in day.good:
        run = next(number for number, began in enumerate(day.began) if began >= story.published_at)
        looked = any(look.source_id == story.outlet for look in day.passes[run].looks)
        item = by_url[day.newsroom.address(story)]
        if looked and (run, story.outlet) not in day.expected and item["state"] == "fetched" and item["attempts"] == 1:
            judged += 1
            assert item["read_at"] - day.began[run] <= dt.timedelta(seconds=60), (run, item)
    assert judged > 20


def pacing_and_robots_are_kept(day: Day) -> None:
    asked: defaultdict[str, list[Asked]] = defaultdict(list)
    for line in day.newsroom.log:
        asked[line.outlet].append(line)
    for outlet_id, lines in asked.items():
        assert lines[0].path == "/robots.txt"
        assert sum(line.path == "/robots.txt" for line in lines) <= 2  # once a day
        gaps = [later.at - earlier.at for earlier, later in itertools.pairwise(lines)]
        assert min(gaps, default=RUN) >= dt.timedelta(seconds=5), outlet_id
        quiet_until = None
        for line in lines:
            assert quiet_until is None or line.at >= quiet_until
            if line.status == 429:
                quiet_until = line.at + dt.timedelta(seconds=600)
    assert {line.path for line in asked[DENIED]} == {"/robots.txt"}
    assert {line.outlet for line in day.newsroom.log} == set(day.newsroom.outlets)
