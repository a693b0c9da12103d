"""Ways in which the English-language press tells who signs with whom, each with two casts (cases/tellings_en.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "tellings_en.yml").read_text("utf-8"))
BODIES: dict[str, list[str]] = CASES["bodies"]
CASTS = (
    ("Zaytuna Hospital", "Baltic Blood Centre", "Acacia Foundation", "Fisheries Research Centre"),
    ("Baltic Blood Centre", "Fisheries Research Centre", "Zaytuna Hospital", "Acacia Foundation"),
)
"""Who stands for A, B, C and D; what each is told by: code, land, adjective, town, head, letters."""
TOLD_BY = ("L", "J", "T", "P", "S")


def _told(text: str, cast: tuple[str, ...]) -> str:
    for letter, name in zip("ABCD", cast, strict=True):
        text = text.replace(f"{{{letter}}}", name)
        for sort, words in zip(TOLD_BY, BODIES[name][1:], strict=True):
            text = text.replace(f"{{{sort}{letter}}}", words)
    return text


def _read(text: str) -> Reading:
    raw = RawArticle(source="cases", content=text, published=dt.date(2024, 6, 14), url=None, lang="en")
    return read(clean(raw))


@pytest.mark.parametrize("cast", CASTS, ids=("first", "second"))
@pytest.mark.parametrize("case", CASES["tellings"], ids=range(len(CASES["tellings"])))
def test_who_signs_with_whom(case: dict[str, str], cast: tuple[str, ...]) -> None:
    reading = _read(_told(case["text"], cast))
    papers = [[cast["ABCD".index(letter)] for letter in paper] for paper in case["deals"].split()]
    wanted = sorted(sorted((name, BODIES[name][0]) for name in paper) for paper in papers)
    assert sorted(sorted((p.name, p.country) for p in accord.parties) for accord in reading.accords) == wanted


@pytest.mark.parametrize("cast", CASTS, ids=("first", "second"))
@pytest.mark.parametrize("case", CASES["own"], ids=range(len(CASES["own"])))
def test_two_of_a_land_sign_with_nobody_told_beside_them(case: dict[str, str], cast: tuple[str, ...]) -> None:
    own = cast[0]
    college = f"{BODIES[own][3]} Technical College"
    more = "It runs for three years.\n\nThe {B} will send its students to the {A}."
    text = f"{case['headline']}\n\n{case['text']} {more}"
    # C and D of a sentence are the second and third of the cast, B is of A's town
    told = _told(text.replace("{B}", college), (own, own, *cast[1:3]))
    reading = _read(told)
    assert [{p.name for p in accord.parties} for accord in reading.accords] == [{own, college}]
    assert [accord.pairs for accord in reading.accords] == [()]


@pytest.mark.parametrize("name", CASES["names"])
def test_a_name_is_read_whole(name: str) -> None:
    reading = _read(
        f"Partners agree\n\nThe {name} signed a memorandum of understanding with Daegu Health College on Tuesday.\n\n"
        "The two will hold workshops."
    )
    assert [{p.name for p in accord.parties} for accord in reading.accords] == [{name, "Daegu Health College"}]
