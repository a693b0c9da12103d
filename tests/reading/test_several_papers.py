"""Several papers told in one English article, and what only looks like it (several_papers.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.reading.reader import read
from pactwatch.records import Article

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("several_papers.yml").read_text(encoding="utf-8"))
PUBLISHED = dt.date(2025, 6, 12)


def papers_of(text: str) -> list[list[str]]:
    title, _, _ = text.partition("\n")
    accords = read(Article(id="x", source="case", title=title, text=text, published=PUBLISHED)).accords
    return [[f"{party.name}/{party.country}" for party in accord.parties] for accord in accords]


def is_right(told: list[str], found: list[str]) -> bool:
    """Whether each party that is told stands for one that was found."""
    return len(told) == len(found) and all(any(is_party(one, other) for other in found) for one in told)


def is_party(told: str, found: str) -> bool:
    (name, land), (other, home) = (party.casefold().removeprefix("the ").rsplit("/", 1) for party in (told, found))
    return land == home and (name in other or other in name)


@pytest.mark.parametrize("case", CASES, ids=[case["of"] for case in CASES])
def test_papers(case: dict[str, Any]) -> None:
    found = papers_of(case["text"])
    assert len(found) == len(case["papers"]), found
    assert all(any(is_right(paper, one) for one in found) for paper in case["papers"]), found
