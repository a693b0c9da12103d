"""Days that an article may mean, and how imprecise dates are compared. Pure."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from pactwatch.records import Status

LONG_AGO, FAR_AHEAD = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
NEWS_LAG = 45  # days: an undated signing that is told as news happened at most so long before
PLAN_EARLY, PLAN_LATE = 30, 365  # days: how far the signing may stand from what a plan announced
TOLERANCE = 3  # days: outlets mix up signing and announcing, a weekend between them


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day that may be meant, both included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many days the span holds."""
        return (self.last - self.first).days + 1

    def gap(self, other: Span) -> int:
        """Days between the two spans; 0 where they overlap."""
        return max((self.first - other.last).days, (other.first - self.last).days, 0)


def period(date: str) -> Span:
    """The days of YYYY-MM-DD, YYYY-MM or YYYY. Raises ``ValueError`` for anything else."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3:
        day = dt.date(*parts)
        return Span(day, day)
    if len(parts) == 2:
        year, month = parts
        return Span(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))
    return Span(dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31))


def _shift(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(min(max(day.toordinal() + days, LONG_AGO.toordinal()), FAR_AHEAD.toordinal()))


def signing_span(status: str, signed_on: str | None, published: dt.date | None) -> Span:
    """The days on which the agreement of one article may have been signed.

    A signing that is news, without a date, lies at most ``NEWS_LAG`` days back; a follow-up's or an ended one's lies
    anywhere before; a plan's lies ahead. What is told as done was not signed after the day of publication.
    """
    if status == Status.PLANNED:
        if signed_on is None:
            return Span(published, _shift(published, PLAN_LATE)) if published else Span(LONG_AGO, FAR_AHEAD)
        meant = period(signed_on)
        return Span(_shift(meant.first, -PLAN_EARLY), _shift(meant.last, PLAN_LATE))
    if signed_on is not None:
        meant = period(signed_on)
        return Span(meant.first, max(meant.first, min(meant.last, published))) if published else meant
    if published is None:
        return Span(LONG_AGO, FAR_AHEAD)
    return Span(_shift(published, -NEWS_LAG) if status == Status.SIGNED else LONG_AGO, published)


def order_key(signed_on: str | None, first_told: dt.date | None, tie: str) -> str:
    """A text that sorts agreements in time, never the same for two.

    An imprecise date counts from its last possible day (an agreement of "2011" surely stood at the end of 2011), but
    never later than the day on which it was first told; an undated one from that day; one with neither comes last.
    Of equal days the more exact date comes first, then the earlier told, then ``tie``.
    """
    told = first_told or FAR_AHEAD
    last = max(period(signed_on).first, min(period(signed_on).last, told)) if signed_on else told
    return f"{last.isoformat()}|{9 - len(signed_on or '') // 3}|{told.isoformat()}|{tie}"


def refines(one: str | None, other: str | None) -> bool:
    """Whether two dates may be the same day told more or less exactly."""
    return one is None or other is None or one.startswith(other) or other.startswith(one)
