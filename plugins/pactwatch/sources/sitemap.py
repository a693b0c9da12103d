"""News sitemaps and sitemap indexes, plain and gzipped (sitemaps.org; Google's news extension)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from pactwatch.records import Item
from pactwatch.sources.answers import Answer
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import Fault, Word, fault, stop
from pactwatch.sources.kind import DAY, Listing, Request, Window, with_days
from pactwatch.sources.markup import checked_xml
from pactwatch.sources.moments import moment
from pactwatch.sources.unpacking import gunzip

UNPACKED_LIMIT = 52_428_800  # sitemaps.org: a sitemap may be 50 MB unpacked
MOST_CHILDREN = 20  # sitemaps of one index that one pass follows, newest first
GZIP = b"\x1f\x8b"


class Sitemap:
    """A sitemap or an index of them. Entries without a date are left out: a sitemap may list a site's whole past."""

    past_window = True
    grain: dt.timedelta = DAY

    def requests(self, source: Source, window: Window, keys: Mapping[str, str]) -> list[Request]:
        """The one address."""
        return [Request(url=with_days(source.url, source, window))]

    def read(self, source: Source, answer: Answer, window: Window) -> Listing:
        """The pages dated within the window, and the child sitemaps that may hold some. Raises ``FaultError``."""
        if answer.body.startswith(GZIP):
            answer = replace(answer, body=gunzip(answer.body, limit=UNPACKED_LIMIT))
        root, broken = _parse(checked_xml(answer, lang=source.language))
        name = etree.QName(root).localname.lower()
        if name == "sitemapindex":
            return Listing(follow=tuple(_children(root, source, window)), fault=broken)
        if name != "urlset":
            raise stop(Word.NOT_A_LISTING, f"its XML is <{name}>")
        entries = list(root.iterchildren("{*}url"))
        items = [item for entry in entries if (item := _item(entry, source, window))]
        if not entries:
            broken = broken or fault(Word.NO_ITEMS)
        return Listing(items=tuple(items), left_out=len(entries) - len(items), fault=broken)


def _parse(text: str) -> tuple[etree._Element, Fault | None]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    root = etree.fromstring(text.strip().encode("utf-8"), parser)
    if root is None:
        raise stop(Word.BROKEN_XML, "no element at all")
    errors = list(parser.error_log)
    return root, (fault(Word.BROKEN_XML, f"line {errors[0].line}") if errors else None)


def _text(element: etree._Element, *names: str) -> str | None:
    """The text under the path of local names, whatever their namespaces."""
    found = element.find("/".join(f"{{*}}{name}" for name in names))
    return found.text.strip() if found is not None and found.text else None


def _item(entry: etree._Element, source: Source, window: Window) -> Item | None:
    url = _text(entry, "loc")
    stated = _text(entry, "news", "publication_date") or _text(entry, "lastmod")
    published = moment(stated, zone=source.time_zone)
    if not url or not url.startswith(("http://", "https://")) or not window.holds(published):
        return None
    is_news = entry.find("{*}news") is not None
    return Item(
        source=source.id,
        url=url,
        title=_text(entry, "news", "title"),
        published_at=published if is_news else None,  # lastmod tells when the page was touched, not when it came out
        language=_text(entry, "news", "publication", "language"),
    )


def _children(root: etree._Element, source: Source, window: Window) -> Iterator[Request]:
    """Child sitemaps that were touched since the window began, newest first; those without a date come last."""
    dated = []
    for entry in root.iterchildren("{*}sitemap"):
        url, touched = _text(entry, "loc"), moment(_text(entry, "lastmod"), zone=source.time_zone)
        if url and (touched is None or touched >= window.start - DAY):
            dated.append((touched or dt.datetime.min.replace(tzinfo=dt.UTC), url))
    for _, url in sorted(dated, reverse=True)[:MOST_CHILDREN]:
        yield Request(url=url)
