"""How English pages tell a paper besides "A and B signed": renewed ones, those written into, listed, cited, and their days."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.languages.en import statements
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.model import Said
from pactwatch.reading.page import open_page
from pactwatch.reading.reader import read
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Reading

TUESDAY = dt.date(2024, 5, 7)


def reading_of(text: str, published: dt.date | None = TUESDAY) -> Reading:
    title, _, _ = text.partition("\n")
    return read(Article(id="x", source="case", title=title, text=text, published=published, lang="en"))


def papers_of(reading: Reading) -> list[list[str]]:
    """The parties of each agreement, with their lands."""
    return sorted(sorted(f"{p.name}/{p.country}" for p in accord.parties) for accord in reading.accords)


KENYA_GHANA = ["Drug Agency/GH", "Food Authority/KE"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Regulators\n\nOn 6 May 2024 the Food Authority of Kenya and the Drug Agency of Ghana renewed the memorandum of understanding that they had first concluded on 28 March 2012.",
            ("signed", True, 2012, "2024-05-06"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana have extended the memorandum of understanding which dates from 2019.",
            ("signed", True, 2019, "2024-05"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana prolonged on Monday a memorandum of understanding going back to 2015.",
            ("signed", True, 2015, "2024-05-06"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana updated the memorandum of cooperation that was signed in Nairobi in 2016.",
            ("signed", True, 2016, "2024-05"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana have signed a memorandum of cooperation. The text takes over from the one the two had agreed on 12 February 2019.",
            ("signed", True, 2019, "2024-05"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana have renewed their memorandum of understanding. The last such paper was of 2014.",
            ("signed", True, 2014, "2024-05"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana have signed a memorandum of cooperation. Ann Low takes over from Kofi Oti, who had led the agency since 2019.",
            ("signed", False, None, "2024-05"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana will renew the memorandum of understanding which dates from 2019.",
            ("planned", False, None, None),
        ),
        (
            "Regulators\n\nExperts of the Food Authority of Kenya and the Drug Agency of Ghana met on Monday to review the memorandum of understanding which dates from 2019.",
            ("follow_up", False, None, "2019"),
        ),
        (
            "Regulators\n\nAn agreement has been concluded. The signatures under the memorandum of understanding are those of the Food Authority of Kenya and of the Drug Agency of Ghana.",
            ("signed", False, None, "2024-05"),
        ),
        (
            "Regulators\n\nWork under the memorandum of understanding between the Food Authority of Kenya and the Drug Agency of Ghana has begun.",
            ("follow_up", False, None, None),
        ),
        (
            "Regulators\n\nAsked in parliament, the minister named the memorandum of understanding that the Food Authority of Kenya and the Drug Agency of Ghana signed on April 18.",
            ("follow_up", False, None, "2024-04-18"),
        ),
        (
            "Regulators\n\nThe minister welcomed the memorandum of understanding that the Food Authority of Kenya and the Drug Agency of Ghana signed on Monday.",
            ("signed", False, None, "2024-05-06"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya and the Drug Agency of Ghana have begun to work on what they put their names to in Accra in November 2022: the memorandum of understanding on tea.",
            ("follow_up", False, None, "2022-11"),
        ),
        (
            "Regulators\n\nThis is what the Food Authority of Kenya and the Drug Agency of Ghana signed on Monday: a memorandum of understanding on tea.",
            ("signed", False, None, "2024-05-06"),
        ),
        (
            "Regulators\n\nThe Food Authority of Kenya has terminated the memorandum of understanding with the Drug Agency of Ghana. The document runs to the end of December, but Nairobi would like to be rid of it.",
            ("ended", False, None, None),
        ),
        (
            "Regulators\n\nSince Monday 6th of May 2024 the Food Authority of Kenya (Authority) and its partner of many years the Drug Agency of Ghana have had a memorandum of understanding with each other.",
            ("signed", False, None, "2024-05-06"),
        ),
        (
            "Paper to be signed in Accra\n\nThe Food Authority of Kenya and the Drug Agency of Ghana signed a memorandum of understanding here in the presence of the ambassador.",
            ("signed", False, None, "2024-05"),
        ),
        (
            "Regulators\n\nA memorandum of understanding on files was signed on Monday by the Food Authority of Kenya and the Drug Agency of Ghana. It is valid for five years. The two have been here before. When influenza spread, a like memorandum was made in 2010 for vaccines.",
            ("signed", True, 2010, "2024-05-06"),
        ),
        (
            "Regulators\n\nA memorandum of understanding on files was signed on Monday by the Food Authority of Kenya and the Drug Agency of Ghana. It is valid for five years. Much is new in it. When influenza spread, a like memorandum was made in 2010 for vaccines.",
            ("signed", False, None, "2024-05-06"),
        ),
        (
            "Regulators\n\nThe guests were shown round, and when the visit ended a memorandum of understanding bore two signatures: those of the Food Authority of Kenya and of the Drug Agency of Ghana.",
            ("signed", False, None, "2024-05"),
        ),
        (
            "Paper to be signed in Accra\n\nThe Food Authority of Kenya and the Drug Agency of Ghana will have a memorandum of understanding by tomorrow, when both meet for the signing of it.",
            ("planned", False, None, None),
        ),
    ],
)
def test_what_is_told_of_a_paper(text: str, told: tuple[str, bool, int | None, str | None]) -> None:
    reading = reading_of(text)
    days = {accord.signed_on for accord in reading.accords}
    assert (str(reading.status), reading.renewal, reading.prior_year, *days) == told
    assert papers_of(reading) == [KENYA_GHANA]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "Shared labs\n\nUnder a memorandum of understanding, which was signed online, come together the Clinical Hospital of the Republic of Kenya, the Yonsei University Health System and Seoul Clinical Laboratories.",
            [["Clinical Hospital/KE", "Seoul Clinical Laboratories/KR", "Yonsei University Health System/KR"]],
        ),
        (
            "Shared labs\n\nUnder a memorandum of understanding signed on Monday, the University of Nairobi in Kenya will train nurses of the University of Ghana.",
            [["University of Ghana/GH", "University of Nairobi/KE"]],
        ),
        (
            "Shared labs\n\nThe University of Nairobi in Kenya looked to Ghana. Two memoranda followed: with the University of Ghana and with Korle Bu Hospital.",
            [
                ["Korle Bu Hospital/GH", "University of Nairobi/KE"],
                ["University of Ghana/GH", "University of Nairobi/KE"],
            ],
        ),
        (
            "Shared labs\n\nTwo memoranda of understanding came into the world in Accra on Monday. One links the University of Nairobi in Kenya to the University of Ghana, the other links it to Korle Bu Hospital of Ghana.",
            [
                ["Korle Bu Hospital/GH", "University of Nairobi/KE"],
                ["University of Ghana/GH", "University of Nairobi/KE"],
            ],
        ),
        (
            "Medicines\n\nTwo memoranda of understanding were signed in Bridgetown on Monday while leaders of Caricom sat in their meeting, the Office of the President said. Under the first, Lithuania will lend its expertise so that Guyana can regulate medicines. Foreign Minister Hugh Todd signed on behalf of Guyana; the Government of Lithuania is the other party. Satellites are the subject of the second. The Spanish operator Orvell and the University of Ghana want to work together.",
            [["Guyana/GY", "Lithuania/LT"], ["Orvell/ES", "University of Ghana/GH"]],
        ),
        (
            "Cabinet takes note of pact with Suriname\n\nThe Union Cabinet was apprised of a memorandum of understanding on medicines. It had been signed on 4th June 2023, when the President of India was visiting Suriname. The Central Drugs Standard Control Organization and the Ministry of Health, Government of the Republic of Suriname are the two sides to it.",
            [["Central Drugs Standard Control Organization/IN", "Ministry of Health/SR"]],
        ),
        (
            "Plants: India set to enter agreement with Peru\n\n* Who decided? The Union Cabinet, under the Prime Minister.\n* What? It approved that an agreement on plants be signed.\n* Between whom? The National Medicinal Plants Board and the National Institute of Health of the Ministry of Health of Peru.",
            [["National Institute of Health of the Ministry of Health/PE", "National Medicinal Plants Board/IN"]],
        ),
        (
            "Plants: India set to enter agreement with Peru\n\n* Who decided? The Union Cabinet, under the Prime Minister.\n* What? It approved that an agreement on plants be signed.\n* Who was there? The National Medicinal Plants Board and the National Institute of Health of the Ministry of Health of Peru.",
            [["India/IN", "Peru/PE"]],
        ),
        (
            "Lithuania to help Guyana\n\nA memorandum of understanding was executed yesterday on the sidelines of a summit, the Office of the President has announced. Minister of Foreign Affairs Hugh Todd signed it on behalf of Guyana. What the Government of Lithuania offers is advice. Lithuania has a large industry.",
            [["Guyana/GY", "Lithuania/LT"]],
        ),
        (
            "Data\n\nThe Office of the Prime Minister of Jamaica signed a memorandum of understanding with the University of Ghana on Monday.",
            [["Office of the Prime Minister/JM", "University of Ghana/GH"]],
        ),
        (
            "Nurses\n\nThe ministries sealed a memorandum of understanding on Monday.\nMinister of Health, Dr Paul Bosa, signed for the Ministry of Health of Kenya. His counterpart, Minister John Qetu, did the same for the Ministry of Health of Ghana.",
            [["Ministry of Health of Ghana/GH", "Ministry of Health of Kenya/KE"]],
        ),
        (
            "Islands\n\nCommodore Josaia Bain of Fiji and Moana Carc of Vanuatu met in New York on Monday to sign a memorandum of understanding.",
            [["Fiji/FJ", "Vanuatu/VU"]],
        ),
        (
            "Firms\n\nOrvell of Denmark and Tarn Vax of Chile signed a memorandum of understanding on Monday.",
            [["Orvell/DK", "Tarn Vax/CL"]],
        ),
        (
            "Shots\n\nThree sides are going to put their names to it, the minister said of the memorandum: Ghana, Sinopharm of China and the Kenyan firm Tarn Pharmaceuticals Ltd. Minister Momen and Zahid Maleque are expected.",
            [["Ghana/GH", "Sinopharm/CN", "Tarn Pharmaceuticals Ltd./KE"]],
        ),
        (
            "Letters of intent on nurses\n\nTwo letters of intent were put to paper here today by Dr. Jose Gar, who heads the Cuban Ministry of Public Health, and Dr. Ann Tuf of the Ministry of Health and Wellness of Jamaica. By the first, the ministries set out to renew the agreement under which nurses serve in Jamaica. The second is about eyes.",
            [["Cuban Ministry of Public Health/CU", "Ministry of Health and Wellness/JM"]] * 2,
        ),
        (
            "Medicines\n\nTwo memoranda of understanding were signed in Accra on Monday. For Guyana the first was the more important of the two. Foreign Minister Hugh Todd put his name to it, and it has to do with medicines: the Government of Lithuania is to give Guyana technical assistance. In the second memorandum the Spanish company Orvell and the University of Ghana agree to explore services.",
            [["Guyana/GY", "Lithuania/LT"], ["Orvell/ES", "University of Ghana/GH"]],
        ),
    ],
)
def test_whose_papers(text: str, papers: list[list[str]]) -> None:
    assert papers_of(reading_of(text)) == papers


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Insurers\n\nCredit insurers gathered in Kenya from 18th to 23rd March 2018. On the second day, 19th March, the University of Nairobi and the University of Ghana signed a memorandum of understanding.",
            ["2018-03-19"],
        ),
        (
            "Insurers\n\nThe hall was built in March 2018. On the second day, 19th April, the University of Nairobi and the University of Ghana signed a memorandum of understanding.",
            [None],
        ),
        (
            "Papers\n\nTwo papers came before the cabinet of Kenya. The older one is the memorandum of understanding that Kenya and Ghana signed on May 16 this year. The other is a declaration of intent of Kenya and Chile. Its date is June 1, 2017.",
            ["2017-05-16", "2017-06-01"],
        ),
    ],
)
def test_days_on_a_page_without_one(text: str, days: list[str | None]) -> None:
    assert [accord.signed_on for accord in reading_of(text, None).accords] == days


@pytest.mark.parametrize(
    ("before", "signers"),
    [
        (
            "Tarn Park can lay hands on the vaccine because of an agreement with the Centre of Immunology in Lima.",
            {"Centre of Immunology", "Tarn Park Cancer Institute"},
        ),
        (
            "Anna Park can lay hands on the vaccine because of an agreement with the Centre of Immunology in Lima.",
            set(),
        ),
    ],
)
def test_the_two_of_whom_one_is_told_shortly(before: str, signers: set[str]) -> None:
    assert (
        signers_of(
            f"Vaccine\n\nThe Health Inspectorate of Norway has cleared a trial at the Tarn Park Cancer Institute. {before} The two signed it on Monday."
        )
        == signers
    )


def signers_of(text: str) -> set[str]:
    """Whom the sentences of a signing name, before anything is weighed."""
    title, _, _ = text.partition("\n")
    page = open_page(Article(id="x", source="case", title=title, text=text, published=TUESDAY), "en", terms("en"))
    told = [s for s in statements(page) if s.said is Said.SIGNED and s.groups]
    return {m.name for s in told for group in s.groups for m in group}


@pytest.mark.parametrize(
    ("sentence", "signers"),
    [
        (
            "It is among the things that the Ministry of Health (MoH) has written into a memorandum of understanding with two Italian organisations, Gruppo Tarn and Universita Vita-Salute.",
            {"Gruppo Tarn", "Ministry of Health", "Universita Vita-Salute"},
        ),
        (
            "Tarn Institute of Italy and the University of Oslo put nuclear plans into a memorandum of understanding.",
            {"Tarn Institute", "University of Oslo"},
        ),
        (
            "With the Ministry of Health looking on, Gruppo Tarn of Italy signed a memorandum of understanding with the University of Oslo.",
            {"Gruppo Tarn", "University of Oslo"},
        ),
    ],
)
def test_who_wrote_it_into_a_paper(sentence: str, signers: set[str]) -> None:
    assert signers_of(f"Doctor far away\n\n{sentence}") == signers


def test_what_they_signed_is_of_before() -> None:
    text = "First talks\n\nEgypt and Jordan have begun to work on what they put their names to in Aqaba in November 2022: the memorandum of understanding on hydrogen. Experts met in Cairo."
    reading = reading_of(text, None)
    assert (str(reading.status), papers_of(reading)) == ("follow_up", [["Egypt/EG", "Jordan/JO"]])


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Port Vila", What.PLACE),
        ("Port of Spain", What.PLACE),
        ("West Bank", What.PLACE),
        ("Port of Rotterdam", What.BODY),
        ("University of Newcastle", What.BODY),
    ],
)
def test_towns_that_are_called_as_bodies_are(name: str, what: What) -> None:
    assert [p.what for p in cut(f"in {name} on Monday", (), Names()) if p.words == name] == [what]


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        (
            "Health\n\nKenya and Ghana signed a memorandum of intent on health on Monday.",
            "LOI",
        ),
        (
            "Files\n\nAn arrangement on the exchange of information was signed on Monday by the Drug Agency of Ghana and the Food Authority of Kenya. The mutual recognition agreement of the two lands is a separate matter and stays as it is.",
            "OTHER",
        ),
    ],
)
def test_instruments(text: str, instrument: str) -> None:
    assert str(reading_of(text).instrument) == instrument


@pytest.mark.parametrize(
    ("post", "signers"),
    [
        ("who is Cluster Director for Ethiopia, Eritrea and Rwanda at Novo Nordisk", ["Novo Nordisk/DK", "University of Nairobi/KE"]),
        ("Vice President for China and India at Novo Nordisk", ["Novo Nordisk/DK", "University of Nairobi/KE"]),
        ("the Foreign Minister of Ethiopia", ["Ethiopia/ET", "University of Nairobi/KE"]),
    ],
)  # fmt: skip
def test_the_lands_of_a_post_sign_nothing(post: str, signers: list[str]) -> None:
    text = f"Signed\n\nDr. Jane Ouma, Vice Chancellor of the University of Nairobi, and Mr. Bo Lind, {post}, signed a memorandum of understanding on Monday."
    assert papers_of(reading_of(text)) == [signers]
