"""The status, where the words of the page as a whole (statuses_weighed.py) gainsay what grammar told, and surely so.

What that is worth on articles that the reader had not seen, and in which languages, is in docs/decisions/0015.
"""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.languages import Pack
from pactwatch.reading.loose import TELLING, of_paper
from pactwatch.reading.model import FULL, TOP, Page, Said, Statement
from pactwatch.reading.news import SAID, News
from pactwatch.reading.opinion import is_headed_so
from pactwatch.reading.statuses_weighed import lead_of
from pactwatch.records import Status

FAR = 2.0
"""How far, as the logarithm of the odds, another status must be ahead to take the place of what grammar told."""
ALARMING = 3.9
"""The same where a paper that was told as planned, as of before or as ended would be told as signed."""
RECALLING = -0.5
"""The same where a signing would be told as of before: it does so unless it is itself ahead by this much. At first
sight the grammar was wrong in 14 of 18 such articles (docs/decisions/0015)."""
ENDING = 0.5
"""The same where a paper of before would be told as ended: 13 of 13 were, of events that the words had not learned from
(docs/decisions/0017)."""
CLOSER = {(Status.SIGNED, Status.FOLLOW_UP): RECALLING, (Status.FOLLOW_UP, Status.ENDED): ENDING}
RULE = "the page's words as a whole"
PAPER = ("instrument", "agreement", "sign", "renew", "end")


def with_likelier_status(page: Page, speaks: Pack, news: News, statements: tuple[Statement, ...]) -> News:
    """The news with the status that the page surely speaks for; as it is where it gainsays nothing.

    ``statements`` is all that the page was found to tell.
    """
    weighed = lead_of(page, news.status)
    if weighed is None:
        return news
    lead, other = weighed
    if -lead < _far(news.status, other) or (other is Status.ENDED and _is_denied(page)):
        return news
    # "コラム MOUは...": its headline says that it only talks of papers
    is_talk = other is Status.SIGNED and is_headed_so(page)
    if is_talk or (other is Status.PLANNED and _is_plan_of_others(page, news, statements)):
        return news
    reason = f"{other}: {RULE}; by grammar {news.reason}"
    if other is Status.NONE:
        return News(status=other, reason=reason)
    # of a paper of before the signing that the page tells knows the day
    first = () if other is Status.FOLLOW_UP else _told_first(news, statements, SAID[other])
    told = first or news.statements or _carrying(page, speaks, statements, SAID[other])
    if not told:
        return news
    shown = tuple(s if s.rule == RULE else replace(s, rule=f"{s.rule}; {RULE}") for s in told)
    return News(status=other, reason=reason, statements=shown, recalled=news.recalled)


def _far(told: Status, other: Status) -> float:
    """How far the other status must be ahead."""
    if other is Status.SIGNED:
        return FAR if told is Status.NONE else ALARMING
    return CLOSER.get((told, other), FAR)


def _is_plan_of_others(page: Page, news: News, statements: tuple[Statement, ...]) -> bool:
    """Whether a signing is told with a day gone by, and the plan with somebody who signed nothing then."""
    if news.status is not Status.SIGNED or page.published is None:
        return False
    days = [w.value for s in news.statements for w in s.dates if w.of == "signing" and len(w.value) == FULL]
    signers = {mention.name for s in news.statements for group in s.groups for mention in group}
    plans = (s for s in statements if s.said is Said.PLANNED and s.names_sides)
    is_of_others = any({m.name for group in s.groups for m in group} - signers for s in plans)
    return is_of_others and any(day < str(page.published) for day in days)


def _is_denied(page: Page) -> bool:
    """Whether the opening denies an end: the words see but the end."""
    return any(s.place in TOP and s.has("denial") and s.has("end") for s in page.sentences)


def _told_first(news: News, statements: tuple[Statement, ...], said: Said) -> tuple[Statement, ...]:
    """The statements that say so themselves and name who agrees with whom, where that is told before the news' own."""
    saying = tuple(s for s in statements if s.said is said and not s.detail and s.names_sides)
    first = min((s.sentence for s in news.statements if s.names_sides), default=0)
    return saying if saying and saying[0].sentence < first else ()


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
