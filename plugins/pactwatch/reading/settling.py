"""The homes of parties that nothing beside their names told: by the deal as a whole, the outlet, the page."""

from __future__ import annotations

import itertools
import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.looked_to import looked_to, only_beside
from pactwatch.reading.mentioned import NAMED_ENOUGH, NAMED_OFTEN, about, lands_in, named_at
from pactwatch.reading.model import Page
from pactwatch.reading.outlets import dateline_home
from pactwatch.reading.parties import Body
from pactwatch.reading.scripts import HAN, KANA
from pactwatch.reading.toured import other_stops
from pactwatch.reading.words import one_of
from pactwatch.records import Kind
from pactwatch.typography import DOTS

IN_A_LIST = re.compile(
    rf"(?:\s?\([^()]{{1,60}}\))?(?: (?:{one_of('of')})(?: [a-z]+){{1,3}}| [a-z]+)?"
    rf"(?:, (?:{one_of('and')})|,| &| (?:{one_of('and_in_list')}))(?: (?!(?:{one_of('acting')}) )[a-z]+){{0,3}} ?"
)
"""What stands between two bodies of one list: "INSERM (France) and the ANRS"."""
OWN_LETTERS = re.compile(rf"[{HAN}]{{2,}}[{KANA}]{{2,}}")
"""Ideographs that run into kana, 丸和ファーマ: a name of the outlet's own land, whatever else the page names."""


def settle(page: Page, deal: Deal, bodies: list[Body]) -> None:
    """The homes of parties that nothing told: the country of outlet or dateline, or the one that the page is about."""
    _first_of_two(page, [bodies[i] for i in sorted(deal.members)])
    untold = [bodies[i] for i in sorted(deal.members) if bodies[i].country is None]
    told = {bodies[i].country for i in deal.members} - {None}
    home = page.home or written_from(page)
    untold = [body for body in untold if not _of_two_lands(page, body, told, home)]
    if not untold:
        return
    if not told:
        _nowhere_told(page, deal, untold, home)
        return
    if len(untold) > 1:
        untold = _like_its_list(page, deal, bodies, untold)
    if all(body.kind is Kind.GOVERNMENT for body in untold):
        # a ministry without a land is that of the town from which is written, whatever the outlet's home
        home = _land_written_from(page, told) or home
    is_own = all(OWN_LETTERS.match(body.name) for body in untold)
    likely = _may_be_homes(page, deal, untold, told) if len(told) == 1 else frozenset()
    rest = _left_over(page, told, likely) if likely and not is_own else None
    abroad = {code for code in likely - told if about(page)[code] >= NAMED_ENOUGH}
    is_elsewhere = rest is not None and about(page)[rest] >= NAMED_OFTEN and home not in about(page)
    if home and home not in told and len(untold) == 1 and len(told) == 1 and not is_elsewhere:
        _at_home(untold, home, HomeRule.OUTLET)
    elif rest:
        _at_home(untold, rest, HomeRule.REST)
    elif is_own:
        _at_home(untold, home, HomeRule.OUTLET)
    elif len(untold) == 1 and len(told) == 1 and told != {"INT"} and (len(deal.members) > 2 or not abroad):
        _at_home(untold, next(iter(told)), HomeRule.PARTIES)
    elif home and len(untold) == 1 and len(told) == 1:
        _at_home(untold, home, HomeRule.OUTLET)
    elif len(untold) > 1 and len(told) == 1 and told != {"INT"} and not abroad:
        # "five universities of the country": nothing tells of abroad
        _at_home(untold, next(iter(told)), HomeRule.PARTIES)
    elif len(untold) == 1 and len(told) > 1 and not untold[0].is_country:
        _like_its_neighbour(page, deal, bodies, untold[0])


def _nowhere_told(page: Page, deal: Deal, untold: list[Body], home: str | None) -> None:
    """A deal of which no party's home is told: at home where the page is, or one in each of its two lands."""
    land = written_from(page)
    if land and all(body.kind is Kind.GOVERNMENT for body in untold):
        # ministries without a land are those of the town from which is written
        _at_home(untold, land, HomeRule.OUTLET)
    elif home and not about(page).keys() - {home}:
        # nothing tells of abroad: a deal at home
        _at_home(untold, home, HomeRule.OUTLET)
    elif len(untold) == len(deal.members) == SIDES:
        _one_each(page, untold, home)


JOINED = re.compile(rf"[{DOTS}–—―-]")
"""Between two lands of one name."""
LOOSELY = frozenset({HomeRule.ELSEWHERE, HomeRule.IN_NAME, HomeRule.OUTLET})
"""A name of two lands tells its home no better than these rules do."""


def _first_of_two(page: Page, members: list[Body]) -> None:
    """The New Zealand-China Centre that signs with a Chinese body is at home in the land that its name tells first.

    A mark joins the two; 越南台灣商會 is of the Taiwanese in Vietnam.
    """
    if len(members) != SIDES or members[0].country != members[1].country:
        return
    for body in (one for one in members if one.rule in LOOSELY):
        lands = find_countries(body.name, page.lang)
        is_two = len(lands) == SIDES and lands[1].code == body.country != lands[0].code
        if is_two and JOINED.fullmatch(body.name, lands[0].end, lands[1].start):
            _at_home([body], lands[0].code, HomeRule.REST_OF_NAME)


def _of_two_lands(page: Page, body: Body, told: set[str | None], home: str | None) -> bool:
    """The China-Pakistan Association that signs with a Chinese body is at home in the other land of its name."""
    lands = {found.code for found in find_countries(body.name, page.lang)} - {"INT"}
    rest = lands - told
    if len(lands) == SIDES and not rest:
        rest = lands & {home}
    if len(lands) == SIDES and len(rest) == 1:
        _at_home([body], rest.pop(), HomeRule.REST_OF_NAME)
    return body.country is not None


def _one_each(page: Page, untold: list[Body], home: str | None) -> None:
    """Two bodies without a home on a page about two countries: each is at home in the one that it stands nearer to."""
    ranked = about(page).most_common()
    named = [code for code, weight in ranked if weight >= NAMED_ENOUGH]
    if len(named) < SIDES and home and home not in named and len(named) == 1:
        named.append(home)
    if len(named) != SIDES or (home is not None and home not in named):
        return
    first, second = untold
    if _distance(page, first, named[0]) + _distance(page, second, named[1]) > _distance(
        page, first, named[1]
    ) + _distance(page, second, named[0]):
        named.reverse()
    for body, code in zip(untold, named, strict=True):
        _at_home([body], code, HomeRule.REST)


def _distance(page: Page, body: Body, code: str) -> int:
    """Code points between a body's first mention and the nearest name of a country; many where either is not told."""
    spans = named_at(page).get(code, ())
    if body.start < 0 or not spans:
        return len(page.text)
    return min(abs(start - body.start) for start in spans)


def _is_listed(page: Page, one: Body, other: Body) -> bool:
    """Whether the text names two bodies as neighbours of one list."""
    first, second = sorted((one, other), key=lambda b: b.start)
    return first.start >= 0 and IN_A_LIST.fullmatch(page.text[first.end : second.start]) is not None


def _told(deal: Deal, bodies: list[Body]) -> list[Body]:
    """The bodies whose home is told."""
    return [bodies[i] for i in deal.members if bodies[i].country not in (None, "INT") and not bodies[i].is_country]


def _like_its_list(page: Page, deal: Deal, bodies: list[Body], untold: list[Body]) -> list[Body]:
    """Several untold: those that a list names right behind a told one are at home there; gives who stays untold."""
    told = _told(deal, bodies)
    listed = [b for b in untold if any(t.start < b.start and _is_listed(page, t, b) for t in told)]
    if len(listed) == len(untold):
        return untold
    for body in listed:
        beside = max((t for t in told if t.start < body.start), key=lambda t: t.start)
        _at_home([body], beside.country, HomeRule.PARTIES)
    left = [b for b in untold if b.country is None]
    if (land := _land_at_end(page, deal, bodies, left)) is not None:
        _at_home(left, land, HomeRule.PARTIES)
        return []
    return left


def _land_at_end(page: Page, deal: Deal, bodies: list[Body], left: list[Body]) -> str | None:
    """The land of the body with which a list of untold ones ends: "the developer A and the port B of Namibia"."""
    if not left:
        return None
    row = sorted((bodies[i] for i in deal.members if bodies[i].start >= left[0].start), key=lambda b: b.start)
    is_row = all(_is_listed(page, one, two) for one, two in itertools.pairwise(row))
    lands = {b.country for b in row} - {None}
    return lands.pop() if is_row and row[: len(left)] == left and len(lands) == 1 else None


def _like_its_neighbour(page: Page, deal: Deal, bodies: list[Body], untold: Body) -> None:
    """One among parties of several countries: at home where the body named beside it is; it makes no new pair."""
    row = sorted((bodies[i] for i in deal.members if not bodies[i].is_country), key=lambda b: b.start)
    at = row.index(untold)
    near = [b for b in (*reversed(row[:at]), *row[at + 1 :]) if b.country not in (None, "INT")]
    beside = next((b for b in near if _is_listed(page, b, untold)), near[0] if near else None)
    if beside is not None:
        _at_home([untold], beside.country, HomeRule.PARTIES)


def _may_be_homes(page: Page, deal: Deal, untold: list[Body], told: set[str | None]) -> frozenset[str]:
    """The lands that may be the homes of these bodies: of the page's top, and of what it tells right about one of them.

    Of those that only another sentence names most are markets, rivals, guests.
    """
    # what a page of two lands names of the other is hardly a market or a rival
    two = {land for land in about(page) if len(about(page)) == SIDES and not only_beside(page, land)}
    names = {name for body in untold for name in body.names}
    named = [s for s in page.prose if any(name in s.words for name in names)]
    behind = [s for s in page.prose if named and s.order == named[0].order + 1]
    signing = {statement.sentence for statement in deal.statements}
    of_them = [s for s in (*named, *behind) if s.order not in signing]
    likely = looked_to(page) | two | {code for s in of_them for code in lands_in(s.words, page.lang)}
    # who travels through lands and signs in one of them is at home in none
    return likely - other_stops(page, told)


def _at_home(bodies: list[Body], country: str | None, rule: str) -> None:
    for body in bodies:
        body.country, body.rule = country, rule


def _left_over(page: Page, told: set[str | None], likely: frozenset[str]) -> str | None:
    """The ``likely`` country beside those told that the page names most, and more than in passing."""
    rest = [one for one in about(page).most_common() if one[0] not in told]
    if (
        not rest
        or rest[0][0] not in likely
        or rest[0][1] < NAMED_ENOUGH
        or (len(rest) > 1 and rest[1][1] == rest[0][1])
    ):
        return None
    return rest[0][0]


def _land_written_from(page: Page, told: set[str | None]) -> str | None:
    """The country of the dateline where the text names it and no party is at home there; Geneva has datelines too."""
    land = written_from(page)
    if land is None or land in told:
        return None
    return land if any(named.code == land for s in page.prose for named in find_countries(s.words, page.lang)) else None


def written_from(page: Page) -> str | None:
    """The country from which the article was written, by the first dateline."""
    first = next((s for s in page.sentences if s.place == "lead"), None)
    return dateline_home(first.words) if first else None
