"""Airflow's own alarms, told to the operators' channel: a failed run (callback), a late run (deadline alert).

A DAG writes ``on_failure_callback=tell_failed, deadline=late_after(...)``. Alarms are owed like every message, so Slack
being down loses none; where the ledger itself is down, the log has them.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Mapping
from typing import Any

from airflow.sdk.definitions.callback import AsyncCallback
from airflow.sdk.definitions.deadline import DeadlineAlert, DeadlineReference

log = logging.getLogger(__name__)


def tell_failed(context: Mapping[str, Any]) -> None:
    """For ``on_failure_callback`` of a DAG: owe the operators a notice of the failed run, once a run."""
    run = context.get("dag_run")
    task = context.get("ti") or context.get("task_instance")
    dag_id = str(getattr(run, "dag_id", None) or getattr(context.get("dag"), "dag_id", "?"))
    detail = str(context.get("reason") or context.get("exception") or "a task failed after its last try")
    where = f"task {task.task_id}: " if task is not None else ""
    _owe("run_failed", dag_id, str(getattr(run, "run_id", "?")), f"{where}{detail}")


async def tell_late(context: Mapping[str, Any] | None = None, **_: object) -> None:
    """For a ``DeadlineAlert``: owe the operators a notice of the run that is not done in time, once a run."""
    run = (context or {}).get("dag_run") or {}

    def read(name: str) -> object:
        return run.get(name) if isinstance(run, Mapping) else getattr(run, name, None)

    detail = "the run is not done by its deadline"
    run_id = str(read("run_id") or read("dag_run_id") or "?")
    await asyncio.to_thread(_owe, "run_late", str(read("dag_id") or "?"), run_id, detail)


def late_after(longest: dt.timedelta) -> DeadlineAlert:
    """A deadline of ``longest`` after the run was queued."""
    callback = AsyncCallback(tell_late)
    queued = DeadlineReference.DAGRUN_QUEUED_AT
    return DeadlineAlert(reference=queued, interval=longest, callback=callback)


def _owe(trouble: str, dag_id: str, run_id: str, detail: str) -> None:
    try:
        from pactwatch.steps.operators import tell_run  # noqa: PLC0415  SQLAlchemy stays out of the parsing of DAG files

        tell_run(trouble, dag_id, run_id, detail)
    except Exception as failure:  # noqa: BLE001  an alarm must not bring down the process that raises it
        log.warning("%s of %s was not told to the operators: %s", trouble, dag_id, type(failure).__name__)
