"""Replays an archive of old news, one month a run, through the same steps as fresh news.

**What it does.** A run takes the articles that the archive's manifest dates in its month: `collect` lists them in
batches, `read` cleans and reads a batch (several batches run side by side), `reconcile` brings the ledger to what
all readings together say. A month without articles ends after `collect`.

**How to start it.** It never starts by itself. `pactwatch up` runs it over the whole archive; by hand:

    pactwatch airflow backfill create --dag-id replay_archive --from-date 2006-01-01 --to-date 2026-01-01

`--run-backwards`, `--max-active-runs 16`, and running it again over months that are done (`--reprocess-behavior
completed`) all end in the same ledger: every write is an upsert, and the ledger does not depend on order.

**Which archive.** The folder in `PACTWATCH_ARCHIVE`, by default `include/seeds`; the DAG's first and last day are
those of its `manifest.csv` (columns file,url,outlet,lang,published).

**When a run is red.** A row of the manifest is wrong or its file cannot be read: the `read` task named *bad rows*
lists each row with what to do. The good rows of the month went through all the same. Mend the archive, then clear
the run.
"""

from __future__ import annotations

import datetime as dt

from airflow.sdk import CronDataIntervalTimetable, dag

from pactwatch import settings
from pactwatch.run_alarms import tell_failed
from pactwatch.sources.manifest import bounds
from pactwatch.tasks import DEFAULTS, collect, way_of_an_article

TODAY = dt.datetime.now(tz=dt.UTC).date()
FIRST, LAST = bounds(settings.archive(), today=TODAY) or (TODAY, TODAY)


@dag(
    schedule=CronDataIntervalTimetable("0 0 1 * *", timezone="UTC"),
    start_date=dt.datetime(FIRST.year, FIRST.month, 1, tzinfo=dt.UTC),
    end_date=dt.datetime(LAST.year, LAST.month, 1, tzinfo=dt.UTC),
    catchup=False,
    max_active_runs=16,
    dagrun_timeout=dt.timedelta(hours=6),
    default_args=DEFAULTS,
    on_failure_callback=tell_failed,
    tags=["pactwatch", "archive"],
    doc_md=__doc__,
)
def replay_archive() -> None:
    """collect -> read (a batch each) -> reconcile."""
    way_of_an_article(collect())


replay_archive()
