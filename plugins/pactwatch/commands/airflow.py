"""``pactwatch airflow``: the airflow command in the environment of this home."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack

import typer

from pactwatch import settings
from pactwatch.commands.ledger import fail


def airflow(context: typer.Context) -> None:
    """Runs the airflow command on this home, such as `pactwatch airflow dags list`."""
    from pactwatch.local import environment, postgres  # noqa: PLC0415  --help stays quick
    from pactwatch.local.running import Running  # noqa: PLC0415
    from pactwatch.local.trouble import TroubleError  # noqa: PLC0415

    home = settings.home()
    up = Running.on(home)
    port, archive = (up.port, up.archive) if up else (environment.FIRST_PORT, settings.archive())
    with ExitStack() as held:
        try:
            if environment.needs_embedded(os.environ):
                folder = environment.postgres_folder(home)
                held.enter_context(postgres.running(folder, say=lambda line: typer.echo(line, err=True)))
            variables = environment.airflow_environment(home, port=port, archive=archive, named=os.environ)
        except TroubleError as trouble:
            raise fail(str(trouble)) from None
        command = [sys.executable, "-m", "airflow", *context.args]
        done = subprocess.run(command, env=variables, check=False)  # noqa: S603  the user's own words to airflow
    raise typer.Exit(done.returncode)
