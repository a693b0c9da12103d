"""Articles as cleaning left them. One row an article; a new text under the same address replaces it, with a trace."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Index, literal_column
from sqlalchemy.orm import Mapped

from pactwatch.ledger.schema.metadata import Base, Json, Key, MaybeMoment, MaybeNumbers, Moment, Texts


class ArticleRow(Base):
    """A cleaned article (``records.Article``).

    ``signature`` is the MinHash of its text, which tells copies of one release apart from news of its own.
    ``pending`` is true while its current reading has not been reconciled; ``run`` names the run that wrote the row.
    """

    __tablename__ = "articles"

    id: Mapped[Key]
    source: Mapped[str]
    url: Mapped[str | None]
    file: Mapped[str | None]
    outlet: Mapped[str | None]
    outlet_country: Mapped[str | None]
    lang: Mapped[str | None]
    title: Mapped[str | None]
    text: Mapped[str]
    published: Mapped[dt.date | None]
    published_at: Mapped[MaybeMoment]
    captions: Mapped[Texts]
    cuts: Mapped[Json]
    flags: Mapped[Texts]
    signature: Mapped[MaybeNumbers]
    digest: Mapped[str]
    pending: Mapped[bool]
    run: Mapped[str]
    saved_at: Mapped[Moment]

    __table_args__ = (
        Index("ix_articles_pending", "id", postgresql_where=literal_column("pending")),
        Index("ix_articles_published", "published"),
        Index("ix_articles_url", "url", postgresql_using="hash"),
        Index("ix_articles_file", "file", postgresql_using="hash"),
    )
