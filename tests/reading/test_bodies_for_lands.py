"""The body that signs for a land, where the grammar found but the land (bodies_for_lands.py)."""

from __future__ import annotations

import pytest

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.bodies_for_lands import with_bodies_for_lands
from pactwatch.reading.deals import Deal
from pactwatch.reading.languages import pack
from pactwatch.reading.model import Mention
from pactwatch.reading.page import open_page
from pactwatch.reading.parties import body_of
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Kind

HOSPITALS = (
    "Lima Children's Hospital and Bergen General Hospital sign memorandum\n"
    "Lima Children's Hospital signed a memorandum of understanding with Bergen General Hospital on Monday.\n"
    "The memorandum was signed in Bergen, Norway, by the heads of Lima Children's Hospital of Peru and of Bergen "
    "General Hospital. Peru and Norway have long been friends."
)
KOREAN = (
    "코이카·누리병원, 리마아동병원과 업무협약\n"
    "누리병원은 페루 리마아동병원과 업무협약(MOU)을 체결했다고 5일 밝혔다. "
    "협약식에서 페루 리마아동병원 원장과 누리병원 원장이 업무협약에 서명했다.\n"
)
ASIDE = (
    "Peru and Norway sign memorandum\n"
    "Peru and Norway signed a memorandum of understanding on fish on Monday.\n"
    "Norway will send nets to Peru. A nurse of Lima Children's Hospital asked for more of it."
)


STATE = Kind.GOVERNMENT


def _parties(text: str, *told: str) -> list[str]:
    """The names of the one agreement's parties, told by these names, once the page has been asked."""
    lang = "en" if text.isascii() else "ko"
    article = Article(id="x", source="case", text=text, title=text.partition("\n")[0], lang=lang)
    page, speaks = open_page(article, lang, terms(lang)), pack(lang)
    assert speaks is not None
    mentions = [Mention(name=n, start=-1, end=-1, kind=STATE if n.endswith("정부") else None) for n in told]
    bodies = tuple(body_of(page, speaks, mention) for mention in mentions)
    deal = Deal(members=frozenset(range(len(bodies))))
    after = with_bodies_for_lands(page, speaks, Agreements(deals=(deal,), bodies=bodies))
    assert [body.country for body in after.bodies] == [body.country for body in bodies], "the lands stay as they were"
    return [after.bodies[i].name for i in sorted(deal.members)]


BERGEN, LIMA, CUSCO = "Bergen General Hospital", "Lima Children's Hospital", "Ministry of Sport of Peru"


@pytest.mark.parametrize(
    ("why", "text", "told", "parties"),
    [
        ("a land beside a body gives way to the body of it that signs", HOSPITALS, ["Peru", BERGEN], [LIMA, BERGEN]),
        ("two lands give way where a body signs for each", HOSPITALS, ["Peru", "Norway"], [LIMA, BERGEN]),
        ("two lands stay where a body is named of one only", HOSPITALS, ["Peru", "Chile"], ["Peru", "Chile"]),
        ("a land stays beside another body of it", HOSPITALS, ["Peru", CUSCO, BERGEN], ["Peru", CUSCO, BERGEN]),
        ("a Korean page's land gives way, too", KOREAN, ["페루", "누리병원"], ["페루 리마아동병원", "누리병원"]),
        ("a land's government stays", KOREAN, ["페루 정부", "누리병원"], ["페루 정부", "누리병원"]),
        ("a body named in passing signs for nobody", ASIDE, ["Peru", BERGEN], ["Peru", BERGEN]),
    ],
)
def test_a_land_and_the_body_that_signs_for_it(why: str, text: str, told: list[str], parties: list[str]) -> None:
    assert _parties(text, *told) == parties, why
