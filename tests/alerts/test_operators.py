"""What the operators hear: failed and late runs, silent sources, stuck alerts; each once."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from types import SimpleNamespace

import pytest
from alert_rows import DAY, owe, row
from slack_faults import Fault
from sqlalchemy import text

from pactwatch import run_alarms
from pactwatch.alerts.outbox import deliver
from pactwatch.steps.operators import look_after


@pytest.fixture
def operators(ledger_uri, monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger_uri)
    monkeypatch.setenv("PACTWATCH_OPERATORS_CHANNEL", "#second")
    monkeypatch.setenv("AIRFLOW__API__BASE_URL", "https://airflow.example")


CONTEXT = {
    "dag_run": SimpleNamespace(dag_id="replay_archive", run_id="backfill__2016-06-01T00:00:00+00:00"),
    "ti": SimpleNamespace(task_id="read"),
    "reason": "task_failure",
}


@pytest.mark.usefixtures("operators")
def test_a_failed_run_is_told_once_with_its_page(ledger, slack, outbox):
    run_alarms.tell_failed(CONTEXT)
    run_alarms.tell_failed(CONTEXT)
    deliver(outbox(), until_done=True)
    (message,) = slack.workspace.channel("second").messages
    assert message.blocks[0]["text"]["text"] == "Run failed: replay_archive"
    assert "task read: task_failure" in str(message.blocks)
    (button,) = message.blocks[-1]["elements"]
    assert button["url"] == (
        "https://airflow.example/dags/replay_archive/runs/backfill__2016-06-01T00%3A00%3A00%2B00%3A00"
    )


@pytest.mark.usefixtures("operators")
def test_a_late_run_is_told(ledger, slack, outbox):
    asyncio.run(run_alarms.tell_late(context={"dag_run": {"dag_id": "watch_news", "run_id": "scheduled__1"}}))
    deliver(outbox(), until_done=True)
    (message,) = slack.workspace.channel("second").messages
    assert message.blocks[0]["text"]["text"] == "Run late: watch_news"


def test_an_alarm_that_cannot_be_told_is_logged_and_hurts_nobody(monkeypatch, caplog):
    caplog.set_level(logging.WARNING)
    monkeypatch.setenv("PACTWATCH_OPERATORS_CHANNEL", "#second")
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", "postgresql://user:hunter2@127.0.0.1:1/none")
    run_alarms.tell_failed(CONTEXT)
    assert "run_failed of replay_archive was not told" in caplog.text
    assert "hunter2" not in caplog.text


@pytest.mark.usefixtures("operators")
def test_a_source_silent_for_three_days_is_told_once(ledger, slack, outbox):
    with ledger.begin() as opened:
        for name, days in {"busy": 2, "silent": 4}.items():
            values = {"name": name, "at": DAY - dt.timedelta(days=days)}
            opened.execute(
                text(
                    "INSERT INTO source_state (source_id, next_due_at, changed_at, failures, sentence, listed, fresh) "
                    "VALUES (:name, :at, :at, 0, 'it answers 404', 0, 0)"
                ),
                values,
            )
    assert look_after(ledger, DAY) == 1
    assert look_after(ledger, DAY + dt.timedelta(hours=1)) == 0
    deliver(outbox(), until_done=True)
    (message,) = slack.workspace.channel("second").messages
    assert message.blocks[0]["text"]["text"] == "Source silent: silent"
    assert "Nothing new since 2025-02-27. it answers 404" in str(message.blocks)


@pytest.mark.usefixtures("operators")
def test_a_stuck_outbox_is_told_once(ledger, slack, outbox):
    owe(ledger, row(1))
    slack.faults.queue("chat.postMessage", Fault(kind="error", error="is_archived"))
    deliver(outbox())
    now = dt.datetime.now(tz=dt.UTC)
    assert look_after(ledger, now) == 1
    assert look_after(ledger, now) == 0
    deliver(outbox(), until_done=True)
    (message,) = slack.workspace.channel("second").messages
    assert message.blocks[0]["text"]["text"] == "Alerts are stuck: #pactwatch"
    assert "is_archived" in str(message.blocks)


def test_without_an_operators_channel_nobody_is_told(ledger, monkeypatch):
    monkeypatch.delenv("PACTWATCH_OPERATORS_CHANNEL", raising=False)
    assert look_after(ledger, DAY) == 0
