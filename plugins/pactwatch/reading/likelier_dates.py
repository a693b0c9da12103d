"""When it was signed, and when signed first, by the words around the dates of the page, where grammar does not tell.

Asked only where the grammar found no day, or no more than a month, and where it found a renewal without the year of the
first paper. What that is worth on events that the reader had not seen is in docs/decisions/0017.
"""

from __future__ import annotations

from collections.abc import Collection

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.dates_weighed import Names, earlier_chances, signing_chances
from pactwatch.reading.model import BY_WORDS, FULL, MONTH, Page, When
from pactwatch.reading.statuses_weighed import is_short
from pactwatch.records import Status

LIKELY = 0.6
"""The least chance of a date where the grammar found none."""
SURE, UNLIKELY = 0.9, 0.3
"""The least chance of a day that takes the place of a month, and the month's own, which must be below."""
BRACKET = len(" (")
"""Characters between a day and the bracket that tells it once more: "Wednesday (May 10)"."""
LIKELY_YEAR = 0.15
"""The least chance of the first paper's year: where it is told at all, it is hardly ever another year."""


def likelier_day(page: Page, status: Status, agreements: Agreements, told: When | None) -> When | None:
    """The date of all agreements of a page: ``told``, as the grammar has it, or one that the words surely speak for."""
    if (told is not None and len(told.value) != MONTH) or is_short(page):
        return told
    found = signing_chances(page, status, names_of(agreements))
    best = max(found, key=lambda value: (found[value].chance, value), default=None)
    if best is None:
        return told
    if told is None:
        is_better = found[best].chance > LIKELY
    else:
        own = found[told.value].chance if told.value in found else 0.0
        # what grammar knows as the day of the telling is none of the signing, nor is the bracket behind it
        is_telling = told.of == "announcement" and 0 <= told.start <= found[best].start <= told.end + BRACKET
        is_better = len(best) == FULL and found[best].chance > SURE and own < UNLIKELY and not is_telling
    return When(value=best, of=BY_WORDS, start=found[best].start, end=found[best].end) if is_better else told


def likelier_year(page: Page, status: Status, agreements: Agreements, own: Collection[int]) -> int | None:
    """The year of the paper that is renewed; None where the page tells none. ``own``: of the news' own signing."""
    if is_short(page):
        return None
    found = earlier_chances(page, status, names_of(agreements))
    told = {year: weighed.chance for year, weighed in found.items() if year not in own}
    best = max(told, key=lambda year: (told[year], year), default=None)
    return best if best is not None and told[best] > LIKELY_YEAR else None


def names_of(agreements: Agreements) -> Names:
    """All names of each party."""
    return [(body.name, *body.names) for deal in agreements.deals for body in agreements.of(deal)]
