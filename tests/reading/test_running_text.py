"""Which lines are running text: an agency's sign-off behind the last sentence does not make a list of it."""

from __future__ import annotations

import pytest

from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.page import is_prose


@pytest.mark.parametrize(
    ("line", "runs_on"),
    [
        ("It was the fourth such journey of the minister in a year. - Bernama", True),
        ("Nothing was said about how many students may be exchanged. -BSS", True),
        ("The association has grown a good deal since last year. – NNN-MERCOPRESS", True),
        ("- Grain row: Polish farmers block crossing at Dorohusk", False),
        ("U.S. - Japan trade pact signed in Washington this week", False),
        ("Who gains from it? - What the other papers say today", False),
    ],
)
def test_a_sign_off_ends_no_running_text(line, runs_on):
    assert is_prose(line) is runs_on


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("YEREVAN, FEBRUARY 13, NEWSARM.", ""),
        ("Tbilisi, 13 February 2024, GEO.", ""),
        ("TARNBY, Québec--(BUSINESS WIRE)--The network will sign.", "The network will sign."),
        ("The bank said in March 13 offices, ALL.", "The bank said in March 13 offices, ALL."),
        ("Osaka, May and June are rainy.", "Osaka, May and June are rainy."),
        ("The tie--(a first)--was signed.", "The tie--(a first)--was signed."),
    ],
)
def test_a_dateline_is_left_out(words, left):
    assert without_dateline(words).strip() == left
