"""One machine that runs everything: database, migrations, Airflow's processes, each after what it needs."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from sqlalchemy.exc import ArgumentError, OperationalError

from pactwatch.ledger.connection import LedgerVersionError, migrate
from pactwatch.local import environment, postgres, secrets
from pactwatch.local.airflow_api import AirflowApi
from pactwatch.local.processes import Processes, end_strays
from pactwatch.local.replay import fingerprint
from pactwatch.local.running import announce
from pactwatch.local.trouble import TroubleError
from pactwatch.reading.reader import READER_VERSION
from pactwatch.sources.archive import read_archive


@dataclass(frozen=True, kw_only=True)
class Machine:
    """A started machine."""

    home: Path
    archive: Path
    url: str
    user: str
    password: str
    ledger_uri: str
    api: AirflowApi
    processes: Processes

    def check(self) -> None:
        """Raise TroubleError when one of Airflow's processes has ended by itself."""
        self.processes.check()

    def wait_until_up(self) -> None:
        """Wait until the UI answers."""
        self.api.wait_until_up(check=self.check)

    def start_triggerer(self) -> None:
        """Start the process that waits for people and events. A replay needs none, and it would take its processor."""
        self.processes.start("triggerer", ["triggerer", "--skip-serve-logs"])

    def fingerprint(self) -> str:
        """What a replay of the archive on this machine depends on, as one digest."""
        return fingerprint(self.archive, reader_version=READER_VERSION, ledger_uri=self.ledger_uri)

    def problems(self) -> list[str]:
        """What is wrong with rows and files of the archive, a line each."""
        today = dt.datetime.now(tz=dt.UTC).date()
        return [problem.message for problem in read_archive(self.archive, today=today).problems]


@contextmanager
def started(home: Path, *, archive: Path, wanted: int, say: Callable[[str], None]) -> Iterator[Machine]:
    """Start everything on ``home``, with the UI on the port ``wanted`` or the next free one; end it all when left.

    ``say`` is called with a line for all that is done or had to be mended. Raises TroubleError.
    """
    strays = home / "processes.json"
    end_strays(strays, say=say)
    with ExitStack() as held:
        if environment.needs_embedded(os.environ):
            held.enter_context(postgres.running(environment.postgres_folder(home), say=say))
        port = environment.free_port(wanted)
        if port != wanted:
            say(f"Port {wanted} is taken: the UI listens on {port}.")
        variables = environment.airflow_environment(home, port=port, archive=archive, named=os.environ)
        processes = Processes(strays, logs=home / "logs", environment=variables)
        held.callback(processes.stop)
        _migrate(home, variables, processes, say)
        say("Starting Airflow ...")
        processes.start("api-server", ["api-server"])
        processes.start("scheduler", [], module="pactwatch.local.warm_scheduler")
        processes.start("dag-processor", ["dag-processor"])
        announce(home, port=port, archive=archive)
        url, password = f"http://{environment.ADDRESS}:{port}", secrets.of(home).password
        api = AirflowApi(url, user=secrets.USER, password=password)
        held.callback(api.close)
        yield Machine(
            home=home,
            archive=archive,
            url=url,
            user=secrets.USER,
            password=password,
            ledger_uri=variables[environment.LEDGER],
            api=api,
            processes=processes,
        )


def _migrate(home: Path, variables: dict[str, str], processes: Processes, say: Callable[[str], None]) -> None:
    """Bring both databases to this version; Airflow's, which takes ten seconds to look, only where it may be older."""
    try:
        migrate(variables[environment.LEDGER])
    except LedgerVersionError as fault:
        raise TroubleError(str(fault)) from None
    except (OperationalError, ArgumentError) as fault:
        words = str(getattr(fault, "orig", None) or "it is no address").strip().splitlines()[0]
        raise TroubleError(f"The ledger does not answer ({words}). Check {environment.LEDGER}.") from None
    stands = f"{version('apache-airflow')} {variables[environment.METADATA]}"
    mark = home / "airflow" / "migrated"
    if mark.exists() and mark.read_text() == stands:
        return
    say("Preparing Airflow's database ...")
    processes.run("migrate", ["db", "migrate"])
    secrets.write_private(mark, stands)
