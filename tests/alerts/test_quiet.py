"""When the ledger is quiet enough for history to be told."""

from __future__ import annotations

import datetime as dt

import pytest
from alert_rows import DAY
from sqlalchemy import text

from pactwatch.steps.notify import is_quiet


@pytest.mark.parametrize(
    ("age_s", "pending", "quiet"),
    [(10, False, False), (61, False, True), (61, True, False), (3700, True, True)],
)
def test_the_ledger_is_quiet_when_no_article_came_and_none_waits(ledger, age_s, pending, quiet):
    assert is_quiet(ledger, DAY)
    with ledger.begin() as opened:
        opened.execute(
            text(
                "INSERT INTO articles (id, source, text, captions, cuts, flags, digest, pending, run, saved_at) "
                "VALUES ('a', 's', 't', '{}', '[]', '{}', 'd', :pending, 'r', :at)"
            ),
            {"pending": pending, "at": DAY - dt.timedelta(seconds=age_s)},
        )
    assert is_quiet(ledger, DAY) is quiet
