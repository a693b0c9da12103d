"""For whom people sign on an English page, by what name a body goes, and where the bodies of a list are at home."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article


def parties_of(text: str) -> list[str]:
    title, _, _ = text.partition("\n")
    accords = read(Article(id="x", source="case", title=title, text=text)).accords
    return sorted({f"{p.name}/{p.country}" for accord in accords for p in accord.parties})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Institutes settle\n\nA memorandum on mining safety remains of the visit. The two directors concerned, Carlos Alberto Fuentes and Rosa Quispe, signed it on Friday. He heads the Chilean Mining Institute, she the Geological Institute of Peru.",
            ["Chilean Mining Institute/CL", "Geological Institute/PE"],
        ),
        (
            "Oulu and Sendai share lab\n\nProfessor Matti Latva signed the letter of intent in the name of the University of Oulu; for Tohoku University it was Vice-President Kenji Ito who put pen to paper.",
            ["Tohoku University/JP", "University of Oulu/FI"],
        ),
        (
            "Nicosia updates accord\n\nPresident Nikos Petrou, on an official visit to Estonia, and Prime Minister Kaja Tamm signed a memorandum of understanding on digital cooperation on Friday. Cyprus and Estonia have much to share, Petrou said.",
            ["Cyprus/CY", "Estonia/EE"],
        ),
        (
            "Two libraries, one catalogue\n\nThe National Library of New Zealand and its Australian counterpart signed a memorandum of understanding in Wellington yesterday.",
            ["National Library/AU", "National Library/NZ"],
        ),
        (
            "Delhi campus ties up\n\nStudents of Delhi University will spend a term abroad under a memorandum of understanding that DU and Charles University in Prague signed on Friday.",
            ["Charles University/CZ", "Delhi University/IN"],
        ),
        (
            "Wine boards clink glasses\n\nThe Vine and Wine Foundation of Armenia and the National Wine Agency of Georgia signed a memorandum of understanding on Saturday.",
            ["National Wine Agency of Georgia/GE", "Vine and Wine Foundation/AM"],
        ),
        (
            "University looks west\n\nULAANBAATAR /MONTSAME/ The National University of Mongolia signed a memorandum of understanding with the University of Calgary on Monday.",
            ["National University of Mongolia/MN", "University of Calgary/CA"],
        ),
        (
            "Clinic joins pact\n\nOrvell Inc of the United States, and its German partner Tarn SE announced on Thursday that the two of them and the Brazilian company Lumira have signed a letter of intent.",
            ["Lumira/BR", "Orvell Inc/US", "Tarn SE/DE"],
        ),
        (
            "Plant for Kampala\n\nFiocruz, the Government of Uganda and Orvell Inc of the United States signed a memorandum of understanding on Monday.",
            ["Fiocruz/BR", "Orvell Inc/US", "Uganda/UG"],
        ),
        (
            "Plant for Delhi\n\nThe Ministry of Textiles, Government of India and Orvell Inc of the United States signed a memorandum of understanding on Monday.",
            ["Ministry of Textiles/IN", "Orvell Inc/US"],
        ),
        (
            "Regulator joins\n\nThe Canadian Nuclear Safety Commission has entered a trilateral memorandum of cooperation, the other members of which are the Federal Office for Nuclear Safety of Germany and the Nuclear Safety and Security Commission of Korea.",
            [
                "Canadian Nuclear Safety Commission/CA",
                "Federal Office for Nuclear Safety/DE",
                "Nuclear Safety and Security Commission/KR",
            ],
        ),
        (
            "Patients come to Vellore\n\nThey used to take the train to Delhi. Tarn Hospital of Thimphu, Bhutan, has tied up with the Christian Medical College, one of India's oldest, by a memorandum of understanding.",
            ["Christian Medical College/IN", "Tarn Hospital of Thimphu/BT"],
        ),
    ],
)
def test_parties(text: str, parties: list[str]) -> None:
    assert parties_of(text) == parties
