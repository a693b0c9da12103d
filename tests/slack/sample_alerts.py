"""Invented alerts of every kind, for snapshots and pictures."""

from __future__ import annotations

import datetime as dt

from pactwatch.alerts.message import Nearest, Setting
from pactwatch.records import Alert, AlertParty, AlertState, ChangeKind, Coverage, Instrument, Kind, Sector

WHEN = dt.datetime(2025, 3, 3, 9, 30, tzinfo=dt.UTC)
RUN = "https://airflow.example/dags/watch_news/runs/scheduled__2025-03-03T09%3A00"
NEAREST = Nearest(
    pair="KR-PT",
    between=0,
    country="KR",
    others=14,
    latest_with="DK",
    latest_on="2024-05",
)


PROOF = (
    "한빛해양생명연구원은 2일(현지시간) 리스본에서 파롤연구소와 해양바이오 공동연구를 위한 업무협약(MOU)을 체결했다고 "
    "3일 밝혔다."
)


def sample(kind: ChangeKind = ChangeKind.NEW_PAIRING, **changes) -> Alert:
    """One alert; ``changes`` are fields of it."""
    values = {
        "key": f"bio:{kind}:sample",
        "watch": "bio",
        "channel": "#pactwatch",
        "kind": kind,
        "state": AlertState.OWED,
        "reason": "first agreement of KR-PT",
        "agreement_id": "a1",
        "pairs": ("KR-PT",),
        "new_pairs": ("KR-PT",) if kind is ChangeKind.NEW_PAIRING else (),
        "parties": (
            AlertParty(name="한빛해양생명연구원", country="KR", kind=Kind.INSTITUTE),
            AlertParty(name="Instituto Farol de Lisboa", country="PT", kind=Kind.UNIVERSITY),
        ),
        "instrument": Instrument.MOU,
        "sector": Sector.BIO,
        "signed_on": "2025-03-02",
        "prior_year": 2014 if kind is ChangeKind.RENEWAL else None,
        "proof": PROOF,
        "coverage": (
            _told("a1", "보기일보", "ko", "2025-03-03", "o1"),
            _told("a2", "The Example Post", "en", "2025-03-03", "o2"),
            _told("a3", "예시경제", "ko", "2025-03-03", "o1"),
        ),
        "confidence": 0.93,
        "unsure_of": (),
        "owed_at": WHEN,
    }
    return Alert(**(values | changes))


def setting(locale: str = "en") -> Setting:
    """What the samples are worded for."""
    return Setting(locale=locale, nearest=NEAREST, run_url=RUN)


def _told(key: str, outlet: str, lang: str, day: str, origin: str) -> Coverage:
    return Coverage(
        article_id=key,
        outlet=outlet,
        url=f"https://news.example/{key}",
        lang=lang,
        published=dt.date.fromisoformat(day),
        origin=origin,
    )


SUMMIT = [
    sample(
        key=f"bio:new_pairing:{pair}",
        pairs=(pair,),
        new_pairs=(pair,),
        parties=(
            AlertParty(name="한빛해양생명연구원", country="KR", kind=Kind.INSTITUTE),
            AlertParty(name=name, country=pair.replace("KR", "").strip("-"), kind=Kind.AGENCY),
        ),
    )
    for pair, name in {
        "AR-KR": "Agencia Faro",
        "BR-KR": "Instituto Lanterna",
        "CL-KR": "Centro Ancla",
        "KR-MX": "Consejo Brújula",
        "KR-PE": "Instituto Marea",
        "KR-UY": "Polo Boya",
    }.items()
]
