"""When alerts are told: the decisions, pure."""

from __future__ import annotations

import pytest

from pactwatch.alerts.rules import Rules, backoff_s, digest_due, telling

RULES = Rules()


@pytest.mark.parametrize(
    ("ages", "recent", "group_open", "flush", "form"),
    [
        ([1.0], 0, False, False, "wait"),
        ([1.0], 0, False, True, "single"),
        ([6.0], 0, False, False, "single"),
        ([1.0, 119.0], 0, False, False, "wait"),
        ([1.0, 121.0], 0, False, False, "single"),
        ([9.0] * 5, 0, False, False, "single"),
        ([9.0] * 6, 0, False, False, "group"),
        ([9.0], 1, False, False, "single"),
        ([9.0], 2, False, False, "group"),
        ([9.0], 0, True, False, "join"),
        ([1.0], 0, True, False, "wait"),
    ],
)
def test_alone_or_together(ages, recent, group_open, flush, form):
    decided = telling(ages, recent=recent, group_open=group_open, flush=flush, rules=RULES)
    assert decided.form == form
    assert decided.reason
    assert (decided.seconds > 0) == (form == "wait")


def test_a_stream_that_never_stops_waits_two_minutes_at_most():
    decided = telling([0.5, 118.0], recent=0, group_open=False, flush=False, rules=RULES)
    assert decided.seconds == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("quiet", "since", "flush", "form"),
    [
        (False, None, False, "wait"),
        (True, None, False, "digest"),
        (True, 3600.0, False, "wait"),
        (True, 86400.0, False, "digest"),
        (False, 1.0, True, "digest"),
    ],
)
def test_the_digest_waits_for_quiet_and_comes_once_a_day(quiet, since, flush, form):
    assert digest_due(quiet=quiet, since_last_s=since, flush=flush, rules=RULES).form == form


def test_back_off_doubles_up_to_its_cap_and_draws_from_half_to_whole():
    def whole(attempts: int, draw: float = 1.0) -> float:
        return backoff_s(attempts, draw, base_s=2.0, cap_s=60.0)

    assert [whole(attempts) for attempts in (1, 2, 3, 5, 6, 1000)] == [2.0, 4.0, 8.0, 32.0, 60.0, 60.0]
    assert whole(3, 0.0) == 4.0
