"""Every DAG file imports, explains itself, and says when it runs, how often it tries and how long it may take."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FILES = sorted(path.stem for path in (PROJECT / "dags").glob("*.py"))
VERB_AND_OBJECT = re.compile(r"[a-z]+(_[a-z]+)+")


def test_every_file_imports(loaded: dict[str, Any]) -> None:
    assert loaded["errors"] == {}


def test_nothing_heavy_is_imported_while_parsing(loaded: dict[str, Any]) -> None:
    assert loaded["heavy"] == []


def test_every_file_is_one_dag_of_its_name(loaded: dict[str, Any]) -> None:
    assert sorted(loaded["dags"]) == FILES
    assert {Path(dag["file"]).stem for dag in loaded["dags"].values()} == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_dag_says_all_that_a_person_needs(loaded: dict[str, Any], name: str) -> None:
    dag = loaded["dags"][name]
    assert VERB_AND_OBJECT.fullmatch(name)
    assert len(dag["doc"]) > 300
    assert "pactwatch" in dag["tags"]
    assert len(dag["tags"]) >= 2
    assert dag["catchup"] is False
    assert dag["timeout"]
    for task_name, task in dag["tasks"].items():
        assert task["owner"] == "pactwatch", task_name
        assert task["retries"] >= 1, task_name
        assert task["timeout"], task_name


@pytest.mark.parametrize("name", FILES)
def test_a_dag_file_fits_on_a_screen_and_its_doc_is_the_manual(loaded: dict[str, Any], name: str) -> None:
    source = (PROJECT / "dags" / f"{name}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 80
    assert loaded["dags"][name]["doc"] in source


def test_the_replay_goes_by_months_from_the_first_day_of_the_archive_to_its_last(loaded: dict[str, Any]) -> None:
    dag = loaded["dags"]["replay_archive"]
    with (PROJECT / "include/seeds/manifest.csv").open(encoding="utf-8", newline="") as manifest:
        days = [row["published"] for row in csv.DictReader(manifest) if row["published"]]
    assert dag["timetable"] == "CronDataIntervalTimetable"  # @monthly would give windows without length
    assert dag["start"][:7] == min(days)[:7]
    assert dag["end"][:7] == max(days)[:7]


def test_a_failed_batch_does_not_keep_the_good_ones_from_the_ledger(loaded: dict[str, Any]) -> None:
    tasks = loaded["dags"]["replay_archive"]["tasks"]
    assert tasks["collect"]["downstream"] == ["read"]
    assert tasks["read"]["mapped"]
    assert tasks["reconcile"]["rule"] == "all_done"
    assert tasks["reconcile"]["outlets"] == ["ledger"]
    assert tasks["all_read"]["rule"] == "all_success"  # the leaf that makes the run red


def test_an_archive_that_is_not_there_is_said_in_one_line(
    load_dags: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    found = load_dags(PROJECT / "dags", tmp_path, PACTWATCH_ARCHIVE=str(tmp_path / "gone"))
    (trace,) = found["errors"].values()
    assert "no archive folder at" in trace.strip().splitlines()[-1]
    assert "post_alerts" in found["dags"]


def test_airflow_does_not_load_the_library_as_a_plugin() -> None:
    # Airflow runs every .py under plugins/ under its bare name: pactwatch/ledger/queries.py would be `queries`.
    assert "pactwatch/" in (PROJECT / "plugins/.airflowignore").read_text().split()
