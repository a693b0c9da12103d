"""Which way a channel's messages go: ``#name`` or an id to Slack, ``file:PATH`` to a file, the rest to the console."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.console import Console

from pactwatch.alerts.connection import SlackConnection
from pactwatch.alerts.console import ConsoleSender
from pactwatch.alerts.file import PREFIX, FileSender
from pactwatch.alerts.outcome import Sender
from pactwatch.alerts.slack import SlackSender
from pactwatch.alerts.webhook import WebhookSender

CONSOLE = "console"


@dataclass(kw_only=True)
class Channels:
    """The ways out: each is opened once. Without a ``connection`` what is meant for Slack is printed."""

    connection: SlackConnection | None
    console: Console
    interval_s: float = 1.0
    timeout_s: int = 10
    _open: dict[str, Sender] = field(default_factory=dict)

    def sender_of(self, channel: str) -> Sender:
        """The sender for ``channel``; the same one for all channels of one workspace."""
        kind = "file" if channel.startswith(PREFIX) else "console"
        if kind == "console" and channel != CONSOLE and self.connection is not None:
            kind = "webhook" if self.connection.webhook else "slack"
        if kind not in self._open:
            self._open[kind] = self._make(kind)
        return self._open[kind]

    def _make(self, kind: str) -> Sender:
        if kind == "file":
            return FileSender()
        if kind == "console" or self.connection is None:
            return ConsoleSender(self.console)
        make = WebhookSender if kind == "webhook" else SlackSender
        return make(self.connection, interval_s=self.interval_s, timeout_s=self.timeout_s)
