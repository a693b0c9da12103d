"""A file of JSON lines as a channel: for machines without Slack. Channel ``file:PATH`` appends to PATH."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path

from pactwatch.alerts.message import Message
from pactwatch.alerts.outcome import Absent, CannotTell, Dead, Finding, Outcome, Posted, Ref

PREFIX = "file:"


class FileSender:
    """A ``Sender`` that appends ``{key, thread, edit, text, blocks}`` a line, each line whole or not at all."""

    interval_s = 0.0

    def post(self, channel: str, key: str, message: Message, thread: Ref | None) -> Outcome:
        """Append the message."""
        return self._append(channel, key, {"thread": thread.ts if thread else None}, message)

    def edit(self, ref: Ref, key: str, message: Message) -> Outcome:
        """Append the message as it stands now, marked as an edit of ``ref``."""
        return self._append(ref.channel, f"{key}#edited", {"edit": ref.ts}, message)

    def find(self, channel: str, key: str, since: float, thread: Ref | None) -> Finding:
        """Look for the key in the file."""
        path = _path(channel)
        try:
            lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        except OSError as failure:
            return CannotTell(error=f"{path} cannot be read: {failure.strerror}")
        for line in lines:
            try:
                held = json.loads(line)
            except ValueError:
                continue  # a line that a killed sender left half written
            if held.get("key") == key:
                return Posted(ref=Ref(channel=channel, ts=key))
        return Absent()

    def _append(self, channel: str, key: str, more: dict[str, str | None], message: Message) -> Outcome:
        path = _path(channel)
        line = json.dumps({"key": key, **more, "text": message.text, "blocks": message.blocks}, ensure_ascii=False)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                end = file.seek(0, os.SEEK_END)
                file.seek(max(0, end - 1))
                torn = end > 0 and file.read(1) != b"\n"
                file.write((b"\n" if torn else b"") + line.encode() + b"\n")
        except OSError as failure:
            return Dead(error=f"{path} cannot be written: {failure.strerror}")
        return Posted(ref=Ref(channel=channel, ts=key))


def _path(channel: str) -> Path:
    return Path(channel.removeprefix(PREFIX)).expanduser()
