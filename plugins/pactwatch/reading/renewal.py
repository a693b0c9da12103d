"""Had the same parties signed before, and in which year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.deals import Deal
from pactwatch.reading.first_signed import first_year, year_of_before
from pactwatch.reading.kinds import is_sort
from pactwatch.reading.likelier_dates import likelier_year
from pactwatch.reading.model import Page, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import News
from pactwatch.reading.parties import Body
from pactwatch.reading.scripts import HAN
from pactwatch.reading.words import one_of
from pactwatch.records import Kind, Status

OFFICE_OF = re.compile(
    rf"(?P<land>[{HAN}]{{1,4}}(?:{one_of('province')}))(?!{one_of('run_by')})[{HAN}]{{1,10}}(?:{one_of('office')})"
)
"""江蘇省衛生庁: an office of a province."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Renewal:
    """Whether the news renews an earlier agreement, the year of that where told, and the statement that says so."""

    renewed: bool
    prior_year: int | None = None
    statement: Statement | None = None
    rule: str = ""


def renewal_of(page: Page, news: News, agreements: Agreements) -> Renewal:
    """By the word (renewed, fifth, amended), or by an earlier agreement of the same parties told beside the news."""
    first = min((s.sentence for s in news.statements), default=0)
    said = [
        s
        for s in (*news.statements, *news.recalled)
        if s.renewal and not (s in news.statements and s.sentence > first and _is_of_others(s, agreements))
    ]
    years = [s.prior_year for s in (*said, *news.recalled, *news.statements) if s.prior_year and (s.renewal or said)]
    if said and not years:
        years = [year for s in news.recalled if _same_parties(s, agreements, page.lang) and (year := _year(s))]
    if said:
        year = min(years, default=None) or first_year(page, news)
        return _renewed(page, news, agreements, year, said[0], "said to be renewed")
    own = {(s.sentence, s.start) for s in news.statements}
    for statement in news.recalled:
        if (statement.sentence, statement.start) not in own and _same_parties(statement, agreements, page.lang):
            year = _year(statement) or first_year(page, news)
            return _renewed(page, news, agreements, year, statement, "the same parties signed before")
    kinds = {body.kind for deal in agreements.deals for body in agreements.of(deal)}
    before = year_of_before(page, news, are_towns=not kinds.isdisjoint((Kind.GOVERNMENT, None)))
    if before is not None and len(agreements.deals) == 1:
        return Renewal(renewed=True, prior_year=before, rule="the bodies are said to have signed before")
    return Renewal(renewed=False)


def _renewed(  # noqa: PLR0913, PLR0917  all that a renewal is told by
    page: Page, news: News, agreements: Agreements, year: int | None, statement: Statement, rule: str
) -> Renewal:
    """The renewal; where no sentence tells the first paper's year, with the one that the words around it speak for."""
    if year is None and news.status is Status.SIGNED:
        own = {int(when.value[:4]) for s in news.statements for when in s.dates if when.of == "signing"}
        year = likelier_year(page, news.status, agreements, own)
        rule = f"{rule}; its year by the words around it" if year else rule
    return Renewal(renewed=True, prior_year=year, statement=statement, rule=rule)


def _year(statement: Statement) -> int | None:
    """The year of an agreement of before."""
    if statement.prior_year:
        return statement.prior_year
    return next((int(w.value[:4]) for w in statement.dates if w.of in ("signing", "earlier")), None)


def _same_parties(statement: Statement, agreements: Agreements, lang: str) -> bool:
    if not statement.earlier:
        return False
    if statement.anaphor and (not statement.groups or _shares(statement, agreements)):
        return True
    return any(_matches(statement, deal, agreements, lang) for deal in agreements.deals)


def _is_of_others(statement: Statement, agreements: Agreements) -> bool:
    """Whether each side or couple that it names holds a body that is no party of the news: another partner's paper."""
    names = [body.names for deal in agreements.deals for body in agreements.of(deal)]
    groups = [group for group in statement.groups if 0 < len(group) <= len("AB")]
    return bool(groups) and all(
        any(not m.country and not any(same_body(own, (m.name, *m.aliases)) for own in names) for m in group)
        for group in groups
    )


def _shares(statement: Statement, agreements: Agreements) -> bool:
    return any(same_body(b.names, n) for deal in agreements.deals for b in agreements.of(deal) for n in statement.names)


def _matches(statement: Statement, deal: Deal, agreements: Agreements, lang: str) -> bool:
    bodies = agreements.of(deal)
    for group in statement.groups:
        names = [(m.name, *m.aliases) for m in group]
        own = [_own_names(body, lang) for body in bodies]
        fits = [[_same(one, other) for other in names] for one in own]
        # each of them is one of these, and no other: "A·B" beside C is not A and B
        if len(group) == len(bodies) and all(map(any, fits)) and all(map(any, zip(*fits, strict=True))):
            return True
    return False


def _own_names(body: Body, lang: str) -> tuple[str, ...]:
    """The names of a body without words for its sort, by which the page calls it too: "연구소"."""
    own = tuple(name for name in body.names if not is_sort(name, lang))
    return own or body.names


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether they may be one body; a province is not its office: 江蘇省 and 江蘇省衛生庁."""
    offices = (OFFICE_OF.fullmatch(name) for name in (*one, *other))
    lands = [found["land"] for found in offices if found]
    if lands and any(name.endswith(land) for land in lands for name in (*one, *other)):
        return False
    return same_body(one, other)
