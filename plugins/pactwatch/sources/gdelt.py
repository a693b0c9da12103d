"""The GDELT DOC API: no key, 250 results a call, three months back.

Described at https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from pactwatch.records import Item
from pactwatch.sources.answers import Answer
from pactwatch.sources.catalogue import Source
from pactwatch.sources.kind import Listing, Request, Window, with_query
from pactwatch.sources.moments import moment
from pactwatch.sources.naver import json_rows

STAMP = "%Y%m%d%H%M%S"
FINEST = dt.timedelta(minutes=15)  # GDELT takes in the news every quarter of an hour


class Gdelt:
    """The search at ``https://api.gdeltproject.org/api/v2/doc/doc?query=...``."""

    past_window = True
    grain = FINEST

    def requests(self, source: Source, window: Window, keys: Mapping[str, str]) -> list[Request]:
        """One request for the window."""
        changes = {
            "mode": "artlist", "format": "json", "maxrecords": "250", "sort": "datedesc",
            "startdatetime": window.start.strftime(STAMP), "enddatetime": window.end.strftime(STAMP),
        }  # fmt: skip
        return [Request(url=with_query(source.url, **changes))]

    def read(self, source: Source, answer: Answer, window: Window) -> Listing:
        """The hits. Raises ``FaultError`` ``not_a_listing``: a bad query gets a sentence and status 200."""
        rows = json_rows(answer, "articles")
        items = [item for row in rows if (item := _item(row, source))]
        return Listing(items=tuple(items), left_out=len(rows) - len(items))


def _item(row: object, source: Source) -> Item | None:
    if not isinstance(row, dict):
        return None
    url = row.get("url")
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        return None
    return Item(
        source=source.id,
        url=url,
        title=row.get("title") or None,
        outlet=row.get("domain") or None,
        published_at=moment(row.get("seendate"), zone="UTC"),
    )
