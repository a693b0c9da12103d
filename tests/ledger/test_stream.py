"""Our own stream of events and look-alikes: who tells of the same agreement, and what is owed for it."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml
from ledger_stories import Story, grouped, labelled, story, tell
from sqlalchemy import select

from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.watches import Told, Watch
from pactwatch.records import ChangeKind, Kind

EVERYTHING = Watch(name="all", channel="#all", kinds=dict.fromkeys(ChangeKind, Told.NOW))


def _parties(written):
    for line in written:
        country, kind, name = line.split(" ", 2)
        yield {"name": name, "country": country, "kind": kind if kind in list(Kind) else "company"}


def _accord(entry, date):
    parties = list(_parties(entry["parties"]))
    countries = sorted({party["country"] for party in parties})
    pairs = ["-".join(pair) for pair in itertools.combinations(countries, 2)]
    return {"parties": parties, "pairs": pairs, "signed_on": str(date) if date else None}


def told() -> list[Story]:
    content = yaml.safe_load((Path(__file__).parent / "stream.yml").read_text(encoding="utf-8"))
    found = []
    for telling in content["tellings"]:
        entry = content["defaults"] | telling
        also = [entry["also"]] if "also" in entry else []
        seed = sum(map(ord, entry.get("copy", entry["id"])))
        label = {
            "id": entry["id"],
            "lang": entry["lang"],
            "outlet": entry["outlet"],
            "published": str(entry["day"]),
            "status": entry["status"],
            "instrument": entry["instrument"],
            "sector": entry["sector"],
            "renewal": entry.get("renewal", False),
            "prior_year": entry.get("prior"),
            "agreements": [_accord(one, entry["date"]) for one in (entry, *also)],
            "cluster": [one["is"] for one in (entry, *also)],
            "signature": [seed * (n + 1) for n in range(16)],
        }
        found.append(story(label))
    return found


def pairs_of(groups):
    return {frozenset(pair) for group in groups for pair in itertools.combinations(sorted(group), 2)}


@pytest.fixture
def stream(ledger):
    stories = told()
    tell(ledger, stories, watching=[EVERYTHING])
    return ledger, stories


def test_it_is_the_stream_that_was_asked_for():
    events = defaultdict(list)
    for one in told():
        for name in one.clusters:
            events[name].append(one)
    large = [tellings for name, tellings in events.items() if name.startswith("e")]
    assert len(large) >= 12
    assert all(3 <= len(tellings) <= 5 for tellings in large)
    assert sum(len({one.article.lang for one in tellings}) > 1 for tellings in large) * 2 >= len(large)
    assert len({name.split("-")[0] for name in events if name.startswith("l")}) >= 6


def test_the_stream_is_grouped_as_labelled(stream):
    engine, stories = stream
    found, wanted = grouped(engine), labelled(stories)
    hits, got, want = pairs_of(found) & pairs_of(wanted), pairs_of(found), pairs_of(wanted)
    wrong = sorted(map(sorted, got - want))
    assert not wrong
    missed = sorted(map(sorted, want - got))
    f1 = 2 * len(hits) / (len(got) + len(want))
    assert f1 >= 0.97, (f1, missed)


def test_each_new_pairing_is_owed_once(stream):
    engine, stories = stream
    with engine.connect() as connection:
        query = select(ALERTS.c.pairs, ALERTS.c.state).where(ALERTS.c.kind == "new_pairing")
        owed = Counter(pair for row in connection.execute(query) for pair in row.pairs)
    renewed = {"JP-KR"} & set(owed)
    pairs = {pair for one in stories for accord in one.reading.accords for pair in accord.pairs}
    assert set(owed) == pairs
    assert set(owed.values()) == {1}
    assert renewed == {"JP-KR"}


def test_copies_are_one_origin(stream):
    engine, _ = stream
    with engine.connect() as connection:
        rows = connection.execute(select(ALERTS.c.payload).where(ALERTS.c.kind == "new_pairing")).scalars()
        coverage = {item["article_id"]: item["origin"] for row in rows for item in row["coverage"]}
    assert coverage["e01-2"] == coverage["e01-1"]
    assert coverage["e01-3"] != coverage["e01-1"]


def test_ledger_and_cleaning_mean_the_same_by_a_copy():
    """The rooms do not import one another, so a test holds the figure that both state."""
    from pactwatch.cleaning.copies import SAME_ORIGIN
    from pactwatch.ledger.assemble import COPY

    assert COPY == SAME_ORIGIN
