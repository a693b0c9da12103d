"""One running Pactwatch for all tests of this folder: a real `pactwatch up` on its own home, with a small archive."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SEEDS = PROJECT / "include" / "seeds"
FILES = ("bio-associations-kr-us-2023.txt", "bio-associations-jp-kr-2023.txt")
PATIENCE_SECONDS = 420


@dataclass(frozen=True, kw_only=True)
class Running:
    """A running Pactwatch: its address and login, all that it printed, and the variables of its home."""

    url: str
    password: str
    printed: str
    pid: int
    archive: Path
    variables: Mapping[str, str]

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run ``pactwatch WORDS`` on the same home."""
        line = [sys.executable, "-m", "pactwatch.cli", *words]
        return subprocess.run(line, env=dict(self.variables), capture_output=True, text=True, check=False)

    def rows(self, *words: str) -> list[dict[str, Any]]:
        """What ``pactwatch WORDS --json`` prints."""
        done = self.command(*words, "--json")
        assert done.returncode == 0, done.stderr
        found: list[dict[str, Any]] = json.loads(done.stdout)
        return found


def small_archive(folder: Path) -> None:
    """Seven months: the two articles on bio associations of 2023, and a row between them whose file is missing."""
    with (SEEDS / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
        rows = [row for row in csv.DictReader(manifest) if row["file"] in FILES]
    assert len(rows) == len(FILES)
    for row in rows:
        shutil.copy(SEEDS / row["file"], folder)
    gone = {**rows[0], "file": "gone.txt", "url": "", "published": "2023-06-15"}
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as manifest:
        writer = csv.DictWriter(manifest, rows[0].keys())
        writer.writeheader()
        writer.writerows([*rows, gone])


@pytest.fixture(scope="session")
def pactwatch() -> Iterator[Running]:
    """Pactwatch after its replay; ended like by Ctrl-C when the tests are done."""
    place = Path(tempfile.mkdtemp(prefix="pactwatch-e2e-"))
    archive = place / "archive"
    archive.mkdir()
    small_archive(archive)
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "PACTWATCH"))}
    variables = {**ours, "PACTWATCH_HOME": str(place / "home"), "COLUMNS": "200"}
    with (place / "printed").open("w+") as printed:
        up = subprocess.Popen(
            [sys.executable, "-m", "pactwatch.cli", "up", "--archive", str(archive), "--port", "18080"],
            env=variables,
            stdout=printed,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            text = _until_serving(up, place / "printed")
            yield Running(
                url=re.findall(r"http://127\.0\.0\.1:\d+", text)[-1],
                password=re.findall(r"password (\S+)", text)[-1],
                printed=text,
                pid=up.pid,
                archive=archive,
                variables=variables,
            )
        finally:
            if up.poll() is None:
                up.send_signal(signal.SIGINT)
            up.wait(timeout=120)
    shutil.rmtree(place, ignore_errors=True)


def _until_serving(up: subprocess.Popen[bytes], printed: Path) -> str:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        text = printed.read_text()
        if "Ctrl-C stops everything" in text:
            return text
        assert up.poll() is None, text
        time.sleep(0.5)
    raise AssertionError(printed.read_text())
