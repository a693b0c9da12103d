"""Which ``pactwatch up`` holds a home: one at a time, known by a lock that ends with its process."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pactwatch.local.trouble import TroubleError


@dataclass(frozen=True, kw_only=True, slots=True)
class Running:
    """A running ``pactwatch up``: its process, the port of its UI, the archive that it replays."""

    pid: int
    port: int
    archive: Path

    @staticmethod
    def on(home: Path) -> Running | None:
        """The one that holds ``home`` now, or None."""
        try:
            with (home / "up.lock").open("r+") as lock:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except FileNotFoundError:
            return None
        except BlockingIOError:
            return _written(home)
        return None


@contextmanager
def only_one(home: Path) -> Iterator[None]:
    """Hold ``home``; raises TroubleError with the other's address where somebody holds it already."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "up.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            other = _written(home)
            where = f": http://127.0.0.1:{other.port} (process {other.pid})" if other else ", and is starting"
            raise TroubleError(f"Pactwatch runs on {home} already{where}.") from None
        (home / "up.json").unlink(missing_ok=True)
        try:
            yield
        finally:
            (home / "up.json").unlink(missing_ok=True)


def announce(home: Path, *, port: int, archive: Path) -> None:
    """Write down where this process serves ``home``."""
    (home / "up.json").write_text(json.dumps({"pid": os.getpid(), "port": port, "archive": str(archive)}))


def _written(home: Path) -> Running | None:
    try:
        row = json.loads((home / "up.json").read_text())
        return Running(pid=row["pid"], port=row["port"], archive=Path(row["archive"]))
    except (FileNotFoundError, ValueError, KeyError):
        return None
