"""What a page declares of itself: canonical address, headline, site, JSON-LD; read by cheap patterns."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_TAG = re.compile(r"<(meta|link|time)\b([^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_SCRIPT = re.compile(r"<script\b[^<>]*ld\+json[^<>]*>(.{0,200000}?)</script", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"<h1\b[^<>]*>(.{1,2000}?)</h1", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title\b[^<>]*>(.{1,2000}?)</title", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(r"<[^<>]*>")
_JSON_FRAME = re.compile(r"^\s*(?:<!\[CDATA\[|<!--|//\s*<!\[CDATA\[)?|(?:\]\]>|-->|//\s*\]\]>)?\s*;?\s*$")
_SUFFIX = re.compile(r"\s+[|\-–—:·«»>]+\s+|\s*[|│]\s*")
# The types of schema.org that are articles themselves, not lists or pages around one.
_ARTICLES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "Article",
    "BlogPosting",
    "PressRelease",
    "Report",
)
_MOST_TAGS = 600


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """The declarations of a page. ``meta`` has lower-case names; ``article`` is the article's own JSON-LD object."""

    canonical: str | None
    title: str | None
    site: str | None
    meta: Mapping[str, str]
    times: tuple[Mapping[str, str], ...]
    article: Mapping[str, Any]


def read_head(page: str) -> Head:
    """The declarations of a page; empty fields where it makes none. Never raises."""
    meta: dict[str, str] = {}
    times: list[Mapping[str, str]] = []
    canonical = None
    for _, found in zip(range(_MOST_TAGS), _TAG.finditer(page), strict=False):
        kind, attributes = found[1].lower(), _attributes(found[2])
        if kind == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if name and attributes.get("content", "").strip():
                meta.setdefault(name.lower(), attributes["content"].strip())
        elif kind == "time":
            times.append(attributes)
        elif "canonical" in attributes.get("rel", "").lower().split():
            canonical = canonical or attributes.get("href", "").strip() or None
    article = next(_articles(page), {})
    site = meta.get("og:site_name")
    return Head(
        canonical=canonical or meta.get("og:url"),
        title=_title(page, meta, article, site),
        site=site,
        meta=meta,
        times=tuple(times),
        article=article,
    )


def _attributes(source: str) -> dict[str, str]:
    return {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(source)}


def _articles(page: str) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects of articles, those with a headline first."""
    objects = [thing for found in _SCRIPT.finditer(page) for thing in _objects(found[1])]
    articles = [thing for thing in objects if _is_article(thing)]
    yield from sorted(articles, key=lambda thing: "headline" not in thing)


def _objects(source: str) -> Iterator[dict[str, Any]]:
    try:
        waiting = [json.loads(_JSON_FRAME.sub("", source), strict=False)]
    except (ValueError, RecursionError):
        # Broken JSON-LD is common (raw quotes in a headline); its dates can still be read.
        dates = dict(re.findall(r'"(datePublished|dateModified)"\s*:\s*"([^"]{4,40})"', source))
        waiting = [{"@type": "Article", **dates}] if dates else []
    while waiting:
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting[:0] = thing
        elif isinstance(thing, dict):
            waiting += [
                thing[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(thing.get(key), (dict, list))
            ]
            yield thing


def _is_article(thing: Mapping[str, Any]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.rsplit("/", 1)[-1] in _ARTICLES for kind in kinds)


def _title(page: str, meta: Mapping[str, str], article: Mapping[str, Any], site: str | None) -> str | None:
    """The headline: as the page declares it for sharing, as its JSON-LD has it, its only heading, its title."""
    headline = article.get("headline")
    headings = _HEADING.findall(page)
    candidates = (
        meta.get("og:title"),
        headline if isinstance(headline, str) else None,
        headings[0] if len(headings) == 1 else None,
        meta.get("twitter:title"),
        next(iter(_TITLE.findall(page)), None),
    )
    plain = (_plain(candidate) for candidate in candidates if candidate)
    title = next((words for words in plain if words), None)
    return _without_site(title, site) if title else None


def _plain(source: str) -> str:
    return " ".join(html.unescape(_MARKUP.sub(" ", html.unescape(source))).split())


def _without_site(title: str, site: str | None) -> str:
    """The title without the site's name at its end ("... - 뉴스핌")."""
    cuts = list(_SUFFIX.finditer(title))
    if not cuts or not site:
        return title
    tail = title[cuts[-1].end() :].casefold()
    return title[: cuts[-1].start()] if tail in site.casefold() or site.casefold() in tail else title
