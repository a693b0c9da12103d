"""Owed pages: which they are, who fetches them, and what became of each. Steps call it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Engine, Row, func, or_, select, update

from pactwatch.ledger.schema.sources import ItemRow
from pactwatch.records import Item

OWED, FETCHED = "owed", "fetched"


@dataclass(frozen=True, kw_only=True, slots=True)
class OwedPage:
    """A page that this worker has claimed."""

    id: int
    url: str
    host: str
    attempts: int
    item: Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """What became of a page: ``state`` (still ``owed`` with a later ``next_try_at``, or settled), and why."""

    state: str
    reason: str | None = None
    sentence: str | None = None
    article_id: str | None = None
    next_try_at: dt.datetime | None = None
    tried: bool = True


def owed(engine: Engine, *, now: dt.datetime, limit: int) -> list[tuple[int, str]]:
    """Ids and hosts of the pages that are owed now, likely ones first, then the newest."""
    query = (
        select(ItemRow.id, ItemRow.host)
        .where(ItemRow.state == OWED, ItemRow.next_try_at <= now, _unclaimed(now))
        .order_by(ItemRow.likely.desc(), func.coalesce(ItemRow.published_at, ItemRow.first_seen_at).desc(), ItemRow.id)
        .limit(limit)
    )
    with engine.connect() as connection:
        return [(row.id, row.host) for row in connection.execute(query)]


def _unclaimed(now: dt.datetime) -> ColumnElement[bool]:
    return or_(ItemRow.claimed_until.is_(None), ItemRow.claimed_until <= now)


def claim(engine: Engine, ids: Sequence[int], *, now: dt.datetime, until: dt.datetime) -> list[OwedPage]:
    """Claim those of ``ids`` that are still owed and nobody else has, until ``until``; in the order of ``ids``."""
    free = (
        select(ItemRow.id)
        .where(ItemRow.id.in_(ids), ItemRow.state == OWED, ItemRow.next_try_at <= now, _unclaimed(now))
        .with_for_update(skip_locked=True)
    )
    with engine.begin() as connection:
        mine = [row.id for row in connection.execute(free)]
        taken = update(ItemRow).where(ItemRow.id.in_(mine)).values(claimed_until=until).returning(ItemRow.__table__)
        rows = {row.id: row for row in connection.execute(taken)}
    return [_page(rows[key]) for key in ids if key in rows]


def _page(row: Row[tuple[object, ...]]) -> OwedPage:
    stored = row._mapping
    item = Item(
        source=stored["source_id"],
        url=stored["url"],
        title=stored["title"],
        published_at=stored["published_at"],
        guid=stored["guid"],
        outlet=stored["outlet"],
        language=stored["lang"],
        likely=stored["likely"],
    )
    return OwedPage(id=stored["id"], url=stored["url"], host=stored["host"], attempts=stored["attempts"], item=item)


def settle(engine: Engine, page_id: int, settlement: Settlement, *, now: dt.datetime) -> None:
    """Write what became of a claimed page and give the claim back."""
    values: dict[str, object] = {
        "state": settlement.state,
        "reason": settlement.reason,
        "sentence": settlement.sentence,
        "claimed_until": None,
    }
    if settlement.tried:
        values["attempts"] = ItemRow.attempts + 1
    if settlement.state == OWED:
        values["next_try_at"] = settlement.next_try_at or now
    else:
        values |= {"settled_at": now, "article_id": settlement.article_id}
    with engine.begin() as connection:
        connection.execute(update(ItemRow).where(ItemRow.id == page_id).values(**values))


def unread(engine: Engine, *, limit: int) -> list[str]:
    """Ids of articles that were fetched, by this run or one that died, and not yet read into the ledger."""
    query = (
        select(ItemRow.article_id)
        .where(ItemRow.state == FETCHED, ItemRow.read_at.is_(None), ItemRow.article_id.is_not(None))
        .order_by(ItemRow.id)
        .limit(limit)
    )
    with engine.connect() as connection:
        return list(dict.fromkeys(str(row.article_id) for row in connection.execute(query)))


def has_article(engine: Engine, article_id: str) -> bool:
    """Whether a page with this article was fetched before."""
    query = select(ItemRow.id).where(ItemRow.article_id == article_id, ItemRow.state == FETCHED).limit(1)
    with engine.connect() as connection:
        return connection.execute(query).first() is not None


def mark_read(engine: Engine, article_ids: Sequence[str], *, now: dt.datetime) -> None:
    """Note that these articles went through reading and the ledger."""
    done = update(ItemRow).where(ItemRow.article_id.in_(article_ids), ItemRow.read_at.is_(None)).values(read_at=now)
    with engine.begin() as connection:
        connection.execute(done)
