"""What the dates of an English sentence are of: the signing, its event, the announcement, an earlier paper."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.languages.en.day_words import (
    EVENT_SAW,
    FIRST_BEFORE,
    FIRST_BEHIND,
    HAD_BEFORE,
    IS_THE_DAY,
    OPENED_ON,
    PART_OF,
    RENEWED_WHICH,
    RUNS_TO,
    TELLS_BEHIND,
    THE_DAY_IS,
    WHEN_BEHIND,
    is_quoted,
)
from pactwatch.reading.languages.en.days_around import around, dateline_day
from pactwatch.reading.languages.en.month_told import BARE_DAY, in_month_told
from pactwatch.reading.languages.en.nearest_days import SIGN_VERB, is_behind_verb, nearest_signing, without_years
from pactwatch.reading.languages.en.relative_days import OF_SIGNING, from_day, is_told_by_another
from pactwatch.reading.languages.en.renewing import RENEWS
from pactwatch.reading.languages.en.told_days import is_of_telling
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.languages.en.years_told import in_year_told
from pactwatch.reading.model import FULL, MONTH, Page, Said, Sentence, When

REVIEW = re.compile(
    r"\b(?:panel|inquiry|enquiry|investigation|audit|review|probe|examination|commission|task force|auditors?|lawmakers|senators|committee)\b(?: [a-z]+){0,3}? (?:began|begun|started|opened|launched|took up|set out|asked|demanded|called)\b[^.;]*$"
)
""" "A panel began to examine the centre last summer": a day of the review."""
EVENT = PROSE.pattern(
    r"\b(?:held|ceremony|meeting|summit|forum|conference|visit|event|workshop|convention|opened|runs)\b", re.IGNORECASE
)
NEAR = 90
"""Characters between a date and a verb of signing that still belong together."""
DATED = re.compile(r"\b(?:dat\w+|sign\w+|conclud\w+|origin\w+)(?: back)?\s$")
OLD_ONE = re.compile(r"\b(?:previous|former|old|first|last|earlier|predecessor)(?: [a-z]+)? (?:dat|go|going)")
""" "The previous one dated from 2014"."""
DATES_FROM = re.compile(r"\b(?:dates?|dated|dating|goes|going) (?:back )?(?:from|to|on)\s$")
PAPER_OF = re.compile(
    r"(?:memorand\w+|understanding|mous?|agreements?|accord|pact|treaty|declaration|intent|deal|protocol|paper|document|letter|convention|charter)(?: \([^)]{1,12}\))?\s(?:of |from |dated )?$"
)
""" "The memorandum of 3 May": the day that a paper bears."""
OF_PAPER_ENDED = re.compile(
    r"(?:memorand\w*|understanding|mous?|agreements?|accord|pact|deal)\b(?: \([^)]{1,12}\))?[^.;:]{0,40},? (?:of|from|dated|concluded|made) $"
)
""" "Its memorandum with the firm, of last month, has come to nothing"."""
SIGNED_BEFORE = re.compile(
    r"\b(?:sign\w*|ink\w*|conclu\w+|struck|reached|agreed|made|formed|entered|since|set up|established)\b[^.;]*$"
)
NOT_OF_SIGNING = re.compile(
    r"\b(?<!not )(?:(?:into (?:force|effect)|took effect|takes effect|effective|ratified)(?: (?:[a-z]+ ){0,4}?(?:on|in|from|as of))?|since|until|by|from|founded in|established in|set up (?:on|in)|diplomatic relations[^.]*|between|before|to run|published|runs? [^.]*|expected in|for|through|(?:that|which) (?:began|begun|started)(?: back)?(?: in)?)\s+$"
)
FOUNDED = re.compile(
    r", (?:first |itself |originally )?(?:founded|established|set up|created|born|opened|launched|chartered) (?:back )?$"
)
""" "The college, founded in 1967,": how old a party is."""
LAPSED_ON = re.compile(
    r"\b(?:expired|lapsed|ran out|(?<!conference )(?<!summit )(?<!visit )(?<!trip )(?<!forum )(?<!meeting )(?:ended|c[oa]me to (?:an|its) end))\b(?:(?!sign|conclud)[^.;,]){0,30}$"
)
WITH_PENS = re.compile(
    r",? (?:with|by|through|after|upon) (?:the |their |both |its )?(?:\w+ )?(?:signatures?|signing|pens?)\b"
)
""" "Took effect on 14 May with the signatures of": the pens date it, whatever verb stands before."""
SPAN = re.compile(r"\s?(?:and|to|-|–|through|until|/)\s?(?:19|20)\d\d")
"""What makes a bare year the beginning of a term."""
HELD_FROM = re.compile(
    r"\b(?:held|t(?:ook|akes|aking) place|ran|runs|meeting|conference|forum|summit|congress|fair|visit\w*|trip|tour|session)\b[^.;]{0,40}$"
)
""" "Held from 8 to 10 October": the days of the event at which it was signed."""
SIGNED_SINCE = re.compile(
    r"\b(?:signatures?|signed|on paper|in writing|official|partners|twins|sisters|names|tied|bound|linked|partnership|memorandum|mou|agreement|accord|letter of intent|existed)\b[^.;]{0,110}\b(?:since|from|as of) $"
)
""" "On paper since Tuesday"."""
SINCE_WORDS = ("since ", "from ", "as of ")
FAR = 160
"""Characters before "since Tuesday" in which the paper may be named: what it covers stands between."""
AHEAD_OF = re.compile(
    r"\b(?:will|shall|is to|are to|to be|due to|expected to|plans? to|set to|scheduled to)\b(?:(?! sign| held)[^.;,]){0,40}$"
)
"""A date of what is to come."""
WHICH_SIGNED = re.compile(r"\b(?:which|that) [^.;]{0,60}\bsigned(?: back)?\s(?:in |on )?$")
RAN_OUT = re.compile(r"[^.;]*\b(?:expired|lapsed|ran out|came to an end|ended)\b")
""" "The memorandum, which they signed in 2004, expired": the paper that has run out, not the new one."""
DAY_WORD = re.compile(
    r"\b(?:today|yesterday|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day) \($"
)
""" "Signed this morning (May 3)": the bracket dates the word before it."""
RUNNING = re.compile(r"\b(?!(?:of|and|de|la|el|da|do|del|al)\b)[a-z]{2,}\b")
"""A small word that no dateline has: "It was signed on Monday: ..."."""
OPENING = 60
"""Characters before the day of a dateline: "BEIJING, (APP - Agency / Paper - 14th Nov, 2024): "."""
OPENS = re.compile(r"\W*(?:On|Last|This|Late|Early|It)\b")
""" "On April 17 (local time), ...": a sentence, and no dateline."""
AFTER_DATELINE = re.compile(r"\s*\)?\s*(?:\([^)]*\)\s*)?(?:/[^/]*/\s*)?(?:-{1,2}|–|—|:|\()")

SINCE = re.compile(r"\bsince $")
FROM_ON = re.compile(r"^\W*from $")
HAS_HAD = re.compile(
    r"(?: on)?,? [^.;,]{0,120}\b(?:(?:has|have) (?:\w+ )?(?:had|been)|are|is)\b[^.;]{0,60}\b(?:[Mm]emorand|MoU|MOU|[Aa]greement|[Aa]ccord|[Pp]act|[Pp]artners|[Ll]etter of|linked|bound|tied)"
)
""" "Since 22 November it has had a memorandum with": the day on which it was signed."""
BEFORE_SIGNED = re.compile(
    r"(?:Before|Ahead of|Prior to)\b[^,.;]{0,60}\bsign[^,.;]{0,40},[^.;]{0,80}\b(?:had|met|was|were|took)\b"
)
""" "Before the agreement was signed, the summit had met on": a day of something else."""
TERM = re.compile(r"(?:[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f)\b")
BEARS = re.compile(r"\b(?:of|from|dated)\b")


def dates_of(sentence: Sentence, page: Page, said: Said, *, is_whole: bool) -> tuple[When, ...]:
    """The sentence's dates and what each is of; where it has none that counts, those of its event or its paragraph.

    ``is_whole``: the sentence names the parties, so that its paragraph's dateline may date it.
    """
    own = _told_exactly(_own(sentence, page, said))
    tells = any(when.of in ("signing", "event", "announcement", "earlier") for when in own)
    return own if tells or not is_whole else (*own, *around(sentence, page, said))


def _told_exactly(told: tuple[When, ...]) -> tuple[When, ...]:
    """ "Last week (November 9)": the bracket tells the day, what stands before it of what."""
    for one, exact in pairwise(told):
        is_bracket = 0 <= exact.start - one.end <= len(" (") and len(exact.value) >= len(one.value)
        if is_bracket and exact.value.startswith(one.value):
            of = one.of if one.of not in ("other", "dateline") else "event"
            return tuple(
                replace(when, value=exact.value, of=of) if when is one else when for when in told if when is not exact
            )
    return told


DEICTIC = PROSE.pattern(r"\b(?:today|yesterday|tonight)\b", re.IGNORECASE)
LATE_DAYS = 4
"""Days from a dateline to the page's publication: agencies' copy is put up a little later."""
OWN_LATE_DAYS = 14
"""The same where "today" stands behind the dateline itself."""


def _written_on(sentence: Sentence, page: Page) -> dt.date | None:
    """The day from which "today" counts: the dateline's, where the paragraph or the first one has one; else publication."""
    if sentence.start < 0 or not DEICTIC.search(sentence.words):
        return page.published
    first = next((s for s in page.sentences if s.place == "lead" and s.start >= 0), sentence)
    for one in (sentence, first):
        for when in dateline_day(one, page):
            day = dt.date.fromisoformat(when.value)
            late = OWN_LATE_DAYS if one is sentence else LATE_DAYS
            if page.published is None or 0 <= (page.published - day).days <= late:
                return day
    return page.published


YEAR_OF_PAPER = PROSE.pattern(
    r"\b(?:an?|the|their|its|under|by) ((?:19|20)\d\d) (?:[A-Za-z-]+ ){0,2}?(?:[Mm]emorand|[Aa]greement|[Aa]ccord|[Pp]act|[Tt]reaty|MoU|MOU|[Dd]eclaration|[Ll]etter of)"
)
""" "The 2017 memorandum"."""


PAPER_NAMED = re.compile(r"\b[A-Z][a-z]+ $")
""" "Business Today": a paper's name."""
BY_WORD = "day by word"
"""The rule of date_rules.py for today and yesterday: in a quote they are of the speech."""
SAME_WITHIN = 5
"""Sentences within which that day is looked for."""


def dates_told(sentence: Sentence, page: Page, base: dt.date | None) -> tuple[DateMention, ...]:
    """The sentence's dates; "the same day", "a day later" are told by the last day before, in sentences before, too."""
    words = sentence.words
    found = tuple(
        date
        for date in find_dates(words, "en", base)
        if not (date.words == "Today" and PAPER_NAMED.search(words[: date.start]))
        and not (date.rule == BY_WORD and is_quoted(words, date.start))
    )
    if sentence.start >= 0 and any(date.rule == BARE_DAY for date in found):
        found = in_month_told(sentence, page, found, base)
    open_ones = [date for date in found if is_told_by_another(date, found)] if sentence.start >= 0 else []
    if not open_ones:
        return found
    before = (
        date
        for one in reversed(page.sentences[max(0, sentence.order - SAME_WITHIN) : sentence.order])
        for date in reversed(find_dates(one.words, "en", base))
        if date.day and not is_told_by_another(date, ())
    )
    # "a day after signing it, they met on Monday": the day that tells the other may come behind
    behind = (date for date in found if date.day and date not in open_ones and open_ones[0].rule == OF_SIGNING)
    day = next(behind, None) or next(before, None)
    return found if day is None else tuple(from_day(date, day) if date in open_ones else date for date in found)


def _own(sentence: Sentence, page: Page, said: Said) -> tuple[When, ...]:
    shift = max(sentence.start, 0)
    base = _written_on(sentence, page)
    found = [
        _when(date, value[:4] if "Q" in value else value, sentence, said, base)
        for date in dates_told(sentence, page, base)
        if (value := date.value or in_year_told(date, sentence, page)) is not None
    ]
    if said is not Said.PLANNED and (year := YEAR_OF_PAPER.search(sentence.words)):
        found.append(When(value=year.group(1), of="signing", start=year.start(1) + shift, end=year.end(1) + shift))
    found = _told_once(found, sentence.words, shift)
    loose = [when for when in found if when.of == "loose"]
    values = sorted({when.value for when in found if when.of in ("loose", "signing")}, key=len)
    alone = bool(values) and all(values[-1].startswith(value) for value in values)
    of = "signing" if alone and said in (Said.SIGNED, Said.HELD) else "other"
    found = [replace(when, of=of) if when in loose else when for when in found]
    if said is Said.HELD:
        found = _without_fresh(found, base)
    if said is Said.SIGNED:
        found = without_years(found, sentence.words, shift)
    return _told_as_past(nearest_signing(found, sentence.words, shift), sentence.words, base, said)


def _told_once(found: list[When], words: str, shift: int) -> list[When]:
    """Of two days of telling the second is of what was told, where no verb of telling stands between.

    "Reported on Tuesday on the ceremony held on Monday".
    """
    kept = found[:1]
    for one, other in pairwise(found):
        between = words[one.end - shift : other.start - shift]
        is_second = one.of == other.of == "announcement" and one.value != other.value and HELD_ON.search(between)
        kept.append(replace(other, of="event") if is_second else other)
    return kept


HELD_ON = re.compile(r"\b(?:held|took place|taken place|hosted|organi[sz]ed|conducted)\b[^.;,]*$")


def _when(date: DateMention, value: str, sentence: Sentence, said: Said, base: dt.date | None) -> When:
    """A date and what it is of; of the day on which an event opened the month, unless it hardly lasted until the telling."""
    of, shift = _of(date, sentence, said), max(sentence.start, 0)
    is_day = of in ("signing", "event") and len(value) == FULL
    if is_day and OPENED_ON.search(sentence.words[max(0, date.start - 40) : date.start]):
        of = "event"
        if base is None or (base - dt.date.fromisoformat(value)).days > 1:
            value = value[:MONTH]
    return When(value=value, of=of, start=date.start + shift, end=date.end + shift)


def _of(date: DateMention, sentence: Sentence, said: Said) -> str:  # noqa: PLR0911  the ways out stand in the order of their strength
    """What one date is of; ``loose`` where neither a verb of signing nor another word claims it."""
    words = sentence.words
    before = words[max(0, date.start - 60) : date.start].lower()
    in_bracket = words[: date.start].count("(") > words[: date.start].count(")")
    if in_bracket and ")" in words[date.end : date.end + 40] and not DAY_WORD.search(before):
        return "other"
    if WITH_PENS.match(words, date.end) or date.rule == OF_SIGNING:
        return "signing"
    if EVENT_SAW.match(words, date.end):
        return "event"
    if (
        date.is_announcement
        or is_of_telling(before, words, date.start, date.end)
        or TELLS_BEHIND.match(words, date.end)
    ):
        return "announcement"
    if (date.rule == "year" and SPAN.match(words, date.end)) or (REVIEW.search(before) and not SIGN_VERB.search(words)):
        return "other"
    if set_apart := _set_apart(date, before, words, said):
        return set_apart
    if is_dateline(date, sentence):
        return "dateline"
    if said is Said.ENDED and not SIGNED_BEFORE.search(before) and not OF_PAPER_ENDED.search(before):
        return "other"
    near = SIGN_VERB.search(words[max(0, date.start - NEAR) : date.end + NEAR]) or is_behind_verb(words, date.start)
    default = "signing" if near else "event" if EVENT.search(words) else "loose"
    return "planned" if said is Said.PLANNED else default


def is_dateline(date: DateMention, sentence: Sentence) -> bool:
    """Whether a date stands in the dateline that opens a sentence of the text."""
    words = sentence.words
    if sentence.start < 0:
        return False
    if date.end <= len(words) - len(without_dateline(words).lstrip()):
        return True
    is_first = date.start < OPENING and RUNNING.search(words[: date.start]) is None and not OPENS.match(words)
    return is_first and AFTER_DATELINE.match(words[date.end : date.end + 24]) is not None


def _set_apart(  # noqa: PLR0911  the ways out stand in the order of their strength
    date: DateMention, before: str, words: str, said: Said
) -> str | None:
    """A date that the words before it give to something else: an earlier paper, a founding, a term."""
    if date.rule == "range" and HELD_FROM.search(before):
        return "event"
    is_day = len(date.value or "") == FULL
    if SINCE.search(before) and WHEN_BEHIND.match(words, date.end):
        return "earlier"
    since = words[max(0, date.start - FAR) : date.start].lower() if before.endswith(SINCE_WORDS) else ""
    if is_day and said is Said.SIGNED and (SIGNED_SINCE.search(since) or DATES_FROM.search(before)):
        return "signing"
    if outright := _told_outright(date, before, words, said):
        return outright
    is_renewed = RENEWS.search(words.lower()) is not None
    if LAPSED_ON.search(before) or AHEAD_OF.search(before):
        return "other"
    if DATES_FROM.search(before) and OLD_ONE.search(before):
        return "earlier"
    if DATES_FROM.search(before) or (PAPER_OF.search(before) and BEARS.search(before[-6:] + date.words)):
        return "earlier" if is_renewed and said is Said.SIGNED else "signing"
    if TERM.match(date.words):
        if DATED.search(before) and not is_renewed:
            return "signing"
        if PART_OF.search(before) and date.words[:1] in "Oo":
            return "other" if RUNS_TO.search(before) else None
        return "earlier" if is_renewed or (said in (Said.HELD, Said.ENDED) and date.words[:1] in "Ss") else "other"
    has_run_out = WHICH_SIGNED.search(before) is not None and RAN_OUT.match(words, date.end) is not None
    was_before = said is Said.SIGNED and is_renewed and HAD_BEFORE.search(before)
    is_renewed_one = RENEWED_WHICH.search(words[max(0, date.start - FAR) : date.start]) is not None
    if (
        has_run_out
        or was_before
        or is_renewed_one
        or FIRST_BEFORE.search(before)
        or FIRST_BEHIND.match(words, date.end)
    ):
        return "earlier"
    is_founding = not is_day and FOUNDED.search(before)
    return "other" if is_founding or NOT_OF_SIGNING.search(before) else None


def _told_outright(date: DateMention, before: str, words: str, said: Said) -> str | None:
    """A date of which a sentence says in so many words that the signing was on it, or only after it."""
    is_day = len(date.value or "") == FULL
    if (
        is_day
        and said is Said.SIGNED
        and (SINCE.search(before) or FROM_ON.search(before))
        and HAS_HAD.match(words, date.end)
    ):
        return "signing"
    if IS_THE_DAY.match(words, date.end) or THE_DAY_IS.search(before):
        return "signing"
    if said is Said.ENDED and date.words[:2] in ("of", "Of") and OF_PAPER_ENDED.search(f"{before}of "):
        return "signing"
    return "other" if BEFORE_SIGNED.match(words) and date.start > words.find(",") > 0 else None


HAVE_SIGNED = PROSE.pattern(
    r"\b(?:has|have) (?:\w+ ){0,2}?(?:signed|inked|concluded|sealed|exchanged|entered|renewed|extended|put|reached|formali[sz]ed|penned)\b",
    re.IGNORECASE,
)


def _told_as_past(found: tuple[When, ...], words: str, base: dt.date | None, said: Said) -> tuple[When, ...]:
    """Beside "have signed" a year of the past is an earlier paper's: the perfect goes with no date."""
    if base is None or said is not Said.SIGNED or not HAVE_SIGNED.search(words):
        return found
    return tuple(
        replace(when, of="earlier") if when.of == "signing" and int(when.value[:4]) < base.year - 1 else when
        for when in found
    )


FRESH_DAYS = 14
"""Days before publication within which nobody signed what stands from before."""


def _without_fresh(found: list[When], base: dt.date | None) -> list[When]:
    """Of several dates beside a paper of before, those of the last days are of the event that leans on it."""
    signing = [when for when in found if when.of == "signing"]
    fresh = [
        when
        for when in signing
        if base and len(when.value) == FULL and (base - dt.date.fromisoformat(when.value)).days <= FRESH_DAYS
    ]
    if not fresh or len(fresh) == len(signing):
        return found
    return [replace(when, of="other") if when in fresh else when for when in found]
