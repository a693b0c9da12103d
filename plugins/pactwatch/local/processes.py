"""Airflow's processes: started in groups of their own with their output in files, watched, and ended together."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import psutil

from pactwatch.local.trouble import TroubleError

GRACE_SECONDS = 8.0


class Processes:
    """The children of one home. Their numbers are kept in ``record`` so that a killed parent's children are found."""

    def __init__(self, record: Path, *, logs: Path, environment: Mapping[str, str]) -> None:
        self._record = record
        self._logs = logs
        self._environment = dict(environment)
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def run(self, name: str, arguments: Sequence[str]) -> None:
        """Run ``airflow ARGUMENTS`` to its end; raises TroubleError with the end of its log when it fails."""
        self.start(name, arguments)
        if self._children.pop(name).wait():
            raise TroubleError(f"airflow {arguments[0]} failed. {self._end_of_log(name)}")

    def start(self, name: str, arguments: Sequence[str], *, module: str = "airflow") -> None:
        """Start ``airflow ARGUMENTS`` (or another Python module); what it prints goes to ``NAME.log``."""
        self._logs.mkdir(parents=True, exist_ok=True)
        with (self._logs / f"{name}.log").open("ab") as log:
            self._children[name] = subprocess.Popen(  # noqa: S603  our own interpreter
                [sys.executable, "-m", module, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self._environment,
                start_new_session=True,  # Ctrl-C reaches the parent only, which ends them in order
            )
        alive = [(child.pid, _born(child.pid)) for child in self._children.values()]
        self._record.write_text(json.dumps(alive))

    def check(self) -> None:
        """Raise TroubleError when one of the children has ended."""
        for name, child in self._children.items():
            if child.poll() is not None:
                raise TroubleError(f"Airflow's {name} ended by itself ({child.returncode}). {self._end_of_log(name)}")

    def stop(self) -> None:
        """End all children and what they started: politely first, then for good."""
        _end([child.pid for child in self._children.values()])
        for child in self._children.values():
            child.wait()
        self._children.clear()
        self._record.unlink(missing_ok=True)

    def _end_of_log(self, name: str) -> str:
        log = self._logs / f"{name}.log"
        lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
        return f"Its log ({log}) ends: {' | '.join(lines[-2:])[-400:]}"


def end_strays(record: Path, *, say: Callable[[str], None]) -> None:
    """End what a killed parent left running, as ``record`` lists it, and say so."""
    try:
        listed = json.loads(record.read_text())
    except (FileNotFoundError, ValueError):
        return
    strays = [pid for pid, born in listed if _born(pid) == born]
    if strays:
        say(f"{len(strays)} processes of a killed run were still there: they are ended.")
        _end(strays)
    record.unlink(missing_ok=True)


def _born(pid: int) -> float | None:
    """When ``pid`` started: with it a number that was given to another process since is told apart."""
    try:
        return psutil.Process(pid).create_time()
    except psutil.Error:
        return None


def _end(leaders: Sequence[int]) -> None:
    family: dict[int, psutil.Process] = {}
    for pid in leaders:
        with suppress(psutil.Error):
            leader = psutil.Process(pid)
            family.update({member.pid: member for member in (leader, *leader.children(recursive=True))})
    for member in family.values():
        with suppress(psutil.Error):
            member.terminate()
    _, left = psutil.wait_procs(list(family.values()), timeout=GRACE_SECONDS)
    for member in left:
        with suppress(psutil.Error):
            member.kill()
    for pid in leaders:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)  # grandchildren whose parent went first stay in its group
    psutil.wait_procs(left, timeout=GRACE_SECONDS)
