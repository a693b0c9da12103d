"""A whole archive of old news, replayed: one message."""

from __future__ import annotations

import json

from slack_workspace import TOKEN
from sqlalchemy import text
from typer.testing import CliRunner

from pactwatch import settings
from pactwatch.cli import app


def test_a_replay_of_the_whole_archive_is_one_digest_and_a_second_nothing(ledger, ledger_uri, slack, monkeypatch):
    connection = {"conn_type": "slack", "password": TOKEN, "extra": {"base_url": slack.url}}
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger_uri)
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_SLACK", json.dumps(connection))
    monkeypatch.setenv("PACTWATCH_SLACK_INTERVAL_SECONDS", "0")
    for _ in range(2):
        assert CliRunner().invoke(app, ["ingest", str(settings.include() / "seeds")]).exit_code == 0
        told = CliRunner().invoke(app, ["alerts", "deliver", "--until-done"])
        assert told.exit_code == 0, told.output
    channel = slack.workspace.channel()
    (digest,) = channel.top()
    assert digest.key.startswith("digest/")
    with ledger.connect() as opened:
        states = opened.execute(text("SELECT state, count(*) FROM alerts WHERE told <> 'never' GROUP BY state")).all()
        titles = opened.execute(text("SELECT DISTINCT unnest(pairs) FROM alerts WHERE state = 'posted'")).all()
    assert {state for state, _ in states} <= {"posted", "withdrawn"}
    from pactwatch.alerts.wording.names import pair

    shown = str([message.blocks for message in channel.messages])
    assert [code for (code,) in titles if pair(code, "en") not in shown] == []
