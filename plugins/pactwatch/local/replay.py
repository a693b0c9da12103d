"""Replays an archive by a real Airflow backfill, and knows whether this home has replayed the very same one."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pactwatch import settings
from pactwatch.local.airflow_api import UNFINISHED, AirflowApi
from pactwatch.local.trouble import TroubleError
from pactwatch.sources.manifest import bounds

DAG_ID = "replay_archive"
ALERTS_DAG_ID = "post_alerts"
MAX_ACTIVE_RUNS = 16
ENDED = ("success", "failed")
POLL_SECONDS = 1.5  # each look costs the API server what a task costs it


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How many runs have ended, of how many; ``failed`` is known at the end."""

    done: int
    total: int
    failed: int


def fingerprint(archive: Path, *, reader_version: str, ledger_uri: str) -> str:
    """What a replay depends on, as one digest: the archive's files, the data in include/, the reader, the ledger."""
    digest = hashlib.sha256(f"{archive} {reader_version} {ledger_uri}".encode())
    include = settings.include()
    data = [path for path in include.rglob("*") if "seeds" not in path.relative_to(include).parts]
    for path in sorted({*archive.rglob("*"), *data}):
        if path.is_file():
            digest.update(f"\0{path}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def is_replayed(home: Path, mark: str) -> bool:
    """Whether ``home`` remembers a whole replay with the fingerprint ``mark``."""
    try:
        return bool(json.loads((home / "replayed.json").read_text())["mark"] == mark)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return False


def remember(home: Path, mark: str) -> None:
    """Keep that the replay with the fingerprint ``mark`` came to its end."""
    (home / "replayed.json").write_text(json.dumps({"mark": mark}))


def replay(api: AirflowApi, *, archive: Path, check: Callable[[], None]) -> Iterator[Progress]:
    """Backfill the whole range of ``archive``; yields the progress about once a second, the last time at the end.

    ``check`` raises when Airflow's processes have died.
    """
    first, last = months(archive)
    api.wait_for_dag(DAG_ID, first=first, last=last, check=check)
    api.unpause(DAG_ID)
    api.end_backfills(DAG_ID)
    api.backfill(DAG_ID, first, last, max_active_runs=MAX_ACTIVE_RUNS)
    total = api.runs(DAG_ID, (*UNFINISHED, *ENDED), first=first, last=last)
    left = api.runs(DAG_ID, UNFINISHED, first=first, last=last)
    while left:
        check()
        yield Progress(done=total - left, total=total, failed=0)
        time.sleep(POLL_SECONDS)
        left = api.runs(DAG_ID, UNFINISHED, first=first, last=last)
    yield Progress(done=total, total=total, failed=api.runs(DAG_ID, ("failed",), first=first, last=last))


def months(archive: Path) -> tuple[dt.datetime, dt.datetime]:
    """The first moments (aware UTC) of the archive's first and last month; raises TroubleError without a dated row."""
    days = bounds(archive, today=dt.datetime.now(tz=dt.UTC).date())
    if days is None:
        raise TroubleError(f"{archive} has no row with a day: fill the column published of its manifest.csv.")
    first, last = (dt.datetime(day.year, day.month, 1, tzinfo=dt.UTC) for day in days)
    return first, last


def post_alerts(api: AirflowApi, *, check: Callable[[], None]) -> str:
    """Let ``post_alerts`` run, and run it once now: history goes out as one digest. Gives the run's state."""
    api.wait_for_dag(ALERTS_DAG_ID, check=check)
    api.unpause(ALERTS_DAG_ID)
    run = api.trigger(ALERTS_DAG_ID, params={"flush": True})
    return api.wait_for_run(ALERTS_DAG_ID, run, check=check)
