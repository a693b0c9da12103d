"""The tasks of ``watch_news``; each body is one call into ``steps``. Heavy imports stand inside, as in ``tasks.py``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import get_current_context, task, task_group
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException

from pactwatch.tasks import LEDGER, now, run_name

if TYPE_CHECKING:
    from pactwatch.sources.kind import Window
    from pactwatch.steps.desk import Desk

Batch = dict[str, list[Any]]
Told = dict[str, Any]


def way_of_news() -> None:
    """The chain: look at due sources, then fetch, read and reconcile what is owed, batch by batch."""
    looks: Any = look_at.expand(source_id=due())  # what a task gives while the DAG is put together: an XComArg
    work.expand(batch=owed(looks))
    # A broken source is red in its own task, and the run is not: others' news went through.
    look_again.expand(told=troubled(looks)) >> EmptyOperator(task_id="all_told", trigger_rule="all_done")


@task
def due() -> list[str]:
    """Ids of the sources to look at."""
    from pactwatch.steps.watch import due_sources  # noqa: PLC0415

    with desk() as opened:
        return due_sources(opened, window_of_run(opened.clock()))


@task(map_index_template="{{ source_name }}", max_active_tis_per_dagrun=8, retries=1)
def look_at(source_id: str) -> Told:
    """Look at one source and store what it lists. What is wrong with it is told, and raised by ``look_again``."""
    name_task("source_name", source_id)
    return looked(source_id)


@task(trigger_rule="all_done")
def troubled(looks: list[Told]) -> list[Told]:
    """The sources that something is wrong with; a host that was busy is not the source's trouble."""
    return [told for told in looks if told and told["fault"] not in (None, "busy_host")]


@task(
    map_index_template="{{ source_name }}",
    retries=2,
    retry_delay=dt.timedelta(minutes=2),
    retry_exponential_backoff=True,
)
def look_again(told: Told) -> None:
    """Fails in the name of a broken source; where its fault may pass, Airflow tries it again, each time later."""
    if get_current_context()["ti"].try_number > 1:
        told = looked(told["source"])
    name_task("source_name", f"{told['source']}: {told['fault'] or 'well again'}")
    if told["fault"]:
        raise (AirflowException if told["passing"] else AirflowFailException)(told["sentence"])


@task(trigger_rule="all_done")
def owed(looks: list[Told]) -> list[Batch]:
    """Batches of owed pages, and one of articles that a run before left behind. Waits for all looks, good or not."""
    from pactwatch.steps.watch import batches, unread  # noqa: PLC0415

    with desk() as opened:
        left = unread(opened)
        return [{"articles": left}] * bool(left) + [{"pages": pages} for pages in batches(opened)]


@task_group
def work(batch: Any) -> None:  # noqa: ANN401  an XComArg while the DAG is put together
    """One batch, all the way: no batch waits for another."""
    ids: Any = fetch(batch)
    reconcile_news(ids)


@task(map_index_template="{{ batch_name }}", max_active_tis_per_dagrun=8)
def fetch(batch: Batch) -> list[str]:
    """Fetch and read the pages of a batch; gives the articles to reconcile."""
    from pactwatch.steps.fetch_pages import fetch_pages  # noqa: PLC0415

    pages, left = batch.get("pages", []), batch.get("articles", [])
    name_task("batch_name", f"{len(pages)} pages" if pages else f"{len(left)} articles of an earlier run")
    with desk() as opened:
        return [*left, *fetch_pages(opened, pages).article_ids]


@task(outlets=[LEDGER])
def reconcile_news(article_ids: list[str]) -> dict[str, int]:
    """Bring the ledger to what these articles say; gives the number of changes by kind."""
    from pactwatch.steps.reconcile import reconcile_articles  # noqa: PLC0415
    from pactwatch.steps.watch import finish  # noqa: PLC0415

    if not article_ids:
        raise AirflowSkipException("No page of this batch tells of an agreement.")
    with desk() as opened:
        return dict(
            finish(
                opened,
                article_ids,
                lambda ids: reconcile_articles(opened.engine, ids, now=now(), run=run_name()),
            )
        )


def looked(source_id: str) -> Told:
    """A look at the source, in words that travel between tasks."""
    from pactwatch.steps.look import look  # noqa: PLC0415

    with desk() as opened:
        source = opened.catalogue.by_id().get(source_id)
        if source is None:  # the file was edited between two tasks
            raise AirflowSkipException(f"{source_id} is no longer in the sources file.")
        found = look(opened, source, window_of_run(opened.clock()))
    return {
        "source": source_id,
        "new": found.counts["new"],
        "fault": found.fault.word.value if found.fault else None,
        "sentence": found.fault.sentence if found.fault else None,
        "passing": bool(found.fault and found.fault.passing),
    }


def name_task(field: str, name: str) -> None:
    """Name the mapped task in the UI; ``field`` is what its ``map_index_template`` shows."""
    context: Any = get_current_context()
    context[field] = name


def window_of_run(at: dt.datetime) -> Window:
    """What the run asks about: lately, or the data interval where it is a backfill."""
    from pactwatch.sources.kind import Window  # noqa: PLC0415
    from pactwatch.steps.look import live_window  # noqa: PLC0415

    run = get_current_context()["dag_run"]
    if run.run_type == "backfill" and run.data_interval_start and run.data_interval_end:
        return Window(start=run.data_interval_start, end=run.data_interval_end)
    return live_window(at)


@contextmanager
def desk() -> Iterator[Desk]:
    """The desk of this task."""
    from pactwatch.steps.desk import open_desk, read_sources  # noqa: PLC0415
    from pactwatch.steps.ledger import opened  # noqa: PLC0415

    with opened() as ledger, open_desk(ledger, read_sources(), run=run_name()) as wired:
        yield wired
