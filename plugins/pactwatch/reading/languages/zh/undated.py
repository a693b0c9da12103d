"""The year and the month of a Chinese page whose day of publication is unknown."""

from __future__ import annotations

import datetime as dt
import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import Page

YEAR = re.compile(r"(?<!\d)(?<!\d[—–~～/至-])(20\d\d|19\d\d)(?!\d)(?!年?[—–~～/至-]20\d\d)")
"""A year, and not one with which a term begins or ends: (2018—2020)."""
MONTH_OF_YEAR = re.compile(r"\d{4}年(1[0-2]|[1-9])月(?!.{0,8}(?:将|將|拟|擬|预|預))")
BARE_YEAR = re.compile(r"\d{4}\s?年(?!度|[春夏秋冬]|\s?\d{1,2}\s?月)")
"""A year of which no month is told, "1972年恢复席位": it is that of something else."""
NOT_NOW = re.compile(
    r"愿景|願景|[从從](?:19|20)\d\d|改制|[启啟](?:用|航)|动工|動工|开工|開工|竣工|落成|投产|投產|通车|通車|通航|开业|開業|组建|組建|国务院|國務院|议程|議程|成立|创立|創立|创建|創建|曾|料|预计|預計|目标|目標|战略|戰略|[计計][划劃]|規劃|规划|以来|以來|起|建交|[周週]年|之前|前|[届屆]|启动|啟動|推出|上市|早在|[签簽]有|建立|到|荣获|榮獲|获得|獲得|获评|獲評|授予|毕业|畢業|出生|始于|始於|评为|評為|当选|當選|诞生|誕生|[设設](?:立|了|有|在|厂|廠)|计画|計畫|起步|就[在已有与與和同]|开设|開設|进军|進軍|落户|落戶"
)
OWN_LINE = re.compile(r"(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?")
"""A line above the text that only tells a date."""
THIS_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)年(?:是|正值|正是|恰逢|适逢|適逢|恰是|为|為)[^。;；,，]{2,30}?(?:周年|週年|第[一二三四五六七八九十百\d]{1,4}[个個]?年(?!级|級|度))"
)
"""2019年是双方交流的第十年: the year in which something is kept is that of the page."""
WEEKDAYS = "一二三四五六日"
WITH_WEEKDAY = re.compile(
    r"(?<![\d年])(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号號]\s?[(（,，]?(?:周|週|星期|礼拜|禮拜)(?P<weekday>[一二三四五六日])(?![期年])"
)
"""A day without a year with its day of the week."""
OPENING = 4
"""Running sentences that tell of which month the news is."""
MOST_DATED = 4_000
"""Code points in which years of the Republic are looked for."""


def year_of_news(page: Page) -> int | None:
    """The year that the page tells of the present; None where its own days of the week gainsay it."""
    heads = {int(line[1]) for line in _heads(page)}
    now = THIS_YEAR.search(page.text)
    year = heads.pop() if len(heads) == 1 else int(now[1]) if now else _only_year(page)
    days = (day for s in page.prose[:OPENING] for day in WITH_WEEKDAY.finditer(s.words))
    return year if year is None or all(_is_on(year, day) for day in days) else None


def month_of_news(page: Page) -> int | None:
    """The only month that the first running sentences tell, of which a bare day (7日) is; else that of the head."""
    words = [s.words for s in page.prose[:OPENING]]
    months = {date.month for one in words for date in find_dates(one, "zh", None) if date.month}
    months = months or {int(line[2]) for line in _heads(page)}
    return months.pop() if len(months) == 1 else None


def _only_year(page: Page) -> int | None:
    years = set()
    now = month_of_news(page)
    for found in YEAR.finditer(page.text):
        before = page.text[max(0, found.start() - 4) : found.start()].split("\n")[-1]
        behind = page.text[found.start() : found.end() + 12].split("\n")[0]
        month = MONTH_OF_YEAR.match(behind)
        # what the page recalls of a later month was of a year before
        is_recalled = month and now and int(month[1]) > now
        if not (is_recalled or BARE_YEAR.match(behind) or NOT_NOW.search(before + behind)):
            years.add(int(found[1]))
    for date in find_dates(page.text[:MOST_DATED], "zh", None):
        if date.rule == "republic" and date.year:
            years.add(date.year)
    return years.pop() if len(years) == 1 else None


def _heads(page: Page) -> list[re.Match[str]]:
    """The lines above the text, or cut from it, that tell but a month or a day."""
    lines = [s.words for s in page.sentences[:OPENING] if s.place in {"above", "line"}]
    lines += [cut.text for cut in page.article.cuts]
    return [line for words in lines if (line := OWN_LINE.fullmatch(words.strip()))]


def _is_on(year: int, found: re.Match[str]) -> bool:
    """Whether a month's day was that day of the week in the year."""
    try:
        day = dt.date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return WEEKDAYS[day.weekday()] == found["weekday"]
