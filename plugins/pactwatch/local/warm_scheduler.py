"""Airflow's scheduler, with what tasks need already in memory: the LocalExecutor forks its workers, which inherit it.

Run as ``python -m pactwatch.local.warm_scheduler``. Each task then starts in a tenth of a second and not in a
whole one, and one that reads or reconciles has its tables at once (docs/running.md has the measurements).
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module

from pactwatch.ledger import words
from pactwatch.reading.warm_up import warm_up

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
    """Import and load, then be ``airflow scheduler``."""
    for name in NEEDED:
        import_module(name)
    warm_up()
    words.load()
    # what lies frozen is not looked through by the workers' garbage collection, so it stays shared with them
    gc.freeze()
    sys.argv = ["airflow", "scheduler", "--skip-serve-logs"]
    import_module("airflow.__main__").main()


if __name__ == "__main__":
    main()
