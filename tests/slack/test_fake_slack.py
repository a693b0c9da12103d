"""The fake keeps Slack's own rules: else the tests of sending would prove nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fake_slack import FakeSlack
from slack_faults import Fault
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_workspace import TOKEN, Workspace


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack(Workspace(("pactwatch", "other"), page=2)) as running:
        yield running


@pytest.fixture
def client(slack) -> WebClient:
    return WebClient(token=TOKEN, base_url=slack.url, retry_handlers=[], timeout=5)


SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "hello"}}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": [SECTION] * 51}, "invalid_blocks"),
        ({"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}]}, "invalid_blocks"),
        ({"blocks": [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]}, "invalid_blocks"),
        ({"blocks": [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]}, "invalid_blocks"),
        ({"blocks": [{"type": "banner"}]}, "invalid_blocks"),
        ({"channel": "#nowhere"}, "channel_not_found"),
        ({"thread_ts": "1.000001"}, "thread_not_found"),
        ({"metadata": {"event_type": "x"}}, "invalid_metadata_format"),
    ],
)
def test_what_slack_refuses_is_refused(client, changes, code):
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(**({"channel": "#pactwatch", "text": "hello"} | changes))
    assert caught.value.response["error"] == code


def test_a_wrong_token_is_refused(slack):
    with pytest.raises(SlackApiError, match="invalid_auth"):
        WebClient(token="xoxb-wrong", base_url=slack.url, retry_handlers=[]).auth_test()


def test_history_is_paged_shows_metadata_when_asked_and_no_replies(client):
    keys = []
    for number in range(3):
        metadata = {"event_type": "pactwatch_alert", "event_payload": {"key": f"k{number}"}}
        answer = client.chat_postMessage(channel="#pactwatch", text=f"m{number}", metadata=metadata)
    client.chat_postMessage(channel="#pactwatch", text="reply", thread_ts=answer["ts"])
    cursor = None
    while cursor != "":
        page = client.conversations_history(channel=answer["channel"], include_all_metadata=True, cursor=cursor)
        keys += [told["metadata"]["event_payload"]["key"] for told in page["messages"]]
        cursor = page["response_metadata"]["next_cursor"]
    assert keys == ["k2", "k1", "k0"]
    plain = client.conversations_history(channel=answer["channel"])
    assert all("metadata" not in told for told in plain["messages"])
    with pytest.raises(SlackApiError, match="channel_not_found"):
        client.conversations_history(channel="#pactwatch")
    thread = client.conversations_replies(channel=answer["channel"], ts=answer["ts"], include_all_metadata=True)
    assert [told["text"] for told in thread["messages"]] == ["reply", "m2"]


def test_too_fast_a_sender_is_held_and_noted():
    with FakeSlack(Workspace(interval_s=30.0)) as slack:
        client = WebClient(token=TOKEN, base_url=slack.url, retry_handlers=[])
        client.chat_postMessage(channel="#pactwatch", text="one")
        with pytest.raises(SlackApiError) as caught:
            client.chat_postMessage(channel="#pactwatch", text="two")
        assert caught.value.response.status_code == 429
        assert caught.value.response.headers["Retry-After"] == "1"
        assert len(slack.workspace.too_fast) == 1


def test_an_update_without_metadata_takes_it_away(slack, client):
    metadata = {"event_type": "pactwatch_alert", "event_payload": {"key": "k"}}
    answer = client.chat_postMessage(channel="#pactwatch", text="one", metadata=metadata)
    client.chat_update(channel=answer["channel"], ts=answer["ts"], text="two", blocks=[SECTION])
    (message,) = slack.workspace.channel().messages
    assert (message.text, message.metadata, message.edits) == ("two", None, 1)


def test_faults_come_in_the_order_asked_for(slack, client):
    slack.faults.queue("auth.test", Fault(kind="500"), Fault(kind="error", error="fatal_error"))
    for expected in ("non-JSON format", "fatal_error"):
        with pytest.raises(SlackApiError, match=expected):
            client.auth_test()
    assert client.auth_test()["ok"]
