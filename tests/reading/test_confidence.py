"""How sure a reading is: the weights are learned, sure readings are right, and an unsure one says what of."""

from __future__ import annotations

import datetime as dt

import pytest
from labelled import round_of
from learn_confidence import FACTS, Row, rows, usual, weighed

from pactwatch.reading.confidence import SURE, UNSURE
from pactwatch.reading.logistic import chance_of, weights
from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading, Status

DAY = dt.date(2026, 5, 8)
LEARNED, USUAL = weights("readings"), weights("readings", "usual")


def reading(text: str) -> Reading:
    return read(Article(id="made-up", source="test", text=text, published=DAY))


def chance(row: Row) -> float:
    return chance_of(USUAL | {name: row[name] for name in FACTS if name in row}, LEARNED)


def test_the_weights_are_those_that_the_readings_at_first_sight_give() -> None:
    again = weighed(rows())
    assert again.keys() == LEARNED.keys() == USUAL.keys()
    # another build of numpy may end in another last digit
    assert all(abs(again[name] - LEARNED[name]) < 0.01 for name in again)
    assert usual(rows()) == USUAL


@pytest.mark.parametrize("part", range(3))
def test_readings_that_are_sure_are_right_of_rounds_that_the_weights_were_not_learned_from(part: int) -> None:
    def is_left_out(row: Row) -> bool:
        return int(round_of(row)) % 3 == part

    learned = weighed([row for row in rows() if not is_left_out(row)])
    told = [row for row in rows() if is_left_out(row)]
    sure = [row["right"] for row in told if chance_of(USUAL | {k: row[k] for k in FACTS if k in row}, learned) >= SURE]
    assert len(sure) > len(told) * 0.4
    assert sum(sure) / len(sure) > 0.965


def test_the_chance_of_a_reading_is_how_often_such_readings_are_right() -> None:
    told = sorted(((chance(row), row["right"]) for row in rows()), key=lambda one: one[0])
    tenth = len(told) // 10
    for first in range(0, len(told) - tenth + 1, tenth):
        part = told[first : first + tenth]
        said, was = (sum(values) / len(part) for values in zip(*part, strict=True))
        assert abs(said - was) < 0.07


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
def test_a_page_without_news_that_names_a_paper_is_unsure(text: str, at_least: float, below: float) -> None:
    found = reading(text)
    assert found.status is Status.NONE
    assert at_least <= found.confidence < below
    assert ("status" in found.unsure_of) == (below <= 0.8)


def test_what_is_told_once_and_late_is_unsure() -> None:
    beginning = (
        "한국가람협회는 8일 새 회관을 열었다고 밝혔다.\n회관은 지상 3층이다.\n"
        "회원 2백여 명이 모였다.\n축하 공연도 있었다.\n"
    )
    told = "한국가람협회는 이날 덴마크 오덴세시와 업무협약을 체결했다.\n"
    early = reading(f"한국가람협회-오덴세시 업무협약\n\n{told}{beginning}")
    late = reading(f"한국가람협회 새 회관 열려\n\n{beginning}{told}")
    assert early.status is late.status is Status.SIGNED
    assert (early.confidence >= SURE, early.unsure_of) == (True, ())
    assert late.confidence <= UNSURE
    assert "status" in late.unsure_of


@pytest.mark.parametrize(
    ("more", "is_sure"),
    [
        ("회의에는 박수가 터졌다.", True),
        ("핀란드도 업무협약에 관심을 보였고, 핀란드 정부와의 서명도 이어졌다.", False),
    ],
)
def test_a_land_that_the_page_speaks_for_and_that_is_no_party_s_is_a_doubt(more: str, *, is_sure: bool) -> None:
    title = "한국가람협회, 덴마크 오덴세시와 업무협약"
    paper = "한국가람협회는 7일 덴마크 오덴세시와 바이오 협력 업무협약을 체결했다고 밝혔다."
    found = reading(f"{title}\n\n{paper} {more}")
    assert [pair for accord in found.accords for pair in accord.pairs] == ["DK-KR"]
    assert (found.confidence >= SURE, "countries" in found.unsure_of) == (is_sure, not is_sure)


def test_a_party_without_a_home_makes_the_countries_unsure() -> None:
    found = reading("Velmora Institute signs MOU\n\nOn Friday the Velmora Institute signed an MOU with Sabrel Group.")
    assert found.status is Status.SIGNED
    assert found.confidence <= UNSURE
    assert "countries" in found.unsure_of
