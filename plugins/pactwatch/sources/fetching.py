"""Polite, bounded fetching: the one place from which Pactwatch asks anything of a server. Steps and checks call it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from pactwatch.sources.answers import REDIRECTS, Answer, refusal
from pactwatch.sources.faults import FaultError, Word, stop
from pactwatch.sources.guard import Deadline, GuardedBackend
from pactwatch.sources.pacing import Clock, Pace, Turn, host_of
from pactwatch.sources.robots import Permission, RobotsFile, RobotsShelf, permission
from pactwatch.sources.unpacking import read_all

OPEN = Permission(allowed=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """Bounds of one request. ``wire_bytes`` counts what is sent, ``unpacked_bytes`` what it unpacks to."""

    connect_seconds: float = 10.0
    silence_seconds: float = 20.0
    total_seconds: float = 60.0
    wire_bytes: int = 10_000_000
    unpacked_bytes: int = 50_000_000
    redirects: int = 5
    robots_bytes: int = 512_000  # RFC 9309, 2.5: at least 500 KiB must be read


def open_client(backend: GuardedBackend, *, user_agent: str, limits: Limits) -> httpx.Client:
    """The HTTP/1.1 and HTTP/2 client whose every connection goes through ``backend``."""
    transport = httpx.HTTPTransport(trust_env=False)
    # httpx has no argument for httpcore's network backend, and only there can the checked address be the one used.
    transport._pool = httpcore.ConnectionPool(
        ssl_context=httpx.create_ssl_context(trust_env=False),
        http2=True,
        keepalive_expiry=30.0,
        network_backend=backend,
    )
    return httpx.Client(
        transport=transport,
        trust_env=False,
        follow_redirects=False,
        timeout=httpx.Timeout(limits.silence_seconds, connect=limits.connect_seconds),
        headers={"user-agent": user_agent, "accept-encoding": "gzip, deflate"},
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Fetcher:
    """Asks politely: robots.txt first, one request at a time to a host, everything bounded.

    ``agent`` is the product name that robots.txt files address. Threads may share a fetcher.
    """

    client: httpx.Client
    pace: Pace
    shelf: RobotsShelf
    clock: Clock
    deadline: Deadline
    agent: str
    limits: Limits

    def get(self, url: str, *, headers: Mapping[str, str] | None = None, obey_robots: bool = True) -> Answer:
        """The answer to ``url`` with status 200 or 304. Raises ``FaultError`` for anything else.

        ``headers`` carries conditions (If-None-Match) and keys; it is not passed on to another host.
        """
        here, seen, wire, sent = url, {url}, 0, dict(headers or {})
        for _ in range(self.limits.redirects + 1):
            allowed = self._allowed(here) if obey_robots else OPEN
            if not allowed.allowed:
                raise stop(Word.ROBOTS_DENIED)
            answer = self._ask(here, sent, allowed.crawl_delay)
            wire += answer.wire_bytes
            if answer.status not in REDIRECTS:
                return Answer(
                    asked=url, url=here, status=answer.status, headers=answer.headers, body=answer.body, wire_bytes=wire
                )
            target = _target(here, answer.headers.get("location", ""))
            if target in seen:
                raise stop(Word.REDIRECT_LOOP)
            seen.add(target)
            if host_of(target) != host_of(here):
                sent = {}
            here = target
        raise stop(Word.TOO_MANY_REDIRECTS, self.limits.redirects)

    def _allowed(self, url: str) -> Permission:
        host = host_of(url)
        file = self.shelf.get(host)
        if file is None or not file.is_fresh(self.clock()):
            file = self._fetch_robots(url)
            self.shelf.put(host, file)
        if file.text is None:
            raise stop(Word.ROBOTS_UNREACHABLE, file.why)
        return permission(file, url, agent=self.agent)

    def _fetch_robots(self, url: str) -> RobotsFile:
        parts = urlsplit(_checked(url))
        try:
            answer = self.get(f"{parts.scheme}://{parts.netloc}/robots.txt", obey_robots=False)
        except FaultError as error:
            word = error.fault.word
            if word in (Word.PRIVATE_ADDRESS, Word.BUSY_HOST, Word.NO_ADDRESS, Word.NO_CONNECTION):
                raise  # these say more of the page than "robots.txt cannot be read", and are no answer of the site
            missing = word in (Word.NOT_FOUND, Word.GONE, Word.FORBIDDEN, Word.CLIENT_ERROR)
            return RobotsFile(text="" if missing else None, fetched_at=self.clock(), why=word.value)
        text = answer.body[: self.limits.robots_bytes].decode("utf-8", "replace")
        return RobotsFile(text=text, fetched_at=self.clock())

    def _ask(self, url: str, headers: Mapping[str, str], crawl_delay: float) -> Answer:
        with self.pace.turn(host_of(_checked(url)), crawl_delay=crawl_delay) as turn:
            self.deadline.at = time.monotonic() + self.limits.total_seconds
            try:
                return self._stream(url, headers, turn)
            except (httpx.TimeoutException, httpx.TransportError, httpx.InvalidURL) as error:
                raise self._named(error) from error
            finally:
                self.deadline.at = None

    def _stream(self, url: str, headers: Mapping[str, str], turn: Turn) -> Answer:
        with self.client.stream("GET", url, headers=headers) as response:
            said = {name.lower(): value for name, value in response.headers.items()}
            status = response.status_code
            if status in REDIRECTS or status == 304:
                return Answer(asked=url, url=url, status=status, headers=said, body=b"", wire_bytes=0)
            if status != 200:
                refused = refusal(status, said, now=self.clock())
                turn.quiet_until = refused.fault.retry_at
                raise refused
            body, wire = read_all(
                response.iter_raw(),
                encoding=said.get("content-encoding", ""),
                wire_limit=self.limits.wire_bytes,
                unpacked_limit=self.limits.unpacked_bytes,
            )
            return Answer(asked=url, url=url, status=status, headers=said, body=body, wire_bytes=wire)

    def _named(self, error: Exception) -> FaultError:
        over = self.deadline.at is not None and time.monotonic() >= self.deadline.at
        if isinstance(error, httpx.TimeoutException):
            limit = self.limits.total_seconds if over else self.limits.silence_seconds
            return stop(Word.TOO_SLOW if over else Word.TIMEOUT, f"{limit:g}")
        if isinstance(error, httpx.ConnectError):
            return stop(Word.NO_CONNECTION, _plain(error))
        if isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL):
            return stop(Word.BAD_ADDRESS, _plain(error))
        return stop(Word.INTERRUPTED)


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise stop(Word.BAD_ADDRESS, url[:200])
    return url


def _target(here: str, location: str) -> str:
    """The next hop, without its fragment (never sent, and a loop that counts up fragments is still a loop)."""
    try:
        return _checked(urljoin(here, location.strip())).partition("#")[0]
    except ValueError as error:
        raise stop(Word.BAD_ADDRESS, location[:200]) from error


def _plain(error: Exception) -> str:
    return str(error).partition("(")[0].strip()[:120] or type(error).__name__
