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


def sources_file() -> Path:
    """Where Pactwatch looks for news: ``PACTWATCH_SOURCES``, by default ``include/sources.yml``."""
    named = os.environ.get("PACTWATCH_SOURCES")
    return Path(named).resolve() if named else include() / "sources.yml"


def watch_schedule() -> str:
    """How often ``watch_news`` runs, as a cron line in UTC: ``PACTWATCH_WATCH_SCHEDULE``, by default each half hour."""
    return os.environ.get("PACTWATCH_WATCH_SCHEDULE", "*/30 * * * *")


def contact() -> str:
    """Whom a site's owner can write to, named in the user agent: ``PACTWATCH_CONTACT``, an address or a page."""
    return os.environ.get("PACTWATCH_CONTACT", "no contact set")


def fetch_gap_seconds() -> float:
    """The pause between two requests to one host: ``PACTWATCH_FETCH_GAP_SECONDS``, by default 5 s."""
    return float(os.environ.get("PACTWATCH_FETCH_GAP_SECONDS", "5"))


def allow_private_hosts() -> tuple[str, ...]:
    """Which ``host:port`` may lie in a private network: ``PACTWATCH_ALLOW_PRIVATE_HOSTS``, by default none."""
    named = os.environ.get("PACTWATCH_ALLOW_PRIVATE_HOSTS", "")
    return tuple(entry.strip() for entry in named.split(",") if entry.strip())


def source_keys() -> dict[str, str]:
    """Secrets of sources that need one, by name; read from the environment and never shown."""
    named = {
        "naver_client_id": os.environ.get("PACTWATCH_NAVER_CLIENT_ID", ""),
        "naver_client_secret": os.environ.get("PACTWATCH_NAVER_CLIENT_SECRET", ""),
    }
    return {name: value for name, value in named.items() if value}


def slack_interval_seconds() -> float:
    """The least pause between two messages to one channel: ``PACTWATCH_SLACK_INTERVAL_SECONDS``, by default 1 s."""
    return float(os.environ.get("PACTWATCH_SLACK_INTERVAL_SECONDS", "1"))


def slack_timeout_seconds() -> int:
    """How long Slack may take to answer: ``PACTWATCH_SLACK_TIMEOUT_SECONDS``, by default 10 s."""
    return int(os.environ.get("PACTWATCH_SLACK_TIMEOUT_SECONDS", "10"))


def slack_settle_seconds() -> float:
    """How long after a lost answer a message may still appear: ``PACTWATCH_SLACK_SETTLE_SECONDS``, by default 30 s."""
    return float(os.environ.get("PACTWATCH_SLACK_SETTLE_SECONDS", "30"))


def group_over() -> int:
    """More alerts than this for a channel within two minutes become one: ``PACTWATCH_GROUP_OVER``, by default 5."""
    return int(os.environ.get("PACTWATCH_GROUP_OVER", "5"))


def gather_seconds() -> float:
    """How long a fresh alert waits for others: ``PACTWATCH_GATHER_SECONDS``, by default 5 s, never over two minutes."""
    return float(os.environ.get("PACTWATCH_GATHER_SECONDS", "5"))


def quiet_seconds() -> float:
    """No article for this long, and history may be told: ``PACTWATCH_QUIET_SECONDS``, by default 60 s."""
    return float(os.environ.get("PACTWATCH_QUIET_SECONDS", "60"))


def digest_hours() -> float:
    """The least time between two digests of a channel: ``PACTWATCH_DIGEST_HOURS``, by default 24 h."""
    return float(os.environ.get("PACTWATCH_DIGEST_HOURS", "24"))


def operators_channel() -> str | None:
    """Who hears of failed runs, silent sources, stuck alerts: ``PACTWATCH_OPERATORS_CHANNEL``, by default nobody."""
    return os.environ.get("PACTWATCH_OPERATORS_CHANNEL") or None


def airflow_url() -> str | None:
    """The UI's address as people reach it, for links: ``AIRFLOW__API__BASE_URL``."""
    return os.environ.get("AIRFLOW__API__BASE_URL") or None
