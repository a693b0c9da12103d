"""Opening and migrating the ledger."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from pactwatch.ledger import connection
from pactwatch.ledger.schema import METADATA


def test_a_database_without_tables_says_what_to_do(empty_uri):
    with pytest.raises(connection.LedgerVersionError, match="pactwatch migrate"):
        connection.engine(empty_uri).connect()


def test_migrations_go_up_and_down_again(empty_uri):
    assert connection.migrate(empty_uri) == connection.head()
    assert connection.migrate(empty_uri) == connection.head()
    assert connection.migrate(empty_uri, "0001_ledger") == "0001_ledger"
    assert connection.migrate(empty_uri, "base") == "base"
    engine = connection.bare_engine(empty_uri)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    engine.dispose()
    assert connection.migrate(empty_uri) == connection.head()


def test_migrations_give_the_tables_of_the_models(ledger: Engine):
    with ledger.connect() as opened:
        assert compare_metadata(MigrationContext.configure(opened), METADATA) == []


def test_older_code_refuses_a_newer_ledger(ledger: Engine, ledger_uri):
    with ledger.begin() as opened:
        opened.execute(text("UPDATE alembic_version SET version_num = '9999_from_tomorrow'"))
    with ledger.begin() as opened, pytest.raises(connection.LedgerVersionError, match="older code"):
        connection.lock_writers(opened)
    with pytest.raises(connection.LedgerVersionError, match="Nothing was written"):
        connection.engine(ledger_uri).connect()
    with pytest.raises(connection.LedgerVersionError, match="older code"):
        connection.migrate(ledger_uri)


def test_newer_code_asks_for_the_migration(empty_uri):
    connection.migrate(empty_uri, "0001_ledger")
    with pytest.raises(connection.LedgerVersionError, match="run `pactwatch migrate`"):
        connection.engine(empty_uri).connect()
