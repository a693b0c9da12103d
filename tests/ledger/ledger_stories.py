"""Labelled articles as articles and readings, so that the ledger can be tested without the reader."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from pactwatch.ledger import store
from pactwatch.ledger.filing import MENTIONS
from pactwatch.ledger.reconcile import reconcile
from pactwatch.ledger.watches import Watch, load
from pactwatch.records import Accord, Article, Evidence, Instrument, Kind, Party, Reading, Sector, Status

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, kw_only=True)
class Story:
    """An article, what it says, and (where labelled) the agreement of each accord."""

    article: Article
    reading: Reading
    clusters: tuple[str, ...] = ()
    signature: tuple[int, ...] | None = None


def watches() -> tuple[Watch, ...]:
    return load(PROJECT / "include" / "watches.yml")


def _accord(entry: Mapping[str, Any]) -> Accord:
    parties = tuple(
        Party(
            name=party["name"],
            country=party["country"],
            kind=Kind(party["kind"]),
            aliases=tuple(party.get("aliases", ())),
            organisation=party.get("organisation"),
        )
        for party in entry["parties"]
    )
    return Accord(parties=parties, pairs=tuple(sorted(entry["pairs"])), signed_on=entry.get("signed_on"))


def story(label: Mapping[str, Any], *, version: str = "test-1") -> Story:
    key = label["id"]
    article = Article(
        id=key,
        source="test",
        text=label.get("text") or f"{label.get('title') or key}\nA text.",
        title=label.get("title"),
        url=label.get("url"),
        file=label.get("file"),
        outlet=label.get("outlet"),
        lang=label.get("lang"),
        published=dt.date.fromisoformat(label["published"]) if label.get("published") else None,
    )
    words = "A text."
    reading = Reading(
        article_id=key,
        reader_version=version,
        status=Status(label["status"]),
        reason=label.get("reason") or f"labelled {label['status']}",
        lang=label.get("lang"),
        instrument=Instrument(label["instrument"]) if label.get("instrument") else None,
        renewal=bool(label.get("renewal")),
        prior_year=label.get("prior_year"),
        sector=Sector(label["sector"]) if label.get("sector") else None,
        confidence=label.get("confidence", 0.9),
        unsure_of=tuple(label.get("unsure_of", ())),
        accords=tuple(map(_accord, label.get("agreements") or ())),
        evidence=(Evidence(decides="status", value=label["status"], words=words, start=0, end=7, reason="test"),),
    )
    signature = label.get("signature")
    return Story(
        article=article,
        reading=reading,
        clusters=tuple(label.get("cluster", ())),
        signature=tuple(signature) if signature else None,
    )


def stories(path: Path) -> list[Story]:
    return [story(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def tell(
    engine: Engine,
    told: Iterable[Story],
    *,
    watching: Sequence[Watch] | None = None,
    now: dt.datetime = NOW,
    run: str = "test",
) -> Any:
    """Save the stories and reconcile them in one batch."""
    told = list(told)
    signatures = {one.article.id: one.signature for one in told if one.signature}
    store.save_articles(engine, [one.article for one in told], now=now, run=run, signatures=signatures)
    store.save_readings(engine, [one.reading for one in told], now=now, run=run)
    ids = [one.article.id for one in told]
    return reconcile(engine, ids, watches=watches() if watching is None else watching, now=now, run=run)


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
