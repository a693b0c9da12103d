"""The connection in its forms, and its secret in no log, error, repr or pickle."""

from __future__ import annotations

import json
import logging
import pickle

import pytest
from alert_rows import owe, row
from slack_faults import Fault
from slack_workspace import TOKEN
from sqlalchemy import text

from pactwatch.alerts.connection import Secret, SlackConnection, SlackConnectionError, parse, without_secrets
from pactwatch.alerts.outbox import deliver
from pactwatch.alerts.slack import SlackSender


@pytest.mark.parametrize(
    ("value", "base_url"),
    [
        (f"slack://:{TOKEN}@", None),
        (f"slack://:{TOKEN}@/?base_url=http%3A%2F%2F127.0.0.1%3A9%2Fapi%2F", "http://127.0.0.1:9/api/"),
        (f"slack://:{TOKEN}@/?__extra__=%7B%22base_url%22%3A+%22http%3A%2F%2Fh%2Fapi%22%7D", "http://h/api"),
        (json.dumps({"conn_type": "slack", "password": TOKEN}), None),
        (json.dumps({"conn_type": "slack", "password": TOKEN, "extra": {"base_url": "http://h/api"}}), "http://h/api"),
        (json.dumps({"password": TOKEN, "extra": json.dumps({"base_url": "http://h/api"})}), "http://h/api"),
    ],
)
def test_airflow_s_forms_of_a_connection_are_read(value, base_url):
    found = parse(value)
    assert (found.token.reveal(), found.base_url, found.webhook) == (TOKEN, base_url, None)


@pytest.mark.parametrize(
    "value",
    [
        "https://hooks.slack.com/services/T0/B0/abc",
        json.dumps({"password": "https://hooks.slack.com/services/T0/B0/abc"}),
        json.dumps({"password": "T0/B0/abc"}),
        json.dumps({"password": "/services/T0/B0/abc"}),
        json.dumps({"password": "T0/B0/abc", "host": "https://hooks.slack.com/services/"}),
    ],
)
def test_a_webhook_is_told_from_a_token(value):
    webhook = parse(value).webhook
    assert webhook is not None
    assert webhook.reveal() == "https://hooks.slack.com/services/T0/B0/abc"


@pytest.mark.parametrize(
    "value",
    [
        "{broken",
        "[]",
        "slack://",
        json.dumps({"password": ""}),
        json.dumps({"password": TOKEN, "extra": "{x"}),
        json.dumps({"password": TOKEN, "extra": {"base_url": "ftp://x"}}),
    ],
)
def test_a_connection_that_cannot_be_used_says_why_and_keeps_its_secret(value):
    with pytest.raises(SlackConnectionError, match="AIRFLOW_CONN_PACTWATCH_SLACK") as caught:
        parse(value)
    assert TOKEN not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_a_secret_is_never_shown():
    secret = Secret(TOKEN)
    connection = SlackConnection(token=secret, webhook=Secret("https://hooks.slack.com/services/T0/B0/abc"))
    shown = f"{secret} {secret!r} {connection} {SlackSender(connection)!r} {[secret]} %s" % secret
    assert TOKEN not in shown
    assert "services" not in shown
    with pytest.raises(TypeError):
        pickle.dumps(connection)
    told = without_secrets(ValueError(f"bad {TOKEN} at https://hooks.slack.com/services/T0/B0/abc"), connection)
    assert TOKEN not in told
    assert "abc" not in told


@pytest.mark.parametrize("kind", ["reset", "drop", "timeout", "500", "429", "error"])
def test_no_log_or_error_of_a_delivery_holds_the_token(ledger, slack, outbox, caplog, kind):
    caplog.set_level(logging.DEBUG)
    owe(ledger, row(1))
    slack.faults.queue("chat.postMessage", Fault(kind=kind, error="invalid_auth", seconds=0.7))
    delivery = deliver(outbox(), until_done=True)
    with ledger.connect() as connection:
        kept = str(connection.execute(text("SELECT * FROM messages")).all())
        kept += str(connection.execute(text("SELECT * FROM channels")).all())
    assert caplog.text
    for shown in (caplog.text, str(delivery), kept):
        assert TOKEN not in shown
        assert "xoxb" not in shown
