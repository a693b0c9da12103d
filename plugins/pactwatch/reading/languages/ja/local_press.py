"""Of which prefecture a local paper or a prefecture's own page is: what its 県 stands for where no text says it."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from pactwatch import settings
from pactwatch.reading.model import TOP, Page
from pactwatch.reading.places import find_places
from pactwatch.reading.search import Search
from pactwatch.reading.terms import rows

KINDS = "県府都道"
HEADS = re.compile(r"(?:・|県の|府の|の)?(?:[㐀-鿿]{2,6})?知事")
"""神奈川・黒岩知事: a prefecture, and the name of its governor."""
FRAME = ("site_frame", "copyright", "publication_line", "menu")


def prefecture_of(page: Page) -> str | None:
    """The prefecture by the governor in the opening, the page's address or its outlet's name; None where none tells."""
    return _governed(page) or _by_address(page.article.url) or _by_name(page)


def _governed(page: Page) -> str | None:
    opening = "\n".join(s.words for s in page.sentences[:6] if s.place in TOP)
    for place in find_places(opening):
        if place.code == "JP" and (full := _full(place.words)) and HEADS.match(opening, place.end):
            return full
    return None


def _by_address(url: str | None) -> str | None:
    try:
        host = (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return None
    parts = host.split(".")
    return next((p for at in range(len(parts) - 1) if (p := _hosts().get(".".join(parts[at:])))), None)


def _by_name(page: Page) -> str | None:
    article = page.article
    frame = [article.outlet or "", *(cut.text for cut in article.cuts if cut.reason in FRAME)]
    frame += [s.words for s in page.sentences if s.place in ("above", "line")]
    return next((place for text in frame for _, _, place in _names().find(text)), None)


@cache
def _rows() -> list[dict[str, str]]:
    return list(rows(settings.include() / "gazetteer" / "local_press.csv"))


@cache
def _hosts() -> dict[str, str]:
    return {row["host"]: row["place"] for row in _rows() if row["host"]}


@cache
def _names() -> Search[str]:
    return Search({row["name"]: row["place"] for row in _rows() if row["name"]})


@cache
def _prefectures() -> frozenset[str]:
    return frozenset(row["place"] for row in _rows())


def _full(words: str) -> str | None:
    """秋田県 for 秋田."""
    return next((words + kind for kind in ("", *KINDS) if words + kind in _prefectures()), None)
