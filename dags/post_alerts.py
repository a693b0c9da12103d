"""Posts the alerts that the ledger owes: when the ledger changed, and every ten minutes.

**What it does.** One task takes what is owed, posts it, and records what came back. With the connection
`pactwatch_slack` it posts to Slack; without one it prints each message to the task's log and counts it as posted
to the console.

**Safe to run twice.** Several runs may work side by side: each alert is claimed by one of them, and none is posted
twice.

**History.** What old articles brought goes into one digest message, once the ledger has been at rest for a minute.
The parameter `flush` tells it at once; `pactwatch up` does so at the end of its replay.

**When it fails.** Nothing is lost: what could not be posted stays owed and goes out with a later run. `pactwatch
alerts` shows where each alert stands and why.
"""

from __future__ import annotations

import datetime as dt

from airflow.sdk import AssetOrTimeSchedule, CronTriggerTimetable, Param, dag

from pactwatch.run_alarms import late_after, tell_failed
from pactwatch.tasks import DEFAULTS, LEDGER, deliver


@dag(
    schedule=AssetOrTimeSchedule(timetable=CronTriggerTimetable("*/10 * * * *", timezone="UTC"), assets=[LEDGER]),
    start_date=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=dt.timedelta(minutes=30),
    params={"flush": Param(False, type="boolean", description="Tell history now; do not wait for a quiet ledger.")},
    default_args=DEFAULTS,
    on_failure_callback=tell_failed,
    deadline=late_after(dt.timedelta(hours=1)),
    tags=["pactwatch", "alerts"],
    doc_md=__doc__,
)
def post_alerts() -> None:
    """deliver."""
    deliver()


post_alerts()
