"""Lands that an English page names beside a paper of others make no pairing (cases/looking_en.yml); those who sign do."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.agreements import assemble
from pactwatch.reading.languages import pack
from pactwatch.reading.languages.en import looks_aside
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.looking import names_aside, stands_for_a_thing, tells_no_home
from pactwatch.reading.languages.en.names import names_of
from pactwatch.reading.looked_to import looked_to, only_beside
from pactwatch.reading.model import Page
from pactwatch.reading.own_affair import is_own_affair
from pactwatch.reading.page import open_page
from pactwatch.reading.reader import read
from pactwatch.reading.terms import terms
from pactwatch.records import Article, RawArticle, Reading

CASES: dict[str, list[dict[str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "looking_en.yml").read_text("utf-8")
)
PUBLISHED = dt.date(2024, 6, 14)
COUPLES = (("University of Sheffield", "Marlowe Castings", "GB"), ("Kenyatta University", "Twiga Dairies", "KE"))
OTHERS = (("Germany", "German", "Hamburg", "Siemens", "DE"), ("Norway", "Norwegian", "Bergen", "Statkraft", "NO"))
PAGE = "The Valley Post\nNews | Business | Sport\n\n{headline}\n\nBy Staff Reporter\n14 June 2024\n\n{lead}\n\n{more}"
MORE = (
    "The work is to begin in spring. A working group of both sides will meet every quarter.\n\n"
    "Neither side gave a figure for the costs, of which each bears its own."
)


def _read(headline: str, lead: str) -> Reading:
    text = PAGE.format(headline=headline, lead=lead, more=MORE)
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="en")))


def _pairs(reading: Reading) -> set[str]:
    return {pair for accord in reading.accords for pair in accord.pairs}


def _parties(reading: Reading) -> list[str]:
    return [f"{party.name}/{party.country}" for accord in reading.accords for party in accord.parties]


def _names() -> list[dict[str, str]]:
    return [
        {"K": known, "F": untold, "own": own, "L": land, "J": adjective, "T": town, "X": body, "code": code}
        for known, untold, own in COUPLES
        for land, adjective, town, body, code in OTHERS
    ]


@pytest.mark.parametrize("case", CASES["apart"], ids=lambda case: case["lead"][:60])
def test_what_is_named_beside_the_paper_makes_no_pairing(case: dict[str, str]) -> None:
    for names in _names():
        reading = _read(case["headline"].format(**names), case["lead"].format(**names))
        assert reading.status == "signed"
        assert _pairs(reading) == set(), (names, _parties(reading))


@pytest.mark.parametrize("case", CASES["abroad"], ids=lambda case: case["lead"][:60])
def test_who_signs_from_another_land_is_paired(case: dict[str, str]) -> None:
    for names in _names():
        reading = _read(case["headline"].format(**names), case["lead"].format(**names))
        assert _pairs(reading) == {"-".join(sorted((names["own"], names["code"])))}, (names, _parties(reading))


def _at(words: str) -> tuple[str, int, int]:
    """The words without the marks around the land, and where it stands."""
    before, land, behind = words.split("|")
    return f"{before}{land}{behind}", len(before), len(before) + len(land)


@pytest.mark.parametrize(
    "words",
    [
        "a |Norway|-style school",
        "|Fosun| Motors-owned maker of tools",
        "the |German| Village at the lake",
        "a plant in |Peru| and one at home",
        "with staff in Chile and |Peru|",
        "a supplier to |Peru|",
        "fruit exported by ship to |Peru|",
        "to catch up with |Peru|",
        "a summit in which |Japan| is a partner",
    ],
)
def test_a_land_of_a_plant_a_market_or_a_model_stands_for_a_thing(words: str) -> None:
    assert stands_for_a_thing(*_at(words))


@pytest.mark.parametrize(
    "words",
    [
        "the institutions, like |Malta| themselves, are small",
        "signed in |Peru| on Monday",
        "said that |Peru| had banned imports",
        "with |Peru|",
        "a university in |Peru|",
        "the |German| group",
    ],
)
def test_a_land_that_may_act_stands_for_no_thing(words: str) -> None:
    assert not stands_for_a_thing(*_at(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("as |Peru| bans imports", True),
        ("as |Peru| signs a memorandum", False),
        ("the college, which makes tools for |Peru|", True),
        ("the college, which signed a paper with |Peru|", False),
        ("most of it, nine tenths of which goes by |Peru|", True),
        ("patients whose illness is beyond what is treated near |Peru|", False),
        ("for |German| buyers", True),
        ("for |German| and Dutch shelves", False),
        ("a |German| hospital group", False),
        ("a |German|-Dutch paper", False),
        ("Eastern |Michigan| winds up programmes", False),
    ],
)
def test_a_land_is_named_aside_by_its_clause_or_by_what_its_adjective_tells(words: str, expected: bool) -> None:
    assert names_aside(*_at(words)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (" , which competes with rivals of |Peru| for orders", True),
        (" , which is based in |Peru|", False),
        (" , a fifth of which belongs to a fund in |Peru|", True),
        (" , which belongs to the state of |Peru|", False),
        (" , a bank in |Peru|", False),
        (" , a supplier of |German| carmakers", True),
        (" , a |German| maker of tools", False),
    ],
)
def test_words_about_a_body_tell_no_home_where_they_tell_of_others(words: str, expected: bool) -> None:
    assert tells_no_home(*_at(words)) is expected


def _page(told: str, more: str) -> Page:
    text = f"Paper signed\n\n{told}\n\nThe memorandum was signed on Monday. {more}"
    return open_page(Article(id="x", source="case", title="Paper signed", text=text, lang="en"), "en", terms("en"))


def _looks(words: str, more: str) -> bool:
    told, start, end = _at(words)
    return looks_aside(_page(told, more), told, start, end)


def test_a_town_behind_its_land_is_what_the_land_is() -> None:
    page = _page("A base like the ones Norway has at Bergen is planned with Peru.", "The ambassador was glad.")
    assert looked_to(page) == {"PE"}
    assert only_beside(page, "NO")
    assert not only_beside(page, "PE")
    assert not only_beside(page, "CL")


@pytest.mark.parametrize(
    "words",
    [
        "A boom in |Peru| lies behind it.",
        "The fruit that goes to |Peru| will be packed by both.",
        "Work began long ago in |Peru|.",
    ],
)
def test_where_nobody_comes_from_abroad_a_land_must_be_told_to_take_part(words: str) -> None:
    assert _looks(words, "Both are glad.")
    assert not _looks(words, "The ambassador was glad.")
    assert not _looks(words, "Experts of both countries were glad.")


@pytest.mark.parametrize(
    "words",
    [
        "|Peru| and Chile are glad.",
        "|Peru| to sign tomorrow.",
        "Experts from |Peru| will come.",
        "It was signed on Monday in |Peru|.",
        "It was a day of joy with |Peru|.",
        "A |Peru|-based firm is glad.",
        "|Peru|'s ministry is glad.",
        "The University of |Peru| is glad.",
        "They are in |Peru| to learn.",
        "The lands are Brazil, |Peru|, Chile and Cuba.",
        "From Oslo to |Lima| it goes.",
        "The |Peruvian| ministry is glad.",
    ],
)
def test_a_land_that_acts_or_where_they_sign_takes_part(words: str) -> None:
    assert not _looks(words, "Both are glad.")


@pytest.mark.parametrize(
    ("headline", "lead", "parties"),
    [
        (
            "Pact for start-ups",
            "With 30 firms bound for a show in Dubai, where Kerala Startup Mission (KSUM) runs an Infinity Centre, the agency on Thursday signed an MoU with Sree Chitra Tirunal Institute for Medical Sciences and Technology.",
            [
                "Kerala Startup Mission/IN",
                "Sree Chitra Tirunal Institute for Medical Sciences and Technology/IN",
            ],
        ),
        (
            "Pact on diabetes",
            "The Government of Karnataka signed a memorandum of understanding on Tuesday with the Novo Nordisk Education Foundation (NNEF), set up in Bengaluru by the drug maker's arm, to map the disease.",
            ["Government of Karnataka/IN", "Novo Nordisk Education Foundation/IN"],
        ),
        (
            "Yard gets docks",
            "Garden Reach Shipbuilders and Engineers (GRSE), which is building vessels for a German owner, signed a memorandum of understanding with Syama Prasad Mookerjee Port, Kolkata.",
            ["Garden Reach Shipbuilders and Engineers/IN", "Syama Prasad Mookerjee Port/IN"],
        ),
        (
            "Back home",
            "A week after its return from Norway, where it visited Statkraft, Kenyatta University signed a memorandum of understanding with the University of Nairobi.",
            ["Kenyatta University/KE", "University of Nairobi/KE"],
        ),
        (
            "State-owned maker signs",
            "State-owned Kilifi Tools has signed a memorandum of understanding with Kenyatta University.",
            ["Kilifi Tools/KE", "Kenyatta University/KE"],
        ),
        (
            "Roche-backed Kilifi Tools signs",
            "Roche-backed Kilifi Tools has signed a memorandum of understanding with Kenyatta University.",
            ["Kilifi Tools/KE", "Kenyatta University/KE"],
        ),
    ],
)
def test_bodies_of_one_land_stay_so(headline: str, lead: str, parties: list[str]) -> None:
    reading = _read(headline, lead)
    assert sorted(_parties(reading)) == sorted(parties)


def test_what_a_body_runs_is_no_party() -> None:
    text = "In Dubai, where the agency runs a Growth Centre, it signed an MoU with Kenyatta University."
    shape = reduced(cut(text, (), names_of(text)))
    assert [shape.table[sign].words for sign in shape.row if sign in shape.table] == [
        "Dubai",
        "MoU",
        "Kenyatta University",
    ]


def _is_own(told: str, more: str = "") -> bool:
    page, speaks = _page(told, more), pack("en")
    assert speaks is not None
    agreements = assemble(page, speaks, speaks.statements(page))
    return is_own_affair(page, speaks, agreements, agreements.deals[0])


def test_bodies_told_to_be_of_one_land_have_an_affair_of_their_own() -> None:
    signed = "Kenyatta University and the University of Nairobi signed a memorandum of understanding on Monday"
    assert _is_own(f"{signed}.")
    assert _is_own(f"{signed} to replace drugs imported from Peru.")
    assert not _is_own(f"{signed} with the Institute of Peru.")
    assert not _is_own(f"{signed}.", "The director of the Institute of Peru signed, too.")
    assert not _is_own("Kenyatta University and Zintex Tools signed a memorandum of understanding on Monday.")
