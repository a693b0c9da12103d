"""The gazetteer of organisations, row by row, and its search."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from babel import Locale

from pactwatch import settings
from pactwatch.reading.organisations import cell, find_organisations, named, organisation, organisations
from pactwatch.reading.terms import fold
from pactwatch.records import Kind

FOLDER = settings.include() / "gazetteer" / "organisations"
FILES = sorted(FOLDER.glob("*.csv"))
COLUMNS = ["key", "country", "kind", "names_ko", "names_en", "names_ja", "names_zh", "acronyms", "weak", "source"]
CODES = {code for code in Locale("en").territories if re.fullmatch(r"[A-Z]{2}", code)} - {"EU", "UN", "EZ", "ZZ", "XA"}


def all_rows() -> list[tuple[Path, int, dict[str, str]]]:
    found = []
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            found += [(path, number, row) for number, row in enumerate(csv.DictReader(file), start=2)]
    return found


ROWS = all_rows()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_columns(path):
    with path.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == COLUMNS


def test_every_row_is_whole():
    wrong = []
    for path, number, row in ROWS:
        where = f"{path.name}:{number} {row['key']}"
        if row["country"] not in CODES | {"EU", "INT"}:
            wrong.append(f"{where}: country {row['country']!r}")
        if row["kind"] not in set(Kind):
            wrong.append(f"{where}: kind {row['kind']!r}")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["key"]):
            wrong.append(f"{where}: key")
        source = urlsplit(row["source"])
        if source.scheme != "https" or "." not in source.netloc:
            wrong.append(f"{where}: source {row['source']!r}")
        for column in COLUMNS[3:9]:
            names = row[column].split("|") if row[column] else []
            if any(name != name.strip() or not name or re.search(r"[()（）;]", name) for name in names):
                wrong.append(f"{where}: {column} {row[column]!r}")
    assert not wrong, "\n".join(wrong)


def test_keys_are_unique():
    seen: dict[str, str] = {}
    for path, number, row in ROWS:
        assert row["key"] not in seen, f"{path.name}:{number} repeats {row['key']} of {seen[row['key']]}"
        seen[row["key"]] = f"{path.name}:{number}"


def test_a_strong_name_belongs_to_one_body():
    owners = defaultdict(set)
    for one in organisations():
        for name in one.names:
            owners[fold(name)].add(one.key)
    assert not {name: keys for name, keys in owners.items() if len(keys) > 1}


def test_no_name_is_strong_and_weak():
    strong = {name for one in organisations() for name in one.names}
    assert not strong & {name for one in organisations() for name in one.weak}


def test_the_gazetteer_covers_the_field():
    assert len(organisations()) >= 500
    assert len({one.country for one in organisations()}) >= 60
    for kind in set(Kind) - {Kind.OTHER}:
        assert sum(one.kind is kind for one in organisations()) >= 40, kind
    for column in COLUMNS[3:7]:
        assert sum(bool(row[column]) for _, _, row in ROWS) >= 700, column


@pytest.mark.parametrize("letter", sorted({one.key[0] for one in organisations()}))
def test_every_name_finds_its_row(letter):
    rows = [one for one in organisations() if one.key[0] == letter]
    lost = [
        (one.key, name)
        for one in rows
        for name in one.names
        if (known := named(name)) is None or not known.is_strong or known.organisations != (one,)
    ]
    lost += [
        (one.key, name)
        for one in rows
        for name in one.weak
        if (known := named(name)) is None or one not in known.organisations
    ]
    assert not lost


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "한국바이오협회는 덴마크바이오협회와 협약을 맺었다",
            {"korea-biotechnology-industry-organization", "dansk-biotek"},
        ),
        ("KOTRA와 중진공이", {"korea-trade-investment-promotion-agency", "korea-smes-and-startups-agency"}),
        ("식품의약품안전처(식약처)와 EDE가", {"ministry-of-food-and-drug-safety", "emirates-drug-establishment"}),
        ("서울대병원장이 참석했다", {"seoul-national-university-hospital"}),
        ("理研とパスツール研究所", {"riken", "institut-pasteur"}),
        (
            "国家药监局与巴西国家卫生监督局签署",
            {"national-medical-products-administration", "brazilian-health-regulatory-agency"},
        ),
        ("Roche and the World Health Organization", {"roche", "world-health-organization"}),
        ("ROCHE SIGNS WITH GSK", {"roche", "gsk"}),
        ("Institut Pasteur de Dakar, not the one in Paris", {"institut-pasteur-de-dakar"}),
    ],
)
def test_finds(text, found):
    assert {one.key for known in find_organisations(text) if known.is_strong for one in known.organisations} == found


@pytest.mark.parametrize(
    "text",
    [
        "who will be able to bring a bio firm home",  # the words, not WHO, ABLE, BIO
        "a global fund of the national university hospital",  # no capitals, no names
        "an orchestra in Illinois",  # KOTRA, LINOI inside words
        "국립서울대병원박물관",  # known names inside another name
        "새한국바이오협회원사",
        "Biosis and Rocheford",
        "ニューノバルティスク",
    ],
)
def test_must_not_match(text):
    assert not find_organisations(text)


@pytest.mark.parametrize(
    ("text", "country", "key"),
    [
        ("the FDA", "GH", "food-and-drugs-authority-ghana"),
        ("the FDA", "US", "u-s-food-and-drug-administration"),
        ("NSE", "KE", "nairobi-securities-exchange"),
        ("NSE", "IN", "national-stock-exchange-of-india"),
        ("ABLE", "IN", "association-of-biotechnology-led-enterprises"),
    ],
)
def test_a_shared_acronym_needs_a_country(text, country, key):
    (known,) = find_organisations(text)
    assert not known.is_strong
    picked = known.at_home_in(country)
    assert picked is not None
    assert picked.key == key
    assert known.at_home_in("ZZ") is None


def test_a_word_before_makes_another_name():
    (known,) = find_organisations("the Utopia World Health Organization")
    assert not known.is_strong


def test_the_longest_name_stays():
    (known,) = find_organisations("清华大学医学院")
    assert known.words == "清华大学医学院"


def test_key_lookup():
    riken = organisation("riken")
    assert riken is not None
    assert riken.country == "JP"
    assert organisation("no-such-body") is None


def test_a_wrong_kind_says_where(tmp_path, monkeypatch):
    folder = tmp_path / "gazetteer" / "organisations"
    folder.mkdir(parents=True)
    (folder / "odd.csv").write_text(",".join(COLUMNS) + "\nx,KR,club,,X,,,,,https://x.example\n", encoding="utf-8")
    monkeypatch.setenv("PACTWATCH_INCLUDE", str(tmp_path))
    organisations.cache_clear()
    try:
        with pytest.raises(ValueError, match=r"odd\.csv, row 2: 'club' is no kind"):
            organisations()
    finally:
        organisations.cache_clear()


def test_cells():
    assert cell("a|b | c") == ("a", "b", "c")
    assert cell("") == ()


def test_a_body_named_in_another_language_is_no_row_of_its_own():
    """The Chinese or Japanese name of a known body belongs to its row: two rows are two bodies to the ledger."""
    rows = [row for _, _, row in ROWS]
    by_key = {row["key"]: row for row in rows}
    twice = []
    for row in rows:
        base = by_key.get(re.sub(r"-(?:ja|zh)\d?$", "", row["key"]), row)
        if base is not row and (base["country"], base["kind"]) == (row["country"], row["kind"]):
            twice.append((row["key"], base["key"]))
    assert not twice


@pytest.mark.parametrize(
    ("text", "named_there"),
    [
        ("BioNTech SE (Nasdaq: BNTX) today signed", ["BioNTech"]),
        ("Shares rose on the Nasdaq: analysts had expected it", ["Nasdaq"]),
        ("GC녹십자(나스닥: GCGX)는", ["GC녹십자"]),
    ],
)
def test_an_exchange_before_the_letters_of_a_share_is_no_body(text: str, named_there: list[str]) -> None:
    assert [known.words for known in find_organisations(text)] == named_there


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("京浜急行電鐵", "keikyu"),
        ("京滨急行电铁", "keikyu"),
        ("国家薬品監督管理局", "national-medical-products-administration"),
        ("东海大學", None),  # a short name is known as it is written only
        ("XX京急百貨", None),
    ],
)
def test_a_long_name_is_known_in_any_spelling_of_its_signs(name: str, key: str | None) -> None:
    known = named(name)
    assert (known.organisations[0].key if known else None) == key


def test_the_head_of_a_school_is_no_part_of_a_name() -> None:
    assert [known.words for known in find_organisations("中原大學校長王某")] in ([], ["中原大學"])


@pytest.mark.parametrize(
    ("text", "named_there"),
    [("會長福伊特(Petr Foit)代表", []), ("供应商福伊特(Voith)代表", ["福伊特"]), ("福伊特代表", ["福伊特"])],
)
def test_a_latin_name_behind_tells_another_one_apart(text: str, named_there: list[str]) -> None:
    assert [known.words for known in find_organisations(text) if known.words != "Voith"] == named_there
