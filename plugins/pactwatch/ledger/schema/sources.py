"""The live watch's bookkeeping: what each source said last, what it lists, and whose turn it is at each host."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import BigInteger, Identity, Index, UniqueConstraint, literal_column
from sqlalchemy.orm import Mapped, mapped_column

from pactwatch.ledger.schema.metadata import Base, Key, MaybeMoment, Moment


class SourceStateRow(Base):
    """How a source (a row of sources.yml) is doing; ``ledger/source_health.py`` says when it is due.

    ``failures`` counts looks in a row that brought nothing usable, ``first_failed_at`` when that began. ``fault`` is
    the word and ``sentence`` the explanation of what was wrong at the last look, even where something could be read.
    """

    __tablename__ = "source_state"

    source_id: Mapped[Key]
    next_due_at: Mapped[Moment]
    checked_at: Mapped[MaybeMoment]
    well_at: Mapped[MaybeMoment]
    changed_at: Mapped[MaybeMoment]
    failures: Mapped[int]
    first_failed_at: Mapped[MaybeMoment]
    fault: Mapped[str | None]
    sentence: Mapped[str | None]
    listed: Mapped[int]
    fresh: Mapped[int]


class ListingRow(Base):
    """What one address of a source answered last, for the next conditional request.

    ``whole_at`` is the last request without conditions. ``trusted`` turns false for good when the validators were
    the same over two different bodies: then only the body's hash tells what is new.
    """

    __tablename__ = "listings"

    source_id: Mapped[Key]
    url: Mapped[Key]
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    body_hash: Mapped[str]
    trusted: Mapped[bool]
    whole_at: Mapped[Moment]


class SourceWindowRow(Base):
    """A past window that a source has answered for, or is being asked about (``answered_at`` None)."""

    __tablename__ = "source_windows"

    source_id: Mapped[Key]
    start_at: Mapped[dt.datetime] = mapped_column(primary_key=True)
    end_at: Mapped[dt.datetime] = mapped_column(primary_key=True)
    claimed_at: Mapped[Moment]
    answered_at: Mapped[MaybeMoment]


class ItemRow(Base):
    """A page that a source listed. It is stored before anybody fetches it, and stays owed until its fate is known.

    ``key`` is the canonical form of the listed address. ``state`` is ``owed``, ``fetched``, ``gone``, ``failed`` or
    ``skipped``; ``reason`` and ``sentence`` say why. ``read_at`` is when its article went through reading and the
    ledger; a fetched item without it is picked up by the next run. ``likely`` pages are fetched first.
    """

    __tablename__ = "items"

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    key: Mapped[str]
    url: Mapped[str]
    host: Mapped[str]
    source_id: Mapped[str]
    guid: Mapped[str | None]
    title: Mapped[str | None]
    outlet: Mapped[str | None]
    lang: Mapped[str | None]
    published_at: Mapped[MaybeMoment]
    likely: Mapped[bool]
    state: Mapped[str]
    reason: Mapped[str | None]
    sentence: Mapped[str | None]
    attempts: Mapped[int]
    first_seen_at: Mapped[Moment]
    next_try_at: Mapped[Moment]
    claimed_until: Mapped[MaybeMoment]
    settled_at: Mapped[MaybeMoment]
    article_id: Mapped[str | None]
    read_at: Mapped[MaybeMoment]

    __table_args__ = (
        UniqueConstraint("key"),
        Index("ix_items_owed", "next_try_at", postgresql_where=literal_column("state = 'owed'")),
        Index("ix_items_unread", "id", postgresql_where=literal_column("state = 'fetched' AND read_at IS NULL")),
        Index("ix_items_source_id_guid", "source_id", "guid"),
        Index("ix_items_source_id_published_at", "source_id", "published_at"),
        Index("ix_items_article_id", "article_id"),
    )


class HostRow(Base):
    """A host's turn and its robots.txt.

    Nobody may ask the host before ``next_at``. ``robots`` is the file's text, "" where there is none, None where it
    could not be read (``robots_why`` is the word); ``robots_at`` is when it was fetched.
    """

    __tablename__ = "hosts"

    host: Mapped[Key]
    next_at: Mapped[Moment]
    robots: Mapped[str | None]
    robots_why: Mapped[str | None]
    robots_at: Mapped[MaybeMoment]
