"""Which English papers renew one of before, the year of that, and the day of a signing beside it."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.languages.en.renewing import prior_year
from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading, Status

ISSUED = dt.date(2024, 5, 16)


def reading(text: str) -> Reading:
    title, _, _ = text.partition("\n")
    return read(Article(id="x", source="case", title=title, text=text, published=ISSUED, lang="en"))


@pytest.mark.parametrize(
    ("text", "renewal", "prior"),
    [
        (
            "Clinics again\n\nThe Lima Clinic and Oslo Hospital signed their memorandum of understanding afresh on Tuesday.",
            True,
            None,
        ),
        (
            "New footing\n\nThe two already had a memorandum of understanding between them. On Monday the Lima Clinic and Oslo Hospital signed a new one.",
            True,
            None,
        ),
        (
            "Clinics again\n\nThe Lima Clinic and Oslo Hospital renewed their memorandum of understanding on 14 May 2024.",
            True,
            None,
        ),
        (
            "Watchdogs\n\nThe Medicines Authority of Malta has taken up again its memorandum of understanding with the Icelandic Medicines Agency. It was in November 2020 that the two signed for the first time.",
            True,
            2020,
        ),
        (
            "Two papers\n\nThe ambassador signed a memorandum of understanding for the Lima Clinic with Oslo Hospital. He signed again, this time for the Port of Callao with the Port of Oslo.",
            False,
            None,
        ),
        (
            "Haikou becomes sister\n\nThe Philippine Ports Authority announced the signing of a sister port agreement with the Port Authority of Haikou on Monday. It is the agency's second in China. With the Port of Oslo the partnership was renewed not long ago.",
            False,
            None,
        ),
    ],
)
def test_a_paper_renews_one_of_the_same_parties(text: str, renewal: bool, prior: int | None) -> None:
    found = reading(text)
    assert (found.renewal, found.prior_year) == (renewal, prior)


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("The memorandum was renewed at a ceremony in Lima on February 27, 2024.", None),
        ("In March 2013 the agreement was signed for the next ten years (2013-2022).", None),
        ("They renewed the memorandum of understanding signed in 2019.", 2019),
        ("They renewed the memorandum of understanding of May 2019.", 2019),
        ("They have worked together since 2019 and signed again.", 2019),
    ],
)
def test_on_a_page_without_a_day_the_year_of_a_renewal_is_not_that_of_the_paper_before(
    sentence: str, year: int | None
) -> None:
    assert prior_year(sentence, None) == year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Air deal\n\nSince last week (May 9) nothing stands in the way: an air services agreement was signed in Kigali by Rwanda and Barbados.",
            "2024-05-09",
        ),
        (
            "Air deal\n\nAn air services agreement was signed last week (May 9) in Kigali by Rwanda and Barbados.",
            "2024-05-09",
        ),
        (
            "On paper\n\nThe Lima Clinic and Oslo Hospital have signed a memorandum of understanding. On the strength of it Oslo receives a team on May 14th and 15th.",
            "2024-05",
        ),
    ],
)
def test_the_day_in_a_bracket_and_days_of_several(text: str, day: str) -> None:
    assert [accord.signed_on for accord in reading(text).accords] == [day]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Clinics\n\nA delegation of the Lima Clinic came back to Oslo Hospital on May 7. The memorandum of understanding of the Lima Clinic and Oslo Hospital was to be renewed, and so it was.",
            Status.SIGNED,
        ),
        (
            "Clinics\n\nThe memorandum of understanding of the Lima Clinic and Oslo Hospital was to be renewed in June.",
            Status.PLANNED,
        ),
        (
            "Over\n\nNorway will not test the vaccine of Chile's Saphira Biologics. The Norwegian Institute of Public Health said on Monday that it had brought its collaboration with the company to an end. The agreement dates from March.",
            Status.ENDED,
        ),
        (
            "Clinics\n\nThe Lima Clinic came to see Oslo Hospital, and a memorandum of understanding of the two was the outcome.",
            Status.SIGNED,
        ),
    ],
)
def test_what_is_said_around_a_paper_tells_its_status(text: str, status: Status) -> None:
    assert reading(text).status is status


def test_a_paper_of_before_may_be_of_the_same_year() -> None:
    assert prior_year("They renewed it on 14 May 2024.", ISSUED) is None
    assert (
        prior_year("On 14 May 2024 they renewed the memorandum that was first signed in January 2024.", ISSUED) == 2024
    )
