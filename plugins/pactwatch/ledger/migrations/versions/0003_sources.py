"""Sources: their health, what they list, and whose turn it is at each host."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003_sources"
down_revision = "0002_alerts"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "source_state",
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("next_due_at", MOMENT, nullable=False),
        sa.Column("checked_at", MOMENT, nullable=True),
        sa.Column("well_at", MOMENT, nullable=True),
        sa.Column("changed_at", MOMENT, nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("first_failed_at", MOMENT, nullable=True),
        sa.Column("fault", sa.Text(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.Column("listed", sa.Integer(), nullable=False),
        sa.Column("fresh", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_state")),
    )
    op.create_table(
        "listings",
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("trusted", sa.Boolean(), nullable=False),
        sa.Column("whole_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("source_id", "url", name=op.f("pk_listings")),
    )
    op.create_table(
        "source_windows",
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("start_at", MOMENT, nullable=False),
        sa.Column("end_at", MOMENT, nullable=False),
        sa.Column("claimed_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("source_id", "start_at", "end_at", name=op.f("pk_source_windows")),
    )
    op.create_table(
        "hosts",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("next_at", MOMENT, nullable=False),
        sa.Column("robots", sa.Text(), nullable=True),
        sa.Column("robots_why", sa.Text(), nullable=True),
        sa.Column("robots_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_hosts")),
    )
    _create_items()


def _create_items() -> None:
    op.create_table(
        "items",
        sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("lang", sa.Text(), nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("likely", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("next_try_at", MOMENT, nullable=False),
        sa.Column("claimed_until", MOMENT, nullable=True),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("article_id", sa.Text(), nullable=True),
        sa.Column("read_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_items")),
        sa.UniqueConstraint("key", name=op.f("uq_items_key")),
    )
    op.create_index("ix_items_owed", "items", ["next_try_at"], postgresql_where=sa.text("state = 'owed'"))
    unread = sa.text("state = 'fetched' AND read_at IS NULL")
    op.create_index("ix_items_unread", "items", ["id"], postgresql_where=unread)
    op.create_index("ix_items_source_id_guid", "items", ["source_id", "guid"])
    op.create_index("ix_items_source_id_published_at", "items", ["source_id", "published_at"])
    op.create_index("ix_items_article_id", "items", ["article_id"])


def downgrade() -> None:
    """Take them away."""
    for table in ("items", "hosts", "source_windows", "listings", "source_state"):
        op.drop_table(table)
