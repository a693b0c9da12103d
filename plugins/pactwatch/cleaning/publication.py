"""When a page was published, by its own word: JSON-LD, meta elements, the CMS's line above the text, a time element."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pactwatch.cleaning.head import Head
from pactwatch.cleaning.moments import Moment, find_moments
from pactwatch.cleaning.publication_line import PublicationLine, read_publication_line
from pactwatch.cleaning.repeats import letters
from pactwatch.cleaning.shape import Line, split_lines

# Names of meta elements, the surest first; each says when the article appeared, not when the page was made.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published", "og:published_time",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "citation_publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "article.published", "published_at", "published-date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "article:modified",
    "dcterms.modified",
    "lastmod",
)
_COMPACT = re.compile(r"^\s*((?:19|20)\d{2})(\d{2})(\d{2})[T ]?(\d{2})(\d{2})(\d{2})?\s*$")
# No news page is older than the web; machines write 1970 and 0001 where they know nothing.
_FIRST_YEAR = 1991
_FIRST_LETTERS = 24
# A bare day with a time counts this near above the first paragraph, in lines.
_NEAR = 12
# A label that stands alone in its cell is at most this wide, in columns.
_LABEL = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Publication:
    """When the article appeared, when it was changed, and what on the page says so (``json_ld``, ``meta`` ...)."""

    published: Moment | None = None
    updated: Moment | None = None
    source: str | None = None


def find_publication(head: Head, shown: str, first_paragraph: str | None) -> Publication:
    """The publication moment that the page states.

    ``shown`` is the page's visible text in lines; only what stands above ``first_paragraph`` is looked at there, for a
    registration day (등록일) in the footer is the paper's own. A crawler's day is never taken: nothing is guessed.
    """
    above = list(_above(shown, first_paragraph)) if first_paragraph else []
    ways = (
        ("json_ld", _moments(str(head.article.get("datePublished") or ""))),
        ("meta", (moment for name in _PUBLISHED for moment in _moments(head.meta.get(name, "")))),
        ("cms_line", (line.published for line in _lines(above) if line.published)),
        ("time_element", _times(head)),
        ("bare_line", (line.bare for line in _lines(above[-_NEAR:]) if line.bare and line.bare.time)),
    )
    found = next(((moment, source) for source, moments in ways for moment in moments), None)
    changed = [str(head.article.get("dateModified") or ""), *(head.meta.get(name, "") for name in _UPDATED)]
    return Publication(
        published=found[0] if found else None,
        updated=next((moment for value in changed for moment in _moments(value)), None)
        or next((line.updated for line in _lines(above) if line.updated), None),
        source=found[1] if found else None,
    )


def _moments(value: str) -> Iterator[Moment]:
    if compact := _COMPACT.match(value):
        value = f"{compact[1]}-{compact[2]}-{compact[3]}T{compact[4]}:{compact[5]}:{compact[6] or '00'}"
    for moment in find_moments(value[:80]):
        if moment.day.year >= _FIRST_YEAR:
            yield moment
            return


def _times(head: Head) -> Iterator[Moment]:
    """Time elements that name themselves the publication's, then a lone one; of several unnamed nobody knows which."""
    named = [t for t in head.times if "pubdate" in t or t.get("itemprop", "").lower() == "datepublished"]
    for element in named or (head.times if len(head.times) == 1 else ()):
        yield from _moments(element.get("datetime", ""))


def _above(shown: str, first_paragraph: str) -> Iterator[Line]:
    """The visible lines before the article's first paragraph; none where it is not found among them."""
    start = letters(first_paragraph)[:_FIRST_LETTERS]
    lines = split_lines(shown)
    for n, line in enumerate(lines):
        if line.width >= _FIRST_LETTERS and start and start in letters(line.text):
            yield from lines[:n]
            return


def _lines(above: list[Line]) -> Iterator[PublicationLine]:
    for line, after in itertools.zip_longest(above, above[1:]):
        found = read_publication_line(line)
        if found is None and after is not None and line.width <= _LABEL:
            # Boards of offices put the label and its day into two cells, which stand in two lines here.
            both = read_publication_line(split_lines(f"{line.text} {after.text}")[0])
            found = both if both and (both.published or both.updated) else None
        if found:
            yield found
