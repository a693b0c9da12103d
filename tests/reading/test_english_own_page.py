"""Pages that speak of their own body without its name, and parties that sentences around a paper bring in."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status

MENU = "Home | Faculties | Research | International | Contact"


def _reading(frame: str, text: str) -> Reading:
    """What a page says that stands under its owner's name and a menu."""
    page = f"{frame}\n{MENU}\n\n{text}\n"
    raw = RawArticle(source="case", content=page, published=dt.date(2024, 5, 8))
    return read(clean(raw))


def _parties(reading: Reading) -> list[str]:
    return sorted({f"{p.name}/{p.country}" for accord in reading.accords for p in accord.parties})


@pytest.mark.parametrize(
    ("frame", "text", "status", "parties"),
    [
        (
            "TARAZ REGIONAL UNIVERSITY",
            "Guests from Graz\n\nThe Rector of our university received a delegation from the Medical University of Graz in Austria on Monday. At the end of the talks the two universities signed a memorandum of understanding.",
            Status.SIGNED,
            ["Medical University of Graz/AT", "Taraz Regional University/KZ"],
        ),
        (
            "UNIVERSITY OF GHANA",
            "A day with visitors\n\nThe Vice-Chancellor has received her counterpart from Kyoto University in Japan. The two universities signed a memorandum of understanding on Tuesday.",
            Status.SIGNED,
            ["Kyoto University/JP", "University of Ghana/GH"],
        ),
        (
            "National Institute of Public Health of Slovenia",
            "First steps in Tirana\n\nSix nurses of ours spend this spring in Tirana. It is the first step taken under the MOU which our institute and the University Hospital Mother Teresa of Albania signed some months ago.",
            Status.FOLLOW_UP,
            ["National Institute of Public Health/SI", "University Hospital Mother Teresa/AL"],
        ),
        (
            "THE CAPE TOWN TIMES",
            "Our reporter at the university\n\nThe University of Nairobi and Kyoto University signed a memorandum of understanding on Tuesday, the Vice-Chancellor said. Our delegation of readers was there.",
            Status.SIGNED,
            ["Kyoto University/JP", "University of Nairobi/KE"],
        ),
        (
            "UNIVERSITY OF GHANA",
            "What others do\n\nMakerere University of Uganda and Kyoto University in Japan signed a memorandum of understanding on Tuesday. Our students may profit from it one day.",
            Status.SIGNED,
            ["Kyoto University/JP", "Makerere University of Uganda/UG"],
        ),
    ],
)
def test_a_page_that_speaks_of_itself_means_its_own_body(
    frame: str, text: str, status: Status, parties: list[str]
) -> None:
    reading = _reading(frame, text)
    assert (reading.status, _parties(reading)) == (status, parties)


@pytest.mark.parametrize(
    ("text", "status", "parties"),
    [
        (
            "Ports of three lands\n\nThe Port of Tallinn signed a memorandum of understanding on Monday. The others at the table were the Port of Riga in Latvia and the Port of Gdynia in Poland.",
            Status.SIGNED,
            ["Port of Gdynia/PL", "Port of Riga/LV", "Port of Tallinn/EE"],
        ),
        (
            "Serum plan ends\n\nThe memorandum of understanding under which the vaccine was to reach Peru is no more. The Serum Institute of India said on Friday that it had terminated it. On the other side was the Cayetano Heredia University of Peru.",
            Status.ENDED,
            ["Cayetano Heredia University/PE", "Serum Institute of India/IN"],
        ),
        (
            "Nurses to Busan\n\nNurses of the Hanoi Heart Hospital will be taught under a memorandum of understanding that it signed on Monday with Pusan National University Hospital, run by the Kookje Fund, in South Korea.",
            Status.SIGNED,
            ["Hanoi Heart Hospital/VN", "Pusan National University Hospital/KR"],
        ),
        (
            "Two more for Havana\n\nThe Finlay Vaccine Institute of Cuba signed a memorandum of understanding with Iran's Pasteur Institute on Monday. And BioCubaFarma has one with Barkat Pharmaceutical Group, an Iranian holding.",
            Status.SIGNED,
            [
                "Barkat Pharmaceutical Group/IR",
                "BioCubaFarma/CU",
                "Finlay Vaccine Institute/CU",
                "Pasteur Institute/IR",
            ],
        ),
        (
            "Tartu school looks south\n\nThe Baltic School of Design and Tbilisi State University in Georgia signed a memorandum of understanding on Monday. The Baltic School of Design has campuses in Tallinn and Tartu.",
            Status.SIGNED,
            ["Baltic School of Design/EE", "Tbilisi State University/GE"],
        ),
        (
            "One name, many schools\n\nThe University of Lucknow of India signed a memorandum of understanding with Lincoln University, Kuala Lumpur, on Monday.",
            Status.SIGNED,
            ["Lincoln University/MY", "University of Lucknow/IN"],
        ),
        (
            "Stem cells\n\nThe Institute for Stem Cell Biology and Regenerative Medicine (inStem) of India signed a memorandum of understanding with Kyoto University on Monday.",
            Status.SIGNED,
            ["Institute for Stem Cell Biology and Regenerative Medicine/IN", "Kyoto University/JP"],
        ),
        (
            "Letters for the south\n\nCanada's health ministry formalized partnerships with Chile, Peru and Ecuador, one by one, in letters of intent that its minister signed on Monday.",
            Status.SIGNED,
            ["Canada/CA", "Chile/CL", "Ecuador/EC", "Peru/PE"],
        ),
    ],
)
def test_the_sentences_around_a_paper_tell_who_else_signs(text: str, status: Status, parties: list[str]) -> None:
    reading = _reading("Science Wire", text)
    assert (reading.status, _parties(reading)) == (status, parties)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Letters for the south\n\nCanada's health ministry formalized partnerships with Chile, Peru and Ecuador, one by one, in letters of intent that its minister signed on Monday.",
            [["CA-CL"], ["CA-PE"], ["CA-EC"]],
        ),
        (
            "Universities pair off\n\nThe following memorandums of understanding were signed in Delhi on Sunday:\n\n* University of Mumbai and University of Ghana\n* Guru Nanak Vidyapeeth, Bilaspur, and Astana IT University, Kazakhstan\n* University of Lucknow and University of Malaya, Malaysia\n\nThe minister looked on.",
            [["GH-IN"], ["IN-KZ"], ["IN-MY"]],
        ),
    ],
)
def test_each_couple_has_a_paper(text: str, pairs: list[list[str]]) -> None:
    assert sorted(list(accord.pairs) for accord in _reading("Science Wire", text).accords) == sorted(pairs)
