"""Slack by its Web API, through slack-sdk. Nothing is retried here: the outbox decides, because Slack knows no key.

What errors mean: docs.slack.dev/reference/methods/chat.postMessage (errors); docs.slack.dev/apis/web-api/rate-limits.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from pactwatch.alerts.connection import SlackConnection, without_secrets
from pactwatch.alerts.message import Message
from pactwatch.alerts.outcome import (
    Absent,
    CannotTell,
    Dead,
    Finding,
    Later,
    NotSent,
    Outcome,
    Posted,
    Ref,
    Refused,
    Unknown,
)
from pactwatch.alerts.wording import limits

EVENT = "pactwatch_alert"
# Slack may have done what was asked before it failed (docs: "it's possible some aspect of the operation succeeded").
MAYBE_DONE = {"fatal_error", "internal_error", "service_unavailable", "request_timeout", "team_added_to_org"}
MESSAGE_REFUSED = {
    "msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "invalid_metadata_format",
    "invalid_metadata_schema", "metadata_too_large", "no_text", "thread_not_found", "message_not_found",
    "cant_update_message", "edit_window_closed", "restricted_action_thread_locked",
}  # fmt: skip
HISTORY_CLOSED = {"missing_scope", "not_in_channel", "no_permission", "method_not_supported_for_channel_type"}
PAGE = 200


class SlackSender:
    """A ``Sender`` for one workspace. At most one message a second a channel is Slack's own limit."""

    def __init__(self, connection: SlackConnection, *, interval_s: float = 1.0, timeout_s: int = 10) -> None:
        self.interval_s = interval_s
        self._connection = connection
        self._bot: str | None = None
        self._ids: dict[str, str] = {}
        # slack-sdk retries lost connections by default, which posts twice; and its logger names addresses.
        quiet = logging.getLogger("pactwatch.alerts.slack.sdk")
        quiet.setLevel(logging.CRITICAL)
        self._client = WebClient(
            token=connection.token.reveal(),
            base_url=connection.base_url or WebClient.BASE_URL,
            timeout=timeout_s,
            retry_handlers=[],
            logger=quiet,
        )

    def __repr__(self) -> str:
        return f"SlackSender({self._connection!r})"

    def post(self, channel: str, key: str, message: Message, thread: Ref | None) -> Outcome:
        """Post by ``chat.postMessage``. The key travels as metadata, and as the first block's id."""

        def send() -> Posted:
            answer = self._client.chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=_keyed(message, key),
                metadata=_metadata(key),
                thread_ts=thread.ts if thread else None,
                unfurl_links=False,
                unfurl_media=False,
                link_names=False,
            )
            return Posted(ref=Ref(channel=answer["channel"], ts=answer["ts"]))

        return self._attempt(send)

    def edit(self, ref: Ref, key: str, message: Message) -> Outcome:
        """Replace a message by ``chat.update``, its key with it, which an update would otherwise take away."""

        def send() -> Posted:
            self._client.chat_update(
                channel=ref.channel,
                ts=ref.ts,
                text=message.text,
                blocks=_keyed(message, key),
                metadata=_metadata(key),
            )
            return Posted(ref=ref)

        return self._attempt(send)

    def find(self, channel: str, key: str, since: float, thread: Ref | None) -> Finding:
        """Look through the channel's history (or the thread) since then, page by page.

        A message of our own without any key means that the history hides keys: then nothing can be told from it.
        """
        try:
            place = thread.channel if thread else self._id(channel)
            if place is None:
                return CannotTell(error=f"{channel} is not in the list of channels, so its history cannot be read")
            bot = self._bot = self._bot or str(self._client.auth_test().get("bot_id") or "")
            return self._search(place, key, since, thread, bot)
        except SlackApiError as failure:
            return self._not_found_out(failure)
        except (OSError, SlackClientError, ValueError) as failure:
            return NotSent(error=without_secrets(failure, self._connection))

    def upload(self, name: str, content: bytes, alt_text: str) -> str:
        """Put a picture into the workspace, shown to nobody yet, and give its file id. Raises ``SlackClientError``."""
        answer = self._client.files_upload_v2(filename=name, content=content, title=name, alt_txt=alt_text)
        return str(answer["files"][0]["id"])

    def _search(self, place: str, key: str, since: float, thread: Ref | None, bot: str) -> Finding:
        cursor, hidden = "", False
        while True:
            answer = self._page(place, since, thread, cursor)
            for told in answer["messages"]:
                stands = _key_of(told)
                if stands in (key, limits.cut(key, limits.BLOCK_ID)):
                    return Posted(ref=Ref(channel=place, ts=told["ts"]))
                hidden = hidden or (stands is None and told.get("bot_id") == bot)
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                break
        if hidden:
            return CannotTell(error="the channel's history shows our messages without their keys")
        return Absent()

    def _page(self, place: str, since: float, thread: Ref | None, cursor: str) -> SlackResponse:
        oldest = f"{since:.6f}"
        if thread is not None:
            return self._client.conversations_replies(
                channel=place, ts=thread.ts, oldest=oldest, limit=PAGE, include_all_metadata=True, cursor=cursor or None
            )
        return self._client.conversations_history(
            channel=place, oldest=oldest, limit=PAGE, include_all_metadata=True, cursor=cursor or None, inclusive=True
        )

    def _id(self, channel: str) -> str | None:
        """The channel's id; its name is looked up once."""
        if not channel.startswith("#"):
            return channel
        if channel not in self._ids:
            cursor = ""
            while True:
                answer = self._client.conversations_list(limit=PAGE, exclude_archived=False, cursor=cursor or None)
                self._ids |= {f"#{one['name']}": str(one["id"]) for one in answer["channels"]}
                cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
                if not cursor:
                    break
        return self._ids.get(channel)

    def _attempt(self, send: Callable[[], Posted]) -> Outcome:
        try:
            return send()
        except SlackApiError as failure:
            return _outcome(failure)
        except URLError as failure:
            error = without_secrets(failure.reason, self._connection)
            refused = isinstance(failure.reason, ConnectionRefusedError) or "Name or service not known" in str(
                failure.reason
            )
            return (
                NotSent(error=f"no connection to Slack: {error}")
                if refused
                else Unknown(error=f"no answer from Slack: {error}")
            )
        except (OSError, SlackClientError, ValueError) as failure:
            return Unknown(error=f"no answer from Slack: {without_secrets(failure, self._connection)}")

    def _not_found_out(self, failure: SlackApiError) -> Finding:
        outcome = _outcome(failure)
        code = _code(failure)
        if isinstance(outcome, Later | Dead) and code not in HISTORY_CLOSED:
            return outcome
        if code in HISTORY_CLOSED:
            return CannotTell(error=f"Slack does not show the channel's history ({code})")
        return NotSent(error=f"Slack did not show the history ({code})")


def _metadata(key: str) -> dict[str, Any]:
    return {"event_type": EVENT, "event_payload": {"key": key}}


def _keyed(message: Message, key: str) -> list[dict[str, Any]]:
    """The blocks, the first one named by the key: it is found there where a history hides metadata."""
    blocks = [dict(block) for block in message.blocks]
    if blocks:
        blocks[0]["block_id"] = limits.cut(key, limits.BLOCK_ID)
    return blocks


def _key_of(told: dict[str, Any]) -> str | None:
    metadata = told.get("metadata") or {}
    if metadata.get("event_type") == EVENT:
        return str(metadata["event_payload"]["key"])
    blocks = told.get("blocks") or []
    named = str(blocks[0].get("block_id") or "") if blocks else ""
    # Slack gives every block an id of five letters or so where the sender gave none; our keys are longer.
    return named if len(named) > 8 else None


def _code(failure: SlackApiError) -> str:
    answer = failure.response
    status = getattr(answer, "status_code", 200)
    if status == 429:
        return "ratelimited"
    if status >= 500:
        return f"http_{status}"
    code = str(answer.get("error") or "unknown_error")
    return code if code.replace("_", "").isalnum() and len(code) < 60 else "unreadable_answer"


def _outcome(failure: SlackApiError) -> Outcome:
    code = _code(failure)
    if code == "ratelimited":
        headers = {name.lower(): value for name, value in failure.response.headers.items()}
        return Later(seconds=_seconds(headers.get("retry-after")), error="Slack asks to wait (ratelimited)")
    if code in MAYBE_DONE or code.startswith("http_") or code == "unreadable_answer":
        return Unknown(error=f"Slack failed ({code})")
    if code in MESSAGE_REFUSED:
        return Refused(error=f"Slack refused the message ({code})")
    return Dead(error=f"Slack takes nothing for this channel ({code})")


def _seconds(value: object) -> float:
    first = value[0] if isinstance(value, list) else value
    try:
        return max(1.0, float(str(first)))
    except ValueError:
        return 30.0
