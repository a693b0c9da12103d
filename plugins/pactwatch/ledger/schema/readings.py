"""Readings, one row for each article and reader version, and what people ruled about them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from pactwatch.ledger.schema.metadata import Base, Json, Key, Moment, Texts


class ReadingRow(Base):
    """What one version of the reader says of one article (``records.Reading``).

    The current reading is the one of the highest version, by ``version_order``: so it does not matter which of two
    workers with different code saved last. Older readings stay, as the trace of what was thought before.
    """

    __tablename__ = "readings"

    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    reader_version: Mapped[Key]
    version_order: Mapped[str]
    status: Mapped[str]
    reason: Mapped[str]
    lang: Mapped[str | None]
    instrument: Mapped[str | None]
    renewal: Mapped[bool]
    prior_year: Mapped[int | None]
    sector: Mapped[str | None]
    confidence: Mapped[float]
    unsure_of: Mapped[Texts]
    accords: Mapped[Json]
    evidence: Mapped[Json]
    digest: Mapped[str]
    run: Mapped[str]
    read_at: Mapped[Moment]

    __table_args__ = (Index("ix_readings_article_id_version_order", "article_id", "version_order"),)


class RulingRow(Base):
    """What a person ruled about an article's reading: ``right`` settles what was unsure, ``wrong`` takes it out."""

    __tablename__ = "rulings"

    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    verdict: Mapped[str]
    note: Mapped[str]
    by: Mapped[str]
    ruled_at: Mapped[Moment]
