"""English date expressions: a table of rules for ``dates.py``."""
# ruff: noqa: E501  a table: a rule a line

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.dates import (
    DIGITS,
    FUTURE,
    PAST,
    Context,
    Day,
    Grammar,
    day_of_month,
    days_from,
    full_year,
    month_from,
    month_of_year,
    rule,
    same_as_before,
    weekday,
    year_from,
)
from pactwatch.reading.languages.en.day_words import EVENT_SAW
from pactwatch.reading.languages.en.numbers import numbers
from pactwatch.reading.languages.en.relative_days import OF_A_SIGNING, RELATIVE, of_a_signing, relative
from pactwatch.reading.sieve import Sieve

DATES = Sieve()
"""The patterns of the rules."""
NAMES_OF_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<mon>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept\.?|Sep\.?|Oct\.?|Nov\.?|Dec\.?|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|"
    r"JAN\.?|FEB\.?|MAR\.?|APR\.?|JUN\.?|JUL\.?|AUG\.?|SEPT\.?|OCT\.?|NOV\.?|DEC\.?)"
    r"(?![A-Za-z])"
)
D = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
Y = r"(?P<y>(?:19|20)\d\d)"
WEEKDAY = r"(?P<w>[Mm]on|[Tt]ues?|[Ww]ed(?:nes)?|[Tt]hu(?:rs)?|[Ff]ri|[Ss]at(?:ur)?|[Ss]un)(?:day)"
BY_NAME = r"(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day(?:\s(?:morning|afternoon|evening|night))?,?\s(?:the\s)?)?"
"""The day of the week before a day of a month: "Tuesday, May 3" is one date."""
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}
"""The last month of each."""
COUNTED = {"a": 1, **numbers(1, 10)}
NOT_COUNT = r"(?!\s?(?:-day|days?|weeks?|months?|hours?|million|billion|percent|%|people|companies|countries))"


def _month_number(m: re.Match[str]) -> int:
    return NAMES.index(m["mon"][:3].lower()) + 1


def _full(m: re.Match[str], _: Context) -> Day:
    return Day(year=int(m["y"]), month=_month_number(m), day=int(m["d"]))


def _numbers(m: re.Match[str], _: Context) -> Day:
    return Day(year=full_year(m["y"]), month=int(m["m"]), day=int(m["d"]))


def _slashed(m: re.Match[str], context: Context) -> Day | None:
    """21/11/2025 can be read one way only, and 9.5.2022; 03/04/2025 where one way is after publication, else the year."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if first > 12 >= second:
        return Day(year=year, month=second, day=first)
    if second > 12 >= first:
        return Day(year=year, month=first, day=second)
    if "." in m[0] or first == second:
        return Day(year=year, month=second, day=first)
    if not (1 <= first <= 12 and 1 <= second <= 12):
        return None
    told = [dt.date(year, month, day) for month, day in ((first, second), (second, first))]
    past = [day for day in told if context.base is not None and day <= context.base]
    return Day(year=year) if len(past) != 1 else Day(year=year, month=past[0].month, day=past[0].day)


def _worded(m: re.Match[str], context: Context) -> Day | None:
    """The third of May."""
    return month_of_year(context, _month_number(m), ORDINALS.index(m["o"].lower()) + 1)


def _season(m: re.Match[str], context: Context) -> Day | None:
    """Last autumn, this spring: the year in which it was."""
    if context.base is None:
        return Day()
    is_over = context.base.month > SEASONS[m["s"].lower()]
    return Day(year=context.base.year - (m["rel"].lower() == "last" and not is_over))


def _weekday_of(m: re.Match[str], context: Context) -> Day | None:
    """Wednesday of last week."""
    number = NAMES_OF_DAYS.index(m["w"][:3].lower())
    return weekday(context, number, -1 if m["rel"].lower() == "last" else 0)


def _month_day(m: re.Match[str], context: Context) -> Day | None:
    cue = (m["cue"] or "").lower()
    return month_of_year(context, _month_number(m), int(m["d"]), FUTURE if cue in {"next", "coming"} else 0)


def _range(m: re.Match[str], context: Context) -> Day | None:
    if m["y"]:
        return Day(year=int(m["y"]), month=_month_number(m))
    return month_of_year(context, _month_number(m))


def _month(m: re.Match[str], context: Context) -> Day | None:
    cue = m["cue"].lower()
    return month_of_year(context, _month_number(m), None, FUTURE if cue in {"next", "by", "until"} else 0)


def _week(m: re.Match[str], context: Context) -> Day | None:
    """Last week, this week: the month in which most of its days lie."""
    thursday = weekday(context, 3, 0 if m["rel"].lower() == "this" else -1)
    return Day(year=thursday.year, month=thursday.month) if thursday else None


def _month_relative(m: re.Match[str], context: Context) -> Day | None:
    return month_from(context, {"last": -1, "previous": -1, "this": 0, "next": 1}[m["rel"].lower()])


def _year_relative(m: re.Match[str], context: Context) -> Day | None:
    return year_from(context, {"last": -1, "previous": -1, "this": 0, "next": 1}[m["rel"].lower()])


def _month_of_year_by_word(m: re.Match[str], context: Context) -> Day | None:
    """March of last year, 3 March last year; of "3 March this year" day and month are known without a base."""
    is_last = m["rel"].lower() == "last"
    day = m.groupdict().get("d")
    told = Day(month=_month_number(m), day=int(day) if day else None)
    if context.base is None:
        return Day() if is_last else told
    return replace(told, year=context.base.year - is_last)


def _weekday_slashed(m: re.Match[str], context: Context) -> Day | None:
    """Wednesday (7/5): the weekday tells whether the month or the day comes first."""
    number = NAMES_OF_DAYS.index(m["w"][:3].lower())
    for month, day in ((int(m["a"]), int(m["b"])), (int(m["b"]), int(m["a"]))):
        found = month_of_year(context, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
        if found and found.year and _falls_on(found.year, month, day) == number:
            return found
    return None


def _falls_on(year: int, month: int, day: int) -> int | None:
    try:
        return dt.date(year, month, day).weekday()
    except ValueError:
        return None


def _weekday(m: re.Match[str], context: Context) -> Day | None:
    number = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(m["w"][:3].lower())
    cue = (m["cue"] or "").lower()
    if cue == "next":
        return weekday(context, number, 1)
    if cue == "last" and context.base is not None and context.base.weekday() == number:
        # on a Friday "last Friday" is a week ago
        return weekday(context, number, -1)
    return weekday(context, number, None, FUTURE if cue in {"coming", "this coming"} else PAST)


def _ago(m: re.Match[str], context: Context) -> Day | None:
    count = COUNTED.get(m["n"].lower(), 0) or int(m["n"])
    match m["unit"].lower():
        case "day":
            return days_from(context, -count)
        case "week":
            return Day()
        case "month":
            return month_from(context, -count)
        case _:
            return year_from(context, -count)


def _by_word(m: re.Match[str], context: Context) -> Day | None:
    return days_from(context, {"yesterday": -1, "tomorrow": 1}.get(m[0].lower(), 0))


def _quarter(m: re.Match[str], context: Context) -> Day | None:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get((m["word"] or "").lower()) or int(m["q"] or m["q2"])
    return Day(year=int(m["y"]), quarter=number) if m["y"] else year_quarter(context, number)


def year_quarter(context: Context, number: int) -> Day:
    """A quarter of the year of publication."""
    return Day(year=context.base.year if context.base else None, quarter=number)


GRAMMAR = Grammar(
    sieve=DATES,
    rules=(
        rule("full", DATES.pattern(rf"\b{BY_NAME}{MONTH}\s{D},?\s(?P<p>\()?{Y}\b(?(p)\))"), _full, needs=(DIGITS,)),
        rule(
            "full",
            DATES.pattern(rf"\b{BY_NAME}{D}(?:\sday)?(?:\sof)?[\s-]{MONTH},?[\s-](?P<p>\()?{Y}\b(?(p)\))"),
            _full,
            needs=(DIGITS,),
        ),
        rule(
            "full",
            DATES.pattern(rf"\b{Y}[-./](?P<m>1[0-2]|0?[1-9])[-./](?P<d>3[01]|[12]\d|0?[1-9])\b"),
            _numbers,
            needs=(DIGITS,),
        ),
        rule(
            "slashed",
            DATES.pattern(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:19|20)\d\d)\b"),
            _slashed,
            needs=(DIGITS, "/."),
        ),
        rule(
            "range",
            DATES.pattern(
                rf"\b{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\s?(?:[-–—]|to|until|through|and)\s?{D}\b(?:,?\s{Y})?"
            ),
            _range,
            needs=(DIGITS,),
        ),
        rule(
            "range",
            DATES.pattern(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s?(?:[-–—]|to|and)\s?{D}\s(?:of\s)?{MONTH}(?:,?\s{Y})?"),
            _range,
            needs=(DIGITS,),
        ),
        *(
            rule(
                "day of a year by word",
                DATES.pattern(rf"\b{day_and_month}\s(?P<rel>last|this)\syear\b(?!['’]s)"),
                _month_of_year_by_word,
                needs=(DIGITS,),
            )
            for day_and_month in (rf"{D}(?:\sof)?\s{MONTH}(?:\sof)?", rf"{MONTH}\s{D}(?:,|\sof)?")
        ),
        rule(
            "month of a year by word",
            DATES.pattern(rf"\b(?:(?:[Ii]n|[Oo]f|[Ss]ince)\s)?{MONTH}(?:,|\sof)?\s(?P<rel>last|this)\syear\b(?!['’]s)"),
            _month_of_year_by_word,
        ),
        rule(
            "month and day",
            DATES.pattern(
                rf"\b{BY_NAME}(?:(?P<cue>last|next|this|coming)\s)?{MONTH}\s(?:the\s)?{D}\b{NOT_COUNT}(?!,?\s?\d)"
            ),
            _month_day,
            bare=True,
            needs=(DIGITS,),
        ),
        rule(
            "month and day",
            DATES.pattern(rf"\b{BY_NAME}(?P<cue>(?!))?{D}(?:\sday)?(?:\sof)?\s{MONTH}(?!\w)"),
            _month_day,
            bare=True,
            needs=(DIGITS,),
        ),
        rule(
            "day in words",
            DATES.pattern(rf"\b(?:the\s)?(?P<o>{'|'.join(ORDINALS)})(?:\sday)?\sof\s{MONTH}(?!\w)"),
            _worded,
            bare=True,
        ),
        rule(
            "season and year",
            DATES.pattern(rf"\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\sof)?\s{Y}\b"),
            lambda m, _: Day(year=int(m["y"])),
            needs=(DIGITS,),
        ),
        rule("season", DATES.pattern(r"\b(?P<rel>[Ll]ast|[Tt]his)\s(?P<s>spring|summer|autumn|fall)\b"), _season),
        rule("weekday of a week", DATES.pattern(rf"\b{WEEKDAY}\s(?:of\s)?(?P<rel>last|this)\sweek\b"), _weekday_of),
        rule(
            "weekday of a week",
            DATES.pattern(
                rf"\b(?P<rel>[Ll]ast|[Tt]his)\sweek(?:['’]s|,?\son)?\s{WEEKDAY}\b(?!,?\s\(?(?:[A-Z][a-z]{{2,8}}\.?\s\d|\d))"
            ),
            _weekday_of,
        ),
        rule("day before yesterday", DATES.pattern(r"\b[Tt]he day before yesterday\b"), lambda _, c: days_from(c, -2)),
        rule(
            "year and month",
            DATES.pattern(rf"\b{MONTH}(?:\sof)?,?\s{Y}\b"),
            lambda m, _: Day(year=int(m["y"]), month=_month_number(m)),
            needs=(DIGITS,),
        ),
        rule(
            "month",
            DATES.pattern(
                rf"\b(?P<cue>[Ii]n|[Aa]s recently as|[Aa]s late as|[Ss]ince|[Oo]f|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id-?|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring)\s?{MONTH}(?![\w.]*\s?\d)(?!\s(?:be|have|also|not)\b)"
            ),
            _month,
            bare=True,
        ),
        rule(
            "week",
            DATES.pattern(r"\b(?:(?:earlier|later|early|late) )?(?P<rel>[Ll]ast|[Tt]his|[Pp]revious) week\b(?!['’-])"),
            _week,
        ),
        rule(
            "month by word",
            DATES.pattern(
                r"\b(?:(?:earlier|later|early|late|at the (?:start|end) of)\s)?(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious)\smonth\b"
            ),
            _month_relative,
        ),
        rule(
            "year by word",
            DATES.pattern(
                r"\b(?:(?:earlier|later|early|late)\s)?(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious)\syear\b(?!['’]s)"
            ),
            _year_relative,
        ),
        rule(
            "weekday and slashed day",
            DATES.pattern(rf"\b(?:(?P<cue>[Ll]ast|[Tt]his)\s)?{WEEKDAY}\s?\((?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})\)"),
            _weekday_slashed,
            needs=(DIGITS, "("),
        ),
        rule(
            "weekday",
            DATES.pattern(rf"\b(?:(?P<cue>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his coming|[Cc]oming)\s)?{WEEKDAY}\b"),
            _weekday,
        ),
        rule(
            "day by word",
            DATES.pattern(
                r"(?<!\w\.)\b(?:[Yy]esterday|today|(?<!USA )(?<!India )(?<!Russia )(?<!China )Today|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening))\b"
                rf"(?!(?!{EVENT_SAW.pattern})['’]s|\.\w)"
            ),
            _by_word,
        ),
        rule(
            "same day",
            DATES.pattern(
                r"\b(?:[Tt]he|[Tt]hat|[Oo]n the) same (?:day|morning|afternoon|evening)\b|\b[Tt]hat (?:very )?(?:day|morning|afternoon|evening)\b"
            ),
            lambda _, c: same_as_before(c),
        ),
        rule("day of a signing", DATES.pattern(OF_A_SIGNING), of_a_signing),
        rule("day after", DATES.pattern(RELATIVE), relative),
        rule(
            "days ago",
            DATES.pattern(
                r"(?<!half )\b(?P<n>[A-Za-z]{1,5}|\d{1,2})\s(?P<unit>day|week|month|year)s?\s(?:ago|earlier)\b"
            ),
            lambda m, c: _ago(m, c) if m["n"].lower() in COUNTED or m["n"].isdigit() else None,
        ),
        rule(
            "day",
            DATES.pattern(
                r"\b(?:[Oo]n the (?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)\b(?!\s(?:anniversary|floor|meeting|edition|session|day|of\s(?!this\smonth)))|"
                r"(?:[Ss]ince|[Oo]f|[Ff]rom|[Dd]ated|[Uu]ntil|[Tt]hat was|[Ii]t was|[Dd]ate|[Dd]ate is)(?: on)? the (?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)\b(?=[.,;:)]|\sof this month\b|\s(?:in|when|at|with|by|and|signed|sealed|inked)\b))"
            ),
            lambda m, c: day_of_month(c, int(m["d"] or m["d2"])),
            bare=True,
            needs=(DIGITS,),
        ),
        rule(
            "quarter",
            DATES.pattern(
                rf"\b(?:(?P<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) quarter|Q(?P<q>[1-4])|(?P<q2>[1-4])Q)(?:\s(?:of\s)?{Y})?"
            ),
            _quarter,
            needs=("Qq",),
        ),
        rule(
            "year",
            DATES.pattern(rf"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Ff]rom|[Uu]ntil|[Bb]y)\s{Y}\b(?!-)(?!\s[-–]\s?\d)"),
            lambda m, _: Day(year=int(m["y"])),
            needs=(DIGITS,),
        ),
        rule("year", DATES.pattern(rf"(?<=\bback to ){Y}\b"), lambda m, _: Day(year=int(m["y"])), needs=(DIGITS,)),
    ),
    announced_after=re.compile(r",?\s(?:said|announced|reported)\b"),
    announced_before=re.compile(
        r"(?:\b(?:said|announced|reported|revealed|disclosed|told\s\w+)(?:\stoday)?(?:,)?(?:\s(?:on|here on|in a statement(?: on)?))?|according to .{0,30} on)\s$"
    ),
)
