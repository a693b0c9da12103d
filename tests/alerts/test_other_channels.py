"""The channels beside Slack's Web API: an incoming webhook, a file, the console."""

from __future__ import annotations

import json

from alert_rows import DAY, owe, row
from rich.console import Console
from sample_alerts import sample, setting
from slack_faults import Fault
from sqlalchemy import text

from pactwatch.alerts.channels import Channels
from pactwatch.alerts.connection import Secret, SlackConnection
from pactwatch.alerts.file import FileSender
from pactwatch.alerts.outbox import deliver
from pactwatch.alerts.outcome import Absent, Posted
from pactwatch.alerts.wording.single import single


def channels(slack=None) -> Channels:
    connection = SlackConnection(token=Secret(""), webhook=Secret(slack.webhook)) if slack else None
    return Channels(connection=connection, console=Console(width=100), interval_s=0.0, timeout_s=1)


def test_a_webhook_posts_and_asks_where_it_cannot_know(ledger, slack, outbox):
    owe(ledger, row(1), row(2))
    slack.faults.queue("webhook", Fault(kind="drop"))
    delivery = deliver(outbox(sender_of=channels(slack).sender_of), until_done=True)
    assert len(slack.workspace.channel().messages) == 2
    assert "cannot read the channel's history" in delivery.trouble[0]
    assert "secret-path" not in str(delivery)


def test_a_corrected_message_over_a_webhook_is_a_message_of_its_own(ledger, slack, outbox):
    owe(ledger, row(1))
    ways = channels(slack)
    deliver(outbox(sender_of=ways.sender_of), until_done=True)
    with ledger.begin() as connection:
        connection.execute(text("""UPDATE alerts SET correction = '{"kind": "withdrawn", "reason": "merged"}'"""))
    deliver(outbox(sender_of=ways.sender_of), until_done=True)
    _, edited, reply = slack.workspace.channel().messages
    assert "Withdrawn" in edited.text
    assert "merged" in reply.text


def test_a_dead_webhook_parks(ledger, slack, outbox):
    slack.workspace.channel().archived = True
    owe(ledger, row(1))
    delivery = deliver(outbox(sender_of=channels(slack).sender_of))
    assert "channel_is_archived" in delivery.parked["#pactwatch"]


def test_a_file_gets_whole_lines_and_is_looked_up(ledger, outbox, tmp_path):
    path = tmp_path / "deep" / "alerts.jsonl"
    owe(ledger, row(1, channel=f"file:{path}"), row(2, channel=f"file:{path}"))
    deliver(outbox(sender_of=channels().sender_of), until_done=True)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line["key"][-1] for line in lines] == ["1", "2"]
    sender = FileSender()
    assert isinstance(sender.find(f"file:{path}", lines[0]["key"], 0.0, None), Posted)
    assert isinstance(sender.find(f"file:{path}", "other", 0.0, None), Absent)
    with path.open("a", encoding="utf-8") as file:
        file.write('{"key": "torn')  # a sender died here
    owe(ledger, row(3, channel=f"file:{path}"))
    deliver(outbox(sender_of=channels().sender_of), until_done=True)
    assert "alert00003" in json.loads(path.read_text(encoding="utf-8").splitlines()[-1])["key"]


def test_a_file_that_cannot_be_written_parks_its_channel(ledger, outbox, tmp_path):
    (tmp_path / "taken").write_text("a file where a folder is needed", encoding="utf-8")
    channel = f"file:{tmp_path}/taken/alerts.jsonl"
    owe(ledger, row(1, channel=channel))
    assert "cannot be written" in deliver(outbox(sender_of=channels().sender_of)).parked[channel]


def test_the_console_shows_everything_that_slack_would(capsys):
    sender = channels().sender_of("console")
    sender.post("console", "k", single(sample(proof="a <b> & c"), setting()), None)
    shown = capsys.readouterr().out
    for part in ("New pairing: South Korea – Portugal", "14 other pairings", "> a <b> & c", "https://news.example/a1"):
        assert part in shown
    assert "&lt;" not in shown


def test_without_a_connection_everything_is_printed_and_posted(ledger, outbox, capsys):
    owe(ledger, row(1), row(2, state="digest", told="digest"))
    deliver(outbox(sender_of=channels().sender_of, now=lambda: DAY), quiet=True)
    shown = capsys.readouterr().out
    assert "New pairing: South Korea – Portugal" in shown
    assert "Digest: 1 agreement" in shown
