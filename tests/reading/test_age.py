"""How old a date is that is told with whatever precision."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.news import age

PUBLISHED = dt.date(2020, 6, 15)


@pytest.mark.parametrize(
    ("value", "at_least", "at_most"),
    [
        ("2020-06-10", 5, 5),
        ("2020-05", 29, 32),
        ("2019", 365, 365),
        ("2020-Q1", 90, 93),
        ("2020-Q2", 0, 0),
        ("2019-Q4", 180, 186),
    ],
)
def test_days_since_a_date_of_any_precision(value, at_least, at_most):
    assert at_least <= age(PUBLISHED, value) <= at_most
