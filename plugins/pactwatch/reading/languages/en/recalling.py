"""What a page recalls: the paper of a visit of before, one "which they signed", and the day that a sentence of its own tells."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.dates import find_dates
from pactwatch.reading.languages.en.day_words import IS_THE_DAY, THE_DAY_IS
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Page, Said, Sentence, Statement, When
from pactwatch.reading.news import place

AT_THAT_TIME = PROSE.pattern(
    r"\b(?:(?:on|at) that (?:occasion|time|visit|meeting|moment)|back then|during (?:that|the) (?:visit|trip|stay|meeting))\b",
    re.IGNORECASE,
)
_LAST = r"\b(?:last (?:year|month|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|(?:months?|years?) (?:ago|earlier|before)|in (?:19|20)\d\d)\b"
_HAD = r"\bhad (?:\w+ )?(?:been|gone|met|visited|travell?ed|received|hosted|come|stayed|flown|led|paid|held)\b"
HAD_THEN = PROSE.pattern(rf"{_LAST}[^.;]{{0,100}}{_HAD}|{_HAD}[^.;]{{0,100}}{_LAST}", re.IGNORECASE)
""" "Only last November the minister had been in Cairo"."""
WHICH_THEY_SIGNED = PROSE.pattern(
    r"\b(?:memorandum(?: of understanding)?|mou|agreement|accord|pact|letter of intent|deal)(?: \([^)]{1,12}\))?,? (?:which|that) [^.;,]{2,90}?\b(?:signed|concluded|inked)\b",
    re.IGNORECASE,
)
""" "The MoU which A and B signed would help": the one that stands."""
THAT_MONTH = PROSE.pattern(r"\bthat (?:same |very )?(?:month|year|spring|summer|autumn|fall|winter)\b")
PAPER_OF_YEAR = PROSE.pattern(
    r"\b(?:memorandum(?: of (?:understanding|cooperation))?|mou|agreement|accord|pact|letter of intent|declaration)(?: \([^)]{1,12}\))? (?:of|from|dated) (?:[a-z]+ )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
""" "The memorandum of June 2024 ... It was signed that month"."""
DAY_TOLD = PROSE.pattern(r"\b(?:day|date) (?:of|on which|when|that)\b")
REACH = 5
"""Sentences behind a paper within which one of its own tells its day."""
SHORTEST = len("2000-01")


def of_that_time(page: Page, statement: Statement) -> Statement:
    """ "Last May the minister had been there. A plan was signed on that occasion": a paper of before."""
    before = page.sentences[statement.sentence - 1] if statement.sentence else None
    if statement.said is not Said.SIGNED or before is None or not before.is_prose:
        return statement
    words = page.sentences[statement.sentence].words
    is_of_visit = AT_THAT_TIME.search(words) and HAD_THEN.search(before.words)
    if not (is_of_visit or (THAT_MONTH.search(words) and PAPER_OF_YEAR.search(before.words))):
        return statement
    told = _first_date(page, before)
    dates = (*statement.dates, told) if told and not statement.dates else statement.dates
    return replace(statement, said=Said.HELD, earlier=True, dates=dates)


def _first_date(page: Page, sentence: Sentence) -> When | None:
    at = max(sentence.start, 0)
    dated = (d for d in find_dates(sentence.words, "en", page.published) if d.value and len(d.value) >= SHORTEST)
    return next((When(value=d.value or "", of="signing", start=at + d.start, end=at + d.end) for d in dated), None)


def with_told_day(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; the first with parties that has no day gets the one of "The day of the signing was 2 August"."""
    first = next((s for s in found if s.said in (Said.SIGNED, Said.HELD, Said.ENDED) and not s.detail), None)
    if first is None or any(when.of in ("signing", "event") for s in found for when in s.dates):
        return found
    for sentence in page.sentences[first.sentence : first.sentence + 1 + REACH]:
        if sentence.is_prose and DAY_TOLD.search(sentence.words) and (when := _told_day(page, sentence)):
            return [replace(s, dates=(*s.dates, when)) if s is first else s for s in found]
    return found


def _told_day(page: Page, sentence: Sentence) -> When | None:
    at = max(sentence.start, 0)
    for date in find_dates(sentence.words, "en", page.published):
        before = sentence.words[max(0, date.start - 60) : date.start].lower()
        if date.value and (IS_THE_DAY.match(sentence.words, date.end) or THE_DAY_IS.search(before)):
            return When(value=date.value, of="signing", start=at + date.start, end=at + date.end)
    return None


APPROVES = re.compile(
    r"\b(?:approv|ratif|endors|pass|adopt|clear)\w*|\bnod\b|\bgo-ahead\b|\bgreen light\b", re.IGNORECASE
)
HAD_SIGNED_IT = PROSE.pattern(
    r"\bhad (?:already |both )?(?:been )?(?:signed|concluded|inked|initialled|put (?:their |his |her )?(?:names?|signatures?) to) (?:it\b|the (?:[A-Z]?[a-z]+ ){0,3}?(?:[Aa]greement|[Mm]emorandum|[Aa]ccord|[Pp]rotocol|[Tt]reaty|[Pp]act|[Dd]ocument|[Pp]aper|[Tt]ext)\b)|"
    r"\b(?:[Ii]t|[Tt]he (?:[A-Z]?[a-z]+ ){0,3}?(?:[Aa]greement|[Mm]emorandum|[Aa]ccord|[Pp]rotocol|[Tt]reaty|[Pp]act|[Dd]ocument|[Pp]aper|[Tt]ext)) had (?:already )?been (?:signed|concluded|inked|initialled)\b"
)
""" "The ministers had signed it in 2022": what is approved now was signed then."""
BEHIND = 3
"""Sentences behind an approval within which the signing is told."""


def approved_at_last(page: Page, found: list[Statement]) -> list[Statement]:
    """ "The government approved the agreement on Thursday. The ministers had signed it in 2022": one of before."""
    first = next((s for s in found if s.said is Said.PLANNED and place(page, s) == "lead" and _approves(page, s)), None)
    if first is None or any(s.said is Said.SIGNED and not s.earlier for s in found):
        return found
    is_signed = any(
        s.said is Said.HELD
        and 0 < s.sentence - first.sentence <= BEHIND
        and any(w.of == "signing" for w in s.dates)
        and HAD_SIGNED_IT.search(page.sentences[s.sentence].words)
        for s in found
    )
    if not is_signed:
        return found
    return [replace(s, said=Said.HELD) if s.said is Said.PLANNED and _approves(page, s) else s for s in found]


def _approves(page: Page, statement: Statement) -> bool:
    return APPROVES.search(page.sentences[statement.sentence].words) is not None
