"""What regrouped agreements mean for each watch: first of a pair, changes of articles, alerts. Writes what is new."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, select, tuple_

from pactwatch.ledger import regroup, timeline
from pactwatch.ledger.alert_rows import write_alerts
from pactwatch.ledger.assemble import Agreement
from pactwatch.ledger.diff import Earlier, Outcome, changes, outcome
from pactwatch.ledger.filing import Filed
from pactwatch.ledger.owed import Owed, owed
from pactwatch.ledger.regroup import Regrouped
from pactwatch.ledger.schema.agreements import ChangeRow, PairingRow
from pactwatch.ledger.schema.metadata import METADATA
from pactwatch.ledger.store import trace, write
from pactwatch.ledger.watches import Watch
from pactwatch.records import ChangeKind

CHANGES, PAIRINGS = (METADATA.tables[row.__tablename__] for row in (ChangeRow, PairingRow))


@dataclass(kw_only=True)
class Settling:
    """One transaction's work, and who does it."""

    connection: Connection
    watches: Sequence[Watch]
    now: dt.datetime
    run: str
    counted: Counter[ChangeKind] = field(default_factory=Counter)


def settle(work: Settling, filed: Filed, regrouped: Regrouped) -> None:
    """Write pairings, changes and alerts that follow from ``regrouped``; count what changed in ``work.counted``."""
    connection = work.connection
    pairs = {pair for one in regrouped.now.values() for pair in one.pairs}
    pairs |= {pair for row in regrouped.was.values() for pair in row["pairs"]}
    firsts = {watch.name: timeline.firsts(connection, watch, pairs) for watch in work.watches}
    others = _pairings(work, pairs, firsts)
    changed = regrouped.changed
    others |= timeline.successors(
        connection,
        [one for key, one in regrouped.now.items() if key in changed],
        [row for key, row in regrouped.was.items() if key in changed | regrouped.gone],
    )
    agreements = regrouped.now | regroup.load(connection, others - set(regrouped.now) - regrouped.gone)
    priors = timeline.priors(connection, agreements.values())
    more = {pair for one in agreements.values() for pair in one.pairs} - pairs
    told: dict[tuple[str, str], Outcome] = {}
    wanted: list[Owed] = []
    for watch in work.watches:
        known = firsts[watch.name] | timeline.firsts(connection, watch, more)
        for agreement in agreements.values():
            found = outcome(agreement, watch, known, priors.get(agreement.id))
            told[watch.name, agreement.id] = found
            wanted += owed(agreement, watch, found)
    _changes(work, filed, agreements, told)
    corrected = write_alerts(
        connection,
        wanted,
        standing={*agreements, *regrouped.gone},
        became=regrouped.became,
        watches=[watch.name for watch in work.watches],
        now=work.now,
        run=work.run,
    )
    work.counted[ChangeKind.CORRECTION] += corrected


def _pairings(work: Settling, pairs: set[str], firsts: Mapping[str, Mapping[str, Earlier | None]]) -> set[str]:
    """Write which agreement is first of each pair; give the agreements that were first or are now."""
    if not pairs:
        return set()
    names = [watch.name for watch in work.watches]
    query = select(PAIRINGS).where(PAIRINGS.c.pair.in_(sorted(pairs)), PAIRINGS.c.watch.in_(names))
    stands = {(row["watch"], row["pair"]): row for row in work.connection.execute(query).mappings()}
    rows: list[dict[str, Any]] = []
    traced: list[dict[str, Any]] = []
    moved: set[str] = set()
    for name, found in sorted(firsts.items()):
        for pair, first in sorted(found.items()):
            assert first is not None
            was = stands.pop((name, pair), None)
            row = {"first_signed_on": first.signed_on, "agreement_id": first.agreement_id}
            if was is not None and all(was[column] == value for column, value in row.items()):
                continue
            rows.append({"watch": name, "pair": pair, "run": work.run} | row)
            moved |= {first.agreement_id} | ({was["agreement_id"]} if was else set())
            if was is not None:
                old = {column: was[column] for column in (*row, "run")}
                reason = "another agreement is the first of the pair, or its date is another"
                traced.append({"subject": "pairing", "key": f"{name}:{pair}", "was": old, "now": row, "reason": reason})
    for (name, pair), was in stands.items():
        old = {column: was[column] for column in ("first_signed_on", "agreement_id", "run")}
        reason = "no agreement of the pair is left"
        traced.append({"subject": "pairing", "key": f"{name}:{pair}", "was": old, "now": None, "reason": reason})
        moved.add(was["agreement_id"])
    if stands:
        gone = tuple_(PAIRINGS.c.watch, PAIRINGS.c.pair).in_(list(stands))
        work.connection.execute(delete(PAIRINGS).where(gone))
    write(work.connection, PAIRINGS, rows)
    trace(work.connection, traced, now=work.now, run=work.run)
    return moved


def _change_rows(
    work: Settling, filed: Filed, agreements: Mapping[str, Agreement], told: Mapping[tuple[str, str], Outcome]
) -> dict[tuple[str, str, int], dict[str, Any]]:
    wanted: dict[tuple[str, str, int], dict[str, Any]] = {}
    for watch in work.watches:
        for agreement in agreements.values():
            for mention, change in changes(agreement, watch, told[watch.name, agreement.id]):
                wanted[change.article_id, watch.name, mention.n] = {
                    "kind": str(change.kind),
                    "reason": change.reason,
                    "agreement_id": agreement.id,
                    "pairs": list(change.pairs),
                }
        for article_id, (_, reason) in filed.idle.items():
            wanted[article_id, watch.name, -1] = {
                "kind": str(ChangeKind.NOTHING),
                "reason": reason,
                "agreement_id": None,
                "pairs": [],
            }
    return wanted


def _changes(
    work: Settling, filed: Filed, agreements: Mapping[str, Agreement], told: Mapping[tuple[str, str], Outcome]
) -> None:
    """Write what each article did; trace and count what is new or another than before."""
    wanted = _change_rows(work, filed, agreements, told)
    articles = sorted({article_id for article_id, _, _ in wanted} | filed.articles)
    query = select(CHANGES).where(CHANGES.c.article_id.in_(articles))
    stands = {(row["article_id"], row["watch"], row["n"]): row for row in work.connection.execute(query).mappings()}
    rows, traced = [], []
    for (article_id, watch, n), row in sorted(wanted.items()):
        was = stands.get((article_id, watch, n))
        if was is not None and all(was[column] == value for column, value in row.items()):
            continue
        rows.append({"article_id": article_id, "watch": watch, "n": n, "run": work.run} | row)
        if was is None or was["kind"] != row["kind"]:
            work.counted[ChangeKind(row["kind"])] += 1
        if was is not None:
            old = {column: was[column] for column in (*row, "run")}
            key = f"{watch}:{article_id}#{n}"
            traced.append({"subject": "change", "key": key, "was": old, "now": row, "reason": "the ledger knows more"})
    gone = [key for key in stands if key not in wanted and key[0] in filed.articles]
    if gone:
        place = tuple_(CHANGES.c.article_id, CHANGES.c.watch, CHANGES.c.n)
        work.connection.execute(delete(CHANGES).where(place.in_(gone)))
    write(work.connection, CHANGES, rows)
    trace(work.connection, traced, now=work.now, run=work.run)
