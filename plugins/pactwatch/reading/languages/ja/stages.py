"""Papers signed at the stages of a journey: the day that the sentence right before opens with is theirs, too."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import in_page, when
from pactwatch.reading.model import FULL, Said, Sentence, Statement, When

SAME_DAY = re.compile(
    r"この日|同日|同じ日|同じ(?:席|場|式)|その(?:席|場)|席上|あわせて|併せて|同時に|(?:この|その)(?:とき|時|折|際)"
)
"""あわせてこの日は: told of the day of the paper before."""
OPENS = 4
"""Letters before the day with which a stage begins: 翌, 続く."""


def staged(found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; a signing without a day has that of its stage: "翌13日は南の町へ。A大学と協定を結んだ"."""
    return [replace(s, dates=_day_of_stage(s, sheet)) if _wants_a_day(s, sheet) else s for s in found]


def _wants_a_day(statement: Statement, sheet: Sheet) -> bool:
    is_new = statement.said is Said.SIGNED and not statement.earlier and bool(statement.groups)
    return is_new and not statement.dates and sheet.page.sentences[statement.sentence].is_prose


def _day_of_stage(statement: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The day that one of the two sentences before opens with, where nothing was signed in between."""
    for sentence in reversed(sheet.page.sentences[max(0, statement.sentence - 2) : statement.sentence]):
        if not sentence.is_prose or sentence.has("instrument", "sign", "ceremony"):
            return ()
        if day := _opening_day(sentence, sheet):
            return day
    return ()


def _opening_day(sentence: Sentence, sheet: Sheet) -> tuple[When, ...]:
    days = [d for d in sheet.dates(sentence) if d.day and sheet.value(d) and not d.is_future]
    return in_page((when(days[0], "event", sheet),), sentence) if len(days) == 1 and days[0].start <= OPENS else ()


def first_stage(day: tuple[When, ...], told: list[str]) -> tuple[When, ...]:
    """The day of the visit before the first signing, where only later papers are dated by their sentences."""
    return day if day and len(day[0].value) == FULL and all(day[0].value < value for value in told) else ()


def _is_of_ceremony(before: Statement, statement: Statement) -> bool:
    """Whether the sentence right before tells the ceremony's day, and this one who signed."""
    is_near = before.sentence == statement.sentence - 1 and not before.groups
    return is_near and any(day.of == "signing" and len(day.value) == FULL for day in before.dates)


def on_the_same_day(found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; what is signed "on this day, too" has the day of the paper right before it."""
    told: list[Statement] = []
    for statement in found:
        before = told[-1] if told else None
        if (
            before is not None
            and _wants_a_day(statement, sheet)
            and before.said is Said.SIGNED
            and not before.earlier
            and before.dates
            and (SAME_DAY.search(sheet.page.sentences[statement.sentence].words) or _is_of_ceremony(before, statement))
        ):
            told.append(replace(statement, dates=before.dates))
        else:
            told.append(statement)
    return told
