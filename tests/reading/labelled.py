"""The labelled articles in git: their labels, and each article as the reader gets it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pactwatch.cleaning.clean import clean
from pactwatch.commands.read import raw_of
from pactwatch.reading.model import Page
from pactwatch.reading.page import open_page
from pactwatch.reading.terms import terms
from pactwatch.records import Article, RawArticle

FRESH = Path(__file__).parent / "fresh"
"""The rounds; the second part of an article's id tells its round."""
CORPUS = Path(__file__).parents[1] / "gate" / "corpus"
"""The gate's."""

Label = dict[str, Any]


def labels(*folders: Path) -> list[Label]:
    """The labels of these sets, of the rounds where none is named, each with the ``folder`` of its set."""
    return [
        json.loads(line) | {"folder": folder}
        for folder in folders or (FRESH,)
        for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def round_of(label: Label) -> str:
    """The round of an article, for the first ones with their number in it: "9" of "ko-9-01", "s01" of "ko-s01"."""
    return str(label["id"].split("-")[1])


UNSEEN = {"ko": 46, "en": 46, "ja": 46, "zh": 49}
"""The first round of a language that the judges of words are not learned from.

The Chinese ones were learned anew when their pieces became those of one spelling.
"""


def is_unseen(label: Label) -> bool:
    """Whether the article is of a round that tells what the judges of words are worth: none learned from it."""
    told = round_of(label)
    return told.isdigit() and int(told) >= UNSEEN[label["lang"]]


def seen(lang: str) -> list[Label]:
    """The labels of the language that the judges of words learn from: of the gate's corpus and of all other rounds."""
    return [label for label in labels(FRESH, CORPUS) if label["lang"] == lang and not is_unseen(label)]


def raw_article(label: Label) -> RawArticle:
    """The labelled article as it was fetched."""
    text = (label["folder"] / "articles" / f"{label['id']}.txt").read_text(encoding="utf-8")
    return raw_of({"id": label["id"], "url": label.get("url"), "published": label["published"], "text": text})


def article_of(label: Label) -> Article:
    """The labelled article, cleaned."""
    return clean(raw_article(label))


def page_of(label: Label) -> Page:
    """The labelled article, opened."""
    return open_page(article_of(label), label["lang"], terms(label["lang"]))
