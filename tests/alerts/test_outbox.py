"""Sending: once, in order, whatever the channel does."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from alert_rows import DAY, owe, row
from slack_faults import Fault
from sqlalchemy import text

from pactwatch.alerts.outbox import deliver

POST = "chat.postMessage"


def states(ledger) -> dict[str, str]:
    with ledger.connect() as connection:
        return {row.key: row.state for row in connection.execute(text("SELECT key, state FROM alerts ORDER BY key"))}


def test_an_owed_alert_is_posted_once(ledger, slack, outbox):
    owe(ledger, row(1))
    assert deliver(outbox()).counts == {"posted": 1}
    assert deliver(outbox()).counts == {}
    (posted,) = slack.workspace.channel().messages
    assert posted.key == "bio:new_pairing:alert00001"
    assert posted.blocks[0]["block_id"] == posted.key
    assert "Portugal" in posted.text
    assert states(ledger) == {"bio:new_pairing:alert00001": "posted"}


@pytest.mark.parametrize(
    ("fault", "tries"),
    [
        (Fault(kind="drop"), 1),
        (Fault(kind="500_after"), 1),
        (Fault(kind="timeout", seconds=0.7), 1),
        (Fault(kind="late", seconds=0.7), 1),
        (Fault(kind="reset"), 2),
        (Fault(kind="500"), 2),
        (Fault(kind="error", error="internal_error"), 2),
        (Fault(kind="slow", seconds=0.1), 1),
        (Fault(kind="429", retry_after=1), 2),
    ],
)
def test_a_fault_neither_loses_nor_doubles(ledger, slack, outbox, fault, tries):
    owe(ledger, row(1), row(2))
    slack.faults.queue(POST, fault)
    deliver(outbox(), until_done=True)
    assert [message.key[-5:] for message in slack.workspace.channel().messages] == ["00001", "00002"]
    assert sum(method == POST for method, _ in slack.calls) == tries + 1
    assert set(states(ledger).values()) == {"posted"}


def test_retry_after_is_kept_to_the_letter_by_every_sender(ledger, slack, outbox):
    owe(ledger, row(1), row(2, channel="#second"))
    slack.faults.queue(POST, Fault(kind="429", retry_after=2))
    first = outbox()
    deliver(first, until_done=True)
    times = [at for method, at in slack.calls if method == POST]
    assert times[1] - times[0] >= 2


def test_lost_answer_is_looked_up_before_any_second_try(ledger, slack, outbox):
    owe(ledger, row(1))
    slack.faults.queue(POST, Fault(kind="drop"))
    deliver(outbox(), until_done=True)
    posts_and_looks = [method for method, _ in slack.calls if method in {POST, "conversations.history"}]
    assert posts_and_looks == [POST, "conversations.history"]


def test_the_key_is_found_on_a_later_page_of_history(ledger, slack, outbox):
    slack.workspace.page = 3
    owe(ledger, row(1))
    slack.faults.queue(POST, Fault(kind="drop"))
    workspace = slack.workspace

    def people_talk_on(seconds: float) -> None:
        for number in range(4):
            workspace._keep(workspace.channel(), {"text": f"chat {number}"}, None).bot_id = "U0PERSON"
        time.sleep(seconds)

    deliver(outbox(wait=people_talk_on), until_done=True)
    assert sum(method == "conversations.history" for method, _ in slack.calls) > 1
    assert sum(message.key is not None for message in workspace.channel().messages) == 1
    assert states(ledger) == {"bio:new_pairing:alert00001": "posted"}


def test_the_block_id_tells_where_metadata_is_hidden(ledger, slack, outbox):
    owe(ledger, row(1), row(2))
    slack.faults.always["conversations.history"] = Fault(kind="strip")
    slack.faults.queue(POST, Fault(kind="drop"), Fault(kind="reset"))
    deliver(outbox(), until_done=True)
    assert [message.key[-5:] for message in slack.workspace.channel().messages] == ["00001", "00002"]


@pytest.mark.parametrize("hidden", ["stripped", "no_scope"])
def test_where_history_tells_nothing_a_person_is_asked_and_the_rest_goes_on(ledger, slack, outbox, hidden):
    owe(ledger, row(1), row(2))
    slack.faults.queue(POST, Fault(kind="drop"))
    if hidden == "stripped":
        slack.faults.always["conversations.history"] = Fault(kind="strip_all")
    else:
        slack.workspace.scopes["history"] = False
    delivery = deliver(outbox(), until_done=True)
    assert [message.key[-5:] for message in slack.workspace.channel().messages] == ["00001", "00002"]
    assert states(ledger) == {"bio:new_pairing:alert00001": "unknown", "bio:new_pairing:alert00002": "posted"}
    assert "alert00001" in delivery.trouble[0]
    assert "pactwatch alerts retry" in delivery.trouble[0]
    assert deliver(outbox(), until_done=True).counts == {}


@pytest.mark.parametrize(
    "code", ["channel_not_found", "is_archived", "invalid_auth", "not_in_channel", "token_revoked"]
)
def test_a_dead_channel_parks_its_alerts_and_no_other(ledger, slack, outbox, code):
    owe(ledger, row(1), row(2), row(3, channel="#second"), row(4, state="digest", told="digest"))
    slack.faults.queue(POST, Fault(kind="error", error=code))
    delivery = deliver(outbox())
    assert list(delivery.parked) == ["#pactwatch"]
    assert code in delivery.parked["#pactwatch"]
    assert list(states(ledger).values()) == ["parked", "parked", "posted", "parked"]
    owe(ledger, row(5))
    deliver(outbox())
    assert states(ledger)["bio:new_pairing:alert00005"] == "parked"
    assert slack.workspace.channel().messages == []


def test_a_refused_message_is_sent_as_plain_text_and_then_parked_alone(ledger, slack, outbox):
    owe(ledger, row(1), row(2))
    slack.faults.queue(POST, Fault(kind="error", error="msg_too_long"))
    deliver(outbox(), until_done=True)
    first, second = slack.workspace.channel().messages
    assert (first.key[-5:], len(first.blocks)) == ("00001", 1)
    assert first.blocks[0]["block_id"] == first.key
    assert len(second.blocks) > 1
    owe(ledger, row(3), row(4))
    refused = Fault(kind="error", error="invalid_blocks")
    slack.faults.queue(POST, refused, refused)
    deliver(outbox(now=lambda: DAY + dt.timedelta(hours=2)), until_done=True)
    assert states(ledger)["bio:new_pairing:alert00003"] == "parked"
    assert states(ledger)["bio:new_pairing:alert00004"] == "posted"


def test_an_alert_withdrawn_while_owed_is_never_posted(ledger, slack, outbox):
    owe(ledger, row(1), row(2, state="withdrawn"), row(3, correction={"kind": "withdrawn", "reason": "merged"}))
    deliver(outbox(), until_done=True)
    assert [message.key[-5:] for message in slack.workspace.channel().messages] == ["00001"]


def test_alerts_told_never_are_not_told(ledger, slack, outbox):
    owe(ledger, row(1, told="never"))
    deliver(outbox(), until_done=True, flush=True)
    assert slack.workspace.channel().messages == []


def test_a_claim_of_a_dead_sender_runs_out_and_is_looked_up(ledger, slack, outbox):
    owe(ledger, row(1))

    class Killed(BaseException):
        pass

    def die(_channel):
        raise Killed

    with pytest.raises(Killed):
        deliver(outbox(sender_of=die))
    assert states(ledger) == {"bio:new_pairing:alert00001": "claimed"}
    deliver(outbox(), until_done=True)
    assert [method for method, _ in slack.calls if method != "auth.test"] == [
        "conversations.list",
        "conversations.history",
        POST,
    ]
    assert states(ledger) == {"bio:new_pairing:alert00001": "posted"}
