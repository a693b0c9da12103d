"""What the fake Slack knows and enforces: channels, messages, metadata, files, limits, the rate of a channel."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from slack_faults import Fault

RULES = Draft202012Validator(json.loads((Path(__file__).parent / "block_rules.json").read_text(encoding="utf-8")))
TEXT_LIMIT = 40_000
TOKEN = "xoxb-fake-0000-token-of-the-tests"


class SlackError(Exception):
    """Slack's refusal, by its documented code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Posted:
    """A message as the channel holds it. ``at`` is the server's monotonic clock when it was accepted."""

    ts: str
    text: str
    blocks: list[dict[str, Any]]
    metadata: dict[str, Any] | None
    thread_ts: str | None
    at: float
    edits: int = 0
    bot_id: str = "B0PACT"

    @property
    def key(self) -> str | None:
        return self.metadata["event_payload"]["key"] if self.metadata else None


@dataclass
class Channel:
    """A channel. ``hits`` are the times of everything that counts towards its rate."""

    id: str
    name: str
    archived: bool = False
    member: bool = True
    messages: list[Posted] = field(default_factory=list)
    hits: list[float] = field(default_factory=list)

    def top(self) -> list[Posted]:
        return [message for message in self.messages if not message.thread_ts]


class Workspace:
    """The state behind the API. ``interval_s`` is the least time between two posts to one channel."""

    def __init__(self, channels: tuple[str, ...] = ("pactwatch",), *, interval_s: float = 0.0, page: int = 100) -> None:
        self.channels = {name: Channel(id=f"C{number:09d}", name=name) for number, name in enumerate(channels)}
        self.interval_s = interval_s
        self.page = page
        self.files: dict[str, dict[str, Any]] = {}
        self.scopes = {"history": True, "list": True}
        self.origin = ""
        self.held: dict[str, float] = {}
        self.impatient: list[tuple[str, float]] = []
        self.too_fast: list[tuple[str, float]] = []
        self._lock = threading.RLock()
        self._last_ts = 0

    def channel(self, name: str = "pactwatch") -> Channel:
        return self.channels[name]

    def call(self, method: str, arguments: dict[str, Any], token: str | None, fault: Fault) -> dict[str, Any]:
        """Answer one Web API call; raises SlackError."""
        if token is None:
            raise SlackError("not_authed")
        if token != TOKEN:
            raise SlackError("invalid_auth")
        work = getattr(self, "_" + method.replace(".", "_"), None)
        if work is None:
            raise SlackError("unknown_method")
        with self._lock:
            return {"ok": True, **work(arguments, fault)}

    def webhook(self, payload: dict[str, Any]) -> str:
        """An incoming webhook: posts into the first channel, and tells neither ts nor key."""
        self._check(payload)
        with self._lock:
            channel = next(iter(self.channels.values()))
            if channel.archived:
                raise SlackError("channel_is_archived")
            self._keep(channel, payload, None)
        return "ok"

    def hold(self, named: str, seconds: float) -> None:
        """Remember that ``named`` was asked to wait; whoever posts there earlier is ``impatient``."""
        with self._lock:
            self.held[named] = time.monotonic() + seconds

    def asked(self, named: str) -> None:
        """Somebody posts to ``named``."""
        with self._lock:
            early = self.held.pop(named, 0.0) - time.monotonic()
            if early > 0:
                self.impatient.append((named, early))

    def uploaded(self, file_id: str, body: bytes) -> str:
        self.files[file_id]["content"] = body
        return f"OK - {len(body)}"

    def _auth_test(self, _arguments: dict[str, Any], _fault: Fault) -> dict[str, Any]:
        return {"team": "Tests", "user_id": "U0PACT", "bot_id": "B0PACT", "url": "https://tests.slack.example/"}

    def _conversations_list(self, arguments: dict[str, Any], _fault: Fault) -> dict[str, Any]:
        if not self.scopes["list"]:
            raise SlackError("missing_scope")
        listed = [{"id": one.id, "name": one.name, "is_archived": one.archived} for one in self.channels.values()]
        start = int(arguments.get("cursor") or 0)
        end = start + min(int(arguments.get("limit") or 100), self.page)
        cursor = str(end) if end < len(listed) else ""
        return {"channels": listed[start:end], "response_metadata": {"next_cursor": cursor}}

    def _chat_postMessage(  # noqa: N802  the method's name is Slack's own
        self, arguments: dict[str, Any], fault: Fault
    ) -> dict[str, Any]:
        channel = self._find(arguments.get("channel"), by_name=True)
        self._check(arguments)
        if fault.kind == "refuse" and len(arguments["blocks"]) > 1:
            raise SlackError("msg_too_long")
        thread = arguments.get("thread_ts")
        if thread and not any(message.ts == thread for message in channel.messages):
            raise SlackError("thread_not_found")
        posted = self._keep(channel, arguments, thread)
        return {"channel": channel.id, "ts": posted.ts, "message": {"text": posted.text, "bot_id": posted.bot_id}}

    def _chat_update(self, arguments: dict[str, Any], _fault: Fault) -> dict[str, Any]:
        channel = self._find(arguments.get("channel"), by_name=False)
        self._check(arguments)
        found = [message for message in channel.messages if message.ts == arguments.get("ts")]
        if not found:
            raise SlackError("message_not_found")
        self._pace(channel)
        found[0].text, found[0].blocks = arguments["text"], arguments["blocks"]
        # As Slack does: an update without metadata takes it away.
        found[0].metadata = arguments.get("metadata")
        found[0].edits += 1
        return {"channel": channel.id, "ts": found[0].ts, "text": found[0].text}

    def _conversations_history(self, arguments: dict[str, Any], fault: Fault) -> dict[str, Any]:
        channel = self._readable(arguments)
        return self._shown(channel.top(), arguments, fault)

    def _conversations_replies(self, arguments: dict[str, Any], fault: Fault) -> dict[str, Any]:
        channel = self._readable(arguments)
        thread = arguments.get("ts")
        if not any(message.ts == thread for message in channel.messages):
            raise SlackError("thread_not_found")
        told = [message for message in channel.messages if thread in (message.ts, message.thread_ts)]
        return self._shown(told, arguments, fault)

    def _files_getUploadURLExternal(  # noqa: N802  the method's name is Slack's own
        self, arguments: dict[str, Any], _fault: Fault
    ) -> dict[str, Any]:
        file_id = f"F{len(self.files):09d}"
        self.files[file_id] = {"name": arguments["filename"], "alt": arguments.get("alt_txt"), "done": False}
        return {"upload_url": f"{self.origin}/upload/{file_id}", "file_id": file_id}

    def _files_completeUploadExternal(  # noqa: N802  the method's name is Slack's own
        self, arguments: dict[str, Any], _fault: Fault
    ) -> dict[str, Any]:
        files = json.loads(arguments["files"])
        for one in files:
            if one["id"] not in self.files or "content" not in self.files[one["id"]]:
                raise SlackError("file_not_found")
            self.files[one["id"]]["done"] = True
        return {"files": [{"id": one["id"], "title": one.get("title")} for one in files]}

    def _readable(self, arguments: dict[str, Any]) -> Channel:
        if not self.scopes["history"]:
            raise SlackError("missing_scope")
        return self._find(arguments.get("channel"), by_name=False)

    def _find(self, named: str | None, *, by_name: bool) -> Channel:
        for channel in self.channels.values():
            if named == channel.id or (by_name and named in (channel.name, f"#{channel.name}")):
                if channel.archived:
                    raise SlackError("is_archived")
                if not channel.member:
                    raise SlackError("not_in_channel")
                return channel
        raise SlackError("channel_not_found")

    def _check(self, arguments: dict[str, Any]) -> None:
        text, blocks = arguments.get("text") or "", arguments.get("blocks")
        if not text and not blocks:
            raise SlackError("no_text")
        if len(text) > TEXT_LIMIT:
            raise SlackError("msg_too_long")
        if blocks and list(RULES.iter_errors({"text": "-", "blocks": blocks})):
            raise SlackError("invalid_blocks")
        for block in blocks or []:
            if block["type"] == "image" and not self.files.get(block["slack_file"]["id"], {}).get("done"):
                raise SlackError("invalid_blocks")
        metadata = arguments.get("metadata")
        if metadata is not None and set(metadata) != {"event_type", "event_payload"}:
            raise SlackError("invalid_metadata_format")

    def _keep(self, channel: Channel, arguments: dict[str, Any], thread: str | None) -> Posted:
        at = self._pace(channel)
        self._last_ts = max(self._last_ts + 1, time.time_ns() // 1000)
        posted = Posted(
            ts=f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}",
            text=arguments.get("text") or "",
            blocks=arguments.get("blocks") or [],
            metadata=arguments.get("metadata"),
            thread_ts=thread,
            at=at,
        )
        channel.messages.append(posted)
        return posted

    def _pace(self, channel: Channel) -> float:
        now = time.monotonic()
        if channel.hits and now - channel.hits[-1] < self.interval_s:
            self.too_fast.append((channel.name, now - channel.hits[-1]))
            raise SlackError("ratelimited")
        channel.hits.append(now)
        return now

    def _shown(self, messages: list[Posted], arguments: dict[str, Any], fault: Fault) -> dict[str, Any]:
        oldest = float(arguments.get("oldest") or 0)
        newest_first = [message for message in reversed(messages) if float(message.ts) >= oldest]
        start = int(arguments.get("cursor") or 0)
        end = start + min(int(arguments.get("limit") or 100), self.page)
        metadata = str(arguments.get("include_all_metadata", "")).lower() in {"1", "true"} and "strip" not in fault.kind
        shown = []
        for message in newest_first[start:end]:
            entry: dict[str, Any] = {
                "ts": message.ts,
                "text": message.text,
                "bot_id": message.bot_id,
                "type": "message",
            }
            if message.thread_ts:
                entry["thread_ts"] = message.thread_ts
            if metadata and message.metadata:
                entry["metadata"] = message.metadata
            if fault.kind != "strip_all":
                entry["blocks"] = message.blocks
            shown.append(entry)
        cursor = str(end) if end < len(newest_first) else ""
        return {"messages": shown, "has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}
