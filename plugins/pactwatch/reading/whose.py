"""Whose papers they are: of those whom the news' own sentences name, else of whoever the page tells about it."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.agreements import Agreements, assemble, pairs
from pactwatch.reading.another_land import with_another_land
from pactwatch.reading.bodies_for_lands import with_bodies_for_lands
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.languages import Pack
from pactwatch.reading.likelier_bodies import with_likelier_bodies
from pactwatch.reading.likelier_lands import with_likelier_lands
from pactwatch.reading.loose import with_parties
from pactwatch.reading.mentioned import headed_lands
from pactwatch.reading.model import Page, Statement
from pactwatch.reading.news import News
from pactwatch.reading.other_side import with_other_side
from pactwatch.reading.page_lands import with_home_and_abroad, with_page_lands
from pactwatch.reading.parties import sides_of
from pactwatch.records import Status


def whose(page: Page, speaks: Pack, news: News, statements: tuple[Statement, ...]) -> tuple[News, Agreements]:
    """The news with its parties, and its agreements. ``statements``: all that the page's sentences say."""
    news, agreements = as_told(page, speaks, news)
    agreements = with_bodies_for_lands(page, speaks, with_likelier_bodies(page, speaks, agreements))
    if news.status is not Status.FOLLOW_UP:
        # who else is named beside a paper of before has the page's own news
        agreements = with_another_land(page, speaks, agreements, _of_other_papers(news, statements))
    return news, agreements


def _of_other_papers(news: News, statements: tuple[Statement, ...]) -> frozenset[str]:
    """The names of those who are told to sign other papers than the news', and none of these: of before, to come."""
    if news.status is Status.ENDED:
        # the papers of before are what ended
        return frozenset()
    own = {mention.name for s in news.statements for group in s.groups for mention in group}
    told = (s for s in statements if s not in news.statements and not s.detail)
    return frozenset(m.name for s in told if s.names_sides for group in s.groups for m in group) - own


def as_told(page: Page, speaks: Pack, news: News) -> tuple[News, Agreements]:
    """The same by grammar and lands; under the fuller names where the news says but a country."""
    news, agreements = _assembled(page, speaks, news)
    agreements = _in_full(page, speaks, news, agreements)
    if news.status in (Status.SIGNED, Status.PLANNED):
        agreements = with_other_side(page, speaks, agreements)
    return news, with_likelier_lands(page, speaks, agreements)


def _assembled(page: Page, speaks: Pack, news: News) -> tuple[News, Agreements]:
    """The news' agreements; where its own sentences name no two sides, of whoever the page tells about it."""
    agreements = assemble(page, speaks, news.statements)
    recalled = tuple(s for s in news.recalled if s.names_sides)
    if not has_sides(agreements) and news.status is Status.ENDED and recalled:
        # what was ended is told without its parties, its signing with them
        news = replace(news, statements=(*news.statements, *recalled[:1]))
        agreements = assemble(page, speaks, recalled[:1])
    if has_sides(agreements):
        return news, agreements
    near = replace(news, statements=with_parties(page, speaks, news.statements))
    beside = assemble(page, speaks, near.statements)
    if has_sides(beside) and _is_guess(beside):
        abroad = replace(news, statements=with_home_and_abroad(page, speaks, news.statements))
        if has_sides(told := assemble(page, speaks, abroad.statements)):
            return abroad, told
    if has_sides(beside) and not (_is_of_lands(beside) or _is_of_world(page, beside)):
        return near, beside
    whole = replace(news, statements=with_page_lands(page, speaks, news.statements))
    about = assemble(page, speaks, whole.statements)
    if not has_sides(about) or (news.status is Status.FOLLOW_UP and _is_in_passing(page, whole, about)):
        return near, beside
    return whole, about


def _is_guess(agreements: Agreements) -> bool:
    """Whether no lands are paired, and of no two parties of a paper anything but the page's language tells a home."""
    told = [agreements.of(deal) for deal in agreements.deals]
    return all(not pairs(bodies) and sum(b.rule != HomeRule.OUTLET for b in bodies) < len("AB") for bodies in told)


def _is_of_world(page: Page, agreements: Agreements) -> bool:
    """Whether one side is a body of the world of which no sentence of the paper tells, and no lands are paired."""
    for deal in agreements.deals:
        bodies = agreements.of(deal)
        if pairs(bodies):
            return False
        told = [page.sentences[s.sentence].words for s in deal.statements]
        if any(b.country == "INT" and not any(name in words for words in told for name in b.names) for b in bodies):
            return True
    return False


def _is_in_passing(page: Page, news: News, agreements: Agreements) -> bool:
    """Whether a paper of before is only named: without a day, or of two lands of which the headline tells nothing."""
    if not any(s.dates for s in news.statements):
        return True
    lands = {body.country for deal in agreements.deals for body in agreements.of(deal)}
    return _is_of_lands(agreements) and not headed_lands(page) & lands


def _is_of_lands(agreements: Agreements) -> bool:
    """Whether no party is more than a land."""
    return all(body.is_country for deal in agreements.deals for body in agreements.of(deal))


def has_sides(agreements: Agreements) -> bool:
    """Whether any agreement has two parties; a land beside a body of its own is no second one."""
    return any(len(sides_of(agreements.of(deal))) > 1 for deal in agreements.deals)


def _in_full(page: Page, speaks: Pack, news: News, agreements: Agreements) -> Agreements:
    """The parties that the telling of the old signing names, where the news says but a country ("an Iranian firm")."""
    vague = any(body.is_country for deal in agreements.deals for body in agreements.of(deal))
    if not (vague and news.recalled and news.status in (Status.ENDED, Status.FOLLOW_UP)):
        return agreements
    fuller = assemble(page, speaks, (*news.statements, *news.recalled))
    same = [pairs(fuller.of(deal)) for deal in fuller.deals] == [pairs(agreements.of(d)) for d in agreements.deals]
    return fuller if same else agreements
