"""The day of a sentence that tells none: its event's year, the day of the sentence before, the paragraph's dateline."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.en.datelines import DATELINE
from pactwatch.reading.languages.en.told_days import is_of_telling
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Page, Said, Sentence, When

EVENT_YEAR = PROSE.pattern(
    r"(?:Convention|Forum|Summit|Conference|Expo|Congress|Exhibition|Fair|Week|Festival|Symposium|Assembly) (20\d\d)\b|"
    r"\b[Tt]he (20\d\d) (?:[A-Z][\w&-]* ){0,5}?(?:Convention|Forum|Summit|Conference|Expo|Congress|Exhibition|Fair|Festival|Symposium|Assembly)\b"
)
FOLLOWS = re.compile(
    r"(?:He|She|It|They|There|Both|The two|Later|Afterwards|On that occasion|On the occasion|During|At the (?:meeting|ceremony|same))\b"
)
SAME_EVENT = re.compile(r"(?:They |Both |The two |On that occasion|On the occasion|At the (?:meeting|ceremony|same)\b)")
REPORTED = PROSE.pattern(
    r"\b(?:said|says|announc\w+|told|tells|report\w*|statement|disclos\w+|reveal\w*|known|inform\w*|declared|release[sd]?|published|posted|wrote|notified|shared the news|[Ww]ord of (?:it|this)|news of (?:it|this)|journalists|reporters)\b",
    re.IGNORECASE,
)
"""Words of a sentence that dates its telling, not what it tells."""


def around(sentence: Sentence, page: Page, said: Said) -> tuple[When, ...]:
    """The year in the event's name, the day of the sentence before, or that of the paragraph's dateline."""
    if said is not Said.SIGNED or sentence.start < 0:
        return ()
    if year := EVENT_YEAR.search(sentence.words):
        at = sentence.start + year.start(year.lastindex or 0)
        return (When(value=year.group(year.lastindex or 0), of="event", start=at, end=at + 4),)
    return _day_before(sentence, page) or dateline_day(sentence, page)


def _day_before(sentence: Sentence, page: Page) -> tuple[When, ...]:
    before = page.sentences[sentence.order - 1] if sentence.order else None
    if before is None or before.start < 0 or not FOLLOWS.match(sentence.words):
        return ()
    if REPORTED.search(before.words) and not before.has("sign", "ceremony", "instrument"):
        return ()
    if "\n" in page.text[before.start : sentence.start] and not SAME_EVENT.match(sentence.words):
        return ()
    dated = [d for d in find_dates(before.words, "en", page.published) if d.value and len(d.value) >= 7]
    days = [d for d in dated if not (d.is_announcement or _is_of_telling(d, before.words))]
    days = [d for d in days if len(d.value or "") == 10] or days
    if len({d.value for d in days}) != 1:
        return ()
    at = before.start + days[0].start
    return (When(value=days[0].value or "", of="event", start=at, end=at + len(days[0].words)),)


def _is_of_telling(date: DateMention, words: str) -> bool:
    return is_of_telling(words[max(0, date.start - 60) : date.start].lower(), words, date.start, date.end)


def dateline_day(sentence: Sentence, page: Page) -> tuple[When, ...]:
    """The day in the dateline that opens the sentence's paragraph."""
    line = page.text.rfind("\n", 0, sentence.start) + 1
    head = page.text[line : line + 120]
    dateline = DATELINE.match(head)
    dated = next((d for d in find_dates(head, "en", page.published) if d.value and len(d.value) == 10), None)
    if dated is None or dateline is None or dated.end > dateline.end():
        return ()
    return (When(value=dated.value or "", of="announcement", start=line + dated.start, end=line + dated.end),)
