"""The day of signing of one agreement, as exact as its statements support."""

from __future__ import annotations

import datetime as dt

from pactwatch.reading.model import FULL, MONTH, Page, Statement, When
from pactwatch.reading.news import FRESH_DAYS, age, place

RANK = {"signing": 0, "late": 0, "earlier": 0, "event": 1, "announcement": 2}
"""What dates are of, the best first; ``late`` is the day of a signing that the page brings as its news months later,
or that of one of before which the page tells surely."""


EARLY_DAYS = 1
"""Days that a page's own date may lie before what it reports, as its clock may be of another zone; what is later than
that no signing was: "what shall come first until 2029"."""
RECENT_DAYS = 7
"""What an article recalls as signed before was not signed in the week before it."""


def signed_on(page: Page, statements: tuple[Statement, ...], *, recalled: bool = False) -> When | None:
    """The best date that the statements of one agreement give: the signing's, the event's, or the announcement's month.

    Among dates of one sort the more exact wins, then another day than that of publication, the sentence over the
    caption, the earlier in the text.
    ``recalled``: the statements tell of an agreement of before, so days of the last week are of something else.
    """
    found = [
        (when, s) for s in statements for when in s.dates if when.of in RANK and _counts(page, when, recalled=recalled)
    ]
    if not found:
        return None
    today = str(page.published)
    when, _ = min(
        found,
        key=lambda pair: (
            RANK[pair[0].of],
            -len(pair[0].value),
            # of two days that of publication is rather the telling's
            pair[0].value == today,
            place(page, pair[1]) == "caption",
            pair[1].sentence,
        ),
    )
    if when.of == "announcement":
        return When(value=when.value[:7], of=when.of, start=when.start, end=when.end)
    return when


def _counts(page: Page, when: When, *, recalled: bool) -> bool:
    """Whether a date may be this agreement's: what is long past dates no news, last week nothing recalled."""
    if recalled:
        return when.of == "late" or not _is_fresh(page, when)
    if when.of in ("late", "earlier"):
        return when.of == "late"
    return page.published is None or -EARLY_DAYS <= age(page.published, when.value) <= FRESH_DAYS


def _is_fresh(page: Page, when: When) -> bool:
    if when.of == "announcement":
        return True
    if page.published is None or len(when.value) < MONTH:
        return False
    if len(when.value) < FULL:
        # the end of this month, a month to come
        return when.value >= str(page.published)[: len(when.value)]
    return (page.published - dt.date.fromisoformat(when.value)).days <= RECENT_DAYS
