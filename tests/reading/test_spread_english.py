"""One agreement told over several sentences of an English page (cases/spread_en.yml); row by row what must and must not join."""

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

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "spread_en.yml").read_text("utf-8"))
PUBLISHED = dt.date(2024, 6, 14)
PAGE = """{outlet}
Home | News | Contact

New partnership in health research

14 June 2024
By Staff Reporter

{told}

Working groups are to settle the details by the end of the year, and a committee will meet twice a year.

Infections that no longer respond to antibiotics are one of the topics. Cancer is another.
{foot}"""


def reading_of(told: str, outlet: str = "Health Wire", foot: str = "(c) Health Wire. All rights reserved.") -> Reading:
    text = PAGE.format(told=told, outlet=outlet, foot=foot)
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="en")))


def papers_in(reading: Reading) -> list[str]:
    """The papers of a page, each by its parties: "A/TH + B/UG"."""
    # a name may have its land behind it: "Mahidol University of Thailand"
    return sorted(" + ".join(sorted(_called(p.name, p.country) for p in a.parties)) for a in reading.accords)


def _called(name: str, country: str | None) -> str:
    for land in ("Thailand", "Uganda"):
        name = name.removesuffix(f" of {land}")
    return f"{name}/{country}"


def _with_article(told: str, adjective: str) -> str:
    article = "an" if adjective[0] in "AEIOU" else "a"
    return told.replace("{bj} partner", f"{article} {adjective} partner").replace(
        ", {bj} company", f", {article} {adjective} company"
    )


@pytest.mark.parametrize(("way", "papers"), CASES["ways"])
def test_what_sentences_tell_together(way: str, papers: str) -> None:
    for row in CASES["bodies"]:
        told = _with_article(way, row["bj"]).replace("with {bj}", "with a {bj}").format(**row)
        want = sorted(" + ".join(sorted(f"{row[x]}/{row['lands'][x]}" for x in one)) for one in papers.split())
        got = reading_of(told)
        assert (got.status, papers_in(got)) == (Status.SIGNED, want)


MAHIDOL, BIOCON, NORDHAV = "Mahidol University/TH", "Biocon/IN", "Nordhav Hospital/NO"
WITH_BIOCON = [f"{BIOCON} + {NORDHAV}"]
OWN_FOOT = "© Nordhav Hospital, Bergen, Norway"


@pytest.mark.parametrize(
    "told",
    [
        "Our hospital has signed a memorandum of understanding with Biocon of India.",
        "On Monday we welcomed a delegation from Biocon of India. After a tour a memorandum of understanding was signed.",
        "The hospital has signed a memorandum of understanding with Biocon of India.",
        "We are pleased to announce that we have signed a memorandum of understanding with Biocon of India.",
        "Dr Maria Lopez, president of Biocon of India, came to our campus on Monday. She and our director signed a memorandum of understanding.",
    ],
)
def test_a_page_that_speaks_of_its_own_house(told: str) -> None:
    assert papers_in(reading_of(told, "Nordhav Hospital", OWN_FOOT)) == WITH_BIOCON


@pytest.mark.parametrize(
    "told",
    [
        # what somebody is quoted to say is of his own house
        'Mahidol University of Thailand and Biocon of India signed a memorandum of understanding on Monday. "We have signed it gladly," the rector said.',
        # the university is the partner's
        "Biocon of India has signed a memorandum of understanding with Mahidol University of Thailand. The hospital of the university will take part.",
    ],
)
def test_a_page_that_tells_of_others(told: str) -> None:
    assert papers_in(reading_of(told, "Nordhav Hospital", OWN_FOOT)) == [f"{BIOCON} + {MAHIDOL}"]


@pytest.mark.parametrize(
    ("told", "papers"),
    [
        # a ministry's council signs for itself, whatever the ministry is
        (
            "The Department of Science and Technology's Philippine Council for Crop Science (PCCS) wants its researchers to study abroad. It has signed a memorandum of agreement with Mahidol University in Thailand.",
            [f"{MAHIDOL} + Philippine Council for Crop Science/PH"],
        ),
        # names with quotes, with fields before "and", with a town behind
        (
            'Mahidol University and the "Victor Babes" University of Medicine and Pharmacy, Timisoara, Romania, signed a memorandum of understanding on Monday.',
            [f"{MAHIDOL} + Victor Babes University of Medicine and Pharmacy/RO"],
        ),
        (
            "A memorandum of understanding has been concluded between Biocon and Latvia's Biomedical Research and Study Centre (BMC).",
            [f"{BIOCON} + Biomedical Research and Study Centre/LV"],
        ),
        (
            "The Centre for Drug Evaluation and Research, Sofia, Bulgaria, and Mahidol University signed a memorandum of understanding on Monday.",
            [f"Centre for Drug Evaluation and Research/BG + {MAHIDOL}"],
        ),
        (
            "A memorandum of understanding was signed on Monday by Ivan Petrov for the State Service for Food Safety of MoA of RA, Yerevan, Armenia, and Maria Lopez for Mahidol University of Thailand.",
            [f"{MAHIDOL} + State Service for Food Safety/AM"],
        ),
        # a minister signs for his government, whatever he is called
        (
            "It was on Monday that the Finance Minister, Mr Amos Mbeki, signed a memorandum of understanding with the Indian company Biocon on behalf of the Government of Kenya.",
            [f"{BIOCON} + Kenya/KE"],
        ),
        # a partner that is told to be of another land is not the one meant
        (
            "Mahidol University signed a memorandum of understanding with Ireland on Monday. The partner is Biocon of India.",
            [f"Ireland/IE + {MAHIDOL}"],
        ),
        # states that sign stay states
        (
            "Peru and Chile signed a memorandum of understanding on Monday. It was signed by the two ministers.",
            ["Chile/CL + Peru/PE"],
        ),
        # a similar paper of before is no news
        (
            "Mahidol University and Biocon signed a memorandum of understanding on Monday. A similar memorandum was signed with Nordhav Hospital of Norway in 2019.",
            [f"{BIOCON} + {MAHIDOL}"],
        ),
        # who tells that it has itself signed is a party
        (
            "Mahidol University said on Monday that it had signed a memorandum of understanding with Biocon.",
            [f"{BIOCON} + {MAHIDOL}"],
        ),
        (
            "A memorandum of understanding has been signed with Biocon, Mahidol University announced on Monday.",
            [f"{BIOCON} + {MAHIDOL}"],
        ),
        # an exchange that signs itself is one
        (
            "The London Stock Exchange has signed a memorandum of understanding with the Stock Exchange of Thailand.",
            ["London Stock Exchange/GB + Stock Exchange/TH"],
        ),
    ],
)
def test_who_signs_and_under_what_name(told: str, papers: list[str]) -> None:
    assert papers_in(reading_of(told)) == sorted(papers)
