"""How outlets announce their articles: RSS, Atom, RDF, sitemaps, and the answers of search interfaces. Pure."""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import json
from collections.abc import Callable, Sequence
from email.utils import format_datetime
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from pactwatch.newsroom.press import Outlet, Story

Announced = Sequence[tuple[Story, str]]
"""Stories with their full addresses, newest first."""


def _encoded(outlet: Outlet, xml: str) -> bytes:
    """The XML in the outlet's encoding, under the name that the outlet gives it."""
    return f'<?xml version="1.0" encoding="{outlet.meta}"?>\n{xml}'.encode(_true(outlet), "xmlcharrefreplace")


def _true(outlet: Outlet) -> str:
    # A page may lie in its meta element; a feed that lies in its declaration would be broken XML, so it says the truth.
    return outlet.encoding if outlet.meta != "utf-8" else "utf-8"


def rss(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """RSS 2.0. Korean outlets write local time without a zone, as their common CMS does."""
    entries = []
    for story, url in stories:
        local = story.published_at.astimezone(ZoneInfo(outlet.time_zone))
        when = local.strftime("%Y-%m-%d %H:%M:%S") if outlet.country == "KR" else format_datetime(local)
        entries.append(
            f"<item><title>{escape(story.title)}</title><link>{escape(url)}</link>"
            f"<guid isPermaLink='false'>{outlet.id}-{story.number}</guid><pubDate>{when}</pubDate>"
            f"<description>{escape(story.paragraphs[0])}</description></item>"
        )
    return _encoded(
        outlet,
        f"<rss version='2.0'><channel><title>{escape(outlet.name)}</title><link>{base}</link>"
        f"<description>news</description>{''.join(entries)}</channel></rss>",
    )


def atom(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """Atom."""
    entries = "".join(
        f"<entry><title>{escape(story.title)}</title><link href='{escape(url)}'/>"
        f"<id>tag:{outlet.id},{story.number}</id>"
        f"<published>{story.published_at.isoformat()}</published>"
        f"<updated>{story.published_at.isoformat()}</updated></entry>"
        for story, url in stories
    )
    updated = stories[0][0].published_at.isoformat() if stories else "2026-01-01T00:00:00Z"
    return _encoded(
        outlet,
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{escape(outlet.name)}</title><id>{base}/</id>"
        f"<updated>{updated}</updated>{entries}</feed>",
    )


def rdf(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """RSS 1.0."""
    entries = "".join(
        f"<item rdf:about='{escape(url)}'><title>{escape(story.title)}</title><link>{escape(url)}</link>"
        f"<dc:date>{story.published_at.isoformat()}</dc:date></item>"
        for story, url in stories
    )
    return _encoded(
        outlet,
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        f"xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='{base}'><title>{escape(outlet.name)}</title>"
        f"<link>{base}</link></channel>{entries}</rdf:RDF>",
    )


def sitemap(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """A news sitemap."""
    entries = "".join(
        f"<url><loc>{escape(url)}</loc><news:news><news:publication><news:name>{escape(outlet.name)}</news:name>"
        f"<news:language>{outlet.language}</news:language></news:publication>"
        f"<news:publication_date>{story.published_at.isoformat()}</news:publication_date>"
        f"<news:title>{escape(story.title)}</news:title></news:news></url>"
        for story, url in stories
    )
    xml = (
        "<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
        f"xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>{entries}</urlset>"
    )
    return xml.encode()


def sitemap_gz(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """The same as a gzip file."""
    return gzip.compress(sitemap(outlet, stories, base), mtime=0)


def sitemap_index(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """An index whose one fresh child is ``/child.xml``; the old one should be left alone."""
    newest = stories[0][0].published_at.isoformat() if stories else "2026-01-01T00:00:00Z"
    xml = (
        "<?xml version='1.0' encoding='UTF-8'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        f"<sitemap><loc>{base}/child.xml</loc><lastmod>{newest}</lastmod></sitemap>"
        f"<sitemap><loc>{base}/child-2009.xml</loc><lastmod>2009-12-31</lastmod></sitemap></sitemapindex>"
    )
    return xml.encode()


def naver(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """What Naver's news search answers."""
    zone = ZoneInfo(outlet.time_zone)
    items = [
        {
            "title": f"<b>{escape(story.title)}</b>",
            "originallink": url,
            "link": url,
            "description": escape(story.paragraphs[0]),
            "pubDate": format_datetime(story.published_at.astimezone(zone)),
        }
        for story, url in stories
    ]
    return json.dumps({"total": len(items), "start": 1, "display": 100, "items": items}, ensure_ascii=False).encode()


def gdelt(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """What GDELT's DOC API answers."""
    articles = [
        {
            "url": url,
            "title": story.title,
            "seendate": story.published_at.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ"),
            "domain": outlet.name,
            "language": "English",
        }
        for story, url in stories
    ]
    return json.dumps({"articles": articles}).encode()


def search(outlet: Outlet, stories: Announced, base: str) -> bytes:
    """A search as a feed, its addresses wrapped in the older way of Google News."""
    wrapped = [(story, f"https://news.google.com/rss/articles/{wrap(url)}?oc=5") for story, url in stories]
    return rss(outlet, wrapped, base)


def wrap(url: str) -> str:
    """An address in Google's older encoded form: a small record with its length before it."""
    plain = url.encode()
    length = bytes([len(plain)]) if len(plain) < 128 else bytes([len(plain) & 0x7F | 0x80, len(plain) >> 7])
    return base64.urlsafe_b64encode(b"\x08\x13\x22" + length + plain + b"\xd2\x01\x00").decode().rstrip("=")


FORMS: dict[str, tuple[str, str, Callable[[Outlet, Announced, str], bytes]]] = {
    "rss": ("/rss/allArticle.xml", "application/rss+xml", rss),
    "atom": ("/feed.atom", "application/atom+xml", atom),
    "rdf": ("/index.rdf", "application/rdf+xml", rdf),
    "sitemap": ("/news-sitemap.xml", "application/xml", sitemap),
    "sitemap_gz": ("/sitemap.xml.gz", "application/gzip", sitemap_gz),
    "sitemap_index": ("/sitemap-index.xml", "application/xml", sitemap_index),
    "naver": ("/v1/search/news.json", "application/json", naver),
    "gdelt": ("/api/v2/doc/doc", "application/json", gdelt),
    "search": ("/rss/search", "application/rss+xml", search),
}
"""For each form of announcement its path, its media type, and what writes it."""

KINDS = {"rss": "feed", "atom": "feed", "rdf": "feed", "sitemap_gz": "sitemap", "sitemap_index": "sitemap"}
"""The kind of source that reads each form, where it has another name."""
