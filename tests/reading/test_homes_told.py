"""Where a body is at home that its page places in another sentence than that of the signing (cases/homes_told.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "homes_told.yml").read_text("utf-8"))


def _read(lang: str, text: str) -> Reading:
    page = text if "\n" in text and not text.startswith("\n") else f"{CASES[lang]['title']}\n{text.strip()}"
    published = dt.date(2023, 10, 6)
    return read(Article(id="x", source="case", title=page.split("\n")[0], text=page, lang=lang, published=published))


def _rows(kind: str) -> list[tuple[str, str]]:
    return [(lang, way) for lang, cases in CASES.items() for way in cases[kind]]


@pytest.mark.parametrize(("lang", "way"), _rows("ways"))
def test_a_body_is_at_home_where_the_page_says(lang: str, way: str) -> None:
    cases = CASES[lang]
    for land, name, own in zip(cases["lands"], cases["names"], cases["own"], strict=True):
        words = {**land, "F": name, "K": own}
        got = _read(lang, way.replace("{signed}", cases["signed"]).format(**words))
        assert {pair for accord in got.accords for pair in accord.pairs} == {
            "-".join(sorted((land["code"], cases["home"])))
        }


@pytest.mark.parametrize(("lang", "way"), _rows("not"))
def test_what_it_deals_with_abroad_is_no_home(lang: str, way: str) -> None:
    cases = CASES[lang]
    words = {**cases["lands"][0], "F": cases["at_home"], "K": cases["neighbour"]}
    got = _read(lang, way.replace("{signed}", cases["signed"]).format(**words))
    homes = {party.country for accord in got.accords for party in accord.parties if party.name == cases["at_home"]}
    assert homes == {cases["home"]}
