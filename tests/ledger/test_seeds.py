"""The seed archive's story, and that its order does not matter."""

from __future__ import annotations

import itertools
import random

import pytest
from ledger_stories import NOW, PROJECT, stories, tell
from sqlalchemy import Engine, select

from pactwatch.ledger import known
from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.dump import fingerprint
from pactwatch.ledger.settle import CHANGES, PAIRINGS


@pytest.fixture
def seeds(shared):
    return stories(shared / "seeds" / "labels.jsonl")


def with_known(engine: Engine) -> None:
    known.sync(engine, PROJECT / "include" / "known_agreements.csv", now=NOW, run="test")


def test_the_seed_story(ledger: Engine, seeds):
    with_known(ledger)
    tell(ledger, seeds)
    with ledger.connect() as connection:
        pairings = connection.execute(select(PAIRINGS.c.pair, PAIRINGS.c.first_signed_on)).all()
        alerts = connection.execute(select(ALERTS.c.kind, ALERTS.c.pairs, ALERTS.c.signed_on, ALERTS.c.state)).all()
        boston = connection.execute(select(CHANGES).where(CHANGES.c.article_id == "seed-002")).one()
    assert sorted(map(tuple, pairings)) == [("FR-KR", "2016-06-02"), ("JP-KR", "2011"), ("KR-US", "2023-04-25")]
    assert sorted(map(tuple, alerts)) == [
        ("new_agreement", ["JP-KR"], "2025-02-20", "digest"),
        ("new_pairing", ["FR-KR"], "2016-06-02", "digest"),
        ("new_pairing", ["KR-US"], "2023-04-25", "digest"),
        ("renewal", ["JP-KR"], "2023-10-13", "digest"),
    ]
    assert (boston.kind, boston.reason) == ("nothing", "domestic: all parties KR")


def test_seeds_in_every_order_give_one_ledger(ledger: Engine, seeds, fresh_ledger):
    with_known(ledger)
    tell(ledger, seeds)
    want = fingerprint(ledger)
    for number, order in enumerate(itertools.permutations(seeds)):
        engine = fresh_ledger()
        if number % 2:
            with_known(engine)
        for one in order:
            tell(engine, [one])
        if not number % 2:
            with_known(engine)
            tell(engine, [])
        assert fingerprint(engine) == want, [one.article.id for one in order]


def test_the_labelled_corpus_in_random_orders_and_batches_gives_one_ledger(ledger: Engine, shared, fresh_ledger):
    corpus = stories(shared / "corpus" / "labels.jsonl") + stories(shared / "clusters" / "labels.jsonl")
    tell(ledger, corpus)
    want = fingerprint(ledger)
    for number in range(4):
        shuffled = corpus.copy()
        random.Random(number).shuffle(shuffled)
        engine = fresh_ledger()
        size = (1, 7, 30, 100)[number]
        for start in range(0, len(shuffled), size):
            tell(engine, shuffled[start : start + size])
        assert fingerprint(engine) == want
