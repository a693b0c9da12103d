"""Bodies that an English headline puts by their towns, papers listed behind documents, and offices that are bodies."""

# ruff: noqa: E501  made-up pages are easier to read on long lines

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading


def _read(told: str) -> Reading:
    page = RawArticle(source="cases", content=told, published=dt.date(2023, 10, 14), url=None, lang="en")
    return read(clean(page))


def _named(told: str) -> list[list[str]]:
    return [[party.name for party in accord.parties] for accord in _read(told).accords]


HEADS = (
    "{a} and {b} {sort} put pen to paper",
    "{sort} of {a} and {b} sign MoU",
    "{sort} in {a} and {b} join hands under MoU",
    "Pact between {a} and {b} {sort}",
)
PLACED = [
    ("researchers", "Goroka", "Melbourne", "PNG Institute of Medical Research", "Walter and Eliza Hall Institute"),
    ("doctors", "Busan", "Hanoi", "Pusan National University Hospital", "Bach Mai Hospital"),
    ("botanists", "Oslo", "Nairobi", "University of Oslo", "National Museums of Kenya"),
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("placed", PLACED)
def test_the_text_names_whom_a_headline_puts_by_towns(head: str, placed: tuple[str, str, str, str, str]) -> None:
    sort, a, b, one, other = placed
    headline = head.format(a=a, b=b, sort=sort)
    text = f"More is to be done in common by the {one}, which has its seat in {a}, and the {other} of {b}."
    told = f"{headline[0].upper()}{headline[1:]}\n\n{text} The two institutions signed a memorandum on Friday.\n"
    (named,) = _named(told)
    assert [name.removesuffix(f" of {b}") for name in named] == [one, other]


def test_three_chambers_told_by_their_towns() -> None:
    told = (
        "Chambers of Bridgetown, Georgetown and Paramaribo join forces in tripartite MOU\n\nAt a ceremony on Friday a memorandum "
        "of understanding was put in place by the Barbados Chamber of Commerce (BCCI), the Georgetown Chamber of Commerce (GCCI) "
        "and the Suriname Trade Association (STIA).\n"
    )
    (accord,) = _read(told).accords
    assert accord.pairs == ("BB-GY", "BB-SR", "GY-SR")


TOWNS = [
    (
        "Busan and Hanoi sign memorandum on tourism\n\nThe cities of Busan and Hanoi signed a memorandum of understanding on Friday. "
        "Pusan National University and Hanoi University of Science welcomed it.\n"
    ),
    (
        "Busan and Hanoi sign sister city pact, universities rejoice\n\nThe mayors of Busan and Hanoi signed the sister city "
        "agreement on Friday.\n"
    ),
    "Busan and Hanoi doctors sign memorandum\n\nDoctors of Busan and Hanoi signed a memorandum of understanding on Friday.\n",
]


@pytest.mark.parametrize("told", TOWNS)
def test_towns_that_sign_stay(told: str) -> None:
    assert _named(told) == [["Busan", "Hanoi"]]


OPENINGS = (
    "Documents between Vietnam and Cuba were exchanged in the capital today.",
    "Vietnam and Cuba signed documents during the visit on Friday:",
    "Several documents were signed by Vietnam and Cuba on Friday. The list is as follows:",
)
LISTED = [
    ("Memorandum of cooperation in healthcare between the {} and the {}", "Ministry of Health", "Health Institute"),
    ("Memorandum of partnership between the {} and the {}", "Prosecutor General's Office", "Ministry of Justice"),
    ("Memorandum of understanding between the {} national company and the {}", "Vinatex", "Development Agency"),
]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("mark", ["{}. ", "{}) ", "- ", "• "])
def test_each_listed_paper_is_one(opening: str, mark: str) -> None:
    lines = [
        mark.format(at) + words.format(f"{one} of Vietnam" if "Vin" not in one else one, f"{other} of Cuba") + ";"
        for at, (words, one, other) in enumerate(LISTED, 1)
    ]
    told = "Papers change hands as presidents look on\n\n" + opening + "\n\n" + "\n\n".join(lines) + "\n"
    found = _read(told).accords
    assert [accord.pairs for accord in found] == [("CU-VN",)] * len(LISTED)
    assert all(len(accord.parties) == 2 for accord in found)


LISTS_OF_OTHERS = [
    (
        "Peru and Chile sign memorandum\n\nPeru and Chile signed a memorandum of understanding on Friday.\n\nAgreements in force are:\n\n"
        "- Agreement on visas between Peru and Chile of 1990\n- Agreement on fish between Peru and Chile of 1999\n"
    ),
    (
        "Peru and Chile sign memorandum\n\nPeru and Chile signed a memorandum of understanding on Friday. Some documents were exchanged "
        "earlier.\n\nRelated\n- Memorandum between Kenya and Norway signed\n- Agreement with Japan's JICA extended\n"
    ),
    (
        "Peru and Chile sign memorandum\n\nPeru and Chile signed a memorandum of understanding on Friday. It has these points:\n\n"
        "- cooperation between the ministries of health\n- exchange with hospitals\n"
    ),
]


@pytest.mark.parametrize("told", LISTS_OF_OTHERS)
def test_other_lists_are_of_no_papers_of_the_day(told: str) -> None:
    assert _named(told) == [["Peru", "Chile"]]


@pytest.mark.parametrize(
    "office",
    ["Prosecutor General's Office", "Attorney General's Office", "Public Prosecutor's Office", "Ombudsman's Office"],
)
def test_an_office_is_a_body(office: str) -> None:
    told = f"Partners sign memorandum\n\nThe {office} of Peru and the Ministry of Justice of Serbia signed a memorandum on Friday.\n"
    assert _named(told) == [[office, "Ministry of Justice"]]


def test_an_office_where_they_sign_is_none() -> None:
    told = (
        "The Attorney General of Fiji signed a memorandum of cooperation with the Ministry of Justice of Peru on Friday at the "
        "Prosecutor General's Office.\n"
    )
    (accord,) = _read(told).accords
    assert accord.pairs == ("FJ-PE",)
    assert "Prosecutor General's Office" not in [party.name for party in accord.parties]
