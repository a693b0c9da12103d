"""A land that only later sentences of a page name is the home of no party; one of its opening may be."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

PUBLISHED = dt.date(2024, 6, 14)
PAGE = """{headline}

{lead} The two will train nurses together and share a laboratory for three years. Staff of both houses met for a year.

A committee is to choose the first projects before the summer. {more} Students may apply from September.
"""
LEAD = (
    "The University of Exeter and the Tamar Vale Hospitals Trust signed a memorandum of understanding on Wednesday{at}."
)
LATER = (
    "Drug makers of the United States asked for trials. Young firms look to customers in the United States.",
    "Its studies are read in Denmark, and nurses from Denmark have worked there for years.",
)


def _pairs(headline: str, lead: str, more: str) -> list[str]:
    text = PAGE.format(headline=headline, lead=lead, more=more)
    reading = read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, lang="en")))
    assert [accord for accord in reading.accords if len(accord.parties) > 1]
    return [pair for accord in reading.accords for pair in accord.pairs]


@pytest.mark.parametrize("later", LATER)
def test_a_land_of_later_sentences_makes_no_pairing(later: str) -> None:
    assert _pairs("Exeter and Tamar Vale sign memorandum on nurses", LEAD.format(at=""), later) == []


@pytest.mark.parametrize(("land", "pair"), [("the United States", "GB-US"), ("Denmark", "DK-GB")])
def test_a_land_of_the_opening_is_the_other_sides(land: str, pair: str) -> None:
    headline = f"Exeter signs memorandum with hospitals of {land.removeprefix('the ')}"
    later = f"Nurses from {land} are to come to Exeter in the autumn."
    assert _pairs(headline, LEAD.format(at=""), later) == [pair]
