"""Labelled articles (../shared/clusters) are grouped exactly."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from ledger_stories import Story, grouped, labelled, stories, tell
from sqlalchemy import Engine

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

CLUSTERS = Path(__file__).parent / "clusters"


def test_shared_clusters_are_grouped_exactly(ledger: Engine, shared):
    told = stories(shared / "clusters" / "labels.jsonl")
    tell(ledger, told)
    assert grouped(ledger) == labelled(told)


def test_shared_clusters_are_grouped_exactly_from_their_texts(ledger: Engine, shared):
    """The whole way: cleaning, the true reader, the ledger. A group is the set of its articles."""
    told = stories(shared / "clusters" / "labels.jsonl")
    tell(ledger, [_from_text(one, shared / "clusters") for one in told])
    assert articles_of(grouped(ledger)) == articles_of(labelled(told))


@pytest.mark.parametrize("stream", ["cl-e", "cl-f"])
def test_our_streams_are_grouped_without_a_wrong_merge(ledger: Engine, stream: str):
    told = [one for one in stories(CLUSTERS / "labels.jsonl") if one.article.id.startswith(stream)]
    tell(ledger, told)
    got, want = pairs_of(grouped(ledger)), pairs_of(labelled(told))
    assert not got - want
    assert 2 * len(got & want) / (len(got) + len(want)) >= 0.95, sorted(map(sorted, want - got))


@pytest.mark.parametrize(("stream", "floor"), [("cl-e", 0.75), ("cl-f", 0.95)])
def test_our_streams_are_grouped_from_their_texts(ledger: Engine, stream: str, floor: float):
    labels = [one for one in stories(CLUSTERS / "labels.jsonl") if one.article.id.startswith(stream)]
    tell(ledger, [_from_text(one, CLUSTERS) for one in labels])
    got, want = (pairs_of(articles_of(groups)) for groups in (grouped(ledger), labelled(labels)))
    assert not got - want
    assert 2 * len(got & want) / (len(got) + len(want)) >= floor, sorted(map(sorted, want - got))


def pairs_of(groups: set[frozenset[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in itertools.combinations(sorted(group), 2)}


def _from_text(one: Story, folder: Path) -> Story:
    """The story as cleaning and the reader tell it."""
    text = (folder / "articles" / f"{one.article.id}.txt").read_text(encoding="utf-8")
    raw = RawArticle(
        source="test", content=text, url=one.article.url, lang=one.article.lang, published=one.article.published
    )
    article = replace(clean(raw), id=one.article.id)
    return replace(one, article=article, reading=read(article))


def articles_of(groups: set[frozenset[str]]) -> set[frozenset[str]]:
    return {frozenset(key.split("#")[0] for key in group) for group in groups}
