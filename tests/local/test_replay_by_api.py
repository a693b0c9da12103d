"""The replay by Airflow's API: it waits for the right DAG, clears an open backfill away, and counts to the end."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from pactwatch.local import airflow_api, replay
from pactwatch.local.airflow_api import AirflowApi
from pactwatch.local.trouble import TroubleError


class FakeAirflow:
    """Answers as Airflow 3.3 does. The DAG of an earlier archive is there first; each look at the runs ends one."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.backfill: dict[str, Any] = {}
        self.details = [
            ("2006-01-01T00:00:00Z", "2025-12-01T00:00:00Z"),
            ("2023-04-01T00:00:00Z", "2023-06-01T00:00:00Z"),
        ]
        self.import_errors: list[dict[str, str]] = []
        self.left = 3

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.asked.append(f"{request.method} {path}")
        if path == "/auth/token":
            return httpx.Response(201, json={"access_token": "token"})
        if path.endswith("/details"):
            start, end = self.details.pop(0) if len(self.details) > 1 else self.details[0]
            return httpx.Response(200, json={"start_date": start, "end_date": end})
        if path == "/api/v2/importErrors":
            return httpx.Response(200, json={"import_errors": self.import_errors})
        if path == "/api/v2/backfills" and request.method == "GET":
            open_one = {"id": 7, "completed_at": None}
            return httpx.Response(200, json={"backfills": [{"id": 6, "completed_at": "x"}, open_one]})
        if path == "/api/v2/backfills":
            self.backfill = json.loads(request.content)
        if path.endswith("/dagRuns"):
            return httpx.Response(200, json={"total_entries": self._count(request.url.params.get_list("state"))})
        return httpx.Response(200, json={})

    def _count(self, states: list[str]) -> int:
        if "queued" in states and "success" not in states:
            self.left = max(0, self.left - 1)
            return self.left
        return 3 if "queued" in states else 0


@pytest.fixture
def airflow() -> FakeAirflow:
    return FakeAirflow()


@pytest.fixture
def api(airflow: FakeAirflow, monkeypatch: pytest.MonkeyPatch) -> Iterator[AirflowApi]:
    monkeypatch.setattr(airflow_api, "POLL_SECONDS", 0)
    monkeypatch.setattr(replay.time, "sleep", lambda _seconds: None)
    opened = AirflowApi("http://airflow", user="admin", password="p", transport=httpx.MockTransport(airflow))
    yield opened
    opened.close()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    rows = "a.txt,,,ko,2023-04-26\nb.txt,,,ko,2023-06-30\n"
    (tmp_path / "manifest.csv").write_text("file,url,outlet,lang,published\n" + rows)
    return tmp_path


def nothing_died() -> None:
    """The check of a healthy machine."""


def test_the_replay_covers_the_archive_and_counts_to_its_end(
    api: AirflowApi, airflow: FakeAirflow, archive: Path
) -> None:
    api.wait_until_up(check=nothing_died)
    seen = [(one.done, one.total) for one in replay.replay(api, archive=archive, check=nothing_died)]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert airflow.backfill["from_date"] == "2023-04-01T00:00:00+00:00"
    assert airflow.backfill["to_date"] == "2023-06-01T00:00:00+00:00"
    assert airflow.backfill["reprocess_behavior"] == "completed"
    assert (
        airflow.asked.count("GET /api/v2/dags/replay_archive/details") == 2
    )  # the earlier archive's DAG is waited out
    assert [line for line in airflow.asked if "cancel" in line] == ["PUT /api/v2/backfills/7/cancel"]


def test_a_dag_that_cannot_be_imported_is_named_with_its_reason(
    api: AirflowApi, airflow: FakeAirflow, archive: Path
) -> None:
    airflow.details = [("2006-01-01T00:00:00Z", "2025-12-01T00:00:00Z")]
    airflow.import_errors = [
        {"filename": "replay_archive.py", "stack_trace": "Traceback ...\nArchiveError: no archive\n"}
    ]
    with pytest.raises(TroubleError, match="replay_archive cannot be imported: ArchiveError: no archive"):
        list(replay.replay(api, archive=archive, check=nothing_died))


def test_a_process_that_died_ends_the_waiting(api: AirflowApi, archive: Path) -> None:
    def died() -> None:
        raise TroubleError("Airflow's scheduler ended by itself (1).")

    with pytest.raises(TroubleError, match="scheduler ended"):
        list(replay.replay(api, archive=archive, check=died))


def test_a_refusal_is_told_in_airflows_words() -> None:
    def refuse(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(409, json={"detail": "There is already a running backfill"})

    api = AirflowApi("http://airflow", user="admin", password="p", transport=httpx.MockTransport(refuse))
    moment = dt.datetime(2023, 4, 1, tzinfo=dt.UTC)
    with pytest.raises(TroubleError, match=r"409.*already a running backfill"):
        api.backfill("replay_archive", moment, moment, max_active_runs=1)
    api.close()


def test_an_api_that_does_not_answer_is_one_line() -> None:
    def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    api = AirflowApi("http://airflow", user="admin", password="p", transport=httpx.MockTransport(silent))
    with pytest.raises(TroubleError, match="does not answer"):
        api.unpause("replay_archive")
    api.close()
