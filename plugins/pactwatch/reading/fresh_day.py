"""The day of a signing that no sentence ties to it: a fresh day that the page tells beside the paper or near to it.

Where the sentences of the signing tell no day ("... bore fruit on the 22nd." and then who signed what), one stands a
sentence or two away, beside the visit, the meeting or the seat. Tried only where the surer rules found nothing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.languages import Pack
from pactwatch.reading.model import FULL, Page, Sentence, Statement, When
from pactwatch.reading.news import FRESH_DAYS, RECENT_DAYS, age
from pactwatch.reading.terms import word_classes

REACH = 3
"""Running sentences from the signing within which its day is looked for."""
NEWS_DAYS = 21
"""Days before publication that the news itself may be of."""
OPENING = 3
"""Running sentences that say when the news was told."""
QUOTES = (("「", "」"), ("『", "』"), ("“", "”"))
NOT_OF_IT = ("plan", "history", "follow", "elsewhere", "end", "deal")
"""Roles of words beside which a day is of something else."""


def is_fresh(page: Page, value: str) -> bool:
    """Whether a whole day lies in the weeks before publication."""
    if page.published is None or len(value) != FULL:
        return False
    return 0 <= age(page.published, value) <= NEWS_DAYS


def day_of_rite(page: Page, speaks: Pack) -> When | None:
    """The only fresh day of the first opening sentence that tells of a rite and a paper: "a ceremony on Wednesday"."""
    for sentence in page.prose[:OPENING]:
        if sentence.has("ceremony") and sentence.has("instrument") and not sentence.has(*NOT_OF_IT):
            days = [w for w in speaks.days(page, sentence) if w.of in ("signing", "event") and is_fresh(page, w.value)]
            return days[0] if len({when.value for when in days}) == 1 else None
    return None


def day_of_picture(page: Page, speaks: Pack) -> When | None:
    """The only fresh day that captions about the paper tell; that of publication may be the picture's own."""
    found: dict[str, When] = {}
    for sentence in page.sentences:
        if (
            sentence.place != "caption"
            or not sentence.has("instrument", "sign", "ceremony")
            or sentence.has(*NOT_OF_IT)
        ):
            continue
        for when in speaks.days(page, sentence):
            own = when.value != str(page.published) or _leads_on(sentence, when)
            if when.of == "signing" and own and is_fresh(page, when.value):
                # what a caption tells stands nowhere in the text
                found.setdefault(when.value, replace(when, start=-1, end=-1))
    return next(iter(found.values())) if len(found) == 1 else None


def _leads_on(sentence: Sentence, when: When) -> bool:
    """Whether a caption's day stands before the paper's word: what it shows was on that day ("19일 MOU를 마친")."""
    paper = next((hit for hit in sentence.hits if hit.role in ("instrument", "sign", "ceremony")), None)
    return paper is not None and 0 <= when.start < paper.start


def month_of_publication(page: Page) -> When | None:
    """The month in which the page was published, as that of an announcement; none on its first day.

    What is told on the first of October was rather signed in September.
    """
    if page.published is None or page.published.day <= FIRST_DAYS:
        return None
    return When(value=str(page.published)[:7], of="announcement", start=-1, end=-1)


FIRST_DAYS = 1
"""Days of a month on which its news is rather of the month before: of the labelled signings whose day is told, 45 of 58
that were published on a first were signed in the month before, 12 of 49 on a second, 19 of 59 on a third."""


def month_of_telling(page: Page, speaks: Pack) -> When | None:
    """The month in which the opening says that the news was told, for a signing without any day."""
    for sentence in page.prose[:OPENING]:
        # "on the 5th the director told the press": the day of the telling, whatever it is beside
        told = not sentence.has(*NOT_OF_IT) and _telling(page.lang).search(sentence.words) is not None
        for when in speaks.days(page, sentence):
            is_telling = when.of == "announcement" or (told and is_fresh(page, when.value))
            if is_telling and len(when.value) == FULL and _is_of_news(page, when.value):
                return replace(when, value=when.value[:7])
    return None


def _is_of_news(page: Page, value: str) -> bool:
    """Whether news that was told on a day may be what the page brings; of a page without a day any is."""
    return page.published is None or 0 <= age(page.published, value) <= FRESH_DAYS


def news_days(page: Page, speaks: Pack, sentences: Sequence[Sentence]) -> tuple[When, ...]:
    """The one fresh day of the first of the sentences that tells just one: that of the event which the page reports."""
    for sentence in sentences:
        if sentence.has("history"):
            continue
        fresh = [when for when in speaks.days(page, sentence) if is_fresh(page, when.value)]
        if fresh and len({when.value for when in fresh}) == 1:
            return (replace(fresh[0], of="announcement" if fresh[0].of == "announcement" else "event"),)
    return ()


def nearest_fresh_day(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> When | None:
    """The one day that the running sentence nearest to the signing tells; None where none or several stand there."""
    prose = page.prose
    of_it = {statement.sentence for statement in statements}
    told = [number for number, sentence in enumerate(prose) if sentence.order in of_it]
    for sentence in _by_distance(page, prose, told or [0]):
        dates = speaks.days(page, sentence)
        if _telling(page.lang).search(sentence.words) and not _tells_apart(sentence, dates):
            # "he said on Thursday that": the day of the telling
            continue
        days = {when.value: when for when in dates if _may_be_of_it(page, when)}
        if days:
            return next(iter(days.values())) if len(days) == 1 else None
    return None


def _by_distance(page: Page, prose: Sequence[Sentence], told: list[int]) -> Iterator[Sentence]:
    """The sentences around those of the signing, the nearest first, of two the one before."""
    away = {n: min((abs(n - at), n > at) for at in told) for n in range(len(prose))}
    for number in sorted(away, key=lambda n: (away[n], n)):
        if away[number][0] > REACH or prose[number].has(*NOT_OF_IT):
            continue
        if not _is_speech(page, prose[number]):
            # "today" in a quote: of the speech
            yield prose[number]


def _tells_apart(sentence: Sentence, dates: Sequence[When]) -> bool:
    """Whether the sentence has a day for the telling and one for the rite: "13일 열린 협약식 소식을 14일 전했다"."""
    return sentence.has("ceremony") and any(when.of == "announcement" for when in dates)


def _is_speech(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence opens a quote, or stands in one that its paragraph opened before."""
    line = page.text.rfind("\n", 0, sentence.start) + 1
    before = page.text[line : sentence.start + 1]
    return before.endswith('"') or any(before.count(opens) > before.count(closes) for opens, closes in QUOTES)


@functools.cache
def _telling(lang: str) -> re.Pattern[str]:
    """Words of telling, beside which a day is that of the telling: class ``telling`` of phrases/LANG.csv."""
    return re.compile("|".join(map(re.escape, sorted(word_classes(lang).get("telling", ())))) or r"(?!)")


def _may_be_of_it(page: Page, when: When) -> bool:
    if when.of not in ("signing", "event") or len(when.value) < FULL:
        return False
    return page.published is None or 0 <= age(page.published, when.value) <= RECENT_DAYS
