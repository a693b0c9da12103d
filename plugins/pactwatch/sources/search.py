"""News searches that answer with a feed: Google News, Bing. Addresses are led back to the articles'."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import html
import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from pactwatch.records import Item
from pactwatch.sources.answers import Answer
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import Word, stop
from pactwatch.sources.feed import read_feed
from pactwatch.sources.kind import DAY, Listing, Request, Window, with_query

GOOGLE = "news.google.com"
ENCODED = re.compile(r"/(?:rss/)?articles/([A-Za-z0-9_-]+=*)")
PLAIN_ADDRESS = re.compile(rb"https?://[\x21-\x7e]+")
IN_PAGE = re.compile(rb'data-n-au="([^"]+)"|<c-wiz[^>]*?data-url="(https?://[^"]+)"')


class Search:
    """A search at a feed address. Google's understands ``after:`` and ``before:`` with days."""

    past_window = True
    grain: dt.timedelta = DAY

    def requests(self, source: Source, window: Window, keys: Mapping[str, str]) -> list[Request]:
        """The address; for a past window with the days added to the search words."""
        if window.live:
            return [Request(url=source.url)]
        zone = ZoneInfo(source.time_zone)
        words = parse_qs(urlsplit(source.url).query).get("q", [""])[0]
        words = re.sub(r"\s*\bwhen:\w+", "", words)
        first = (window.start.astimezone(zone) - DAY).date()  # Google's days are its own: one more on each side
        last = (window.end.astimezone(zone) + DAY).date()
        return [Request(url=with_query(source.url, q=f"{words} after:{first} before:{last}"))]

    def read(self, source: Source, answer: Answer, window: Window) -> Listing:
        """The hits, under their own addresses where the search gives them away. Raises ``FaultError``."""
        listing = read_feed(answer, source)
        items = tuple(_item(item) for item in listing.items if window.live or window.holds(item.published_at))
        left_out = listing.left_out + len(listing.items) - len(items)
        nothing_new = listing.fault is not None and listing.fault.word is Word.NO_ITEMS
        return Listing(items=items, left_out=left_out, fault=None if nothing_new else listing.fault)


def _item(item: Item) -> Item:
    title = item.title
    if title and item.outlet:
        title = title.removesuffix(f" - {item.outlet}")
    return replace(item, url=unwrapped(item.url) or item.url, title=title, guid=item.guid)


def unwrapped(url: str) -> str | None:
    """The article's address where ``url`` carries it: Google's older encoded form, or a ``url=`` field. Pure."""
    parts = urlsplit(url)
    carried = parse_qs(parts.query).get("url", [""])[0]
    if carried.startswith(("http://", "https://")):
        return carried
    encoded = ENCODED.search(parts.path) if parts.hostname == GOOGLE else None
    if not encoded:
        return None
    try:
        blob = base64.urlsafe_b64decode(encoded.group(1) + "==")
    except (binascii.Error, ValueError):
        return None
    return _first_address(blob)


def _first_address(blob: bytes) -> str | None:
    """The first address in Google's little record: a length (one or two bytes) stands before it and bounds it."""
    found = PLAIN_ADDRESS.search(blob)
    if not found:
        return None
    start = found.start()
    length = blob[start - 1] if start else 0
    if start > 1 and blob[start - 2] >= 0x80:  # a length of 128 and more takes two bytes, low seven bits first
        length = (blob[start - 2] & 0x7F) | (blob[start - 1] << 7)
    text = blob[start : start + length] if 0 < length <= len(blob) - start else found.group()
    return text.decode("ascii", "ignore") or None


def is_wrapped(url: str) -> bool:
    """Whether the address is a search engine's own and says nothing of the article's."""
    return urlsplit(url).hostname == GOOGLE


def address_in(answer: Answer) -> str:
    """The article's address in a search engine's in-between page. Raises ``FaultError`` ``hidden_address``."""
    found = IN_PAGE.search(answer.body)
    if not found:
        raise stop(Word.HIDDEN_ADDRESS, "open the search in a browser, or add the outlet's own feed")
    return html.unescape((found.group(1) or found.group(2)).decode("utf-8", "replace"))
