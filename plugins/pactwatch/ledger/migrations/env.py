"""Alembic's entry; ``connection.migrate`` gives it the connection. In the field run ``pactwatch migrate``."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from pactwatch.ledger.schema import METADATA


def run(connection: Connection) -> None:
    """Bring ``connection`` up or down inside the transaction that its caller holds."""
    context.configure(connection=connection, target_metadata=METADATA)
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
