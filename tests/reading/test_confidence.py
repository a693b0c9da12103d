"""How sure a reading is, by what on the page does not agree."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article, Status

DAY = dt.date(2026, 5, 8)


def reading(text: str):
    return read(Article(id="made-up", source="test", text=text, published=DAY))


NOTHING = """가람군, 봄꽃 축제 연다

가람군은 오는 12일부터 호수공원에서 봄꽃 축제를 연다고 8일 밝혔다.
두 나라 음식도 맛볼 수 있다."""
A_PAPER = """가람군의 열 해

가람군은 지난 열 해 동안 많은 일을 했다.
덴마크 오덴세시와의 업무협약도 그 가운데 하나로 꼽힌다."""
SOMETHING_SIGNED = """Garam Hall changes hands

Officials signed the register at Garam Hall on Monday and smiled.
The mood was good. Later the children joined hands around the old tree."""


@pytest.mark.parametrize(
    ("text", "at_least", "below"), [(NOTHING, 0.9, 1.0), (A_PAPER, 0.0, 0.8), (SOMETHING_SIGNED, 0.5, 0.8)]
)
def test_a_page_without_news_that_names_a_paper_is_unsure(text, at_least, below):
    found = reading(text)
    assert found.status is Status.NONE
    assert at_least <= found.confidence < below
    assert ("status" in found.unsure_of) == (below <= 0.8)


def test_what_is_told_once_and_late_is_unsure():
    beginning = (
        "가람협회는 8일 새 회관을 열었다고 밝혔다.\n회관은 지상 3층이다.\n"
        "회원 2백여 명이 모였다.\n축하 공연도 있었다.\n"
    )
    told = "가람협회는 이날 덴마크 오덴세시와 업무협약을 체결했다.\n"
    early = reading(f"가람협회-오덴세시 업무협약\n\n{told}{beginning}")
    late = reading(f"가람협회 새 회관 열려\n\n{beginning}{told}")
    assert early.status is late.status is Status.SIGNED
    assert early.confidence > 0.9
    assert late.confidence < 0.8
    assert "status" in late.unsure_of


@pytest.mark.parametrize("where", ["headline", "beside the paper", "elsewhere"])
def test_a_country_of_the_news_that_is_no_party_is_a_doubt(where: str) -> None:
    title = "가람협회, 오덴세시와 업무협약" + (" 핀란드도 관심" if where == "headline" else "")
    paper = "가람협회는 7일 덴마크 오덴세시와 바이오 협력 업무협약을 체결했다고 밝혔다."
    more = "업무협약에는 핀란드 연수가 들어 있다." if where == "beside the paper" else "회의에는 박수가 터졌다."
    further = "협회는 박람회도 연다. 회원사가 많다. 지난해 핀란드에서 전시했다." if where == "elsewhere" else ""
    found = read(
        Article(
            id="x", source="t", title=title, text=f"{title}\n\n{paper} {more} {further}", published=dt.date(2024, 5, 8)
        )
    )
    assert [pair for accord in found.accords for pair in accord.pairs] == ["DK-KR"]
    assert (found.confidence < 0.8, "countries" in found.unsure_of) == ((where != "elsewhere"),) * 2
