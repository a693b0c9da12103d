"""What the operators must hear of: failed and late runs, silent sources, stuck alerts. Each is told once."""

from __future__ import annotations

import datetime as dt
from typing import cast

from sqlalchemy import Engine, text

from pactwatch import settings
from pactwatch.alerts.owing import Letter, owe_letter
from pactwatch.alerts.wording.notices import Notice, Trouble, notice
from pactwatch.steps.knowledge import run_url
from pactwatch.steps.ledger import opened

SILENT_DAYS = 3
STUCK_HOURS = 1
TO_DO = {
    "run_failed": "Open the run, read the log of the red task, mend what it names, then clear the task.",
    "run_late": "Open the run: a task may wait for a worker, or a source may be slow.",
    "source_silent": "Run `pactwatch sources check`: the feed may have moved, or need another kind of reading.",
    "outbox_stuck": "Run `pactwatch alerts` to see why, mend it, then `pactwatch alerts retry`.",
}
SILENT = """
    SELECT source_id, coalesce(changed_at, well_at, first_failed_at) AS since, sentence FROM source_state
    WHERE coalesce(changed_at, well_at, first_failed_at) < :before
"""
STUCK = """
    SELECT channel, 'parked' AS how, parked_at AS since, parked_error AS why FROM channels WHERE parked_at IS NOT NULL
    UNION ALL SELECT channel, 'unknown', min(tried_at), max(error) FROM messages
        WHERE state = 'unknown' AND unseen GROUP BY channel
    UNION ALL SELECT channel, 'waiting', min(planned_at), max(error) FROM messages
        WHERE state IN ('owed', 'claimed', 'unknown') AND NOT unseen AND planned_at < :before GROUP BY channel
"""


def tell_run(trouble: str, dag_id: str, run_id: str, detail: str) -> bool:
    """Owe a notice of a run, on the ledger that the environment names; False where it was owed or nobody listens."""
    if settings.operators_channel() is None:
        return False
    told = Notice(
        trouble=cast("Trouble", trouble),
        what=dag_id,
        detail=f"{detail} (run {run_id})",
        to_do=TO_DO[trouble],
        url=run_url(f"{dag_id} {run_id}"),
    )
    with opened() as engine:
        return _owe(engine, told, run_id, dt.datetime.now(tz=dt.UTC))


def look_after(engine: Engine, now: dt.datetime) -> int:
    """Owe notices of silent sources and stuck alerts, each once; gives how many are new. ``now`` is aware."""
    if settings.operators_channel() is None:
        return 0
    with engine.connect() as connection:
        silent = connection.execute(text(SILENT), {"before": now - dt.timedelta(days=SILENT_DAYS)}).all()
        stuck = connection.execute(text(STUCK), {"before": now - dt.timedelta(hours=STUCK_HOURS)}).all()
    owed = 0
    for row in silent:
        detail = f"Nothing new since {row.since:%Y-%m-%d}. {row.sentence or ''}".strip()
        told = Notice(trouble="source_silent", what=row.source_id, detail=detail, to_do=TO_DO["source_silent"])
        owed += _owe(engine, told, f"{row.since:%Y-%m-%d}", now)
    for row in stuck:
        detail = f"{row.how} since {row.since:%Y-%m-%d %H:%M} UTC: {row.why or 'no error was recorded'}"
        told = Notice(trouble="outbox_stuck", what=row.channel, detail=detail, to_do=TO_DO["outbox_stuck"])
        owed += _owe(engine, told, f"{row.how} {row.since:%Y-%m-%dT%H}", now)
    return owed


def _owe(engine: Engine, told: Notice, when: str, now: dt.datetime) -> bool:
    channel = settings.operators_channel()
    assert channel is not None
    key = f"notice/{told.trouble}/{told.what}/{when}"
    return owe_letter(engine, Letter(key=key, channel=channel, form="notice", message=notice(told)), now=now)
