"""Watches the news: every half hour it asks the sources that are due, and follows what they list into the ledger.

**What it does.** `due` picks the sources of `include/sources.yml` whose time has come; `look_at` asks each of them
and stores what it lists; `owed` puts the pages that nobody has fetched into batches, the likeliest first; each batch
is fetched and read (`fetch`) and brought into the ledger (`reconcile_news`) by itself. Alerts that this owes are
posted by `post_alerts`.

**When a source is broken.** Its `look_again` task is red and its log says in a sentence what is wrong; a fault that
may pass is tried again, later each time. Nothing else waits for it, and the run stays green. `pactwatch sources
check` shows all sources at a glance.

**When a run dies.** Pages are stored before they are fetched, and articles before they are reconciled: the next run
picks up what is owed. Nothing is fetched twice; a run may be cleared and repeated at any time.

**The past.** Sources that can answer for a past window (searches, sitemaps, GDELT, archives) are asked for it by a
backfill:

    pactwatch airflow backfill create --dag-id watch_news --from-date 2026-10-01 --to-date 2026-10-08

A source that answers by whole days is asked for each day once, however many runs the day has.

**Settings.** `PACTWATCH_SOURCES` names another sources file, `PACTWATCH_FETCH_GAP_SECONDS` the pause between two
requests to one host, `PACTWATCH_CONTACT` whom a site's owner can write to. docs/sources.md has the rest.
"""

from __future__ import annotations

import datetime as dt

from airflow.sdk import dag
from airflow.timetables.interval import CronDataIntervalTimetable

from pactwatch import settings
from pactwatch.run_alarms import late_after, tell_failed
from pactwatch.tasks import DEFAULTS
from pactwatch.watch_tasks import way_of_news


@dag(
    schedule=CronDataIntervalTimetable(settings.watch_schedule(), timezone="UTC"),
    start_date=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    catchup=False,
    max_active_runs=2,
    dagrun_timeout=dt.timedelta(hours=2),
    default_args=DEFAULTS,
    on_failure_callback=tell_failed,
    deadline=late_after(dt.timedelta(hours=2)),
    tags=["pactwatch", "live"],
    doc_md=__doc__,
)
def watch_news() -> None:
    """due -> look_at (a source each) -> owed -> fetch -> reconcile_news (a batch each)."""
    way_of_news()


watch_news()
