"""Chinese date expressions, in traditional and simplified signs: a table of rules for ``dates.py``."""
# ruff: noqa: E501  a table: a rule a line

from __future__ import annotations

import datetime as dt
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
    week_of,
    weekday,
    year_from,
)
from pactwatch.reading.languages.number_signs import kanji_number
from pactwatch.reading.languages.zh.numbers import number_of
from pactwatch.reading.words import any_of

S = r"\s?"
D = r"(?P<d>3[01]|[12]\d|0?[1-9])"
M = r"(?P<m>1[0-2]|0?[1-9])"
Y = r"(?P<y>(?:19|20)\d\d)"
DAY = r"[日号號]"
# "3日游", "30日内", "第5日" count days.
NO_COUNT = r"(?!游|遊|内|內|间|間|龄|後期|以内|以內|之内|之內|圆|圓|元|本)"
LOCAL = r"(?:当地时间|當地時間|北京时间|北京時間|台北时间|台北時間|美东时间|美東時間)?"
YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1}
MONTHS = {
    "上个月": -1, "上個月": -1, "上月": -1, "本月": 0, "这个月": 0, "這個月": 0, "当月": 0, "當月": 0, "下个月": 1, "下個月": 1,
    "下月": 1,
}  # fmt: skip
WEEKS = {
    "上上": -2,
    "上个": -1,
    "上個": -1,
    "上": -1,
    "本": 0,
    "这": 0,
    "這": 0,
    "这个": 0,
    "這個": 0,
    "下个": 1,
    "下個": 1,
    "下": 1,
}
DAYS = {
    "大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "昨": -1, "今天": 0, "今日": 0, "当日": 0, "當日": 0, "当天": 0, "當天": 0, "即日": 0,
    "今": 0, "首日": 0, "第一天": 0, "头一天": 0, "頭一天": 0, "那天": 0,
    "明天": 1, "明日": 1, "后天": 2, "後天": 2,
}  # fmt: skip
BESIDE = {"前一天": -1, "前一日": -1, "次日": 1, "翌日": 1, "隔天": 1, "隔日": 1}
"""Days beside the one told before."""
# No day can be told from these; they stand here so that the reading can say why there is none.
VAGUE = r"日前|近日|近期|最近|不久前|早前|稍早|前不久|此前|前几天|前幾天|這幾天|这几天"
SOON = 40
"""Days ahead within which a day told by its month alone is to come."""
NEXT_DAYS = 8
"""Days ahead within which a day told without its month is to come."""
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
KANJI_YEAR, KANJI_SMALL = r"[一二][〇零○0一二三四五六七八九]{3}", r"[一二三四五六七八九十]{1,3}"


def _year_in_signs(words: str) -> int:
    return kanji_number(words.replace("○", "〇").replace("0", "〇"))


def _in_signs(m: re.Match[str], _: Context) -> Day:
    year = _year_in_signs(m["y"])
    return Day(year=year, month=kanji_number(m["m"]), day=kanji_number(m["d"]) if m["d"] else None)


def _republic(m: re.Match[str], _: Context) -> Day:
    year = 1911 + (1 if m["n"] == "元" else int(m["n"] or m["noted"]))
    return Day(year=year, month=int(m["m"]) if m["m"] else None, day=int(m["d"]) if m["d"] else None)


def _year_word(m: re.Match[str], context: Context) -> Day | None:
    month = int(m["m"]) if m["m"] else None
    return year_from(context, YEARS[m["rel"]], month, int(m["d"]) if m["d"] else None)


def _year_after(m: re.Match[str], context: Context) -> Day | None:
    """The year behind the one told before; where none is told, the one to come is meant, but by "隔年" none."""
    month, day = (int(m[part]) if m[part] else None for part in ("m", "d"))
    if context.before is not None and context.before.year is not None:
        return Day(year=context.before.year + 1, month=month, day=day)
    return Day() if m["word"] == "隔年" else year_from(context, 1, month, day)


def _month_word(m: re.Match[str], context: Context) -> Day | None:
    day = _in_day_signs(m["signs"]) if m["signs"] else int(m["d"]) if m["d"] else None
    return month_from(context, MONTHS[m["rel"]], day)


def _month_day(m: re.Match[str], context: Context) -> Day | None:
    month, day = int(m["m"]), int(m["d"])
    is_ahead = m["cue"] or (context.base is not None and _is_soon(context.base, month, day))
    return month_of_year(context, month, day, FUTURE if is_ahead else 0)


def _is_soon(base: dt.date, month: int, day: int) -> bool:
    """Whether a day without a year is one of the next weeks: nobody means that of a year ago."""
    try:
        return 0 < (dt.date(base.year, month, day) - base).days <= SOON
    except ValueError:
        return False


def _day(m: re.Match[str], context: Context) -> Day | None:
    return _of_this_month(context, int(m["d"]), is_marked=bool(m["cue"]))


def _of_this_month(context: Context, day: int, *, is_marked: bool = False) -> Day | None:
    """A bare day is of this month, though it be the next one: "15日预告:16日...签署"."""
    is_ahead = context.base is not None and 0 < day - context.base.day <= NEXT_DAYS
    return day_of_month(context, day, FUTURE if is_marked or is_ahead else 0)


def _range(m: re.Match[str], context: Context) -> Day | None:
    if m["y"]:
        return Day(year=int(m["y"]), month=int(m["m"])) if m["m"] else None
    if m["m"]:
        return month_of_year(context, int(m["m"]))
    found = day_of_month(context, int(m["d"]))
    return Day(year=found.year, month=found.month) if found else None


def _weekday(m: re.Match[str], context: Context) -> Day | None:
    number, week = WEEKDAYS[m["w"]], m["week"] or ""
    return weekday(context, number, WEEKS[week]) if week else weekday(context, number, None, PAST)


def _ago(m: re.Match[str], context: Context) -> Day | None:
    count = -number_of(m["n"])
    match m["unit"]:
        case "天" | "日":
            return days_from(context, count)
        case "年":
            return year_from(context, count)
        case _:
            return month_from(context, count)


def _beside(m: re.Match[str], context: Context) -> Day | None:
    """The day beside the one told before; without one only what is to come is known."""
    if context.before is None and BESIDE[m[0]] < 0:
        return Day()
    return same_as_before(context, BESIDE[m[0]])


def _week(m: re.Match[str], context: Context) -> Day:
    """A week: the month, or the year, that all its days up to publication are of."""
    return week_of(context, WEEKS[m["week"]])


def _in_day_signs(words: str) -> int:
    return kanji_number(words.replace("廿", "二十").replace("卅", "三十"))


def _day_in_signs(m: re.Match[str], context: Context) -> Day | None:
    """A day that ideographs write, as the press of Hong Kong, Macao and Taiwan does: 十八日, 廿四日."""
    return day_of_month(context, _in_day_signs(m["d"]))


def _with_slash(m: re.Match[str], context: Context) -> Day | None:
    """Month and day, whichever way of writing told them."""
    month, day = (next(told for told in (m[name], m[f"{name}2"], m[f"{name}3"]) if told) for name in "md")
    return month_of_year(context, int(month), int(day))


def _same_month(m: re.Match[str], context: Context) -> Day | None:
    before = context.before
    if before is None or before.month is None:
        return None
    return Day(year=before.year, month=before.month, day=int(m["d"]) if m["d"] else None)


def _quarter(m: re.Match[str], context: Context) -> Day | None:
    number = int(m["q"]) if m["q"].isdigit() else kanji_number(m["q"])
    return Day(year=int(m["y"]) if m["y"] else (context.base.year if context.base else None), quarter=number)


CUES = r"(?:(?P<cue>将于|將於|定于|定於|拟于|擬於|预计|預計)\s?)?"

GRAMMAR = Grammar(
    rules=(
        rule(
            "full",
            rf"(?<!\d){Y}{S}(?:年|[./-]){S}{M}{S}(?:月|[./-]){S}{D}(?:{S}{DAY}|(?!\d))",
            full,
            needs=(DIGITS, "年./-"),
        ),
        rule(
            "in signs",
            rf"(?P<y>{KANJI_YEAR})年(?P<m>{KANJI_SMALL})月(?:(?P<d>{KANJI_SMALL}){DAY})?",
            _in_signs,
            needs=("年", "月"),
        ),
        rule(
            "year, in signs",
            rf"(?P<y>{KANJI_YEAR})年(?!度|代|间|間|版)",
            lambda m, _: Day(year=_year_in_signs(m["y"])),
            needs=("年", "〇零○0一二三四五六七八九"),
        ),
        rule(
            "republic",
            rf"(?:(?:民國|民国){S}(?P<n>元|\d{{1,3}})|[本今去前][(（](?P<noted>1[0-3]\d|[89]\d)[)）]){S}年(?:{S}{M}{S}月(?:{S}{D}{S}{DAY})?)?",
            _republic,
        ),
        rule(
            "republic",
            rf"(?<![\d.])(?P<n>1[01]\d){S}(?:年|[./-]){S}{M}{S}(?:月|[./-]){S}{D}(?:{S}{DAY}|(?!\d))",
            _republic,
        ),
        rule(
            "year and month",
            rf"(?<!\d){Y}{S}年{S}{M}{S}月",
            lambda m, _: Day(year=int(m["y"]), month=int(m["m"])),
            needs=(DIGITS, "年", "月"),
        ),
        rule(
            "quarter",
            rf"(?:(?<!\d){Y}年)?第(?P<q>[1-4一二三四])季度?",
            _quarter,
            needs=("第", "季"),
        ),
        rule(
            "year",
            rf"(?<!\d){Y}{S}年(?!度|代|间|間|版|款|前|底前|{S}\d+{S}月)",
            lambda m, _: Day(year=int(m["y"])),
            needs=(DIGITS, "年"),
        ),
        rule("year by word", rf"(?P<rel>{any_of(YEARS)})(?!度)(?:{S}{M}月(?:{S}{D}{DAY})?)?", _year_word),
        rule(
            "year after", rf"(?P<word>隔年|翌年|次年)(?:{S}{M}月(?:{S}{D}{DAY})?)?", _year_after, needs=("年", "隔翌次")
        ),
        rule(
            "month by word",
            rf"(?P<rel>{any_of(MONTHS)})(?:{S}{D}{DAY}{NO_COUNT}|(?P<signs>[二三]?十[一二三四五六七八九]?|[廿卅]?[一二三四五六七八九]|[廿卅]){DAY}|(?:上旬|中旬|下旬|初|底|末))?",
            _month_word,
        ),
        rule(
            "range",
            rf"(?:(?:{Y}年)?(?<!\d){M}月)?(?<!\d){D}{DAY}?{S}(?:[~〜～∼—–-]|至|到){S}(?:\d\d?月)?\d\d?{DAY}",
            _range,
            needs=(DIGITS, "~〜～∼—–-至到"),
        ),
        rule(
            "range",
            # "21、22日", "11月21、22两日": one of two days
            rf"(?P<y>(?!))?(?:(?<!\d)(?<!年){M}月)?(?<![\d.,月]){D}[、,]\s?(?:3[01]|[12]\d|[1-9])(?:[两兩]?[日号號]{NO_COUNT})",
            _range,
            needs=(DIGITS, "、,", "日号號"),
        ),
        rule(
            "month and day",
            rf"{CUES}{LOCAL}(?<![\d.]){M}{S}月{S}{D}{S}{DAY}{NO_COUNT}",
            _month_day,
            bare=True,
            needs=(DIGITS, "月"),
        ),
        rule(
            "month and day, in signs",
            rf"(?<![一二三四五六七八九十年])(?P<m>{KANJI_SMALL})月(?P<d>[一二三四五六七八九十廿卅]{{1,3}})[日號号]",
            lambda m, c: month_of_year(c, kanji_number(m["m"]), _in_day_signs(m["d"])),
            needs=("月", "日號号"),
        ),
        rule(
            "month and day",
            # "今(11/21)日", "週四(11/21)", "於11/21簽署", "11/21(四)": as Taiwan's press has it
            rf"(?P<cue>(?!))?(?:(?:[今昨前本]|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])[日天]?[(（]{M}/{D}[)）][日天]?"
            rf"|(?<=[于於在]){S}(?<![\d./])(?P<m2>1[0-2]|0?[1-9])/(?P<d2>3[01]|[12]\d|0?[1-9])(?![\d/])"
            rf"|(?<![\d./])(?P<m3>1[0-2]|0?[1-9])/(?P<d3>3[01]|[12]\d|0?[1-9])(?=[(（](?:周|週|星期)?[一二三四五六日][)）]))",
            _with_slash,
            bare=True,
            needs=(DIGITS, "/"),
        ),
        rule(
            "month",
            rf"(?<![\d.]){M}月(?!号|號|刊|{S}\d+{S}{DAY})(?:上旬|中旬|下旬|初|底|末|份)?",
            lambda m, c: month_of_year(c, int(m["m"])),
            bare=True,
            needs=(DIGITS, "月"),
        ),
        rule(
            "day in brackets",
            rf"(?:(?:今|昨|前|本|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])[日天]?)?[(（]{D}[)）]{DAY}"
            rf"|(?:今|昨|前|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])[日天]?[(（](?:\d\d?月)?(?P<within>3[01]|[12]\d|0?[1-9])日[)）]",
            lambda m, c: _of_this_month(c, int(m["d"] or m["within"])),
            needs=(DIGITS, "(（"),
        ),
        rule(
            "day in brackets, in signs",
            rf"(?:今|昨|前|本)[日天]?[(（](?P<d>{KANJI_SMALL})(?:日[)）]|[)）]日)",
            lambda m, c: day_of_month(c, kanji_number(m["d"])),
            needs=("日", "(（"),
        ),
        rule(
            "same day",
            r"同日(?!本)|同一天",
            lambda _, c: same_as_before(c),
            needs=("同",),
        ),
        rule("day beside", any_of(BESIDE), _beside, needs=("天日",)),
        rule(
            "same month",
            rf"同月(?:{S}{D}{DAY})?",
            _same_month,
            needs=("同", "月"),
        ),
        rule(
            "same year",
            rf"(?:同年|同一年|当年|當年|那年|这一年|這一年)的?{S}{M}月(?:{S}{D}{DAY})?",
            same_year,
            needs=("同当當那这這", "年", "月"),
        ),
        rule(
            "day",
            rf"{CUES}{LOCAL}(?<![\d.第约約共逾月年-])(?<!\d[, ]){D}{S}[日號]{NO_COUNT}",
            _day,
            bare=True,
            needs=(DIGITS, "日號号"),
        ),
        rule(
            "day",
            rf"(?P<cue>(?!))?(?:当地时间|當地時間|(?<=于)|(?<=於)|(?<=在)|(?<=，)|(?<=,)){D}号(?!楼|线|路|院|馆|店|文|门|厅|车)",
            _day,
            bare=True,
            needs=(DIGITS, "日號号"),
        ),
        rule(
            "day, in signs",
            rf"(?<![第为為期近逾约約共每满滿前后後连連一二三四五六七八九十百零〇月年廿卅、])"
            rf"(?P<d>二?十[一二三四五六七八九]|[二三]?十|三十一|[廿卅][一二三四五六七八九]?){DAY}{NO_COUNT}(?!谈|談|线|線|行)",
            _day_in_signs,
            needs=("十廿卅", "日号號"),
        ),
        rule(
            "weekday",
            # "14日(周四)": the day has been told
            rf"(?<![日号號][(（])(?<!/\d[(（])(?<!/\d\d[(（])(?P<week>{any_of(WEEKS)})?(?:周|週|星期|礼拜|禮拜)(?P<w>[一二三四五六日天])(?!带|帶|期|年|边|邊|路|刊|\s?[(（](?:\d\d?[月/])?\d\d?(?:日[)）]|[)）]日))",
            _weekday,
            needs=("周週期拜", " 一二三四五六日天"),
        ),
        rule(
            "week",
            rf"(?P<week>{any_of(w for w, n in WEEKS.items() if n in {0, -1})})(?:周|週|星期|礼拜|禮拜)(?![一二三四五六日天内內刊报報年期边邊])",
            _week,
            needs=("周週期拜",),
        ),
        rule(
            "ago",
            r"(?<![\d.])(?P<n>\d{1,2}|[两兩一二三四五六七八九十])(?:个|個)?(?P<unit>天|日|月|年)前",
            _ago,
            needs=("前",),
        ),
        rule(
            "day by word",
            rf"(?!(?<=[声聲说說证證])明|明日前)(?P<word>{any_of({k: v for k, v in DAYS.items() if len(k) > 1})}|今(?=早|晨|午|晚|[访訪赴抵簽签宣][^订訂])|昨(?=[,，]|在|於|于|與|与|和|宣|簽|签|晚|下午))",
            lambda m, c: days_from(c, DAYS[m["word"]]),
        ),
        rule("vague", VAGUE, lambda _m, _c: Day()),
    ),
    announced_after=re.compile(
        r"(?:\([^)]{1,6}\))?(?:的(?=消息|报道|報道|報導))?(?:正式|对外|對外)?(?:电|電|讯|訊|宣布|宣佈|公布|公佈|表示|发布|發布|發佈|披露|公告|发表|發表|报道|報道|報導|消息|称|稱|指出|透露|(?:介绍|介紹|说明|說明)(?=[,，:：])|在(?:个人|個人)?(?:脸书|臉書|微博|推特|社群|社交|网上|網上|X上?)[^,，。;；签簽]{0,8}?(?:写道|寫道|写下|寫下|发文|發文|贴文|貼文|宣布|宣佈|表示|公布|公佈|[说說])|[说說](?![好定明妥服法]))"
    ),
)
