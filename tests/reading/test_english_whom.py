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
        (
            "Two bourses\n\nThe Oslo Stock Exchange and the Lima Stock Exchange have now agreed how. Their chairs, Kari Moen and Luis Quispe, signed a memorandum of understanding on Tuesday in Davos, where both were for the Annual Meetings of the International Monetary Fund and the World Bank.",
            ["Lima Stock Exchange/PE", "Oslo Stock Exchange/NO"],
        ),
        (
            "Side by side\n\nOn many questions Peru and Norway will seek answers together. Their health ministers, Ana Torres and Ola Berg, signed a memorandum of understanding on Monday. The Norwegian prime minister had come from Quito, Ecuador.",
            ["Norway/NO", "Peru/PE"],
        ),
        (
            "Three teach\n\nThe Government of Malta, through the Ministry for Health, the University of Malta (UM) and the Mater Dei Hospital (MDH) signed a memorandum of understanding.",
            ["Mater Dei Hospital/MT", "Ministry for Health/MT", "University of Malta/MT"],
        ),
        (
            "Rwanda agrees\n\nRwanda, through the Ministry of Health, and Helixen Ltd of Norway signed a memorandum of understanding on Monday.",
            ["Helixen Ltd/NO", "Ministry of Health/RW"],
        ),
        (
            "Ten more years\n\nIn March 2024, in Aarhus, Denmark, the framework agreement of the Nordic Marine Partnership was signed. Its parties are the Sea Fisheries Laboratory of Norway; Aarhus University; and the University of Iceland.",
            ["Aarhus University/DK", "Sea Fisheries Laboratory/NO", "University of Iceland/IS"],
        ),
        (
            "Paper signed\n\nThe Port of Oslo signed a memorandum of understanding with the Port of Callao on Monday. The signatories were Ola Berg, Chairman of the port, and Rosa Diaz, who came from the Port of Lisbon.",
            ["Port of Callao/PE", "Port of Oslo/NO"],
        ),
        (
            "Vedanta's hospital\n\nThe Odisha government has cancelled the memorandum of understanding under which Vedanta of India was to put up a 500-Bed Teaching Hospital.",
            ["Odisha/IN", "Vedanta/IN"],
        ),
        (
            "Regions\n\nThe Quebec government and the Karnataka state government signed a memorandum of understanding on Monday.",
            ["Karnataka/IN", "Quebec/CA"],
        ),
        (
            "In Lima\n\nIn Lima government officials looked on as Helixen Ltd of Norway and Saphira SA of Chile signed a memorandum of understanding.",
            ["Helixen Ltd/NO", "Saphira SA/CL"],
        ),
        (
            "Nurses\n\nA memorandum of understanding was signed on Friday between Kerala and Wales, UK.",
            ["Kerala/IN", "Wales/GB"],
        ),
        (
            "Doctors to school\n\nThe deputy governor was in Busan, Republic of Korea, and there signed a memorandum of cooperation on behalf of Orkhon aimag. The other signature on it is that of Cha Soon, who presides over the Gangwon Medical Council.",
            ["Gangwon Medical Council/KR", "Orkhon/MN"],
        ),
        (
            "Ministries\n\nAt the State House a memorandum of understanding was signed today for the Ministry of Health of Angola by H.E. Tete Antonio, Minister for External Relations, and for the Ministry of Health of Kenya by Cabinet Secretary Susan Nakhumicha.",
            ["Ministry of Health of Kenya/KE", "Ministry of Health/AO"],
        ),
        (
            "Doctors at sea\n\nThe University of the West Indies (UWI) Mona Campus and the Port of Oslo signed a memorandum of understanding.",
            ["Port of Oslo/NO", "University of the West Indies, Mona Campus/JM"],
        ),
        (
            "Alliance signs\n\nThe MareNet alliance signed a memorandum of understanding with Helixen Ltd of Norway on Monday. The alliance, which gets money from the European Union, is made up of the Port of Lisbon, the Port of Gdynia and the University of Malta.",
            ["Helixen Ltd/NO", "Port of Gdynia/PL", "Port of Lisbon/PT", "University of Malta/MT"],
        ),
        (
            "Six bodies sign\n\nSix bodies of the life sciences have signed a cooperation agreement. Two of the six are from Oslo: the Port of Oslo and the University of Oslo. The remaining four make up an alliance. They are the Port of Lisbon, the University of Malta, the University of Graz and the Port of Gdynia.",
            [
                "Port of Gdynia/PL",
                "Port of Lisbon/PT",
                "Port of Oslo/NO",
                "University of Graz/AT",
                "University of Malta/MT",
                "University of Oslo/NO",
            ],
        ),
        (
            "Umea looks east\n\nUmea Hospital and the Zilina Clinic signed a memorandum of understanding on Monday.",
            ["Umea Hospital/SE", "Zilina Clinic/SK"],
        ),
    ],
)
def test_parties(text: str, parties: list[str]) -> None:
    assert parties_of(text) == parties
