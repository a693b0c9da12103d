"""The lands of one agreement, where what the page as a whole speaks for (lands_weighed.py) gainsays the grammar.

Asked of pages with one agreement, or several of the same lands: a land that the page hardly speaks for gives way to the
one that it surely does, and an agreement of one land gets its other side where its bodies' home is not told beyond
doubt. What that was worth on articles that the reader had not seen is in docs/decisions/0014.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import ABROAD, BEYOND_DOUBT, BY_ITS_WORDS, GUESSED, WEAKLY, HomeRule
from pactwatch.reading.lands_weighed import chances
from pactwatch.reading.languages import Pack
from pactwatch.reading.looked_to import only_beside
from pactwatch.reading.mentioned import PAYS, WEIGHTS, about, lands_in
from pactwatch.reading.model import Page
from pactwatch.reading.organisations import find_organisations, named
from pactwatch.reading.other_side import body_at_home_in, land_as_body
from pactwatch.reading.own_affair import is_own_affair
from pactwatch.reading.parties import Body
from pactwatch.reading.toured import other_stops
from pactwatch.records import Kind

SURE, LIKELY, HARDLY, NOWHERE, UNLIKELY = 0.85, 0.76, 0.3, 0.13, 0.4
"""Chances of a land that stands in for another, that joins one, that gives way, that does so to a likely one, too, and
whatever tells it; and above which a third one forbids all that."""
SURER, THIRD = 0.92, 0.93
"""The chances of a land that joins another, or two others, as a bare land: no body stands for it."""
KEPT = 0.5
"""The least chance of a land that stays."""
BY_ITS_NAME = frozenset({HomeRule.KNOWN_IN_NAME, HomeRule.IN_NAME, HomeRule.PLACE})
"""A body's name tells its home, which may be but a part's, or a namesake's."""
TOLD = BEYOND_DOUBT | {HomeRule.BESIDE, HomeRule.SEAT, HomeRule.PLACE, HomeRule.IN_NAME}
"""A body's home is told by its name or by words beside it."""
NO_LANDS = frozenset({None, "INT"})


def with_likelier_lands(page: Page, speaks: Pack, agreements: Agreements) -> Agreements:
    """The agreements, of the lands that the page surely speaks for; as they are where it gainsays nothing."""
    lands = {frozenset(b.country for b in agreements.of(deal)) - NO_LANDS for deal in agreements.deals}
    if len(lands) != 1:
        return agreements
    told = next(iter(lands))
    members = agreements.of(agreements.deals[0])
    if len(told) == SIDES:
        changed = _with_land_for_another(page, speaks, agreements, told) if _is_gainsaid(page, told) else agreements
        return changed if changed is not agreements else _with_third_land(page, speaks, agreements, told)
    own = any(
        is_own_affair(page, speaks, agreements, deal) or (speaks.home is None and _is_told_of_all(deal, members))
        for deal in agreements.deals
    )
    if len(told) < SIDES and _is_doubtful(page, speaks, members) and not own:
        return _with_other_land(page, speaks, agreements, told)
    return agreements


def _is_gainsaid(page: Page, told: frozenset[str | None]) -> bool:
    """Whether the page names a third land more than one of the two."""
    named = about(page)
    least = min(named[str(land)] for land in told)
    return any(weight > least for land, weight in named.items() if land not in told)


def _is_doubtful(page: Page, speaks: Pack, members: Sequence[Body]) -> bool:
    """Whether the bodies of an agreement of one land may be of two."""
    if len(members) < SIDES:
        return False
    if any(body.country == "INT" or body.rule in ABROAD or _is_daughter(body, page.lang) for body in members):
        return False
    # in English "Netherlands Brain Bank" may be any partner's part
    own = speaks.own_land(page) if speaks.home else None
    names: list[str] = []
    for body in members:
        if _is_sure(body, own) and not any(body.name in one or one in body.name for one in names):
            names.append(body.name)
    return len(names) < SIDES


def _is_told_of_all(deal: Deal, members: Sequence[Body]) -> bool:
    """ "Latvia's blood centre and the Riga college signed": one statement names all, and the home of each is told.

    So in English, whose possessives tell it; a Japanese or Korean land before a name may be a list's.
    """
    if not all(body.rule in TOLD for body in members) or all(body.rule != HomeRule.BESIDE for body in members):
        return False
    return any(len(group) >= len(members) for statement in deal.statements for group in statement.groups)


def _is_sure(body: Body, own: str | None) -> bool:
    """Whether a body's home is told beyond doubt, or by its name to be ``own``, of a page whose news stays at home."""
    return body.rule in BEYOND_DOUBT or (body.rule in BY_ITS_NAME and own is not None and body.country == own)


def _is_daughter(body: Body, lang: str) -> bool:
    """Sandoz Canada: a firm's name ends with where it is at home, and its page speaks of the mother's land, too."""
    is_firm = body.kind in (Kind.COMPANY, Kind.OTHER) and body.rule == HomeRule.IN_NAME
    return is_firm and any(found.start > 0 for found in find_countries(body.name, lang))


def _bears(body: Body, land: str, lang: str) -> bool:
    """Whether a body's name holds a land's or that of a known body of it: 日本パスツール研究所, 葡中商會."""
    known = [one for one in find_organisations(body.name) if one.words != body.name]
    is_part = any(of.country == land for one in known for of in one.organisations)
    return is_part or any(found.code == land for found in find_countries(body.name, lang))


def _is_known_in(body: Body, land: str) -> bool:
    """Whether a name is that of a known body of the land, whatever land stands beside it."""
    known = named(body.name)
    return known is not None and known.organisations[0].country == land


def _is_kept(page: Page, speaks: Pack, body: Body) -> bool:
    """Whether a body's home is not gainsaid: words of its own tell it, or the page's own home was taken for it."""
    if body.rule in BY_ITS_WORDS and resolve(body.name) is None:
        return True
    return body.country == "EU" or (
        body.country in (page.home, speaks.home) and body.rule in (HomeRule.OUTLET, *BEYOND_DOUBT)
    )


def _opens_own_page(page: Page, speaks: Pack, body: Body) -> bool:
    """Whether a body of the outlet's land opens the text under a name of its tongue: whom the press of a land names
    without one is at home there, however little the page speaks of that land.
    """
    if body.rule not in (HomeRule.OUTLET, HomeRule.ELSEWHERE) or body.start < 0 or body.kind is Kind.GOVERNMENT:
        # a bare ministry is of whatever land the page speaks of
        return False
    if body.country != speaks.own_land(page):
        return False
    first = next(iter(page.prose), None)
    is_first = first is not None and any(name in first.words for name in body.names)
    return is_first and not speaks.sounds_foreign(body.name)


def _others(page: Page, told: frozenset[str | None], weighed: Mapping[str, float]) -> list[tuple[float, str]]:
    """The other lands with their chances, the likeliest first; no further one of a journey to a party's land."""
    seen = told | other_stops(page, told)
    return sorted(((chance, land) for land, chance in weighed.items() if land not in seen), reverse=True)


def _may_be_another(others: Sequence[tuple[float, str]], number: int) -> bool:
    """Whether a land beyond the first ``number`` of these may take part, too."""
    return len(others) > number and others[number][0] > UNLIKELY


def _with_land_for_another(page: Page, speaks: Pack, agreements: Agreements, told: frozenset[str | None]) -> Agreements:
    """The agreements with the page's land in place of the one that it hardly speaks for."""
    weighed = chances(page, speaks)
    others = _others(page, told, weighed)
    (least, wrong), (most, _) = sorted((weighed.get(str(land), 0.0), str(land)) for land in told)
    # a home told by a town of no gazetteer is not counted at all
    is_nowhere = 0 < least < NOWHERE
    if not others or least >= HARDLY or most < KEPT or others[0][0] < (LIKELY if is_nowhere else SURE):
        return agreements
    if _may_be_another(others, 1):
        return agreements
    if others[0][1] == "EU" and wrong == speaks.own_land(page):
        # a page about a member state speaks of the union, and hardly of its own land
        return agreements
    mistaken = [b for deal in agreements.deals for b in agreements.of(deal) if b.country == wrong]
    if not is_nowhere and any(_is_kept(page, speaks, body) for body in mistaken):
        return agreements
    if any(body.rule == HomeRule.SEAT or _opens_own_page(page, speaks, body) for body in mistaken):
        # where a body is told to sit it stays, whatever land its plant is built in
        return agreements
    land = others[0][1]
    bodies = list(agreements.bodies)
    deals = tuple(_replaced(page, speaks, deal, bodies, (wrong, land)) for deal in agreements.deals)
    return Agreements(deals=deals, bodies=tuple(bodies))


def _with_third_land(page: Page, speaks: Pack, agreements: Agreements, told: frozenset[str | None]) -> Agreements:
    """The one agreement of two bare lands with the third one that the page speaks for as surely.

    Beside bodies it is as often a guest's or a venue's.
    """
    weighed = chances(page, speaks)
    others = _others(page, told, weighed)
    if len(agreements.deals) != 1 or not others or others[0][0] < THIRD or _may_be_another(others, 1):
        return agreements
    land = others[0][1]
    if "EU" in (land, *told) or min(weighed.get(str(one), 0.0) for one in told) < KEPT:
        # a member state's page speaks of the union, and the union's of its states
        return agreements
    deal = agreements.deals[0]
    if any(resolve(body.name) is None for body in agreements.of(deal)):
        return agreements
    bodies = (*agreements.bodies, _of_land(page, speaks, land))
    return Agreements(deals=(replace(deal, members=deal.members | {len(bodies) - 1}),), bodies=bodies)


def _replaced(page: Page, speaks: Pack, deal: Deal, bodies: list[Body], lands: tuple[str, str]) -> Deal:
    """A deal with its bodies of the one land at home in the other, or another body for those that are surely of it."""
    wrong, land = lands
    mistaken = [i for i in sorted(deal.members) if bodies[i].country == wrong]
    if all(bodies[i].rule in WEAKLY for i in mistaken):
        for i in mistaken:
            bodies[i] = replace(bodies[i], country=land, rule=HomeRule.SPOKEN_FOR)
        return deal
    bodies.append(_of_land(page, speaks, land))
    return replace(deal, members=deal.members - frozenset(mistaken) | {len(bodies) - 1})


def _of_land(page: Page, speaks: Pack, land: str) -> Body:
    """The body of the land that the page tells beside the paper, else the land itself."""
    return body_at_home_in(page, speaks, land) or land_as_body(page, speaks, land)


def _with_other_land(page: Page, speaks: Pack, agreements: Agreements, told: frozenset[str | None]) -> Agreements:
    """The one agreement of one land, or of none, with the other side that the page surely speaks for."""
    joining = _joining(page, agreements, told, chances(page, speaks))
    if not joining:
        return agreements
    deal = agreements.deals[0]
    bodies = list(agreements.bodies)
    members = deal.members
    for land, chance in joining.items():
        own = next((i for i in sorted(members) if _is_known_in(bodies[i], land)), None)
        weak = own if own is not None else _weakest(members, bodies)
        found = body_at_home_in(page, speaks, land) if own is None else None
        if found is None and weak is not None and len(members) >= SIDES:
            bodies[weak] = replace(bodies[weak], country=land, rule=HomeRule.SPOKEN_FOR)
            continue
        if found is None and chance < SURER:
            return agreements
        if found is not None and told and len(members) > SIDES:
            # three of a land that are named to sign lack no other side
            return agreements
        bodies.append(found or land_as_body(page, speaks, land))
        members |= {len(bodies) - 1}
    return Agreements(deals=(replace(deal, members=members),), bodies=tuple(bodies))


def _joining(
    page: Page, agreements: Agreements, told: frozenset[str | None], weighed: Mapping[str, float]
) -> dict[str, float]:
    """The lands that join the one agreement, with the least of their chances; none where that is not enough."""
    others = _others(page, told, weighed)
    missing = SIDES - len(told)
    if len(agreements.deals) != 1 or len(others) < missing or _may_be_another(others, missing):
        return {}
    chance = others[missing - 1][0]
    members = agreements.of(agreements.deals[0])
    if chance < (LIKELY if _may_be_mistaken(members) else SURER):
        return {}
    lands = [land for _, land in others[:missing]]
    if any(_only_pays(page, land) or only_beside(page, land) for land in lands):
        return {}
    is_borne = any(_bears(body, land, page.lang) for body in members for land in lands)
    return {} if is_borne else dict.fromkeys(lands, chance)


def _only_pays(page: Page, land: str) -> bool:
    """Whether every sentence of the text that names a land tells who pays for something."""
    told = [s for s in page.sentences if s.place in WEIGHTS and land in lands_in(s.words, page.lang)]
    return bool(told) and all(PAYS.search(s.words) for s in told)


def _may_be_mistaken(members: Sequence[Body]) -> bool:
    """Whether a home that was guessed stands beside one that was told, or none is beyond doubt.

    Where all are guessed the agreement may well be one of the page's own land, and where words tell the other home of a
    known body's partner, too.
    """
    is_guessed = [body.rule in GUESSED for body in members]
    if any(is_guessed):
        return not all(is_guessed)
    return not any(body.rule in BEYOND_DOUBT for body in members)


def _weakest(members: frozenset[int], bodies: Sequence[Body]) -> int | None:
    """The number of the member whose home is told most weakly; None where all are told well."""
    weak = [i for i in sorted(members) if bodies[i].rule in WEAKLY]
    return min(weak, key=lambda i: WEAKLY.index(bodies[i].rule), default=None)
