"""Every row of the seed archive: its file and columns, what cleaning leaves of it, and that its label holds."""

import csv
import datetime as dt
import json
import unicodedata
from pathlib import Path

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.records import Article, RawArticle
from pactwatch.sources.archive import read_archive

PROJECT = Path(__file__).resolve().parents[1]
SEEDS = PROJECT / "include" / "seeds"
TODAY = dt.date(2026, 11, 22)
ROWS = list(csv.DictReader((SEEDS / "manifest.csv").read_text(encoding="utf-8").splitlines()))
LABELS = {
    row["file"]: row
    for row in map(json.loads, (PROJECT / "tests" / "cases" / "seeds.jsonl").read_text(encoding="utf-8").splitlines())
}
SHARED = PROJECT.parent / "shared" / "seeds"
RETELLINGS = {
    "bio-associations-jp-kr-2023.txt": "000",
    "bio-associations-kr-us-2023.txt": "001",
    "boston-consulate-kr-2022.txt": "002",
    "kosmes-cmic-jp-kr-2025.txt": "003",
    "genopole-fr-kr-2016.txt": "004",
}
# What stands in the noise of a retelling and must not reach the reader, and what must.
NOISE = {
    "bio-associations-jp-kr-2023.txt": ("누리온바이오", "프랑스 제약사", "중국과 인도", "더보기"),
    "bio-associations-kr-us-2023.txt": ("리버톤", "영국 학술지", "싱가포르", "더보기"),
    "boston-consulate-kr-2022.txt": ("기자", "재배포", "글자크기"),
    "kosmes-cmic-jp-kr-2025.txt": ("김정은", "우크라이나", "Northrop", "기념사진", "더 크게"),
    "genopole-fr-kr-2016.txt": ("동두천", "베트남", "오민재", "배너"),
}
BODY = {
    "bio-associations-jp-kr-2023.txt": ("지난 13일", "2011년", "일본바이오협회", "한-미 바이오협회"),
    "bio-associations-kr-us-2023.txt": ("25일(미 동부", "미국바이오협회", "미국 IRA"),
    "boston-consulate-kr-2022.txt": ("지난 24일", "주보스턴 총영사관", "삼일제약"),
    "kosmes-cmic-jp-kr-2025.txt": ("20일(현지시간)", "CMIC홀딩스", "이사장은"),
    "genopole-fr-kr-2016.txt": ("지난 6월2일", "제노폴", "대구경북첨단의료산업진흥재단", "81개 기업"),
}


def cleaned(row: dict[str, str]) -> Article:
    return clean(
        RawArticle(
            source="seeds",
            content=(SEEDS / row["file"]).read_text(encoding="utf-8"),
            url=row["url"] or None,
            outlet=row["outlet"] or None,
            lang=row["lang"],
            published=dt.date.fromisoformat(row["published"]),
        )
    )


def test_the_archive_is_read_without_a_problem():
    batch = read_archive(SEEDS, today=TODAY)
    assert batch.problems == ()
    assert len(batch.articles) == len(ROWS) == len(LABELS)


def test_the_rows_stand_in_the_order_of_their_days_and_span_nineteen_years():
    days = [row["published"] for row in ROWS]
    assert days == sorted(days)
    assert (days[0][:4], days[-1][:4]) == ("2006", "2025")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_row_is_complete_and_matches_its_label(row):
    assert all(row[column] for column in ("file", "outlet", "lang", "published"))
    label = LABELS[row["file"]]
    assert (row["lang"], row["published"], row["url"] or None) == (label["lang"], label["published"], label["url"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_cleaning_keeps_the_parties_and_the_day_that_the_page_states(row):
    article = cleaned(row)
    kept = unicodedata.normalize("NFKC", "\n".join((article.text, article.outlet or "", *article.captions)))
    raw = unicodedata.normalize("NFKC", (SEEDS / row["file"]).read_text(encoding="utf-8"))
    names = [party["name"] for accord in LABELS[row["file"]]["agreements"] for party in accord["parties"]]
    lost = [name for name in names if unicodedata.normalize("NFKC", name) in raw and name not in kept]
    assert lost == []
    assert article.published == dt.date.fromisoformat(row["published"])
    assert "empty" not in article.flags


@pytest.mark.parametrize("file", RETELLINGS)
def test_the_noise_of_a_retelling_is_cut_and_its_body_stands_once(file):
    row = next(row for row in ROWS if row["file"] == file)
    article = cleaned(row)
    assert [word for word in NOISE[file] if word in article.text] == []
    assert [word for word in BODY[file] if word not in article.text] == []
    paragraphs = article.text.split("\n")
    assert len(paragraphs) == len(set(paragraphs))
    assert all(cut.reason for cut in article.cuts)


@pytest.mark.parametrize(("file", "number"), RETELLINGS.items())
def test_a_retelling_takes_no_sentence_over(file, number):
    if not SHARED.is_dir():
        pytest.skip("the articles retold are not part of the project")
    original = next(SHARED.glob(f"{number}_*.txt")).read_text(encoding="utf-8")
    told = (SEEDS / file).read_text(encoding="utf-8")
    sentences = [s.strip() for line in told.splitlines() for s in line.split("다.") if len(s.strip()) > 30]
    assert [s for s in sentences if "℃" not in s and s in original] == []
