"""Groups the mentions around what was filed again, and writes the agreements that follow."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, select, text

from pactwatch.ledger import identity, mention
from pactwatch.ledger.assemble import STANDING, Agreement, Teller, assemble, carrier
from pactwatch.ledger.filing import LINKS, MENTIONS, Filed
from pactwatch.ledger.mention import Mention
from pactwatch.ledger.proof import sentence
from pactwatch.ledger.schema.agreements import AgreementPairRow, AgreementRow, DecisionRow, TieRow
from pactwatch.ledger.schema.metadata import METADATA
from pactwatch.ledger.store import ARTICLES, digest, trace, write

AGREEMENTS, PAIRS, TIES, DECISIONS = (
    METADATA.tables[row.__tablename__] for row in (AgreementRow, AgreementPairRow, TieRow, DecisionRow)
)
REACH = text(
    """
    WITH RECURSIVE reach(key) AS (
        SELECT unnest(CAST(:seeds AS text[]))
        UNION
        SELECT near.key FROM reach CROSS JOIN LATERAL (
            SELECT b AS key FROM links WHERE a = reach.key AND verdict = 'same'
            UNION ALL SELECT a FROM links WHERE b = reach.key AND verdict = 'same'
            UNION ALL SELECT b FROM decisions WHERE a = reach.key
            UNION ALL SELECT a FROM decisions WHERE b = reach.key
        ) near
    )
    SELECT m.key, m.agreement_id, m.content FROM reach JOIN mentions m ON m.key = reach.key
    """
)
PROOFS = text(
    """
    SELECT DISTINCT ON (r.article_id) r.article_id, a.text,
           jsonb_path_query_array(r.evidence, '$[*] ? (@.decides == "status")') AS evidence
    FROM readings r JOIN articles a ON a.id = r.article_id
    WHERE r.article_id = ANY(:ids) ORDER BY r.article_id, r.version_order DESC, r.reader_version DESC
    """
)


@dataclass(kw_only=True)
class Regrouped:
    """The agreements that may be others now: ``now`` as they are, ``was`` their rows before.

    ``became`` tells under which id most of an old agreement's mentions are now.
    """

    now: dict[str, Agreement] = field(default_factory=dict)
    was: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    became: dict[str, str] = field(default_factory=dict)

    @property
    def gone(self) -> set[str]:
        """Ids that no agreement has any more."""
        return set(self.was) - set(self.now)

    @property
    def changed(self) -> set[str]:
        """Ids that are new or say something else than before."""
        return {
            key for key, one in self.now.items() if key not in self.was or self.was[key]["digest"] != content(one)[1]
        }


def content(agreement: Agreement) -> tuple[dict[str, Any], str]:
    """The columns of an agreement, and the digest of all that is known of it."""
    columns = {
        "id": agreement.id,
        "status": agreement.status,
        "told_by": agreement.told_by,
        "instrument": agreement.instrument,
        "sector": agreement.sector,
        "signed_on": agreement.signed_on,
        "ordered_on": agreement.ordered_on,
        "renewal": agreement.renewal,
        "prior_year": agreement.prior_year,
        "pairs": list(agreement.pairs),
        "parties": [asdict(one) for one in agreement.parties],
        "langs": list(agreement.langs),
        "ties": list(agreement.ties),
        "first_told": agreement.first_told,
        "confidence": agreement.confidence,
        "unsure_of": list(agreement.unsure_of),
        "outlets": agreement.outlets,
        "origins": agreement.origins,
    }
    told = [[one.article_id, one.origin, one.outlet, one.url] for one in agreement.coverage]
    return columns, digest([columns, told, [one.key for one in agreement.mentions], agreement.proof])


def regroup(connection: Connection, filed: Filed, *, now: dt.datetime, run: str) -> Regrouped:
    """Group again all that is connected with what was filed, and write what is different from before."""
    members = select(MENTIONS.c.key).where(MENTIONS.c.agreement_id.in_(sorted(filed.touched)))
    seeds = sorted(filed.seeds | set(connection.execute(members).scalars()))
    reached = connection.execute(REACH, {"seeds": seeds}).all()
    held = {row.key: mention.from_json(row.content) for row in reached}
    before = {row.key: row.agreement_id for row in reached}
    inside = sorted(held)
    query = select(LINKS).where(LINKS.c.a.in_(inside), LINKS.c.verdict == identity.TOGETHER)
    links = [identity.Link(**row) for row in connection.execute(query).mappings()]
    asked = select(DECISIONS).where(DECISIONS.c.a.in_(inside))
    decisions = {(row.a, row.b): row.verdict for row in connection.execute(asked)}
    groups = identity.group(held.values(), links, decisions)
    result = Regrouped()
    result.now = {one.id: one for one in assembled(connection, groups)}
    old = sorted(filed.touched | {key for key in before.values() if key})
    stands = connection.execute(select(AGREEMENTS).where(AGREEMENTS.c.id.in_(sorted({*old, *result.now})))).mappings()
    result.was = {row["id"]: dict(row) for row in stands}
    result.became = _became(before, result.now.values())
    _write(connection, result, before, now=now, run=run)
    return result


def assembled(connection: Connection, groups: Sequence[Sequence[Mention]]) -> list[Agreement]:
    """The agreements of ``groups``, with what the ledger knows of the articles that tell of them."""
    ids = sorted({one.article_id for group in groups for one in group if one.article_id})
    carriers = [one.article_id for group in groups if (one := carrier(group)) and one.article_id]
    told = connection.execute(PROOFS, {"ids": carriers})
    proofs = {row.article_id: sentence(row.text, row.evidence) for row in told}
    columns = (ARTICLES.c[name] for name in ("id", "outlet", "url", "lang", "published", "signature"))
    tellers = {
        row.id: Teller(
            article_id=row.id,
            outlet=row.outlet,
            url=row.url,
            lang=row.lang,
            published=row.published,
            signature=tuple(row.signature) if row.signature else None,
            proof=proofs.get(row.id, ""),
        )
        for row in connection.execute(select(*columns).where(ARTICLES.c.id.in_(ids)))
    }
    return [assemble(group, tellers) for group in groups]


def load(connection: Connection, ids: Iterable[str]) -> dict[str, Agreement]:
    """Agreements that stand, made again from their mentions."""
    query = select(MENTIONS.c.agreement_id, MENTIONS.c.content).where(MENTIONS.c.agreement_id.in_(sorted(ids)))
    groups: dict[str, list[Mention]] = defaultdict(list)
    for row in connection.execute(query):
        groups[row.agreement_id].append(mention.from_json(row.content))
    return {one.id: one for one in assembled(connection, list(groups.values()))}


def _became(before: Mapping[str, str | None], now: Iterable[Agreement]) -> dict[str, str]:
    """For each old id the new one that holds most of its mentions, the smaller id of equals."""
    moved: dict[str, Counter[str]] = defaultdict(Counter)
    for agreement in now:
        for one in agreement.mentions:
            old = before.get(one.key)
            if old:
                moved[old][agreement.id] += 1
    return {old: min(counts, key=lambda key: (-counts[key], key)) for old, counts in moved.items()}


def _write(
    connection: Connection, result: Regrouped, before: Mapping[str, str | None], *, now: dt.datetime, run: str
) -> None:
    changed = sorted(result.changed)
    gone = sorted(result.gone)
    rows = []
    for key in changed:
        columns, told = content(result.now[key])
        rows.append(columns | {"digest": told, "run": run, "revised_at": now})
    _trace(connection, result, now=now, run=run)
    connection.execute(delete(AGREEMENTS).where(AGREEMENTS.c.id.in_(gone)))
    write(connection, AGREEMENTS, rows)
    moved = [
        (one.key, one_id)
        for one_id, all_of in result.now.items()
        for one in all_of.mentions
        if before[one.key] != one_id
    ]
    if moved:
        keys, ids = zip(*moved, strict=True)
        connection.execute(
            text(
                "UPDATE mentions SET agreement_id = q.id FROM unnest(CAST(:keys AS text[]), CAST(:ids AS text[])) "
                "AS q(key, id) WHERE mentions.key = q.key"
            ),
            {"keys": list(keys), "ids": list(ids)},
        )
    filed_again = [key for key in changed if _placed(result, key)]
    for table in (PAIRS, TIES):
        connection.execute(delete(table).where(table.c.agreement_id.in_([k for k in filed_again if k in result.was])))
    write(connection, PAIRS, [row for key in filed_again for row in pair_rows(result.now[key])])
    write(connection, TIES, [row for key in filed_again for row in tie_rows(result.now[key])])


def _placed(result: Regrouped, key: str) -> bool:
    """Whether an agreement's places among others are not what they were."""
    agreement, was = result.now[key], result.was.get(key)
    if was is None:
        return True
    columns, _ = content(agreement)
    names = ("ordered_on", "pairs", "sector", "langs", "ties")
    stood = was["told_by"] in STANDING
    return stood != agreement.stands or any(columns[name] != was[name] for name in names)


def pair_rows(agreement: Agreement) -> list[dict[str, Any]]:
    """The rows of ``agreement_pairs`` of an agreement."""
    return [
        {
            "pair": pair,
            "agreement_id": agreement.id,
            "ordered_on": agreement.ordered_on,
            "sector": agreement.sector,
            "langs": list(agreement.langs),
            "stands": agreement.stands,
        }
        for pair in agreement.pairs
    ]


def tie_rows(agreement: Agreement) -> list[dict[str, Any]]:
    """The rows of ``ties`` of an agreement: none while it is only planned."""
    if not agreement.stands:
        return []
    return [{"tie": tie, "agreement_id": agreement.id, "ordered_on": agreement.ordered_on} for tie in agreement.ties]


TRACED = ("status", "signed_on", "pairs", "parties", "sector", "instrument", "renewal", "prior_year", "run")


def _trace(connection: Connection, result: Regrouped, *, now: dt.datetime, run: str) -> None:
    rows: list[dict[str, Any]] = []
    for key, was in result.was.items():
        agreement = result.now.get(key)
        if agreement is None:
            became = result.became.get(key)
            reason = f"its articles now tell of {became}" if became else "no article tells of it any more"
            rows.append({"subject": "agreement", "key": key, "was": {n: was[n] for n in TRACED}, "reason": reason})
            rows[-1]["now"] = {"id": became} if became else None
            continue
        columns, _ = content(agreement)
        fresh = {name: columns[name] for name in TRACED if name != "run" and columns[name] != was[name]}
        if fresh:
            old = {name: was[name] for name in (*fresh, "run")}
            rows.append(
                {"subject": "agreement", "key": key, "was": old, "now": fresh, "reason": "its articles say more"}
            )
    trace(connection, rows, now=now, run=run)
