"""What the ledger says, for the commands, the board and the alerts: plain rows, read only.

The shapes of ``pairings``, ``agreements`` and ``articles`` are what ``--json`` prints (docs/ledger.md): an interface.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, any_, literal, select, text

from pactwatch.ledger.filing import CURRENT, MENTIONS
from pactwatch.ledger.mention import IMPLIED, KNOWN
from pactwatch.ledger.regroup import AGREEMENTS
from pactwatch.ledger.settle import CHANGES, PAIRINGS
from pactwatch.ledger.store import ARTICLES, READINGS
from pactwatch.records import Article, ChangeKind, Cut

# The change that an article is shown with, where it did several things for several watches.
WEIGHT = (
    ChangeKind.NEW_PAIRING,
    ChangeKind.RENEWAL,
    ChangeKind.NEW_AGREEMENT,
    ChangeKind.ENDED,
    ChangeKind.PLANNED,
    ChangeKind.CORRECTION,
    ChangeKind.COVERAGE,
    ChangeKind.NOTHING,
)
Row = dict[str, Any]


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def pairings(engine: Engine, *, watch: str | None = None) -> list[Row]:
    """Every pairing with its first agreement: ``{watch, pair, first_signed_on, agreement}``, sorted by pair."""
    query = select(PAIRINGS).order_by(PAIRINGS.c.watch, PAIRINGS.c.pair)
    if watch:
        query = query.where(PAIRINGS.c.watch == watch)
    with engine.connect() as connection:
        return [
            {
                "watch": row.watch,
                "pair": row.pair,
                "first_signed_on": row.first_signed_on,
                "agreement": row.agreement_id,
            }
            for row in connection.execute(query)
        ]


def agreements(engine: Engine, *, pair: str | None = None, ids: Sequence[str] | None = None) -> list[Row]:
    """Agreements in time, each with its parties and its coverage in the order of publication."""
    query = select(AGREEMENTS).order_by(AGREEMENTS.c.ordered_on)
    if pair:
        query = query.where(literal(pair) == any_(AGREEMENTS.c.pairs))
    if ids is not None:
        query = query.where(AGREEMENTS.c.id.in_(list(ids)))
    with engine.connect() as connection:
        rows = list(connection.execute(query).mappings())
        narrowed = [row["id"] for row in rows] if pair or ids is not None else None
        coverage = _coverage(connection, narrowed)
        return [_agreement(dict(row), coverage.get(row["id"], [])) for row in rows]


def _coverage(connection: Connection, ids: Sequence[str] | None) -> dict[str, list[Row]]:
    columns = (ARTICLES.c[name] for name in ("id", "file", "url", "published", "outlet", "lang"))
    status = MENTIONS.c.content["status"].astext
    query = (
        select(MENTIONS.c.agreement_id, status.label("status"), *columns)
        .join(ARTICLES, ARTICLES.c.id == MENTIONS.c.article_id)
        .where(status.not_in([KNOWN, IMPLIED]))
        .order_by(ARTICLES.c.published.nulls_last(), ARTICLES.c.id)
    )
    if ids is not None:
        query = query.where(MENTIONS.c.agreement_id.in_(ids))
    found: dict[str, list[Row]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.agreement_id].append(
            {
                "article": row.id,
                "file": row.file,
                "url": row.url,
                "published": _day(row.published),
                "outlet": row.outlet,
                "lang": row.lang,
                "status": row.status,
            }
        )
    return found


def _agreement(row: Row, coverage: list[Row]) -> Row:
    plain = ("id", "status", "instrument", "sector", "signed_on", "renewal", "prior_year", "pairs")
    parties = [{name: party[name] for name in ("name", "country", "kind")} for party in row["parties"]]
    return {
        **{name: row[name] for name in plain},
        "parties": parties,
        "coverage": coverage,
        "told_by": row["told_by"],
        "outlets": row["outlets"],
        "origins": row["origins"],
        "confidence": row["confidence"],
        "unsure_of": row["unsure_of"],
    }


STATUS_NOW = text(
    """
    SELECT DISTINCT ON (article_id) article_id, status, reason, confidence, unsure_of, reader_version
    FROM readings ORDER BY article_id, version_order DESC, reader_version DESC
    """
)


def articles(engine: Engine, *, change: str | None = None) -> list[Row]:
    """Articles in the order of publication, each with its reading's status and what it did, and why.

    Of several changes (accords, watches) the weightiest is shown; ``explain`` shows all of them.
    """
    names = ("id", "file", "url", "published", "outlet", "lang", "title")
    query = select(*(ARTICLES.c[name] for name in names)).order_by(ARTICLES.c.published.nulls_last(), ARTICLES.c.id)
    with engine.connect() as connection:
        read = {row.article_id: row for row in connection.execute(STATUS_NOW)}
        done: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
        for row in connection.execute(select(CHANGES).order_by(CHANGES.c.watch, CHANGES.c.n)):
            done[row.article_id].append((WEIGHT.index(ChangeKind(row.kind)), row.kind, row.reason))
        found = []
        for row in connection.execute(query):
            reading = read.get(row.id)
            _, kind, reason = min(done[row.id], key=lambda one: one[0]) if done[row.id] else _undone(reading)
            if change in (None, kind):
                shown = {name: getattr(row, name) for name in names}
                shown["published"] = _day(row.published)
                found.append({**shown, "status": reading.status if reading else None, "change": kind, "reason": reason})
        return found


def _undone(reading: object) -> tuple[int, str, str]:
    reason = "read, not reconciled yet" if reading else "not read yet"
    return len(WEIGHT), str(ChangeKind.NOTHING), reason


def load_articles(engine: Engine, ids: Iterable[str]) -> list[Article]:
    """Stored articles as records, sorted by id: for reading them again."""
    query = select(ARTICLES).where(ARTICLES.c.id.in_(sorted(ids))).order_by(ARTICLES.c.id)
    with engine.connect() as connection:
        return [article_of(dict(row)) for row in connection.execute(query).mappings()]


def article_of(row: Row) -> Article:
    """The article that a row of ``articles`` holds."""
    fields = {name: row[name] for name in Article.__dataclass_fields__ if name not in ("captions", "cuts", "flags")}
    return Article(
        **fields,
        captions=tuple(row["captions"]),
        cuts=tuple(Cut(**cut) for cut in row["cuts"]),
        flags=tuple(row["flags"]),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What the ledger holds beside one agreement, for one pairing.

    ``between`` counts the pair's other agreements, ``between_first`` is the first one's date. ``country`` is the
    better connected of the two: it has ``others`` further pairings, the latest ``latest_with`` on ``latest_on``.
    """

    pair: str
    between: int
    between_first: str | None
    country: str | None
    others: int
    latest_with: str | None
    latest_on: str | None


BETWEEN = text(
    """
    SELECT count(*) AS number, (array_agg(a.signed_on ORDER BY p.ordered_on))[1] AS first
    FROM agreement_pairs p JOIN agreements a ON a.id = p.agreement_id
    WHERE p.pair = :pair AND p.stands AND p.agreement_id <> :agreement
    """
)


def nearest(connection: Connection, *, watch: str, pair: str, agreement_id: str) -> Known:
    """The nearest thing known beside an agreement, in the eyes of a watch."""
    between = connection.execute(BETWEEN, {"pair": pair, "agreement": agreement_id}).one()
    query = select(PAIRINGS.c.pair, PAIRINGS.c.first_signed_on).where(
        PAIRINGS.c.watch == watch, PAIRINGS.c.pair != pair
    )
    beside: dict[str, list[tuple[str, str]]] = {country: [] for country in pair.split("-")}
    for row in connection.execute(query):
        for country in set(row.pair.split("-")) & set(beside):
            other = next(one for one in row.pair.split("-") if one != country)
            beside[country].append((row.first_signed_on or "", other))
    country = max(sorted(beside), key=lambda one: len(beside[one]))
    latest_on, latest_with = max(beside[country], default=("", None))
    return Known(
        pair=pair,
        between=between.number,
        between_first=between.first,
        country=country if beside[country] else None,
        others=len(beside[country]),
        latest_with=latest_with,
        latest_on=latest_on or None,
    )


def current_reading(connection: Connection, article_id: str) -> Row | None:
    """The current reading of an article, without its evidence."""
    row = connection.execute(CURRENT, {"ids": [article_id]}).mappings().first()
    return dict(row) if row else None


def articles_unread_by(engine: Engine, version: str | None) -> list[str]:
    """Ids of the articles that reader ``version`` has not read, or (None) of all, sorted."""
    query = select(ARTICLES.c.id).order_by(ARTICLES.c.id)
    if version is not None:
        done = select(READINGS.c.article_id).where(READINGS.c.reader_version == version)
        query = query.where(ARTICLES.c.id.not_in(done))
    with engine.connect() as connection:
        return list(connection.execute(query).scalars())
