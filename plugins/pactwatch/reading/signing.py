"""The day of signing of one agreement, as exact as its statements support."""

from __future__ import annotations

from pactwatch.reading.model import Page, Statement, When
from pactwatch.reading.news import place

RANK = {"signing": 0, "event": 1, "announcement": 2}


def signed_on(page: Page, statements: tuple[Statement, ...]) -> When | None:
    """The best date that the statements of one agreement give: the signing's, the event's, or the announcement's month.

    Among dates of one sort the more exact wins, then the sentence over the caption, then the earlier in the text.
    """
    found = [(when, statement) for statement in statements for when in statement.dates if when.of in RANK]
    if not found:
        return None
    when, _ = min(
        found,
        key=lambda pair: (RANK[pair[0].of], -len(pair[0].value), place(page, pair[1]) == "caption", pair[1].sentence),
    )
    if when.of == "announcement":
        return When(value=when.value[:7], of=when.of, start=when.start, end=when.end)
    return when
