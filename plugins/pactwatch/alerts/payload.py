"""An alert's row as the record that wording takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from pactwatch.records import Alert, AlertParty, AlertState, ChangeKind, Coverage, Instrument, Kind, Sector


def alert_of(row: Mapping[str, Any], payload: Mapping[str, Any] | None = None) -> Alert:
    """The alert of a row of ``alerts``, told by ``payload`` (the row's own by default).

    A row whose correction says so is withdrawn, whatever its state. Raises ``KeyError`` or ``ValueError`` on a payload
    that misses a field or holds an unknown word.
    """
    held = row["payload"] if payload is None else payload
    correction = row["correction"] or {}
    withdrawn = row["state"] == AlertState.WITHDRAWN or correction.get("kind") == "withdrawn"
    return Alert(
        key=row["key"],
        watch=row["watch"],
        channel=row["channel"],
        kind=ChangeKind(held["kind"]),
        state=AlertState.WITHDRAWN if withdrawn else AlertState(row["state"]),
        reason=correction.get("reason") or row["reason"],
        agreement_id=row["agreement_id"],
        pairs=tuple(held["pairs"]),
        new_pairs=tuple(held["new_pairs"]),
        parties=tuple(_party(one) for one in held["parties"]),
        instrument=Instrument(held["instrument"]) if held["instrument"] else None,
        sector=Sector(held["sector"]) if held["sector"] else None,
        signed_on=held["signed_on"],
        prior_year=held["prior_year"],
        proof=held["proof"] or "",
        coverage=tuple(_coverage(one) for one in held["coverage"]),
        confidence=held["confidence"],
        unsure_of=tuple(held["unsure_of"]),
        owed_at=row["owed_at"],
    )


def _party(held: Mapping[str, Any]) -> AlertParty:
    return AlertParty(name=held["name"], country=held["country"], kind=Kind(held["kind"]))


def _coverage(held: Mapping[str, Any]) -> Coverage:
    published = dt.date.fromisoformat(held["published"]) if held["published"] else None
    return Coverage(**{**held, "published": published})


def told_of(row: Mapping[str, Any], told: Mapping[str, Any]) -> Alert:
    """The alert as the channel was told it: ``told`` is the row's ``told_payload`` or ``first_payload``."""
    state = AlertState.WITHDRAWN if told["withdrawn"] else AlertState.POSTED
    return alert_of({**row, "state": state, "correction": {"reason": told["reason"]}}, told["alert"])
