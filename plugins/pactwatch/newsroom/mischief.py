"""Everything that outlets do wrong, on demand: each function gives an act to put into ``Newsroom.acts``."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import time

from pactwatch.newsroom.listings import FORMS
from pactwatch.newsroom.server import Act, Exchange, Reply

SENTENCE = b"<p>nothing but noise, again and again</p>\n"
XML = '<?xml version="1.0"?>\n'


def status(code: int, *, retry_after: str | None = None) -> Act:
    """A bare status, with Retry-After (seconds or a date) where given."""
    headers = (("retry-after", retry_after),) if retry_after else ()
    return lambda _: Reply(status=code, body=b"<html><body>no</body></html>", headers=headers)


def silent(seconds: float) -> Act:
    """Accept the request and say nothing for a while."""

    def act(exchange: Exchange) -> Reply:
        time.sleep(seconds)
        return Reply(body=b"late")

    return act


def dripping(seconds: float) -> Act:
    """A head that never ends, a few letters at a time, each quick enough for an ordinary time-out."""

    def act(exchange: Exchange) -> None:
        exchange.asked.status, exchange.close_connection = 200, True
        exchange.put(b"HTTP/1.1 200 Newsroom\r\nx-drip: ")
        stop = time.monotonic() + seconds
        while time.monotonic() < stop:
            exchange.put(b"drip")
            time.sleep(0.02)

    return act


def endless(exchange: Exchange) -> None:
    """A body that never ends; the asker must hang up."""
    exchange.send(200, [("content-type", "text/html")], b"<html><body>", length=False)
    for _ in itertools.count():
        exchange.put(SENTENCE * 500)


def huge(size: int) -> Act:
    """A body of ``size`` bytes and more, honestly announced."""
    return lambda _: Reply(body=SENTENCE * (size // len(SENTENCE) + 1), compress=False)


def bomb(size: int, content_type: str = "text/html") -> Act:
    """A small gzip body that unpacks to ``size`` bytes."""
    packed = gzip.compress(b"\0" * size, mtime=0)
    return lambda _: Reply(
        body=packed, content_type=content_type, headers=(("content-encoding", "gzip"),), compress=False
    )


def not_gzip(exchange: Exchange) -> Reply:
    """Says gzip and sends letters."""
    return Reply(body=SENTENCE, headers=(("content-encoding", "gzip"),), compress=False)


def half(exchange: Exchange) -> None:
    """Hangs up in the middle of what it announced."""
    exchange.asked.status, exchange.close_connection = 200, True
    exchange.put(b"HTTP/1.1 200 Newsroom\r\ncontent-length: 100000\r\n\r\n" + SENTENCE)


def truncated(exchange: Exchange) -> Reply:
    """The outlet's own announcements, cut off at two thirds."""
    honest = exchange.server.house.reply(exchange.server.outlet, exchange.path)
    return Reply(body=honest.body[: len(honest.body) * 2 // 3], content_type=honest.content_type)


def letter_salad(exchange: Exchange) -> Reply:
    """What is left where a CMS lost its letters on the way: the text is there, and nobody can read it."""
    words = " ".join("\ufffd" * (2 + number % 5) for number in range(400))
    if exchange.path == FORMS[exchange.server.outlet.listing][0]:
        return Reply(body=f"{XML}<rss><channel><title>{words}".encode(), content_type="application/xml; charset=utf-8")
    return Reply(body=f"<html><body><h1>{words[:60]}</h1><p>{words}</p></body></html>".encode())


def web_page(exchange: Exchange) -> Reply:
    """A web page where a feed should be; it names its feed."""
    link = '<link rel="alternate" type="application/rss+xml" href="/feed/news.xml">'
    return Reply(body=f"<!DOCTYPE html><html><head>{link}</head><body><h1>Moved</h1></body></html>".encode())


def entity_bomb(exchange: Exchange) -> Reply:
    """A billion laughs."""
    lines = "".join(f'<!ENTITY l{n} "{"".join([f"&l{n - 1};"] * 10)}">' for n in range(1, 10))
    return Reply(
        body=f'{XML}<!DOCTYPE rss [<!ENTITY l0 "ha">{lines}]><rss><channel>&l9;</channel></rss>'.encode(),
        content_type="application/rss+xml",
    )


def lying_etag(exchange: Exchange) -> Reply | None:
    """The outlet's own answer under an ETag that never changes, and "not modified" to whoever sends it."""
    if exchange.headers.get("if-none-match") == '"always-the-same"':
        exchange.send(304, [("etag", '"always-the-same"')], b"")
        return None
    honest = exchange.server.house.reply(exchange.server.outlet, exchange.path)
    return Reply(
        status=honest.status,
        body=honest.body,
        content_type=honest.content_type,
        headers=(("etag", '"always-the-same"'),),
    )


def restless_etag(exchange: Exchange) -> Reply:
    """The outlet's own answer under an ETag that is another every time."""
    honest = exchange.server.house.reply(exchange.server.outlet, exchange.path)
    tag = hashlib.sha256(str(time.monotonic_ns()).encode()).hexdigest()[:12]
    return Reply(
        status=honest.status, body=honest.body, content_type=honest.content_type, headers=(("etag", f'"{tag}"'),)
    )


def redirect(target: str, code: int = 302) -> Act:
    """Sends the asker on to ``target``."""
    return lambda _: Reply(status=code, headers=(("location", target),), compress=False)


def staircase(exchange: Exchange) -> Reply:
    """Sends the asker on, each time to a new address."""
    path, _, steps = exchange.path.partition("?step=")
    return Reply(status=302, headers=(("location", f"{path}?step={int(steps or 0) + 1}"),))


def polite_error(exchange: Exchange) -> Reply:
    """An error message with status 200."""
    return Reply(
        body="<html><head><title>페이지를 찾을 수 없습니다</title></head>"
        "<body><h1>요청하신 페이지를 찾을 수 없습니다</h1>"
        "<p>삭제되었거나 존재하지 않는 기사입니다.</p><a href='/'>홈으로</a></body></html>".encode(),
        content_type="text/html; charset=utf-8",
    )


def document(exchange: Exchange) -> Reply:
    """A PDF where a page should be."""
    return Reply(body=b"%PDF-1.7", content_type="application/pdf")
