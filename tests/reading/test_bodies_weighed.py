"""The judge of bodies: it is right where it doubts and where it is sure, and changes what it may and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from learn_bodies import rows

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.another_land import SURE, with_another_land
from pactwatch.reading.bodies_weighed import ENOUGH, FOUND, NAMED, chance, is_sure_by_name
from pactwatch.reading.deals import Deal
from pactwatch.reading.languages import pack
from pactwatch.reading.likelier_bodies import DOUBTED, RULE, with_likelier_bodies
from pactwatch.reading.logistic import chance_of, weights
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.page import open_page
from pactwatch.reading.parties import Body, body_of
from pactwatch.reading.terms import terms
from pactwatch.records import Article

KEPT = "hb"
"""Two of the rounds that are not learned from; all of them take long to read."""


def test_it_is_right_of_articles_that_it_did_not_learn_from() -> None:
    told = [(is_found, one, is_party) for is_found, (_, _, one, is_party) in rows(KEPT)]
    found = [(chance_of(one, weights("bodies", FOUND)), is_party) for is_found, one, is_party in told if is_found]
    doubted = [is_party for sure, is_party in found if sure < DOUBTED]
    assert len(doubted) > 5
    assert sum(doubted) / len(doubted) < 0.5
    assert sum(is_party for _, is_party in found) / len(found) > 0.8
    sure = [is_party for _, one, is_party in told if chance_of(one, weights("bodies", NAMED)) > SURE]
    assert len(sure) > 50
    assert sum(sure) / len(sure) > 0.8


HEADLINE = "Northvale Stock Exchange and Lagos bourse to share data"
TEXT = (
    "The Luxembourg Stock Exchange and the Nigerian Stock Exchange signed a memorandum of understanding on Monday.\n"
    "The Luxembourg Stock Exchange will list green bonds. Robert Muller said that Luxembourg is glad of it.\n"
    "He has been at the bourse for ten years, and spoke of the weather in Rome."
)


def _page(text: str = TEXT, lang: str = "en") -> Page:
    article = Article(id="x", source="case", title=HEADLINE, text=f"{HEADLINE}\n{text}", lang=lang)
    return open_page(article, lang, terms(lang))


def _body(page: Page, name: str, country: str, rule: str = "home of the outlet") -> Body:
    start = page.text.find(name)
    speaks = pack(page.lang)
    assert speaks is not None
    found = body_of(page, speaks, Mention(name=name, start=start, end=start + len(name)))
    return replace(found, country=country, rule=rule)


def _judged(page: Page, *bodies: Body) -> list[tuple[str, str | None, str]]:
    speaks = pack(page.lang)
    assert speaks is not None
    deal = Deal(members=frozenset(range(len(bodies))), weight=1.0)
    found = with_likelier_bodies(page, speaks, Agreements(deals=(deal,), bodies=bodies))
    return [(body.name, body.country, body.stands) for body in found.of(found.deals[0])]


def test_a_body_of_the_same_land_stands_for_a_name_that_is_hardly_a_party() -> None:
    page = _page()
    abroad = _body(page, "Nigerian Stock Exchange", "NG", "country in the name")
    told = _judged(page, _body(page, "Robert Muller", "LU"), abroad)
    assert {name for name, _, _ in told} == {"Luxembourg Stock Exchange", "Nigerian Stock Exchange"}
    assert {stands for name, _, stands in told if name.startswith("Lux")} == {RULE}


def test_a_name_beside_another_body_of_its_land_leaves() -> None:
    page = _page()
    own = _body(page, "Luxembourg Stock Exchange", "LU", "country in the name")
    abroad = _body(page, "Nigerian Stock Exchange", "NG", "country in the name")
    told = _judged(page, own, _body(page, "Robert Muller", "LU"), abroad)
    assert [name for name, _, _ in told] == ["Luxembourg Stock Exchange", "Nigerian Stock Exchange"]


def test_the_last_party_of_a_land_stays_where_no_likelier_body_is_named() -> None:
    page = _page()
    abroad = _body(page, "Nigerian Stock Exchange", "NG", "country in the name")
    told = _judged(page, _body(page, "Rome", "IT"), abroad)
    assert {land for _, land, _ in told} == {"IT", "NG"}


THREE = (
    "Hitachi, Pfizer and Sanofi of France signed a memorandum of understanding on Monday in Tokyo.\n"
    "Hitachi will build the plant, Pfizer pays for it.\n"
    "The memorandum runs for two years. Roche was asked and declined.\n"
    "The three want to make medicines where they are needed. A first line is to start in two years, and a second one\n"
    "a year later. Prices were not made known, and neither was the place where the works will stand. The firms expect\n"
    "that some two hundred people will find work there. Neighbours have asked for a meeting."
)


def test_a_known_body_of_a_third_land_takes_part_where_the_page_speaks_of_it_as_of_a_party() -> None:
    article = Article(id="x", source="case", title="Hitachi, Pfizer in pact", text=THREE, lang="en")
    page, speaks = open_page(article, "en", terms("en")), pack("en")
    assert speaks is not None
    bodies = tuple(_body(page, *one, "gazetteer") for one in (("Pfizer", "US"), ("Sanofi", "FR")))
    two = Agreements(deals=(Deal(members=frozenset({0, 1}), weight=1.0),), bodies=bodies)
    found = with_another_land(page, speaks, two)
    assert {body.country for body in found.of(found.deals[0])} == {"FR", "JP", "US"}
    again = with_another_land(page, speaks, found)
    assert len(again.of(again.deals[0])) == len(found.of(found.deals[0]))


@pytest.mark.parametrize("place", ["headline", "lead"])
def test_a_name_that_stands_on_top_is_likelier_than_one_in_passing(place: str) -> None:
    sentence = "Halden Works signed a memorandum of understanding on Monday with a firm of Japan."
    text = sentence if place == "lead" else f"Halden Works signs memorandum\n{sentence}"
    page = _page(f"{text}\nMuch was said.\nIn the end Border Works came up in a talk of the weather.")
    first, second = (_body(page, name, "NO") for name in ("Halden Works", "Border Works"))
    assert chance(page, first) > chance(page, second)


def test_a_known_body_needs_no_look_at_the_page() -> None:
    page = _page()
    known = _body(page, "Luxembourg Stock Exchange", "LU", "gazetteer")
    assert is_sure_by_name(page, replace(known, organisation="luxse"))
    assert not is_sure_by_name(page, _body(page, "Robert Muller", "LU"))
    assert sum(abs(weight) for weight in weights("bodies", FOUND).values()) > ENOUGH
