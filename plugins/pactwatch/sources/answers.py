"""What a server said, read into our words: status codes, Retry-After, and the answer itself. Pure."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from pactwatch.sources.faults import FaultError, Word, stop

LONGEST_QUIET = dt.timedelta(days=1)  # a Retry-After beyond a day is taken as a day: it is a slip or a trap
QUIET_AFTER_429 = dt.timedelta(minutes=10)  # where the server names no time
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """A complete answer with status 200, or 304 with an empty body.

    ``asked`` is the address that we were given, ``url`` the one that answered; ``headers`` have lower-case names;
    ``wire_bytes`` is what came over the wire for all hops.
    """

    asked: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    wire_bytes: int

    @property
    def body_hash(self) -> str:
        """SHA-256 of the unpacked body: tells a changed body where the ETag does not."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def content_type(self) -> str:
        """The media type alone, lower case, "" where none is stated."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the header states, as it states it."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'") or None
        return None


def retry_at(headers: Mapping[str, str], *, now: dt.datetime) -> dt.datetime | None:
    """When Retry-After (seconds or a date, RFC 9110 10.2.3) allows the next request, aware UTC; None without one."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isdigit():
        return now + min(dt.timedelta(seconds=min(int(value), 10**7)), LONGEST_QUIET)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=dt.UTC)
    return min(max(when.astimezone(dt.UTC), now), now + LONGEST_QUIET)


def refusal(status: int, headers: Mapping[str, str], *, now: dt.datetime) -> FaultError:
    """The fault that a status says which is no answer and no redirect."""
    when = retry_at(headers, now=now)
    if status == 429 or (status == 503 and when):
        return stop(Word.THROTTLED, status, retry_at=when or now + QUIET_AFTER_429)
    if status >= 500:
        return stop(Word.SERVER_ERROR, status)
    named = {404: Word.NOT_FOUND, 410: Word.GONE, 401: Word.FORBIDDEN, 403: Word.FORBIDDEN, 451: Word.FORBIDDEN}
    return stop(named.get(status, Word.CLIENT_ERROR), status)
