"""Which alerts an agreement owes, and what becomes of one that stands already. Pure.

An alert that waits follows the ledger: it is rewritten or withdrawn. One that was posted (or is on its way) is never
owed again: its ``revision`` rises and ``correction`` says what was told, what is true now, and why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from pactwatch.ledger.assemble import Agreement
from pactwatch.ledger.dates import refines
from pactwatch.ledger.diff import Outcome, unwatched
from pactwatch.ledger.watches import Told, Watch
from pactwatch.records import AlertState, ChangeKind, Status

OUT = frozenset({AlertState.POSTED, AlertState.CLAIMED, AlertState.UNKNOWN})  # told, or perhaps told
HELD = frozenset({AlertState.PARKED, AlertState.SILENCED})  # waits for a person, or for an end of the silence


@dataclass(frozen=True, kw_only=True, slots=True)
class Owed:
    """An alert that the ledger wants to stand. ``evidence_day`` is the day on which the news was first told."""

    key: str
    watch: Watch
    kind: ChangeKind
    reason: str
    agreement_id: str
    pairs: tuple[str, ...]
    signed_on: str | None
    payload: Mapping[str, Any]
    evidence_day: dt.date | None


def owed(agreement: Agreement, watch: Watch, told: Outcome) -> list[Owed]:
    """The alerts that ``agreement`` owes ``watch``: one for each pair that it opens, else one."""
    found = []
    if told.kind == ChangeKind.NEW_PAIRING:
        found += [_owed(agreement, watch, told, told.kind, pair) for pair in told.new_pairs]
    elif told.kind != ChangeKind.NOTHING:
        found.append(_owed(agreement, watch, told, told.kind, None))
    if agreement.status == Status.ENDED and agreement.told_by != Status.ENDED and unwatched(watch, agreement) is None:
        ended = Outcome(
            kind=ChangeKind.ENDED, reason=f"ended: the agreement of {agreement.signed_on or 'unknown date'}"
        )
        if agreement.pairs:
            found.append(_owed(agreement, watch, ended, ChangeKind.ENDED, None))
    return [alert for alert in found if watch.kinds[alert.kind] != Told.NEVER]


def _owed(agreement: Agreement, watch: Watch, told: Outcome, kind: ChangeKind, pair: str | None) -> Owed:
    pairs = (pair,) if pair else agreement.pairs
    ended = [m.published for m in agreement.mentions if m.status == Status.ENDED]
    carried = [m.published for m in agreement.mentions if m.key == agreement.carrier]
    evidence_day = (ended if kind == ChangeKind.ENDED and ended else carried or [None])[0]
    payload = {
        "kind": str(kind),
        "reason": told.reason,
        "agreement_id": agreement.id,
        "pairs": list(pairs),
        "new_pairs": [pair] if pair else [],
        "parties": [{"name": p.name, "country": p.country, "kind": str(p.kind)} for p in agreement.parties],
        "instrument": agreement.instrument,
        "sector": agreement.sector,
        "signed_on": agreement.signed_on,
        "prior_year": told.prior_year,
        "proof": agreement.proof,
        "coverage": [
            asdict(item) | {"published": item.published.isoformat() if item.published else None}
            for item in agreement.coverage
        ],
        "confidence": agreement.confidence,
        "unsure_of": list(agreement.unsure_of),
    }
    return Owed(
        key=f"{watch.name}:{kind}:{pair or agreement.id}",
        watch=watch,
        kind=kind,
        reason=told.reason,
        agreement_id=agreement.id,
        pairs=pairs,
        signed_on=agreement.signed_on,
        payload=payload,
        evidence_day=evidence_day,
    )


def told_when(alert: Owed, owed_at: dt.datetime) -> tuple[Told, str]:
    """Now or in the digest, and why: what was told long before it was owed is history, and history is quiet."""
    wanted = alert.watch.kinds[alert.kind]
    if wanted == Told.NOW and alert.evidence_day is None:
        return Told.DIGEST, "history: the article has no date"
    if wanted == Told.NOW and alert.evidence_day is not None:
        age = (owed_at.date() - alert.evidence_day).days
        if age > alert.watch.history_after:
            return Told.DIGEST, f"history: told on {alert.evidence_day.isoformat()}"
    return wanted, ""


def _columns(alert: Owed, owed_at: dt.datetime) -> dict[str, Any]:
    told, why = told_when(alert, owed_at)
    return {
        "key": alert.key,
        "watch": alert.watch.name,
        "channel": alert.watch.channel,
        "kind": str(alert.kind),
        "told": str(told),
        "reason": f"{alert.reason} ({why})" if why else alert.reason,
        "agreement_id": alert.agreement_id,
        "pairs": list(alert.pairs),
        "signed_on": alert.signed_on,
        "payload": dict(alert.payload),
        "owed_at": owed_at,
        "state": str(AlertState.OWED if told == Told.NOW else AlertState.DIGEST),
    }


def fresh(alert: Owed, now: dt.datetime, told_already: str | None) -> dict[str, Any]:
    """The row of an alert that does not stand yet. ``told_already`` is the key of the alert that has told it before."""
    row = _columns(alert, now) | {"revision": 0, "correction": None, "attempts": 0}
    if told_already:
        row["state"] = str(AlertState.SILENCED)
        row["reason"] = f"told already by {told_already}, which is corrected: {alert.reason}"
    return row


def _said(payload: Mapping[str, Any]) -> tuple[Any, ...]:
    """What of an alert must be right: not its coverage, not the spelling of names."""
    countries = sorted(str(party["country"]) for party in payload["parties"])
    fields = ("kind", "pairs", "new_pairs", "prior_year")
    return (*(payload[name] for name in fields), sorted(set(countries)))


def differs(was: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether what was told is no longer right. A date told more exactly is not wrong."""
    return _said(was) != _said(now) or not refines(was["signed_on"], now["signed_on"])


def _corrected(stands: Mapping[str, Any], kind: str, reason: str, now: dt.datetime) -> dict[str, Any]:
    told = (stands["correction"] or {}).get("told") or stands["payload"]
    return {
        "revision": stands["revision"] + 1,
        "correction": {"kind": kind, "reason": reason, "told": told, "at": now.isoformat()},
    }


def follow(stands: Mapping[str, Any], alert: Owed, now: dt.datetime) -> dict[str, Any]:
    """The columns of a standing alert that change because the ledger now wants ``alert``; empty where none does."""
    columns = _columns(alert, stands["owed_at"])
    if stands["state"] in OUT:
        for name in ("key", "state", "told"):
            columns.pop(name)
        withdrawn = (stands["correction"] or {}).get("kind") == "withdrawn"
        if withdrawn or differs(stands["payload"], alert.payload):
            columns |= _corrected(stands, "changed", _why(stands, alert), now)
    elif stands["state"] in HELD:
        columns.pop("state")
        if stands["state"] == AlertState.SILENCED:
            columns.pop("reason")
    return {name: value for name, value in columns.items() if stands[name] != value}


def _why(stands: Mapping[str, Any], alert: Owed) -> str:
    was = stands["payload"]["signed_on"] or "an unknown day"
    if stands["agreement_id"] != alert.agreement_id and alert.kind == ChangeKind.NEW_PAIRING:
        return f"older evidence: {alert.pairs[0]} first signed {alert.signed_on or 'at an unknown day'}, not {was}"
    return f"the articles together now say: {alert.reason}; signed {alert.signed_on or 'on an unknown day'}"


def drop(stands: Mapping[str, Any], reason: str, now: dt.datetime) -> dict[str, Any]:
    """The columns of a standing alert that change because nothing owes it any more; empty where none does."""
    if stands["state"] == AlertState.WITHDRAWN:
        return {}
    if stands["state"] in OUT:
        if (stands["correction"] or {}).get("kind") == "withdrawn":
            return {}
        return _corrected(stands, "withdrawn", reason, now)
    return {"state": str(AlertState.WITHDRAWN), "reason": reason}
