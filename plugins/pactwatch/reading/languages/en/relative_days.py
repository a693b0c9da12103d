"""Days that are told by another one: "a day later", "two days earlier", "a day after the two had signed"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.dates import Context, DateMention, Day, days_from, same_as_before
from pactwatch.reading.languages.en.numbers import numbers

COUNTED = {"a": 1, "one": 1, **numbers(1, 10)}
_COUNT = (
    rf"(?:[Jj]ust |[Oo]nly |[Ss]ome )?(?P<n>{'|'.join(sorted({*COUNTED, *(word.title() for word in COUNTED)}))}|\d)"
)
_NO_CLAUSE = r"(?!\s(?:the|a|an|it|they|he|she|his|her|their|its|this|that|these|those|our|we|both|[A-Z]\w*|signing|leaving|\w+ing|being)\b)"
"""Behind "two days before" no event may stand by which it is told: "before the fair opened" is of the fair."""
RELATIVE = (
    rf"\b(?:{_COUNT}\sdays?\s(?P<rel>later|afterwards?|earlier|beforehand|previously|after{_NO_CLAUSE}|before{_NO_CLAUSE})\b|"
    rf"[Tt]he\s(?P<rel2>next|following|previous)\s(?:day|morning|afternoon|evening)\b|[Tt]he\sday\s(?P<rel3>before|after)\b{_NO_CLAUSE}|The\sday\s(?P<rel4>before)(?=\s[^.;,]{{1,80}}\bhad\b))"
)
"""A day told by the one before it in the text."""
SIGNING = r"(?:signed|signing|signature|inked|sealed|concluded|conclusion|exchanged|put (?:their|its))"
OF_A_SIGNING = rf"\b(?:{_COUNT}\sdays?|[Tt]he\sday)\s(?P<rel>after|before(?!\s[^.;,]{{1,80}}\bhad\b))(?=\s(?!the\s(?:fair|visit|end))[^.;,]{{0,90}}?\b{SIGNING}\b)"
"""A day of signing told by another one: "opened on Monday, a day after the two had signed"."""
SIGNED = re.compile(rf"\b{SIGNING}\b")
BACKWARDS = ("earlier", "beforehand", "previously", "before", "previous")


def days_away(words: str) -> int | None:
    """How many days from the one told before the words of a relative day are; None where they are no such words."""
    found = _RELATIVE.fullmatch(words)
    return _away(found) if found else None


_RELATIVE = re.compile(RELATIVE)


def _away(m: re.Match[str]) -> int:
    told = (m["n"] or "a").lower()
    count = int(told) if told.isdigit() else COUNTED[told]
    return -count if (m["rel"] or m["rel2"] or m["rel3"] or m["rel4"]) in BACKWARDS else count


def relative(m: re.Match[str], context: Context) -> Day | None:
    """The day so many days from the one before it; without one, only a day of before is one of before publication."""
    away = _away(m)
    if context.before is not None and context.before.day is not None:
        return same_as_before(context, away)
    return days_from(context, away) if away < 0 else Day()


def of_a_signing(m: re.Match[str], context: Context) -> Day | None:
    """The day of a signing that is told by that of something else; None where the sentence told a signing before."""
    if SIGNED.search(m.string, 0, m.start()):
        return None
    if context.before is None or context.before.day is None:
        return Day()
    told = (m["n"] or "a").lower()
    count = int(told) if told.isdigit() else COUNTED[told]
    return same_as_before(context, -count if m["rel"] == "after" else count)


def is_told_by_another(date: DateMention, found: tuple[DateMention, ...]) -> bool:
    """Whether a date is told by a day that its own sentence does not tell before it."""
    return date.rule in RULES and not any(one.day and one.start < date.start for one in found)


def from_day(date: DateMention, day: DateMention) -> DateMention:
    """The date, told by another day."""
    if day.year is None or day.month is None or day.day is None:
        return replace(date, value=None, month=day.month, day=day.day)
    away = days_away(date.words) or 0
    told = dt.date(day.year, day.month, day.day) + dt.timedelta(days=-away if date.rule == OF_SIGNING else away)
    return replace(date, value=told.isoformat(), year=told.year, month=told.month, day=told.day, is_future=False)


OF_SIGNING = "day of a signing"
"""The rule of days on which something was signed, whatever the words around them say."""
RULES = ("day after", "same day", OF_SIGNING)
"""The rules of date_rules.py for days that are told by another."""
