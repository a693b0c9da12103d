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
        (
            "Rules for three\n\nTo that end the Chilean Ministry of Health, the Peruvian Ministry of Health and the Bolivian Ministry of Health signed a memorandum of understanding on Monday.",
            ["Bolivian Ministry of Health/BO", "Chilean Ministry of Health/CL", "Peruvian Ministry of Health/PE"],
        ),
        (
            "Money for labs\n\nWith support from Norway, the Chilean Ministry of Health and the Peruvian Ministry of Health signed a memorandum of understanding on Monday.",
            ["Chilean Ministry of Health/CL", "Peruvian Ministry of Health/PE"],
        ),
        (
            "Ports agree\n\nPeru has concluded a memorandum of understanding with the ports of Hamburg and Bremen.",
            ["Peru/PE", "Port of Bremen/DE", "Port of Hamburg/DE"],
        ),
        (
            "Kyoto goes north\n\nKyoto University signed a memorandum of understanding with the universities of Oslo and Bergen in Norway on Friday.",
            ["Kyoto University/JP", "University of Bergen/NO", "University of Oslo/NO"],
        ),
        (
            "Doctors for Oslo\n\nTarn Hospital in Oslo signed a memorandum of understanding with the University of Nairobi, Faculty of Medicine, on Monday.",
            ["Tarn Hospital/NO", "University of Nairobi/KE"],
        ),
        (
            "Healthy herds\n\nThe Veterinary Department under the Ministry of Agriculture of Laos and the Food Safety Agency of Japan signed a memorandum of understanding on Monday.",
            ["Food Safety Agency/JP", "Veterinary Department/LA"],
        ),
        (
            "Two sides\n\nTarn University of Technology signed for the Chilean side, and Kyoto University for the Japanese side, when a memorandum of understanding was concluded in Lima on Monday.",
            ["Kyoto University/JP", "Tarn University of Technology/CL"],
        ),
        (
            "Central banks\n\nGovernor Rosa Quispe signed on behalf of the Central Reserve Bank of Peru a memorandum of understanding with the Bank of Thailand on Monday.",
            ["Bank of Thailand/TH", "Central Reserve Bank of Peru/PE"],
        ),
        (
            "No more exchange\n\nThe University of Graz has terminated the memorandum of understanding under which it and Kazan Federal University of Russia were to exchange students.",
            ["Kazan Federal University/RU", "University of Graz/AT"],
        ),
        (
            "No more pumps\n\nOrvell Inc of the United States has ended the memorandum of understanding by which Tarn SE of Germany and Lumira of Brazil were to sell its pumps.",
            ["Lumira/BR", "Orvell Inc/US", "Tarn SE/DE"],
        ),
        (
            "Five at sea\n\nBesides Chile and Peru, the memorandum of understanding was signed by Norway, Iceland and Portugal on Monday.",
            ["Chile/CL", "Iceland/IS", "Norway/NO", "Peru/PE", "Portugal/PT"],
        ),
        (
            "Labs\n\nThose who have signed a memorandum of understanding for the project are Kyoto University, the University of Oslo and Tarn Hospital of Chile.",
            ["Kyoto University/JP", "Tarn Hospital/CL", "University of Oslo/NO"],
        ),
        (
            "Mines\n\nRosa Quispe, director general of the Chilean Mining Institute, and Kenji Ito, parliamentary state secretary at the Ministry of Mines of Japan, signed a memorandum of understanding on Monday.",
            ["Chilean Mining Institute/CL", "Ministry of Mines/JP"],
        ),
        (
            "Academy\n\nKyoto University signed a memorandum of understanding with Tarn Academy (TA), Germany, which has 300 students.",
            ["Kyoto University/JP", "Tarn Academy/DE"],
        ),
    ],
)
def test_parties(text: str, parties: list[str]) -> None:
    assert parties_of(text) == parties
