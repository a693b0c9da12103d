"""Tellings of agreements to agreements: what folds together and what stays apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.model import PROSE, Page, Statement
from pactwatch.reading.news import place
from pactwatch.reading.parties import Body
from pactwatch.reading.sums import without_sorts, without_sums
from pactwatch.records import Kind

SIDES = 2
"""Parties of most papers."""


@dataclass(slots=True)
class Deal:
    """One agreement while it is put together: which bodies, and the statements that tell of it."""

    members: frozenset[int]
    statements: list[Statement] = field(default_factory=list)
    weight: float = 0.0
    papers: int = 1
    summed: int = 0
    """Papers that a telling by the lands alone counts: this deal's where the page tells no other."""


def fold(page: Page, deals: list[Deal], bodies: list[Body]) -> list[Deal]:
    """Folds what tells of the same agreement: subsets, one-sided tellings, countries for their bodies, headlines."""
    full = without_sorts(page, without_sums(page, [d for d in deals if len(d.members) > 1]), bodies)
    halves = [d for d in deals if len(d.members) == 1]
    kept: list[Deal] = []
    for deal in full:
        if sum(k.members < deal.members for k in kept) > 1:
            # a sentence that sums up two agreements with one body tells of no third
            continue
        if len(kept) > 1 and _is_sum(page, kept, deal, bodies):
            continue
        apart = (k for k in kept if not (_is_sister(k, deal) or _adds_one(k, deal, bodies)))
        home = next((k for k in apart if _same(page, k, deal, bodies)), None)
        if home is None:
            kept.append(deal)
        else:
            _take(home, deal, bodies)
    if not kept and halves:
        kept = _completed(halves)
    else:
        for half in halves:
            _give(page, kept, half, bodies)
    if len(kept) == 1:
        kept[0].papers = max(kept[0].papers, kept[0].summed)
    return kept


def told_apart(kept: list[Deal], bodies: list[Body]) -> list[Deal]:
    """Without "two memoranda with the Korean government" where each of them is told with its own bodies."""
    return [deal for deal in kept if deal.papers == 1 or len(_details(deal, kept, bodies)) < deal.papers]


def told_in_full(page: Page, kept: list[Deal], bodies: list[Body]) -> list[Deal]:
    """Without the paper of lands that a headline names and the text tells by their bodies, once these are placed."""
    left = list(kept)
    for deal in kept:
        is_short = all(place(page, s) not in PROSE and not s.further for s in deal.statements)
        if not is_short or _specific(deal, bodies):
            continue
        full = [k for k in left if _specific(k, bodies) and _countries(k, bodies) == _countries(deal, bodies)]
        if len(full) == 1:
            _take(full[0], deal, bodies)
            left.remove(deal)
    return left


def _details(deal: Deal, kept: list[Deal], bodies: list[Body]) -> list[Deal]:
    named = frozenset(i for i in deal.members if not bodies[i].is_country)
    if named == deal.members:
        return []
    return [
        k for k in kept if k is not deal and named <= k.members and _countries(k, bodies) == _countries(deal, bodies)
    ]


def _is_sister(one: Deal, other: Deal) -> bool:
    """Whether one statement tells both: "signed with A and with B" is two agreements."""
    return one.members != other.members and any(s is t for s in one.statements for t in other.statements)


def _is_sum(page: Page, kept: list[Deal], deal: Deal, bodies: list[Body]) -> bool:
    """Whether a headline or caption names in one breath the parties of several agreements told apart in the text."""
    short = all(place(page, s) not in PROSE for s in deal.statements)
    if short and not _specific(deal, bodies):
        return _countries(deal, bodies) <= set().union(*(_countries(k, bodies) for k in kept))
    return short and deal.members <= frozenset().union(*(k.members for k in kept))


def _give(page: Page, kept: list[Deal], half: Deal, bodies: list[Body]) -> None:
    for deal in kept:
        if half.members <= deal.members:
            deal.statements += half.statements
            return
    if len(kept) == 1 and all(place(page, s) not in PROSE for s in kept[0].statements):
        _named_for_its_land(kept[0], half, bodies)


def _named_for_its_land(deal: Deal, half: Deal, bodies: list[Body]) -> None:
    """A body that the text tells alone takes the place of its land in the headline: "A signs with Vietnam".

    Its name must tell its kind: a meeting and the title of a paper are told alone, too.
    """
    (number,) = half.members
    body = bodies[number]
    lands = {i for i in deal.members if bodies[i].is_country}
    homes = {bodies[i].country for i in lands}
    if body.is_country or body.kind is Kind.OTHER:
        return
    if len(homes) != 1 or lands == deal.members or body.country not in (*homes, None):
        return
    if homes & {bodies[i].country for i in deal.members - lands}:
        return
    if body.country is None:
        (body.country,), body.rule = homes, HomeRule.HEADLINE
    deal.members = deal.members - lands | half.members
    deal.statements += half.statements


def _take(home: Deal, other: Deal, bodies: list[Body]) -> None:
    specific = _specific(other, bodies)
    if (_specific(home, bodies) == 0) is not (specific == 0):
        # "eight papers" of two lands are not eight of the bodies of one of them
        by_lands, by_bodies = (other, home) if specific == 0 else (home, other)
        home.summed, home.papers = max(home.summed, other.summed, by_lands.papers), by_bodies.papers
    else:
        home.summed, home.papers = max(home.summed, other.summed), max(home.papers, other.papers)
    if _crossed(home, other, bodies):
        home.members = frozenset(i for i in home.members | other.members if not bodies[i].is_country)
    elif _specific(home, bodies) < specific or (specific and home.members < other.members):
        home.members = other.members
    home.statements += other.statements
    home.weight = max(home.weight, other.weight)


def _specific(deal: Deal, bodies: list[Body]) -> int:
    return sum(not bodies[i].is_country for i in deal.members)


def _same(page: Page, one: Deal, other: Deal, bodies: list[Body]) -> bool:
    if one.members <= other.members or other.members <= one.members or _crossed(one, other, bodies):
        return True
    further = any(s.further for s in other.statements)
    vague = not _specific(one, bodies) or not _specific(other, bodies)
    one_more = further or any(s.further for s in one.statements)
    if _countries(one, bodies) == _countries(other, bodies) and vague and not one_more:
        return True
    shared = one.members & other.members
    rest = (one.members | other.members) - shared
    # a headline, a caption or a country's name says shortly what the sentence says in full
    short = any(place(page, s) not in PROSE for s in other.statements)
    captioned = all(place(page, s) in ("caption", "line") for s in other.statements)
    if short and (shared or (_countries(one, bodies) == _countries(other, bodies) and not captioned)):
        return True
    if short and not captioned and not _specific(other, bodies) and _countries(other, bodies) < _countries(one, bodies):
        # of three countries the headline's letters may tell two
        return True
    if not shared:
        return False
    # the country may be told first ("an Iranian firm"), or after the name
    return _stands_for(rest & other.members, one, bodies) or (
        not further and bool(rest & other.members) and _stands_for(rest & one.members, other, bodies)
    )


def _adds_one(one: Deal, other: Deal, bodies: list[Body]) -> bool:
    """Whether the other is told as one more paper, of the same bodies and a further one."""
    is_told_so = one.members < other.members and all(s.further and s.names_sides for s in other.statements)
    return is_told_so and _specific(one, bodies) == len(one.members) and _specific(other, bodies) == len(other.members)


def _stands_for(members: frozenset[int], deal: Deal, bodies: list[Body]) -> bool:
    """Whether these members of one deal are but the countries of the other's."""
    return all(bodies[i].is_country for i in members) and {bodies[i].country for i in members} <= _countries(
        deal, bodies
    )


def _crossed(one: Deal, other: Deal, bodies: list[Body]) -> bool:
    """Whether each tells one side by its body and one by its land: "Ghana and the EPA", "the FDA and Kenya"."""
    return (
        len(one.members) == len(other.members) == len(_countries(one, bodies))
        and _countries(one, bodies) == _countries(other, bodies)
        and 0 < _specific(one, bodies) < len(one.members)
        and _specific(one, bodies) + _specific(other, bodies) == len(one.members)
        and len({bodies[i].country for i in one.members | other.members if not bodies[i].is_country})
        == len(one.members)
    )


def _countries(deal: Deal, bodies: list[Body]) -> set[str | None]:
    return {bodies[i].country for i in deal.members}


def _completed(halves: list[Deal]) -> list[Deal]:
    """One-sided tellings that make one agreement between them."""
    members = frozenset(i for d in halves for i in d.members)
    whole = Deal(members=members, weight=max(d.weight for d in halves))
    whole.statements = [s for d in halves for s in d.statements]
    return [whole]
