"""What lies in a home: private secrets, free ports, one `up` at a time, replays remembered."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest

from pactwatch.local import environment, secrets
from pactwatch.local.replay import fingerprint, is_replayed, months, remember
from pactwatch.local.running import Running, announce, only_one
from pactwatch.local.trouble import TroubleError

HEADER = "file,url,outlet,lang,published\n"


def test_secrets_are_drawn_once_and_are_private(tmp_path: Path) -> None:
    first = secrets.of(tmp_path)
    assert secrets.of(tmp_path) == first
    assert (tmp_path / "secrets.json").stat().st_mode & 0o777 == 0o600
    assert secrets.of(tmp_path / "other") != first
    assert len(first.password) >= 16


def test_damaged_secrets_are_named_without_showing_them(tmp_path: Path) -> None:
    (tmp_path / "secrets.json").write_text('{"password": "hunter2"')
    with pytest.raises(TroubleError, match="damaged: remove it") as trouble:
        secrets.of(tmp_path)
    assert "hunter2" not in str(trouble.value)


def test_a_taken_port_gives_the_next_free_one() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        assert environment.free_port(taken) > taken


def test_airflow_gets_our_places_and_keeps_the_callers_databases_and_speed(tmp_path: Path) -> None:
    named = {
        "AIRFLOW_HOME": "/elsewhere",
        "AIRFLOW__CORE__PARALLELISM": "3",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": "postgresql+psycopg2://a@b/c",
        "AIRFLOW_CONN_PACTWATCH_LEDGER": "postgresql://d@e/f",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PATH": os.defpath,
    }
    made = environment.airflow_environment(tmp_path, port=8099, archive=tmp_path / "archive", named=named)
    assert made["AIRFLOW_HOME"] == str(tmp_path / "airflow")
    assert made["AIRFLOW__CORE__PARALLELISM"] == "3"
    assert made["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"] == named["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"]
    assert made["AIRFLOW_CONN_PACTWATCH_LEDGER"] == named["AIRFLOW_CONN_PACTWATCH_LEDGER"]
    assert made["AIRFLOW__API__HOST"] == "127.0.0.1"
    assert made["PATH"] == os.defpath
    assert "PYTHONDONTWRITEBYTECODE" not in made
    assert not environment.needs_embedded(named)
    passwords = tmp_path / "airflow" / "passwords.json"
    assert passwords.stat().st_mode & 0o777 == 0o600
    assert json.loads(passwords.read_text()) == {"admin": secrets.of(tmp_path).password}


def test_without_named_databases_both_are_embedded(tmp_path: Path) -> None:
    made = environment.airflow_environment(tmp_path, port=8099, archive=tmp_path, named={})
    assert environment.needs_embedded({})
    assert made["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"].startswith("postgresql+psycopg2://postgres@/airflow?host=")
    assert "/ledger?host=" in made["AIRFLOW_CONN_PACTWATCH_LEDGER"]


def test_one_up_at_a_time_and_the_second_is_told_where_the_first_is(tmp_path: Path) -> None:
    with only_one(tmp_path):
        announce(tmp_path, port=8123, archive=tmp_path)
        with pytest.raises(TroubleError, match=r"already: http://127\.0\.0\.1:8123"), only_one(tmp_path):
            pass
        found = Running.on(tmp_path)
        assert found == Running(pid=os.getpid(), port=8123, archive=tmp_path)
    assert Running.on(tmp_path) is None
    with only_one(tmp_path):
        pass


def test_a_replay_is_remembered_by_all_that_it_depends_on(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "a.txt").write_text("one")
    mark = fingerprint(archive, reader_version="1", ledger_uri="x")
    assert not is_replayed(tmp_path, mark)
    remember(tmp_path, mark)
    assert is_replayed(tmp_path, fingerprint(archive, reader_version="1", ledger_uri="x"))
    assert not is_replayed(tmp_path, fingerprint(archive, reader_version="2", ledger_uri="x"))
    assert not is_replayed(tmp_path, fingerprint(archive, reader_version="1", ledger_uri="y"))
    (archive / "a.txt").write_text("two")
    assert not is_replayed(tmp_path, fingerprint(archive, reader_version="1", ledger_uri="x"))


def test_a_damaged_memory_means_another_replay(tmp_path: Path) -> None:
    (tmp_path / "replayed.json").write_text("[")
    assert not is_replayed(tmp_path, "mark")


def test_the_months_of_an_archive(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text(HEADER + "a.txt,,,ko,2006-03-14\nb.txt,,,ko,2025-12-31\n")
    first, last = months(tmp_path)
    assert (f"{first:%Y-%m-%d %Z}", f"{last:%Y-%m-%d}") == ("2006-03-01 UTC", "2025-12-01")
    (tmp_path / "manifest.csv").write_text(HEADER + "a.txt,,,ko,\n")
    with pytest.raises(TroubleError, match="no row with a day"):
        months(tmp_path)
