"""Reads one article. The chain of steps stands here once; each step is a file of its own."""

from __future__ import annotations

from pactwatch.reading import language
from pactwatch.reading.languages import pack
from pactwatch.reading.page import LIMIT, open_page
from pactwatch.reading.terms import mentions_agreement, terms
from pactwatch.records import Article, Reading, Status

READER_VERSION = "1"
"""Changes whenever the same article may be read differently."""


def read(article: Article) -> Reading:
    """What the article says, with proof. Never raises on any text; looks at no clock, network or file but the gazetteer."""
    text = article.text[:LIMIT]
    lang = article.lang or language.detect((article.title or "") + "\n" + text)
    if not mentions_agreement(f"{article.title or ''}\n{text}"):
        return nothing(article, lang, "no word of an agreement")
    speaks = pack(lang)
    if speaks is None:
        return nothing(article, lang, f"language not read: {lang}")
    page = open_page(article, lang, terms(lang))
    statements = speaks.statements(page)
    return nothing(article, lang, f"{len(statements)} statements")


def nothing(article: Article, lang: str, reason: str) -> Reading:
    """The reading of an article that is no agreement's news."""
    return Reading(
        article_id=article.id,
        reader_version=READER_VERSION,
        status=Status.NONE,
        reason=reason,
        lang=lang,
        confidence=0.9,
    )
