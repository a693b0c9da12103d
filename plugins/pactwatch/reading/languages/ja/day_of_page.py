"""When a page appeared, where nobody says it for the page: its own line with a day, or the day in its address."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import unquote, urlsplit

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import Page

FIRST_YEAR = 1996
"""No page of the web's news is older."""
LAST_YEAR = 2035
IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/_.](?P<month>[01]?\d)[-/_.](?P<day>[0-3]?\d)(?!\d)"
    r"|(?<!\d)(?P<year8>(?:19|20)\d\d)[-/]?(?P<month8>[01]\d)(?P<day8>[0-3]\d)(?:\d{1,4})?(?!\d)"
    r"|/(?P<year2>[012]\d)(?P<month2>[01]\d)(?P<day2>[0-3]\d)[012]\d[0-5]\d[0-5]\d(?=\.|/|$)"
)
"""/2018/11/05/, /2015-10/13/, /20171016.html, Recordchina_20191001010; /180326181806.html of a clock."""
LINES = ("publication_line", "tail", "copyright")
FULL = len("2000-01-01")


def day_of_page(page: Page) -> dt.date | None:
    """The day on which the page appeared, as its address or its own line tells; None where neither does."""
    if (day := _in_address(page.article.url)) is not None:
        return day
    told = [
        date.value
        for cut in page.article.cuts
        if cut.reason in LINES and len(cut.text) < 200
        for date in find_dates(cut.text, "ja", None)
        if date.value and len(date.value) == FULL and "-Q" not in date.value
    ]
    days = [day for value in told if (day := _day(*map(int, value.split("-"))))]
    return min(days, default=None)


def _in_address(url: str | None) -> dt.date | None:
    try:
        path = unquote(urlsplit(url or "").path)
    except ValueError:
        return None
    for found in IN_ADDRESS.finditer(path[:400]):
        for size in ("", "8", "2"):
            if found[f"year{size}"] is not None:
                year = int(found[f"year{size}"]) + (2000 if size == "2" else 0)
                day = _day(year, int(found[f"month{size}"]), int(found[f"day{size}"]))
                if day is not None:
                    return day
    return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
