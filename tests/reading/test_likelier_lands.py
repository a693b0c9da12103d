"""The lands of one agreement where the page as a whole gainsays what the grammar found (likelier_lands.py)."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.deals import Deal
from pactwatch.reading.languages import pack
from pactwatch.reading.likelier_lands import with_likelier_lands
from pactwatch.reading.model import Mention
from pactwatch.reading.page import open_page
from pactwatch.reading.parties import Body, body_of
from pactwatch.reading.reader import read
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Kind

ASSUMED, BESIDE = "home of the outlet", "country beside another mention"
NAME, PLACE = "country in the name", "place in the name"

ANDES = (
    "Chile and Peru sign health accord\n"
    "Chile and Peru signed a memorandum of understanding on nurses on Monday. Chile will train nurses of Peru.\n"
    "Peru has few of them, Chile many. A nurse from Norvik came to see it."
)
"""Of two lands, Chile and Peru."""
ALONE = (
    "Chile gains a health accord\n"
    "Chile signed a memorandum of understanding on nurses on Monday with a house of Peru. Peru will train nurses.\n"
    "Chile has few of them, Peru many."
)


def _lands(text: str, *told: tuple[str, str, str, Kind]) -> list[str]:
    """The homes of the one agreement's bodies, told as (name, home, rule, kind), once the page has been asked."""
    title = text.partition("\n")[0]
    article = Article(id="x", source="case", text=text, title=title, lang="en")
    page, speaks = open_page(article, "en", terms("en")), pack("en")
    assert speaks is not None
    bodies: list[Body] = []
    for name, home, rule, kind in told:
        found = body_of(page, speaks, Mention(name=name, start=len(bodies), end=len(bodies) + len(name)))
        bodies.append(replace(found, country=home, rule=rule, kind=kind))
    deal = Deal(members=frozenset(range(len(bodies))))
    after = with_likelier_lands(page, speaks, Agreements(deals=(deal,), bodies=tuple(bodies)))
    return sorted(f"{body.name}/{body.country}" for body in after.of(after.deals[0]))


HOUSE = ("Norvik House", "NO", ASSUMED, Kind.INSTITUTE)
CHILE = ("Chile", "CL", "country", Kind.GOVERNMENT)
SANTIAGO = ("Santiago House", "CL", "place in the name", Kind.INSTITUTE)


@pytest.mark.parametrize(
    ("why", "bodies", "lands"),
    [
        ("a home that was assumed gives way to the land that the page speaks for", (CHILE, HOUSE), ["Chile/CL", "Norvik House/PE"]),
        ("a known body of a land that the page hardly speaks for gives way to the land", (CHILE, ("ENEL", "IT", "gazetteer", Kind.COMPANY)), ["Chile/CL", "Peru/PE"]),
        ("a body whose grammar tells its home stays", (CHILE, ("Norvik House", "NO", "grammar", Kind.INSTITUTE)), ["Chile/CL", "Norvik House/NO"]),
        ("the two lands that the page speaks for stay", (CHILE, ("Lima House", "PE", PLACE, Kind.INSTITUTE)), ["Chile/CL", "Lima House/PE"]),
    ],
)  # fmt: skip
def test_a_land_that_the_page_hardly_speaks_for(
    why: str, bodies: tuple[tuple[str, str, str, Kind], ...], lands: list[str]
) -> None:
    assert _lands(ANDES, *bodies) == lands, why


@pytest.mark.parametrize(
    ("why", "bodies", "lands"),
    [
        ("of two bodies of one land the one whose home is told most weakly is of the other", (SANTIAGO, ("Nurses' House", "CL", BESIDE, Kind.INSTITUTE)), ["Nurses' House/PE", "Santiago House/CL"]),
        ("a known name tells more than the weakest home", (("Cayetano Heredia University", "CL", "country beside the name", Kind.UNIVERSITY), ("Nurses' House", "CL", BESIDE, Kind.INSTITUTE)), ["Cayetano Heredia University/PE", "Nurses' House/CL"]),
        ("where both are told by their names the other land joins", (SANTIAGO, ("Chile House", "CL", NAME, Kind.INSTITUTE)), ["Chile House/CL", "Peru/PE", "Santiago House/CL"]),
        ("two known bodies have an agreement of their land", (("CORFO", "CL", "gazetteer", Kind.AGENCY), ("University of Chile", "CL", "gazetteer", Kind.UNIVERSITY)), ["CORFO/CL", "University of Chile/CL"]),
        ("an office abroad stands in the other land", (SANTIAGO, ("House of Chile", "CL", "office abroad", Kind.INSTITUTE)), ["House of Chile/CL", "Santiago House/CL"]),
        ("a daughter firm's page speaks of the mother's land", (SANTIAGO, ("Sandoz Chile", "CL", NAME, Kind.COMPANY)), ["Sandoz Chile/CL", "Santiago House/CL"]),
        ("a name that holds the other land is of both", (SANTIAGO, ("Peru Chile House", "CL", BESIDE, Kind.INSTITUTE)), ["Peru Chile House/CL", "Santiago House/CL"]),
        ("a body of the world pairs with nobody", (SANTIAGO, ("World House", "INT", "gazetteer", Kind.INTERNATIONAL)), ["Santiago House/CL", "World House/INT"]),
        ("one body alone signs with nobody", (SANTIAGO,), ["Santiago House/CL"]),
    ],
)  # fmt: skip
def test_the_other_side_of_an_agreement_of_one_land(
    why: str, bodies: tuple[tuple[str, str, str, Kind], ...], lands: list[str]
) -> None:
    assert _lands(ALONE, *bodies) == lands, why


GUESSED = ("Nurses' House", "CL", ASSUMED, Kind.INSTITUTE)
KNOWN = ("University of Chile", "CL", "gazetteer", Kind.UNIVERSITY)


@pytest.mark.parametrize(
    ("why", "chance", "bodies", "lands"),
    [
        ("a guessed home gives way to a likely land", 0.8, (KNOWN, GUESSED), ["Nurses' House/PE", "University of Chile/CL"]),
        ("where all are guessed it may be an agreement of one land", 0.8, (("Miners' House", "CL", ASSUMED, Kind.INSTITUTE), GUESSED), ["Miners' House/CL", "Nurses' House/CL"]),
        ("not to one that is hardly so", 0.7, (KNOWN, GUESSED), ["Nurses' House/CL", "University of Chile/CL"]),
        ("a home that words tell, beside a known body, gives way to a sure land only", 0.8, (KNOWN, ("Nurses' House", "CL", BESIDE, Kind.INSTITUTE)), ["Nurses' House/CL", "University of Chile/CL"]),
        ("as it does here", 0.95, (KNOWN, ("Nurses' House", "CL", BESIDE, Kind.INSTITUTE)), ["Nurses' House/PE", "University of Chile/CL"]),
        ("a bare land joins where it is sure", 0.95, (SANTIAGO, ("Chile House", "CL", NAME, Kind.INSTITUTE)), ["Chile House/CL", "Peru/PE", "Santiago House/CL"]),
        ("and not where it is but likely", 0.8, (SANTIAGO, ("Chile House", "CL", NAME, Kind.INSTITUTE)), ["Chile House/CL", "Santiago House/CL"]),
    ],
)  # fmt: skip
def test_how_likely_the_other_side_must_be(
    why: str,
    chance: float,
    bodies: tuple[tuple[str, str, str, Kind], ...],
    lands: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pactwatch.reading.likelier_lands.chances", lambda *_: {"CL": 0.99, "PE": chance})
    assert _lands(ALONE, *bodies) == lands, why


def test_a_third_land_that_may_be_meant_forbids_both() -> None:
    text = ALONE.replace("Peru will train", "Bolivia signed with them. Peru and Bolivia will train")
    weakly = ("Nurses' House", "CL", BESIDE, Kind.INSTITUTE)
    assert _lands(text, SANTIAGO, weakly) == ["Nurses' House/CL", "Santiago House/CL"]


def test_a_land_that_the_page_hardly_names_gives_way_whatever_tells_it() -> None:
    text = f"{ANDES} A film from Norway was shown."
    norvik = ("Norvik House", "NO", "grammar", Kind.INSTITUTE)
    assert _lands(text, CHILE, norvik) == ["Chile/CL", "Peru/PE"]


@pytest.mark.parametrize(
    ("rule", "lands"),
    [("grammar", ["Chile/CL", "Norvik House/NO"]), (ASSUMED, ["Chile/CL", "Norvik House/PE"])],
)
def test_a_land_that_the_page_names_early_once_gives_way_unless_the_body_s_own_words_tell_it(
    rule: str, lands: list[str]
) -> None:
    text = ANDES.replace("Chile will train", "A nurse from Norway came to see it. Chile will train")
    assert _lands(text, CHILE, ("Norvik House", "NO", rule, Kind.INSTITUTE)) == lands


ALL_THREE = (
    "Bolivia, Chile and Peru sign health accord\n"
    "Bolivia, Chile and Peru signed a memorandum of understanding on nurses on Monday. Chile will train nurses of Peru.\n"
    "Bolivia signed the memorandum for its own nurses, and Peru and Bolivia will train some of Chile."
)
PERU = ("Peru", "PE", "country", Kind.GOVERNMENT)
LIMA = ("Lima House", "PE", PLACE, Kind.INSTITUTE)


@pytest.mark.parametrize(
    ("why", "text", "bodies", "lands"),
    [
        ("a land joins two lands", ALL_THREE, (CHILE, PERU), ["Bolivia/BO", "Chile/CL", "Peru/PE"]),
        ("a bare land is no partner of two bodies", ALL_THREE, (SANTIAGO, LIMA), ["Lima House/PE", "Santiago House/CL"]),
        ("nor is one that the page only names beside them", ANDES.replace("Norvik", "Bolivia"), (CHILE, PERU), ["Chile/CL", "Peru/PE"]),
        ("a page of a member state speaks of the union", ALL_THREE.replace("Bolivia", "The EU"), (CHILE, PERU), ["Chile/CL", "Peru/PE"]),
    ],
)  # fmt: skip
def test_a_third_land_that_the_page_speaks_for_as_surely(
    why: str, text: str, bodies: tuple[tuple[str, str, str, Kind], ...], lands: list[str]
) -> None:
    assert _lands(text, *bodies) == lands, why


def test_a_land_that_the_page_may_speak_for_stays() -> None:
    text = ANDES.replace("on Monday.", "on Monday, as Norway had done.").replace(
        "A nurse", "Norway will train some. A nurse"
    )
    assert _lands(text, CHILE, HOUSE) == ["Chile/CL", "Norvik House/NO"]


def test_a_known_name_tells_more_than_the_land_beside_it_and_the_reading_is_unsure() -> None:
    text = (
        "韓国企業、湘南へ\n\n日本の中小ベンチャー企業部と湘南ヘルスイノベーションパークは9日、覚書を結んだ。\n\n"
        "韓国の新興企業を湘南に招く。韓国からは20社が来日する。韓国政府は費用を持つ。"
    )
    reading = read(Article(id="x", source="case", text=text, published=dt.date(2023, 11, 10), lang="ja"))
    assert [accord.pairs for accord in reading.accords] == [("JP-KR",)]
    assert reading.confidence < 0.8
