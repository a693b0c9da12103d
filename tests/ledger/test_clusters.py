"""Labelled articles (../shared/clusters) are grouped exactly."""

from __future__ import annotations

from ledger_stories import grouped, labelled, stories, tell
from sqlalchemy import Engine


def test_shared_clusters_are_grouped_exactly(ledger: Engine, shared):
    told = stories(shared / "clusters" / "labels.jsonl")
    tell(ledger, told)
    assert grouped(ledger) == labelled(told)
