"""Which names are one body's, and which only look alike."""

from __future__ import annotations

import pytest

from pactwatch.reading.names import same_body, same_name

SAME = [
    ("중진공", "중소벤처기업진흥공단"),
    ("식약처", "식품의약품안전처"),
    ("원광대병원", "원광대학교병원"),
    ("제노폴", "GIP제노폴"),
    ("빈 공대", "오스트리아 빈 공과대학"),
    ("CMIC", "일본 CMIC홀딩스"),
    ("WHO", "World Health Organization"),
    ("(주)유니드파트너스", "유니드파트너스"),
    ("Duopharma Biotech Bhd", "Duopharma Biotech"),
]
DIFFERENT = [
    ("한국바이오협회", "한국제약바이오협회"),
    ("복지부", "파라과이 공중보건사회복지부"),
    ("대한의학회", "한국제약협회"),
    ("WHO", "World Bank Group"),
    ("서울대병원", "부산대병원"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_names_of_one_body(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_of_two_bodies(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_bodies_of_two_countries_are_never_one() -> None:
    assert not same_body(("한국바이오협회", "바이오협회"), ("미국바이오협회", "바이오협회"))
    assert same_body(("한국바이오협회", "바이오협회"), ("바이오협회",))
