"""The day of an agreement of before that no statement dates: the one old day which the page tells beside a tie.

News of an end ("A leaves the alliance with B") tells a sentence away when it began, in words that name no paper ("they
joined forces on 26 December"). Tried only where the surer rules found nothing.
"""

from __future__ import annotations

import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.languages import Pack
from pactwatch.reading.model import Page, Said, Sentence, Statement, When
from pactwatch.reading.news import age
from pactwatch.reading.words import one_of

FIRST = 12
"""Running sentences that are looked at."""
OF_A_TIE = ("instrument", "sign", "ceremony", "agree", "join", "renew")
NOT_OF_IT = ("plan", "deal", "elsewhere", "end")
BEHIND = (1, 2)
"""How far behind the news its beginning is told, whatever the words."""
FOUNDED = re.compile(one_of("founded"))
"""Words beside which a year is that of a body: "the hospital was founded in 1995"."""
OLD_DAYS = 60
"""Days before publication from which a paper is one of before."""
LEAST_AGE = 30
"""Days before publication from which a day is of before."""
YEAR, MONTH, FULL = WHOLE = (4, 7, 10)
"""Letters of a year, a month, a day."""


def first_old_day(page: Page) -> When | None:
    """The first date that a running sentence about the paper, or its signing, tells of long before: an old paper's."""
    for sentence in page.prose:
        if not sentence.has("sign", "ceremony", "renew") or sentence.has("plan", "deal"):
            continue
        for told in find_dates(sentence.words, page.lang, page.published):
            value = told.value or ""
            is_past = page.published is None or (value and age(page.published, value) > OLD_DAYS)
            if (
                is_past
                and value[:4] in told.words
                and len(value) in WHOLE
                and not told.is_announcement
                and not told.is_future
            ):
                start = sentence.start + told.start
                return When(value=value, of="earlier", start=start, end=start + len(told.words))
    return None


def older_day(
    page: Page, speaks: Pack, statements: tuple[Statement, ...], recalled: tuple[Statement, ...] = ()
) -> When | None:
    """The only old day that the running sentences about a tie, or behind its news, tell; None where several do.

    ``recalled``: what the page tells of papers of before; a day right behind such a sentence is of them.
    """
    behind = {statement.sentence + far for statement in statements for far in BEHIND}
    behind |= {statement.sentence + 1 for statement in recalled if statement.said is Said.SIGNED}
    found: list[When] = []
    news = {statement.sentence for statement in statements}
    for sentence in [s for s in page.prose if s.order not in news][:FIRST]:
        is_behind = sentence.order in behind and not sentence.has(*NOT_OF_IT) and not FOUNDED.search(sentence.words)
        if is_behind or _is_of_a_tie(sentence):
            found += [when for when in speaks.days(page, sentence) if _is_old(page, when)]
    best = max(found, key=lambda when: len(when.value), default=None)
    if best is None or any(not best.value.startswith(when.value) for when in found):
        return None
    return best


def _is_of_a_tie(sentence: Sentence) -> bool:
    return sentence.has(*OF_A_TIE) and not sentence.has(*NOT_OF_IT)


def _is_old(page: Page, when: When) -> bool:
    """Whether a day, a month or a year lies well before publication."""
    if page.published is None or when.of not in ("signing", "earlier", "event"):
        return False
    if len(when.value) == YEAR:
        return when.value < str(page.published.year)
    if len(when.value) == MONTH:
        return when.value < str(page.published)[:MONTH]
    return len(when.value) == FULL and age(page.published, when.value) >= LEAST_AGE
