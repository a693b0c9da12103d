"""When it was signed, in the ways and forms in which English papers tell it."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from short_news import reading

from pactwatch.reading.dates import find_dates
from pactwatch.reading.languages.en.nearest_days import is_behind_verb
from pactwatch.reading.languages.en.relative_days import days_away
from pactwatch.reading.languages.en.told_days import is_of_telling
from pactwatch.reading.page import split

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "days_en.yml").read_text("utf-8"))
PAPER = "a memorandum of understanding"
PAGE = """Campus Courier
News | Science | Opinion

{c} has a new partner

{told}

The partners want to exchange students and lecturers and to write joint applications for research grants. Summer schools and a shared doctoral seminar are planned as well. {c} was the first school of its country to teach in English and counts some 14,000 students.

Trade between the two countries came to $1.2 billion in 2019.
"""


def told(way: dict[str, Any], form: dict[str, Any], pair: dict[str, str]) -> str:
    """The page that tells the way in the form, of the pair."""
    when = form["when"]
    words = {**form, **pair, "p": PAPER, "P": PAPER.capitalize(), "When": when[0].upper() + when[1:]}
    return PAGE.format(told=way["say"].format(**words), c=pair["c"])


def wanted(way: dict[str, Any], form: dict[str, Any]) -> str:
    """The day that the page supports, or its month."""
    if way["day"] == "month":
        return f"{form['day']:%Y-%m}"
    return str(form["day"] + dt.timedelta(days=way["day"]))


@pytest.mark.parametrize("way", CASES["ways"], ids=lambda way: way["say"][:70])
def test_a_way_of_telling_the_day_is_read_in_every_form(way: dict[str, Any]) -> None:
    wrong = []
    for number, form in enumerate(CASES["forms"]):
        pair = CASES["pairs"][number % len(CASES["pairs"])]
        days = [accord.signed_on for accord in reading(told(way, form, pair), form["published"]).accords]
        if days != [wanted(way, form)]:
            wrong.append((form["when"], days, wanted(way, form)))
    assert not wrong


@pytest.mark.parametrize(
    ("words", "is_telling"),
    [
        ("It has been signed, a spokesman confirmed on {}.", True),
        ("It has been signed, according to a wire report of {}.", True),
        ("It has been signed, says a notice to investors of {}.", True),
        ("It has been signed, as a statement posted on {} says.", True),
        ("The rector told the agency on {} that it had been signed.", True),
        ("The firm informed the exchange on {} that it had signed the paper.", True),
        ("The embassy shared the news on {}.", True),
        ("Local media wrote about it on {}.", True),
        ("The school used its page on {} to tell of the paper.", True),
        ("The two met on {} to sign the paper.", False),
        ("In an interview on {}, the rector said it had been signed.", True),
        ("At a briefing on Wednesday ({}), the rector told of the paper.", True),
        # what was told has its own day behind "that"
        ("The embassy said that on {} the two signed it.", False),
        # the report is the paper
        ("The ministers signed a statement of {} on trade.", False),
        ("The memorandum of {} binds both.", False),
        ("They released a joint statement of {}.", False),
        # told where it was made
        ("A memorandum was announced at the summit on {}.", False),
        # signed before the press
        ("They signed it at a press conference on {}.", False),
        ("They exchanged letters on {}.", False),
        ("A notice which the memorandum of {} asks for was handed in.", False),
    ],
)
def test_a_day_of_telling(words: str, *, is_telling: bool) -> None:
    at = words.index("{}")
    whole = words.format("May 10")
    assert is_of_telling(whole[max(0, at - 60) : at].lower(), whole, at, at + len("May 10")) is is_telling


@pytest.mark.parametrize(
    ("words", "away"),
    [
        ("a day later", 1),
        ("Two days later", 2),
        ("three days afterwards", 3),
        ("The next day", 1),
        ("the following day", 1),
        ("The next morning", 1),
        ("The next meeting", None),
        ("the previous day", -1),
        ("two days earlier", -2),
        ("the day before", -1),
        ("a week later", None),
        ("the other day", None),
    ],
)
def test_days_from_another(words: str, away: int | None) -> None:
    assert days_away(words) == away


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It opened on May 6, and they signed it two days earlier.", ["2024-05-06", "2024-05-04"]),
        ("It opened on May 6, a day after the two had signed it.", ["2024-05-06", "2024-05-05"]),
        ("It was signed on May 6, a day after the first classes had met.", ["2024-05-06"]),
        ("It was signed on May 6, two days before the fair opened.", ["2024-05-06"]),
        ("They had signed it the day before.", ["2024-05-07"]),
        # nothing tells from which day
        ("They signed it a day later.", [None]),
        ("It was signed half a year ago.", []),
        ("It was signed a year ago.", ["2023"]),
        ("The paper dates from the 7th.", ["2024-05-07"]),
        ("It is of the 7th century.", []),
        ("They met last week, on Tuesday, May 7.", ["2024-05", "2024-05-07"]),
        ("It is dated the 4th day of April 2024.", ["2024-04-04"]),
        ("It is of the fourth day of April.", ["2024-04-04"]),
        ("Signed as recently as January, it ran out.", ["2024-01"]),
    ],
)
def test_days_told_by_others(text: str, values: list[str | None]) -> None:
    assert [date.value for date in find_dates(text, "en", dt.date(2024, 5, 8))] == values


@pytest.mark.parametrize(
    ("words", "is_behind"),
    [
        (
            "The two signed a memorandum with the Institute of Physics and the Academy of Sciences of the country on {}",
            True,
        ),
        ("The two signed a memorandum, and the fair opened on {}", False),
        ("The two met on {}", False),
    ],
)
def test_a_day_behind_its_verb(words: str, *, is_behind: bool) -> None:
    assert is_behind_verb(words, words.index("{}")) is is_behind


@pytest.mark.parametrize("title", ["Fr.", "Msgr.", "Asst."])
def test_a_title_ends_no_sentence(title: str) -> None:
    assert len(split(f"Rector {title} Jose Santos signed the paper.")) == 1


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        # the day of the ceremony makes the month exact; that of the fair's opening does not
        (
            "The Lima Clinic of Peru and Oslo Hospital of Norway signed a memorandum of understanding last week. The ceremony was held on May 2.",
            dt.date(2024, 5, 8),
            "2024-05-02",
        ),
        # behind a signing that is recalled stands its day
        (
            "Clinics talk shop\n\nDoctors of Oslo Hospital of Norway are staying at the Lima Clinic of Peru, where they are shown the wards.\n\nBehind the trip stands a memorandum of understanding that was signed half a year ago. On December 18, 2023 the director of the Lima Clinic went to Oslo Hospital and settled with his hosts that doctors would be exchanged.\n\nThis time the details of the memorandum were talked through.",
            dt.date(2024, 5, 28),
            "2023-12-18",
        ),
        # told weeks ago, or on a page without a day of its own
        (
            "The Lima Clinic of Peru and Oslo Hospital of Norway have signed a memorandum of understanding. The news was released on March 4, 2024.",
            None,
            "2024-03",
        ),
        # "On April 17 (local time)" opens a sentence
        (
            "On April 17 (local time), the Lima Clinic of Peru and Oslo Hospital of Norway signed a memorandum of understanding.",
            dt.date(2024, 4, 19),
            "2024-04-17",
        ),
        # a bare day is of the month told before it
        (
            "From 24 to 28 October 2022 doctors of the Lima Clinic of Peru were in Norway. On the 27th they were received at Oslo Hospital. At the end of the meeting both sides signed a memorandum of understanding.",
            None,
            "2022-10-27",
        ),
        (
            "The guests from the Lima Clinic of Peru arrived on 3 April 2024. On the 6th they signed a memorandum of understanding with Oslo Hospital of Norway.",
            dt.date(2024, 5, 8),
            "2024-04-06",
        ),
        (
            "The Lima Clinic of Peru and Oslo Hospital of Norway signed a memorandum of understanding on the 6th.",
            dt.date(2024, 5, 8),
            "2024-05-06",
        ),
        (
            "This memorandum of understanding was made on this 5th day of April 2024 between the Lima Clinic of Peru and Oslo Hospital of Norway.",
            dt.date(2024, 5, 8),
            "2024-04-05",
        ),
        # what has ended was signed on none of the days of a review, of a letter
        (
            "The Lima Clinic of Peru has ended its memorandum of understanding with Oslo Hospital of Norway. It had been signed as recently as January.",
            dt.date(2024, 5, 8),
            "2024-01",
        ),
        (
            "The Lima Clinic of Peru has let its memorandum of understanding with Oslo Hospital of Norway lapse. A panel began to examine the ties late last summer.",
            dt.date(2024, 5, 8),
            None,
        ),
        (
            "The Lima Clinic of Peru will not renew its memorandum of understanding with Oslo Hospital of Norway. It told the hospital so in a letter sent on March 4.",
            dt.date(2024, 5, 8),
            None,
        ),
    ],
)
def test_days_around_the_signing(text: str, published: dt.date | None, day: str | None) -> None:
    assert [accord.signed_on for accord in reading(text, published).accords] == [day]
