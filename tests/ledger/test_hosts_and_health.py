"""Turns at hosts across workers, robots files, what was answered last, and past windows asked once."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine

from pactwatch.ledger import source_health
from pactwatch.ledger.hosts import Hosts, StoredRobots
from pactwatch.ledger.source_health import Health, LastAnswer, PastWindow

NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def test_a_turn_is_given_to_one_of_many_workers(ledger: Engine):
    hosts = Hosts(ledger)
    with ThreadPoolExecutor(8) as workers:
        answers = list(workers.map(lambda _: hosts.claim("a", now=NOW, until=NOW + HOUR), range(24)))
    assert answers.count(None) == 1
    assert set(answers) == {None, NOW + HOUR}


def test_a_turn_comes_back_when_it_is_released_or_its_lease_ends(ledger: Engine):
    hosts = Hosts(ledger)
    hosts.claim("a", now=NOW, until=NOW + HOUR)
    hosts.release("a", next_at=NOW + HOUR / 60)
    assert hosts.claim("a", now=NOW, until=NOW + HOUR) == NOW + HOUR / 60
    assert hosts.claim("a", now=NOW + HOUR / 60, until=NOW + HOUR) is None
    assert hosts.claim("a", now=NOW + HOUR, until=NOW + 2 * HOUR) is None
    assert hosts.claim("b", now=NOW, until=NOW + HOUR) is None


def test_robots_files_are_kept_without_touching_the_turn(ledger: Engine):
    hosts = Hosts(ledger)
    assert hosts.robots("a") is None
    hosts.claim("a", now=NOW, until=NOW + HOUR)
    assert hosts.robots("a") is None
    for file in (
        StoredRobots(text="Disallow: /\0", why="", fetched_at=NOW),
        StoredRobots(text=None, why="timeout", fetched_at=NOW),
    ):
        hosts.keep_robots("a", file)
    found = hosts.robots("a")
    assert found == StoredRobots(text=None, why="timeout", fetched_at=NOW)
    assert hosts.claim("a", now=NOW, until=NOW + HOUR) == NOW + HOUR
    hosts.keep_robots("b", StoredRobots(text="", why="", fetched_at=NOW))
    assert hosts.claim("b", now=NOW, until=NOW + HOUR) is None


def test_due_is_who_was_never_asked_or_whose_time_has_come(ledger: Engine):
    source_health.keep_health(ledger, Health(source_id="later", next_due_at=NOW + HOUR))
    source_health.keep_health(ledger, Health(source_id="now", next_due_at=NOW))
    asked = ["never", "later", "now"]
    assert source_health.due(ledger, asked, now=NOW) == ["never", "now"]
    assert source_health.due(ledger, asked, now=NOW + HOUR) == asked


def test_health_is_overwritten_whole(ledger: Engine):
    bad = Health(source_id="s", next_due_at=NOW, failures=3, first_failed_at=NOW, fault="timeout", sentence="x")
    source_health.keep_health(ledger, bad)
    assert source_health.health(ledger)["s"] == bad
    well = Health(source_id="s", next_due_at=NOW + HOUR, well_at=NOW)
    source_health.keep_health(ledger, well)
    assert source_health.health(ledger)["s"] == well


def test_three_days_of_trouble_are_worth_a_line(ledger: Engine):
    for days in (1, 3, 9):
        begun = NOW - dt.timedelta(days=days)
        source_health.keep_health(
            ledger, Health(source_id=f"s{days}", next_due_at=NOW, failures=9, first_failed_at=begun, fault="timeout")
        )
    found = source_health.ailing(ledger, now=NOW, days=3)
    assert [state.source_id for state in found] == ["s9", "s3"]


def test_answers_are_kept_by_source_and_address(ledger: Engine):
    answer = LastAnswer(etag='"a"', last_modified=None, body_hash="h", trusted=True, whole_at=NOW)
    source_health.keep_answer(ledger, "s", "https://a.example/", answer)
    assert source_health.last_answer(ledger, "s", "https://a.example/") == answer
    assert source_health.last_answer(ledger, "t", "https://a.example/") is None


def test_a_past_window_is_asked_once_unless_whoever_asked_failed_or_died(ledger: Engine):
    window = PastWindow(source_id="s", start=NOW - HOUR, end=NOW)
    with ThreadPoolExecutor(8) as workers:
        claims = list(workers.map(lambda _: source_health.claim_window(ledger, window, now=NOW), range(16)))
    assert claims.count(True) == 1
    source_health.free_window(ledger, window)
    assert source_health.claim_window(ledger, window, now=NOW)
    assert not source_health.claim_window(ledger, window, now=NOW + HOUR / 2)
    assert source_health.claim_window(ledger, window, now=NOW + 2 * HOUR)  # the one before is dead
    source_health.close_window(ledger, window, now=NOW)
    assert not source_health.claim_window(ledger, window, now=NOW + 99 * HOUR)
