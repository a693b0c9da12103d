"""Opening the ledger and bringing it to this code's version. Called at the edge: by steps, commands and tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, text

WRITER_LOCK = 0x7061637477617463  # "pactwatc": one advisory lock for all that rewrites the ledger
MIGRATIONS = Path(__file__).parent / "migrations"


class LedgerVersionError(RuntimeError):
    """The database belongs to another version of the code. The message says which way and what to do."""


def _plain(uri: str) -> str:
    """Airflow writes ``postgres://``; SQLAlchemy asks for ``postgresql+psycopg2://``."""
    for prefix in ("postgres://", "postgresql://"):
        if uri.startswith(prefix):
            return "postgresql+psycopg2://" + uri.removeprefix(prefix)
    return uri


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The migration that this code was written for."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    assert found is not None
    return found


def _json(value: Any) -> str:  # noqa: ANN401  what a JSONB column takes
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def bare_engine(uri: str) -> Engine:
    """An engine that does not look at the ledger's version: for migrations alone."""
    return create_engine(_plain(uri), pool_pre_ping=True, json_serializer=_json)


def engine(uri: str) -> Engine:
    """An engine on the ledger at ``uri``. Each new connection raises ``LedgerVersionError`` on a foreign version."""
    opened = bare_engine(uri)
    want = head()

    @event.listens_for(opened, "connect")
    def check(dbapi_connection: Any, _record: object) -> None:  # noqa: ANN401  the driver's own connection
        with dbapi_connection.cursor() as cursor:
            cursor.execute("SELECT to_regclass('alembic_version')")
            stands = None
            if cursor.fetchone()[0]:
                cursor.execute("SELECT version_num FROM alembic_version")
                stands = (cursor.fetchone() or (None,))[0]
        dbapi_connection.rollback()
        require(stands, want)

    return opened


def require(stands: str | None, want: str) -> None:
    """Raise ``LedgerVersionError`` unless the ledger stands at the migration that this code wants."""
    if stands == want:
        return
    if stands is None:
        raise LedgerVersionError("The ledger has no tables yet: run `pactwatch migrate` first.")
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if stands in known:
        raise LedgerVersionError(
            f"The ledger stands at migration {stands}, this code needs {want}: run `pactwatch migrate`."
        )
    raise LedgerVersionError(
        f"The ledger stands at migration {stands}, which this older code (made for {want}) does not know. "
        "Nothing was written. Update Pactwatch on this machine."
    )


def lock_writers(connection: Connection) -> None:
    """Wait until this transaction is the only one that rewrites the ledger, then check the version under the lock.

    One writer at a time is enough and cannot deadlock: reading an article costs about ten times its reconciling,
    so many workers read while one writes (docs/ledger.md has the figures).
    """
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
    require(connection.execute(text("SELECT version_num FROM alembic_version")).scalar(), head())


def migrate(uri: str, revision: str = "head") -> str:
    """Bring the ledger at ``uri`` up (or down: ``base``, or a revision) and give the revision that it then has.

    It waits for running writers, does all in one transaction, and changes nothing where nothing is to do.
    """
    opened = bare_engine(uri)
    try:
        with opened.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
            context = MigrationContext.configure(connection)
            stands = context.get_current_revision()
            target = head() if revision == "head" else revision
            if stands == target:
                return target
            script = ScriptDirectory.from_config(_config())
            line = [step.revision for step in reversed(list(script.walk_revisions()))]
            if stands is not None and stands not in line:
                require(stands, head())
            down = target == "base" or (stands is not None and line.index(target) < line.index(stands))
            (command.downgrade if down else command.upgrade)(_config(connection), target)
            return MigrationContext.configure(connection).get_current_revision() or "base"
    finally:
        opened.dispose()
