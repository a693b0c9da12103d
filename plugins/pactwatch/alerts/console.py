"""The console as a channel: the same messages, readable in a terminal or a task's log."""

from __future__ import annotations

import html
import re
from typing import Any

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from pactwatch.alerts.message import Message
from pactwatch.alerts.outcome import Absent, Finding, Outcome, Posted, Ref

LINK = re.compile(r"<(https?://[^|>]+)\|([^>]*)>")


class ConsoleSender:
    """A ``Sender`` that prints. What was printed cannot be looked up, and printing twice after a crash does no harm."""

    interval_s = 0.0

    def __init__(self, console: Console, *, said_on: str | None = None) -> None:
        """Print to ``console``; ``said_on`` is a day to put before each title, for telling the past."""
        self._console = console
        self._said_on = said_on

    def post(self, channel: str, key: str, message: Message, thread: Ref | None) -> Outcome:
        """Print the message; a thread's reply is indented."""
        self._print(message, "reply" if thread else None)
        return Posted(ref=Ref(channel=channel, ts=key))

    def edit(self, ref: Ref, key: str, message: Message) -> Outcome:
        """Print the message as it stands now."""
        self._print(message, "edited")
        return Posted(ref=ref)

    def find(self, channel: str, key: str, since: float, thread: Ref | None) -> Finding:
        """A screen remembers nothing."""
        return Absent()

    def _print(self, message: Message, mark: str | None) -> None:
        lines = [line for block in message.blocks for line in _lines(block)]
        title, body = (
            (lines[0], lines[1:]) if message.blocks and message.blocks[0]["type"] == "header" else (None, lines)
        )
        title = " · ".join(part for part in (self._said_on, title) if part) or None
        shown = Panel(Text("\n".join(body)), title=Text(title) if title else None, subtitle=mark, title_align="left")
        self._console.print(shown)


def _lines(block: dict[str, Any]) -> list[str]:
    """What a block says, as lines of plain text."""
    kind = block["type"]
    if kind in {"header", "section"} and "text" in block:
        return _plain(block["text"]["text"])
    if kind == "section":
        return [": ".join(_plain(field["text"])) for field in block["fields"]]
    if kind == "context":
        return [line for element in block["elements"] for line in _plain(element["text"])]
    if kind == "actions":
        return [f"{button['text']['text']}: {button.get('url', '')}" for button in block["elements"]]
    return [block["alt_text"]] if kind == "image" else []


def _plain(text: str) -> list[str]:
    return html.unescape(LINK.sub(r"\2", text)).replace("*", "").split("\n")
