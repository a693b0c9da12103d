"""The kinds of source that a row of sources.yml can name, except archive folders, for which nobody is asked."""

from __future__ import annotations

from pactwatch.sources.catalogue import Source
from pactwatch.sources.feed import Feed
from pactwatch.sources.gdelt import Gdelt
from pactwatch.sources.kind import Kind
from pactwatch.sources.naver import Naver
from pactwatch.sources.search import Search
from pactwatch.sources.sitemap import Sitemap

ARCHIVE = "archive"

KINDS: dict[str, Kind] = {
    "feed": Feed(),
    "sitemap": Sitemap(),
    "search": Search(),
    "google_news": Search(),
    "naver": Naver(),
    "gdelt": Gdelt(),
}


def answers_for_past(source: Source) -> bool:
    """Whether the source can say what was new in a window of the past, so that a backfill may ask it."""
    if source.past_window is not None:
        return source.past_window
    return "{start" in source.url or source.kind == ARCHIVE or KINDS[source.kind].past_window
