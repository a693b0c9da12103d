"""``pactwatch alerts`` and ``pactwatch silence``, as a person or a program uses them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from alert_rows import owe, row
from slack_faults import Fault
from slack_workspace import TOKEN
from typer.testing import CliRunner

from pactwatch.cli import app


@pytest.fixture
def pactwatch(ledger_uri, slack, monkeypatch):
    connection = {"conn_type": "slack", "password": TOKEN, "extra": {"base_url": slack.url}}
    for name, value in {
        "AIRFLOW_CONN_PACTWATCH_LEDGER": ledger_uri,
        "AIRFLOW_CONN_PACTWATCH_SLACK": json.dumps(connection),
        "PACTWATCH_SLACK_INTERVAL_SECONDS": "0",
        "PACTWATCH_SLACK_TIMEOUT_SECONDS": "2",
        "PACTWATCH_SLACK_SETTLE_SECONDS": "0.2",
        "PACTWATCH_GATHER_SECONDS": "0",
    }.items():
        monkeypatch.setenv(name, value)
    return lambda *words: CliRunner().invoke(app, list(words))


def test_alerts_lists_what_a_program_needs(ledger, pactwatch):
    owe(ledger, row(1), row(2, state="withdrawn"))
    rows = json.loads(pactwatch("alerts", "--json").stdout)
    assert {name: rows[0][name] for name in ("kind", "pairs", "signed_on", "state", "reason", "agreement")} == {
        "kind": "new_pairing",
        "pairs": ["KR-PT"],
        "signed_on": "2025-03-02",
        "state": "owed",
        "reason": "new pairing: KR-PT",
        "agreement": "a1",
    }
    assert [one["state"] for one in csv.DictReader(io.StringIO(pactwatch("alerts", "--csv").stdout))] == [
        "owed",
        "withdrawn",
    ]
    assert len(json.loads(pactwatch("alerts", "--json", "--state", "withdrawn").stdout)) == 1
    wrong = pactwatch("alerts", "--state", "lost")
    assert wrong.exit_code == 2
    assert "use one of" in wrong.stderr


def test_deliver_sends_once_and_until_done_takes_the_digest(ledger, slack, pactwatch):
    owe(ledger, row(1), row(2, state="digest", told="digest"))
    assert "2 posted" in pactwatch("alerts", "deliver", "--until-done").stderr
    assert len(slack.workspace.channel().top()) == 2
    assert "nothing is owed" in pactwatch("alerts", "deliver").stderr


def test_a_parked_channel_is_one_clear_error_and_retry_goes_on(ledger, slack, pactwatch):
    owe(ledger, row(1), row(2))
    slack.workspace.channel().archived = True
    failed = pactwatch("alerts", "deliver")
    assert failed.exit_code == 1
    assert failed.stderr.count("#pactwatch is parked") == 1
    assert "is_archived" in failed.stderr
    assert "Traceback" not in failed.output
    slack.workspace.channel().archived = False
    assert "back in the line" in pactwatch("alerts", "retry").stderr
    assert pactwatch("alerts", "deliver").exit_code == 0
    assert len(slack.workspace.channel().messages) == 2
    assert "nothing was parked" in pactwatch("alerts", "retry").stderr


@pytest.mark.parametrize(("option", "posts"), [([], 2), (["--was-posted"], 1)])
def test_a_person_settles_what_history_cannot(ledger, slack, pactwatch, option, posts):
    owe(ledger, row(1))
    slack.workspace.scopes["history"] = False
    slack.faults.queue("chat.postMessage", Fault(kind="drop"))
    asked = pactwatch("alerts", "deliver", "--until-done")
    assert asked.exit_code == 1
    assert f"{row(1)['key']}: " in asked.stderr
    assert pactwatch("alerts", "retry", row(1)["key"], *option).exit_code == 0
    assert pactwatch("alerts", "deliver", "--until-done").exit_code == 0
    assert len(slack.workspace.channel().messages) == posts
    assert json.loads(pactwatch("alerts", "--json").stdout)[0]["state"] == "posted"
    assert pactwatch("alerts", "retry", row(1)["key"]).exit_code == 1


def test_a_connection_that_cannot_be_used_is_one_line(pactwatch, monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_SLACK", json.dumps({"password": ""}))
    failed = pactwatch("alerts", "deliver")
    assert failed.exit_code == 2
    assert failed.stderr.splitlines()[0].startswith("pactwatch: AIRFLOW_CONN_PACTWATCH_SLACK")


def test_silences_are_added_listed_and_ended(ledger, slack, pactwatch):
    assert pactwatch("silence", "add", "pair", "pt-kr", "--until", "2027-01-31", "--reason", "a fair").exit_code == 0
    (kept,) = json.loads(pactwatch("silence", "list", "--json").stdout)
    assert (kept["scope"], kept["value"], kept["reason"]) == ("pair", "KR-PT", "a fair")
    owe(ledger, row(1))
    pactwatch("alerts", "deliver")
    assert slack.workspace.channel().messages == []
    assert json.loads(pactwatch("alerts", "--json").stdout)[0]["state"] == "silenced"
    assert pactwatch("silence", "end", str(kept["id"])).exit_code == 0
    assert pactwatch("silence", "end", str(kept["id"])).exit_code == 1
    owe(ledger, row(2))
    pactwatch("alerts", "deliver")
    assert len(slack.workspace.channel().messages) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("planet", "x", "--until", "2027-01-31", "--reason", "r"), "use one of watch, pair, sector, source"),
        (("sector", "cars", "--until", "2027-01-31", "--reason", "r"), "no sector cars"),
        (("pair", "KOR-JP", "--until", "2027-01-31", "--reason", "r"), "such as JP-KR"),
        (("watch", "bio", "--until", "2020-01-31", "--reason", "r"), "a day to come"),
        (("watch", "bio", "--until", "2099-01-31", "--reason", "r"), "within a year"),
        (("watch", "bio", "--until", "2027-01-31", "--reason", " "), "needs a reason"),
    ],
)
def test_a_silence_that_cannot_be_meant_is_refused(pactwatch, words, said):
    refused = pactwatch("silence", "add", *words)
    assert refused.exit_code == 2
    assert said in refused.stderr
