"""English pages with more than two parties or more than one paper: told by sides, counted, listed line by line, in turn."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading


def reading_of(text: str) -> Reading:
    title, _, _ = text.partition("\n")
    return read(Article(id="x", source="case", title=title, text=text))


def papers_of(text: str) -> list[list[str]]:
    """The parties of each agreement, with their lands."""
    accords = reading_of(text).accords
    return sorted(sorted(f"{p.name}/{p.country}" for p in accord.parties) for accord in accords)


def lands_of(text: str) -> list[str]:
    """The lands that are paired, and how many pairs there are."""
    pairs = {pair for accord in reading_of(text).accords for pair in accord.pairs}
    return [*sorted({land for pair in pairs for land in pair.split("-")}), str(len(pairs))]


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        (
            "Vaccines\n\nThree parties have signed a memorandum of understanding in Accra. Ghana, the Institut Pasteur de Dakar and Norway's Helixen will build a plant.",
            ["GH", "NO", "SN", "3"],
        ),
        (
            "Vaccines\n\nThe government of Ghana, the Institut Pasteur de Dakar and Norway's Helixen are the three parties to a memorandum of understanding that was signed in Accra on Tuesday.",
            ["GH", "NO", "SN", "3"],
        ),
        (
            "Sea\n\nLabour and the Centre are two parties that oppose the memorandum of understanding which the Port of Oslo signed with the Port of Callao on Monday.",
            ["NO", "PE", "1"],
        ),
        (
            (
                "Bio clusters meet in Kobe\n\nTwo clusters from Europe and two bodies from Japan have signed an agreement on business development at the Bio Fair.\n\n"
                "On the one side stand Biocat of Barcelona and Lyonbiopole from Lyon. On the other side there are two bodies from Kobe, the Kobe Medical Foundation and Health Industries Kansai."
            ),
            ["ES", "FR", "JP", "3"],
        ),
        (
            "Four sign up for vaccine plants\n\nGhana on the one hand, the vaccine developer Bio-Manguinhos of Brazil and the Italian firm ReiThera on the other, entered into a memorandum of understanding in Accra.",
            ["BR", "GH", "IT", "3"],
        ),
        (
            (
                "Three regulators join forces\n\nThree regulators of medicines have built a memorandum of understanding which was signed in Accra on Friday.\n\n"
                "They are:\n1. the Food and Drugs Authority of Ghana\n2. PPB, Kenya\n3. the National Drug Authority of Uganda\n\nFiles are to be shared among them from now on."
            ),
            ["GH", "KE", "UG", "3"],
        ),
        (
            (
                "Six states prepare meningitis accord\n\nA new agreement on cooperation against meningitis is to be signed next year by six states of western Africa.\n\n"
                "So said the Togolese health minister, Moustafa Mijiyawa, at a meeting that opened on Monday.\n\n"
                "Benin, Burkina Faso, Ghana, Ivory Coast, Mali and Togo are those that take part in the programme."
            ),
            ["BF", "BJ", "CI", "GH", "ML", "TG", "15"],
        ),
        (
            (
                "Pact for clusters\n\nFive organisations believe in working together. On the 8th of June they signed a memorandum of understanding in Boston.\n\n"
                "From Chile two took part, the Mining Institute of Antofagasta and the University of Tarapaca.\n\n"
                "The other three are CSIRO of Australia, the Geological Institute of Peru and the Ore Foundation of Finland."
            ),
            ["AU", "CL", "FI", "PE", "6"],
        ),
        (
            (
                "Health body and union agree\n\nThe World Health Organization said on Monday that it had signed an agreement with the African Union. "
                "More than 40 countries, among them Kenya, Uganda, Ghana, Nigeria, Mali, Niger and Chad, stand to gain."
            ),
            ["0"],
        ),
        (
            "Delhi goes through its papers\n\nFrom 2005 to 2009 India signed memoranda of understanding with Mongolia, France, Germany, Spain, Australia and South Korea, the ministry said.",
            ["AU", "DE", "ES", "FR", "IN", "KR", "MN", "6"],
        ),
    ],
)
def test_all_who_sign_one_paper(text: str, lands: list[str]) -> None:
    assert lands_of(text) == lands


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "Cabinet nods\n\nThe Union Cabinet on Thursday gave its approval to memoranda of understanding on space which India had signed with Russia and with Tajikistan in October 2023.",
            [["India/IN", "Russia/RU"], ["India/IN", "Tajikistan/TJ"]],
        ),
        (
            "Kingdoms agree\n\nTwo memoranda of understanding were signed on Wednesday in Bangkok. By the first, the University of Thailand and the Royal University of Bhutan are going to do research together. The second is one by which Thailand and Bhutan wish to lift tourism.",
            [["Bhutan/BT", "Thailand/TH"], ["Royal University of Bhutan/BT", "University of Thailand/TH"]],
        ),
        (
            "Three pacts\n\nThe islands saw three memoranda of understanding signed on Wednesday. The pairs were: the Port of Male with the Port of Callao; the Maldives National University with the University of Lima; and the Maldives Clinic, again with the University of Lima. The Board of Investment of Maldives and the Investment Board of Peru had organised the forum.",
            [
                ["Maldives Clinic/MV", "University of Lima/PE"],
                ["Maldives National University/MV", "University of Lima/PE"],
                ["Port of Callao/PE", "Port of Male/MV"],
            ],
        ),
        (
            (
                "Three varsities find partners abroad\n\nThree universities from Indonesia exchanged memoranda with three from abroad on Sunday.\n\nThey paired off as follows:\n\n"
                "* University of Indonesia with Leiden University, Netherlands\n* Gadjah Mada University, Yogyakarta, with Al-Farabi Kazakh National University in Almaty, Kazakhstan\n* Airlangga University with Purdue University, United States\n\nThe minister looked on."
            ),
            [
                ["Airlangga University/ID", "Purdue University/US"],
                ["Al-Farabi Kazakh National University/KZ", "Gadjah Mada University/ID"],
                ["Leiden University/NL", "University of Indonesia/ID"],
            ],
        ),
        (
            (
                "Tashkent ministry signs\n\nUzbekistan's Ministry of Health has come away from a round of signings in Tashkent with three documents.\n\n"
                "They are memorandums of understanding with Indian institutions:\n\n- the Apollo Hospital in Chennai;\n- the Fortis Clinic.\n\nDoctors will travel."
            ),
            [["Apollo Hospital/IN", "Ministry of Health/UZ"], ["Fortis Clinic/IN", "Ministry of Health/UZ"]],
        ),
        (
            (
                "Kigali signs three papers\n\nThe Rwanda Biomedical Centre has signed one of three memoranda with Sanofi, the French drug maker. It is about diabetes.\n\n"
                "Another, with Germany's Merck KGaA, will lead to a common training programme.\n\nThe third partner is at home. Together with the University of Rwanda, the centre will train nurses."
            ),
            [
                ["Merck KGaA/DE", "Rwanda Biomedical Centre/RW"],
                ["Rwanda Biomedical Centre/RW", "Sanofi/FR"],
                ["Rwanda Biomedical Centre/RW", "University of Rwanda/RW"],
            ],
        ),
        (
            (
                "Two pacts from Lagos\n\nThe Health Forum, held in Lagos in February 2025, ended with two cooperation agreements.\n\n"
                "One has three partners. Minapharm of Egypt, the French firm Sanofi and a company from South Africa, Biovac, are going to set up a plant.\n\n"
                "The other was signed by Vacsera, also Egyptian, with Aspen of Durban."
            ),
            [["Aspen/ZA", "Vacsera/EG"], ["Biovac/ZA", "Minapharm/EG", "Sanofi/FR"]],
        ),
        (
            (
                "Penang chamber signs twice\n\nTan Wei Ming, president of the Penang Chamber of Commerce, put his signature under two papers on Tuesday.\n\n"
                "In the first, a memorandum of understanding, the chamber's partner is the Phuket Chamber of Commerce in Thailand, for which president Somchai Prasert signed.\n\n"
                "The second is an agreement of cooperation with the Osaka Chamber of Commerce and Industry, represented by its president, Taro Kato."
            ),
            [
                ["Osaka Chamber of Commerce and Industry/JP", "Penang Chamber of Commerce/MY"],
                ["Penang Chamber of Commerce/MY", "Phuket Chamber of Commerce/TH"],
            ],
        ),
        (
            "Abuja and Dodoma sign\n\nNigeria and Tanzania signed two memoranda on Monday. The first deals with malaria. In the second, customs are the subject.",
            [["Nigeria/NG", "Tanzania/TZ"], ["Nigeria/NG", "Tanzania/TZ"]],
        ),
        (
            (
                "Vaccine papers in Sanya\n\nTwo documents were signed by Sinovac of China and Bio Farma of Indonesia on Monday.\n\n"
                "One is the memorandum of understanding on bulk vaccine.\n\nThe other is a letter of intent for the year after."
            ),
            [["Bio Farma/ID", "Sinovac/CN"], ["Bio Farma/ID", "Sinovac/CN"]],
        ),
        (
            "Pairs\n\nBodies of Chile and Norway signed memoranda of understanding on Monday. The pairs are these: University of Chile with the University of Oslo; Tarn Hospital, Valdivia, with Bergen Hospital of Norway; and the Library of Arica with the Library of Tromso.",
            [
                ["Bergen Hospital/NO", "Tarn Hospital/CL"],
                ["Library of Arica/CL", "Library of Tromso/NO"],
                ["University of Chile/CL", "University of Oslo/NO"],
            ],
        ),
        (
            "Towns\n\nMemorandums of understanding were concluded by Chilean towns with Peruvian ones: Valparaiso with Callao, Santiago with Lima, and Arica with Tacna.",
            [["Arica/CL", "Tacna/PE"], ["Callao/PE", "Valparaiso/CL"], ["Lima/PE", "Santiago/CL"]],
        ),
        (
            "Bound\n\nThe Ministry of Mines of Chile wants new labs. A memorandum of understanding signed on Monday binds the ministry on one side and Tarn SE and Lumira of Germany on the other.",
            [["Lumira/DE", "Ministry of Mines of Chile/CL", "Tarn SE/DE"]],
        ),
        (
            "Bound\n\nThe University of Chile signed a memorandum of understanding with Bergen Hospital of Norway on Monday. A similar memorandum ties the university to Kyoto University.",
            [["Bergen Hospital/NO", "University of Chile/CL"]],
        ),
        (
            "Signed\n\nA memorandum of understanding on ports was announced in Lima. Two weeks of talks went before. The letter was signed by Chile, Peru and Norway on Monday.",
            [["Chile/CL", "Norway/NO", "Peru/PE"]],
        ),
        (
            "Signed\n\nA letter of intent was signed in Lima on Friday. Rosa Quispe, head of the University of Chile, and Kenji Ito, rector of Kyoto University, were the signatories.",
            [["Kyoto University/JP", "University of Chile/CL"]],
        ),
        (
            "Two papers\n\nTwo memoranda of understanding were signed in Lima yesterday. By the first, the Government of Norway is to send experts, so that Peru and Bolivia will have better ports. Ana Quispe, the minister, signed on behalf of Peru. The second is between Tarn SE of Germany and the Lima Port Authority of Peru.",
            [["Lima Port Authority/PE", "Tarn SE/DE"], ["Norway/NO", "Peru/PE"]],
        ),
        (
            "Guests\n\nOn Friday, with President Ruth Amoro presiding at State House, the Government of Kenya, Orvell Inc of the United States and Tarn Hospital of Norway signed a memorandum of understanding.",
            [["Kenya/KE", "Orvell Inc/US", "Tarn Hospital/NO"]],
        ),
    ],
)
def test_each_paper_has_its_own_parties(text: str, papers: list[list[str]]) -> None:
    assert papers_of(text) == papers
