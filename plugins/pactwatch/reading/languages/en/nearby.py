"""The day of a signing that its own sentence does not tell: the ceremony's sentence, or the one that led up to it."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.en.day_words import is_quoted
from pactwatch.reading.languages.en.days import BY_WORD, NOT_OF_SIGNING, PAPER_OF, dates_told, is_dateline
from pactwatch.reading.languages.en.days_around import REPORTED
from pactwatch.reading.languages.en.told_days import is_of_telling
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import FULL, MONTH, Page, Said, Sentence, Statement, When
from pactwatch.reading.news import age

STEPS = (1, -1, 2)
"""Where to look, in sentences from the paper's: what follows first, then what led up to it."""
WITHIN = re.compile(
    r"\b(?:[Dd]uring|[Aa]t the (?:end|close|margins) of|[Oo]n the (?:sidelines|margins|fringes|last day) of|[Ii]n the (?:course|framework) of|[Aa]s part of|[Aa]t|[Ii]n) (?:the|this|that|their|his|her|its) "
    r"(?:\w+ )?(?:visit|trip|tour|stay|meeting|event|forum|conference|summit|congress|talks|occasion|ceremony|session|mission)\b"
)
"""The signing was at an event of which sentences before have told: "at the end of the visit the two signed"."""
BACK = re.compile(
    r"[“\"]?(?:(?:[Ii]n the course of|[Dd]uring|[Aa]t|[Oo]n|[Ww]ithin|[Ii]n) (?:it|that|this|the same)\b|There,? |Then,? |Thereupon|On (?:that|the same) (?:occasion|day|trip|visit))"
)
"""How a sentence begins that tells what happened at the event of the sentence before."""
FURTHER = (-2, -3)
LONG_AGO_DAYS = 150
FRESH_DAYS = 60
"""A day further before publication is of something else."""
OTHERWISE = PROSE.pattern(
    r"\b(?:born|founded|established in|opened in|since|until|deadline|expected|scheduled|tender|election|died|elected|appointed|joined the|arriv\w+|launched in|registered|"
    r"cases|infections?|as of|by the end)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose date is of something else."""
THAT_WAS = re.compile(
    r"(?:That|This|It|They|Both|The (?:ceremony|signing|act|event|occasion|exchange|two))\b[^.;:]{0,50}?\b(?:was|were|happened|took place|came|occurred|did so|met|gathered|set them|put them|held)\b[^.;:]{0,50}?"
)
""" "That was on May 11": a sentence that only dates what was told before it."""
RANGE = re.compile(r"\b(?:from|between|to|until|through|and|-|–)\s*$")


def with_days(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; where no signing among them has a date, the first told in running text gets one that stands near."""
    signed = [
        s for s in found if s.said is Said.SIGNED and not s.earlier and page.sentences[s.sentence].place != "line"
    ]
    if not signed:
        return found
    prose = {s.order: s for s in page.prose}
    told = next((s for s in signed if s.sentence in prose and not s.detail), None) or signed[0]
    at = told.sentence if told.sentence in prose else min(prose, default=-1)
    dated = {w: s.sentence for s in signed for w in s.dates if w.of in ("signing", "event")}
    when = _told_exactly(page, prose, at, dated) if dated else _told_near(page, prose, at)
    return found if when is None else [replace(s, dates=(*s.dates, when)) if s is told else s for s in found]


def _told_near(page: Page, prose: dict[int, Sentence], at: int) -> When | None:
    """The date of an undated signing in the sentence ``at``: of what led up to it or followed, of its picture, its month."""
    told = prose.get(at)
    if told is not None and BACK.match(told.words) and (old := _long_ago(page, prose.get(at - 1))):
        return old
    steps = (*STEPS, *FURTHER) if told is not None and WITHIN.search(told.words) else STEPS
    days = (when for step in steps if (one := prose.get(at + step)) and (when := _day(page, one)))
    months = (when for step in STEPS[:2] if (one := prose.get(at + step)) and (when := _month(page, one)))
    return (
        next(days, None)
        or (_day_of_reception(page, prose, at) if told is not None else None)
        or _pictured(page)
        or next(months, None)
        or _span(page, at)
    )


def _told_exactly(page: Page, prose: dict[int, Sentence], at: int, dated: dict[When, int]) -> When | None:
    """The day of the ceremony, told behind a signing of which the month is known: "last week. The ceremony was on Tuesday"."""
    if any(len(when.value) != MONTH for when in dated):
        return None
    for step in BEHIND:
        sentence = prose.get(at + step) if at + step not in dated.values() else None
        if sentence is not None and sentence.has("sign", "ceremony") and (day := _day(page, sentence)):
            is_of_it = any(day.value.startswith(when.value) for when in dated)
            return replace(day, of="signing") if is_of_it else None
    return None


BEHIND = (1, 2)
OCCASION = re.compile(
    r"[“\"]?(?:On (?:this|that|the|the same) occasion|At the (?:close|end|conclusion)|Before (?:leaving|parting|departing)|After(?:wards?| (?:that|this|the (?:talks|meeting)))|"
    r"Following|Upon|Finally|Later|During (?:the|their|his|her|its)|In the course of|(?:With)?[Ii]n the framework|They|Both|The (?:two|parties|sides|presidents|rectors|ministers|heads))\b"
)
"""How a sentence begins that tells what happened at a meeting."""
RECEIVED = re.compile(
    r"\b(?:delegation|delegates|guests?|visitors?|received|welcomed|welcoming|hosted|reception|working session|meeting|(?:talks|met|meets) with|met)\b",
    re.IGNORECASE,
)
PRESS = re.compile(r"\b(?:press|reporters|journalists|media|statement|interview|newspaper)\b")
RECEPTION_REACH = 8
"""Sentences before a signing within which the meeting may be told at which it was."""


def _day_of_reception(page: Page, prose: dict[int, Sentence], at: int) -> When | None:
    """The day of the meeting at which it was signed, also where what was said there is told: "told a delegation on June 6"."""
    words = prose[at].words
    if not (OCCASION.match(words) or BACK.match(words) or WITHIN.search(words)):
        return None
    for step in range(1, RECEPTION_REACH + 1):
        sentence = prose.get(at - step)
        if sentence is None:
            continue
        days = [d for d in dates_told(sentence, page, page.published) if d.value and len(d.value) == FULL]
        days = [d for d in days if not (page.published and is_dateline(d, sentence))]
        if not days:
            continue
        is_reception = RECEIVED.search(sentence.words) and not PRESS.search(sentence.words)
        if not is_reception or len({d.value for d in days}) > 1 or not _is_fresh(page, sentence, days[0]):
            return None
        start = max(sentence.start, 0) + days[0].start
        return When(value=days[0].value or "", of="event", start=start, end=start + len(days[0].words))
    return None


PICTURED = ("above", "caption")


def _pictured(page: Page) -> When | None:
    """The fresh day in the caption of a picture of the signing: "At the ceremony of August 1 in Hanoi"."""
    for sentence in page.sentences:
        if sentence.place in PICTURED and page.published is not None and sentence.has("sign", "ceremony"):
            when = _day(page, sentence)
            if when is not None:
                # a picture's words may stand outside the text
                return when if sentence.start >= 0 else replace(when, start=-1, end=-1)
    return None


FRESHLY_NAMED_DAYS = 10
NAMED_WITHIN = 3
"""Sentences from a signing told as past within which the paper may be named by its day."""


def freshly_named(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; a paper that somebody "had signed" is new where the page calls it "the declaration of Wednesday"."""
    return [_by_its_day(page, s) if s.rule.startswith("past perfect") and not s.dates else s for s in found]


def _by_its_day(page: Page, statement: Statement) -> Statement:
    for sentence in page.sentences[statement.sentence + 1 : statement.sentence + 1 + NAMED_WITHIN]:
        if not sentence.is_prose or page.published is None:
            continue
        for date in find_dates(sentence.words, "en", page.published):
            before = sentence.words[max(0, date.start - 60) : date.start].lower()
            is_day = date.value is not None and len(date.value) == FULL
            is_named = is_day and before.endswith(" of ") and PAPER_OF.search(before) is not None
            if is_named and 0 <= age(page.published, date.value or "") <= FRESHLY_NAMED_DAYS:
                at = max(sentence.start, 0)
                when = When(value=date.value or "", of="signing", start=at + date.start, end=at + date.end)
                return replace(statement, said=Said.SIGNED, rule="named by its fresh day", dates=(when,))
    return statement


def _long_ago(page: Page, sentence: Sentence | None) -> When | None:
    """The one date that a sentence tells, where it is long past: what happened then is recalled."""
    if sentence is None or page.published is None or REPORTED.search(sentence.words):
        return None
    told = [d for d in find_dates(sentence.words, "en", page.published) if d.value]
    if len(told) != 1 or age(page.published, told[0].value or "") <= LONG_AGO_DAYS:
        return None
    at = max(sentence.start, 0)
    return When(value=told[0].value or "", of="signing", start=at + told[0].start, end=at + told[0].end)


IN_MONTH = re.compile(r"(?:[Ii]n|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id-?|[Tt]his)\b")


def _month(page: Page, sentence: Sentence) -> When | None:
    """The one month that a sentence tells beside the paper's, no day with it: "what happened in Lima in August"."""
    if OTHERWISE.search(sentence.words) or REPORTED.search(sentence.words):
        return None
    told = [d for d in find_dates(sentence.words, "en", page.published) if d.value and not d.is_future]
    if len(told) != 1 or len(told[0].value or "") != MONTH or not IN_MONTH.match(told[0].words):
        return None
    if page.published is None or age(page.published, told[0].value or "") > FRESH_DAYS + 31:
        return None
    at = max(sentence.start, 0)
    return When(value=told[0].value or "", of="event", start=at + told[0].start, end=at + told[0].end)


OF_EVENT = re.compile(
    r"\b(?:visit|trip|tour|travel|went to|was in|were in|stay|guests? of|in the country|summit|forum|conference|convention|congress|fair|exhibition|expo|meeting|session|week|delegation|symposium|BIO)",
    re.IGNORECASE,
)
SPAN_BEFORE, SPAN_BEHIND = 6, 2
"""Sentences before and behind the paper's in which the days of the visit or fair may be told."""


def _span(page: Page, at: int) -> When | None:
    """The month of the visit or fair at which the signing was, where its days are told: "from 18 to 21 April"."""
    near = [s for s in page.sentences if at - SPAN_BEFORE <= s.order <= at + SPAN_BEHIND and s.place in SPANNING]
    for sentence in sorted(near, key=lambda s: abs(s.order - at)):
        told = [d for d in find_dates(sentence.words, "en", page.published) if d.rule == "range" and d.value]
        if len(told) != 1 or not OF_EVENT.search(sentence.words) or SPAN_OTHERWISE.search(sentence.words):
            continue
        value = told[0].value or ""
        if page.published is not None and not 0 <= age(page.published, value) <= FRESH_DAYS + 31:
            continue
        start = max(sentence.start, 0) + told[0].start
        return When(value=value, of="event", start=start, end=start + len(told[0].words))
    return None


SPANNING = ("above", "lead", "body")
SPAN_OTHERWISE = re.compile(r"\b(?:will|next|expected|scheduled|to be held|upcoming)\b")


def _day(page: Page, sentence: Sentence) -> When | None:
    """The one full day that a sentence tells, where it may be the signing's."""
    if OTHERWISE.search(sentence.words):
        return None
    days = [d for d in find_dates(sentence.words, "en", page.published) if _fits(page, sentence, d)]
    if days and THAT_WAS.fullmatch(sentence.words[: days[0].start].lstrip()):
        days = days[:1]
    elif REPORTED.search(sentence.words) and not sentence.has("sign", "ceremony"):
        return None
    if len({d.value for d in days}) != 1:
        return None
    at = max(sentence.start, 0)
    return When(value=days[0].value or "", of="event", start=at + days[0].start, end=at + days[0].end)


AT_HEAD = 3
"""Characters before the day of publication that opens a text: "2026-01-06 The group had visitors"."""
IN_FULL = re.compile(r"\b(?:19|20)\d\d\b")


def _opens_page(page: Page, date: DateMention) -> bool:
    """Whether a date is that of publication, in full at the head of a line: "July 25, 2019 09:00 ET | Source"."""
    return date.value == str(page.published) and date.start < AT_HEAD and IN_FULL.search(date.words) is not None


def _fits(page: Page, sentence: Sentence, date: DateMention) -> bool:
    if date.value is None or len(date.value) != FULL or date.is_announcement:
        return False
    if date.rule == BY_WORD and is_quoted(sentence.words, date.start):
        return False
    before = sentence.words[max(0, date.start - 60) : date.start].lower()
    if page.published is not None and (is_dateline(date, sentence) or _opens_page(page, date)):
        # of the writing; the signing may have been days before
        return False
    if is_of_telling(before, sentence.words, date.start, date.end):
        return False
    return _is_fresh(page, sentence, date)


def _is_fresh(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Whether a day may be that of news, and no word before it gives it to something else."""
    before = sentence.words[max(0, date.start - 60) : date.start].lower()
    if (NOT_OF_SIGNING.search(before) or RANGE.search(before)) and not PAPER_DATES_FROM.search(before):
        return False
    if page.published is None:
        return True
    return 0 <= (page.published - dt.date.fromisoformat(date.value or "")).days <= FRESH_DAYS


PAPER_DATES_FROM = re.compile(
    r"\b(?:paper|document|text|memorandum|agreement|accord|pact|mou|letter) (?:dates|dated) (?:back )?(?:from|to) $"
)
