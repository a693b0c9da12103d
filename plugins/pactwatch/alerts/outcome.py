"""What a channel answers to a post or a look-up: each answer is a record that says what may be done next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pactwatch.alerts.message import Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Ref:
    """Where a message stands: the channel's own id, and the message's time stamp in it (its name in Slack)."""

    channel: str
    ts: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Posted:
    """It stands in the channel."""

    ref: Ref


@dataclass(frozen=True, kw_only=True, slots=True)
class Absent:
    """It was looked for and is not there: it may be sent again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NotSent:
    """It surely did not arrive (no connection): it may be sent again, later."""

    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Later:
    """The channel asks to wait ``seconds`` before anything else is sent."""

    seconds: float
    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Unknown:
    """It may have arrived: it must be looked for before any second try."""

    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused:
    """The channel will not take this message in this form."""

    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Dead:
    """The channel takes nothing at all until a person has mended it."""

    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CannotTell:
    """The history does not say whether it arrived: a person must."""

    error: str


Outcome = Posted | NotSent | Later | Unknown | Refused | Dead
Finding = Posted | Absent | NotSent | Later | CannotTell | Dead


class Sender(Protocol):
    """A way to a channel. ``since`` is seconds since 1970, already moved back by the margin for clocks that differ."""

    interval_s: float

    def post(self, channel: str, key: str, message: Message, thread: Ref | None) -> Outcome:
        """Post ``message`` under ``key``, in ``thread`` where there is one."""
        ...

    def edit(self, ref: Ref, key: str, message: Message) -> Outcome:
        """Put ``message`` in the place of the one at ``ref``; doing it twice does no harm."""
        ...

    def find(self, channel: str, key: str, since: float, thread: Ref | None) -> Finding:
        """Look for ``key`` among what was posted since then."""
        ...
