"""Saving: twice changes nothing, what is overwritten leaves a trace, and the newest reader's word counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ledger_stories import NOW, story, tell
from sqlalchemy import func, select
from test_corrections import WATCH, label

from pactwatch.ledger import store
from pactwatch.ledger.dump import fingerprint
from pactwatch.ledger.explain import TRACE
from pactwatch.ledger.reconcile import pending
from pactwatch.ledger.settle import CHANGES


def count(engine, table):
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_saving_twice_changes_nothing(ledger):
    one = story(label("a", "2026-11-20"))
    assert store.save_articles(ledger, [one.article], now=NOW, run="1") == 1
    assert store.save_readings(ledger, [one.reading], now=NOW, run="1") == 1
    assert store.save_articles(ledger, [one.article], now=NOW, run="2") == 0
    assert store.save_readings(ledger, [one.reading], now=NOW, run="2") == 0
    assert count(ledger, TRACE) == 0


def test_a_reconcile_that_never_came_is_still_owed(ledger):
    one = story(label("a", "2026-11-20"))
    store.save_articles(ledger, [one.article], now=NOW, run="1")
    assert pending(ledger) == []
    store.save_readings(ledger, [one.reading], now=NOW, run="1")
    assert pending(ledger) == ["a"]
    tell(ledger, [one], watching=[WATCH])
    assert pending(ledger) == []


def test_a_new_text_under_an_old_address_is_traced(ledger):
    one = story(label("a", "2026-11-20"))
    tell(ledger, [one], watching=[WATCH])
    store.save_articles(ledger, [replace(one.article, text="Another text.")], now=NOW, run="2")
    with ledger.connect() as connection:
        row = connection.execute(select(TRACE).where(TRACE.c.subject == "article")).mappings().one()
    assert (row["key"], row["was"]["text"], row["run"]) == ("a", one.article.text, "2")
    assert pending(ledger) == ["a"]


def test_the_newest_reader_counts_whoever_saved_last(ledger, fresh_ledger):
    old = story(label("a", "2026-11-20"), version="1.9")
    new = story(label("a", "2026-11-20", status="none", agreements=[]), version="1.10")
    tell(ledger, [old], watching=[WATCH])
    tell(ledger, [new], watching=[WATCH])
    tell(ledger, [old], watching=[WATCH])
    with ledger.connect() as connection:
        assert connection.execute(select(CHANGES.c.kind)).scalars().all() == ["nothing"]
    other = fresh_ledger()
    tell(other, [new], watching=[WATCH])
    assert fingerprint(other) == fingerprint(ledger)


def test_versions_sort_by_value():
    assert sorted(["2", "1.10", "1.9", "10"], key=store.version_order) == ["1.9", "1.10", "2", "10"]


def test_a_ruling_needs_an_article_and_a_verdict(ledger):
    with pytest.raises(LookupError, match="no article zz"):
        store.rule(ledger, store.Ruling(article_id="zz", verdict="wrong", by="ana"), now=NOW)
    with pytest.raises(ValueError, match="'right' or 'wrong', not 'maybe'"):
        store.rule(ledger, store.Ruling(article_id="zz", verdict="maybe", by="ana"), now=NOW)


def test_every_overwritten_fact_leaves_its_old_value_the_run_and_the_time(ledger):
    tell(ledger, [story(label("a", "2026-11"))], watching=[WATCH], run="monday")
    tell(ledger, [story(label("b", "2026-11-20", published="2026-11-22"))], watching=[WATCH], run="tuesday")
    with ledger.connect() as connection:
        row = connection.execute(select(TRACE).where(TRACE.c.subject == "agreement")).mappings().one()
    assert (row["was"]["signed_on"], row["was"]["run"]) == ("2026-11", "monday")
    assert (row["now"]["signed_on"], row["run"], row["at"]) == ("2026-11-20", "tuesday", NOW)
