"""Agreements that only sum up others, or tell them by the partner's sort, each told by itself elsewhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.kinds import is_sort
from pactwatch.reading.model import PROSE, Page, Statement
from pactwatch.reading.names import without_country
from pactwatch.reading.news import place
from pactwatch.records import Kind

if TYPE_CHECKING:
    from pactwatch.reading.deals import Deal
    from pactwatch.reading.parties import Body


def without_sums(page: Page, full: list[Deal]) -> list[Deal]:
    """The deals without one that sums up others: "A renewed with B and C", then A with B, A with C, each by itself."""
    prose = [d for d in full if all(place(page, s) in PROSE for s in d.statements)]
    kept = []
    for deal in full:
        parts = [d for d in prose if d.members < deal.members and deal in prose]
        distinct = {d.members for d in parts}
        shared = frozenset.intersection(*distinct) if len(distinct) > 1 else frozenset()
        if len(shared) == 1 and frozenset().union(*distinct) == deal.members and not _is_of_all(page, deal):
            for part in parts:
                part.statements += deal.statements
        else:
            kept.append(deal)
    return kept


def _is_of_all(page: Page, deal: Deal) -> bool:
    """Whether a sentence says that the paper is one of three sides or more."""
    hits = (h for s in deal.statements for h in page.sentences[s.sentence].hits)
    return any(h.role == "both" and h.value.isdigit() and int(h.value) > 2 for h in hits)


def without_sorts(page: Page, full: list[Deal], bodies: list[Body]) -> list[Deal]:
    """The deals without one whose partner is but a sort ("a state hospital"), where one told behind it has the name.

    The one with the name has the other members too, and tells of no further paper.
    """
    kept = []
    for deal in full:
        vague = {i for i in deal.members if _is_vague(page, bodies[i]) or _has_office(full, bodies, i)}
        is_short = len(vague) == 1 and not any(s.further or _has_day(s) for s in deal.statements)
        named = [d for d in full if d is not deal and _names(page, d, deal, vague, bodies)] if is_short else []
        if named:
            named[0].statements += deal.statements
            named[0].weight = max(named[0].weight, deal.weight)
        else:
            kept.append(deal)
    return kept


def _is_vague(page: Page, body: Body) -> bool:
    """Whether nothing but its sort is told of a body: not one of the lists, which may be called so ("해양수산부")."""
    return body.organisation is None and is_sort(without_country(body.name), page.lang)


def _has_office(full: list[Deal], bodies: list[Body], number: int) -> bool:
    """Whether another deal names an office of a region or a state, whose name begins with it: "르비우주 교육과학부"."""
    return any(_is_office_of(bodies[i], bodies[number]) for d in full if number not in d.members for i in d.members)


def _is_office_of(office: Body, owner: Body) -> bool:
    """Whether both are of one land, and the office's name is that of the region or state with its own behind it."""
    is_owner = owner.kind is Kind.GOVERNMENT and not owner.is_country and owner.country == office.country
    return is_owner and without_country(office.name).startswith(f"{without_country(owner.name)} ")


def _has_day(statement: Statement) -> bool:
    return any(when.of == "signing" for when in statement.dates)


def _names(page: Page, full: Deal, deal: Deal, vague: set[int], bodies: list[Body]) -> bool:
    """Whether ``full`` names, behind ``deal``, the one member that ``deal`` tells by its sort, and has its others."""
    if not deal.members - vague <= full.members or vague <= full.members:
        return False
    if any(s.further or s.sentence <= deal.statements[0].sentence for s in full.statements):
        return False
    (sort,) = (bodies[i] for i in vague)
    return any(_may_be(page, bodies[i], sort) for i in full.members - deal.members)


def _may_be(page: Page, body: Body, sort: Body) -> bool:
    """Whether a body may be the one that is told by its sort, or by the region that it is an office of."""
    if not _is_vague(page, sort):
        return _is_office_of(body, sort)
    is_there = sort.rule == HomeRule.OUTLET or body.country in {None, sort.country}
    return is_there and body.kind is sort.kind and not body.is_country
