"""Whole articles in Japanese and Chinese, of many shapes: each case states its reading beside its text."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.names import same_body
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

CASES = [
    json.loads(line)
    for file in sorted((Path(__file__).parent / "cases").glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def reading_of(case: dict[str, Any]) -> Reading:
    published = dt.date.fromisoformat(case["published"]) if case["published"] else None
    return read(clean(RawArticle(source="cases", content=case["text"], published=published, url=case.get("url"))))


def is_named(wanted: str, names: tuple[str, ...]) -> bool:
    """Equal, one within the other, or a short form; what stands in brackets is another name."""
    forms = [re.sub(r"\([^)]*\)", "", wanted), wanted, *re.findall(r"\(([^)]+)\)", wanted)]
    given = [re.sub(r"\([^)]*\)", "", name) for name in names]
    return same_body(tuple(forms), tuple(given)) or any(a in b or b in a for a in forms for b in given)


def pairs_wanted(case: dict[str, Any]) -> set[str]:
    found = set()
    for agreement in case["agreements"]:
        codes = sorted({party["country"] for party in agreement["parties"]} - {"INT"})
        found |= {f"{a}-{b}" for a, b in itertools.combinations(codes, 2)}
    return found


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_case_reads_as_stated(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    assert (reading.lang, reading.status) == (case["lang"], case["status"]), reading.reason
    if case["status"] == "none":
        return
    assert {pair for accord in reading.accords for pair in accord.pairs} == pairs_wanted(case)
    assert len(reading.accords) == len(case["agreements"])
    assert {accord.signed_on for accord in reading.accords} == {a["signed_on"] for a in case["agreements"]}
    assert reading.instrument == case["instrument"]
    assert (reading.renewal, reading.prior_year) == (case["renewal"], case["prior_year"])
    assert case["sector"] in (None, reading.sector)


@pytest.mark.parametrize("case", [c for c in CASES if c["status"] != "none"], ids=lambda case: case["id"])
def test_the_case_names_its_parties(case: dict[str, Any]) -> None:
    read_parties = [party for accord in reading_of(case).accords for party in accord.parties]
    wanted = [party for agreement in case["agreements"] for party in agreement["parties"]]
    assert len(read_parties) == len(wanted)
    for party in wanted:
        assert any(
            party["country"] == found.country and is_named(party["name"], (found.name, *found.aliases))
            for found in read_parties
        ), party


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_same_case_reads_the_same(case: dict[str, Any]) -> None:
    assert reading_of(case) == reading_of(case)
