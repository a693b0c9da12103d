"""Readings against labels: the figures of docs/reading.md, each as hits out of cases so that bounds can be given.

``pactwatch evaluate`` and tests/gate call it. A label and a reading are the objects that docs/reading.md describes.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pactwatch.reading.names import same_name

Row = Mapping[str, Any]
FIGURES = (
    "status", "alert_p", "alert_r", "alert_f1", "pairs_exact", "party_p", "party_r", "party_f1",
    "signed_on", "date_false", "renewal", "agreements", "instrument", "sector",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A share with the 95% bounds of Wilson. ``of`` 0 means that there was nothing to get wrong: the share is 1."""

    hits: int
    of: int

    @property
    def share(self) -> float:
        """Hits out of cases."""
        return self.hits / self.of if self.of else 1.0

    def bounds(self) -> tuple[float, float]:
        """Wilson's score interval at 95% (Wilson 1927): honest for small counts and shares near 1."""
        if not self.of:
            return 0.0, 1.0
        z, n, p = 1.959964, self.of, self.share
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluation:
    """The figures, and every miss as (id, figure, wanted, got)."""

    articles: int
    figures: dict[str, Figure]
    misses: tuple[tuple[str, str, str, str], ...] = ()


@dataclass(slots=True)
class _Tally:
    hits: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, str, str, str]] = field(default_factory=list)

    def count(self, figure: str, key: str, want: object, got: object, *, right: bool) -> None:
        self.of[figure] += 1
        self.hits[figure] += right
        if not right:
            self.misses.append((key, figure, str(want), str(got)))


def evaluate(labels: Iterable[Row], readings: Mapping[str, Row]) -> Evaluation:
    """Scores readings by id; an article without a reading counts as read wrongly."""
    tally = _Tally()
    articles = 0
    for label in labels:
        articles += 1
        _article(tally, label, readings.get(_key(label), {"status": "not read", "agreements": []}))
    figures = {name: Figure(hits=tally.hits[name], of=tally.of[name]) for name in FIGURES if not name.endswith("f1")}
    for kind in ("alert", "party"):
        given, wanted = tally.of[f"{kind}_p"], tally.of[f"{kind}_r"]
        figures[f"{kind}_f1"] = Figure(hits=2 * tally.hits[f"{kind}_p"], of=given + wanted)
    figures["date_false"] = Figure(hits=tally.hits["date_false"], of=max(tally.of["date_false"], 1))
    return Evaluation(articles=articles, figures={f: figures[f] for f in FIGURES}, misses=tuple(tally.misses))


def _key(label: Row) -> str:
    return str(label.get("id") or label["file"])


def _pairs(row: Row) -> set[str]:
    return (
        {pair for deal in row.get("agreements") or [] for pair in deal.get("pairs") or []}
        if row["status"] != "none"
        else set()
    )


def _article(tally: _Tally, label: Row, reading: Row) -> None:
    key = _key(label)
    want, got = _pairs(label), _pairs(reading)
    tally.count("status", key, label["status"], reading["status"], right=label["status"] == reading["status"])
    tally.count("pairs_exact", key, sorted(want), sorted(got), right=want == got)
    wanted = want if label["status"] == "signed" else set()
    given = got if reading["status"] == "signed" else set()
    tally.hits["alert_p"] += len(wanted & given)
    tally.of["alert_p"] += len(given)
    tally.hits["alert_r"] += len(wanted & given)
    tally.of["alert_r"] += len(wanted)
    if label["status"] != "none":
        for figure in ("instrument", "sector"):
            tally.count(
                figure, key, label.get(figure), reading.get(figure), right=label.get(figure) == reading.get(figure)
            )
        deals = len(label["agreements"]), len(reading.get("agreements") or [])
        tally.count("agreements", key, *deals, right=deals[0] == deals[1])
        _parties(tally, key, label, reading)
        _dates(tally, key, label, reading)
        _renewal(tally, key, label, reading)


def _distinct(row: Row) -> list[Row]:
    out: list[Row] = []
    for party in (p for deal in row.get("agreements") or [] for p in deal.get("parties") or []):
        if not any(p["name"] == party["name"] and p["country"] == party["country"] for p in out):
            out.append(party)
    return out


def _parties(tally: _Tally, key: str, label: Row, reading: Row) -> None:
    left = _distinct(reading)
    tally.of["party_p"] += len(left)
    for party in _distinct(label):
        found = next((p for p in left if p["country"] == party["country"] and same_party(party, p)), None)
        if found is not None:
            left.remove(found)
            tally.hits["party_p"] += 1
        tally.count(
            "party_r", key, f"{party['name']}/{party['country']}", [p["name"] for p in left], right=found is not None
        )


def same_party(label: Row, read: Row) -> bool:
    """Whether two parties of one country may be one body."""
    if label.get("kind") == read.get("kind") == "government":
        return True
    mine = [label["name"], *_inside(label["name"])]
    theirs = [read["name"], *(read.get("aliases") or []), *_inside(read["name"])]
    return any(same_name(a, b) for a in mine for b in theirs)


def _inside(name: str) -> list[str]:
    before, bracket, rest = name.partition("(")
    return [before.strip(), rest.rstrip(") ")] if bracket else []


def _dates(tally: _Tally, key: str, label: Row, reading: Row) -> None:
    want = sorted({d["signed_on"] for d in label["agreements"] if d.get("signed_on")})
    got = sorted({d["signed_on"] for d in reading.get("agreements") or [] if d.get("signed_on")})
    also = set(label.get("signed_on_also") or [])
    if want:
        right = want == got or bool(got and also and set(got) <= also | set(want))
        tally.count("signed_on", key, want, got, right=right)
    else:
        # a wrong date is the hit here: this figure is a share of faults
        wrong = not set(got) <= also
        tally.of["date_false"] += 1
        tally.hits["date_false"] += wrong
        if wrong:
            tally.misses.append((key, "date_false", "none", str(got)))


def _renewal(tally: _Tally, key: str, label: Row, reading: Row) -> None:
    if label["status"] == "signed" and not label.get("renewal_unsure"):
        want = bool(label.get("renewal")), label.get("prior_year")
        got = bool(reading.get("renewal")), reading.get("prior_year")
        tally.count("renewal", key, want, got, right=want == got)
