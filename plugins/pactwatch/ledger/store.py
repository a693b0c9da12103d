"""Saving articles, readings and rulings: upserts that change nothing the second time, and trace what they overwrite."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Table, select, text, update

from pactwatch.ledger.schema.articles import ArticleRow
from pactwatch.ledger.schema.metadata import METADATA
from pactwatch.ledger.schema.readings import ReadingRow, RulingRow
from pactwatch.records import Article, Reading

BATCH = 500  # rows a statement: long enough to be quick, and far below PostgreSQL's 65,535 values
ARTICLES, READINGS, RULINGS = (METADATA.tables[row.__tablename__] for row in (ArticleRow, ReadingRow, RulingRow))
Row = dict[str, Any]
TRACING = text(
    "INSERT INTO trace (subject, key, was, now, reason, run, at) "
    "SELECT subject, key, was, now, reason, run, at "
    "FROM jsonb_populate_recordset(CAST(NULL AS trace), CAST(:rows AS jsonb))"
)


def digest(value: object) -> str:
    """A short digest of what JSON makes of ``value``: equal for equal content, whatever the order of keys."""
    plain = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()[:24]


def version_order(version: str) -> str:
    """A text that sorts as the version does: figures by value, so that 1.10 stands after 1.9."""
    return re.sub(r"\d+", lambda figure: figure[0].zfill(8), version)


def batches(items: Sequence[Any], size: int = BATCH) -> Iterable[Sequence[Any]]:
    """``items`` in stretches of ``size``."""
    return (items[start : start + size] for start in range(0, len(items), size))


def trace(connection: Connection, rows: Iterable[Mapping[str, Any]], *, now: dt.datetime, run: str) -> None:
    """Write what was overwritten: each row has ``subject``, ``key``, ``was``, ``now`` and ``reason``."""
    written = [{**row, "run": run, "at": now} for row in rows]
    if written:
        names = ("subject", "key", "was", "now", "reason", "run", "at")
        connection.execute(
            TRACING, {"rows": json.dumps([{name: row[name] for name in names} for row in written], default=str)}
        )


def write(connection: Connection, table: Table, rows: Sequence[Row], *, overwrite: bool = True) -> None:
    """Insert ``rows``, or overwrite (else: leave) those whose primary key stands. All rows have the same columns.

    The rows travel as one JSON value: ten times quicker than a statement a row.
    """
    if not rows:
        return
    keys = [column.name for column in table.primary_key]
    names = list(rows[0])
    fresh = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    done = f"UPDATE SET {fresh}" if overwrite and fresh else "NOTHING"
    statement = text(
        f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {', '.join(names)} "  # noqa: S608  our own columns
        f"FROM jsonb_populate_recordset(CAST(NULL AS {table.name}), CAST(:rows AS jsonb)) "
        f"ON CONFLICT ({', '.join(keys)}) DO {done}"
    )
    for stretch in batches(rows, 2000):
        connection.execute(statement, {"rows": json.dumps(list(stretch), ensure_ascii=False, default=str)})


def save_articles(
    engine: Engine,
    articles: Iterable[Article],
    *,
    now: dt.datetime,
    run: str,
    signatures: Mapping[str, Sequence[int]] | None = None,
) -> int:
    """Save cleaned articles and give how many are new or changed.

    ``signatures`` has the MinHash of each article's text by article id (``pactwatch.cleaning.copies``); an article
    without one counts as an origin of its own. A changed article waits to be reconciled again.
    """
    content = {}
    for article in articles:
        signature = (signatures or {}).get(article.id)
        row = asdict(article) | {"signature": list(signature) if signature is not None else None}
        content[article.id] = row | {"digest": digest(row)}
    written = 0
    for ids in batches(sorted(content)):
        with engine.begin() as connection:
            query = select(ARTICLES).where(ARTICLES.c.id.in_(ids)).order_by(ARTICLES.c.id).with_for_update()
            stands = {row["id"]: row for row in connection.execute(query).mappings()}
            fresh = [
                content[key] for key in ids if key not in stands or stands[key]["digest"] != content[key]["digest"]
            ]
            overwritten = [
                {
                    "subject": "article",
                    "key": row["id"],
                    "was": {name: str(stands[row["id"]][name]) for name in ("title", "published", "text", "run")},
                    "now": {name: str(row[name]) for name in ("title", "published")},
                    "reason": "the source gave another text or date under the same address",
                }
                for row in fresh
                if row["id"] in stands
            ]
            trace(connection, overwritten, now=now, run=run)
            rows = [row | {"pending": row["id"] in stands, "run": run, "saved_at": now} for row in fresh]
            write(connection, ARTICLES, rows)
            written += len(rows)
    return written


def save_readings(engine: Engine, readings: Iterable[Reading], *, now: dt.datetime, run: str) -> int:
    """Save readings of articles that are saved already, and give how many are new or changed.

    What is new or changed is marked as pending, so that a reconcile that never came is made up for by the next.
    """
    content = dict(map(_reading_content, readings))
    written = 0
    for keys in batches(sorted(content)):
        with engine.begin() as connection:
            written += _save_readings(connection, {key: content[key] for key in keys}, now=now, run=run)
    return written


def save_readings_within(connection: Connection, readings: Iterable[Reading], *, now: dt.datetime, run: str) -> int:
    """``save_readings`` inside a transaction that the caller may still roll back."""
    return _save_readings(connection, dict(map(_reading_content, readings)), now=now, run=run)


def _reading_content(reading: Reading) -> tuple[tuple[str, str], Row]:
    row = asdict(reading)
    order = version_order(reading.reader_version)
    return (reading.article_id, reading.reader_version), row | {"digest": digest(row), "version_order": order}


def _save_readings(
    connection: Connection, content: Mapping[tuple[str, str], Row], *, now: dt.datetime, run: str
) -> int:
    ids = sorted({article_id for article_id, _ in content})
    locked = select(ARTICLES.c.id).where(ARTICLES.c.id.in_(ids)).order_by(ARTICLES.c.id).with_for_update()
    connection.execute(locked)
    query = select(READINGS).where(READINGS.c.article_id.in_(ids))
    stands = {(row["article_id"], row["reader_version"]): row for row in connection.execute(query).mappings()}
    fresh = [row for key, row in content.items() if key not in stands or stands[key]["digest"] != row["digest"]]
    overwritten = [
        {
            "subject": "reading",
            "key": row["article_id"],
            "was": {name: was[name] for name in ("reader_version", "status", "reason", "accords", "run")},
            "now": {name: row[name] for name in ("reader_version", "status", "reason")},
            "reason": "the same reader read another text",
        }
        for row in fresh
        if (was := stands.get((row["article_id"], row["reader_version"])))
    ]
    trace(connection, overwritten, now=now, run=run)
    write(connection, READINGS, [row | {"run": run, "read_at": now} for row in fresh])
    touched = sorted({row["article_id"] for row in fresh})
    connection.execute(update(ARTICLES).where(ARTICLES.c.id.in_(touched)).values(pending=True))
    return len(fresh)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """What a person says of an article's reading: ``right``, or ``wrong`` (it then counts no more)."""

    article_id: str
    verdict: str
    by: str
    note: str = ""


def rule(engine: Engine, ruling: Ruling, *, now: dt.datetime) -> None:
    """Keep a ruling; the article waits to be reconciled again.

    Raises ``ValueError`` for another verdict, ``LookupError`` for an article that the ledger does not have.
    """
    if ruling.verdict not in ("right", "wrong"):
        raise ValueError(f"a ruling is 'right' or 'wrong', not {ruling.verdict!r}")
    with engine.begin() as connection:
        key = ruling.article_id
        found = connection.execute(update(ARTICLES).where(ARTICLES.c.id == key).values(pending=True))
        if not found.rowcount:
            raise LookupError(f"the ledger has no article {key}")
        old = connection.execute(select(RULINGS).where(RULINGS.c.article_id == key)).mappings().first()
        if old is not None:
            was = {name: str(value) for name, value in old.items()}
            change = {"subject": "ruling", "key": key, "was": was, "now": asdict(ruling), "reason": ruling.note}
            trace(connection, [change], now=now, run=ruling.by)
        write(connection, RULINGS, [asdict(ruling) | {"ruled_at": now}])
