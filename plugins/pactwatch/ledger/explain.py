"""Everything that the ledger knows of one article: what it says, the words that prove it, what it did, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, or_, select

from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.filing import LINKS, MENTIONS
from pactwatch.ledger.queries import article_of
from pactwatch.ledger.regroup import AGREEMENTS
from pactwatch.ledger.schema.agreements import DecisionRow, TraceRow
from pactwatch.ledger.schema.metadata import METADATA
from pactwatch.ledger.settle import CHANGES
from pactwatch.ledger.store import ARTICLES, READINGS, RULINGS
from pactwatch.records import Article, Evidence

TRACE, DECISIONS = METADATA.tables[TraceRow.__tablename__], METADATA.tables[DecisionRow.__tablename__]
TRACED = ("article", "reading", "ruling", "change", "agreement")  # what a trace of this article can be about
Row = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Explanation:
    """One article's whole story in the ledger. ``readings`` come newest first; the first one is current."""

    article: Article
    saved_by: str
    readings: tuple[Row, ...]
    evidence: tuple[Evidence, ...]
    ruling: Row | None
    changes: tuple[Row, ...]
    agreements: tuple[Row, ...]
    links: tuple[Row, ...]
    decisions: tuple[Row, ...]
    alerts: tuple[Row, ...]
    trace: tuple[Row, ...]


def find(engine: Engine, name: str) -> list[str]:
    """Ids of the articles that ``name`` means: an id, an address, a file name, or the beginning of an id."""
    with engine.connect() as connection:
        exact = or_(ARTICLES.c.id == name, ARTICLES.c.url == name, ARTICLES.c.file == name)
        found = list(connection.execute(select(ARTICLES.c.id).where(exact).order_by(ARTICLES.c.id)).scalars())
        if not found and len(name) >= 4:
            like = ARTICLES.c.id.startswith(name, autoescape=True)
            query = select(ARTICLES.c.id).where(like).order_by(ARTICLES.c.id).limit(20)
            found = list(connection.execute(query).scalars())
    return found


def explain(engine: Engine, article_id: str) -> Explanation | None:
    """The explanation of an article, or None where the ledger does not have it."""
    with engine.connect() as connection:
        row = connection.execute(select(ARTICLES).where(ARTICLES.c.id == article_id)).mappings().first()
        return _explanation(connection, dict(row)) if row else None


def _rows(connection: Connection, query: Any) -> tuple[Row, ...]:  # noqa: ANN401  any select
    return tuple(dict(row) for row in connection.execute(query).mappings())


def _explanation(connection: Connection, row: dict[str, Any]) -> Explanation:
    key = row["id"]
    newest = (READINGS.c.version_order.desc(), READINGS.c.reader_version.desc())
    readings = _rows(connection, select(READINGS).where(READINGS.c.article_id == key).order_by(*newest))
    changes = _rows(
        connection, select(CHANGES).where(CHANGES.c.article_id == key).order_by(CHANGES.c.watch, CHANGES.c.n)
    )
    keys = [one["key"] for one in _rows(connection, select(MENTIONS.c.key).where(MENTIONS.c.article_id == key))]
    ids = sorted({change["agreement_id"] for change in changes if change["agreement_id"]})
    links = select(LINKS).where(or_(LINKS.c.a.in_(keys), LINKS.c.b.in_(keys)))
    decisions = select(DECISIONS).where(or_(DECISIONS.c.a.in_(keys), DECISIONS.c.b.in_(keys)))
    traced = TRACE.c.key.in_([key, *ids, *(f"{one['watch']}:{key}#{one['n']}" for one in changes)])
    return Explanation(
        article=article_of(row),
        saved_by=row["run"],
        readings=readings,
        evidence=tuple(Evidence(**one) for one in readings[0]["evidence"]) if readings else (),
        ruling=next(iter(_rows(connection, select(RULINGS).where(RULINGS.c.article_id == key))), None),
        changes=changes,
        agreements=_rows(connection, select(AGREEMENTS).where(AGREEMENTS.c.id.in_(ids))),
        links=_rows(connection, links.order_by(LINKS.c.verdict, LINKS.c.score.desc())),
        decisions=_rows(connection, decisions),
        alerts=_rows(connection, select(ALERTS).where(ALERTS.c.agreement_id.in_(ids)).order_by(ALERTS.c.key)),
        trace=_rows(connection, select(TRACE).where(TRACE.c.subject.in_(TRACED), traced).order_by(TRACE.c.id)),
    )
