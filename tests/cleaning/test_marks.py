"""Every row of include/cleaning/*.csv: complete, known to the code, standing once, and found in a line as it asks."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from pactwatch.cleaning import marks
from pactwatch.cleaning.shape import split_lines

FOLDER = Path(__file__).resolve().parents[2] / "include" / "cleaning"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


MARKS = rows("marks.csv")


def test_every_mark_is_complete_and_known():
    bad = [
        row
        for row in MARKS
        if not all(row.values())
        or row["says"] not in marks.SAYS
        or row["match"] not in marks.MATCHES
        or row["lang"] not in {"ko", "en", "ja", "zh", "xx"}
        or row["phrase"] != row["phrase"].strip()
    ]
    assert bad == []


def test_no_mark_stands_twice():
    twice = [key for key, n in Counter((r["phrase"].casefold(), r["says"], r["match"]) for r in MARKS).items() if n > 1]
    assert twice == []


def test_each_mark_is_found_in_a_line_that_holds_it_as_it_asks():
    lines = {"whole": "· {} |", "start": "{} 가", "end": "가 {}", "within": "가 {} 나", "colon": "{}: 가 나"}
    missed = [
        row["phrase"]
        for row in MARKS
        if row["match"] in lines and not marks.phrases(row["says"]).reason(lines[row["match"]].format(row["phrase"]))
    ]
    assert missed == []


@pytest.mark.parametrize(
    "line",
    [
        "한국바이오협회, 덴마크바이오협회와 협력 MOU",
        "IDT Biologika goes to SK Bioscience",
        "Related companies join the memorandum",
        "清華大学医学院とMOUを取り交わしました",
        "国家药监局签署合作谅解备忘录",
        "최신기술 교류 양해각서",
        "사진기자협회와 업무협약",
        "Photographers and museums sign memorandum",
        "Latest vaccines for Ghana",
    ],
)
def test_headlines_match_no_mark_of_the_frame(line):
    found = {
        says: marks.phrases(says).reason(line) for says in ("section", "line", "end", "caption", "paywall", "error")
    }
    assert set(found.values()) == {None}
    assert not split_lines(line)[0].is_bar


def test_every_part_of_an_address_is_known_and_has_its_source():
    found = rows("addresses.csv")
    assert all(row["part"] in {"query", "host", "path"} and row["name"] and row["source"] for row in found)
    assert len({(row["part"], row["name"]) for row in found}) == len(found)
