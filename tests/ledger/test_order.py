"""Order, batches, repetition, parallel workers and crashes do not show in the ledger."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from ledger_stories import NOW, PROJECT, Story, story, tell
from sqlalchemy import Engine, event, select, update
from test_stream import EVERYTHING, told

from pactwatch.ledger import connection, known, store
from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.dump import fingerprint
from pactwatch.ledger.reconcile import pending, reconcile
from pactwatch.records import AlertState

# Events whose tellings depend on one another: plan and signing, a party left out, renewals, look-alikes, follow-ups.
CHOSEN = ("e06", "e07", "e11", "e12", "e13", "l1", "l2")
SLOW = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None, "derandomize": True}


def chosen() -> list[Story]:
    return [one for one in told() if one.clusters[0].startswith(CHOSEN)]


def ingest(engine: Engine, stories: list[Story]) -> None:
    tell(engine, stories, watching=[EVERYTHING])


@pytest.fixture
def wanted(ledger: Engine) -> str:
    ingest(ledger, chosen())
    return fingerprint(ledger)


def test_shuffled_split_and_repeated(wanted, fresh_ledger):
    @settings(max_examples=8, **SLOW)
    @given(st.randoms(use_true_random=False), st.integers(1, 12))
    def holds(dice: random.Random, size: int) -> None:
        stories = chosen()
        stories += dice.sample(stories, 5)
        dice.shuffle(stories)
        engine = fresh_ledger()
        for start in range(0, len(stories), size):
            ingest(engine, stories[start : start + size])
        assert fingerprint(engine) == wanted

    holds()


def _worker(uri: str, seed: int) -> None:
    stories = chosen()
    dice = random.Random(seed)
    dice.shuffle(stories)
    engine = connection.engine(uri)
    for start in range(0, len(stories), 3):
        ingest(engine, stories[start : start + 3])
    engine.dispose()


def test_parallel_workers(wanted, fresh_ledger):
    """Four processes tell the same articles at the same time, each in its own order."""
    engine = fresh_ledger()
    uri = engine.url.render_as_string(hide_password=False)
    fork = multiprocessing.get_context("fork")
    workers = [fork.Process(target=_worker, args=(uri, seed)) for seed in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
        assert worker.exitcode == 0
    assert fingerprint(engine) == wanted


def _killed(uri: str, at: int) -> None:
    """Tells everything in two batches, and is gone before its statement number ``at``."""
    engine = connection.engine(uri)
    count = 0

    def shoot(*_: object) -> None:
        nonlocal count
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(engine, "before_cursor_execute", shoot)
    event.listen(engine, "commit", shoot)
    stories = [one for one in chosen() if one.clusters[0].startswith(("e07", "e13"))]
    ingest(engine, stories[2:])
    ingest(engine, stories[:2])
    engine.dispose()


def test_killed_before_any_statement(ledger, fresh_ledger):
    """A worker is killed before each of its statements in turn; whoever comes next makes the ledger whole."""
    stories = [one for one in chosen() if one.clusters[0].startswith(("e07", "e13"))]
    ingest(ledger, stories)
    want = fingerprint(ledger)
    fork = multiprocessing.get_context("fork")
    at, finished = 1, False
    while not finished:
        engine = fresh_ledger()
        uri = engine.url.render_as_string(hide_password=False)
        worker = fork.Process(target=_killed, args=(uri, at))
        worker.start()
        worker.join(60)
        finished = worker.exitcode == 0
        assert finished or worker.exitcode == -signal.SIGKILL
        left = pending(engine)
        reconcile(engine, left, watches=[EVERYTHING], now=NOW, run="after the crash")
        assert pending(engine) == []
        if finished:
            assert fingerprint(engine) == want
        ingest(engine, stories)
        assert fingerprint(engine) == want, f"killed before statement {at}"
        at += 1 + at // 10  # growing steps: a batch repeats the statements of the one before
    assert at > 40


class Ledgers(RuleBasedStateMachine):
    """Any tale of tellings, re-readings, rulings, known lists and deliveries ends as the same facts told at once."""

    make: staticmethod
    reference: staticmethod

    @initialize()
    def begin(self) -> None:
        self.engine = type(self).make()
        self.readings: dict[str, Story] = {}
        self.known = False
        self.wrong: set[str] = set()
        self.posted: set[str] = set()

    @rule(picked=st.sets(st.integers(0, 30), min_size=1, max_size=8))
    def tell(self, picked: set[int]) -> None:
        stories = chosen()
        batch = [stories[number % len(stories)] for number in sorted(picked)]
        for one in batch:
            self.readings.setdefault(one.article.id, one)
        ingest(self.engine, [self.readings[one.article.id] for one in batch])

    @precondition(lambda self: self.readings)
    @rule(number=st.integers(0, 100), lost=st.booleans())
    def read_again(self, number: int, lost: bool) -> None:
        """A newer reader sees no agreement, or sees the sector otherwise."""
        key = sorted(self.readings)[number % len(self.readings)]
        label = {"id": key, "lang": "en", "status": "none", "published": str(self.readings[key].article.published)}
        if not lost:
            old = next(one for one in told() if one.article.id == key)
            self.readings[key] = Story(
                article=old.article,
                reading=type(old.reading)(
                    **{name: getattr(old.reading, name) for name in old.reading.__dataclass_fields__}
                    | {"reader_version": "test-2", "confidence": 0.5}
                ),
                signature=old.signature,
            )
        else:
            fresh = story(label, version="test-2")
            self.readings[key] = Story(article=self.readings[key].article, reading=fresh.reading)
        ingest(self.engine, [self.readings[key]])

    @rule()
    def learn(self) -> None:
        known.sync(self.engine, PROJECT / "include" / "known_agreements.csv", now=NOW, run="test")
        ingest(self.engine, [])
        self.known = True

    @precondition(lambda self: self.readings)
    @rule(number=st.integers(0, 100))
    def rule_wrong(self, number: int) -> None:
        key = sorted(self.readings)[number % len(self.readings)]
        store.rule(self.engine, store.Ruling(article_id=key, verdict="wrong", by="test", note="no"), now=NOW)
        reconcile(self.engine, [key], watches=[EVERYTHING], now=NOW, run="test")
        self.wrong.add(key)

    @rule()
    def deliver(self) -> None:
        """Everything that waits is posted, as the outbox would."""
        with self.engine.begin() as opened:
            waiting = ALERTS.c.state.in_([AlertState.OWED, AlertState.DIGEST])
            posted = opened.execute(update(ALERTS).where(waiting).values(state="posted").returning(ALERTS.c.key))
            keys = set(posted.scalars())
        assert not keys & self.posted, "told twice"
        self.posted |= keys

    @invariant()
    def no_pairing_is_owed_twice(self) -> None:
        with self.engine.connect() as opened:
            query = select(ALERTS.c.watch, ALERTS.c.pairs).where(ALERTS.c.kind == "new_pairing")
            rows = [(row.watch, tuple(row.pairs)) for row in opened.execute(query)]
        assert len(rows) == len(set(rows))

    def teardown(self) -> None:
        if not hasattr(self, "engine"):
            return
        other = type(self).reference()
        if self.known:
            known.sync(other, PROJECT / "include" / "known_agreements.csv", now=NOW, run="test")
        ingest(other, [self.readings[key] for key in sorted(self.readings)])
        for key in sorted(self.wrong):
            store.rule(other, store.Ruling(article_id=key, verdict="wrong", by="test", note="no"), now=NOW)
        reconcile(other, sorted(self.wrong), watches=[EVERYTHING], now=NOW, run="test")
        assert fingerprint(self.engine) == fingerprint(other)


def test_any_tale_ends_as_the_facts_told_at_once(fresh_ledger, other_ledger):
    machine = type("Machine", (Ledgers,), {"make": staticmethod(fresh_ledger), "reference": staticmethod(other_ledger)})
    run_state_machine_as_test(machine, settings=settings(max_examples=8, stateful_step_count=8, **SLOW))
