"""What a channel is given to show, and what wording needs besides the alert: plain records, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """One message: ``text`` is what a phone's notification shows, ``blocks`` are Block Kit, within Slack's limits."""

    text: str
    blocks: tuple[dict[str, Any], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Nearest:
    """The nearest thing known, for one pairing: what the ledger held beside this agreement.

    ``between`` counts the pair's other agreements and ``between_first`` is the first one's day (YYYY, YYYY-MM or
    YYYY-MM-DD). ``country`` is the pair's better connected country: it has ``others`` further pairings in
    ``sector``, the latest with ``latest_with`` on ``latest_on``.
    """

    pair: str
    between: int = 0
    between_first: str | None = None
    country: str | None = None
    others: int = 0
    latest_with: str | None = None
    latest_on: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What one message is worded for: the reader's ``locale`` (en, ko), the links, the nearest thing known."""

    locale: str = "en"
    nearest: Nearest | None = None
    run_url: str | None = None
