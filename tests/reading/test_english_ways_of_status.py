"""What an English sentence tells of a paper: signed, planned, followed up, ended or none (cases/statuses_en.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

WAYS = yaml.safe_load((Path(__file__).parent / "cases" / "statuses_en.yml").read_text("utf-8"))
PAIRS = (
    ("Mahidol University", "Deakin University", "Thailand", "Australia"),
    ("Aga Khan University", "Genomics England", "Pakistan", "the United Kingdom"),
)
HEADS = {
    "planned": ("{A} to sign MoU with {B}", "{A} looks to {Bl}"),
    "follow_up": ("{A} and {B} deepen ties", "{A} looks to {Bl}"),
    "ended": ("{A} ends pact with {B}", "{A} changes course in {Bl}"),
    "signed": ("{A} and {B} sign MoU", "{A} looks to {Bl}"),
    "none": ("{A} and {B} in deal", "{A} looks to {Bl}"),
}
MORE = {
    "planned": "Under the plan, both sides would exchange researchers and work on joint projects.",
    "follow_up": "Both sides said they were satisfied with what has been reached so far.",
    "ended": "No reason was given. Joint projects that are under way will be completed, officials said.",
    "signed": "Both sides will exchange researchers and work on joint projects.",
    "none": "No further details were given. The market for such products has grown by ten per cent a year.",
}
PUBLISHED = dt.date(2024, 6, 14)


@pytest.mark.parametrize(("status", "way"), [(status, way) for status, ways in WAYS.items() for way in ways])
def test_a_way_of_telling_says_its_status_under_any_headline(status: str, way: str) -> None:
    wrong = []
    for (a, b, a_land, b_land), head in zip(PAIRS, HEADS[status], strict=True):
        names = {"A": a, "B": b, "Al": a_land, "Bl": b_land}
        lines = ("Health Wire", "Home | News", head.format(**names), "14 June 2024", "By Staff Reporter")
        more = (way.format(**names), MORE[status], "Experts see growing demand in this field, they said.")
        text = "\n".join((*lines, *more, "(c) Health Wire. All rights reserved."))
        got = read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="en"))).status
        if str(got) != status:
            wrong.append((text, str(got)))
    assert not wrong
