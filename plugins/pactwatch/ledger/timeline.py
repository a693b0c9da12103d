"""Where an agreement stands among others: the first of its pairs, the one that it renews, those that renew it.

Every question reads a bounded number of index entries, however large the ledger is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, text

from pactwatch.ledger.assemble import Agreement
from pactwatch.ledger.diff import Earlier, watched_pairs
from pactwatch.ledger.watches import Watch

RENEWAL_DAYS = 60  # days: accords of the same bodies closer than this are parts of one event, not renewals
FIRSTS = text(
    """
    SELECT q.pair, f.agreement_id, a.signed_on
    FROM unnest(CAST(:pairs AS text[])) AS q(pair)
    CROSS JOIN LATERAL (
        SELECT agreement_id FROM agreement_pairs p
        WHERE p.pair = q.pair AND p.stands
          AND (CAST(:sectors AS text[]) IS NULL OR p.sector IS NULL OR p.sector = ANY(CAST(:sectors AS text[])))
          AND (CAST(:langs AS text[]) IS NULL OR p.langs = '{}' OR p.langs && CAST(:langs AS text[]))
        ORDER BY p.ordered_on LIMIT 1
    ) f JOIN agreements a ON a.id = f.agreement_id
    """
)
PRIORS = text(
    f"""
    SELECT DISTINCT ON (q.id) q.id, f.agreement_id, a.signed_on
    FROM unnest(CAST(:ids AS text[]), CAST(:ties AS text[]), CAST(:days AS date[])) AS q(id, tie, day)
    CROSS JOIN LATERAL (
        SELECT agreement_id, ordered_on FROM ties t
        WHERE t.tie = q.tie AND t.agreement_id <> q.id
          AND t.ordered_on < to_char(q.day - {RENEWAL_DAYS}, 'YYYY-MM-DD')
        ORDER BY t.ordered_on DESC LIMIT 1
    ) f JOIN agreements a ON a.id = f.agreement_id
    ORDER BY q.id, f.ordered_on DESC
    """  # noqa: S608  RENEWAL_DAYS is our own number
)
SUCCESSORS = text(
    f"""
    SELECT DISTINCT s.agreement_id
    FROM unnest(CAST(:ties AS text[]), CAST(:days AS date[])) AS q(tie, day)
    CROSS JOIN LATERAL (
        SELECT to_char(left(t.ordered_on, 10)::date + {RENEWAL_DAYS + 2}, 'YYYY-MM-DD') AS until FROM ties t
        WHERE t.tie = q.tie AND t.ordered_on >= to_char(q.day + {RENEWAL_DAYS}, 'YYYY-MM-DD')
        ORDER BY t.ordered_on LIMIT 1
    ) f
    JOIN ties s ON s.tie = q.tie AND s.ordered_on < f.until
     AND s.ordered_on >= to_char(q.day + {RENEWAL_DAYS}, 'YYYY-MM-DD')
    """  # noqa: S608  RENEWAL_DAYS is our own number
)


def firsts(connection: Connection, watch: Watch, pairs: Iterable[str]) -> dict[str, Earlier | None]:
    """The first agreement of each pair in the eyes of ``watch``; pairs without one are left out."""
    asked = list(watched_pairs(watch, tuple(sorted(pairs))))
    if not asked:
        return {}
    values = {"pairs": asked, "sectors": list(watch.sectors) or None, "langs": list(watch.languages) or None}
    rows = connection.execute(FIRSTS, values)
    return {row.pair: Earlier(agreement_id=row.agreement_id, signed_on=row.signed_on) for row in rows}


def _places(rows: Iterable[tuple[str, str, Iterable[str]]]) -> dict[str, list[Any]]:
    places: dict[str, list[Any]] = {"ids": [], "ties": [], "days": []}
    for key, ordered_on, ties in rows:
        for tie in ties:
            places["ids"].append(key)
            places["ties"].append(tie)
            places["days"].append(ordered_on[:10])
    return places


def priors(connection: Connection, agreements: Iterable[Agreement]) -> dict[str, Earlier]:
    """For each agreement the nearest earlier one of the same bodies, by id; those without one are left out."""
    places = _places((one.id, one.ordered_on, one.ties) for one in agreements if one.pairs)
    if not places["ids"]:
        return {}
    rows = connection.execute(PRIORS, places)
    return {row.id: Earlier(agreement_id=row.agreement_id, signed_on=row.signed_on) for row in rows}


def successors(connection: Connection, agreements: Iterable[Agreement], rows: Iterable[Mapping[str, Any]]) -> set[str]:
    """Ids of the agreements that may renew these: as they are (``agreements``) and as they were (``rows``)."""
    places = _places(
        [(one.id, one.ordered_on, one.ties) for one in agreements]
        + [(row["id"], row["ordered_on"], row["ties"]) for row in rows]
    )
    del places["ids"]
    return set(connection.execute(SUCCESSORS, places).scalars()) if places["ties"] else set()
