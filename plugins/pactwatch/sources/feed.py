"""RSS, Atom and RDF feeds, through feedparser."""

from __future__ import annotations

import calendar
import datetime as dt
import io
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser

from pactwatch.records import Item
from pactwatch.sources.answers import Answer
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import Word, fault, stop
from pactwatch.sources.kind import DAY, Listing, Request, Window, with_days
from pactwatch.sources.markup import checked_xml
from pactwatch.sources.moments import moment

MOST_ENTRIES = 1000  # a feed that lists more in one answer is an archive or an accident


class Feed:
    """A feed at one address. With ``{start:...}`` in the address it can answer for past days too."""

    past_window = False
    grain: dt.timedelta = DAY

    def requests(self, source: Source, window: Window, keys: Mapping[str, str]) -> list[Request]:
        """The one address."""
        return [Request(url=with_days(source.url, source, window))]

    def read(self, source: Source, answer: Answer, window: Window) -> Listing:
        """The entries that have an address; of a past window, those that are dated within."""
        listing = read_feed(answer, source)
        if window.live:
            return listing
        kept = tuple(item for item in listing.items if window.holds(item.published_at))
        return Listing(items=kept, left_out=listing.left_out + len(listing.items) - len(kept), fault=listing.fault)


def read_feed(answer: Answer, source: Source) -> Listing:
    """Every entry of the feed. Raises ``FaultError`` where there is no feed to read."""
    text = checked_xml(answer, lang=source.language)
    # As a stream and never as a string or bytes: feedparser takes those for an address or a file name first.
    parsed = feedparser.parse(
        io.BytesIO(text.encode("utf-8")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    entries: list[Any] = list(parsed.entries)[:MOST_ENTRIES]
    broken = fault(Word.BROKEN_XML, _where(parsed.bozo_exception)) if parsed.bozo else None
    if not entries:
        if broken:
            raise stop(Word.BROKEN_XML, _where(parsed.bozo_exception))
        if not parsed.version:
            raise stop(Word.NOT_A_LISTING, answer.content_type or "no content type")
        return Listing(fault=fault(Word.NO_ITEMS))
    items = [item for entry in entries if (item := _item(entry, source, answer.url))]
    return Listing(items=tuple(items), left_out=len(entries) - len(items), fault=broken)


def _item(entry: Mapping[str, Any], source: Source, base: str) -> Item | None:
    guid = entry.get("id") or None
    link = entry.get("feedburner_origlink") or entry.get("link") or (guid if _is_web(guid) else None)
    if not link:
        return None
    url = urljoin(base, link.strip())
    if not _is_web(url):
        return None
    named = entry.get("source") or {}
    return Item(
        source=source.id,
        url=url,
        title=" ".join((entry.get("title") or "").split()) or None,
        published_at=_published(entry, source.time_zone),
        guid=guid,
        outlet=named.get("title") or None,
        summary=(entry.get("summary") or "")[:2000] or None,
    )


def _published(entry: Mapping[str, Any], zone: str) -> dt.datetime | None:
    """The entry's date. feedparser takes a time without zone for UTC, so its text is read first."""
    for name in ("published", "updated", "created"):
        found = moment(entry.get(name), zone=zone)
        if found:
            return found
    loose = entry.get("published_parsed")
    return dt.datetime.fromtimestamp(calendar.timegm(loose), dt.UTC) if loose else None


def _is_web(url: str | None) -> bool:
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _where(error: Exception) -> str:
    line = getattr(error, "getLineNumber", lambda: None)()
    return f"line {line}" if line else type(error).__name__
