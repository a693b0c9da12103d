"""Children run in groups of their own, are ended with all that they started, and are found again after a kill."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from pactwatch.local.processes import Processes, end_strays
from pactwatch.local.trouble import TroubleError

# Starts a grandchild, says so, and ignores a polite request to end.
STUBBORN = """
import pathlib, signal, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path(__file__).with_name("ready").write_text(str(child.pid))
time.sleep(600)
"""


def until(condition: Callable[[], bool]) -> None:
    """Wait until ``condition`` holds; a minute at most."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Processes:
    monkeypatch.setattr("pactwatch.local.processes.GRACE_SECONDS", 0.5)
    (tmp_path / "stubborn.py").write_text(STUBBORN)
    (tmp_path / "brief.py").write_text("raise SystemExit('no room left')")
    variables = {**os.environ, "PYTHONPATH": str(tmp_path)}
    return Processes(tmp_path / "record.json", logs=tmp_path / "logs", environment=variables)


def test_a_stubborn_child_and_its_own_child_are_ended(processes: Processes, tmp_path: Path) -> None:
    processes.start("stubborn", [], module="stubborn")
    until((tmp_path / "ready").exists)
    until(lambda: bool((tmp_path / "ready").read_text()))
    ((child, _),) = json.loads((tmp_path / "record.json").read_text())
    grandchild = int((tmp_path / "ready").read_text())
    assert os.getpgid(child) == child
    processes.check()
    processes.stop()
    until(lambda: not psutil.pid_exists(child))
    until(lambda: not psutil.pid_exists(grandchild) or psutil.Process(grandchild).status() == "zombie")
    assert not (tmp_path / "record.json").exists()


def test_what_a_killed_parent_left_is_ended_with_a_word(processes: Processes, tmp_path: Path) -> None:
    processes.start("stubborn", [], module="stubborn")
    until((tmp_path / "ready").exists)
    ((child, _),) = json.loads((tmp_path / "record.json").read_text())
    said: list[str] = []
    end_strays(tmp_path / "record.json", say=said.append)
    assert not psutil.pid_exists(child)
    assert said == ["1 processes of a killed run were still there: they are ended."]
    processes.stop()


def test_a_number_given_to_another_process_since_is_left_alone(tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    record.write_text(json.dumps([[os.getpid(), 1.0]]))
    said: list[str] = []
    end_strays(record, say=said.append)
    assert said == []
    assert not record.exists()


def test_a_child_that_ends_by_itself_is_named_with_the_end_of_its_log(processes: Processes) -> None:
    processes.start("brief", [], module="brief")
    with pytest.raises(TroubleError, match=r"Airflow's brief ended by itself \(1\).*no room left"):
        until(lambda: processes.check() is not None)
    processes.stop()
