"""The embedded PostgreSQL starts from nothing, is shared, is left by the last one, and mends what a kill left."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg2
import pytest

from pactwatch.local import postgres
from pactwatch.local.trouble import TroubleError


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder yet to be made, at a short path."""
    home = Path(tempfile.mkdtemp(prefix="pactwatch-home-"))
    yield home / "postgres"
    shutil.rmtree(home, ignore_errors=True)


def server_of(folder: Path) -> psutil.Process:
    return psutil.Process(int((folder / "postmaster.pid").read_text().splitlines()[0]))


def ask(folder: Path, question: str, database: str = "ledger") -> object:
    connection = psycopg2.connect(postgres.uri(folder, database))
    try:
        with connection.cursor() as cursor:
            cursor.execute(question)
            row = cursor.fetchone()
            return row[0] if row else None
    finally:
        connection.close()


def test_it_starts_from_nothing_and_stops_with_the_last_user(folder: Path) -> None:
    said: list[str] = []
    with postgres.running(folder, say=said.append):
        server = server_of(folder)
        with postgres.running(folder, say=said.append):
            assert server_of(folder).pid == server.pid
        assert server.is_running()
        assert ask(folder, "SHOW synchronous_commit") == "on"
        assert ask(folder, "SHOW synchronous_commit", "airflow") == "off"
        assert ask(folder, "SHOW listen_addresses") == ""
    assert said == []
    assert not (folder / "postmaster.pid").exists()


def test_the_socket_is_its_owners_alone(folder: Path) -> None:
    with postgres.running(folder, say=print):
        (socket,) = postgres.socket_folder(folder).glob(".s.PGSQL.*[0-9]")
        assert oct(socket.stat().st_mode)[-3:] == "700"


def test_a_killed_server_is_mended_with_a_word(folder: Path) -> None:
    with postgres.running(folder, say=print):
        family = [server_of(folder), *server_of(folder).children()]
        family[0].send_signal(signal.SIGKILL)
        psutil.wait_procs(family, timeout=20)
        said: list[str] = []
        with postgres.running(folder, say=said.append):
            assert ask(folder, "SELECT 1") == 1
    (line,) = said
    assert "recovers" in line


def test_a_pid_file_that_names_another_program_is_not_believed(folder: Path) -> None:
    with postgres.running(folder, say=print):
        pass
    (folder / "postmaster.pid").write_text(f"{os.getpid()}\n")
    said: list[str] = []
    with postgres.running(folder, say=said.append):
        assert ask(folder, "SELECT 1") == 1
    assert len(said) == 1


def test_a_half_made_folder_is_made_anew_with_a_word(folder: Path) -> None:
    half_made = folder.with_name("postgres.making")
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")
    said: list[str] = []
    with postgres.running(folder, say=said.append):
        assert ask(folder, "SELECT 1") == 1
    (line,) = said
    assert "half made" in line


def test_a_folder_of_something_else_is_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "thesis.txt").write_text("mine")
    with (
        pytest.raises(TroubleError, match="not a PostgreSQL data folder: move it away"),
        postgres.running(folder, say=print),
    ):
        pass
    assert (folder / "thesis.txt").read_text() == "mine"


def test_a_folder_of_another_postgresql_is_named(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "PG_VERSION").write_text("11\n")
    with pytest.raises(TroubleError, match="made by PostgreSQL 11"), postgres.running(folder, say=print):
        pass


def test_a_path_too_long_for_a_socket_gets_a_short_private_one(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60) / "postgres"
    sockets = postgres.socket_folder(deep)
    assert sockets != deep
    assert len(str(sockets / ".s.PGSQL.5432.lock")) <= postgres.SOCKET_PATH_BYTES
    assert postgres.socket_folder(tmp_path / "postgres") != sockets
