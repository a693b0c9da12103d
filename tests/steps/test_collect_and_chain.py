"""An archive's window becomes batches and named problems; its files become articles and readings in the ledger."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from sqlalchemy import Engine
from typer.testing import CliRunner

from pactwatch.cli import app
from pactwatch.ledger import queries
from pactwatch.sources.manifest import ArchiveError
from pactwatch.steps.chain import read_files
from pactwatch.steps.collect import collect_archive
from pactwatch.steps.ledger import NoLedgerError, ledger_uri
from pactwatch.steps.reconcile import reconcile_articles

SEEDS = Path(__file__).resolve().parents[2] / "include" / "seeds"
KR_US, JP_KR, BOSTON = (
    f"{name}.txt"
    for name in (
        "bio-associations-kr-us-2023",
        "bio-associations-jp-kr-2023",
        "boston-consulate-kr-2022",
    )
)
TODAY = dt.date(2026, 1, 1)
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
HEADER = "file,url,outlet,lang,published\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three good rows, one without its file, one of the future."""
    for name in (KR_US, JP_KR, BOSTON):
        shutil.copy(SEEDS / name, tmp_path)
    rows = [
        (BOSTON, "2022-01-25"),
        (KR_US, "2023-04-26"),
        (JP_KR, "2023-10-16"),
        ("gone.txt", "2023-04-30"),
        (
            "tomorrow.txt",
            "2999-01-01",
        ),
    ]
    (tmp_path / "manifest.csv").write_text(HEADER + "".join(f"{name},,paper,ko,{day}\n" for name, day in rows))
    return tmp_path


def test_a_window_holds_its_days_in_batches(archive: Path) -> None:
    found = collect_archive(archive, start=None, end=None, today=TODAY, batch_articles=2)
    assert found.batches == ((BOSTON, KR_US), (JP_KR,))
    assert len(found.problems) == 2
    month = collect_archive(archive, start=dt.date(2023, 4, 1), end=dt.date(2023, 5, 1), today=TODAY, batch_articles=50)
    assert month.batches == ((KR_US,),)
    (problem,) = month.problems
    assert "manifest.csv line 5 (gone.txt)" in problem


def test_an_empty_month_has_nothing(archive: Path) -> None:
    found = collect_archive(archive, start=dt.date(2022, 6, 1), end=dt.date(2022, 7, 1), today=TODAY, batch_articles=50)
    assert (found.batches, found.problems) == ((), ())


def test_an_archive_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no archive folder"):
        collect_archive(tmp_path / "gone", start=None, end=None, today=TODAY, batch_articles=50)


def test_files_become_agreements_and_the_same_again_nothing(archive: Path, ledger: Engine) -> None:
    ids = read_files(ledger, archive, [KR_US, JP_KR, BOSTON], now=NOW, run="test")
    assert len(set(ids)) == 3
    changes = reconcile_articles(ledger, ids, now=NOW, run="test")
    assert {kind: changes[kind] for kind in changes if kind != "nothing"} == {"new_pairing": 1, "renewal": 1}
    before = queries.agreements(ledger), queries.pairings(ledger), queries.articles(ledger)
    again = read_files(ledger, archive, [JP_KR, KR_US, BOSTON], now=NOW, run="again")
    assert set(again) == set(ids)
    assert reconcile_articles(ledger, again, now=NOW, run="again") == {}
    assert (queries.agreements(ledger), queries.pairings(ledger), queries.articles(ledger)) == before
    (pair,) = [row for row in before[1] if row["pair"] == "JP-KR"]
    assert pair["first_signed_on"] == "2011"  # what include/known_agreements.csv states


@pytest.mark.parametrize("words", [[], ["--as-it-happened"]])
def test_ingest_takes_in_what_is_good_and_lists_the_rest(
    archive: Path, ledger: Engine, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger.url.render_as_string(hide_password=False))
    done = CliRunner().invoke(app, ["ingest", str(archive), *words])
    assert done.exit_code == 1
    assert "gone.txt" in done.stderr
    assert "tomorrow.txt" in done.stderr
    assert "2 rows or files were left out; the rest went through" in done.stderr
    assert [row["pair"] for row in queries.pairings(ledger)] == ["JP-KR", "KR-US"]


def test_ingest_of_no_folder_is_one_line_and_status_two(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["ingest", str(tmp_path / "gone")])
    assert done.exit_code == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_ledger_is_named_as_a_uri_or_in_airflows_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", "postgresql://a:b@c/d")
    assert ledger_uri() == "postgresql://a:b@c/d"
    monkeypatch.setenv(
        "AIRFLOW_CONN_PACTWATCH_LEDGER",
        '{"conn_type": "postgres", "login": "a", "password": "p@ss", "host": "c", "port": 5433, "schema": "d"}',
    )
    assert ledger_uri() == "postgresql+psycopg2://a:p%40ss@c:5433/d"
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", '{"password": "hunter2"')
    with pytest.raises(NoLedgerError) as trouble:
        ledger_uri()
    assert "hunter2" not in str(trouble.value)
    monkeypatch.delenv("AIRFLOW_CONN_PACTWATCH_LEDGER")
    with pytest.raises(NoLedgerError, match="set AIRFLOW_CONN_PACTWATCH_LEDGER"):
        ledger_uri()
