"""Schools that bear one land's name and stand in another, which is their home."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading


def _read(told: str) -> Reading:
    page = RawArticle(source="cases", content=told, published=dt.date(2023, 10, 14), url=None, lang="en")
    return read(clean(page))


SCHOOLS = [
    ("Royal Irish College of Surgeons in Bahrain", "BH-KW"),
    ("French Business School in Qatar", "KW-QA"),
    ("Swiss School of Nursing in Kenya", "KE-KW"),
    ("British College of Surgeons in Oman", "KW-OM"),
]
TELLINGS = [
    "Kuwait University signed a memorandum of understanding with the {}.",
    "The {} and Kuwait University signed a memorandum of understanding on Friday.",
    "A memorandum of understanding between Kuwait University and the {} was signed on Friday.",
]


@pytest.mark.parametrize("told", TELLINGS)
@pytest.mark.parametrize(("school", "pair"), SCHOOLS)
def test_a_school_is_at_home_where_it_stands(told: str, school: str, pair: str) -> None:
    (accord,) = _read(told.format(school) + "\n").accords
    assert accord.pairs == (pair,)
    assert school in {party.name for party in accord.parties}


OTHERS = [
    (
        "Oslo University signed a memorandum of understanding with the German Medical University in Egypt on Friday.",
        "DE-NO",
    ),
    (
        "Oslo University and the Indian School of Business signed a memorandum of understanding in Nepal on Friday.",
        "IN-NO",
    ),
    ("Oslo University signed a memorandum of understanding in Bahrain with the Irish College of Nursing.", "IE-NO"),
    ("The Irish College of Nursing in Ireland and Oslo University signed a memorandum of understanding.", "IE-NO"),
]


@pytest.mark.parametrize(("told", "pair"), OTHERS)
def test_where_it_signs_is_no_home(told: str, pair: str) -> None:
    (accord,) = _read(told + "\n").accords
    assert accord.pairs == (pair,)
