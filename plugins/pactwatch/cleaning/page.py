"""A news page in, an article out; called by `clean` for every `RawArticle` whose content is HTML."""

from __future__ import annotations

import dataclasses
import datetime as dt
import zoneinfo
from collections.abc import Callable

from lxml import etree

from pactwatch.cleaning import marks
from pactwatch.cleaning.addresses import article_id, canonical_address
from pactwatch.cleaning.clean import CleanText, clean_text
from pactwatch.cleaning.head import Head, head_of, read_head
from pactwatch.cleaning.publication import Publication, find_publication
from pactwatch.cleaning.shape import split_lines, width
from pactwatch.cleaning.visible import visible_text
from pactwatch.decoding import is_mojibake
from pactwatch.records import Article, RawArticle

# A page beyond this is no article; what stands behind is not looked at.
MOST_PAGE = 5_000_000
# Columns of text below which a page that asks for a subscription, or reports an error, holds no whole article.
_STUB, _ERROR = 1400, 500
# Characters of a page without address, title and text that make its key.
_ENOUGH = 20_000
# Columns from which a line that stands in a table too shows that the table holds the article.
_PROSE = 40


def clean_page(raw: RawArticle, *, is_candidate: Callable[[str], bool] | None = None) -> Article:
    """The article on a page.

    ``raw.content`` is the decoded page (`pactwatch.decoding.decode` turns bytes into it), ``raw.url`` the address that
    answered, ``raw.time_zone`` the outlet's zone (IANA name) for times printed without one. ``is_candidate`` is the
    cheap term search: it gets the page's visible text; where it says no, nothing is extracted and the article comes
    back with an empty text and the flag ``no_agreement_words``. None means: always extract.

    The article's ``url`` is the canonical address and its ``id`` that address's key, also for a page without agreement
    words. Flags besides: ``empty``, ``paywalled``, ``error_page``, ``beyond_200000``, ``mojibake``. Never raises.
    """
    page = raw.content[:MOST_PAGE]
    shown = visible_text(page)
    wanted = is_candidate is None or is_candidate(shown)
    head = read_head(page, within=None if wanted else head_of(page))
    url = canonical_address(raw.url, declared=head.canonical) if raw.url else head.canonical
    raw = dataclasses.replace(raw, url=url, outlet=raw.outlet or head.site, title=raw.title or head.title)
    if not wanted:
        errs = marks.phrases("error").reason(head.title or "")  # a passing error must not pass for a page that was read
        flags = ("error_page", "no_agreement_words") if errs else ("no_agreement_words",)
        return _article(raw, find_publication(head, "", None), None, flags)
    found = clean_text(extract(page), title=raw.title, outlet=raw.outlet, extracted=True)
    body = _body(found)
    # Not simply the first line: where the page's title is only its section's, that is the headline, above the dates.
    first = next((words for words in body if split_lines(words)[0].is_prose), body[0] if body else None)
    publication = find_publication(head, visible_text(page, lines=True), first)
    return _article(raw, publication, found, _flags(found, body, head, shown))


def extract(page: str) -> str:
    """The main text that trafilatura finds on a page, in lines; empty where it finds none or the page breaks it."""
    # A second of imports that text archives and page-free tasks do without.
    import trafilatura  # noqa: PLC0415

    try:
        return _without_layout(trafilatura.extract(_sound(page), fast=True, include_comments=False) or "")
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return ""


def _sound(page: str) -> str:
    """The page without what the parser cannot take: half surrogates and NUL."""
    return page.encode("utf-8", "ignore").decode("utf-8").replace("\x00", "")


def _without_layout(text: str) -> str:
    """The text without its tables where one of them repeats the article: then they are the page's layout."""
    lines = text.splitlines()
    rows = [line for line in lines if line.startswith("|")]
    rest = [line for line in lines if not line.startswith("|")]
    if any(width(line) >= _PROSE and any(line in row for row in rows) for line in rest):
        return "\n".join(rest)
    return text


def _body(found: CleanText) -> tuple[str, ...]:
    return found.paragraphs[1:] if found.title and found.paragraphs[:1] == (found.title,) else found.paragraphs


def _flags(found: CleanText, body: tuple[str, ...], head: Head, shown: str) -> tuple[str, ...]:
    size = sum(map(width, body))
    flags = {flag for flag in found.flags if flag not in {"paywalled", "error_page"}}
    if size < _STUB and ("paywalled" in found.flags or _is_locked(head) or _says(shown, "paywall")):
        flags.add("paywalled")
    if size < _ERROR and any(marks.phrases("error").reason(words) for words in (head.title or "", *body[:3])):
        flags.add("error_page")
    if not body:
        flags.add("empty")
    if is_mojibake(shown):
        flags.add("mojibake")
    return tuple(sorted(flags))


def _is_locked(head: Head) -> bool:
    free = str(head.article.get("isAccessibleForFree", "")).lower()
    return free in {"false", "0", "no"} or head.meta.get("article:content_tier", "").lower() in {"locked", "metered"}


def _says(shown: str, says: str) -> bool:
    return marks.phrases(says).reason(shown[:20_000]) is not None


def _article(raw: RawArticle, publication: Publication, found: CleanText | None, flags: tuple[str, ...]) -> Article:
    text = "\n".join(found.paragraphs) if found else ""
    published, published_at = _when(raw, publication)
    return Article(
        id=article_id(raw.url, outlet=raw.outlet, day=published, text=text or raw.title or raw.content[:_ENOUGH]),
        source=raw.source,
        text=text,
        title=raw.title or (found.title if found else None),
        url=raw.url,
        file=raw.file,
        outlet=raw.outlet,
        outlet_country=raw.outlet_country,
        lang=raw.lang,
        published=published,
        published_at=published_at,
        captions=found.captions if found else (),
        cuts=found.cuts if found else (),
        flags=flags,
    )


def _when(raw: RawArticle, publication: Publication) -> tuple[dt.date | None, dt.datetime | None]:
    """The outlet's local day and the moment in UTC; what the source gave is never overridden."""
    try:
        zone = zoneinfo.ZoneInfo(raw.time_zone) if raw.time_zone else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        zone = None
    stated = publication.published
    at = raw.published_at or (stated.at(zone) if stated else None)
    day = raw.published or (at.astimezone(zone).date() if at and zone else stated.day if stated else None)
    return day, at
