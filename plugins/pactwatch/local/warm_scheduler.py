"""Airflow's scheduler, with what tasks import already in memory: the LocalExecutor forks its workers, and they
inherit it.

Run as ``python -m pactwatch.local.warm_scheduler``. Each task then starts in a tenth of a second and not in a
whole one (docs/running.md has the measurement).
"""

from __future__ import annotations

import sys
from importlib import import_module

# What the log of a task without this shows it importing: Airflow's task runner, our tasks and the rooms behind them.
NEEDED = (
    "airflow.sdk.execution_time.task_runner",
    "airflow.providers.standard.decorators.python",
    "airflow.providers.standard.decorators.short_circuit",
    "airflow.providers.standard.operators.empty",
    "pactwatch.steps.chain",
    "pactwatch.steps.collect",
    "pactwatch.steps.ledger",
    "pactwatch.steps.notify",
    "pactwatch.steps.reconcile",
    "pactwatch.tasks",
)


def main() -> None:
    """Import, then be ``airflow scheduler``."""
    for name in NEEDED:
        import_module(name)
    sys.argv = ["airflow", "scheduler", "--skip-serve-logs"]
    import_module("airflow.__main__").main()


if __name__ == "__main__":
    main()
