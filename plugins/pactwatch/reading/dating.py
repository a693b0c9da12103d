"""The day of one agreement: what its statements tell, else what the page tells beside it, the surest first."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.dates import find_dates
from pactwatch.reading.deals import Deal
from pactwatch.reading.fresh_day import (
    day_of_picture,
    day_of_rite,
    month_of_publication,
    month_of_telling,
    nearest_fresh_day,
)
from pactwatch.reading.labelled_day import labelled_day
from pactwatch.reading.languages import Pack
from pactwatch.reading.likelier_dates import likelier_day
from pactwatch.reading.model import FULL, Page, Said, Statement, When
from pactwatch.reading.news import News, age, is_old
from pactwatch.reading.older_day import first_old_day, older_day
from pactwatch.reading.renewal import Renewal
from pactwatch.reading.signing import signed_on
from pactwatch.records import Status


def days_of(page: Page, speaks: Pack, news: News, agreements: Agreements, renewal: Renewal) -> tuple[When | None, ...]:
    """The date of each agreement, in order: YYYY-MM-DD, YYYY-MM or YYYY, as exact as the page supports it.

    None where the page supports none, or where the paper is yet to be signed. What the grammar tells no agreement of
    the page, or only to the month, the words around a date may tell (likelier_dates.py).
    """
    days = tuple(_day_of(page, speaks, news, deal, agreements, renewal) for deal in agreements.deals)
    if news.status is Status.PLANNED or len({day and day.value for day in days}) > 1:
        return days
    likelier = likelier_day(page, news.status, agreements, days[0])
    if likelier is not days[0] and not _may_be(page, news, likelier):
        return days
    return (likelier,) * len(days)


def _may_be(page: Page, news: News, likelier: When | None) -> bool:
    """Whether a date may be that of a signing of which a page without its own day tells a bare one ("the 18th")."""
    if page.published is not None or news.status is not Status.SIGNED or likelier is None:
        return True
    told = [page.sentences[s.sentence].words for s in news.statements if s.said is Said.SIGNED]
    bare = {date.day for words in told for date in find_dates(words, page.lang, None) if date.day and not date.value}
    return not bare or (len(likelier.value) == FULL and int(likelier.value[-2:]) in bare)


def _day_of(  # noqa: PLR0913, PLR0917  all that dates an agreement
    page: Page, speaks: Pack, news: News, deal: Deal, agreements: Agreements, renewal: Renewal
) -> When | None:
    """The date of one agreement by grammar. The mere year or month of the paper that is renewed dates no renewal.

    To the month only where the agreement is told as one more, and only the article's own day is known.
    """
    day = _told(page, speaks, news, deal, agreements)
    if day is None or news.status is not Status.SIGNED or not renewal.renewed or len(day.value) == FULL:
        return day
    return None if day.value[:4] == str(renewal.prior_year) else day


def _told(page: Page, speaks: Pack, news: News, deal: Deal, agreements: Agreements) -> When | None:
    if news.status is Status.PLANNED:
        return None
    if news.status is Status.ENDED:
        own = signed_on(page, tuple(deal.statements), recalled=True) if len(agreements.deals) > 1 else None
        return own or signed_on(page, (*news.recalled, *news.statements), recalled=True) or _of_old(page, speaks, news)
    recalled = news.status is Status.FOLLOW_UP
    # where one agreement is all the news, sentences that name no party ("the paper was signed on ...") date it too
    told = news.statements if len(agreements.deals) == 1 else tuple(deal.statements)
    when = signed_on(page, told, recalled=recalled)
    if when and when.of != "announcement":
        return when
    when = when or signed_on(page, news.statements, recalled=recalled)
    names = {name for body in agreements.of(deal) for name in (body.name, *body.names)}
    when = (when or _of_old(page, speaks, news)) if recalled else _of_news(page, speaks, news, when, names)
    if when is None:
        return None
    is_one_more = len(agreements.deals) > 1 and any(s.further and not s.detail for s in deal.statements)
    return replace(when, value=when.value[:7]) if is_one_more else when


def _of_old(page: Page, speaks: Pack, news: News) -> When | None:
    """The day of an agreement of before that no statement dates."""
    return first_old_day(page) or older_day(page, speaks, news.statements, news.recalled)


def _of_news(page: Page, speaks: Pack, news: News, told: When | None, names: set[str]) -> When | None:
    """The day of a signing that is the news; ``told`` is what its statements say, at most when it was told.

    ``names``: those of its parties.
    """
    if told:
        # where only the telling is dated, a picture of the signing may be, too
        return labelled_day(page) or day_of_picture(page, speaks) or told
    return (
        labelled_day(page)
        or nearest_fresh_day(page, speaks, news.statements)
        or day_of_rite(page, speaks)
        or day_of_picture(page, speaks)
        or month_of_telling(page, speaks)
        or _late_day(page, news, names)
        or (month_of_publication(page) if any(s.groups for s in news.statements) and speaks.tells_at_once else None)
    )


LATE_DAYS = 366
"""Days after a signing within which a bulletin still brings it as its news."""


def _late_day(page: Page, news: News, names: set[str]) -> When | None:
    """The day of a signing long before publication, where the page tells it of the parties, and no other."""
    old = (s for s in news.recalled if s.said is Said.SIGNED and is_old(page, s) and _is_theirs(s, names))
    told = [when for s in old for when in s.dates if when.of == "signing"]
    if page.published is None or len({when.value for when in told}) != 1:
        return None
    return told[0] if age(page.published, told[0].value) < LATE_DAYS else None


def _is_theirs(statement: Statement, names: set[str]) -> bool:
    """Whether the statement names nobody but bodies of these names, in full or shortly."""
    return all(any(m.name in n or n in m.name for n in names) for group in statement.groups for m in group)
