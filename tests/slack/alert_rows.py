"""Owed alerts as the ledger writes them, for the tests of sending."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Engine, insert

from pactwatch.ledger.schema.alerts import AlertRow

DAY = dt.datetime(2025, 3, 3, 9, 0, tzinfo=dt.UTC)


def payload(number: int = 0, **changes: Any) -> dict[str, Any]:
    """What the ledger says of one invented agreement."""
    pair = changes.pop("pair", "KR-PT")
    first, second = pair.split("-")
    return {
        "kind": "new_pairing",
        "reason": f"new pairing: {pair}",
        "agreement_id": f"a{number}",
        "pairs": [pair],
        "new_pairs": [pair],
        "parties": [
            {"name": f"Harbour Institute {number}", "country": first, "kind": "institute"},
            {"name": f"Lantern Agency {number}", "country": second, "kind": "agency"},
        ],
        "instrument": "MOU",
        "sector": "bio",
        "signed_on": "2025-03-02",
        "prior_year": None,
        "proof": f"The two signed a memorandum, number {number}, on Sunday.",
        "coverage": [
            {
                "article_id": f"art{number}",
                "outlet": "The Example Post",
                "url": f"https://news.example/{number}",
                "lang": "en",
                "published": "2025-03-03",
                "origin": f"o{number}",
            }
        ],
        "confidence": 0.93,
        "unsure_of": [],
    } | changes


def row(number: int = 0, **changes: Any) -> dict[str, Any]:
    """One row of ``alerts``; ``payload`` changes go under the name ``said``."""
    said = payload(number, **changes.pop("said", {}))
    return {
        "key": f"bio:{said['kind']}:alert{number:05d}",
        "watch": "bio",
        "channel": "#pactwatch",
        "kind": said["kind"],
        "state": "owed",
        "told": "now",
        "reason": said["reason"],
        "agreement_id": said["agreement_id"],
        "pairs": said["pairs"],
        "signed_on": said["signed_on"],
        "payload": said,
        "revision": 0,
        "correction": None,
        "run": "test",
        "owed_at": DAY + dt.timedelta(milliseconds=number),
        "written_at": DAY,
    } | changes


def owe(engine: Engine, *rows: dict[str, Any]) -> None:
    """Write the rows, as a reconcile would."""
    with engine.begin() as connection:
        connection.execute(insert(AlertRow), list(rows))
