"""Days of a page whose day of publication is unknown: the year of its news, and full dates elsewhere on it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.ja.date_rules import ERAS
from pactwatch.reading.model import FULL, TOP, Page

YEAR = re.compile(r"(?<!\d)(20\d\d|19\d\d)(?!\d)")
NOT_NOW = re.compile(
    r"^[^。]{0,9}年\s?[~〜～–]|独立|施行|可決|設立|創立|創業|創設|開設|開院|開校|開学|開館|開業|竣工|落成|着工|完成|でき上が|できあが|成立|発足|以来|結んだ|締結し|までに|目標|予定|周年|生まれ|年版|年に始|目指|号$|^[^。]{0,9}年(?:\d{1,2}月)?(?:から|以降)|^[^。]{0,4}(?:19|20)\d\d年に(?!も)"
)
BEGAN_IN = re.compile(r"(?:始ま|初めて|最初|きっかけ|契機|結ん|交わし|締結し|さかのぼ)[^。、\n]{0,8}(?:のは|は)、?$")
"""Before the year of a beginning: "交流が始まったのは2013年だ"."""
FIRST_TOLD = 16
THIS_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)年(?:は|が)[^。]{2,40}(?:周年|(?:から|ちょうど|満|まる)[^。]{0,6}\d+年|節目|\d+年目)"
)
"""2025年は国交正常化からちょうど60年: the year in which something is kept is that of the page."""
WEEKDAYS = "月火水木金土日"
WITH_WEEKDAY = re.compile(
    r"(?<![\d年])(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日\s?[(（](?P<weekday>[月火水木金土日])(?:曜日?)?[)）]"
)
HEAD = re.compile(r"^(?:[^\d。]{1,16})?(?P<year>20\d\d)(?:年\s?(?P<month>1[0-2]|[1-9])月(?:号|分)?|-\d{3})$")
FRAME = ("site_frame", "menu", "publication_line", "copyright", "tail")
FIRST_CUTS = 2
"""Pieces around the article that surely stand above it."""
IN_FRAME = re.compile(r"(?<!\d)(?:(?P<year>20\d\d)|(?P<era>令和|平成)\s?(?P<n>\d{1,2}))年(?P<fiscal>度)?(?!代|\s?\d)")
"""2021年度, 令和3年: a year in the frame of a page, its months not told."""
APRIL = 4
MOST_YEARS = 4
"""More years in a frame are a list of all that there are, of which one fits by chance."""
TO_NOW = re.compile(
    r"(?<!\d)(?P<year>(?:20)?\d\d)年(?:\d{1,2}月)?(?:から|~|〜|～)(?:今年|本年|ことし)(?:\d{1,2}月)?まで(?:の)?、?(?P<years>[1-9])年(?:間|にわた)"
)
"""A span of years that ends with this one: "16年4月から今年4月までの2年間"."""
TWO = 2
A_HEAD = 40
LAST_YEAR = 2035
OPENING = 6
"""Sentences in which a page without a day of publication tells the day of its news."""
FULL_DAY = re.compile(
    r"(?<!\d)(20\d\d|19\d\d)年(?:[(（][^()（）]{2,8}[)）])?\s?\d{1,2}月\s?\d{1,2}日(?!(?:付で|付けで|に)[^、。]{0,12}(?:結ん|交わし|締結し|署名し|調印し)[ただ](?:別の|前の|先の|旧))"
)
MOST_DATED = 4_000
"""Code points of a page without a day of publication in which full dates are looked for."""


def year_of_news(page: Page) -> int | None:
    """The year that the page tells of the present; None where its own days of the week gainsay it."""
    if (head := head_of(page)) is not None:
        return head[0]
    year = _year_told(page)
    return year if year is not None and not _is_gainsaid(page, year) else None


def head_of(page: Page) -> tuple[int, int | None] | None:
    """The year, and the month, of the one line at the head that tells no more (2019年8月), or but counts (2023-057)."""
    lines = [s.words for s in page.sentences[:OPENING] if s.place in {"above", "line"}]
    lines += [line for cut in page.article.cuts[:OPENING] for line in cut.text.split("\n") if len(line) < A_HEAD]
    heads = {
        (int(found["year"]), int(found["month"]) if found["month"] else None)
        for line in lines
        if (found := HEAD.search(line.strip()))
    }
    return heads.pop() if len(heads) == 1 else None


def _days_of_week(page: Page) -> list[re.Match[str]]:
    """The days without a year that the opening tells with their day of the week."""
    return [found for s in page.prose[:OPENING] for found in WITH_WEEKDAY.finditer(s.words)]


def _is_gainsaid(page: Page, year: int) -> bool:
    """Whether a day without a year that the opening tells with its day of the week was no such day in that year."""
    return not all(_is_on(year, day) for day in _days_of_week(page))


def _year_told(page: Page) -> int | None:
    """The only year that the page tells of the present."""
    opening = _opening(page)
    if (told := year_of_opening(page)) is not None:
        return told
    if (now := THIS_YEAR.search(opening)) and int(now[1]) == max(int(year) for year in YEAR.findall(page.text)):
        return int(now[1])
    if (spans := {_span(found) for found in TO_NOW.finditer(page.text[:MOST_DATED])}) and len(spans) == 1:
        return spans.pop()
    years = {
        int(found[1])
        for found in YEAR.finditer(page.text)
        if int(found[1]) <= LAST_YEAR and _is_of_now(page, found.start(), found.end(), found[1])
    }
    dates = find_dates(page.text[:MOST_DATED], "ja", None)
    years |= {
        date.year
        for date in dates
        if date.rule == "era"
        and date.year
        and _is_of_now(page, date.start, date.end, date.words if date.month else f"{date.year}年")
    }
    if len(years) == 1:
        return years.pop()
    return _by_weekday(page) or _only_with_a_day(dates, years) or _by_frame(page)


def _is_of_now(page: Page, start: int, end: int, year: str) -> bool:
    """Whether the words around a year that stands there, read as ``year``, may tell of now: not "平成19年に結んだ"."""
    before = page.text[max(0, start - 4) : start].split("\n")[-1].split("。")[-1]
    behind = page.text[end : end + 24].split("\n")[0]
    above = page.text[max(0, start - FIRST_TOLD) : start]
    return not NOT_NOW.search(before + year + behind) and not BEGAN_IN.search(above)


def _span(found: re.Match[str]) -> int:
    """The year to which so many years lead from the one told: 2018 of "16年4月から今年4月までの2年間"."""
    digits = found["year"]
    return (int(digits) if len(digits) > TWO else int(digits) + 2000) + int(found["years"])


def _only_with_a_day(told: Sequence[DateMention], years: set[int]) -> int | None:
    """The latest of the years, where full days are told of it alone: what is told by its month is of before."""
    full = {date.year for date in told if date.year and date.month and date.day}
    return full.pop() if len(full) == 1 and full == {max(years, default=0)} else None


def year_of_opening(page: Page) -> int | None:
    """The only year of which the opening tells a full day: surely that of the news."""
    opening = _opening(page)
    full = {int(found[1]) for found in FULL_DAY.finditer(opening)}
    full |= {date.year for date in find_dates(opening, "ja", None) if date.rule == "era" and date.day and date.year}
    return full.pop() if len(full) == 1 else None


def _opening(page: Page) -> str:
    return "\n".join(s.words for s in page.sentences[:OPENING] if s.place in TOP)


def _by_weekday(page: Page) -> int | None:
    """The latest year that the page names, where the opening's "10月27日(金)" was such a day in it."""
    latest = max((year for found in YEAR.finditer(page.text) if (year := int(found[1])) <= LAST_YEAR), default=0)
    days = _days_of_week(page)
    return latest if latest and days and all(_is_on(latest, day) for day in days) else None


def _by_frame(page: Page) -> int | None:
    """The one year of those that the page's frame tells in which the opening's "9月17日(金)" was such a day.

    A 年度 lasts from its April to the March of the next year.
    """
    days = _days_of_week(page)
    if not days:
        return None
    frame = [cut.text for number, cut in enumerate(page.article.cuts) if cut.reason in FRAME or number < FIRST_CUTS]
    frame += [s.words for s in page.sentences if not s.is_prose]
    spring = all(int(day["month"]) < APRIL for day in days)
    years = {_in_frame(one, spring) for text in frame for one in IN_FRAME.finditer(text)}
    fitting = {year for year in years if all(_is_on(year, day) for day in days)}
    return fitting.pop() if len(fitting) == 1 and len(years) <= MOST_YEARS else None


def _in_frame(told: re.Match[str], spring: bool) -> int:
    """The year that a line of the frame tells; of a 年度 the one in which its last months lie, where ``spring``."""
    year = ERAS[told["era"]] + int(told["n"]) if told["era"] else int(told["year"])
    return year + (spring if told["fiscal"] else 0)


def _is_on(year: int, found: re.Match[str]) -> bool:
    try:
        return WEEKDAYS[dt.date(year, int(found["month"]), int(found["day"])).weekday()] == found["weekday"]
    except ValueError:
        return False


def in_full(page: Page, day: int) -> str | None:
    """The one full date of the page that falls on this day of a month: "21日" beside "参考:2011.2.21"."""
    told = {d.value for d in find_dates(page.text[:MOST_DATED], "ja", None) if d.day == day and d.value}
    return told.pop() if len(told) == 1 and not any(len(value) < FULL for value in told) else None
