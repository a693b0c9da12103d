"""What a page declares of itself: canonical address, headline, site, JSON-LD; read by cheap patterns."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# Both cases are spelt out where a pattern walks the whole page: ignoring case costs the quick search for "<".
_TAG = re.compile(r"<(meta|META|Meta|link|LINK|Link|time|TIME)\b([^<>]*)>")
_METAS, _TIMES = frozenset({"meta", "META", "Meta"}), frozenset({"time", "TIME"})
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_HEADING = re.compile(r"<[hH]1\b[^<>]*>(.{1,2000}?)</[hH]1", re.DOTALL)
_TITLE = re.compile(r"<(?:title|TITLE|Title)\b[^<>]*>(.{1,2000}?)</[tT]", re.DOTALL)
_MARKUP = re.compile(r"<[^<>]*>")
_JSON_FRAMES = ("<![CDATA[", "//<![CDATA[", "// <![CDATA[", "<!--", "]]>", "//]]>", "// ]]>", "-->", ";")
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
# Without one of these words neither a JSON-LD script nor a meta element tells anything that is asked here.
_TELLING = ("datePublished", "headline", "isAccessibleForFree")
_ASKED = re.compile(
    r"og:(?:title|url|site)|_tier|twitter:title|[pP]ub|[dD]ate|DATE|_time|[iI]ssued|[cC]reated|[mM]odified"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """The declarations of a page. ``meta`` has lower-case names; ``article`` is the article's own JSON-LD object."""

    canonical: str | None
    title: str | None
    site: str | None
    meta: Mapping[str, str]
    times: tuple[Mapping[str, str], ...]
    article: Mapping[str, Any]


def read_head(page: str, *, within: str | None = None) -> Head:
    """The declarations of a page; empty fields where it makes none. Never raises.

    ``within`` (`head_of` the page) is where a quick look goes that can do without what stands in the body.
    """
    source = page if within is None else within
    meta: dict[str, str] = {}
    times: list[Mapping[str, str]] = []
    canonical = None
    for kind, inner in _TAG.findall(source)[:_MOST_TAGS]:
        if kind in _METAS:
            if not _ASKED.search(inner):
                continue
            attributes = _attributes(inner)
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if name and attributes.get("content", "").strip():
                meta.setdefault(name.lower(), attributes["content"].strip())
        elif kind in _TIMES:
            times.append(_attributes(inner))
        elif "anonical" in inner:
            attributes = _attributes(inner)
            is_it = "canonical" in attributes.get("rel", "").lower().split()
            canonical = canonical or (is_it and attributes.get("href", "").strip()) or None
    article = next(_articles(source), {})
    site = meta.get("og:site_name")
    return Head(
        canonical=canonical or meta.get("og:url"),
        title=_title(source, meta, article, site),
        site=site,
        meta=meta,
        times=tuple(times),
        article=article,
    )


def head_of(page: str) -> str:
    """The page up to its body; all of it where it names none."""
    end = page.find("<body")
    return page[:end] if end > 0 else page


def _attributes(source: str) -> dict[str, str]:
    found = ((name.lower(), a or b or c) for name, a, b, c in _ATTRIBUTE.findall(source))
    return {name: html.unescape(value) if "&" in value else value for name, value in found}


def _articles(page: str) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects of articles, those with a headline first."""
    objects = [thing for source in _scripts(page) for thing in _objects(source)]
    articles = [thing for thing in objects if _is_article(thing)]
    yield from sorted(articles, key=lambda thing: "headline" not in thing)


def _scripts(page: str) -> Iterator[str]:
    """What stands in the JSON-LD scripts. Found by plain search: a pattern would walk every script letter by letter."""
    at = page.find("ld+json")
    while at >= 0:
        start = page.find(">", at)
        end = page.find("</script", start)
        source = page[start + 1 : end] if 0 <= start < end else ""
        if any(word in source for word in _TELLING):
            yield source
        at = page.find("ld+json", max(at, end) + 1)


def _objects(source: str) -> Iterator[dict[str, Any]]:
    try:
        waiting = [json.loads(_without_frame(source), strict=False)]
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


def _without_frame(source: str) -> str:
    """The JSON without the comment marks that keep old browsers from it."""
    source = source.strip()
    for frame in _JSON_FRAMES:
        source = source.removeprefix(frame).removesuffix(frame).strip()
    return source


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
        found[1] if (found := _TITLE.search(page)) else None,
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
