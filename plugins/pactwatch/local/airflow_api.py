"""The few calls of Airflow's REST API that a replay needs; each airflow command would load for eight seconds first."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from typing import Any

import httpx

from pactwatch.local.trouble import TroubleError

UNFINISHED = ("queued", "running")
POLL_SECONDS = 0.5


class AirflowApi:
    """One Airflow's API at ``url``, as the user ``user``. Its calls raise TroubleError with Airflow's own words.

    ``transport`` stands in for the network in tests.
    """

    def __init__(self, url: str, *, user: str, password: str, transport: httpx.BaseTransport | None = None) -> None:
        self._client = httpx.Client(base_url=url, timeout=120, transport=transport)
        self._login = {"username": user, "password": password}

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def wait_until_up(self, *, check: Callable[[], None], seconds: float = 300) -> None:
        """Wait for the API and log in. ``check`` is called between tries and raises when waiting is in vain."""
        until = time.monotonic() + seconds
        while True:
            try:
                answer = self._client.post("/auth/token", json=self._login)
            except httpx.TransportError:
                answer = None
            if answer is not None and answer.status_code == httpx.codes.CREATED:
                self._client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
                return
            self._pause(until, check, "Airflow's UI does not answer")

    def wait_for_dag(
        self,
        dag_id: str,
        *,
        check: Callable[[], None],
        first: dt.datetime | None = None,
        last: dt.datetime | None = None,
        seconds: float = 240,
    ) -> None:
        """Wait until the DAG was parsed and, where they are given, begins at ``first`` and ends at ``last``.

        The DAG of an earlier archive may still be there. Raises TroubleError when its file cannot be imported.
        """
        until = time.monotonic() + seconds
        while True:
            answer = self._client.get(f"/api/v2/dags/{dag_id}/details")
            if answer.is_success and all(
                wanted is None or dt.datetime.fromisoformat(answer.json()[name]) == wanted
                for name, wanted in (("start_date", first), ("end_date", last))
            ):
                return
            for error in self._call("GET", "/api/v2/importErrors")["import_errors"]:
                if error["filename"].endswith(f"{dag_id}.py"):
                    raise TroubleError(f"The DAG {dag_id} cannot be imported: {_last_line(error['stack_trace'])}")
            self._pause(until, check, f"Airflow does not find the DAG {dag_id}")

    def unpause(self, dag_id: str) -> None:
        """Let the DAG run."""
        self._call("PATCH", f"/api/v2/dags/{dag_id}", json={"is_paused": False})

    def pause(self, dag_id: str) -> None:
        """Let the DAG rest."""
        self._call("PATCH", f"/api/v2/dags/{dag_id}", json={"is_paused": True})

    def end_backfills(self, dag_id: str) -> None:
        """Cancel the DAG's open backfills: a killed run leaves one, and a new one is refused beside it."""
        found = self._call("GET", f"/api/v2/backfills?dag_id={dag_id}&limit=100")
        for backfill in found["backfills"]:
            if backfill["completed_at"] is None:
                self._call("PUT", f"/api/v2/backfills/{backfill['id']}/cancel")

    def backfill(self, dag_id: str, first: dt.datetime, last: dt.datetime, *, max_active_runs: int) -> None:
        """Create a backfill from ``first`` to ``last`` (aware); runs that are done run again."""
        body = {
            "dag_id": dag_id,
            "from_date": first.isoformat(),
            "to_date": last.isoformat(),
            "max_active_runs": max_active_runs,
            "reprocess_behavior": "completed",
        }
        self._call("POST", "/api/v2/backfills", json=body)

    def runs(self, dag_id: str, states: Sequence[str], *, first: dt.datetime, last: dt.datetime) -> int:
        """How many of the DAG's backfill runs from ``first`` to ``last`` are in one of the ``states``."""
        window = f"logical_date_gte={_moment(first)}&logical_date_lte={_moment(last)}&run_type=backfill&limit=1"
        named = "&".join(f"state={state}" for state in states)
        return int(self._call("GET", f"/api/v2/dags/{dag_id}/dagRuns?{named}&{window}")["total_entries"])

    def trigger(self, dag_id: str, *, params: dict[str, Any]) -> str:
        """Start a run now; gives its id."""
        body = {"logical_date": None, "conf": params}
        return str(self._call("POST", f"/api/v2/dags/{dag_id}/dagRuns", json=body)["dag_run_id"])

    def wait_for_run(self, dag_id: str, run_id: str, *, check: Callable[[], None], seconds: float = 180) -> str:
        """Wait until the run ended; gives its state."""
        until = time.monotonic() + seconds
        while True:
            state = str(self._call("GET", f"/api/v2/dags/{dag_id}/dagRuns/{run_id}")["state"])
            if state in ("success", "failed"):
                return state
            self._pause(until, check, f"The run {run_id} of {dag_id} does not end")

    def _call(self, method: str, path: str, **rest: Any) -> dict[str, Any]:  # noqa: ANN401  httpx's own arguments
        try:
            answer = self._client.request(method, path, **rest)
        except httpx.TransportError as fault:
            raise TroubleError(f"Airflow's API does not answer ({type(fault).__name__} at {path}).") from None
        if answer.is_error:
            raise TroubleError(f"Airflow's API refused {method} {path} ({answer.status_code}): {answer.text[:300]}")
        found: dict[str, Any] = answer.json()
        return found

    @staticmethod
    def _pause(until: float, check: Callable[[], None], trouble: str) -> None:
        check()
        if time.monotonic() > until:
            raise TroubleError(f"{trouble}; the logs folder says more.")
        time.sleep(POLL_SECONDS)


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _last_line(trace: str) -> str:
    return next((line.strip() for line in reversed(trace.splitlines()) if line.strip()), "no reason given")
