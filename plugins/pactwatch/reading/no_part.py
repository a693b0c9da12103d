"""Homes on a page in which the land of its language has no part.

A paper of one land in its own tongue need not say where its bodies are at home; but news of Korea and Poland in
Japanese that names Japan nowhere tells of no Japanese body. Where nothing tells a home there, the land of the headline
or of the paper's own sentence that no other party has.
"""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.deals import SIDES, Deal
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.languages import Pack
from pactwatch.reading.left_over import OF_A_STATE
from pactwatch.reading.loose import NEAR
from pactwatch.reading.mentioned import about, headed_lands, tells_of
from pactwatch.reading.model import Page
from pactwatch.reading.own_affair import names_lands_beside
from pactwatch.reading.parties import OFFICIAL, Body
from pactwatch.reading.places import find_places
from pactwatch.reading.scripts import HAN, KANA
from pactwatch.reading.settling import OWN_LETTERS, written_from
from pactwatch.reading.toured import other_stops, toured
from pactwatch.reading.words import one_of, words

NO_LAND = frozenset({"INT", "EU"})
FOREIGN = re.compile(rf"^[{KANA}・=＝A-Za-z .&\-]{{4,}}$")
"""メルク, ベダンタ: what a firm of any land may be called, and one of the page's own."""
FRAME = re.compile(rf"^[^、。]{{4,60}}(?:{one_of('scene')}|(?:{one_of('since')})\d+(?:{one_of('span')}))、")
"""スペインの火災で物流が混乱するなか、: what goes on elsewhere."""
BRACKETED = re.compile(
    rf"^[【\[(（［](?P<town>[{HAN}{KANA}・]{{2,12}}?)(?:\d{{1,2}}(?:{one_of('day')}))?"
    rf"(?:=[^】\])）］]{{1,12}}|{one_of('agency_in_dateline')})?[】\])）］]"
)
"""【台北】, 【ソウル26日】: the dateline of a page in ideographs."""


def place_abroad(page: Page, speaks: Pack, deals: list[Deal], bodies: list[Body]) -> None:
    """Homes of the bodies whose home is but assumed, where the page names the language's own land nowhere."""
    if speaks.home is None or all(body.rule != HomeRule.OUTLET for body in bodies):
        return
    for deal in deals:
        _like_neighbours(page, speaks, deal, bodies)
        _of_dateline(page, deal, bodies)
    if any(b.country == speaks.home and b.rule != HomeRule.OUTLET for b in bodies):
        return
    lands = about(page).keys() - {"EU"}
    if speaks.home in lands or page.home not in (None, *lands):
        return
    for deal in deals:
        if not names_lands_beside(page, speaks, deal, [bodies[i] for i in deal.members]):
            _place(page, deal, deals, bodies)


def _like_neighbours(page: Page, speaks: Pack, deal: Deal, bodies: list[Body]) -> None:
    """At home like whom they stand beside: the bodies whose home is assumed, on a page that tells nothing of theirs."""
    members = sorted((bodies[i] for i in deal.members), key=lambda body: body.start)
    assumed = [b for b in members if _is_assumed(b) and b.country == speaks.home and not opens(page, b)]
    told = [body for body in members if body.rule != HomeRule.OUTLET and body.country and body.country not in NO_LAND]
    lands = {body.country for body in told}
    if not assumed or not lands or speaks.home in lands or tells_of(page, speaks.home):
        return
    if len(lands) == 1:
        # with one of another land: of the other land that the headline names; else it may be one of the page's own
        rest = headed_lands(page) - lands
        rest -= other_stops(page, lands)
        if len(rest) == 1 and len(members) == SIDES:
            assumed[0].country, assumed[0].rule = rest.pop(), HomeRule.REST_OF_NEWS
        return
    for body in assumed:
        before = [other for other in told if other.start < body.start]
        body.country, body.rule = (before[-1] if before else told[0]).country, HomeRule.NEIGHBOUR


def _is_assumed(body: Body) -> bool:
    """Whether but the page's language tells a body's home, and not its letters, too."""
    return body.rule == HomeRule.OUTLET and OWN_LETTERS.match(body.name) is None


def _place(page: Page, deal: Deal, deals: list[Deal], bodies: list[Body]) -> None:
    """The homes of one deal's bodies: in the news's other land, or in that of who is named before."""
    members = [bodies[i] for i in sorted(deal.members)]
    assumed = [body for body in members if _is_assumed(body)]
    told = {body.country for body in members if body.rule != HomeRule.OUTLET}
    near = _lands_of(page, deal)
    if not assumed or len(told) > 1:
        return
    if not told:
        _one_each(page, assumed, near - toured(page))
        return
    if any(_leads(body, deal, deals, bodies) for body in assumed):
        return
    rest = near - told - other_stops(page, told)
    for body in assumed:
        if told == {"INT"} and opens(page, body):
            # the land may be but where the other one sits
            continue
        is_partner = _is_partner(page, deal, body)
        if len(rest) == 1 and (is_partner or _may_be_of(body, page, rest, told)):
            body.country, body.rule = next(iter(rest)), HomeRule.REST_OF_NEWS
        elif not rest and is_partner and len(members) > SIDES and _is_one_more(page, body, members):
            # "the city, the group and the university": two of them are of the page's only land
            body.country, body.rule = next(iter(told)), HomeRule.PARTIES


def _is_one_more(page: Page, body: Body, members: list[Body]) -> bool:
    """Whether a body is the only one without a home, and not the one with which headline or text begin."""
    others = [other for other in members if other is not body]
    if any(other.rule == HomeRule.OUTLET or other.country == "INT" for other in others):
        return False
    return not opens_in_full(page, body)


def _is_partner(page: Page, deal: Deal, body: Body) -> bool:
    """Whether the running text names the body as whom another signs with, not as who signs."""
    told = [s for s in deal.statements if page.sentences[s.sentence].is_prose and NEAR not in s.rule]
    groups = [g for s in told for g in s.groups if len(g) > 1]
    places = [number for group in groups for number, mention in enumerate(group) if mention.name in body.names]
    return bool(places) and all(places)


def _may_be_of(body: Body, page: Page, rest: set[str], told: set[str | None]) -> bool:
    """Whether who is named first may be of the other land: by its name or sort, or because the headline names it.

    A headline that names the partner's land beside it lists partners ("폴란드·헝가리 대학과").
    """
    if OF_A_STATE.match(body.name) or FOREIGN.match(body.name) or body.kind in OFFICIAL:
        return True
    named = headed_lands(page)
    # who opens the headline speaks of where it builds: "코오롱, 모리타니에 공장"
    return bool(rest & named) and not told & named and not opens_in_full(page, body)


def _leads(body: Body, deal: Deal, deals: list[Deal], bodies: list[Body]) -> bool:
    """Whether a body signs apart with others of several lands: it is whose news the page tells."""
    its = [d for d in deals if d is not deal and any(bodies[i] is body for i in d.members)]
    homes = {bodies[i].country for d in (*its, deal) for i in d.members if bodies[i].rule != HomeRule.OUTLET}
    return len(homes) > 1


def _one_each(page: Page, assumed: list[Body], near: set[str]) -> None:
    """Two bodies of which nothing tells, on news of two lands: each is of the land that is named nearer to it."""
    if len(assumed) != SIDES or len(near) != SIDES:
        return
    one, other = sorted(near, key=lambda code: _first_named(page, code))
    first, second = sorted(assumed, key=lambda body: body.start)
    first.country, second.country = one, other
    first.rule = second.rule = HomeRule.REST_OF_NEWS


def _first_named(page: Page, code: str) -> int:
    """Where in the sentences a land is first named, the headline's words before all."""
    at = 0
    for sentence in page.sentences:
        named = [m.start for m in find_countries(sentence.words, page.lang) if m.code == code]
        named += [p.start for p in find_places(sentence.words) if p.code == code]
        if named:
            return at + min(named)
        at += len(sentence.words)
    return at


def _lands_of(page: Page, deal: Deal) -> set[str]:
    """The lands that the headline names, itself or by a place, or that the deal's own sentences name.

    A town in the sentence may be but where they met.
    """
    words = (FRAME.sub("", page.sentences[s.sentence].words) for s in deal.statements)
    told = {m.code for one in words for m in find_countries(one, page.lang)}
    return (told | headed_lands(page)) & about(page).keys() - {"EU", "INT"}


def _of_dateline(page: Page, deal: Deal, bodies: list[Body]) -> None:
    """【台北】国家生技研究園区は: a body that each land has one of is of the town from which is written."""
    land = written_from(page) or _bracketed(page)
    told = {bodies[i].country for i in deal.members if bodies[i].rule != HomeRule.OUTLET}
    if land is None or land in told or page.home not in (None, land):
        return
    for body in (bodies[i] for i in deal.members):
        if body.rule == HomeRule.OUTLET and OF_A_STATE.match(body.name):
            body.country, body.rule = land, HomeRule.DATELINE


def _bracketed(page: Page) -> str | None:
    """The country of the town in a dateline's brackets."""
    first = next((s for s in page.sentences if s.place == "lead"), None)
    found = BRACKETED.match(first.words) if first else None
    places = find_places(found["town"]) if found else ()
    return next((p.code for p in places if p.strength == "strong"), None)


MARKS = " '‘\"“" + "".join(words("opens_line"))
"""What may stand before the name that opens a line."""
FRONT = 2
"""Letters of a name that its short forms keep."""


def opens_in_full(page: Page, body: Body) -> bool:
    """Whether headline or text begin with one of the body's names, or with the rest of one behind its owner's."""
    openings = [s.words.lstrip(MARKS) for s in (page.headline, *page.prose[:1]) if s is not None]
    begins = {rest for name in body.names for rest in (name, name.partition(" ")[2]) if len(rest) > FRONT}
    return any(words.startswith(tuple(begins)) for words in openings)


def opens(page: Page, body: Body) -> bool:
    """Whether headline or text begin with the body: the one that the page is about, for readers who know it."""
    openings = [s.words.lstrip(MARKS) for s in (page.headline, *page.prose[:1]) if s is not None]
    begins = {word[:FRONT] for name in body.names for word in (name, *name.split()[1:]) if len(word) >= FRONT}
    return any(words.startswith(tuple(begins)) for words in openings)
