"""Loads the DAG files as Airflow does, in a process of its own: Airflow wants its settings before it is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LOADER = """
import json, logging, sys
from airflow.dag_processing.dagbag import DagBag
bag = DagBag(sys.argv[1])
heavy = [name for name in ("kiwipiepy", "pandas", "trafilatura", "slack_sdk",
         "pactwatch.reading.reader", "pactwatch.ledger.store") if name in sys.modules]
print("DAGS" + json.dumps({
    "errors": bag.import_errors,
    "heavy": heavy,
    "dags": {dag.dag_id: {
        "file": dag.fileloc,
        "doc": dag.doc_md,
        "tags": sorted(dag.tags),
        "catchup": dag.catchup,
        "timeout": dag.dagrun_timeout.total_seconds() if dag.dagrun_timeout else None,
        "timetable": type(dag.timetable).__name__,
        "start": str(dag.start_date),
        "end": str(dag.end_date),
        "tasks": {task.task_id: {
            "owner": task.owner,
            "retries": task.retries,
            "timeout": task.execution_timeout.total_seconds() if task.execution_timeout else None,
            "outlets": [asset.name for asset in task.outlets],
            "downstream": sorted(task.downstream_task_ids),
            "mapped": task.is_mapped if hasattr(task, "is_mapped") else False,
            "rule": task.trigger_rule.value,
        } for task in dag.tasks},
    } for dag in bag.dags.values()},
}))
"""


def load(folder: Path, home: Path, **variables: str) -> dict[str, Any]:
    """What Airflow finds in the DAG files of ``folder``."""
    environment = {
        **os.environ,
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__DAGS_FOLDER": str(PROJECT / "dags"),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(PROJECT / "plugins"),
        "AIRFLOW__CORE__UNIT_TEST_MODE": "False",
        **variables,
    }
    command = [sys.executable, "-c", LOADER, str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    line = next((line for line in done.stdout.splitlines() if line.startswith("DAGS")), None)
    assert line is not None, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(line.removeprefix("DAGS"))
    return found


@pytest.fixture(scope="session")
def load_dags() -> Callable[..., dict[str, Any]]:
    """Loads the DAG files of a folder: ``load_dags(folder, home, **variables)``."""
    return load


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Everything in dags/."""
    return load(PROJECT / "dags", tmp_path_factory.mktemp("airflow"))
