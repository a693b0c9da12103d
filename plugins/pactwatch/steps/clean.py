"""Takes raw articles of an archive, cleans them and saves them to the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Engine

from pactwatch.cleaning.clean import clean
from pactwatch.cleaning.copies import signature
from pactwatch.ledger.store import save_articles
from pactwatch.reading.terms import mentions_agreement
from pactwatch.records import Article, RawArticle
from pactwatch.sources.archive import read_rows
from pactwatch.sources.manifest import read_manifest


def clean_files(engine: Engine, folder: Path, files: Iterable[str], *, now: dt.datetime, run: str) -> list[Article]:
    """Clean the files ``files`` of the archive ``folder`` and save them; gives the articles.

    ``now`` is aware and dates what is written; ``run`` names who wrote it.
    """
    wanted = set(files)
    manifest = read_manifest(folder, today=now.date())
    rows = [row for row in manifest.rows if row.file in wanted]
    return clean_raw(engine, read_rows(manifest, rows).articles, now=now, run=run)


def clean_raw(engine: Engine, raws: Sequence[RawArticle], *, now: dt.datetime, run: str) -> list[Article]:
    """Clean ``raws``, whatever source they came from, and save them; gives the articles."""
    articles = [clean(raw, is_candidate=mentions_agreement) for raw in raws]
    signatures = {article.id: signature(article.text) for article in articles}
    save_articles(engine, articles, now=now, run=run, signatures=signatures)
    return articles
