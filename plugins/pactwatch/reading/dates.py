"""Date expressions of a text, resolved against the day of publication. Language packs call ``find_dates``.

The grammar of each language is a table of rules in its pack (``date_rules.py``); the arithmetic is here.
A day is given only where the words and the publication day support a day; else month, quarter or year, or nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import import_module
from operator import itemgetter

from pactwatch.reading.languages import LANGUAGES
from pactwatch.reading.sieve import Sieve, Sifted
from pactwatch.typography import WIDTHS

WIDE_LETTER = re.compile("[\uff01-\uff5e\u3000]")

DIGITS = "0123456789"
PAST, FUTURE = -1, 1
SHORTEST, COMMON_YEAR = 28, 2001
"""The days that every month has; a year without a 29 February."""


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class Day:
    """As much of a date as the words give. ``days`` of a range are not one day: such a date has no ``day``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    is_future: bool = False


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class DateMention:
    """One date expression.

    ``value``: YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY; None where the words say no more ("last week"), or where the
    publication day is unknown and they need it; then ``month`` and ``day`` hold what they say.
    ``is_future``: marked as to come ("오는", "next"). ``is_announcement``: the day of saying so ("20일 밝혔다").
    ``is_bare``: a day without month, or a month without year, and no cue: resolved as the latest that is not after
    publication. ``rule`` names the rule.
    """

    start: int
    end: int
    words: str
    value: str | None
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    is_future: bool = False
    is_announcement: bool = False
    is_bare: bool = False


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class Context:
    """What resolving needs: the day of publication, and the date that stands before in the text."""

    base: dt.date | None
    before: DateMention | None


Means = Callable[[re.Match[str], Context], Day | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """A named pattern and what its match means. ``bare`` marks forms whose year or month is understood.

    ``needs`` are groups of letters: without one letter of each group in a text, the pattern is not looked for.
    """

    name: str
    pattern: re.Pattern[str] | Sifted
    means: Means
    bare: bool = False
    needs: tuple[frozenset[str], ...] = ()


def rule(name: str, pattern: str | Sifted, means: Means, *, bare: bool = False, needs: tuple[str, ...] = ()) -> Rule:
    """A row of a language's table; ``needs`` as in ``Rule``, each group as one string."""
    compiled = re.compile(pattern) if isinstance(pattern, str) else pattern
    return Rule(name=name, pattern=compiled, means=means, bare=bare, needs=tuple(map(frozenset, needs)))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Grammar:
    """A language's rules, and the words right after (or before) a date that make it the day of an announcement.

    ``sieve``: of the rules' patterns, where they have one: what stands in a text is asked once for all.

    Equal to itself only, so that what is worked out of it can be kept beside it.
    """

    rules: tuple[Rule, ...]
    announced_after: re.Pattern[str]
    announced_before: re.Pattern[str] | None = None
    sieve: Sieve | None = None

    def may_speak(self, text: str) -> list[tuple[int, Rule]]:
        """The rules, numbered, all of whose needed letters the text has: a bit a rule's group, set by its letters."""
        letters, any_letter, rules = _needed(self)
        seen = 0
        for letter in any_letter.findall(text):
            seen |= letters[letter]
        stands = self.sieve.standing(text) if self.sieve is not None else 0
        return [
            (number, row) for number, row, needs, words in rules if seen & needs == needs and stands & words == words
        ]


@cache
def _needed(grammar: Grammar) -> tuple[dict[str, int], re.Pattern[str], tuple[tuple[int, Rule, int, int], ...]]:
    """The bits that each letter sets, what finds such letters, and the rules, numbered, with the bits they need.

    The last are those of the words that a rule needs, by the grammar's sieve.
    """
    letters: dict[str, int] = {}
    rules: list[tuple[int, Rule, int, int]] = []
    bit = 1
    for number, row in enumerate(grammar.rules):
        needs = 0
        for group in row.needs:
            for letter in group:
                letters[letter] = letters.get(letter, 0) | bit
            needs |= bit
            bit <<= 1
        rules.append((number, row, needs, row.pattern.needs if isinstance(row.pattern, Sifted) else 0))
    return letters, re.compile("|".join(map(re.escape, letters)) or "(?!)"), tuple(rules)


@cache
def grammar_of(language: str) -> Grammar:
    """The rules of ko, en, ja or zh."""
    grammar: Grammar = import_module(f"pactwatch.reading.languages.{language}.date_rules").GRAMMAR
    return grammar


@lru_cache(maxsize=512)
def find_dates(text: str, language: str, base: dt.date | None) -> tuple[DateMention, ...]:
    """Every date expression of the text, by start, the longest at each spot.

    ``language`` is ko, en, ja or zh (any other gives ()); ``base`` the publication day in the outlet's time zone.
    """
    if language not in LANGUAGES:
        return ()
    grammar = grammar_of(language)
    plain = text.translate(WIDTHS) if WIDE_LETTER.search(text) else text
    spans = [
        (m.start(), -m.end(), order, m) for order, row in grammar.may_speak(plain) for m in row.pattern.finditer(plain)
    ]
    spans.sort(key=itemgetter(0, 1, 2))
    found: list[DateMention] = []
    at = 0
    for start, _, order, match in spans:
        if start < at:
            continue
        row = grammar.rules[order]
        day = row.means(match, Context(base=base, before=found[-1] if found else None))
        if day is None or not _exists(day):
            continue
        at = match.end()
        found.append(_mention(text, match, day, row))
    return tuple(_with_announcement(mention, plain, grammar) for mention in found)


def _mention(text: str, match: re.Match[str], day: Day, row: Rule) -> DateMention:
    return DateMention(
        start=match.start(),
        end=match.end(),
        words=text[match.start() : match.end()],
        value=written(day),
        rule=row.name,
        year=day.year,
        month=day.month,
        day=day.day,
        is_future=day.is_future,
        is_bare=row.bare and not day.is_future,
    )


def _with_announcement(mention: DateMention, plain: str, grammar: Grammar) -> DateMention:
    after = plain[mention.end : mention.end + 40]
    before = plain[max(0, mention.start - 40) : mention.start]
    said = grammar.announced_after.match(after)
    if said is None and grammar.announced_before is not None:
        said = grammar.announced_before.search(before)
    return replace(mention, is_announcement=True) if said else mention


def _exists(day: Day) -> bool:
    if day.month is not None and not 1 <= day.month <= 12:
        return False
    if day.day is None:
        return day.year is None or 1900 <= day.year <= 2100
    if day.year is None or day.month is None:
        return 1 <= day.day <= 31
    return _date(day.year, day.month, day.day) is not None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def written(day: Day) -> str | None:
    """YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY; None without a year."""
    if day.year is None:
        return None
    if day.quarter is not None:
        return f"{day.year}-Q{day.quarter}"
    if day.month is None:
        return str(day.year)
    return f"{day.year}-{day.month:02}" if day.day is None else f"{day.year}-{day.month:02}-{day.day:02}"


def full_year(digits: str) -> int:
    """A year of two digits belongs to this century."""
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def of_date(date: dt.date, *, is_future: bool = False) -> Day:
    """The day of a calendar date."""
    return Day(year=date.year, month=date.month, day=date.day, is_future=is_future)


def days_from(context: Context, days: int) -> Day | None:
    """The day so many days from publication; no year where that day is unknown."""
    if context.base is None:
        return Day(is_future=days > 0)
    return of_date(context.base + dt.timedelta(days=days), is_future=days > 0)


def day_of_month(context: Context, day: int, direction: int = 0) -> Day | None:
    """A day without month: the nearest one not after publication, or not before it where it is marked as to come."""
    base = context.base
    if base is None:
        return Day(day=day, is_future=direction == FUTURE)
    step = 1 if direction == FUTURE else -1
    for months in range(12):
        year, month = shifted(base, step * months)
        date = _date(year, month, day)
        if date is not None and (date >= base if step == 1 else date <= base):
            return of_date(date, is_future=step == 1)
    return None


def month_of_year(context: Context, month: int, day: int | None = None, direction: int = 0) -> Day | None:
    """A month, or a day of a month, without year: the nearest not after publication, or not before where to come."""
    base = context.base
    if base is None:
        return Day(month=month, day=day, is_future=direction == FUTURE)
    is_future = direction == FUTURE
    for year in (base.year, base.year + (1 if is_future else -1)):
        point = (year, month, day or base.day)
        today = (base.year, base.month, base.day)
        if (point >= today) if is_future else (point <= today):
            return Day(year=year, month=month, day=day, is_future=is_future)
    return None


def shifted(base: dt.date, months: int) -> tuple[int, int]:
    """Year and month so many months from the base."""
    count = base.year * 12 + base.month - 1 + months
    return count // 12, count % 12 + 1


def month_from(context: Context, months: int, day: int | None = None) -> Day | None:
    """The month (and day) so many months from that of publication."""
    if context.base is None:
        return Day(day=day, is_future=months > 0)
    year, month = shifted(context.base, months)
    return Day(year=year, month=month, day=day, is_future=months > 0)


def year_from(context: Context, years: int, month: int | None = None, day: int | None = None) -> Day | None:
    """The year so many years from that of publication, with what is said of month and day."""
    if context.base is None:
        return Day(month=month, day=day, is_future=years > 0)
    return Day(year=context.base.year + years, month=month, day=day, is_future=years > 0)


def weekday(context: Context, number: int, weeks: int | None = None, direction: int = PAST) -> Day | None:
    """A day of the week, Monday 0.

    ``weeks`` counts weeks from that of publication (weeks begin on Monday: ISO 8601, 표준국어대사전); None means
    the nearest in the direction: publication day itself counts, a future one is after it.
    """
    base = context.base
    if base is None:
        return Day(is_future=direction == FUTURE)
    if weeks is not None:
        away = number - base.weekday() + 7 * weeks
    elif direction == FUTURE:
        away = (number - base.weekday() - 1) % 7 + 1
    else:
        away = -((base.weekday() - number) % 7)
    try:
        return of_date(base + dt.timedelta(days=away), is_future=away > 0)
    except OverflowError:
        return None


def week_of(context: Context, weeks: int) -> Day:
    """A week, so many from that of publication: the month, or the year, that all its days up to publication are of."""
    if context.base is None:
        return Day()
    monday = context.base - dt.timedelta(days=context.base.weekday() - 7 * weeks)
    last = min(context.base, monday + dt.timedelta(days=6))
    same_year, same_month = monday.year == last.year, monday.month == last.month
    return Day(year=last.year if same_year else None, month=last.month if same_month else None)


def same_as_before(context: Context, days: int = 0) -> Day | None:
    """ "The same day": the day named before in the text, else that of publication."""
    before = context.before
    if before is not None and before.day is not None:
        if before.year is None or before.month is None:
            return _beside(before.month, before.day, days)
        return of_date(dt.date(before.year, before.month, before.day) + dt.timedelta(days=days))
    return days_from(context, days)


def _beside(month: int | None, day: int, days: int) -> Day:
    """The day so many days from one without a year; nothing where the month, or its end, is not known."""
    if month is None:
        return Day(day=day + days) if 1 <= day + days <= SHORTEST else Day(day=day if not days else None)
    date = _date(COMMON_YEAR, month, day)
    if date is None:
        return Day(month=month, day=day if not days else None)
    moved = date + dt.timedelta(days=days)
    return Day(month=moved.month, day=moved.day)


def after_before(context: Context, day: int) -> Day | None:
    """A day right after another one, "9월 3일과 4일": it shares the month."""
    before = context.before
    if before is None or before.month is None:
        return day_of_month(context, day)
    return Day(year=before.year, month=before.month, day=day)
