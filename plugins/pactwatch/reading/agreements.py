"""Statements of the news to agreements.

Mentions are joined into bodies, short tellings folded into full ones, separate partners kept apart.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from pactwatch.reading.headline_homes import ASSUMED, told_by_headline, told_by_pair
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import NAMED_ENOUGH, NAMED_OFTEN, about
from pactwatch.reading.model import Page, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import WEIGHT, place
from pactwatch.reading.outlets import dateline_home
from pactwatch.reading.parties import Body, body_of, join, may_be_same
from pactwatch.reading.sums import without_sums


@dataclass(slots=True)
class Deal:
    """One agreement while it is put together: which bodies, and the statements that tell of it."""

    members: frozenset[int]
    statements: list[Statement] = field(default_factory=list)
    weight: float = 0.0
    papers: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreements:
    """The agreements of an article, and the bodies that their members point to."""

    deals: tuple[Deal, ...]
    bodies: tuple[Body, ...]

    def of(self, deal: Deal) -> tuple[Body, ...]:
        """The bodies of one agreement, in the order of the text."""
        return tuple(sorted((self.bodies[i] for i in deal.members), key=lambda b: (b.start < 0, b.start)))


def pairs(bodies: tuple[Body, ...]) -> tuple[str, ...]:
    """Every unordered pair of different countries; EU pairs, INT never (design.md, words)."""
    codes = sorted({b.country for b in bodies if b.country and b.country != "INT"})
    return tuple(f"{a}-{b}" for a, b in itertools.combinations(codes, 2))


def assemble(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> Agreements:
    """The agreements that the statements tell of."""
    bodies: list[Body] = []
    deals: list[Deal] = []
    in_order = sorted(statements, key=lambda s: (place(page, s) not in ("lead", "body"), s.sentence))
    for statement in (s for s in in_order if not s.detail):
        for group in statement.groups:
            members: list[int] = []
            for mention in group:
                if mention.is_known:
                    members.append(_enter(bodies, body_of(page, speaks, mention), members))
            if members:
                weight = WEIGHT[place(page, statement)]
                papers = statement.papers if len(statement.groups) == 1 else 1
                deals.append(Deal(members=frozenset(members), statements=[statement], weight=weight, papers=papers))
    told_by_headline(page, deals, bodies)
    told_by_pair(page, deals, bodies)
    kept = _told_apart(_fold(page, deals, bodies), bodies)
    if len(kept) >= max((deal.papers for deal in kept), default=0):
        # "two memoranda": they are told apart, each by its parties
        for deal in kept:
            deal.papers = 1
    for deal in kept:
        _settle(page, deal, bodies)
    for statement in (s for s in in_order if s.detail):
        _detail(kept, statement, bodies)
    return Agreements(deals=tuple(kept), bodies=tuple(bodies))


def _settle(page: Page, deal: Deal, bodies: list[Body]) -> None:
    """The homes of parties that nothing told: the country of outlet or dateline, or the one that the page is about."""
    untold = [bodies[i] for i in sorted(deal.members) if bodies[i].country is None]
    told = {bodies[i].country for i in deal.members} - {None}
    home = page.home or _written_from(page)
    if not untold:
        return
    if not told:
        # nothing tells of abroad: a deal at home
        if home and not about(page).keys() - {home}:
            _at_home(untold, home, ASSUMED)
        return
    if len(untold) > 1:
        untold = _like_its_list(page, deal, bodies, untold)
    rest = _left_over(page, told) if len(told) == 1 else None
    is_elsewhere = rest is not None and about(page)[rest] >= NAMED_OFTEN and home not in about(page)
    if home and home not in told and len(untold) == 1 and len(told) == 1 and not is_elsewhere:
        _at_home(untold, home, ASSUMED)
    elif rest:
        _at_home(untold, rest, "the other country of the page")
    elif len(untold) == 1 and len(told) == 1 and told != {"INT"} and (len(deal.members) > 2 or not _abroad(page, told)):
        _at_home(untold, next(iter(told)), "home of the other parties")
    elif home and len(untold) == 1 and len(told) == 1:
        _at_home(untold, home, ASSUMED)
    elif len(untold) == 1 and len(told) > 1 and not untold[0].is_country:
        _like_its_neighbour(page, deal, bodies, untold[0])


IN_A_LIST = re.compile(
    r"(?:\s?\([^()]{1,60}\))?(?: of(?: [a-z]+){1,3}| [a-z]+)?"
    r"(?:, and|,| and| &| as well as)(?: (?!with |by |to )[a-z]+){0,3} ?"
)
"""What stands between two bodies of one list: "INSERM (France) and the ANRS"."""


def _is_listed(page: Page, one: Body, other: Body) -> bool:
    """Whether the text names two bodies as neighbours of one list."""
    first, second = sorted((one, other), key=lambda b: b.start)
    return first.start >= 0 and IN_A_LIST.fullmatch(page.text[first.end : second.start]) is not None


def _like_its_list(page: Page, deal: Deal, bodies: list[Body], untold: list[Body]) -> list[Body]:
    """Several untold: those that a list names right behind a told one are at home there; gives who stays untold."""
    told = [bodies[i] for i in deal.members if bodies[i].country not in (None, "INT") and not bodies[i].is_country]
    listed = [b for b in untold if any(t.start < b.start and _is_listed(page, t, b) for t in told)]
    if len(listed) == len(untold):
        return untold
    for body in listed:
        beside = max((t for t in told if t.start < body.start), key=lambda t: t.start)
        _at_home([body], beside.country, "home of the other parties")
    return [b for b in untold if b.country is None]


def _like_its_neighbour(page: Page, deal: Deal, bodies: list[Body], untold: Body) -> None:
    """One among parties of several countries: at home where the body named beside it is; it makes no new pair."""
    row = sorted((bodies[i] for i in deal.members if not bodies[i].is_country), key=lambda b: b.start)
    at = row.index(untold)
    near = [b for b in (*reversed(row[:at]), *row[at + 1 :]) if b.country not in (None, "INT")]
    beside = next((b for b in near if _is_listed(page, b, untold)), near[0] if near else None)
    if beside is not None:
        _at_home([untold], beside.country, "home of the other parties")


def _abroad(page: Page, told: set[str | None]) -> set[str]:
    return {code for code, weight in about(page).items() if code not in told and weight >= NAMED_ENOUGH}


def _at_home(bodies: list[Body], country: str | None, rule: str) -> None:
    for body in bodies:
        body.country, body.rule = country, rule


def _left_over(page: Page, told: set[str | None]) -> str | None:
    """The country beside those told that the page names most, and more than in passing."""
    rest = [one for one in about(page).most_common() if one[0] not in told]
    if not rest or rest[0][1] < NAMED_ENOUGH or (len(rest) > 1 and rest[1][1] == rest[0][1]):
        return None
    return rest[0][0]


def _written_from(page: Page) -> str | None:
    """The country from which the article was written, by the first dateline."""
    first = next((s for s in page.sentences if s.place == "lead"), None)
    return dateline_home(first.words) if first else None


def _detail(deals: list[Deal], statement: Statement, bodies: list[Body]) -> None:
    """Gives a telling of the ceremony to the agreement whose own parties it names, or to all where it names none."""
    names = [(m.name, *m.aliases) for group in statement.groups for m in group]
    shared = frozenset.intersection(*(d.members for d in deals)) if len(deals) > 1 else frozenset()
    fits = [d for d in deals if any(same_body(bodies[i].names, n) for i in d.members - shared for n in names)]
    for deal in fits or ([] if names and len(deals) > 1 else deals):
        deal.statements.append(statement)


def _enter(bodies: list[Body], new: Body, beside: list[int]) -> int:
    """The number of this body: a known one where it may be the same, never one that stands beside it."""
    for number, known in enumerate(bodies):
        if number not in beside and may_be_same(known, new):
            join(known, new)
            return number
    bodies.append(new)
    return len(bodies) - 1


def _fold(page: Page, deals: list[Deal], bodies: list[Body]) -> list[Deal]:
    """Folds what tells of the same agreement: subsets, one-sided tellings, countries for their bodies, headlines."""
    full = without_sums(page, [d for d in deals if len(d.members) > 1])
    halves = [d for d in deals if len(d.members) == 1]
    kept: list[Deal] = []
    for deal in full:
        if sum(k.members < deal.members for k in kept) > 1:
            # a sentence that sums up two agreements with one body tells of no third
            continue
        if len(kept) > 1 and _is_sum(page, kept, deal, bodies):
            continue
        home = next((k for k in kept if not _is_sister(k, deal) and _same(page, k, deal, bodies)), None)
        if home is None:
            kept.append(deal)
        else:
            _take(home, deal, bodies)
    if not kept and halves:
        kept = _completed(page, halves, bodies)
    else:
        for half in halves:
            _give(kept, half, bodies)
    return kept


def _told_apart(kept: list[Deal], bodies: list[Body]) -> list[Deal]:
    """Without "two memoranda with the Korean government" where each of them is told with its own bodies."""
    return [deal for deal in kept if deal.papers == 1 or len(_details(deal, kept, bodies)) < deal.papers]


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
    short = all(place(page, s) not in ("lead", "body") for s in deal.statements)
    if short and not _specific(deal, bodies):
        return _countries(deal, bodies) <= set().union(*(_countries(k, bodies) for k in kept))
    return short and deal.members <= frozenset().union(*(k.members for k in kept))


def _give(kept: list[Deal], half: Deal, bodies: list[Body]) -> None:
    for deal in kept:
        if half.members <= deal.members:
            deal.statements += half.statements
            return


def _take(home: Deal, other: Deal, bodies: list[Body]) -> None:
    specific = _specific(other, bodies)
    if _specific(home, bodies) < specific or (specific and home.members < other.members):
        home.members = other.members
    home.statements += other.statements
    home.papers = max(home.papers, other.papers)
    home.weight = max(home.weight, other.weight)


def _specific(deal: Deal, bodies: list[Body]) -> int:
    return sum(not bodies[i].is_country for i in deal.members)


def _same(page: Page, one: Deal, other: Deal, bodies: list[Body]) -> bool:
    if one.members <= other.members or other.members <= one.members:
        return True
    further = any(s.further for s in other.statements)
    vague = not _specific(one, bodies) or not _specific(other, bodies)
    if _countries(one, bodies) == _countries(other, bodies) and vague and not further:
        return True
    shared = one.members & other.members
    rest = (one.members | other.members) - shared
    # a headline, a caption or a country's name says shortly what the sentence says in full
    short = any(place(page, s) not in ("lead", "body") for s in other.statements)
    captioned = all(place(page, s) in ("caption", "line") for s in other.statements)
    if short and (shared or (_countries(one, bodies) == _countries(other, bodies) and not captioned)):
        return True
    if not shared:
        return False
    # the country may be told first ("an Iranian firm"), or after the name
    return _stands_for(rest & other.members, one, bodies) or (
        not further and bool(rest & other.members) and _stands_for(rest & one.members, other, bodies)
    )


def _stands_for(members: frozenset[int], deal: Deal, bodies: list[Body]) -> bool:
    """Whether these members of one deal are but the countries of the other's."""
    return all(bodies[i].is_country for i in members) and {bodies[i].country for i in members} <= _countries(
        deal, bodies
    )


def _countries(deal: Deal, bodies: list[Body]) -> set[str | None]:
    return {bodies[i].country for i in deal.members}


def _completed(page: Page, halves: list[Deal], bodies: list[Body]) -> list[Deal]:
    """One-sided tellings that make one agreement between them."""
    members = frozenset(i for d in halves for i in d.members)
    whole = Deal(members=members, weight=max(d.weight for d in halves))
    whole.statements = [s for d in halves for s in d.statements]
    return [whole]
