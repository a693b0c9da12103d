"""What planning and sending must know beside the alerts. Steps fill it in from the ledger and the watches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from pactwatch.alerts.message import Nearest, Setting
from pactwatch.alerts.rules import Rules
from pactwatch.records import Alert


def _nothing(_connection: Connection, _alert: Alert) -> Nearest | None:
    return None


def _words(_connection: Connection, alert: Alert) -> str:
    return alert.proof


def _nowhere(_run: str) -> str | None:
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Knowledge:
    """``locales`` by watch; ``nearest`` and ``proof`` (a sentence) are asked of the ledger in the given transaction;
    ``run_url`` gives a run's page.
    """

    locales: Mapping[str, str] = field(default_factory=dict)
    nearest: Callable[[Connection, Alert], Nearest | None] = _nothing
    proof: Callable[[Connection, Alert], str] = _words
    run_url: Callable[[str], str | None] = _nowhere

    def whole(self, connection: Connection, alert: Alert) -> Alert:
        """The alert with the sentence around its proving words."""
        return replace(alert, proof=self.proof(connection, alert))

    def setting(self, connection: Connection, alert: Alert, run: str) -> Setting:
        """What one alert is worded for."""
        return Setting(
            locale=self.locales.get(alert.watch, "en"),
            nearest=self.nearest(connection, alert),
            run_url=self.run_url(run),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """When planning happens and by which rules: ``now`` is aware, ``quiet`` says that the ledger is at rest, ``flush``
    that everything is to go out.
    """

    now: dt.datetime
    quiet: bool = False
    flush: bool = False
    rules: Rules = field(default_factory=Rules)
    knowledge: Knowledge = field(default_factory=Knowledge)
