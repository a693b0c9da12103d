"""An incoming webhook: the lesser way into Slack.

It posts to one channel, tells neither where the message stands nor what the channel holds, and cannot edit or thread.
So an unknown outcome always waits for a person, and a correction is a message of its own.
"""

from __future__ import annotations

import logging
from urllib.error import URLError

from slack_sdk.webhook import WebhookClient

from pactwatch.alerts.connection import SlackConnection, without_secrets
from pactwatch.alerts.message import Message
from pactwatch.alerts.outcome import CannotTell, Dead, Finding, Later, NotSent, Outcome, Posted, Ref, Refused, Unknown

REFUSED = ("invalid_payload", "invalid_blocks", "no_text", "msg_too_long")


class WebhookSender:
    """A ``Sender`` over an incoming webhook."""

    def __init__(self, connection: SlackConnection, *, interval_s: float = 1.0, timeout_s: int = 10) -> None:
        assert connection.webhook is not None
        self.interval_s = interval_s
        self._connection = connection
        quiet = logging.getLogger("pactwatch.alerts.webhook.sdk")
        quiet.setLevel(logging.CRITICAL)
        self._client = WebhookClient(connection.webhook.reveal(), timeout=timeout_s, retry_handlers=[], logger=quiet)

    def __repr__(self) -> str:
        return f"WebhookSender({self._connection!r})"

    def post(self, channel: str, key: str, message: Message, thread: Ref | None) -> Outcome:
        """Post; threads do not exist here, so a reply stands below."""
        try:
            answer = self._client.send(
                text=message.text, blocks=list(message.blocks), unfurl_links=False, unfurl_media=False
            )
        except URLError as failure:
            error = without_secrets(failure.reason, self._connection)
            return NotSent(error=error) if isinstance(failure.reason, ConnectionRefusedError) else Unknown(error=error)
        except (OSError, ValueError) as failure:
            return Unknown(error=without_secrets(failure, self._connection))
        if answer.status_code == 200:
            return Posted(ref=Ref(channel=channel, ts=f"webhook/{key}"))
        return _refusal(
            answer.status_code, answer.body, {name.lower(): value for name, value in answer.headers.items()}
        )

    def edit(self, ref: Ref, key: str, message: Message) -> Outcome:
        """A webhook cannot edit: the corrected message is posted below the first."""
        return self.post(ref.channel, key, message, None)

    def find(self, channel: str, key: str, since: float, thread: Ref | None) -> Finding:
        """Nothing can be looked up."""
        return CannotTell(error="an incoming webhook cannot read the channel's history")


def _refusal(status: int, body: str, headers: dict[str, str]) -> Outcome:
    if status == 429:
        wait = str(headers.get("retry-after") or "30")
        return Later(seconds=float(wait) if wait.isdigit() else 30.0, error="Slack asks to wait (ratelimited)")
    if status >= 500:
        return Unknown(error=f"Slack failed (http_{status})")
    code = body.strip()[:60]
    if code.startswith(REFUSED):
        return Refused(error=f"Slack refused the message ({code})")
    return Dead(error=f"Slack takes nothing over this webhook ({code or status})")
