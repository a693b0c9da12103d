"""The pages on which only bodies of one land sign (tests/reading/own_land), as the reader gets them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pactwatch.records import RawArticle

PAGES = Path(__file__).parent / "own_land"
LANGUAGES = ("ko", "en", "ja", "zh")
LOOKED_AT = 30
"""The first pages of a language; rules were made with an eye on them."""


@dataclass(frozen=True, kw_only=True)
class OwnPage:
    """A page, the land of those who sign, and their names as the page has them."""

    lang: str
    number: int
    country: str
    parties: tuple[str, ...]
    raw: RawArticle

    @property
    def is_looked_at(self) -> bool:
        """Whether the page is one of the first."""
        return self.number <= LOOKED_AT


def own_pages() -> Iterator[OwnPage]:
    """All pages, by language and number."""
    for lang in LANGUAGES:
        for line in (PAGES / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            number = int(told["id"].rpartition("-")[2])
            published = dt.date.fromisoformat(told["published"]) if told["published"] else None
            text = (PAGES / lang / f"{number:02}.txt").read_text(encoding="utf-8")
            raw = RawArticle(source="cases", content=text, published=published, url=None, lang=lang)
            yield OwnPage(lang=lang, number=number, country=told["country"], parties=tuple(told["parties"]), raw=raw)
