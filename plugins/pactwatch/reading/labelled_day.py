"""The day of a signing that a line of a form tells: "○ 협약 일시 : 2015. 1. 14.", "Date of signing: ..."."""

from __future__ import annotations

import re
from itertools import islice

from pactwatch.form_lines import label_of
from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import FULL, Page, When
from pactwatch.reading.news import FRESH_DAYS, age

LINE = re.compile(r"[^\n]+")
LINES = 60
"""Lines of a page that are looked at: further down stands what else the site brings."""
BEHIND = 3
"""Signs between a label and its day: "2015" of "일시 : (2015. 1. 14.)"."""


def labelled_day(page: Page) -> When | None:
    """The day of such a line: that of the signing itself, else that of the event which the page reports.

    A label that names no signing ("일시") counts on a page of the weeks after, and where only one day is told so.
    """
    signing: list[When] = []
    event: list[When] = []
    for line in islice(LINE.finditer(page.text), LINES):
        label = label_of(line.group(), "signing", "event")
        if label is None:
            continue
        found = find_dates(line.group(), page.lang, page.published)
        day = next((d for d in found if 0 <= d.start - label.end <= BEHIND and len(d.value or "") == FULL), None)
        if day is None or day.value is None:
            continue
        start, end = line.start() + day.start, line.start() + day.end
        if label.labels == "signing":
            signing.append(When(value=day.value, of="signing", start=start, end=end))
        elif page.published is None or 0 <= age(page.published, day.value) <= FRESH_DAYS:
            event.append(When(value=day.value, of="event", start=start, end=end))
    told = signing or event
    return told[0] if len({when.value for when in told}) == 1 else None
