"""Opening and migrating the ledger."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from ledger_stories import NOW, tell
from sqlalchemy import Engine, inspect, text
from test_stream import EVERYTHING, told

from pactwatch.ledger import connection
from pactwatch.ledger.dump import fingerprint
from pactwatch.ledger.reconcile import reconcile
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


def test_migrations_up_and_down_on_a_filled_ledger(ledger: Engine, ledger_uri):
    stories = told()
    tell(ledger, stories, watching=[EVERYTHING])
    want = fingerprint(ledger)
    ledger.dispose()
    connection.migrate(ledger_uri, "0001_ledger")
    assert connection.migrate(ledger_uri) == connection.head()
    again = connection.engine(ledger_uri)
    # The alerts went with their table; what they rest on stayed, so reconciling owes them again.
    reconcile(again, [one.article.id for one in stories], watches=[EVERYTHING], now=NOW, run="after")
    assert fingerprint(again) == want
    again.dispose()
    connection.migrate(ledger_uri, "base")
    connection.migrate(ledger_uri)
    again = connection.engine(ledger_uri)
    tell(again, stories, watching=[EVERYTHING])
    assert fingerprint(again) == want
    again.dispose()


def test_a_worker_of_older_code_that_is_still_connected_is_refused(ledger: Engine):
    stories = told()[:6]
    tell(ledger, stories[:3], watching=[EVERYTHING])
    want = fingerprint(ledger)
    with ledger.begin() as opened:
        opened.execute(text("UPDATE alembic_version SET version_num = '9999_from_tomorrow'"))
    ids = [one.article.id for one in stories]
    with pytest.raises(connection.LedgerVersionError, match="older code"):
        reconcile(ledger, ids, watches=[EVERYTHING], now=NOW, run="old code")
    assert fingerprint(ledger) == want
