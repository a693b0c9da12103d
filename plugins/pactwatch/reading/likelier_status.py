"""The likeliest status by grammar and by the words of the page as a whole (status_chances.py), where words are weighed.

What that is worth on articles that the reader had not seen, and in which languages, is in docs/decisions/0016.
"""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.languages import Pack
from pactwatch.reading.loose import TELLING, of_paper
from pactwatch.reading.model import Page, Said, Statement
from pactwatch.reading.news import SAID, News
from pactwatch.reading.status_chances import chances
from pactwatch.records import Status

HALF = 0.5
"""The chance beyond which a status takes the place of what grammar told: it is likelier than all others together."""
RULE = "the page's words as a whole"
PAPER = ("instrument", "agreement", "sign", "renew", "end")


def with_likelier_status(page: Page, speaks: Pack, news: News, statements: tuple[Statement, ...]) -> News:
    """The news with its likeliest status and the chance of that; as it is where the page's words are not weighed.

    ``statements`` is all that the page was found to tell.
    """
    told_by = chances(page, news, statements)
    if told_by is None:
        return news
    kept = replace(news, chance=told_by[news.status])
    other = max(told_by, key=lambda status: told_by[status])
    if other is news.status or told_by[other] <= HALF:
        return kept
    reason = f"{other}: {RULE}; by grammar {news.reason}"
    likelier = News(status=other, reason=reason, recalled=news.recalled, by_words=True, chance=told_by[other])
    if other is Status.NONE:
        return likelier
    # of a paper of before the signing that the page tells knows the day
    first = () if other is Status.FOLLOW_UP else _told_first(news, statements, SAID[other])
    told = first or news.statements or _carrying(page, speaks, statements, SAID[other])
    if not told:
        return kept
    shown = tuple(s if s.rule == RULE else replace(s, rule=f"{s.rule}; {RULE}") for s in told)
    return replace(likelier, statements=shown)


def _told_first(news: News, statements: tuple[Statement, ...], said: Said) -> tuple[Statement, ...]:
    """The statements that say so themselves and name who agrees with whom, where that is told before the news' own."""
    saying = tuple(s for s in statements if s.said is said and not s.detail and _names_sides(s))
    first = min((s.sentence for s in news.statements if _names_sides(s)), default=0)
    return saying if saying and saying[0].sentence < first else ()


def _names_sides(statement: Statement) -> bool:
    return any(len(group) > 1 for group in statement.groups)


def _carrying(page: Page, speaks: Pack, statements: tuple[Statement, ...], said: Said) -> tuple[Statement, ...]:
    """The statements that may tell of the agreement, those that say so first; else the first sentence of a paper."""
    told = [s for s in statements if not s.detail and s.said is not Said.OTHER_DEAL]
    if told:
        return tuple(sorted(told, key=lambda s: s.said is not said))
    for sentence in page.sentences:
        paper = next((hit for hit in sentence.hits if hit.role in PAPER), None)
        if paper is not None and sentence.place in TELLING:
            groups, dates = speaks.sides(page, sentence), speaks.days(page, sentence)
            return (of_paper(sentence, paper, said, RULE, groups=groups, dates=dates),)
    return ()
