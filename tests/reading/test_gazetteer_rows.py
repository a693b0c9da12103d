"""The gazetteer's word lists, row by row: nothing empty, a source each, no row twice, values that the code knows."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from pactwatch import settings
from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ja.local_press import KINDS, prefecture_of
from pactwatch.reading.languages.ja.own_sites import body_of_site
from pactwatch.reading.page import open_page
from pactwatch.reading.places import whole_place
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Kind, Sector

GAZETTEER = settings.include() / "gazetteer"
LISTS = sorted(
    path
    for folder in ("terms", "phrases", "kinds", "sectors", "verbs", "words", "meanings")
    for path in (GAZETTEER / folder).glob("*.csv")
)
MAY_BE_EMPTY = {"value", "weight", "sector"}
KEYS = {
    "terms": ("term", "role", "value"),
    "phrases": ("word", "class"),
    "kinds": ("ending",),
    "sectors": ("term", "key"),
    "verbs": ("stem", "class"),
    "words": ("word", "use"),
    "meanings": ("word", "class"),
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_row_says_something_and_whence(path: Path) -> None:
    bad = [
        row
        for row in rows(path)
        if None in row or any(not (row[c] or "").strip() for c in row if c not in MAY_BE_EMPTY)
    ]
    assert not bad, bad[:5]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_row_stands_twice(path: Path) -> None:
    seen = Counter(tuple(row[c] for c in KEYS[path.parent.name] if c in row) for row in rows(path))
    assert not [key for key, count in seen.items() if count > 1][:5]


def test_kinds_and_sectors_are_those_of_the_records() -> None:
    for path in (GAZETTEER / "kinds").glob("*.csv"):
        assert {row["kind"] for row in rows(path)} <= set(map(str, Kind)), path.name
    for path in (GAZETTEER / "sectors").glob("*.csv"):
        assert {row["sector"] for row in rows(path)} <= set(map(str, Sector)) | {""}, path.name


def test_a_field_is_of_a_body_that_is_known() -> None:
    known = {row["key"] for path in (GAZETTEER / "organisations").glob("*.csv") for row in rows(path)}
    assert not {row["key"] for row in rows(GAZETTEER / "sectors" / "bodies.csv")} - known


@pytest.mark.parametrize("row", rows(GAZETTEER / "local_press.csv"), ids=lambda row: row["host"] or row["name"])
def test_a_local_paper_is_of_a_prefecture(row: dict[str, str]) -> None:
    assert row["source"]
    assert row["place"][-1] in KINDS
    assert row["name"] or row["host"]
    if row["host"]:
        article = Article(id="x", source="t", text="県は覚書を結んだ。", url=f"https://www.{row['host']}/1", lang="ja")
        assert prefecture_of(open_page(article, "ja", terms("ja"))) == row["place"]


def test_an_address_is_of_one_body() -> None:
    sites = rows(GAZETTEER / "own_sites.csv")
    assert not [row for row in sites if not all((row[c] or "").strip() for c in ("host", "name", "source"))]
    assert not [host for host, count in Counter(row["host"] for row in sites).items() if count > 1]
    assert body_of_site("https://www.med.shimane-u.ac.jp/news/1") == "島根大学"
    assert body_of_site("https://ac.jp/") is None
    assert body_of_site("http://[broken") is None


def test_a_governor_is_of_one_place() -> None:
    heads = rows(GAZETTEER / "governors.csv")
    assert not [row for row in heads if not all((row[c] or "").strip() for c in ("name", "place", "source"))]
    assert not [name for name, count in Counter(row["name"] for row in heads).items() if count > 1]
    assert {row["place"][-1] for row in heads} <= set(KINDS) | {"市"}


def test_a_subdivision_is_of_one_country_and_in_no_other_table() -> None:
    subdivisions = rows(GAZETTEER / "subdivisions.csv")
    codes = {row["code"] for row in rows(GAZETTEER / "countries.csv")}
    assert not [row for row in subdivisions if row["code"] not in codes or not row["source"].strip()]
    assert not [name for name, count in Counter(row["name"] for row in subdivisions).items() if count > 1]
    assert not {row["name"] for row in subdivisions} & {row["name"] for row in rows(GAZETTEER / "places.csv")}
    assert [row["name"] for row in subdivisions if whole_place(row["name"]) != row["code"]] == []
    assert [row["name"] for row in subdivisions if resolve(row["name"])] == []


@pytest.mark.parametrize("row", rows(GAZETTEER / "subdivisions.csv")[::150], ids=lambda row: row["name"])
def test_a_body_named_after_a_subdivision_is_at_home_there(row: dict[str, str]) -> None:
    name, text = row["name"], row["name"]
    language = "en" if text.isascii() or text[0] < "ɏ" else "ko" if "가" <= text[0] <= "힣" else ""
    lang = language or ("ja" if "ァ" <= text[0] <= "ヺ" else "zh")
    home = home_of(name + {"en": " Health Office", "ko": " 보건청", "ja": "保健局", "zh": "卫生厅"}[lang], lang)
    assert home is not None
    assert home.code == row["code"]
