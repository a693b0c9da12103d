"""Every setting: its name, default and unit. Each is read when its function is called, never at import."""

from __future__ import annotations

import os
from pathlib import Path

LEDGER_CONNECTION = "pactwatch_ledger"
SLACK_CONNECTION = "pactwatch_slack"


def project() -> Path:
    """The project folder: ``PACTWATCH_PROJECT``, or the folder above ``plugins/``."""
    named = os.environ.get("PACTWATCH_PROJECT")
    return Path(named).resolve() if named else Path(__file__).resolve().parents[2]


def home() -> Path:
    """The one folder of everything that a run makes: ``PACTWATCH_HOME``, by default ``.pactwatch/`` in the project."""
    named = os.environ.get("PACTWATCH_HOME")
    return Path(named).resolve() if named else project() / ".pactwatch"


def include() -> Path:
    """The data that an analyst can edit: ``PACTWATCH_INCLUDE``, by default ``include/`` in the project."""
    named = os.environ.get("PACTWATCH_INCLUDE")
    return Path(named).resolve() if named else project() / "include"


def archive() -> Path:
    """The archive that ``replay_archive`` replays: ``PACTWATCH_ARCHIVE``, by default ``include/seeds``."""
    named = os.environ.get("PACTWATCH_ARCHIVE")
    return Path(named).resolve() if named else include() / "seeds"


def batch_articles() -> int:
    """Articles that one mapped task takes: ``PACTWATCH_BATCH_ARTICLES``, by default 50."""
    return int(os.environ.get("PACTWATCH_BATCH_ARTICLES", "50"))
