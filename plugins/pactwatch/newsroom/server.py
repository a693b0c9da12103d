"""Serves the newsroom on loopback, one port an outlet, and writes down every request with the time of its clock."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader

from pactwatch.newsroom.listings import FORMS, sitemap
from pactwatch.newsroom.press import HERE, Outlet, Story

Clock = Callable[[], dt.datetime]
SHOWN = 30  # stories in a listing
REPORTERS = {"ko": "김본보기", "en": "Jane Sample", "ja": "見本 花子", "zh": "范例"}


@dataclass(kw_only=True, slots=True)
class Asked:
    """One line of the server's log: written when the request arrives, filled while it is answered.

    ``at`` is the clock's time of arrival; ``sent`` counts bytes, headers included.
    """

    outlet: str
    path: str
    at: dt.datetime
    headers: dict[str, str]
    status: int = 0
    sent: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """A whole answer. ``body`` goes out as it is unless ``compress``; a header with an empty value is left away."""

    status: int = 200
    body: bytes = b""
    content_type: str = "text/html"
    headers: tuple[tuple[str, str], ...] = ()
    compress: bool = True


Act = Callable[["Exchange"], Reply | None]
"""Stands in for an outlet's answer: gives a reply, or writes to the connection itself and gives None."""


class Exchange(BaseHTTPRequestHandler):
    """One request to one outlet."""

    server: _OutletServer
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        """Answer, and write it down."""
        house, outlet = self.server.house, self.server.outlet
        said = {name.lower(): value for name, value in self.headers.items()}
        self.asked = Asked(outlet=outlet.id, path=self.path, at=house.clock(), headers=said)
        house.write_down(self.asked)
        try:
            act = house.acts.get((outlet.id, self.path)) or house.acts.get((outlet.id, urlsplit(self.path).path))
            reply = act(self) if act else house.reply(outlet, self.path)
            if reply:
                self.give(reply)
        except (BrokenPipeError, ConnectionResetError, TimeoutError):
            self.close_connection = True

    def give(self, reply: Reply) -> None:
        """Send a whole reply: 304 where the asker has it, compressed where the asker takes it."""
        tag = f'"{hashlib.sha256(reply.body).hexdigest()[:16]}"'
        named = {name.lower() for name, _ in reply.headers}
        if reply.status == 200 and "etag" not in named and self.headers.get("if-none-match") == tag:
            self.send(304, [("etag", tag)], b"")
            return
        headers = [("content-type", reply.content_type), *(pair for pair in reply.headers if pair[1])]
        if reply.status == 200 and "etag" not in named:
            headers.append(("etag", tag))
        body = reply.body
        if reply.compress and "gzip" in self.headers.get("accept-encoding", ""):
            body = gzip.compress(body, mtime=0)
            headers.append(("content-encoding", "gzip"))
        self.send(reply.status, headers, body)

    def send(self, status: int, headers: list[tuple[str, str]], body: bytes, *, length: bool = True) -> None:
        """Send a head and a body; ``length`` False leaves the length open, and the connection closes."""
        lines = [f"HTTP/1.1 {status} Newsroom", *(f"{name}: {value}" for name, value in headers)]
        lines.append(f"content-length: {len(body)}" if length else "connection: close")
        self.close_connection = not length
        self.asked.status = status
        self.put(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        self.put(body)

    def put(self, data: bytes) -> None:
        """Send bytes and count them."""
        self.asked.sent += len(data)
        self.wfile.write(data)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401  http.server's own signature
        """Nothing on the console: the log is ``Newsroom.log``."""


class _OutletServer(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, house: Newsroom, outlet: Outlet) -> None:
        super().__init__(("127.0.0.1", 0), Exchange)
        self.house, self.outlet = house, outlet

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  socketserver's own signature
        """An asker that hangs up is the asker's business."""


class Newsroom:
    """All outlets, what they have published, and the log.

    ``clock`` says the time: a story is out when its moment has come. ``acts`` replace answers by (outlet id, path);
    ``robots`` are robots.txt texts by outlet id.
    """

    def __init__(self, outlets: tuple[Outlet, ...], *, clock: Clock) -> None:
        self.outlets = {outlet.id: outlet for outlet in outlets}
        self.clock = clock
        self.acts: dict[tuple[str, str], Act] = {}
        self.robots: dict[str, str] = {}
        self.log: list[Asked] = []
        self._stories: dict[str, list[Story]] = {outlet.id: [] for outlet in outlets}
        self._bases: dict[str, str] = {}
        self._lock = threading.Lock()
        # Autoescape does the escaping; the outlets' encodings are applied to the finished page.
        self._pages = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True)

    @contextmanager
    def serve(self) -> Iterator[Newsroom]:
        """Serve until the block ends."""
        servers = [_OutletServer(self, outlet) for outlet in self.outlets.values()]
        for server in servers:
            self._bases[server.outlet.id] = f"http://127.0.0.1:{server.server_port}"
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield self
        finally:
            with ThreadPoolExecutor(max_workers=len(servers)) as threads:  # each shutdown waits for its own poll
                list(threads.map(lambda server: server.shutdown(), servers))
            for server in servers:
                server.server_close()

    def base(self, outlet_id: str) -> str:
        """The outlet's address, such as ``http://127.0.0.1:40001``."""
        return self._bases[outlet_id]

    def hosts(self) -> str:
        """What PACTWATCH_ALLOW_PRIVATE_HOSTS must say, and no more."""
        return ",".join(base.removeprefix("http://") for base in self._bases.values())

    def publish(self, story: Story) -> str:
        """Put a story into its outlet's hands, to come out at its moment; gives its address."""
        with self._lock:
            self._stories[story.outlet].append(story)
        return self.address(story)

    def change(self, old: Story, new: Story) -> str:
        """Publish another version of a story: a new title, a new address; gives the address."""
        with self._lock:
            stories = self._stories[old.outlet]
            stories[stories.index(old)] = new
        return self.address(new)

    def address(self, story: Story) -> str:
        """The story's full address."""
        outlet = self.outlets[story.outlet]
        date = story.published_at.astimezone(ZoneInfo(outlet.time_zone)).strftime("%Y/%m/%d")
        return self.base(outlet.id) + outlet.path.format(number=story.number, date=date) + story.moved

    def listing(self, outlet: Outlet) -> str:
        """The address of the outlet's announcements."""
        return self.base(outlet.id) + FORMS[outlet.listing][0]

    def write_down(self, line: Asked) -> None:
        """Add a line to the log."""
        with self._lock:
            self.log.append(line)

    def out(self, outlet_id: str) -> list[Story]:
        """What the outlet has out by now, newest first."""
        now = self.clock()
        with self._lock:
            stories = [story for story in self._stories[outlet_id] if story.published_at <= now]
        return sorted(stories, key=lambda story: story.published_at, reverse=True)

    def reply(self, outlet: Outlet, path: str) -> Reply:
        """The outlet's honest answer to ``path``."""
        if path == "/robots.txt":
            text = self.robots.get(outlet.id, "User-agent: *\nDisallow: /admin/\n")
            return Reply(body=text.encode(), content_type="text/plain")
        place, media_type, write = FORMS[outlet.listing]
        plain = urlsplit(path).path
        announced = [(story, self.address(story)) for story in self.out(outlet.id)[:SHOWN]]
        if plain == place:
            stated = f"{media_type}; charset={outlet.meta}" if media_type.endswith("+xml") else media_type
            return Reply(body=write(outlet, announced, self.base(outlet.id)), content_type=stated)
        if plain == "/child.xml" and outlet.listing == "sitemap_index":
            return Reply(body=sitemap(outlet, announced, self.base(outlet.id)), content_type="application/xml")
        for story, url in announced:
            if url == self.base(outlet.id) + path:
                stated = f"text/html; charset={outlet.header}" if outlet.header else "text/html"
                return Reply(body=self.page(story), content_type=stated)
        return Reply(status=404, body=b"<html><body><h1>Not Found</h1></body></html>")

    def page(self, story: Story) -> bytes:
        """The story's page in its outlet's template and encoding."""
        outlet = self.outlets[story.outlet]
        others = [{"title": other.title, "url": self.address(other)} for other in self.out(outlet.id) if other != story]
        local = story.published_at.astimezone(ZoneInfo(outlet.time_zone))
        html = self._pages.get_template(f"{outlet.template}.html").render(
            title=story.title,
            paragraphs=story.paragraphs,
            outlet=outlet.name,
            url=self.address(story),
            charset=outlet.meta,
            at=local,
            later=local + dt.timedelta(hours=5),
            reporter=REPORTERS[outlet.language],
            others=others[:3],
        )
        return html.encode(outlet.encoding, "xmlcharrefreplace")
