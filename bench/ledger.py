"""How the ledger's work grows with its size, on embedded PostgreSQL in one run (issue 4's measure).

First 100,000 readings are ingested in bulk: at most 10 minutes. Then the ledger is filled to 1,000,000 articles and
100,000 agreements, and single articles are reconciled against it and against a ledger of 1,000, in turns: the large one
may cost at most 1.5 times the small one. PACTWATCH_BENCH_ARTICLES sets a smaller size (a tenth of it in bulk).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, text

from bench.stream import Event, Stream
from pactwatch.ledger import connection, mention, store
from pactwatch.ledger.assemble import Teller, assemble
from pactwatch.ledger.filing import KEYS, LINKS, MENTIONS
from pactwatch.ledger.identity import link
from pactwatch.ledger.reconcile import reconcile
from pactwatch.ledger.regroup import AGREEMENTS, PAIRS, TIES, content, pair_rows, tie_rows
from pactwatch.ledger.settle import CHANGES, PAIRINGS
from pactwatch.ledger.store import ARTICLES, READINGS
from pactwatch.ledger.timeline import firsts
from pactwatch.ledger.watches import Told, Watch
from pactwatch.local import postgres
from pactwatch.records import Article, ChangeKind, Reading, Status

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
WATCH = Watch(name="bio", channel="#bench", sectors=("bio",), kinds=dict.fromkeys(ChangeKind, Told.DIGEST))
TOLD = 10  # articles for each agreement
BULK = 100_000  # readings
BULK_SECONDS = 600
SMALL = 1_000  # articles
GROWTH = 1.5  # times: the most that a thousand times the articles may cost
TRIES = 300  # articles reconciled against each ledger
RUN = "bench"
One = tuple[Article, Reading]


def main() -> int:
    """Run both measures and print them; 1 where one misses its target."""
    articles = int(os.environ.get("PACTWATCH_BENCH_ARTICLES", "1000000"))
    with tempfile.TemporaryDirectory(prefix="pactwatch-bench-") as home:
        Path(home).chmod(0o755)
        folder = Path(home) / "postgres"
        with postgres.running(folder, say=print):
            small, large = _ledger(folder, "small"), _ledger(folder, "large")
            missed = _measure(small, large, articles)
            small.dispose()
            large.dispose()
    return missed


def _measure(small: Engine, large: Engine, articles: int) -> int:
    stream, readings = Stream(1), min(BULK, articles // 10)
    seconds = _bulk(large, stream, readings)
    allowed = BULK_SECONDS * readings / BULK
    print(f"bulk: {readings:,} readings in {seconds:.0f} s (at most {allowed:.0f} s)", flush=True)
    began = time.perf_counter()
    _fill(large, stream, range(readings // TOLD, articles // TOLD))
    _bulk(small, Stream(2), SMALL)
    for engine in (small, large):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as opened:
            opened.execute(text("VACUUM ANALYZE"))
    print(f"filled to {_count(large)} in {time.perf_counter() - began:.0f} s; the small one has {_count(small)}")
    costs = _costs(small, large)
    growth = costs["large"] / costs["small"]
    print(f"one article: {costs['small']:.1f} ms against the small ledger, {costs['large']:.1f} ms against the large")
    print(f"growth: {growth:.2f} times (at most {GROWTH})")
    return int(seconds > allowed or growth > GROWTH)


def _ledger(folder: Path, name: str) -> Engine:
    """A fresh ledger called ``name`` on the server of ``folder``."""
    administrator = connection.bare_engine(postgres.uri(folder, "postgres"))
    with administrator.connect().execution_options(isolation_level="AUTOCOMMIT") as session:
        session.execute(text(f"CREATE DATABASE {name}"))
    administrator.dispose()
    connection.migrate(postgres.uri(folder, name))
    return connection.engine(postgres.uri(folder, name))


def _bulk(engine: Engine, stream: Stream, readings: int) -> float:
    told = [one for number in range(readings // TOLD) for one in stream.told(stream.event(number), TOLD)]
    began = time.perf_counter()
    _save(engine, told)
    reconcile(engine, [article.id for article, _ in told], watches=[WATCH], now=NOW, run=RUN)
    return time.perf_counter() - began


def _save(engine: Engine, told: Sequence[One]) -> None:
    store.save_articles(engine, [article for article, _ in told], now=NOW, run=RUN)
    store.save_readings(engine, [reading for _, reading in told], now=NOW, run=RUN)


def _count(engine: Engine) -> str:
    with engine.connect() as opened:
        articles = opened.execute(text("SELECT count(*) FROM articles")).scalar_one()
        agreements = opened.execute(text("SELECT count(*) FROM agreements")).scalar_one()
    return f"{articles:,} articles and {agreements:,} agreements"


def _costs(small: Engine, large: Engine) -> dict[str, float]:
    """The middle cost of one article in milliseconds; the two ledgers take turns, so that a busy machine is fair."""
    costs: dict[str, list[float]] = {"small": [], "large": []}
    streams = {"small": Stream(3), "large": Stream(3)}
    for number in range(TRIES):
        for name, engine in (("small", small), ("large", large)):
            event = streams[name].event(10_000_000 + number // 3)
            told = list(streams[name].told(event, 3))
            article = _renamed(told[number % 3], f"try{number}")
            _save(engine, [article])
            began = time.perf_counter()
            reconcile(engine, [article[0].id], watches=[WATCH], now=NOW, run=RUN)
            costs[name].append((time.perf_counter() - began) * 1000)
    return {name: statistics.median(held[TRIES // 10 :]) for name, held in costs.items()}


def _renamed(told: One, key: str) -> One:
    return replace(told[0], id=key, url=f"https://news.example/{key}"), replace(told[1], article_id=key)


def _fill(engine: Engine, stream: Stream, numbers: Iterable[int]) -> None:
    """Write events as reconcile would leave them, without searching: who tells of what is known here."""
    stretch: list[int] = []
    for number in numbers:
        stretch.append(number)
        if len(stretch) == 2000:
            _write_events(engine, stream, [stream.event(one) for one in stretch])
            stretch.clear()
    if stretch:
        _write_events(engine, stream, [stream.event(one) for one in stretch])
    with engine.begin() as opened:
        opened.execute(text("TRUNCATE pairings"))
        pairs = list(opened.execute(text("SELECT DISTINCT pair FROM agreement_pairs")).scalars())
        rows = [
            {
                "watch": WATCH.name,
                "pair": pair,
                "first_signed_on": first.signed_on,
                "agreement_id": first.agreement_id,
                "run": RUN,
            }
            for pair, first in firsts(opened, WATCH, pairs).items()
            if first
        ]
        store.write(opened, PAIRINGS, rows)


def _write_events(engine: Engine, stream: Stream, events: Sequence[Event]) -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        table.name: [] for table in (ARTICLES, READINGS, AGREEMENTS, PAIRS, TIES, MENTIONS, KEYS, LINKS, CHANGES)
    }
    for event in events:
        _event_rows(list(stream.told(event, TOLD)), rows)
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        for table in (ARTICLES, READINGS, AGREEMENTS, PAIRS, TIES, MENTIONS, KEYS, LINKS, CHANGES):
            _copy(cursor, table, rows[table.name])
        raw.commit()
    finally:
        raw.close()


def _event_rows(told: Sequence[One], rows: dict[str, list[dict[str, Any]]]) -> None:
    mentions, tellers = [], {}
    for article, reading in told:
        written = {"digest": article.id, "run": RUN}
        saved = {"signature": None, "pending": False, "saved_at": NOW}
        rows["articles"].append({**asdict(article), **written, **saved})
        ordered = {"version_order": store.version_order(reading.reader_version), "read_at": NOW}
        rows["readings"].append({**asdict(reading), **written, **ordered})
        tellers[article.id] = Teller(
            article_id=article.id,
            outlet=article.outlet,
            url=article.url,
            lang=article.lang,
            published=article.published,
        )
        mentions += mention.of_reading(reading, article.published)
    for article, reading in told:
        if reading.status is Status.NONE:
            nothing = {"n": -1, "kind": "nothing", "reason": reading.reason, "agreement_id": None, "pairs": []}
            rows["changes"].append({"article_id": article.id, "watch": WATCH.name, "run": RUN, **nothing})
    if not mentions:
        return
    agreement = assemble(mentions, tellers)
    columns, digest = content(agreement)
    rows["agreements"].append({**columns, "digest": digest, "run": RUN, "revised_at": NOW})
    rows["agreement_pairs"] += pair_rows(agreement)
    rows["ties"] += tie_rows(agreement)
    for one in mentions:
        held = mention.to_json(one)
        rows["mentions"].append(
            {
                "key": one.key,
                "article_id": one.article_id,
                "known_id": None,
                "agreement_id": agreement.id,
                "content": held,
                "digest": store.digest(held),
                "run": RUN,
            }
        )
        filed = mention.search_keys(one) | mention.open_keys(one)[0]
        rows["mention_keys"] += [
            {"key": key, "mention": one.key, "first_day": span.first, "last_day": span.last}
            for key, span in filed.items()
        ]
        rows["changes"].append(
            {
                "article_id": one.article_id,
                "watch": WATCH.name,
                "n": 0,
                "kind": "coverage",
                "reason": f"coverage: told first by article {mentions[0].article_id}",
                "agreement_id": agreement.id,
                "pairs": list(agreement.pairs),
                "run": RUN,
            }
        )
    rows["links"] += [asdict(found) for found in _links(mentions)]


def _links(mentions: Sequence[mention.Mention]) -> Iterator[Any]:
    for number, one in enumerate(mentions):
        for other in mentions[:number]:
            found = link(one, other)
            if found is not None:
                yield found


def _copy(cursor: Any, table: Table, rows: Sequence[dict[str, Any]]) -> None:  # noqa: ANN401  the driver's cursor
    if not rows:
        return
    names = list(rows[0])
    kinds = {column.name: str(column.type) for column in table.columns}
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in rows:
        writer.writerow([_plain(row[name], kinds[name]) for name in names])
    buffer.seek(0)
    cursor.copy_expert(f"COPY {table.name} ({', '.join(names)}) FROM STDIN WITH (FORMAT csv, NULL '\\N')", buffer)


def _plain(value: Any, kind: str) -> str:  # noqa: ANN401  whatever a column takes
    if value is None:
        return "\\N"
    if kind == "JSONB":
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, list | tuple):
        return "{" + ",".join(json.dumps(str(item), ensure_ascii=False) for item in value) + "}"
    return str(value)
