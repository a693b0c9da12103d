"""sources.yml: the shipped list is whole, and every wrong row is named with what is wrong."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
import yaml

from pactwatch import settings
from pactwatch.sources.catalogue import CatalogueError, read_catalogue
from pactwatch.sources.kinds import KINDS, answers_for_past

SCHEMA = settings.include() / "sources.schema.json"
GOOD = {"id": "a", "kind": "feed", "url": "https://a.example/rss", "outlet": "A", "country": "KR", "language": "ko"}


def read(tmp_path: Path, *rows: object):
    file = tmp_path / "sources.yml"
    file.write_text(yaml.safe_dump({"sources": list(rows)}), encoding="utf-8")
    return read_catalogue(file, schema_file=SCHEMA)


def test_the_shipped_sources_are_all_good_and_many():
    catalogue = read_catalogue(settings.include() / "sources.yml", schema_file=SCHEMA)
    assert catalogue.problems == ()
    assert len(catalogue.sources) >= 25
    assert {source.kind for source in catalogue.sources} >= {"feed", "sitemap", "search", "naver", "gdelt"}
    assert {source.language for source in catalogue.sources} >= {"ko", "en", "ja"}
    assert len({source.country for source in catalogue.sources}) >= 5
    assert any(answers_for_past(source) for source in catalogue.sources)


def test_every_shipped_row_says_where_its_address_was_found():
    rows = yaml.safe_load((settings.include() / "sources.yml").read_text(encoding="utf-8"))["sources"]
    assert [row["id"] for row in rows if not row.get("source")] == []


def test_the_schema_knows_every_kind():
    kinds = json.loads(SCHEMA.read_text(encoding="utf-8"))["properties"]["kind"]["enum"]
    assert set(kinds) == {*KINDS, "archive"}


def test_six_fields_are_enough(tmp_path: Path):
    (source,) = read(tmp_path, GOOD).sources
    assert source.time_zone == "Asia/Seoul"
    assert source.interval == dt.timedelta(minutes=30)
    assert source.past_window is None


def test_a_country_with_several_zones_gets_none_guessed(tmp_path: Path):
    (source,) = read(tmp_path, {**GOOD, "country": "US"}).sources
    assert source.time_zone == "UTC"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kind": "telepathy"}, "`kind`: 'telepathy' is not one of"),
        ({"url": "ftp://a.example/"}, "`url`: 'ftp://a.example/' does not match"),
        ({"country": "Korea"}, "`country`"),
        ({"country": "XX"}, "`country`: XX is no ISO 3166-1 alpha-2 code"),
        ({"interval": "often"}, "`interval`"),
        ({"time_zone": "Seoul"}, "`time_zone`: Seoul is no IANA time zone"),
        ({"time_zone": "../../etc/passwd"}, "`time_zone`"),
        ({"langauge": "ko"}, "'langauge' was unexpected"),
        ({"id": "b"}, "`id`: is used by an earlier row"),
    ],
)
def test_a_wrong_row_is_named_and_the_good_ones_go_through(tmp_path: Path, change: dict, says: str):
    catalogue = read(tmp_path, {**GOOD, "id": "b"}, {**GOOD, **change}, {**GOOD, "id": "c"})
    assert [source.id for source in catalogue.sources] == ["b", "c"]
    (problem,) = catalogue.problems
    assert problem.startswith(str(tmp_path / "sources.yml") + ": row 2 (")
    assert says in problem


@pytest.mark.parametrize("row", [None, "a line", 7, [], {}])
def test_a_row_that_is_no_row_is_a_problem_too(tmp_path: Path, row: object):
    catalogue = read(tmp_path, row, GOOD)
    assert len(catalogue.sources) == 1
    assert all("row 1" in problem for problem in catalogue.problems)
    assert catalogue.problems


@pytest.mark.parametrize("text", ["sources: [", "just words", "rows: []", "\x00"])
def test_a_file_that_is_no_list_says_what_to_do(tmp_path: Path, text: str):
    file = tmp_path / "sources.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"sources\.yml.*docs/sources\.md"):
        read_catalogue(file, schema_file=SCHEMA)


def test_a_file_that_is_not_there_says_so(tmp_path: Path):
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_catalogue(tmp_path / "none.yml", schema_file=SCHEMA)
