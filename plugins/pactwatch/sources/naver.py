"""Naver's news search: newest first, a key is needed.

Described at https://developers.naver.com/docs/serviceapi/search/news/news.md.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Mapping

from pactwatch.records import Item
from pactwatch.sources.answers import Answer
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import Word, stop
from pactwatch.sources.kind import Listing, Request, Window, with_query
from pactwatch.sources.moments import moment

ID, SECRET = "naver_client_id", "naver_client_secret"


class Naver:
    """The search at ``https://openapi.naver.com/v1/search/news.json?query=...``. It knows no dates, so no past."""

    past_window = False
    grain = dt.timedelta(0)

    def requests(self, source: Source, window: Window, keys: Mapping[str, str]) -> list[Request]:
        """One request for the newest hundred. Raises ``FaultError`` ``needs_key``."""
        if not (keys.get(ID) and keys.get(SECRET)):
            raise stop(Word.NEEDS_KEY, "PACTWATCH_NAVER_CLIENT_ID and PACTWATCH_NAVER_CLIENT_SECRET")
        headers = {"X-Naver-Client-Id": keys[ID], "X-Naver-Client-Secret": keys[SECRET]}
        return [Request(url=with_query(source.url, display="100", sort="date"), headers=headers)]

    def read(self, source: Source, answer: Answer, window: Window) -> Listing:
        """The hits under the publishers' own addresses. Raises ``FaultError`` ``not_a_listing``."""
        rows = json_rows(answer, "items")
        items = [item for row in rows if (item := _item(row, source))]
        return Listing(items=tuple(items), left_out=len(rows) - len(items))


def json_rows(answer: Answer, name: str) -> list[object]:
    """The list under ``name`` in a JSON answer. Raises ``FaultError`` ``not_a_listing``."""
    try:
        loaded = json.loads(answer.body)
        rows = loaded.get(name, []) if isinstance(loaded, dict) else None
    except ValueError:
        rows = None
    if not isinstance(rows, list):
        says = " ".join(answer.body[:120].decode("utf-8", "replace").split())
        raise stop(Word.NOT_A_LISTING, f"it says “{says}”")
    return rows


def _item(row: object, source: Source) -> Item | None:
    if not isinstance(row, dict):
        return None
    url = row.get("originallink") or row.get("link")
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        return None
    return Item(
        source=source.id,
        url=url,
        title=_plain(row.get("title")),
        summary=_plain(row.get("description")),
        published_at=moment(row.get("pubDate"), zone=source.time_zone),
        language=source.language,
    )


def _plain(text: object) -> str | None:
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip() or None if isinstance(text, str) else None
