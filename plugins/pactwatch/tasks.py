"""The tasks that DAGs share, and the one chain that they form; each body is one call into ``steps``.

Heavy imports stand inside the tasks: a DAG file is parsed again and again, and must parse in a blink.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import Asset, XComArg, get_current_context, task
from airflow.sdk.exceptions import AirflowFailException

from pactwatch import settings

if TYPE_CHECKING:
    from collections.abc import Iterable

LEDGER = Asset(name="ledger", uri="x-pactwatch://ledger", group="pactwatch")
ALERTS = Asset(name="alerts", uri="x-pactwatch://alerts", group="pactwatch")

DEFAULTS: dict[str, Any] = {
    "owner": "pactwatch",
    "retries": 2,
    "retry_delay": dt.timedelta(seconds=20),
    "retry_exponential_backoff": True,
    "max_retry_delay": dt.timedelta(minutes=5),
    "execution_timeout": dt.timedelta(minutes=30),
}

Batch = dict[str, list[str]]


def way_of_an_article(batches: XComArg) -> None:
    """The chain: every batch is read by a task of its own, then the ledger is brought to what all readings say."""
    done = read.expand(batch=batches)
    reconcile(done)  # type: ignore[arg-type]  # Airflow hands over what the XCom stands for
    # Costs no worker: it only makes the run red when a batch failed, though the good ones were reconciled.
    done >> EmptyOperator(task_id="all_read")


@task.short_circuit
def collect(
    data_interval_start: dt.datetime | None = None, data_interval_end: dt.datetime | None = None
) -> list[Batch]:
    """The batches of the run's window; none ends the run here. What is wrong with the archive is a batch of its own."""
    from pactwatch.steps.collect import collect_archive  # noqa: PLC0415

    assert data_interval_start is not None
    assert data_interval_end is not None
    found = collect_archive(
        settings.archive(),
        start=data_interval_start.date(),
        end=data_interval_end.date(),
        today=now().date(),
        batch_articles=settings.batch_articles(),
    )
    batches = [{"files": list(files)} for files in found.batches]
    return [*batches, {"problems": list(found.problems)}] if found.problems else batches


@task(map_index_template="{{ batch_name }}")
def read(batch: Batch) -> list[str]:
    """Clean and read one batch; gives the ids to reconcile. A batch of problems fails and names them."""
    from pactwatch.steps.chain import read_files  # noqa: PLC0415
    from pactwatch.steps.ledger import opened  # noqa: PLC0415

    name_batch(batch)
    if "problems" in batch:
        raise AirflowFailException("Bad rows, left out (the rest went through):\n" + "\n".join(batch["problems"]))
    with opened() as ledger:
        return read_files(ledger, settings.archive(), batch["files"], now=now(), run=run_name())


@task(trigger_rule="all_done", outlets=[LEDGER])
def reconcile(ids: Iterable[list[str]]) -> dict[str, int]:
    """Bring the ledger to what all readings say; gives the number of changes by kind."""
    from pactwatch.steps.ledger import opened  # noqa: PLC0415
    from pactwatch.steps.reconcile import reconcile_articles  # noqa: PLC0415

    with opened() as ledger:
        return reconcile_articles(ledger, [key for batch in ids for key in batch], now=now(), run=run_name())


@task(outlets=[ALERTS])
def deliver() -> dict[str, int]:
    """Post what is owed; gives counts by outcome. The run's parameter ``flush`` tells history at once."""
    from pactwatch.steps.ledger import opened  # noqa: PLC0415
    from pactwatch.steps.notify import NotToldError, notify  # noqa: PLC0415

    with opened() as ledger:
        try:
            return notify(ledger, flush=bool(get_current_context()["params"].get("flush")))
        except NotToldError as trouble:
            raise AirflowFailException(str(trouble)) from None  # a person must act: trying again would not help


def now() -> dt.datetime:
    """The time, aware UTC: read here, at the edge, and handed on."""
    return dt.datetime.now(tz=dt.UTC)


def run_name() -> str:
    """Who writes to the ledger: the DAG and its run."""
    run = get_current_context()["dag_run"]
    return f"{run.dag_id} {run.run_id}"


def name_batch(batch: Batch) -> None:
    """Name the mapped task in the UI after what it holds."""
    files = batch.get("files", [])
    name = f"{files[0]} and {len(files) - 1} more" if files[1:] else "".join(files) or "bad rows"
    get_current_context()["batch_name"] = name  # type: ignore[typeddict-unknown-key]
