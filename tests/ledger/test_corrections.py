"""Alerts follow the ledger while they wait, and are corrected once they were told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from ledger_stories import NOW, story, tell
from sqlalchemy import select, update

from pactwatch.ledger import decisions, store
from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.reconcile import reconcile
from pactwatch.ledger.watches import Told, Watch
from pactwatch.records import ChangeKind

WATCH = Watch(name="w", channel="#w", kinds=dict.fromkeys(ChangeKind, Told.NOW))
TODAY = "2026-11-21"


def label(key, signed_on, *, published=TODAY, status="signed", us="한빛재단", them="Fondation Lune", **more):
    parties = [
        {"name": us, "country": "KR", "kind": "institute"},
        {"name": them, "country": "FR", "kind": "institute"},
    ]
    accord = {"parties": parties, "pairs": ["FR-KR"], "signed_on": signed_on}
    base = {"id": key, "lang": "ko", "outlet": f"outlet {key}", "published": published, "status": status}
    return base | {"instrument": "MOU", "sector": "bio", "agreements": [accord]} | more


def say(engine, *labels, now=NOW):
    return tell(engine, [story(one) for one in labels], watching=[WATCH], now=now)


def alerts(engine):
    with engine.connect() as connection:
        rows = connection.execute(select(ALERTS).order_by(ALERTS.c.kind, ALERTS.c.key)).mappings()
        return {f"{row['kind']} {row['payload']['signed_on']}": dict(row) for row in rows}


def post(engine):
    with engine.begin() as connection:
        connection.execute(update(ALERTS).where(ALERTS.c.state.in_(["owed", "digest"])).values(state="posted"))


def test_older_evidence_takes_an_owed_alert_over(ledger):
    say(ledger, label("new", "2026-11-20"))
    say(ledger, label("old", "2011-05-02", published="2011-05-03", us="새봄병원", them="Hôpital Soleil"))
    found = alerts(ledger)
    assert {name: row["state"] for name, row in found.items()} == {
        "new_agreement 2026-11-20": "owed",
        "new_pairing 2011-05-02": "digest",
    }
    assert "history: told on 2011-05-03" in found["new_pairing 2011-05-02"]["reason"]


def test_older_evidence_corrects_a_told_alert_and_tells_nothing_twice(ledger):
    say(ledger, label("new", "2026-11-20"))
    post(ledger)
    counted = say(ledger, label("old", "2011-05-02", published="2011-05-03", us="새봄병원", them="Hôpital Soleil"))
    assert counted[ChangeKind.CORRECTION] == 1
    found = alerts(ledger)
    told = found["new_pairing 2011-05-02"]
    assert (told["state"], told["revision"], told["correction"]["kind"]) == ("posted", 1, "changed")
    assert told["correction"]["reason"] == "older evidence: FR-KR first signed 2011-05-02, not 2026-11-20"
    assert told["correction"]["told"]["signed_on"] == "2026-11-20"
    later = found["new_agreement 2026-11-20"]
    assert later["state"] == "silenced"
    assert later["reason"].startswith("told already by w:new_pairing:FR-KR")


def test_a_person_s_ruling_withdraws_what_waits_and_corrects_what_was_told(ledger):
    say(ledger, label("a", "2026-11-20"))
    ruling = store.Ruling(article_id="a", verdict="wrong", by="ana", note="a press stunt")
    store.rule(ledger, ruling, now=NOW)
    reconcile(ledger, ["a"], watches=[WATCH], now=NOW, run="ruling")
    assert alerts(ledger)["new_pairing 2026-11-20"]["state"] == "withdrawn"
    store.rule(ledger, replace(ruling, verdict="right", note="it was true"), now=NOW)
    reconcile(ledger, ["a"], watches=[WATCH], now=NOW, run="ruling")
    assert alerts(ledger)["new_pairing 2026-11-20"]["state"] == "owed"
    post(ledger)
    store.rule(ledger, ruling, now=NOW)
    reconcile(ledger, ["a"], watches=[WATCH], now=NOW, run="ruling")
    row = alerts(ledger)["new_pairing 2026-11-20"]
    assert (row["state"], row["revision"], row["correction"]["kind"]) == ("posted", 1, "withdrawn")


def test_a_more_exact_date_and_more_coverage_are_no_correction(ledger):
    say(ledger, label("a", "2026-11"))
    post(ledger)
    counted = say(ledger, label("b", "2026-11-20", published="2026-11-22"))
    row = alerts(ledger)["new_pairing 2026-11-20"]
    assert counted[ChangeKind.CORRECTION] == 0
    assert (row["revision"], row["correction"]) == (0, None)
    assert [one["article_id"] for one in row["payload"]["coverage"]] == ["a", "b"]


def test_another_date_of_a_told_agreement_is_a_correction(ledger):
    say(ledger, label("a", "2026-11-18"))
    post(ledger)
    say(ledger, label("b", "2026-11-20", published="2026-11-20"), label("c", "2026-11-20", published="2026-11-20"))
    row = alerts(ledger)["new_pairing 2026-11-20"]
    assert (row["state"], row["revision"]) == ("posted", 1)


def test_a_plan_is_owed_until_the_signing_comes(ledger):
    say(ledger, label("plan", None, status="planned", published="2026-11-15"))
    assert [row["state"] for row in alerts(ledger).values()] == ["owed"]
    say(ledger, label("deed", "2026-11-20"))
    states = {name.split()[0]: row["state"] for name, row in alerts(ledger).items()}
    assert states == {"planned": "withdrawn", "new_pairing": "owed"}


@pytest.mark.parametrize(("published", "state"), [("2026-11-15", "owed"), ("2026-11-14", "digest"), (None, "digest")])
def test_what_is_older_than_history_after_goes_to_the_digest(ledger, published, state):
    say(ledger, label("a", "2026-11-01", published=published))
    assert [row["state"] for row in alerts(ledger).values()] == [state]


def test_an_alert_that_waits_long_stays_what_it_was_owed_as(ledger):
    say(ledger, label("a", "2026-11-20"))
    say(ledger, label("b", "2026-11-20", published="2026-12-20"), now=NOW + dt.timedelta(days=28))
    assert [row["state"] for row in alerts(ledger).values()] == ["owed"]


def test_a_renewal_is_no_new_pairing_though_it_is_the_first_that_is_told(ledger):
    say(ledger, label("a", "2026-11-20", renewal=True, prior_year=2016))
    assert {name: row["payload"]["prior_year"] for name, row in alerts(ledger).items()} == {"renewal 2026-11-20": 2016}


def test_the_same_bodies_again_are_a_renewal_of_the_nearest_before(ledger):
    say(ledger, label("c", "2026-11-20"), label("a", "2012-02-02", published="2012-02-03"))
    assert alerts(ledger)["renewal 2026-11-20"]["payload"]["prior_year"] == 2012
    say(ledger, label("b", "2019-07-01", published="2019-07-02"))
    found = alerts(ledger)
    assert found["renewal 2026-11-20"]["payload"]["prior_year"] == 2019
    assert found["renewal 2019-07-01"]["payload"]["prior_year"] == 2012


def test_an_ended_agreement_owes_its_end_beside_its_signing(ledger):
    say(ledger, label("a", "2018-02-01", published="2018-02-02"), label("b", "2018", status="ended"))
    assert {name.split()[0]: row["state"] for name, row in alerts(ledger).items()} == {
        "ended": "owed",
        "new_pairing": "digest",
    }


def test_never_is_never_owed(ledger):
    quiet = replace(WATCH, kinds=dict.fromkeys(ChangeKind, Told.NEVER))
    tell(ledger, [story(label("a", "2026-11-20"))], watching=[quiet])
    assert alerts(ledger) == {}


def test_merging_two_told_agreements_corrects_one_of_the_alerts(ledger):
    say(ledger, label("a", "2026-11-19"), label("b", "2026-11-20", us="별빛은행", them="Banque Étoile"))
    post(ledger)
    one, other = (row["agreement_id"] for row in alerts(ledger).values())
    who = decisions.Decider(by="ana", note="one text", now=NOW)
    decisions.merge(ledger, one, other, who, watches=[WATCH])
    kinds = sorted((row["correction"] or {}).get("kind", "") for row in alerts(ledger).values())
    assert kinds[-1] == "withdrawn"
    with ledger.connect() as connection:
        told = connection.execute(select(ALERTS.c.correction).where(ALERTS.c.kind == "new_agreement")).scalar_one()
    assert "merged into" in told["reason"]
