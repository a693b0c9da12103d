"""When a failed source or page is asked again, and when it is given up."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.sources.backoff import LONGEST_REST, fate, next_look
from pactwatch.sources.faults import PASSING, SENTENCES, Word, fault

NOW = dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC)
HALF_HOUR = dt.timedelta(minutes=30)


def test_a_well_source_is_due_at_every_run_though_runs_start_a_little_late():
    assert next_look(HALF_HOUR, failures=0, fault=None, now=NOW + dt.timedelta(seconds=40)) < NOW + HALF_HOUR


def test_failures_make_the_rest_longer_up_to_six_hours():
    rests = [next_look(HALF_HOUR, failures=n, fault=fault(Word.TIMEOUT, 20), now=NOW) - NOW for n in range(1, 40)]
    assert rests == sorted(rests)
    assert rests[0] < HALF_HOUR
    assert rests[-1] == LONGEST_REST * 0.9


def test_a_long_interval_is_never_shortened_by_failures():
    day = dt.timedelta(days=1)
    assert next_look(day, failures=3, fault=None, now=NOW) == NOW + day * 0.9


def test_retry_after_is_waited_for():
    until = NOW + dt.timedelta(hours=9)
    assert next_look(HALF_HOUR, failures=1, fault=fault(Word.THROTTLED, 429, retry_at=until), now=NOW) == until


def test_a_busy_host_costs_no_try():
    ends = fate(fault(Word.BUSY_HOST, "later", retry_at=NOW + HALF_HOUR), attempts=5, now=NOW)
    assert (ends.state, ends.tried, ends.next_try_at) == ("owed", False, NOW + HALF_HOUR)


@pytest.mark.parametrize("word", sorted(PASSING - {Word.BUSY_HOST}))
def test_a_passing_fault_is_tried_again_but_not_for_ever(word: Word):
    attempts, now = 0, NOW
    while (ends := fate(fault(word, "x"), attempts=attempts, now=now)).state == "owed":
        assert ends.next_try_at is not None
        assert ends.next_try_at > now
        now, attempts = ends.next_try_at, attempts + 1
        assert attempts < 20
    assert attempts >= 2
    assert now - NOW < dt.timedelta(days=3)


@pytest.mark.parametrize(
    ("word", "state"), [(Word.GONE, "gone"), (Word.ROBOTS_DENIED, "skipped"), (Word.TOO_BIG, "failed")]
)
def test_a_lasting_fault_settles_the_page_at_once(word: Word, state: str):
    assert fate(fault(word, "x"), attempts=0, now=NOW).state == state


def test_a_404_is_gone_after_three_tries():
    assert [fate(fault(Word.NOT_FOUND), attempts=n, now=NOW).state for n in range(3)] == ["owed", "owed", "gone"]


def test_every_word_has_a_sentence_of_its_own():
    assert set(SENTENCES) == set(Word)
    assert len(set(SENTENCES.values())) == len(Word)
    assert all(sentence.endswith((".", "}")) and sentence[0].isupper() for sentence in SENTENCES.values())
