"""A Slack on loopback: the Web API as slack-sdk uses it, with Slack's limits, and faults on demand.

``FakeSlack`` is the server; ``workspace.py`` is what it knows; ``faults.py`` says which answer goes wrong, and how.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from slack_faults import Fault, Faults
from slack_workspace import SlackError, Workspace


class FakeSlack:
    """A server on 127.0.0.1 with one workspace. Use it as a context manager; ``url`` is the client's base_url."""

    def __init__(self, workspace: Workspace | None = None, faults: Faults | None = None) -> None:
        self.workspace = workspace or Workspace()
        self.faults = faults or Faults()
        self.calls: list[tuple[str, float]] = []
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.slack = self
        self.workspace.origin = self.origin
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def url(self) -> str:
        return f"{self.origin}/api/"

    @property
    def webhook(self) -> str:
        return f"{self.origin}/services/T0/B0/secret-path"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    slack: FakeSlack

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed, or a connection that a fault cut, is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Tests read what the workspace holds, not a log."""

    def do_GET(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        slack = self.server.slack
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        method = "webhook" if parts.path.startswith("/services/") else parts.path.removeprefix("/api/")
        slack.calls.append((method, time.monotonic()))
        fault = slack.faults.next(method)
        place = str(self._arguments(parts.query, body).get("channel") or "") if method == "chat.postMessage" else ""
        if place:
            slack.workspace.asked(place)
        if fault.kind == "reset":
            self._reset()
            return
        if fault.kind == "429":
            slack.workspace.hold(place, fault.retry_after)
            self._answer({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(fault.retry_after)})
            return
        if fault.kind == "500":
            self._text("upstream error", 500)
            return
        if fault.kind == "error":
            self._answer({"ok": False, "error": fault.error})
            return
        if fault.kind == "late":  # the client has gone by the time that the message is posted
            time.sleep(fault.seconds)
        self._work(method, parts.query, body, fault)

    def _work(self, method: str, query: str, body: bytes, fault: Fault) -> None:
        workspace = self.server.slack.workspace
        try:
            if method == "webhook":
                answer: object = workspace.webhook(json.loads(body))
            elif method.startswith("/upload/"):
                answer = workspace.uploaded(method.rsplit("/", 1)[1], body)
            else:
                answer = workspace.call(method, self._arguments(query, body), self._token(), fault)
        except SlackError as error:
            if method == "webhook":
                self._text(error.code, 403 if error.code == "invalid_token" else 400)
            elif error.code == "ratelimited":
                self._answer({"ok": False, "error": error.code}, 429, {"Retry-After": "1"})
            else:
                self._answer({"ok": False, "error": error.code})
            return
        if fault.kind == "drop":  # accepted, and nobody hears of it
            self._reset()
            return
        if fault.kind in {"timeout", "slow"}:
            time.sleep(fault.seconds)
        if fault.kind == "500_after":
            self._text("upstream error", 500)
            return
        if isinstance(answer, str):
            self._text(answer, 200)
        else:
            self._answer(answer)

    def _arguments(self, query: str, body: bytes) -> dict[str, object]:
        kind = self.headers.get("Content-Type") or ""
        arguments: dict[str, object] = dict(parse_qsl(query))
        if kind.startswith("application/json"):
            arguments |= json.loads(body or b"{}")
        elif kind.startswith("application/x-www-form-urlencoded"):
            arguments |= dict(parse_qsl(body.decode()))
        return arguments

    def _token(self) -> str | None:
        return (self.headers.get("Authorization") or "").removeprefix("Bearer ") or None

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def _answer(self, answer: object, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self._send(json.dumps(answer).encode(), "application/json; charset=utf-8", status, headers or {})

    def _text(self, text: str, status: int) -> None:
        self._send(text.encode(), "text/plain", status, {})

    def _send(self, body: bytes, kind: str, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
