"""What only the whole page tells of its statements, in any language. The packs call it last."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Protocol

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.dates import DateMention
from pactwatch.reading.model import FULL, PROSE, Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.names import same_body
from pactwatch.reading.news import FRESH_DAYS, age, place
from pactwatch.records import Instrument, Kind

LOOSE = ("headline", "above", "line")
TELLING = ("instrument", "agreement", "sign", "ceremony", "renew", "join")
"""Roles of words of which a headline about a paper has one."""
YEAR = len("2000")
OPENING = 2
"""Running sentences in which a page tells when its news was."""
LATEST = 420
"""Days after which no bulletin brings a signing as its news."""


def headline_yields(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, with the paper as the sentences call it: a headline's word ("合作書") is often a loose one."""
    said = Said.SIGNED if any(s.said is Said.SIGNED and not s.earlier for s in found) else Said.HELD
    told = [s for s in found if s.said is said and place(page, s) in PROSE]
    told = [s for s in told if said is Said.HELD or not s.earlier]
    # what names its parties names the paper; "36项合作文件" is said of all of them
    named = {s.instrument for s in told if s.groups and s.instrument} - {Instrument.OTHER}
    told = [s for s in told if s.groups or s.instrument is not Instrument.OTHER or not named]
    papers = {s.instrument for s in told if s.instrument}
    if not papers:
        return found
    # 協定 alone may be any paper: then a headline's "社会保障協定" says more
    yields = {Instrument.OTHER} if papers == {Instrument.OTHER} else set(Instrument)
    return [
        replace(s, instrument=None)
        if (place(page, s) in LOOSE or (named and not s.groups)) and s.instrument in yields - papers
        else s
        for s in found
    ]


def deal_silences(page: Page, found: list[Statement]) -> list[Statement]:
    """Without the agreements recalled in passing, where the headline tells of a contract, a licence, a purchase."""
    headline = page.headline
    if headline is None or not headline.has("deal") or headline.has("instrument"):
        return found
    if any(s.said is not Said.HELD and not s.earlier for s in found):
        return found
    return [s for s in found if place(page, s) == "headline"]


def passing_is_silent(page: Page, found: list[Statement]) -> list[Statement]:
    """Without older agreements named in passing: beyond the first sentence, under a headline on other things."""
    headline = page.headline
    if headline is None or headline.has("instrument", "join", "sign"):
        return found
    if any(s.said is not Said.HELD and not s.earlier for s in found):
        return found
    first = next((s.order for s in page.sentences if s.place == "lead"), -1)
    opening = f"{headline.words}\n{page.sentences[first].words if first >= 0 else ''}"
    # "双方于2022年7月签署": told of the article's own parties, wherever it stands
    return [
        s
        for s in found
        if s.sentence == first
        or page.sentences[s.sentence].has("both")
        or _of_these(page, s, opening)
        or _goes_on(page, s, opening)
    ]


def _of_these(page: Page, statement: Statement, opening: str) -> bool:
    """Whether an older agreement, told among the first sentences, is that of a body which the opening names."""
    if page.sentences[statement.sentence].place != "lead":
        return False
    return _is_in(opening, statement)


def _is_in(opening: str, statement: Statement) -> bool:
    """Whether the opening names a body, not only a country, of an agreement of two or more."""
    named = [[m for m in group if resolve(m.name) is None] or group for group in statement.groups if len(group) > 1]
    return any(m.name in opening for group in named for m in group)


def _goes_on(page: Page, statement: Statement, opening: str) -> bool:
    """Whether this sentence or the next says that the news goes on from the paper of a body which the opening names."""
    here = page.sentences[statement.sentence : statement.sentence + 2]
    if not any(hit.value == "news" for sentence in here for hit in sentence.hits if hit.role == "follow"):
        return False
    leads = [s.words for s in page.sentences if s.place == "lead"]
    return _is_in("\n".join((opening, *leads)), statement)


class Dated(Protocol):
    """A pack's sheet, as far as dates go."""

    def dates(self, sentence: Sentence) -> tuple[DateMention, ...]:
        """The dates that a sentence tells."""

    def value(self, date: DateMention) -> str | None:
        """What a date is on the page, as exact as it tells; None where it tells too little."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Words of a language: ``to_come`` of a year that is to come, ``anniversary`` of years that a headline counts."""

    to_come: re.Pattern[str]
    anniversary: re.Pattern[str]


def visit_before(page: Page, first: Statement, visit: re.Pattern[str], sheet: Dated, far: int = 2) -> tuple[When, ...]:
    """The day of the visit or the meeting told right before, at which an undated paper was signed; () where none is.

    ``far``: how many sentences before.
    """
    for sentence in reversed(page.sentences[max(0, first.sentence - far) : first.sentence]):
        if sentence.is_prose and visit.search(sentence.words):
            days = [date for date in sheet.dates(sentence) if sheet.value(date) and not date.is_future]
            if len({sheet.value(day) for day in days}) == 1:
                start, end = (sentence.start + at for at in (days[-1].start, days[-1].end))
                return (When(value=sheet.value(days[-1]) or "", of="event", start=start, end=end),)
    return ()


def told_late(page: Page, found: list[Statement], sheet: Dated, *, headed: bool) -> list[Statement]:
    """A signing of months ago is the news of a page whose headline tells of it and whose text tells of no later day.

    ``headed``: whether the headline tells of a signing.
    """
    first = next((s for s in found if place(page, s) in PROSE and s.dates), None)
    if page.published is None or not headed or first is None or first.said is not Said.SIGNED:
        return found
    day = first.dates[0].value
    if len(day) < FULL or not FRESH_DAYS < age(page.published, day) < LATEST:
        return found
    told = [sheet.value(d) for s in page.prose for d in sheet.dates(s)]
    if any(value and value > day for value in told):
        return found
    late = tuple(replace(when, of="late") for when in first.dates)
    return [replace(s, earlier=False, prior_year=None, dates=late) if s is first else s for s in found]


def undated_recalls(page: Page, found: list[Statement], sheet: Dated, looks_back: Looks) -> list[Statement]:
    """The statements; on a page without a day of its own a signing that the page shows to be of long ago is recalled.

    It tells in the past of a year after the signing's, or its headline of an anniversary; and under a headline without
    an agreement the signing has but its year, or the opening dates something else by a day without one.
    """
    is_ended = any(s.said is Said.ENDED for s in found)
    if page.published is not None or is_ended or not any(_is_dated(page, s) for s in found):
        return found
    now = max(
        (year for s in page.prose if not looks_back.to_come.search(s.words) for year in _years(s, sheet)), default=0
    )
    is_kept = page.headline is not None and looks_back.anniversary.search(page.headline.words) is not None
    is_silent = page.headline is not None and not page.headline.has(*TELLING)
    is_kept = is_kept or (is_silent and _opens_with_bare_day(page, sheet))

    def is_recalled(statement: Statement) -> bool:
        days = [when.value for when in statement.dates if when.of == "signing"]
        if not _is_dated(page, statement):
            return False
        is_bare = is_silent and all(len(day) == YEAR for day in days)
        return is_kept or is_bare or all(int(day[:4]) < now for day in days)

    return [replace(s, earlier=True) if is_recalled(s) else s for s in found]


def _is_dated(page: Page, statement: Statement) -> bool:
    """Whether running text tells of a signing in a year."""
    is_new = statement.said is Said.SIGNED and not statement.earlier and place(page, statement) in PROSE
    return is_new and any(when.of == "signing" for when in statement.dates)


def _years(sentence: Sentence, sheet: Dated) -> list[int]:
    if sentence.has("plan") or not any(letter.isdigit() for letter in sentence.words):
        return []
    return [date.year for date in sheet.dates(sentence) if date.year and not date.is_future]


def _opens_with_bare_day(page: Page, sheet: Dated) -> bool:
    """Whether the opening dates something else than an agreement by a day without a year."""
    opening = [s for s in page.prose[:OPENING] if s.place == "lead" and not s.has("instrument", "sign", "join")]
    return any(date.day and not date.year and not date.is_future for s in opening for date in sheet.dates(s))


def strangers_tell_no_year(found: list[Statement]) -> list[Statement]:
    """The statements; an older agreement with other partners says nothing of when these first signed."""
    news = next((s for s in found if s.said is Said.SIGNED and not s.earlier and s.names_sides), None)
    if news is None:
        return found
    known = [(m.name, *m.aliases) for group in news.groups for m in group]

    def is_stranger(statement: Statement) -> bool:
        named = [(m.name, *m.aliases) for group in statement.groups for m in group]
        return any(not any(same_body(name, one) for one in known) for name in named)

    return [
        replace(s, prior_year=None) if s.prior_year and not s.renewal and s is not news and is_stranger(s) else s
        for s in found
    ]


def pair_named(text: str, language: str, rest: str) -> tuple[Mention, ...]:
    """The countries of a pair that stands for its governments ("日・アルジェリア投資協定"); () where none does.

    ``rest`` is more of the page: 白 is Belarus only where the page names it in full.
    """
    found = [m for m in find_countries(f"{text}\n{rest}", language) if m.end <= len(text)]
    pair = [m for m in found if m.rule.startswith("pair")]
    if not pair:
        return ()
    near, end = [], pair[0].end
    for one in found:
        if one.start >= pair[0].start and (one.rule.startswith("pair") or one.start - end <= 1):
            near.append(one.code)
            end = one.end
    names = Locale.parse(language).territories
    mentions = tuple(
        Mention(name=str(names[code]), start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)
        for code in dict.fromkeys(near)
        if code in names
    )
    return mentions if len(mentions) > 1 else ()
