"""Japanese date expressions: a table of rules for ``dates.py``."""
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
    after_before,
    day_of_month,
    days_from,
    month_from,
    month_of_year,
    rule,
    same_as_before,
    week_of,
    weekday,
    year_from,
)
from pactwatch.reading.languages.number_signs import kanji_number
from pactwatch.reading.words import any_of

S = r"\s?"
D = r"(?P<d>3[01]|[12]\d|0?[1-9])"
M = r"(?P<m>1[0-2]|0?[1-9])"
Y = r"(?P<y>(?:19|20)\d\d)"
# "3日間", "10日目", "5日以内" count days.
NO_COUNT = r"(?!\s?(?:間|目|以内|以上|ほど|程度|分の|後|前|あたり|連続|連休|がかり|未満|ぶり|余り|も?かけ))"
CUE = {
    "昨": PAST,
    "去": PAST,
    "本": PAST,
    "去る": PAST,
    "さる": PAST,
    "来る": FUTURE,
    "きたる": FUTURE,
    "来たる": FUTURE,
}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988}
IN_BRACKETS = r"[(（](?:19|20)\d\d年?[)）]"
OF_ERA = rf"[(（](?:{any_of(ERAS)}){S}(?:元|\d{{1,2}}){S}年?[)）]"
"""The same year told a second time: 令和5年(2023年), 2023年(令和5年)."""
CENTURY = 2000
YEARS = {
    "一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "前年": -1, "今年": 0, "本年": 0, "ことし": 0, "当年": 0, "来年": 1, "翌年": 1,
}  # fmt: skip
MONTHS = {"先々月": -2, "先月": -1, "前月": -1, "今月": 0, "本月": 0, "当月": 0, "来月": 1, "翌月": 1}
WEEKS = {"先々週": -2, "先週": -1, "前週": -1, "今週": 0, "来週": 1, "翌週": 1}
DAYS = {
    "一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "昨夜": -1, "昨晩": -1, "昨夕": -1, "本日": 0, "今日": 0, "きょう": 0, "当日": 0, "明日": 1,
    "あす": 1, "明後日": 2, "あさって": 2,
}  # fmt: skip
BESIDE = {"前日": -1, "翌日": 1}
"""Days beside the one that was told before."""
WEEKDAYS = "月火水木金土日"


def _in_kanji(m: re.Match[str], _: Context) -> Day:
    day = kanji_number(m["d"]) if m["d"] else None
    return Day(year=kanji_number(m["y"]), month=kanji_number(m["m"]), day=day)


def _era(m: re.Match[str], _: Context) -> Day:
    year = ERAS[m["era"]] + (1 if m["n"] == "元" else int(m["n"]))
    return Day(year=year, month=int(m["m"]) if m["m"] else None, day=int(m["d"]) if m["d"] else None)


def _short_year(m: re.Match[str], context: Context) -> Day | None:
    """ "16年7月": of the century in which it is not to come."""
    year = CENTURY + int(m["y"])
    latest = context.base.year + 1 if context.base else year
    return Day(year=year if year <= latest else year - 100, month=int(m["m"]), day=int(m["d"]) if m["d"] else None)


def _year_word_in_kanji(m: re.Match[str], context: Context) -> Day | None:
    return year_from(context, YEARS[m["rel"]], kanji_number(m["m"]), kanji_number(m["d"]) if m["d"] else None)


def _month_day_in_kanji(m: re.Match[str], context: Context) -> Day | None:
    return month_of_year(context, kanji_number(m["m"]), kanji_number(m["d"]))


def _day_in_kanji(m: re.Match[str], context: Context) -> Day | None:
    return day_of_month(context, kanji_number(m["d"]))


def _year_word(m: re.Match[str], context: Context) -> Day | None:
    month = int(m["m"]) if m["m"] else None
    return year_from(context, YEARS[m["rel"]], month, int(m["d"]) if m["d"] else None)


def _month_word(m: re.Match[str], context: Context) -> Day | None:
    return month_from(context, MONTHS.get(m["rel"], 0), int(m["d"]) if m["d"] else None)


def _month_day(m: re.Match[str], context: Context) -> Day | None:
    return month_of_year(context, int(m["m"]), int(m["d"]), CUE.get(m["cue"] or "", 0))


def _month(m: re.Match[str], context: Context) -> Day | None:
    return month_of_year(context, int(m["m"]), None, CUE.get(m["cue"] or "", 0))


def _day(m: re.Match[str], context: Context) -> Day | None:
    return day_of_month(context, int(m["d"]), CUE.get(m["cue"] or "", 0))


def _range(m: re.Match[str], context: Context) -> Day | None:
    if m["y"]:
        return Day(year=int(m["y"]), month=int(m["m"])) if m["m"] else None
    if m["m"]:
        return month_of_year(context, int(m["m"]))
    found = day_of_month(context, int(m["d"]))
    return Day(year=found.year, month=found.month) if found else None


def _weekday(m: re.Match[str], context: Context) -> Day | None:
    number, week = WEEKDAYS.index(m["w"]), m["week"] or ""
    if week in WEEKS:
        return weekday(context, number, WEEKS[week])
    return weekday(context, number, None, CUE.get(week, PAST))


def _week(m: re.Match[str], context: Context) -> Day:
    """A week: the month, or the year, that all its days up to publication are of."""
    return week_of(context, WEEKS[m["week"]])


def _ago(m: re.Match[str], context: Context) -> Day | None:
    count = int(m["n"]) * (-1 if m["way"] == "前" else 1)
    match m["unit"]:
        case "日":
            return days_from(context, count)
        case "年":
            return year_from(context, count)
        case _:
            return month_from(context, count)


def _same_month(m: re.Match[str], context: Context) -> Day | None:
    before = context.before
    if before is None or before.month is None:
        return day_of_month(context, int(m["d"])) if m["d"] else None
    return Day(year=before.year, month=before.month, day=int(m["d"]) if m["d"] else None)


def _quarter(m: re.Match[str], context: Context) -> Day | None:
    year = int(m["y"]) if m["y"] else (context.base.year if context.base else None)
    return Day(year=year, quarter=int(m["q"]))


CUES = r"(?:(?P<cue>去る|さる|来る|来たる|きたる)\s?)?"
# 四日市, 三日月, 一日も早く: a day in ideographs is one before a pause or a particle of time
KANJI_DAY_END = r"(?=[、,に付午夜朝夕(]|の(?:[^。、]{0,6}(?:会見|会談|式|会議|定例|調印|締結|署名))|まで|から|は、)"
KANJI_MONTH, KANJI_DAY = (
    r"(?:十[一二]?|[一二三四五六七八九])",
    r"(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])",
)
NO_KANJI = r"(?<![〇一二三四五六七八九十百千第数約])"
KANJI_YEAR, KANJI_SMALL = r"[一二][〇零一二三四五六七八九]{3}", r"[一二三四五六七八九十]{1,3}"

GRAMMAR = Grammar(
    rules=(
        rule(
            "full",
            rf"(?<!\d){Y}{S}(?:年|[./-]){S}{M}{S}(?:月|[./-]){S}{D}(?:{S}日(?!間)|(?!\d))",
            full,
            needs=(DIGITS, "年./-"),
        ),
        rule(
            "in kanji",
            rf"(?P<y>{KANJI_YEAR})年(?P<m>{KANJI_SMALL})月(?:(?P<d>{KANJI_SMALL})日)?",
            _in_kanji,
            needs=("年", "月"),
        ),
        rule(
            "era",
            # 令和5(2023)年4月21日, 令和5年(2023年)4月21日
            rf"(?P<era>{any_of(ERAS)}){S}(?P<n>元|\d{{1,2}}){S}(?:年{S}{IN_BRACKETS}|(?:{IN_BRACKETS}{S})?(?:年(?!度|代)|\.))(?:{S}{M}{S}[月.](?:{S}{D}{S}日?)?)?",
            _era,
        ),
        rule(
            "year",
            # 2023(令和5)年4月21日, 2023年(令和5年)4月21日
            rf"(?<!\d){Y}{S}(?:年{S}{OF_ERA}|{OF_ERA}{S}年(?!度|代|間))(?:{S}{M}{S}月(?:{S}{D}{S}日)?)?",
            lambda m, _: Day(
                year=int(m["y"]), month=int(m["m"]) if m["m"] else None, day=int(m["d"]) if m["d"] else None
            ),
            needs=(DIGITS, "年"),
        ),
        rule(
            "year and month",
            rf"(?<!\d){Y}{S}年{S}{M}{S}月(?!期)",
            lambda m, _: Day(year=int(m["y"]), month=int(m["m"])),
        ),
        rule(
            "short year",
            rf"(?<![\d〜~第約計満.,])(?P<y>\d\d)年{M}月(?![期間])(?:{D}日)?",
            _short_year,
            needs=(DIGITS, "年", "月"),
        ),
        rule(
            "quarter",
            rf"(?:(?<!\d){Y}年)?(?:度)?第(?P<q>[1-4])四半期",
            _quarter,
            needs=("第", "四"),
        ),
        rule(
            "year",
            rf"(?<!\d){Y}{S}年(?!度|代|間|版|問題|{S}\d+{S}月)",
            lambda m, _: Day(year=int(m["y"])),
            needs=(DIGITS, "年"),
        ),
        rule(
            "year by word",
            rf"(?P<rel>{any_of(YEARS)})の?(?P<m>{KANJI_MONTH})月(?:(?P<d>{KANJI_DAY})日)?",
            _year_word_in_kanji,
        ),
        rule(
            "month and day",
            rf"{NO_KANJI}(?P<m>{KANJI_MONTH})月(?P<d>{KANJI_DAY})日",
            _month_day_in_kanji,
            bare=True,
            needs=("月/", DIGITS + "一二三四五六七八九十"),
        ),
        rule(
            "day",
            rf"{NO_KANJI}(?<!月)(?P<d>{KANJI_DAY})日{KANJI_DAY_END}",
            _day_in_kanji,
            bare=True,
            needs=("日",),
        ),
        # "今年15日", as pages put into Japanese from Korean have it: of this month
        rule("month by word", rf"(?P<rel>今年|本年)の?{S}{D}日{NO_COUNT}", _month_word),
        rule(
            "range",
            rf"(?P<rel>{any_of(YEARS)})の?{S}{M}月{S}\d\d?日{S}(?:[~〜～∼-]|から){S}(?:\d\d?月)?\d\d?日(?:まで|にかけて)?",
            lambda m, c: year_from(c, YEARS[m["rel"]], int(m["m"])),
        ),
        rule("year by word", rf"(?P<rel>{any_of(YEARS)})(?!度)(?:の?{S}{M}月(?:{S}{D}日)?)?(?P<none>)", _year_word),
        rule(
            "month by word",
            rf"(?P<rel>{any_of(MONTHS)})(?:の?{S}{D}日{NO_COUNT}|(?:の)?(?:上旬|中旬|下旬|初め|末))?",
            _month_word,
        ),
        rule(
            "range",
            rf"(?:(?:{Y}年)?(?<!\d){M}月)?(?<!\d){D}日?{S}(?:[~〜～∼-]|から){S}(?:\d\d?月)?\d\d?日(?:まで|にかけて)?",
            _range,
        ),
        rule(
            "range",
            # "21、22の両日", "11月21・22日": one of two days
            rf"(?P<y>(?!))?(?:(?<!\d)(?<!年){M}月)?(?<![\d.,月]){D}[、・,]\s?(?:3[01]|[12]\d|[1-9])(?:日の?両日|の両日|日{NO_COUNT})",
            _range,
            needs=(DIGITS, "、・,", "日"),
        ),
        rule(
            "month and day",
            # of 1884年5月1日 no day of these years
            rf"{CUES}(?<![\d.])(?<!\d{{4}}年){M}{S}月{S}{D}{S}日{NO_COUNT}",
            _month_day,
            bare=True,
            needs=("月/", DIGITS + "一二三四五六七八九十"),
        ),
        rule(
            "month and day",
            rf"(?P<cue>(?!))?(?<![\d./]){M}/{D}(?=\(|付|に)",
            _month_day,
            bare=True,
            needs=("月/", DIGITS + "一二三四五六七八九十"),
        ),
        rule(
            "month",
            rf"{CUES}(?<![\d.]){M}月(?!期|号|{S}\d+{S}日)(?:上旬|中旬|下旬|初め|末)?",
            _month,
            bare=True,
            needs=(DIGITS, "月"),
        ),
        rule(
            "same day",
            r"同日|同じ日",
            lambda _, c: same_as_before(c),
            needs=("同",),
        ),
        rule(
            "same month",
            rf"同月(?:{S}{D}日)?",
            _same_month,
            needs=("同", "月"),
        ),
        rule(
            "next day",
            rf"翌{D}日{NO_COUNT}",
            lambda m, c: after_before(c, int(m["d"])),
            needs=("翌",),
        ),
        rule(
            "same year",
            rf"(?:同年|同じ年|その年|この年)の?{S}{M}月(?:{S}{D}日)?",
            same_year,
            needs=("同そこ", "年", "月"),
        ),
        rule(
            "day",
            r"(?P<cue>昨|去|本)(?P<d>3[01]|[12]\d|[1-9])日(?=[、,にの])",
            _day,
            bare=True,
            needs=("日",),
        ),
        rule(
            "day",
            rf"{CUES}(?:(?<![\d.,泊第約計各間月年・-])|(?<=現地時間)|(?<=日本時間)){D}日{NO_COUNT}(?!本)",
            _day,
            bare=True,
            needs=("日",),
        ),
        rule(
            "weekday",
            rf"(?:(?P<week>{any_of(WEEKS)}|去る|来る)の?)?(?P<w>[{WEEKDAYS}])曜日?",
            _weekday,
            needs=("曜",),
        ),
        rule("week", r"(?P<week>先週|今週|前週)(?!の?[月火水木金土日]曜|末)", _week, needs=("週",)),
        rule(
            "ago",
            r"(?<![\d.])(?P<n>\d{1,2})(?P<unit>日|か月|カ月|ヶ月|ヵ月|年)(?P<way>前|後)(?!半|期|任)",
            _ago,
            needs=(DIGITS, "前後"),
        ),
        rule("day by word", rf"(?P<word>{any_of(DAYS)})", lambda m, c: days_from(c, DAYS[m["word"]])),
        rule(
            "day beside",
            # "前日にあたる5月31日": the day itself follows
            rf"(?P<word>{any_of(BESIDE)})(?!(?:に[あ当]たる|の|、)(?:\d{{1,2}}月)?\d{{1,2}}日)",
            lambda m, c: same_as_before(c, BESIDE[m["word"]]),
            needs=("日",),
        ),
    ),
    announced_after=re.compile(
        r"(?:\([^)]{1,4}\))?(?:付(?:け)?(?:で|の)?)?[、,]?(?:に)?(?:正式に)?(?:の?(?:記者)?発表|発表|分か[っり]|わか[っり]|判明|明らかに|公表|伝え|報じ|述べ|プレスリリース|のニュースリリース)"
        r"|(?:\([^)]{1,4}\))?(?:付け?(?:の)?|の|に)[^、。]{0,24}?(?:紙|新聞|日報|サイト|電子版|通信|ニュース|版|発表|報道)(?:[(（][^()（）]{1,20}[)）])?(?:に(?:よる|よれ|より)|が(?:報|伝)|で(?:報|伝))"
        r"|付け?の?[^、。]{0,20}に(?:よる|よれ|より)(?:と|ば|ます)"
        # "4日入った連絡で分かった", "5日、現地から届いた知らせによると": when the news came in
        r"|(?:[(（][^()（）]{1,4}[)）])?(?:に|、|夜|夕|朝|午[前後])?(?:[^、。\d]{1,16}?(?:に|へ|から|まで|より))?、?(?:入っ|届い|寄せられ|もたらされ|伝わっ|着い|舞い込ん|送られてき)[ただ][^、。\d]{0,10}?(?:連絡|情報|知らせ|一報|続報|報告|便り|電報|外電|公電|通信|ニュース|話)"
        r"|(?:[(（][^()（）]{1,4}[)）])?に(?:出し|出され|公表し|公表され|発表し|発表され|配信し|配信され|発行し|発行され|掲載し|掲載され|公開し|公開され)た[^、。]{1,20}に(?:よる|よれ|より)(?:と|ば|ます)"
    ),
)
