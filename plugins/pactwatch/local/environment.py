"""The environment variables of every Airflow process of one home, so that all of them agree."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Mapping
from pathlib import Path

from pactwatch import settings
from pactwatch.local import postgres
from pactwatch.local.secrets import USER, of, write_private

METADATA = "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"
LEDGER = "AIRFLOW_CONN_PACTWATCH_LEDGER"
ADDRESS = "127.0.0.1"
FIRST_PORT = 8080


def needs_embedded(named: Mapping[str, str]) -> bool:
    """Whether the environment ``named`` leaves Airflow's metadata or the ledger to the embedded PostgreSQL."""
    return not (named.get(METADATA) and named.get(LEDGER))


def postgres_folder(home: Path) -> Path:
    """Where the embedded PostgreSQL of ``home`` keeps its data."""
    return home / "postgres"


def ledger_uri(home: Path, named: Mapping[str, str]) -> str:
    """The ledger's address: what the environment ``named`` says, else the embedded one of ``home``."""
    return named.get(LEDGER) or postgres.uri(postgres_folder(home), "ledger")


def free_port(wanted: int) -> int:
    """``wanted``, or the next port on 127.0.0.1 that nothing listens on."""
    for port in range(wanted, min(wanted + 200, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((ADDRESS, port))
            except OSError:
                continue
            return port
    raise OSError(f"no free port from {wanted} on")


def airflow_environment(home: Path, *, port: int, archive: Path, named: Mapping[str, str]) -> dict[str, str]:
    """All variables of an Airflow process of ``home`` whose UI listens on ``port`` and which replays ``archive``.

    ``named`` is the caller's own environment: what it says of the databases and of speed is kept, but places and
    addresses are ours, so that another Airflow of the same user is never touched. Writes the password file.
    """
    airflow = home / "airflow"
    keys = of(home)
    passwords = airflow / "passwords.json"
    write_private(passwords, json.dumps({USER: keys.password}))
    cores = os.cpu_count() or 2
    ours = {
        "AIRFLOW_HOME": str(airflow),
        "AIRFLOW__CORE__DAGS_FOLDER": str(settings.project() / "dags"),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(settings.project() / "plugins"),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://{ADDRESS}:{port}/execution/",
        "AIRFLOW__CORE__FERNET_KEY": keys.fernet_key,
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": f"{USER}:admin",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(passwords),
        "AIRFLOW__API__HOST": ADDRESS,
        "AIRFLOW__API__PORT": str(port),
        "AIRFLOW__API__BASE_URL": f"http://{ADDRESS}:{port}",
        "AIRFLOW__API__SECRET_KEY": keys.secret_key,
        "AIRFLOW__API_AUTH__JWT_SECRET": keys.jwt_secret,
        "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(home / "logs" / "tasks"),
        METADATA: named.get(METADATA) or postgres.uri(postgres_folder(home), "airflow", driver="psycopg2"),
        LEDGER: ledger_uri(home, named),
        "PACTWATCH_HOME": str(home),
        "PACTWATCH_PROJECT": str(settings.project()),
        "PACTWATCH_ARCHIVE": str(archive),
    }
    # Tuned for two cores and many short runs (docs/running.md has the measurements); the caller's own values win.
    tuned = {
        "AIRFLOW__CORE__PARALLELISM": str(max(4, 3 * cores)),
        "AIRFLOW__CORE__MAX_ACTIVE_RUNS_PER_DAG": "32",
        "AIRFLOW__API__INSTANCE_NAME": "Pactwatch",
        "AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME": "0.2",
        "AIRFLOW__SCHEDULER__MAX_DAGRUNS_PER_LOOP_TO_SCHEDULE": "40",
        "AIRFLOW__SCHEDULER__MAX_TIS_PER_QUERY": "64",
        # What a killed run left behind is tried again after this many seconds, not after five minutes.
        "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "90",
        "AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL": "120",
        "AIRFLOW__DAG_PROCESSOR__PARSING_PROCESSES": "1",
        "AIRFLOW__LOGGING__LOGGING_LEVEL": "WARNING",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
    }
    # Without bytecode each task would compile every module anew: a replay took twice as long.
    kept = {name: value for name, value in named.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **{name: value for name, value in tuned.items() if name not in named}, **ours}
