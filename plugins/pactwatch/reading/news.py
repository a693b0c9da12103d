"""Which statements are the article's news, and so its status. Every way out has a named reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from pactwatch.reading.model import FULL, HEADING, PROSE, TOP, Page, Said, Statement
from pactwatch.reading.opinion import is_opinion
from pactwatch.records import Status

FRESH_DAYS = 100
"""A signing told as news is at most this old: outlets report signings weeks later, follow-ups recall older ones."""

RECENT_DAYS = 40
"""Where the headline has no word of an agreement, a signing further back is recalled beside the article's own news."""

FRESH_NEWS = 14
"""Days within which a signing is the news beside which those of weeks ago are recalled."""

SAID = {
    Status.SIGNED: Said.SIGNED,
    Status.PLANNED: Said.PLANNED,
    Status.ENDED: Said.ENDED,
    Status.FOLLOW_UP: Said.HELD,
}
"""What the sentences that carry a status say."""

WEIGHT = {"headline": 3.0, "above": 2.0, "lead": 2.0, "body": 1.0, "caption": 1.0, "line": 0.5}


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class News:
    """The status, why, and the statements that carry it (strongest first)."""

    status: Status
    reason: str
    statements: tuple[Statement, ...] = ()
    recalled: tuple[Statement, ...] = ()
    is_open: bool = False
    """Whether nothing was decided: no sentence said enough, and none spoke against an agreement."""


def place(page: Page, statement: Statement) -> str:
    """Where on the page a statement stands."""
    return page.sentences[statement.sentence].place


def is_old(page: Page, statement: Statement) -> bool:
    """Whether the statement dates its signing long before publication."""
    told = [when.value for when in statement.dates if when.of == "signing"]
    if not told:
        return False
    is_silent = _is_silent(page)
    if page.published is None:
        # nothing tells how long ago, but who reports a signing gives more than its year
        return is_silent and all(len(value) == len("2000") for value in told)
    return min(age(page.published, value) for value in told) > (RECENT_DAYS if is_silent else FRESH_DAYS)


def heads(page: Page, *roles: str) -> bool:
    """Whether the headline has a word of one of these roles, or a line above the text has one beside a paper's word.

    The headline may stand in a line above that was not known for it; a menu may have a word of signing ("Sign in").
    """
    if page.headline is not None and page.headline.has(*roles):
        return True
    above = (s for s in page.sentences if s.place == "above")
    return any(s.has("instrument", "agreement") and s.has(*(r for r in roles if r in VERBS)) for s in above)


def _is_silent(page: Page) -> bool:
    """Whether the headline tells of something else than an agreement."""
    return page.headline is not None and not heads(page, *AGREEING)


VERBS = ("sign", "ceremony", "renew", "join", "plan", "end")
AGREEING = ("instrument", "agreement", *VERBS)
"""Roles of words of which a headline about an agreement has one."""


def _parts(value: str) -> tuple[int, ...]:
    """Year, month and day of YYYY-MM-DD, YYYY-MM or YYYY; 0 for what it does not say."""
    return (*map(int, value.split("-")), 0, 0)[:3]


def age(published: dt.date, value: str) -> float:
    """Days between a date of any precision and the publication; a bare year is as old as the years between.

    ``value`` is YYYY-MM-DD, YYYY-MM, YYYY or YYYY-Qn, a quarter counted from its last month.
    """
    head, _, quarter = value.partition("-Q")
    year, month, day = (int(head), int(quarter) * 3, 0) if quarter else _parts(value)
    if not month:
        return (published.year - year) * 365.0
    return (published.year - year) * 365 + (published.month - month) * 30.4 + (published.day - day) * bool(day)


def weigh(page: Page, statements: tuple[Statement, ...]) -> News:
    """The article's news out of all that its sentences say."""
    details = tuple(s for s in statements if s.detail)
    fresh = _first_fresh(page, statements)
    told = [_as_news(page, s, fresh) for s in statements if not s.detail and not _is_teaser(page, s)]
    by: dict[Said, list[Statement]] = {said: [] for said in Said}
    for said, statement in told:
        by[said].append(statement)
    for group in by.values():
        if len(group) > 1:
            group.sort(key=lambda s: (-WEIGHT[place(page, s)], s.sentence))
    recalled = tuple(by[Said.HELD])
    prose = {said: [s for s in found if place(page, s) in PROSE] for said, found in by.items()}
    top = {said: [s for s in found if place(page, s) in TOP] for said, found in by.items()}
    news = _decide(page, by, prose, top, recalled)
    if news.status is Status.SIGNED and details:
        return replace(news, statements=(*news.statements, *details))
    if news.status is Status.ENDED:
        # what was ended was signed before, however the page puts it
        return replace(news, recalled=(*recalled, *by[Said.SIGNED]))
    return news


def _decide(  # noqa: PLR0911  the ways out stand in the order of their strength
    page: Page,
    by: dict[Said, list[Statement]],
    prose: dict[Said, list[Statement]],
    top: dict[Said, list[Statement]],
    recalled: tuple[Statement, ...],
) -> News:
    signed, planned, ended, held = (by[s] for s in (Said.SIGNED, Said.PLANNED, Said.ENDED, Said.HELD))
    if is_opinion(page):
        return News(status=Status.NONE, reason="opinion: the words are talked about, nothing is signed")
    if top[Said.ENDED] and _first(top[Said.ENDED]) < _first(prose[Said.SIGNED]):
        return News(
            status=Status.ENDED, reason="ended: " + top[Said.ENDED][0].rule, statements=tuple(ended), recalled=recalled
        )
    if prose[Said.ENDED] and _headed_by_end(page):
        return News(status=Status.ENDED, reason="ended: " + ended[0].rule, statements=tuple(ended), recalled=recalled)
    first_plan = _first(planned)
    first_sign = _first(prose[Said.SIGNED])
    headed = any(place(page, s) in HEADING for s in signed) and not _only_minutes(page, prose, signed)
    # a signing that the first sentences date outweighs a headline's word of a plan that no sentence repeats
    told = not prose[Said.PLANNED] and any(
        place(page, s) == "lead" and any(when.of == "signing" for when in s.dates) for s in prose[Said.SIGNED]
    )
    if prose[Said.SIGNED] and (headed or told or not _leads(page, planned) or first_sign <= first_plan):
        return News(
            status=Status.SIGNED,
            reason="signed: " + prose[Said.SIGNED][0].rule,
            statements=tuple(signed),
            recalled=recalled,
        )
    if prose[Said.PLANNED] or top[Said.PLANNED]:
        return News(
            status=Status.PLANNED, reason="planned: " + planned[0].rule, statements=tuple(planned), recalled=recalled
        )
    if ended and not signed:
        return News(status=Status.ENDED, reason="ended: " + ended[0].rule, statements=tuple(ended), recalled=recalled)
    if _is_dated_above(page, signed):
        return News(
            status=Status.SIGNED, reason="signed: " + signed[0].rule, statements=tuple(signed), recalled=recalled
        )
    if held and not signed and _headed_by_end(page, LEFT) and _ends_before(page, held[0]):
        reason = "ended: the headline and the text tell of an end"
        return News(status=Status.ENDED, reason=reason, statements=tuple(held[:1]), recalled=recalled)
    held = [s for s in held if not s.further or place(page, s) == "headline"]
    if held and (top[Said.HELD] or any(s.groups or s.anaphor for s in held)):
        return News(status=Status.FOLLOW_UP, reason="signed before: " + held[0].rule, statements=tuple(held))
    if any(s.names_sides for s in signed):
        return News(
            status=Status.SIGNED, reason="signed: " + signed[0].rule, statements=tuple(signed), recalled=recalled
        )
    if any(s.names_sides for s in planned) and any(s.has("instrument") for s in page.sentences if s.is_prose):
        # a timetable's line tells of it, and the text goes on about the paper
        return News(
            status=Status.PLANNED, reason="planned: " + planned[0].rule, statements=tuple(planned), recalled=recalled
        )
    reason = "named in passing: nothing is said to be signed" if any(by.values()) else "no statement"
    return News(status=Status.NONE, reason=reason, is_open=not by[Said.OTHER_DEAL])


LEFT = "left"
"""The value of a word of an end that says who leaves ("발 뺐"); others may be of any thing ("종료", "취소")."""


def _headed_by_end(page: Page, value: str | None = None) -> bool:
    """Whether the headline, or a line above the text, has a word of an end, and none of going on."""
    heading = [s for s in page.sentences if s.place in HEADING and not s.has("denial", "plan", "follow")]
    return any(hit.role == "end" and value in (None, hit.value) for s in heading for hit in s.hits)


def _ends_before(page: Page, held: Statement) -> bool:
    """Whether running text has a word of an end before the old signing is told, or in the telling."""
    return any(s.has("end") for s in page.sentences[: held.sentence + 1] if s.is_prose)


def _is_dated_above(page: Page, signed: list[Statement]) -> bool:
    """Whether the lines above the text name who signed, and a day of the last weeks: a form, a release's outline."""
    if page.published is None or not any(s.names_sides for s in signed):
        return False
    days = [w.value for s in signed if place(page, s) in HEADING for w in s.dates if w.of == "signing"]
    return any(len(day) == FULL and 0 <= age(page.published, day) <= RECENT_DAYS for day in days)


TEASER = 150
"""Code points that the teaser of another article does not reach."""


def _is_teaser(page: Page, statement: Statement) -> bool:
    """Whether it stands in a line behind the text that is another article's: short, and no beginning of a list."""
    if place(page, statement) != "line" or (statement.said is Said.PLANNED and _goes_on(page, statement)):
        return False
    words = page.sentences[statement.sentence].words
    return len(words) < TEASER and not words.endswith((":", "："))


def _goes_on(page: Page, statement: Statement) -> bool:
    """Whether running text behind the line goes on about a paper: then the line is of this article's timetable."""
    behind = page.sentences[statement.sentence + 1 :]
    return any(s.has("instrument") for s in behind if s.is_prose)


def _first_fresh(page: Page, statements: tuple[Statement, ...]) -> int:
    """The number of the first running sentence that tells of a signing of the last days; beyond all where none does."""
    fresh = (
        s.sentence
        for s in statements
        if s.said is Said.SIGNED and not s.earlier and place(page, s) in PROSE and _is_fresh(page, s)
    )
    return min(fresh, default=len(page.sentences))


def _is_fresh(page: Page, statement: Statement) -> bool:
    days = [when.value for when in statement.dates if when.of == "signing" and len(when.value) == FULL]
    return page.published is not None and any(0 <= age(page.published, day) <= FRESH_NEWS for day in days)


def _is_older(page: Page, statement: Statement, fresh: int) -> bool:
    """Whether a signing of weeks ago is told beside, or behind, one of the last days, which is the news."""
    if statement.sentence < fresh or page.published is None:
        return False
    told = [when.value for when in statement.dates if when.of == "signing"]
    # dates of several years are of several things
    is_of_one = len({value[:4] for value in told}) == 1
    return is_of_one and min(age(page.published, value) for value in told) > RECENT_DAYS


def _as_news(page: Page, statement: Statement, fresh: int) -> tuple[Said, Statement]:
    """A signing told as history is one that stands from before; ``fresh``: where the page tells one of these days."""
    if statement.said is Said.SIGNED and (
        statement.earlier or is_old(page, statement) or _is_older(page, statement, fresh)
    ):
        return Said.HELD, replace(statement, earlier=True)
    if statement.said is Said.HELD and place(page, statement) == "caption" and not statement.earlier:
        # a caption names those who have just signed ("서명한 두 기관장")
        return (Said.HELD if is_old(page, statement) else Said.SIGNED), statement
    return statement.said, statement


def _only_minutes(page: Page, prose: dict[Said, list[Statement]], signed: list[Statement]) -> bool:
    """Whether the headline names a paper that the text only plans, and another was signed (minutes of a meeting)."""
    named = {s.instrument for s in signed if place(page, s) in HEADING and s.instrument}
    done = {s.instrument for s in prose[Said.SIGNED] if s.instrument}
    to_come = {s.instrument for s in (*prose[Said.PLANNED],) if s.instrument}
    return bool(named & to_come) and not named & done


def _first(statements: list[Statement]) -> int:
    return min((s.sentence for s in statements), default=10_000)


def _leads(page: Page, planned: list[Statement]) -> bool:
    """Whether a plan stands in the headline or the first running sentences."""
    return any(place(page, s) in TOP for s in planned)
