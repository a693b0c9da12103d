"""Alerts: messages owed to a channel, written in the transaction of the change that owes them."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from pactwatch.ledger.schema.metadata import Base, Json, Key, MaybeJson, MaybeMoment, Moment, Texts


class AlertRow(Base):
    """One alert (``records.Alert``) and what became of it.

    The ledger writes the columns down to ``owed_at``; the outbox writes ``state`` and what follows.
    ``told`` is ``now``, ``digest`` or ``never``. ``revision`` rises when what was said is no longer right;
    ``correction`` says what and why, and a posted alert owes an edit while ``posted_revision`` is behind.
    """

    __tablename__ = "alerts"

    key: Mapped[Key]
    watch: Mapped[str]
    channel: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    told: Mapped[str]
    reason: Mapped[str]
    agreement_id: Mapped[str]
    pairs: Mapped[Texts]
    signed_on: Mapped[str | None]
    payload: Mapped[Json]
    revision: Mapped[int]
    correction: Mapped[MaybeJson]
    run: Mapped[str]
    owed_at: Mapped[Moment]
    posted_revision: Mapped[int | None]
    claimed_by: Mapped[str | None]
    claimed_at: Mapped[MaybeMoment]
    posted_at: Mapped[MaybeMoment]
    message_ts: Mapped[str | None]
    message_channel: Mapped[str | None]
    attempts: Mapped[int]
    next_try_at: Mapped[MaybeMoment]
    error: Mapped[str | None]

    __table_args__ = (
        Index("ix_alerts_state_next_try_at", "state", "next_try_at"),
        Index("ix_alerts_agreement_id", "agreement_id"),
    )
