"""Agreements that are known from elsewhere than the news: include/known_agreements.csv and analysts' own lists."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from pactwatch.ledger.schema.metadata import Base, Json, Key, Moment


class KnownRow(Base):
    """One known agreement. ``id`` is a digest of what the row says, ``source`` says where that stands,
    ``origin`` names the list it came from. ``pending`` is true until it was reconciled; ``dropped`` rows count no more.
    """

    __tablename__ = "known_agreements"

    id: Mapped[Key]
    parties: Mapped[Json]
    signed_on: Mapped[str | None]
    instrument: Mapped[str | None]
    sector: Mapped[str | None]
    source: Mapped[str]
    origin: Mapped[str]
    pending: Mapped[bool]
    dropped: Mapped[bool]
    run: Mapped[str]
    saved_at: Mapped[Moment]
