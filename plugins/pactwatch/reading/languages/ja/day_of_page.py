"""When a page appeared, where nobody says it for the page: its own line with a day, or the day in its address."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from urllib.parse import unquote, urlsplit

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import FULL, Page

FIRST_YEAR = 1996
"""No page of the web's news is older."""
LAST_YEAR = 2035
IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/_.](?P<month>[01]?\d)[-/_.](?P<day>[0-3]?\d)(?!\d)"
    r"|(?<!\d)(?P<year8>(?:19|20)\d\d)[-/]?(?P<month8>[01]\d)(?P<day8>[0-3]\d)(?:\d{1,4})?(?!\d)"
)
"""/2018/11/05/, /2015-10/13/, /20171016.html, Recordchina_20191001010."""
SHORT_IN_ADDRESS = re.compile(r"(?<!\d)(?P<year>[0-3]\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)")
LINK = re.compile(r"https?://[!-~]{4,300}")
SHORTLY = 3
"""Days by which a page may follow the bare day of its month that it tells."""
MOST_LINKS = 8
MOST_LINES = 20
LINES = ("publication_line", "tail", "copyright")
LONGEST = 200
A_DAY_ALONE = 20
OPENING = 6
NEWS_DAYS = 75


def day_of_page(page: Page) -> dt.date | None:
    """The day on which the page appeared, as its address or its own line tells; None where neither does."""
    told = [
        date.value
        for cut in page.article.cuts
        for line in ([cut.text] if cut.reason in LINES and len(cut.text) < LONGEST else _alone(cut.text))
        for date in find_dates(line, "ja", None)
        if date.value and len(date.value) == FULL and "-Q" not in date.value
    ]
    days = [day for value in told if (day := _day(*map(int, value.split("-"))))]
    day = _in_address(page.article.url) or min(days, default=None)
    if day is None:
        days = [day for short in _shortly(page.article.url) if _is_told(page, day := short)]
        if days:
            return days[0]
        return min((day for day in _linked(page) if _is_told(page, day)), default=None)
    return day if _fits(page, day) else None


def _alone(text: str) -> list[str]:
    """The lines of a piece around the article that tell hardly more than a day."""
    return [line for line in text.split("\n")[:MOST_LINES] if len(line.strip()) < A_DAY_ALONE]


def _linked(page: Page) -> list[dt.date]:
    """The days in the addresses of what the page links to: .../pdf/20171030_070981.pdf."""
    told = "\n".join((page.text, *(cut.text for cut in page.article.cuts if "http" in cut.text)))
    found = (_in_address(link.group()) for link in itertools.islice(LINK.finditer(told), MOST_LINKS))
    return [day for day in found if day is not None]


def _is_told(page: Page, day: dt.date) -> bool:
    """Whether the opening tells a day of which this may be the telling: what is linked to may be of any time."""
    dates = (date for s in page.prose[:OPENING] for date in find_dates(s.words, "ja", None))
    return any(date.month and date.day for date in dates) and _fits(page, day)


def _fits(page: Page, day: dt.date) -> bool:
    """Whether the opening tells days shortly before; a crawler's own day stands on pages of any age."""
    is_old = False
    for sentence in page.prose[:OPENING]:
        for date in find_dates(sentence.words, "ja", None):
            if date.year and date.year < day.year:
                if date.day:
                    return False
                # "2001年4月に初めて来日": of before, whatever the page's day
                is_old = True
                continue
            if date.day and not date.month and not date.year and 0 <= day.day - date.day <= SHORTLY:
                return True
            if date.month and date.day:
                near = _day(day.year, date.month, date.day)
                if near is not None and near > day:
                    near = _day(day.year - 1, date.month, date.day)
                if near is not None and (day - near).days <= NEWS_DAYS:
                    return True
                is_old = True
    return not is_old


def _in_address(url: str | None) -> dt.date | None:
    try:
        path = unquote(urlsplit(url or "").path)
    except ValueError:
        return None
    for found in IN_ADDRESS.finditer(path[:400]):
        for size in ("", "8"):
            if found[f"year{size}"] is not None:
                day = _day(*(int(found[f"{part}{size}"]) for part in ("year", "month", "day")))
                if day is not None:
                    return day
    return None


def _shortly(url: str | None) -> list[dt.date]:
    """Days that an address tells with two digits of the year: tp140902-1.html."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return []
    told = (_day(2000 + int(m["year"]), int(m["month"]), int(m["day"])) for m in SHORT_IN_ADDRESS.finditer(path[:400]))
    return [day for day in told if day is not None]


def _day(year: int, month: int, day: int) -> dt.date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
