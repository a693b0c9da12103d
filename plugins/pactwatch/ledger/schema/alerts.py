"""Alerts: what the ledger owes, the messages that carry it, the channels they go to, and the silences over them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Computed, Identity, Index, literal_column, text
from sqlalchemy.orm import Mapped, mapped_column

from pactwatch.ledger.schema.metadata import Base, Json, Key, MaybeJson, MaybeMoment, Moment, Texts

# What a reader would see of an alert: its payload, and whether it stands.
SHOWN = "md5(payload::text || (state = 'withdrawn' OR coalesce(correction->>'kind', '') = 'withdrawn')::text)"


class AlertRow(Base):
    """One alert (``records.Alert``) and what became of it.

    The ledger writes the columns down to ``owed_at``: ``told`` is ``now``, ``digest`` or ``never``, ``revision`` rises
    when what was said is no longer right, ``correction`` says what and why (kind ``withdrawn``: it no longer stands).
    It rewrites or withdraws an alert that waits; the other states are the outbox's.

    ``message`` is the message that carries the alert, whose own key may change; ``detailed`` says that the message's
    thread has its details. ``first_payload`` is what was posted, ``told_payload`` what the channel was told last;
    ``told_hash`` and ``shown_hash`` differ while the message owes an edit.
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
    message: Mapped[str | None]
    first_payload: Mapped[MaybeJson]
    told_payload: Mapped[MaybeJson]
    told_hash: Mapped[str | None]
    shown_hash: Mapped[str] = mapped_column(Computed(SHOWN, persisted=True))
    told_at: Mapped[MaybeMoment]
    detailed: Mapped[bool] = mapped_column(server_default="false")
    posted_revision: Mapped[int | None]
    posted_at: Mapped[MaybeMoment]
    message_ts: Mapped[str | None]
    message_channel: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(server_default="0")
    error: Mapped[str | None]
    written_at: Mapped[Moment] = mapped_column(server_default=text("clock_timestamp()"))

    __table_args__ = (
        Index("ix_alerts_agreement_id", "agreement_id"),
        Index("ix_alerts_message", "message"),
        Index("ix_alerts_undetailed", "message", postgresql_where=literal_column("NOT detailed")),
        Index("ix_alerts_waiting", "channel", "owed_at", postgresql_where=literal_column("message IS NULL")),
        Index("ix_alerts_behind", "channel", postgresql_where=literal_column("told_hash <> shown_hash")),
    )


class MessageRow(Base):
    """One message to a channel: the outbox's unit of sending. ``key`` travels with it as its metadata.

    ``form`` is ``single``, ``group``, ``digest`` (they carry alerts), ``details`` (a group's or digest's thread),
    ``edit`` and ``correction`` (of ``parent``), ``notice`` or ``week`` (``content`` is the message). ``seq`` is
    the order within the channel. ``open_until`` is how long a group takes further alerts in. Times but ``planned_at``
    and ``open_until`` are by the database's clock, the only one that all senders share.
    ``unseen`` is true where the channel's history cannot settle an unknown outcome: then a person decides.
    """

    __tablename__ = "messages"

    key: Mapped[Key]
    seq: Mapped[int] = mapped_column(BigInteger, Identity())
    channel: Mapped[str]
    form: Mapped[str]
    parent: Mapped[str | None]
    content: Mapped[MaybeJson]
    locale: Mapped[str]
    state: Mapped[str]
    planned_at: Mapped[Moment]
    open_until: Mapped[MaybeMoment]
    unseen: Mapped[bool] = mapped_column(server_default="false")
    lesser: Mapped[bool] = mapped_column(server_default="false")
    attempts: Mapped[int] = mapped_column(server_default="0")
    claimed_by: Mapped[str | None]
    claimed_until: Mapped[MaybeMoment]
    tried_at: Mapped[MaybeMoment]
    next_try_at: Mapped[MaybeMoment]
    posted_at: Mapped[MaybeMoment]
    ts: Mapped[str | None]
    posted_to: Mapped[str | None]
    error: Mapped[str | None]

    __table_args__ = (
        Index(
            "ix_messages_line",
            "channel",
            "seq",
            postgresql_where=literal_column("state IN ('owed', 'claimed', 'unknown') AND NOT unseen"),
        ),
        Index("ix_messages_parent", "parent"),
        Index("ix_messages_posted", "channel", "posted_at"),
    )


class ChannelRow(Base):
    """A channel's gate, shared by all senders: nothing is sent before ``next_at``; a dead channel is parked."""

    __tablename__ = "channels"

    channel: Mapped[Key]
    next_at: Mapped[Moment] = mapped_column(server_default=text("clock_timestamp()"))
    parked_at: Mapped[MaybeMoment]
    parked_error: Mapped[str | None]
    posted_to: Mapped[str | None]
    digest_at: Mapped[MaybeMoment]


class SilenceRow(Base):
    """What nobody wants to hear of until a day: ``scope`` is ``watch``, ``pair``, ``sector`` or ``source``."""

    __tablename__ = "silences"

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    scope: Mapped[str]
    value: Mapped[str]
    reason: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[Moment]
    until: Mapped[Moment]
    ended_at: Mapped[MaybeMoment]
