"""Korean date expressions: a table of rules for ``dates.py``."""
# ruff: noqa: E501  a table: a rule a line

from __future__ import annotations

import re

from pactwatch.reading.date_forms import full, same_year
from pactwatch.reading.dates import (
    DIGITS,
    FUTURE,
    PAST,
    Context,
    Day,
    Grammar,
    day_of_month,
    days_from,
    month_from,
    month_of_year,
    rule,
    same_as_before,
    weekday,
    year_from,
)
from pactwatch.reading.languages.ko.numbers import numbers
from pactwatch.reading.words import any_of

LOCAL = r"(?:\s?\((?:현지|한국|미국)?\s?(?:시간|시각)\)|\s?현지\s?시[간각])?"
# A count of days is no date: "3일간", "20일 만에", "7일 이내"; "3일 전" has its own rule.
# "7일 전라남도", "4일 간담회": the syllable begins another word, so it counts no days.
WORD_ENDS = r"(?:에|의|에서|부터|까지|만|은|는|이|도|을|로|으로|에는|에도)?(?![가-힣])"
NO_COUNT = (
    r"(?!\s?(?:동안|만에|만의|이내|이상|내에|내로|분(?![기당과석원교])|연속|안에|근무|짜리))"
    rf"(?!\s?(?:간|째|차|여|치|전|뒤|후|앞){WORD_ENDS})(?!(?:간|째|차|여|치))(?!\d)"
)
D = r"(?P<d>3[01]|[12]\d|0?[1-9])"
M = r"(?P<m>1[0-2]|0?[1-9])"
CUE = {"지난": PAST, "오는": FUTURE, "다가오는": FUTURE, "다음": FUTURE, "": 0}
YEARS = {
    "재작년": -2, "지지난해": -2, "작년": -1, "지난해": -1, "지난 해": -1, "전년": -1, "올해": 0, "올": 0, "금년": 0, "내년": 1, "이듬해": 1,
}  # fmt: skip
MONTHS = {
    "지지난달": -2, "지난달": -1, "지난 달": -1, "전달": -1, "전월": -1, "이달": 0, "이번 달": 0, "이번달": 0, "당월": 0, "금월": 0,
    "다음 달": 1, "다음달": 1, "내달": 1, "새달": 1, "익월": 1,
}  # fmt: skip
WEEKS = {
    "지지난주": -2, "지난주": -1, "지난 주": -1, "전주": -1, "이번 주": 0, "이번주": 0, "금주": 0, "다음 주": 1, "다음주": 1, "내주": 1,
}  # fmt: skip
DAYS = {
    "그끄저께": -3, "그저께": -2, "그제": -2, "엊그제": -2, "어제": -1, "전날": -1, "전일": -1, "오늘": 0, "금일": 0, "이날": 0,
    "당일": 0, "내일": 1, "명일": 1, "모레": 2, "글피": 3,
}  # fmt: skip
COUNTED = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15,
}  # fmt: skip
WEEKDAYS = "월화수목금토일"
SMALL = {**numbers(1, 10), "석": 3, "넉": 4}


def _month_day(m: re.Match[str], context: Context) -> Day | None:
    return month_of_year(context, int(m["m"]), int(m["d"]), CUE.get(m["cue"] or "", 0))


def _month(m: re.Match[str], context: Context) -> Day | None:
    return month_of_year(context, int(m["m"]), None, CUE.get(m["cue"] or "", 0))


def _day(m: re.Match[str], context: Context) -> Day | None:
    return day_of_month(context, int(m["d"]), CUE.get(m["cue"] or "", 0))


def _shared_month(m: re.Match[str], context: Context) -> Day | None:
    before = context.before
    if before is None or before.month is None or m.start() - before.end > 2:
        return None
    return Day(year=before.year, month=before.month, day=int(m["d"]))


def _day_after(m: re.Match[str], context: Context) -> Day | None:
    """The day behind one just told: of its month, or of the next where the number is smaller."""
    before, day = context.before, int(m["d"])
    if before is None or before.month is None or before.day is None:
        return day_of_month(context, day)
    months = before.month - 1 + (day < before.day)
    return Day(year=before.year + months // 12 if before.year else None, month=months % 12 + 1, day=day)


def _year_month_day(m: re.Match[str], context: Context) -> Day | None:
    return year_from(context, YEARS[m["rel"]], int(m["m"]), int(m["d"]) if m["d"] else None)


def _quarter(m: re.Match[str], context: Context) -> Day | None:
    if m["y"]:
        year: int | None = int(m["y"])
    else:
        year = context.base.year + YEARS.get(m["rel"] or "올해", 0) if context.base else None
    return Day(year=year, quarter=int(m["q"]))


def _relative_month(m: re.Match[str], context: Context) -> Day | None:
    return month_from(context, MONTHS[m["rel"]], int(m["d"]) if m["d"] else None)


def _weekday(m: re.Match[str], context: Context) -> Day | None:
    number, word = WEEKDAYS.index(m["w"]), m["week"] or ""
    if word in WEEKS:
        return weekday(context, number, WEEKS[word])
    return weekday(context, number, None, CUE.get(word, PAST) or PAST)


def _ago(m: re.Match[str], context: Context) -> Day | None:
    count = COUNTED[m["word"]] if m["word"] else int(m["n"])
    return days_from(context, -count if m["way"] == "전" else count)


def _months_ago(m: re.Match[str], context: Context) -> Day | None:
    count = SMALL[m["word"]] if m["word"] else int(m["n"])
    sign = -1 if m["way"] == "전" else 1
    return month_from(context, sign * count) if m["unit"] != "년" else year_from(context, sign * count)


def _same_month(m: re.Match[str], context: Context) -> Day | None:
    before = context.before
    if before is None or before.month is None:
        return day_of_month(context, int(m["d"]))
    return Day(year=before.year, month=before.month, day=int(m["d"]))


def _range(m: re.Match[str], context: Context) -> Day | None:
    """A visit of several days: none of them is the day."""
    if m["m"]:
        return month_of_year(context, int(m["m"]))
    found = day_of_month(context, int(m["d"]), CUE.get(m["cue"] or "", 0))
    return Day(year=found.year, month=found.month, is_future=found.is_future) if found else None


GRAMMAR = Grammar(
    rules=(
        rule(
            "full",
            rf"(?<!\d)(?P<y>(?:19|20)\d\d)\s?(?:년\s?|[.\-/]\s?){M}\s?(?:월\s?|[.\-/]\s?){D}(?:일|(?!\d)){LOCAL}",
            full,
            needs=(DIGITS, "년./-"),
        ),
        rule(
            "full", rf"['’‘](?P<y>\d\d)(?:년\s?|\.\s?){M}(?:월\s?|\.\s?){D}(?:일|(?!\d))", full, needs=("'’‘", DIGITS)
        ),
        rule(
            "year and month",
            rf"(?<!\d)(?P<y>(?:19|20)\d\d)년\s?{M}월",
            lambda m, _: Day(year=int(m["y"]), month=int(m["m"])),
            needs=(DIGITS, "년", "월"),
        ),
        rule(
            "quarter",
            rf"(?=[\d금내올이작재전지])(?:(?P<y>20\d\d)년\s?|(?P<rel>{any_of(YEARS)})\s?)?(?<!\d)(?P<q>[1-4])\s?분기",
            _quarter,
            needs=("분", "기"),
        ),
        rule(
            "year",
            r"(?<!\d)(?P<y>(?:19|20)\d\d)년(?!대|도|산|까지|간|형|식)",
            lambda m, _: Day(year=int(m["y"])),
            needs=(DIGITS, "년"),
        ),
        rule(
            "short year",
            r"(?<![\d.,가-힣])(?:지난\s|[’'‘`])?(?P<y>[7-9]\d)년(?=\s?\d{1,2}월|에\s|에는\s|\s(?!만|간|동안|뒤|전|후|된|넘|이상|가까|내내|째))(?!\s(?:만|간|동안|뒤|전|후)\b)",
            lambda m, _: Day(year=1900 + int(m["y"])),
            needs=("789", "년"),
        ),
        rule(
            "year by word",
            rf"(?=[금내올이작재전지])(?P<rel>{any_of(YEARS)})\s?{M}월(?:\s?{D}일{NO_COUNT})?{LOCAL}",
            _year_month_day,
            needs=("년해올", DIGITS, "월"),
        ),
        rule(
            "year by word",
            r"(?P<rel>재작년|작년|지난해|올해|금년|내년)(?!\s?\d+월)",
            lambda m, c: year_from(c, YEARS[m["rel"]]),
            needs=("년해",),
        ),
        rule(
            "month by word",
            rf"(?=[금내다당새이익전지])(?P<rel>{any_of(MONTHS)})(?:\s?{D}일{NO_COUNT}{LOCAL}|\s?(?:초|중순|말|하순|상순))?(?P<none>)",
            _relative_month,
            needs=("달월",),
        ),
        rule(
            "range",
            rf"(?=[지오\d])(?:(?<![가-힣])(?P<cue>지난|오는)\s?)?(?:{M}월\s?)?(?<!\d){D}일?\s?[~∼〜～-]\s?(?:3[01]|[12]\d|0?[1-9])일",
            _range,
            needs=("~∼〜～-", DIGITS, "일"),
        ),
        rule(
            "range",
            rf"(?=[지오\d])(?:(?<![가-힣])(?P<cue>지난|오는)\s?)?(?:{M}월\s?)?(?<!\d){D}일부터\s?(?:오는\s?)?(?:\d\d?월\s?)?\d\d?일까지",
            _range,
            needs=(DIGITS, "부", "까"),
        ),
        rule(
            "month and day",
            rf"(?=[지오다\d])(?:(?<![가-힣])(?P<cue>지난|오는|다가오는)\s?)?(?<![\d.]){M}월\s?{D}일{NO_COUNT}{LOCAL}",
            _month_day,
            bare=True,
            needs=(DIGITS, "월", "일"),
        ),
        rule(
            "month and day",
            rf"(?<![\d.])(?:(?P<cue>지난|오는)\s?)?{M}\.\s?{D}\.?\s?\((?=[{WEEKDAYS}]\))",
            _month_day,
            bare=True,
            needs=(DIGITS, ".", "("),
        ),
        rule(
            "month",
            rf"(?=[지오다\d])(?:(?<![가-힣])(?P<cue>지난|오는|다가오는)\s?)?(?<![\d.]){M}월(?:\s?(?:초|중순|말|하순|상순))?(?!\s?\d+일|호)",
            _month,
            bare=True,
            needs=(DIGITS, "월"),
        ),
        rule("day, same month", rf"(?<=[·와과및])\s?{D}일{NO_COUNT}", _shared_month, needs=("·와과및", DIGITS, "일")),
        rule(
            "day after",
            rf"(?:이튿날|다음 ?날|이틀 ?뒤|사흘 ?뒤|나흘 ?뒤|닷새 ?뒤)인\s?{D}일{NO_COUNT}",
            _day_after,
            needs=("날뒤", "인", DIGITS),
        ),
        rule("same month", rf"같은 ?달\s?{D}일", _same_month, needs=("같", DIGITS, "달")),
        rule("same year", rf"(?:같은 ?해|그 ?해|동년)\s?{M}월(?:\s?{D}일)?", same_year, needs=("해년", DIGITS, "월")),
        rule("same day", r"같은 ?날|동일(?= 오[전후])", lambda _, c: same_as_before(c), needs=("날동", "같일")),
        rule(
            "day",
            rf"(?=[지오다\d])(?:(?<![가-힣])(?P<cue>지난|오는|다가오는)\s?)?(?<![\d.,박제총약\-])(?<!\d )(?<!월 )(?<!박 )(?<!최대 )(?<!연간 ){D}일{NO_COUNT}(?!\s?\d회){LOCAL}",
            _day,
            bare=True,
            needs=(DIGITS, "일"),
        ),
        rule(
            "weekday",
            rf"(?=[다지이금전내오월화수목금토일])(?:(?P<week>{any_of(WEEKS)}|지난|오는|다음)\s?)?(?P<w>[{WEEKDAYS}])요일",
            _weekday,
            needs=("요", "일"),
        ),
        rule(
            "days ago",
            rf"(?=[\d나닷보사아여열엿이하])(?<![\d.가-힣])(?:(?P<word>{any_of(COUNTED)})|(?P<n>\d{{1,2}})일)\s?(?P<way>전|뒤|후){WORD_ENDS}",
            _ago,
            needs=("전뒤후", DIGITS + "루틀흘새레름"),
        ),
        rule(
            "months ago",
            rf"(?=[\d넉네다두석세아여열일한])(?<![\d.가-힣])(?:(?P<word>{any_of(SMALL)})\s?|(?P<n>\d{{1,2}})\s?)(?P<unit>달|개월|년)\s?(?P<way>전)(?!략|체|문)",
            _months_ago,
            needs=("달월년", "전"),
        ),
        rule(
            "day by word",
            rf"(?=[그글금내당명모어엊오이전])(?<![가-힣])(?P<word>{any_of(DAYS)})(?=[^가-힣]|의|은|도|까지|부터|밤|오[전후]|저녁|$)",
            lambda m, c: days_from(c, DAYS[m["word"]]),
            needs=("일제날께늘레피",),
        ),
    ),
    announced_after=re.compile(
        r"\s?(?:\([^)]{0,12}\)\s?)?(?:보도자료(?:를 통해|에서)\s?)?(?:이같이\s?|이렇게\s?|공식\s?)?(?:밝혔|밝힌|발표|전했|알렸|공시|말했|공개했|설명했|보도)"
    ),
)
