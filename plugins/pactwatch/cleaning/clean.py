"""Raw article in, clean article out: headline, dateline and body, a paragraph a line, and every cut with its reason."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Callable
from dataclasses import dataclass, field

from pactwatch.cleaning import marks
from pactwatch.cleaning.addresses import article_id
from pactwatch.cleaning.captions import cut_captions
from pactwatch.cleaning.characters import MOST_CHARACTERS, tidy
from pactwatch.cleaning.frame import cut_link_runs, cut_lone_lines
from pactwatch.cleaning.headline import cut_frame, cut_tail, find_headline, site_name
from pactwatch.cleaning.moments import Moment
from pactwatch.cleaning.publication_line import PublicationLine
from pactwatch.cleaning.repeats import cut_repeated_lines, cut_repeated_paragraphs
from pactwatch.cleaning.sections import cut_sections, find_end
from pactwatch.cleaning.shape import Line
from pactwatch.cleaning.sheet import Sheet
from pactwatch.cleaning.wrapped import in_sentences, unwrapped
from pactwatch.records import Article, Cut, RawArticle

# Columns below which a text that opens with the words of an error page is one.
_ERROR = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class CleanText:
    """What is left of a raw text, and what its publication line states."""

    title: str | None
    paragraphs: tuple[str, ...]
    outlet: str | None = None
    captions: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()
    published: Moment | None = None
    updated: Moment | None = None
    flags: tuple[str, ...] = field(default=())


def clean(raw: RawArticle, *, is_candidate: Callable[[str], bool] | None = None) -> Article:
    """The article that ``raw`` holds. Pure, linear in the text's length, raises for no text whatever.

    ``is_candidate`` spares pages without agreement words the extraction; see `pactwatch.cleaning.page.clean_page`.
    """
    if raw.is_html:
        # The extraction library takes a second to load and is not needed for text archives.
        from pactwatch.cleaning.page import clean_page  # noqa: PLC0415  see above

        return clean_page(raw, is_candidate=is_candidate)
    found = clean_text(raw.content, title=raw.title, outlet=raw.outlet)
    text = "\n".join(found.paragraphs)
    published, published_at = _publication(raw, found.published)
    return Article(
        id=article_id(raw.url, outlet=raw.outlet, day=published, text=text),
        source=raw.source,
        text=text,
        title=found.title,
        url=raw.url,
        file=raw.file,
        outlet=raw.outlet or found.outlet,
        outlet_country=raw.outlet_country,
        lang=raw.lang,
        published=published,
        published_at=published_at,
        captions=found.captions,
        cuts=found.cuts,
        flags=found.flags,
    )


def clean_text(
    content: str, *, title: str | None = None, outlet: str | None = None, extracted: bool = False
) -> CleanText:
    """The article within a text with its noise; ``title`` and ``outlet`` are what the source knows of it.

    From a text ``extracted`` from a page the frame is gone already: there only what says itself that it is no part of
    the article is cut, and nothing for its form or place alone.
    """
    tidied = tidy(content[: 2 * MOST_CHARACTERS])
    flags = ["beyond_200000"] if len(tidied) > MOST_CHARACTERS or len(content) > 2 * MOST_CHARACTERS else []
    sheet = Sheet(unwrapped(tidied[:MOST_CHARACTERS]))
    stated = cut_lone_lines(sheet)
    cut_link_runs(sheet)
    cut_captions(sheet)
    cut_repeated_paragraphs(sheet)
    end = find_end(sheet)
    cut_sections(sheet, end)
    sheet.captions = [i for i in sheet.captions if i < end]
    headline = find_headline(sheet, title, outlet)
    if not extracted and sheet.body():
        cut_frame(sheet, headline)
        cut_tail(sheet)
        cut_repeated_lines(sheet)
    return _finished(sheet, headline, title, stated, flags)


def _finished(
    sheet: Sheet, headline: int | None, title: str | None, stated: dict[int, PublicationLine], flags: list[str]
) -> CleanText:
    paragraphs = [" ".join(sheet.lines[i].text.split()) for i in sheet.left()]
    if title and headline is None:
        paragraphs.insert(0, " ".join(title.split()))
    if not paragraphs:
        flags.append("empty")
    if "subscription" in sheet.reasons.values():
        flags.append("paywalled")
    if sum(line.width for line in sheet.lines) < _ERROR and any(map(_is_error, sheet.lines[:3])):
        flags.append("error_page")
    return CleanText(
        title=title or (sheet.lines[headline].text if headline is not None else None),
        paragraphs=tuple(in_sentences(paragraphs)),
        outlet=site_name(sheet, headline),
        captions=tuple(dict.fromkeys(sheet.lines[i].text for i in sheet.captions)),
        cuts=_cuts(sheet),
        published=_stated(sheet, headline, stated),
        updated=next((line.updated for line in stated.values() if line.updated), None),
        flags=tuple(flags),
    )


def _is_error(line: Line) -> bool:
    return marks.phrases("error").reason(line.text) is not None


def _cuts(sheet: Sheet) -> tuple[Cut, ...]:
    """The cuts in page order, neighbours of one reason as one."""
    cuts: list[Cut] = []
    last = -2
    for i in sorted(sheet.reasons):
        reason, text = sheet.reasons[i], sheet.lines[i].text
        if cuts and last == i - 1 and cuts[-1].reason == reason:
            text = f"{cuts.pop().text}\n{text}"
        cuts.append(Cut(text=text, reason=reason))
        last = i
    return tuple(cuts)


def _stated(sheet: Sheet, headline: int | None, stated: dict[int, PublicationLine]) -> Moment | None:
    """The labelled publication moment; else a bare day between headline and body: elsewhere it may be the crawler's."""
    labelled = next((line.published for line in stated.values() if line.published), None)
    if labelled or headline is None:
        return labelled
    body = sheet.prose()
    start = body[0] if body else len(sheet.lines)
    return next((line.bare for i, line in sorted(stated.items()) if line.bare and headline < i < start), None)


def _publication(raw: RawArticle, stated: Moment | None) -> tuple[dt.date | None, dt.datetime | None]:
    """Day and moment of publication: what the source gave stands; the page fills what it left open."""
    if stated is None or (raw.published and raw.published != stated.day):
        return raw.published, raw.published_at
    try:
        zone = zoneinfo.ZoneInfo(raw.time_zone) if raw.time_zone else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        zone = None
    return raw.published or stated.day, raw.published_at or stated.at(zone)
