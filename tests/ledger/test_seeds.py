"""The seed archive's story, and that its order does not matter."""

from __future__ import annotations

import itertools
import random

import pytest
from ledger_stories import NOW, PROJECT, Story, stories, tell, watches
from sqlalchemy import Engine, select, text

from pactwatch.ledger import known, store
from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.dump import fingerprint
from pactwatch.ledger.reconcile import reconcile
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


DERIVED = "mentions, mention_keys, links, agreements, agreement_pairs, ties, changes, pairings, alerts, trace"


def forget(engine: Engine) -> None:
    """Take away all that is derived: what was said stays, as if it were just saved."""
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {DERIVED} CASCADE"))
        connection.execute(text("UPDATE known_agreements SET pending = true"))


def save(engine: Engine, told: list[Story]) -> None:
    store.save_articles(engine, [one.article for one in told], now=NOW, run="test")
    store.save_readings(engine, [one.reading for one in told], now=NOW, run="test")


def test_seeds_in_every_order_give_one_ledger(ledger: Engine, seeds):
    with_known(ledger)
    tell(ledger, seeds)
    want = fingerprint(ledger)
    for order in itertools.permutations([one.article.id for one in seeds]):
        forget(ledger)
        for key in order:
            reconcile(ledger, [key], watches=watches(), now=NOW, run="test")
        assert fingerprint(ledger) == want, order


def test_seeds_told_one_by_one_with_the_known_list_last_give_the_same_ledger(ledger: Engine, seeds, fresh_ledger):
    with_known(ledger)
    tell(ledger, seeds)
    want = fingerprint(ledger)
    engine = fresh_ledger()
    for one in reversed(seeds):
        tell(engine, [one])
    with_known(engine)
    tell(engine, [])
    assert fingerprint(engine) == want


def test_the_shipped_archive_in_fifty_random_orders_gives_one_ledger(ledger: Engine):
    """The whole archive through cleaning and the true reader, reconciled in two batches cut at random."""
    from pactwatch.cleaning.clean import clean
    from pactwatch.reading.reader import read
    from pactwatch.sources.archive import read_rows
    from pactwatch.sources.manifest import read_manifest

    manifest = read_manifest(PROJECT / "include" / "seeds", today=NOW.date())
    articles = [clean(raw) for raw in read_rows(manifest, manifest.rows).articles]
    save(ledger, [Story(article=article, reading=read(article)) for article in articles])
    with_known(ledger)
    ids = [article.id for article in articles]
    reconcile(ledger, ids, watches=watches(), now=NOW, run="test")
    want = fingerprint(ledger)
    for seed in range(50):
        dice = random.Random(seed)
        dice.shuffle(ids)
        cut = dice.randrange(len(ids))
        forget(ledger)
        for batch in (ids[:cut], ids[cut:]):
            reconcile(ledger, batch, watches=watches(), now=NOW, run="test")
        assert fingerprint(ledger) == want, seed


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
