"""The home of a body that no word places, where one foreign land is left over.

A page of one country tells of a paper with a foreign hospital by its bare name, and names the land elsewhere. Then the
one body of the deal whose name is of foreign letters is at home in the only other land that the page is about, or,
where it is about none, in the land that its outlet's name tells (ラオス便り).
"""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.deals import Deal
from pactwatch.reading.headline_homes import ASSUMED
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import NAMED_ENOUGH, about, only_land
from pactwatch.reading.model import Page
from pactwatch.reading.parties import Body
from pactwatch.reading.places import find_places
from pactwatch.reading.settling import written_from

OF_OTHER_LETTERS = re.compile(r"^[ァ-ヺー・=＝A-Za-z .&\-]{4,}$")
"""メルク, ベダンタ: what a firm of any land may be called, and one of the page's own."""
OF_A_STATE = re.compile(r"国立(?!大学法人)|国家|国営|王立|連邦")
SIDES = 2
"""The parties of most papers."""
BRACKETED = re.compile(
    r"^[【\[(（［](?P<town>[㐀-鿿ァ-ヺー・]{2,12}?)(?:\d{1,2}日)?(?:=[^】\])）］]{1,12}|共同|時事|発)?[】\])）］]"
)
"""【台北】, 【ソウル26日】: the dateline of a page in ideographs."""
LEFT_OVER = "the only other land of the page"


def place_left_over(page: Page, speaks: Pack, deal: Deal, bodies: list[Body]) -> None:
    """At home in the land that is left over: the only body of the deal with a foreign name and an assumed home."""
    members = [bodies[i] for i in sorted(deal.members)]
    foreign = [body for body in members if body.rule == ASSUMED and speaks.sounds_foreign(body.name)]
    if len(foreign) != 1:
        return
    land = only_land(page, foreign[0].country) or _land_of_outlet(page, foreign[0].country)
    # a pair that is told stays: two bodies of the land would leave none
    if land and any(body.country != land for body in members if body is not foreign[0]):
        foreign[0].country, foreign[0].rule = land, LEFT_OVER


def place_abroad(page: Page, speaks: Pack, deal: Deal, bodies: list[Body]) -> None:
    """Where the page names the language's own land nowhere: an assumed home is the other land that it tells.

    "Indonesia's Kimia Farma and Sinopharm of China" in Japanese: Japan has no part in it.
    """
    assumed = [bodies[i] for i in sorted(deal.members) if bodies[i].rule == ASSUMED]
    told = {bodies[i].country for i in deal.members if bodies[i].rule != ASSUMED}
    land = written_from(page) or _bracketed(page)
    if len(assumed) == 1 and _is_state(assumed) and land not in (None, *told) and page.home in (None, land):
        # 【台北】国家生技研究園区は: of the town from which is written
        assumed[0].country, assumed[0].rule = land, "home of the dateline"
        return
    if len(assumed) == 1 and len(told) == 1 and len(deal.members) > SIDES and speaks.home not in {*about(page), *told}:
        if page.home in (None, *told):
            # "the city, the group and the university": two of them are of the page's only land
            assumed[0].country, assumed[0].rule = next(iter(told)), "home of the other parties"
        return
    if len(assumed) != 1 or not told or page.home not in (None, *told) or speaks.home in {*about(page), *told}:
        return
    if not (speaks.sounds_foreign(assumed[0].name) or OF_OTHER_LETTERS.search(assumed[0].name) or _is_state(assumed)):
        return
    rest = [code for code, weight in about(page).items() if weight >= NAMED_ENOUGH and code not in (*told, "EU")]
    if len(rest) == 1:
        assumed[0].country, assumed[0].rule = rest[0], LEFT_OVER


def place_like_sister(speaks: Pack, deals: list[Deal], bodies: list[Body]) -> None:
    """ "A signed with B and with C, each": C, of whom nothing tells, is at home where B is, if A is of another land."""
    for deal in deals:
        sisters = [d for d in deals if d is not deal and any(s is t for s in d.statements for t in deal.statements)]
        shared = frozenset.intersection(deal.members, *(d.members for d in sisters)) if sisters else frozenset()
        rest = [bodies[i] for i in deal.members - shared]
        if len(shared) != 1 or len(rest) != 1 or rest[0].rule != ASSUMED:
            continue
        (lead,) = (bodies[i] for i in shared)
        homes = {bodies[i].country for d in sisters for i in d.members - shared if bodies[i].rule != ASSUMED}
        if lead.rule == ASSUMED or len(homes) != 1 or None in homes:
            continue
        if lead.country != rest[0].country or speaks.sounds_foreign(rest[0].name):
            rest[0].country, rest[0].rule = homes.pop(), "home of the others that signed so"


def _bracketed(page: Page) -> str | None:
    """The country of the town in a dateline's brackets."""
    first = next((s for s in page.sentences if s.place == "lead"), None)
    found = BRACKETED.match(first.words) if first else None
    places = find_places(found["town"]) if found else ()
    return next((p.code for p in places if p.strength == "strong"), None)


def _is_state(assumed: list[Body]) -> bool:
    """Whether the name is one that each land has one of: 国立文化財研究所, 国家生技研究園区."""
    return OF_A_STATE.match(assumed[0].name) is not None


def _land_of_outlet(page: Page, home: str | None) -> str | None:
    """The one foreign land that the outlet's name tells, itself or by a place."""
    name = page.article.outlet or ""
    codes = {m.code for m in find_countries(name, page.lang)} | {p.code for p in find_places(name)}
    rest = codes - {home, "INT", "EU"}
    return rest.pop() if len(rest) == 1 else None
