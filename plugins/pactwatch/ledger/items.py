"""Listed pages: stored before anybody fetches them, once each, whatever their address does. Steps call it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine, Row, and_, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from pactwatch.ledger.owed_pages import FETCHED, OWED
from pactwatch.ledger.schema.sources import ItemRow
from pactwatch.records import Item

SHORTEST_TELLING_TITLE = 12  # letters; shorter ones ("인사", "Photo") come back every day


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedItem:
    """An item with its ``key`` (the canonical form of its address) and the ``host`` that serves it."""

    item: Item
    key: str
    host: str


def store_items(engine: Engine, listed: Iterable[ListedItem], *, now: dt.datetime) -> Counter[str]:
    """Store what a source lists, once each, and count ``new``, ``known``, ``title_changed``, ``address_changed``.

    The same page is known by its key; by the source's own guid; or by the same title at the same moment from the
    same source, where the source gave it a new address.
    """
    counts: Counter[str] = Counter()
    by_key = {entry.key: _clean(entry) for entry in listed}
    if not by_key:
        return counts
    with engine.begin() as connection:
        known = _known(connection, list(by_key.values()))
        fresh = []
        for key in sorted(by_key):
            entry = by_key[key]
            row = known.get(("key", key)) or _same_elsewhere(known, entry)
            if row is None:
                fresh.append(entry)
            else:
                counts[_revise(connection, row, entry)] += 1
        new = _insert(connection, fresh, now)
        counts += Counter(new=new, known=len(fresh) - new)
    return counts


def _clean(entry: ListedItem) -> ListedItem:
    """Without NUL characters, which PostgreSQL does not take and no title needs."""
    item, title, guid = entry.item, entry.item.title, entry.item.guid
    item = replace(item, title=title and title.replace("\0", ""), guid=guid and guid.replace("\0", ""))
    return replace(entry, item=item)


def _telling(item: Item) -> tuple[str, ...] | None:
    """What tells an item apart where its address does not: its title and moment, unless either is too common."""
    when = item.published_at
    if (
        not item.title
        or len(item.title) < SHORTEST_TELLING_TITLE
        or when is None
        or (when.minute, when.second) == (0, 0)
    ):
        return None
    return ("telling", item.source, item.title, when.isoformat())


def _known(connection: Connection, entries: Sequence[ListedItem]) -> dict[tuple[str, ...], Row[tuple[object, ...]]]:
    sources = {entry.item.source for entry in entries}
    guids = {entry.item.guid for entry in entries if entry.item.guid}
    moments = {entry.item.published_at for entry in entries if entry.item.published_at}
    query = select(ItemRow.__table__).where(
        or_(
            ItemRow.key.in_([entry.key for entry in entries]),
            and_(ItemRow.source_id.in_(sources), ItemRow.guid.in_(guids)),
            and_(ItemRow.source_id.in_(sources), ItemRow.published_at.in_(moments)),
        )
    )
    known: dict[tuple[str, ...], Row[tuple[object, ...]]] = {}
    for row in connection.execute(query):
        known["key", row.key] = row
        if row.guid:
            known["guid", row.source_id, row.guid] = row
        stored = Item(source=row.source_id, url=row.url, title=row.title, published_at=row.published_at)
        telling = _telling(stored)
        if telling:
            known[telling] = row
    return known


def _same_elsewhere(
    known: Mapping[tuple[str, ...], Row[tuple[object, ...]]], entry: ListedItem
) -> Row[tuple[object, ...]] | None:
    item = entry.item
    by_guid = known.get(("guid", item.source, item.guid)) if item.guid else None
    telling = _telling(item)
    return by_guid or (known.get(telling) if telling else None)


def _insert(connection: Connection, entries: Sequence[ListedItem], now: dt.datetime) -> int:
    """Insert what nobody has listed before; gives how many that are, for another worker may be quicker."""
    rows = [
        {
            "key": entry.key,
            "url": entry.item.url,
            "host": entry.host,
            "source_id": entry.item.source,
            "guid": entry.item.guid,
            "title": entry.item.title,
            "outlet": entry.item.outlet,
            "lang": entry.item.language,
            "published_at": entry.item.published_at,
            "likely": entry.item.likely,
            "state": OWED,
            "attempts": 0,
            "first_seen_at": now,
            "next_try_at": now,
        }
        for entry in entries
    ]
    if not rows:
        return 0
    return len(connection.execute(upsert(ItemRow).on_conflict_do_nothing().returning(ItemRow.id), rows).all())


def _revise(connection: Connection, row: Row[tuple[object, ...]], entry: ListedItem) -> str:
    """Take over a new title or address. What is fetched stays fetched: the article is the same."""
    stored, item = row._mapping, entry.item
    moved = stored["key"] != entry.key and stored["source_id"] == item.source
    retitled = bool(item.title) and item.title != stored["title"] and stored["source_id"] == item.source
    if not (moved or retitled):
        return "known"
    values: dict[str, object] = {"title": item.title or stored["title"]}
    if moved:
        taken = select(ItemRow.id).where(ItemRow.key == entry.key)
        if connection.execute(taken).first():
            return "known"
        values |= {"key": entry.key, "url": item.url, "host": entry.host}
        if stored["state"] in ("gone", "failed"):  # the old address led nowhere; the new one deserves a try
            values |= {"state": OWED, "attempts": 0, "next_try_at": stored["first_seen_at"]}
    connection.execute(update(ItemRow).where(ItemRow.id == stored["id"]).values(**values))
    return "address_changed" if moved else "title_changed"


def known_keys(engine: Engine, keys: Sequence[str]) -> set[str]:
    """Those of ``keys`` that an item has."""
    with engine.connect() as connection:
        return set(connection.execute(select(ItemRow.key).where(ItemRow.key.in_(keys))).scalars())


def store_fetched(engine: Engine, listed: ListedItem, *, article_id: str, now: dt.datetime) -> None:
    """Store an item whose article is at hand already; it waits to be reconciled."""
    row = upsert(ItemRow).values(
        key=listed.key,
        url=listed.item.url,
        host=listed.host,
        source_id=listed.item.source,
        title=listed.item.title,
        likely=listed.item.likely,
        state=FETCHED,
        attempts=1,
        first_seen_at=now,
        next_try_at=now,
        settled_at=now,
        article_id=article_id,
    )
    with engine.begin() as connection:
        connection.execute(row.on_conflict_do_nothing())
