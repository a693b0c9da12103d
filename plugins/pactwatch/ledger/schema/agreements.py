"""What the ledger makes of the readings. All of it but ``decisions`` and ``trace`` can be made again from them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import BigInteger, ForeignKey, Identity, Index
from sqlalchemy.orm import Mapped, mapped_column

from pactwatch.ledger.schema.metadata import Base, Json, Key, MaybeJson, Moment, Texts


class AgreementRow(Base):
    """One accord between named parties, however many articles tell of it.

    ``status`` is ``signed``, ``planned``, ``ended``, or ``known`` where no article tells of it. ``ordered_on`` sorts
    agreements in time (``ledger/dates.py``). ``told_by`` is the best evidence: ``signed``, ``follow_up``, ``ended``,
    ``planned``, ``known`` or ``implied`` (a renewal's earlier year). ``first_told`` is the earliest publication day.
    """

    __tablename__ = "agreements"

    id: Mapped[Key]
    status: Mapped[str]
    told_by: Mapped[str]
    instrument: Mapped[str | None]
    sector: Mapped[str | None]
    signed_on: Mapped[str | None]
    ordered_on: Mapped[str]
    renewal: Mapped[bool]
    prior_year: Mapped[int | None]
    pairs: Mapped[Texts]
    parties: Mapped[Json]
    langs: Mapped[Texts]
    ties: Mapped[Texts]
    first_told: Mapped[dt.date | None]
    confidence: Mapped[float]
    unsure_of: Mapped[Texts]
    outlets: Mapped[int]
    origins: Mapped[int]
    digest: Mapped[str]
    run: Mapped[str]
    revised_at: Mapped[Moment]


class AgreementPairRow(Base):
    """An agreement under each of its pairs. ``stands`` is false while it is only planned."""

    __tablename__ = "agreement_pairs"

    pair: Mapped[Key]
    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreements.id", ondelete="CASCADE"), primary_key=True)
    ordered_on: Mapped[str]
    sector: Mapped[str | None]
    langs: Mapped[Texts]
    stands: Mapped[bool]

    __table_args__ = (
        Index("ix_agreement_pairs_first", "pair", "stands", "ordered_on"),
        Index("ix_agreement_pairs_agreement_id", "agreement_id"),
    )


class TieRow(Base):
    """An agreement under each tie (two bodies of it, by one name each): finds earlier accords of the same bodies."""

    __tablename__ = "ties"

    tie: Mapped[Key]
    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreements.id", ondelete="CASCADE"), primary_key=True)
    ordered_on: Mapped[str]

    __table_args__ = (
        Index("ix_ties_in_time", "tie", "ordered_on"),
        Index("ix_ties_agreement_id", "agreement_id"),
    )


class MentionRow(Base):
    """One accord as one article (or one known row) tells of it: what identity compares.

    ``key`` is ``ARTICLE#N``, ``ARTICLE#priorN`` or ``known:ID``. ``content`` is the whole ``identity.Mention``.
    """

    __tablename__ = "mentions"

    key: Mapped[Key]
    article_id: Mapped[str | None] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    known_id: Mapped[str | None] = mapped_column(ForeignKey("known_agreements.id", ondelete="CASCADE"))
    agreement_id: Mapped[str | None]
    content: Mapped[Json]
    digest: Mapped[str]
    run: Mapped[str]

    __table_args__ = (
        Index("ix_mentions_article_id", "article_id"),
        Index("ix_mentions_known_id", "known_id"),
        Index("ix_mentions_agreement_id", "agreement_id"),
    )


class MentionKeyRow(Base):
    """Where a mention is found by others that might tell of the same agreement. Days bound the search."""

    __tablename__ = "mention_keys"

    key: Mapped[Key]
    mention: Mapped[str] = mapped_column(ForeignKey("mentions.key", ondelete="CASCADE"), primary_key=True)
    first_day: Mapped[dt.date]
    last_day: Mapped[dt.date]

    __table_args__ = (
        Index("ix_mention_keys_search", "key", "last_day"),
        Index("ix_mention_keys_mention", "mention"),
    )


class LinkRow(Base):
    """What comparing two mentions gave: ``same`` or ``apart``, with its score and reason. ``a`` < ``b``."""

    __tablename__ = "links"

    a: Mapped[str] = mapped_column(ForeignKey("mentions.key", ondelete="CASCADE"), primary_key=True)
    b: Mapped[str] = mapped_column(ForeignKey("mentions.key", ondelete="CASCADE"), primary_key=True)
    verdict: Mapped[str]
    score: Mapped[float]
    reason: Mapped[str]

    __table_args__ = (Index("ix_links_b", "b"),)


class DecisionRow(Base):
    """What a person decided about two mentions: ``same`` or ``apart``. It outlives every re-reading, so it holds the
    articles' keys as text and not as references.
    """

    __tablename__ = "decisions"

    a: Mapped[Key]
    b: Mapped[Key]
    verdict: Mapped[str]
    note: Mapped[str]
    by: Mapped[str]
    decided_at: Mapped[Moment]

    __table_args__ = (Index("ix_decisions_b", "b"),)


class ChangeRow(Base):
    """What one accord of one article did for one watch, and why (``records.Change``). ``n`` is -1 without an accord."""

    __tablename__ = "changes"

    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    watch: Mapped[Key]
    n: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    reason: Mapped[str]
    agreement_id: Mapped[str | None]
    pairs: Mapped[Texts]
    run: Mapped[str]

    __table_args__ = (Index("ix_changes_agreement_id", "agreement_id"),)


class PairingRow(Base):
    """The first agreement of a pair, as a watch sees it."""

    __tablename__ = "pairings"

    watch: Mapped[Key]
    pair: Mapped[Key]
    first_signed_on: Mapped[str | None]
    agreement_id: Mapped[str]
    run: Mapped[str]

    __table_args__ = (Index("ix_pairings_agreement_id", "agreement_id"),)


class TraceRow(Base):
    """What a row was before it was overwritten or taken away: nothing in the ledger goes without a trace."""

    __tablename__ = "trace"

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    subject: Mapped[str]
    key: Mapped[str]
    was: Mapped[MaybeJson]
    now: Mapped[MaybeJson]
    reason: Mapped[str]
    run: Mapped[str]
    at: Mapped[Moment]

    __table_args__ = (Index("ix_trace_subject_key", "subject", "key"),)
