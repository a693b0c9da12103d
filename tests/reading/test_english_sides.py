"""Who signs on an English page, in every way of telling it (cases/sides_en.yml), and by what name; row by row who does not."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "sides_en.yml").read_text("utf-8"))
PUBLISHED = dt.date(2024, 6, 14)
PAGE = """Health Wire
Home | News | Contact

New partnership in health research

14 June 2024
By Staff Reporter

{told}
The paper provides for joint research, the exchange of staff and students, and shared conferences.
Both sides expect first projects to begin later this year. Working groups are to settle the details.
(c) Health Wire. All rights reserved."""


def reading_of(told: str) -> Reading:
    text = PAGE.format(told=told[0].upper() + told[1:])
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="en")))


def papers_of(told: str) -> list[str]:
    """The papers of a page, each by its parties: "A/TH + B/UG"."""
    accords = reading_of(told).accords
    return sorted(" + ".join(sorted(f"{p.name}/{p.country}" for p in accord.parties)) for accord in accords)


@pytest.mark.parametrize("way", CASES["ways"])
def test_both_sides_are_read(way: str) -> None:
    for one in CASES["pairs"]:
        got = reading_of(way.format(**one))
        # a name may have its land behind it: "Makerere University of Uganda"
        parties = sorted(party.name.partition(" of ")[0] for accord in got.accords for party in accord.parties)
        assert (got.status, parties) == (Status.SIGNED, sorted((one["a"], one["b"])))
        assert [pair for accord in got.accords for pair in accord.pairs] == [one["pair"]]


MAHIDOL, DEAKIN = "Mahidol University/TH", "Deakin University/AU"
NEWS = "Mahidol University has signed a memorandum of understanding with Deakin University."
BOTH = [f"{DEAKIN} + {MAHIDOL}"]


@pytest.mark.parametrize(
    ("told", "papers"),
    [
        # contracts and the like are no papers beside a memorandum; one more memorandum is
        (f"{NEWS} On the same day Hanbit Pharma signed a supply contract with Mayo Clinic.", BOTH),
        (f"{NEWS} Mahidol University also signed a $3 million licence agreement with Mayo Clinic last week.", BOTH),
        (f"{NEWS} A supply contract was signed with Mayo Clinic.", BOTH),
        (
            f"{NEWS} It also signed a memorandum of understanding with Mayo Clinic.",
            [*BOTH, f"{MAHIDOL} + Mayo Clinic/US"],
        ),
        # what the news follows is of before
        (f"{NEWS} The MoU follows one that Mahidol University signed with Mayo Clinic in March.", BOTH),
        (f"{NEWS} The new agreement builds on one signed with Mayo Clinic in 2019.", BOTH),
        (f"{NEWS} Its rival Hanbit Pharma signed a memorandum of understanding with Mayo Clinic in March.", BOTH),
        (
            f"{NEWS} At the same event Hanbit Pharma of Korea signed a memorandum of understanding with Mayo Clinic.",
            [*BOTH, "Hanbit Pharma/KR + Mayo Clinic/US"],
        ),
        # a second paper of the same two
        (f"{NEWS} A second memorandum, on sports, was signed by the two.", BOTH * 2),
        (f"{NEWS} A second document, on sports, was also signed: the two will hold a joint event.", BOTH * 2),
        (f"{NEWS} The memorandum was signed by the two on Monday.", BOTH),
        (f"{NEWS} A second memorandum may be signed by the two next year.", BOTH),
    ],
)
def test_papers_beside_the_news(told: str, papers: list[str]) -> None:
    assert papers_of(told) == sorted(papers)


@pytest.mark.parametrize(
    ("told", "papers"),
    [
        (
            "Mahidol University has signed an MoU with the Huangpu district of Guangzhou.",
            [f"Huangpu district of Guangzhou/CN + {MAHIDOL}"],
        ),
        ("Mahidol University and Deakin University signed an MoU in the Huangpu district of Guangzhou.", BOTH),
        (
            "Mahidol University has signed an MoU with the Institute of Genetics and Cytology in Minsk, Belarus.",
            [f"Institute of Genetics and Cytology/BY + {MAHIDOL}"],
        ),
        (
            "Mahidol University signed an MoU with the Institute of Genetics of Belarus and Deakin University.",
            [f"{DEAKIN} + Institute of Genetics/BY + {MAHIDOL}"],
        ),
        (
            "Mahidol University concluded a cooperation agreement with Krelix, a US manufacturer.",
            [f"Krelix/US + {MAHIDOL}"],
        ),
        ("Mahidol University signed an MoU with America's Krelix on Monday.", [f"Krelix/US + {MAHIDOL}"]),
        (
            "Patients will be sent to Thailand now that an MoU has been signed between Tonga's Ministry of Health and an operator there, the Apollo group.",
            ["Apollo/TH + Ministry of Health/TO"],
        ),
        (
            "Deakin University has signed an MoU with the Zelnik Collection of Cultures, a state enterprise under the Science Committee of the Republic of Kazakhstan.",
            [f"{DEAKIN} + Zelnik Collection of Cultures/KZ"],
        ),
        # people stand for the house in the bracket; a bracket of a body's own does not
        ("The MoU was signed by Dr. John Miller (Deakin University) and Prof. Maria Lopez (Mahidol University).", BOTH),
        ("The MoU was signed on Monday by John Miller (Deakin University) and Maria Lopez (Mahidol University).", BOTH),
        (
            "The MoU was signed on Monday by Novamed Diagnostics (Chile) and Deakin University (Australia).",
            [f"{DEAKIN} + Novamed Diagnostics/CL"],
        ),
        # lists in which a land is closed by a comma
        (
            "Novamed Diagnostics in Santiago, Chile, Mahidol University and Deakin University signed an MoU on Monday.",
            [f"{DEAKIN} + {MAHIDOL} + Novamed Diagnostics/CL"],
        ),
        (
            "Novamed Diagnostics in Santiago, Chile, has signed an MoU with Deakin University.",
            [f"{DEAKIN} + Novamed Diagnostics/CL"],
        ),
        (
            "A consortium of Mahidol University, Lonza and Deakin University was formed with the signing of an MoU.",
            [f"{DEAKIN} + Lonza/CH + {MAHIDOL}"],
        ),
        # what a clause tells of one of a list is no party, a third signature is
        (
            "An MoU was signed by Mahidol University, which comes under the Ministry of Health, and Novamed Diagnostics, Chile.",
            [f"{MAHIDOL} + Novamed Diagnostics/CL"],
        ),
        (
            "Mahidol University and Deakin University signed an MoU on Monday. The document carries a third signature, that of Lonza.",
            [f"{DEAKIN} + Lonza/CH + {MAHIDOL}"],
        ),
        ("Mahidol University and Deakin University signed an MoU on Monday. Lonza has no part in it.", BOTH),
        # the counterpart of another land, and by what name a house goes
        (
            "Tunisia's Medicines Agency (AM) and its Algerian opposite number, the National Agency for Pharmaceutical Products (ANPP), signed an MoU.",
            ["Medicines Agency/TN + National Agency for Pharmaceutical Products/DZ"],
        ),
        (
            'The State Educational Institution "Gomel State Medical University" and Deakin University signed an MoU.',
            [f"{DEAKIN} + Gomel State Medical University/BY"],
        ),
        (
            "Kyiv Medical University named after Bogomolets and Deakin University signed an MoU.",
            [f"{DEAKIN} + Kyiv Medical University/UA"],
        ),
        # a clause about several, and who is one of them
        (
            "Two Peruvian hospitals that had to leave the Lima and Cusco regions and Deakin University have signed an MoU. Next to the Australian signature stand those of Loayza Hospital and Almenara Hospital.",
            [f"Almenara Hospital/PE + {DEAKIN} + Loayza Hospital/PE"],
        ),
        # who gives leave signs nothing
        (
            "The Federal Cabinet of Pakistan allowed the National School of Public Policy to sign an MoU with Deakin University.",
            [f"{DEAKIN} + National School of Public Policy/PK"],
        ),
        (
            "The Council of Ministers has authorised the National Blood Centre of Bangladesh to conclude an MoU with Deakin University.",
            [f"{DEAKIN} + National Blood Centre/BD"],
        ),
        ("The Cabinet of Kenya approved an MoU with Norway.", ["Kenya/KE + Norway/NO"]),
        # an envoy signs for his land
        (
            "The US Chargé d'Affaires, Thomas Hines, and Kenya's finance minister signed an MoU on Monday.",
            ["Kenya/KE + United States/US"],
        ),
        # who pays for it gives nobody a home
        (
            "The Kenya Medical Research Institute and the Rift Valley Tropical Institute have signed an MoU. The work is financed by Japan.",
            ["Kenya Medical Research Institute/KE + Rift Valley Tropical Institute/KE"],
        ),
        (
            "The Kenya Medical Research Institute and the Nagasaki Tropical Institute of Japan have signed an MoU. The work is financed by Japan.",
            ["Kenya Medical Research Institute/KE + Nagasaki Tropical Institute/JP"],
        ),
    ],
)
def test_names_and_homes(told: str, papers: list[str]) -> None:
    assert papers_of(told) == papers


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "A visit on Monday was an occasion for Mahidol University and Deakin University to sign an MoU.",
            Status.SIGNED,
        ),
        (
            "A visit in July will be an occasion for Mahidol University and Deakin University to sign an MoU.",
            Status.PLANNED,
        ),
        ("Mahidol University and Deakin University are moving towards signing an MoU.", Status.PLANNED),
        ("Mahidol University and Deakin University moved ahead on Monday by signing an MoU.", Status.SIGNED),
        ("The MoU between Mahidol University and Deakin University is gone.", Status.ENDED),
        ("Mahidol University and Deakin University have cooperated for years under an MoU.", Status.FOLLOW_UP),
    ],
)
def test_whether_it_was_signed(told: str, status: Status) -> None:
    assert reading_of(told).status is status


DRAFT = "Kenya may have to hand over health data to Norway until 2050. So says a draft of the MoU between Kenya and Norway that this paper has seen."
AGO = " The MoU itself was signed in Nairobi on 14 March 2024 by the two ministers."


@pytest.mark.parametrize(
    ("headline", "told", "status"),
    [
        ("What the Norwegian health deal asks of Kenyans", DRAFT + AGO, Status.FOLLOW_UP),
        ("What the Norwegian health deal asks of Kenyans", DRAFT, Status.PLANNED),
        ("Kenya, Norway near deal on health", "The matter was talked over on Monday. Once it is concluded, the MoU between Kenya and Norway is to ease the training of nurses.", Status.PLANNED),
    ],
)  # fmt: skip
def test_what_a_draft_tells(headline: str, told: str, status: Status) -> None:
    text = PAGE.format(told=told).replace("New partnership in health research", headline)
    got = read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="en")))
    assert got.status is status
