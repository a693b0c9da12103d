"""When alerts are told, alone or together: pure decisions, each with its reason. All times are seconds."""

from __future__ import annotations

from dataclasses import dataclass

from pactwatch.records import Alert

SCOPES = ("watch", "pair", "sector", "source")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """The settings of telling (``settings.py`` names and explains each)."""

    group_over: int = 5
    group_window_s: float = 120.0
    gather_s: float = 5.0
    group_open_s: float = 3600.0
    messages_before_grouping: int = 2
    coverage_every_s: float = 3600.0
    digest_every_s: float = 86400.0
    quiet_s: float = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """What to do with a channel's waiting alerts: ``wait`` (for ``seconds``), ``single``, ``group`` or ``join``."""

    form: str
    reason: str
    seconds: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Silence:
    """An active silence: ``scope`` is one of SCOPES, ``value`` what it names."""

    id: int
    scope: str
    value: str
    reason: str


def telling(ages_s: list[float], *, recent: int, group_open: bool, flush: bool, rules: Rules) -> Telling:
    """What to do with alerts that wait for one channel, given how long each has waited.

    ``recent`` counts the channel's messages of the last ``group_open_s``; ``group_open`` says that one of them is a
    group that still takes alerts in. A summit that trickles in over an hour so makes three messages at most, once
    the first came alone; ``flush`` waits for nothing.
    """
    youngest, oldest = min(ages_s), max(ages_s)
    if not flush and youngest < rules.gather_s and oldest < rules.group_window_s:
        left = min(rules.gather_s - youngest, rules.group_window_s - oldest)
        return Telling(form="wait", reason="more may be coming", seconds=left)
    if group_open:
        return Telling(form="join", reason="a group of this hour is open")
    if len(ages_s) > rules.group_over:
        return Telling(form="group", reason=f"more than {rules.group_over} at once")
    if recent >= rules.messages_before_grouping:
        return Telling(form="group", reason=f"{recent} messages within the hour")
    return Telling(form="single", reason="few enough to be told one by one")


def digest_due(*, quiet: bool, since_last_s: float | None, flush: bool, rules: Rules) -> Telling:
    """Whether the digest goes out: once the ledger is quiet, and at most one a ``digest_every_s``."""
    if flush:
        return Telling(form="digest", reason="asked for")
    if not quiet:
        return Telling(form="wait", reason="the ledger is not quiet yet", seconds=rules.quiet_s)
    if since_last_s is not None and since_last_s < rules.digest_every_s:
        left = rules.digest_every_s - since_last_s
        return Telling(form="wait", reason="the last digest is too recent", seconds=left)
    return Telling(form="digest", reason="the ledger is quiet")


def silenced_by(alert: Alert, silences: tuple[Silence, ...]) -> Silence | None:
    """The first silence that covers the whole alert: all its new pairs, or all the outlets that tell of it."""
    return next((silence for silence in silences if _covers(silence, alert)), None)


def _covers(silence: Silence, alert: Alert) -> bool:
    if silence.scope == "watch":
        return alert.watch == silence.value
    if silence.scope == "sector":
        return alert.sector is not None and str(alert.sector) == silence.value
    if silence.scope == "pair":
        shown = alert.new_pairs or alert.pairs
        return bool(shown) and all(pair == silence.value for pair in shown)
    outlets = {told.outlet for told in alert.coverage}
    return bool(outlets) and outlets == {silence.value}


def backoff_s(attempts: int, draw: float, *, base_s: float, cap_s: float) -> float:
    """How long to wait after ``attempts`` failures: doubled each time up to ``cap_s``, times 0.5 to 1 by ``draw``.

    ``draw`` is a random number from 0 to 1: senders that failed together do not come back together.
    """
    return float(min(cap_s, base_s * 2 ** min(attempts - 1, 20))) * (0.5 + draw / 2)
