"""Who plays in made-up pages: the page's own bodies, and partners who take turns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

PUBLISHED = dt.date(2024, 6, 14)


@dataclass(frozen=True, kw_only=True)
class Cast:
    """``own`` are words of the page's own bodies by their place in a way of telling; ``partners`` are (name, land,
    town, sort, code): "B", "BL" with its land before it, "Bl" the land, "Bt" the town, "Bd" the sort.
    """

    own: Mapping[str, str]
    partners: tuple[tuple[str, str, str, str, str], ...]

    def names(self, number: int) -> dict[str, str]:
        """The words of way ``number``: two partners, each way others."""
        words = dict(self.own)
        for letter, shift in (("B", 0), ("C", 1)):
            name, land, town, sort, _ = self.partners[(number + shift) % len(self.partners)]
            words |= {letter: name, f"{letter}L": f"{land}的{name}", f"{letter}l": land, f"{letter}t": town}
            words |= {f"{letter}d": sort}
        return words

    def lands(self, number: int, many: int) -> list[str]:
        """The lands of the first ``many`` partners of way ``number``."""
        return [self.partners[(number + shift) % len(self.partners)][4] for shift in range(many)]


def told_by(text: str) -> Reading:
    """What a page of the Chinese press says."""
    url = "https://www.example.cn/n/1"
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=url, lang="zh")))


def paired(*codes: str) -> str:
    """The pair of two lands."""
    return "-".join(sorted(codes))
