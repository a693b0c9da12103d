"""The mentions of articles: taken from their current readings, filed under their keys, and linked to others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, select, text

from pactwatch.ledger import identity, mention, words
from pactwatch.ledger.dates import TOLERANCE
from pactwatch.ledger.mention import Mention
from pactwatch.ledger.schema.agreements import LinkRow, MentionKeyRow, MentionRow
from pactwatch.ledger.schema.known import KnownRow
from pactwatch.ledger.schema.metadata import METADATA
from pactwatch.ledger.store import ARTICLES, RULINGS, digest, write
from pactwatch.records import Accord, Instrument, Reading, Sector, Status

MENTIONS, KEYS, LINKS, KNOWN = (
    METADATA.tables[row.__tablename__] for row in (MentionRow, MentionKeyRow, LinkRow, KnownRow)
)
CURRENT = text(
    """
    SELECT DISTINCT ON (article_id) article_id, reader_version, status, reason, lang, instrument, renewal, prior_year,
           sector, confidence, unsure_of, accords
    FROM readings WHERE article_id = ANY(:ids) ORDER BY article_id, version_order DESC, reader_version DESC
    """
)
SEARCH = text(
    f"""
    SELECT DISTINCT q.mention AS searcher, k.mention AS found
    FROM unnest(CAST(:mentions AS text[]), CAST(:keys AS text[]), CAST(:firsts AS date[]), CAST(:lasts AS date[]))
         AS q(mention, key, first_day, last_day)
    JOIN mention_keys k ON k.key = q.key
     AND k.last_day >= q.first_day - {TOLERANCE} AND k.first_day <= q.last_day + {TOLERANCE}
    WHERE k.mention <> q.mention
    """  # noqa: S608  TOLERANCE is our own number
)


@dataclass(kw_only=True)
class Filed:
    """What filing changed: ``seeds`` are mentions whose group may be another now, ``touched`` agreements that may be.

    ``idle`` has, for each article without an accord, the status and reason of its reading.
    """

    seeds: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    idle: dict[str, tuple[str, str]] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)


def reading_of(row: Mapping[str, Any]) -> Reading:
    """The reading of a row, without its evidence."""
    return Reading(
        article_id=row["article_id"],
        reader_version=row["reader_version"],
        status=Status(row["status"]),
        reason=row["reason"],
        lang=row["lang"],
        instrument=Instrument(row["instrument"]) if row["instrument"] else None,
        renewal=row["renewal"],
        prior_year=row["prior_year"],
        sector=Sector(row["sector"]) if row["sector"] else None,
        confidence=row["confidence"],
        unsure_of=tuple(row["unsure_of"]),
        accords=tuple(
            Accord(
                parties=tuple(mention.party(party) for party in accord["parties"]),
                pairs=tuple(accord["pairs"]),
                signed_on=accord["signed_on"],
            )
            for accord in row["accords"]
        ),
    )


def _wanted(connection: Connection, ids: Sequence[str], filed: Filed) -> list[Mention]:
    """The mentions that the current readings of the articles give, and why the others give none."""
    locked = select(ARTICLES.c.id, ARTICLES.c.published, ARTICLES.c.lang).where(ARTICLES.c.id.in_(ids))
    articles = {row.id: row for row in connection.execute(locked.order_by(ARTICLES.c.id).with_for_update())}
    ruled = {row.article_id: row for row in connection.execute(select(RULINGS).where(RULINGS.c.article_id.in_(ids)))}
    filed.articles |= set(articles)
    found: list[Mention] = []
    for row in connection.execute(CURRENT, {"ids": list(articles)}).mappings():
        reading = reading_of(dict(row))
        article, ruling = articles[reading.article_id], ruled.get(reading.article_id)
        mentions = mention.of_reading(reading, article.published, article.lang, settled=ruling is not None)
        if ruling is not None and ruling.verdict == "wrong":
            filed.idle[reading.article_id] = (str(reading.status), f"a person ruled this reading wrong: {ruling.note}")
        elif mentions:
            found += mentions
        else:
            told = reading.reason if reading.status == Status.NONE else f"no parties found: {reading.reason}"
            filed.idle[reading.article_id] = (str(reading.status), told)
    return found


def file_articles(connection: Connection, ids: Sequence[str], known: Sequence[str], run: str) -> Filed:
    """Bring mentions, keys and links of these articles and known rows up to date; give what that may have moved."""
    filed = Filed()
    wanted = {one.key: one for one in _wanted(connection, ids, filed)}
    rows = connection.execute(select(KNOWN).where(KNOWN.c.id.in_(known))).mappings()
    wanted |= {one.key: one for one in (mention.of_known(dict(row)) for row in rows if not row["dropped"])}
    query = select(MENTIONS.c.key, MENTIONS.c.digest, MENTIONS.c.agreement_id).where(
        MENTIONS.c.article_id.in_(ids) | MENTIONS.c.known_id.in_(known)
    )
    stands = {row.key: row for row in connection.execute(query)}
    contents = {key: mention.to_json(one) for key, one in wanted.items()}
    rules = [identity.RULES, words.load().fingerprint]  # other rules or words: file and compare it again
    digests = {key: digest([content, rules]) for key, content in contents.items()}
    changed = sorted(key for key in wanted if key not in stands or stands[key].digest != digests[key])
    gone = sorted(set(stands) - set(wanted))
    filed.touched |= {row.agreement_id for row in stands.values() if row.agreement_id}
    old = [key for key in (*changed, *gone) if key in stands]
    if old:
        connection.execute(delete(KEYS).where(KEYS.c.mention.in_(old)))
        connection.execute(delete(LINKS).where(LINKS.c.a.in_(old) | LINKS.c.b.in_(old)))
        connection.execute(delete(MENTIONS).where(MENTIONS.c.key.in_(gone)))
    filed.seeds |= set(changed)
    kept = {key: stands[key].agreement_id for key in changed if key in stands}
    write(
        connection,
        MENTIONS,
        [
            {
                "key": key,
                "article_id": wanted[key].article_id,
                "known_id": key.removeprefix("known:") if key.startswith("known:") else None,
                "agreement_id": kept.get(key),
                "content": contents[key],
                "digest": digests[key],
                "run": run,
            }
            for key in changed
        ],
    )
    _link(connection, [wanted[key] for key in changed])
    return filed


def _link(connection: Connection, changed: Sequence[Mention]) -> None:
    """File the changed mentions under their keys, find who shares one, and write what comparing gave."""
    filed, searched = [], []
    for one in changed:
        named = mention.search_keys(one)
        stored, looked = mention.open_keys(one)
        filed += [
            {"key": key, "mention": one.key, "first_day": span.first, "last_day": span.last}
            for key, span in (named | stored).items()
        ]
        searched += [(one.key, key, span.first, span.last) for key, span in (named | looked).items()]
    write(connection, KEYS, filed, overwrite=False)
    if not searched:
        return
    columns = [list(column) for column in zip(*searched, strict=True)]
    pairs = connection.execute(SEARCH, dict(zip(("mentions", "keys", "firsts", "lasts"), columns, strict=True))).all()
    held = {one.key: one for one in changed}
    held |= load(connection, {found for _, found in pairs} - set(held))
    links = [
        link
        for a, b in sorted({(min(pair), max(pair)) for pair in pairs})
        if (link := identity.link(held[a], held[b])) and (link.verdict == identity.TOGETHER or link.telling)
    ]
    write(connection, LINKS, [asdict(link) for link in links])


def load(connection: Connection, keys: Iterable[str]) -> dict[str, Mention]:
    """Mentions by their keys."""
    query = select(MENTIONS.c.content).where(MENTIONS.c.key.in_(sorted(keys)))
    found = (mention.from_json(content) for content in connection.execute(query).scalars())
    return {one.key: one for one in found}
