"""Labelled articles (../shared/clusters) are grouped exactly."""

from __future__ import annotations

from collections import defaultdict

from ledger_stories import Story, stories, tell
from sqlalchemy import Engine, select

from pactwatch.ledger.filing import MENTIONS


def grouped(engine: Engine) -> set[frozenset[str]]:
    found = defaultdict(set)
    with engine.connect() as connection:
        for row in connection.execute(select(MENTIONS.c.key, MENTIONS.c.agreement_id)):
            if "prior" not in row.key and "known" not in row.key:
                found[row.agreement_id].add(row.key)
    return {frozenset(keys) for keys in found.values()}


def labelled(told: list[Story]) -> set[frozenset[str]]:
    found = defaultdict(set)
    for one in told:
        for n, cluster in enumerate(one.clusters):
            found[cluster].add(f"{one.article.id}#{n}")
    return {frozenset(keys) for keys in found.values()}


def test_shared_clusters_are_grouped_exactly(ledger: Engine, shared):
    told = stories(shared / "clusters" / "labels.jsonl")
    tell(ledger, told)
    assert grouped(ledger) == labelled(told)
