"""The ledger: articles, readings, agreements and what they rest on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001_ledger"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "agreements",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("signed_on", sa.Text(), nullable=True),
        sa.Column("ordered_on", sa.Text(), nullable=False),
        sa.Column("renewal", sa.Boolean(), nullable=False),
        sa.Column("prior_year", sa.Integer(), nullable=True),
        sa.Column("pairs", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("parties", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("langs", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("ties", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("first_told", sa.Date(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("unsure_of", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("outlet_country", sa.Text(), nullable=True),
        sa.Column("lang", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("captions", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("cuts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("flags", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("signature", postgresql.ARRAY(sa.BigInteger()), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("pending", sa.Boolean(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
    )
    op.create_index("ix_articles_file", "articles", ["file"], unique=False, postgresql_using="hash")
    op.create_index("ix_articles_pending", "articles", ["id"], unique=False, postgresql_where=sa.text("pending"))
    op.create_index("ix_articles_published", "articles", ["published"], unique=False)
    op.create_index("ix_articles_url", "articles", ["url"], unique=False, postgresql_using="hash")
    op.create_table(
        "decisions",
        sa.Column("a", sa.Text(), nullable=False),
        sa.Column("b", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("a", "b", name=op.f("pk_decisions")),
    )
    op.create_index("ix_decisions_b", "decisions", ["b"], unique=False)
    op.create_table(
        "known_agreements",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("parties", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("signed_on", sa.Text(), nullable=True),
        sa.Column("instrument", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("pending", sa.Boolean(), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_agreements")),
    )
    op.create_table(
        "pairings",
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("pair", sa.Text(), nullable=False),
        sa.Column("first_signed_on", sa.Text(), nullable=True),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("watch", "pair", name=op.f("pk_pairings")),
    )
    op.create_index("ix_pairings_agreement_id", "pairings", ["agreement_id"], unique=False)
    op.create_table(
        "trace",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("was", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("now", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trace")),
    )
    op.create_index("ix_trace_subject_key", "trace", ["subject", "key"], unique=False)
    op.create_table(
        "agreement_pairs",
        sa.Column("pair", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("ordered_on", sa.Text(), nullable=False),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("langs", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_pairs_agreement_id_agreements"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("pair", "agreement_id", name=op.f("pk_agreement_pairs")),
    )
    op.create_index("ix_agreement_pairs_agreement_id", "agreement_pairs", ["agreement_id"], unique=False)
    op.create_index("ix_agreement_pairs_first", "agreement_pairs", ["pair", "stands", "ordered_on"], unique=False)
    op.create_table(
        "changes",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("pairs", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_changes_article_id_articles"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", "watch", "n", name=op.f("pk_changes")),
    )
    op.create_index("ix_changes_agreement_id", "changes", ["agreement_id"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=True),
        sa.Column("known_id", sa.Text(), nullable=True),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_mentions_article_id_articles"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["known_id"],
            ["known_agreements.id"],
            name=op.f("fk_mentions_known_id_known_agreements"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_mentions")),
    )
    op.create_index("ix_mentions_agreement_id", "mentions", ["agreement_id"], unique=False)
    op.create_index("ix_mentions_article_id", "mentions", ["article_id"], unique=False)
    op.create_index("ix_mentions_known_id", "mentions", ["known_id"], unique=False)
    op.create_table(
        "readings",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("reader_version", sa.Text(), nullable=False),
        sa.Column("version_order", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=True),
        sa.Column("instrument", sa.Text(), nullable=True),
        sa.Column("renewal", sa.Boolean(), nullable=False),
        sa.Column("prior_year", sa.Integer(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("unsure_of", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("accords", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("evidence", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_readings_article_id_articles"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", "reader_version", name=op.f("pk_readings")),
    )
    op.create_index("ix_readings_article_id_version_order", "readings", ["article_id", "version_order"], unique=False)
    op.create_table(
        "rulings",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("ruled_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_rulings_article_id_articles"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_rulings")),
    )
    op.create_table(
        "ties",
        sa.Column("tie", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("ordered_on", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreements.id"], name=op.f("fk_ties_agreement_id_agreements"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tie", "agreement_id", name=op.f("pk_ties")),
    )
    op.create_index("ix_ties_agreement_id", "ties", ["agreement_id"], unique=False)
    op.create_index("ix_ties_in_time", "ties", ["tie", "ordered_on"], unique=False)
    op.create_table(
        "links",
        sa.Column("a", sa.Text(), nullable=False),
        sa.Column("b", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["a"], ["mentions.key"], name=op.f("fk_links_a_mentions"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["b"], ["mentions.key"], name=op.f("fk_links_b_mentions"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("a", "b", name=op.f("pk_links")),
    )
    op.create_index("ix_links_b", "links", ["b"], unique=False)
    op.create_table(
        "mention_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("mention", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mention"], ["mentions.key"], name=op.f("fk_mention_keys_mention_mentions"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", "mention", name=op.f("pk_mention_keys")),
    )
    op.create_index("ix_mention_keys_mention", "mention_keys", ["mention"], unique=False)
    op.create_index("ix_mention_keys_search", "mention_keys", ["key", "last_day"], unique=False)


def downgrade() -> None:
    """Take them away; articles and readings go too."""
    op.drop_index("ix_mention_keys_search", table_name="mention_keys")
    op.drop_index("ix_mention_keys_mention", table_name="mention_keys")
    op.drop_table("mention_keys")
    op.drop_index("ix_links_b", table_name="links")
    op.drop_table("links")
    op.drop_index("ix_ties_in_time", table_name="ties")
    op.drop_index("ix_ties_agreement_id", table_name="ties")
    op.drop_table("ties")
    op.drop_table("rulings")
    op.drop_index("ix_readings_article_id_version_order", table_name="readings")
    op.drop_table("readings")
    op.drop_index("ix_mentions_known_id", table_name="mentions")
    op.drop_index("ix_mentions_article_id", table_name="mentions")
    op.drop_index("ix_mentions_agreement_id", table_name="mentions")
    op.drop_table("mentions")
    op.drop_index("ix_changes_agreement_id", table_name="changes")
    op.drop_table("changes")
    op.drop_index("ix_agreement_pairs_first", table_name="agreement_pairs")
    op.drop_index("ix_agreement_pairs_agreement_id", table_name="agreement_pairs")
    op.drop_table("agreement_pairs")
    op.drop_index("ix_trace_subject_key", table_name="trace")
    op.drop_table("trace")
    op.drop_index("ix_pairings_agreement_id", table_name="pairings")
    op.drop_table("pairings")
    op.drop_table("known_agreements")
    op.drop_index("ix_decisions_b", table_name="decisions")
    op.drop_table("decisions")
    op.drop_index("ix_articles_url", table_name="articles", postgresql_using="hash")
    op.drop_index("ix_articles_published", table_name="articles")
    op.drop_index("ix_articles_pending", table_name="articles", postgresql_where=sa.text("pending"))
    op.drop_index("ix_articles_file", table_name="articles", postgresql_using="hash")
    op.drop_table("articles")
    op.drop_table("agreements")
