"""From nothing to a replayed archive with a real scheduler; again backwards and in parallel; one article by itself."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import Any

import httpx
import psutil
import pytest

from pactwatch.local.airflow_api import UNFINISHED, AirflowApi

pytestmark = pytest.mark.end_to_end

PAIRINGS = [("bio", "JP-KR", "2011"), ("bio", "KR-US", "2023-04-25")]
ALERTS = [("new_pairing", ["KR-US"], "2023-04-25"), ("renewal", ["JP-KR"], "2023-10-13")]
ONE_RUN = """
import sys
from airflow.dag_processing.dagbag import DagBag
import pendulum
dag = DagBag(sys.argv[1]).get_dag("replay_archive")
run = dag.test(logical_date=pendulum.parse(sys.argv[2]))
print("STATE", run.state.value if hasattr(run.state, "value") else run.state)
"""


def standing(pactwatch: Any) -> tuple[list[Any], list[Any], list[Any]]:
    """Agreements, pairings and alerts, without what differs from home to home."""
    agreements = [(row["id"], row["status"], row["signed_on"], row["pairs"]) for row in pactwatch.rows("agreements")]
    pairings = [(row["watch"], row["pair"], row["first_signed_on"]) for row in pactwatch.rows("pairings")]
    alerts = sorted(
        (row["kind"], row["pairs"], row["signed_on"], row["state"], row["message"]) for row in pactwatch.rows("alerts")
    )
    return agreements, pairings, alerts


@pytest.fixture(scope="module")
def api(pactwatch: Any) -> Any:
    """The API of the running Airflow, logged in."""
    opened = AirflowApi(pactwatch.url, user="admin", password=pactwatch.password)
    opened.wait_until_up(check=lambda: None)
    yield opened
    opened.close()


def test_the_ledger_holds_what_the_articles_say(pactwatch: Any) -> None:
    _, pairings, alerts = standing(pactwatch)
    assert pairings == PAIRINGS
    assert [alert[:3] for alert in alerts] == ALERTS


def test_history_was_told_in_one_message(pactwatch: Any) -> None:
    alerts = pactwatch.rows("alerts")
    assert {alert["state"] for alert in alerts} == {"posted"}
    assert len({alert["message"] for alert in alerts}) == 1


def test_the_table_names_what_was_found_and_the_bad_row(pactwatch: Any) -> None:
    for words in ("Pairings: 2", "KR-US", "Airflow ran 7 months", "1 of them are red", "gone.txt", "user admin"):
        assert words in pactwatch.printed


def test_the_ui_answers_and_asks_for_a_login(pactwatch: Any) -> None:
    assert httpx.get(pactwatch.url + "/", follow_redirects=True).status_code == httpx.codes.OK
    assert httpx.get(pactwatch.url + "/api/v2/dags").status_code == httpx.codes.UNAUTHORIZED


def test_a_second_up_says_where_the_first_is(pactwatch: Any) -> None:
    done = pactwatch.command("up")
    assert done.returncode == 1
    assert pactwatch.url in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_no_secret_stands_in_a_log(pactwatch: Any) -> None:
    from pathlib import Path

    for log in (Path(pactwatch.variables["PACTWATCH_HOME"]) / "logs").rglob("*.log"):
        assert pactwatch.password not in log.read_text(errors="replace"), log.name


def test_again_backwards_and_in_parallel_changes_nothing(pactwatch: Any, api: AirflowApi) -> None:
    before = standing(pactwatch)
    words = "backfill create --dag-id replay_archive --from-date 2023-04-01 --to-date 2023-10-01 --run-backwards"
    again = "--max-active-runs 16 --reprocess-behavior completed"
    api.end_backfills("replay_archive")
    done = pactwatch.command("airflow", *words.split(), *again.split())
    assert done.returncode == 0, done.stderr[-2000:]
    wait_until_quiet(api)
    assert standing(pactwatch) == before


def wait_until_quiet(api: AirflowApi) -> None:
    import datetime as dt

    first, last = (dt.datetime(2023, month, 1, tzinfo=dt.UTC) for month in (4, 10))
    end = time.monotonic() + 300
    while True:
        left = api.runs("replay_archive", UNFINISHED, first=first, last=last)
        if not left:
            # The month of the bad row stays red.
            assert api.runs("replay_archive", ("success",), first=first, last=last) == 6
            assert api.runs("replay_archive", ("failed",), first=first, last=last) == 1
            return
        assert time.monotonic() < end, left
        time.sleep(1)


def test_one_article_through_dag_test(pactwatch: Any) -> None:
    from pathlib import Path

    from pactwatch.local.environment import airflow_environment

    before = standing(pactwatch)
    variables = airflow_environment(
        Path(pactwatch.variables["PACTWATCH_HOME"]),
        port=int(pactwatch.url.rsplit(":", 1)[1]),
        archive=pactwatch.archive,
        named=pactwatch.variables,
    )
    dags = variables["AIRFLOW__CORE__DAGS_FOLDER"]
    line = [sys.executable, "-c", ONE_RUN, dags, "2023-05-01T00:00:00Z"]
    done = subprocess.run(line, env=variables, capture_output=True, text=True, check=False)
    assert "STATE success" in done.stdout, (done.stdout + done.stderr)[-3000:]
    assert standing(pactwatch) == before


def test_everything_that_up_started_is_its_own_child(pactwatch: Any) -> None:
    names = " ".join(" ".join(child.cmdline()) for child in psutil.Process(pactwatch.pid).children())
    for part in ("api", "warm_scheduler", "dag-processor", "triggerer"):
        assert part in names
