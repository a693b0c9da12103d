"""Tells every watch what the week brought: the agreements, the new pairings, and a chart of pairings over time.

**What it does.** On Monday morning, `owe_week` asks the ledger what the articles of the past seven days (Monday to
Sunday) brought to each watch of `include/watches.yml`, draws the chart, uploads it to Slack where Slack is connected,
and owes the message to the watch's channel. `post_alerts` posts it, like every other message.

**Safe to run twice.** A week is owed once: a cleared run changes nothing.

**When the picture fails.** The message goes out without it, and the task's log says why.
"""

from __future__ import annotations

import datetime as dt

from airflow.sdk import dag, task
from airflow.timetables.interval import CronDataIntervalTimetable

from pactwatch.run_alarms import late_after, tell_failed
from pactwatch.tasks import DEFAULTS, LEDGER, now


@task(outlets=[LEDGER])
def owe_week(data_interval_end: dt.datetime | None = None) -> dict[str, int]:
    """Owe each watch its week; gives the number of agreements by watch."""
    from pactwatch.steps.ledger import opened
    from pactwatch.steps.week import owe_week as owe

    assert data_interval_end is not None
    with opened() as ledger:
        return owe(ledger, data_interval_end.date() - dt.timedelta(days=1), now=now())


@dag(
    schedule=CronDataIntervalTimetable("0 0 * * 1", timezone="UTC"),
    start_date=dt.datetime(2026, 1, 5, tzinfo=dt.UTC),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=dt.timedelta(minutes=30),
    default_args=DEFAULTS,
    on_failure_callback=tell_failed,
    deadline=late_after(dt.timedelta(hours=1)),
    tags=["pactwatch", "alerts"],
    doc_md=__doc__,
)
def weekly_digest() -> None:
    """owe_week."""
    owe_week()


weekly_digest()
