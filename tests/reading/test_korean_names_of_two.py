"""Korean names of bodies that hold two fields ("농업 및 식품안전청"), and what is no such name."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

DAY = dt.date(2024, 6, 14)
PAGE = """의학신문

보건산업진흥원, 해외 기관과 업무협약

2024.06.14 09:30

{told}
두 기관은 공동연구와 인력 교류에서 힘을 모은다.
"""


def parties(told: str) -> list[tuple[str, str | None]]:
    raw = RawArticle(source="cases", content=PAGE.format(told=told), published=DAY, url=None, lang="ko")
    return sorted((party.name, party.country) for accord in read(clean(raw)).accords for party in accord.parties)


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("케냐 국립 종양 및 방사선의학센터", "KE"),
        ("우즈베키스탄 투자 및 수출진흥청", "UZ"),
        ("에티오피아 농업 및 식품안전청", "ET"),
        ("케냐 원자력발전·에너지청", "KE"),
        ("에티오피아 식음료·제약산업개발원", "ET"),
    ],
)
@pytest.mark.parametrize(
    "way", ["한국보건산업진흥원은 12일 {}{} 업무협약을 체결했다.", "12일 한국보건산업진흥원은 {}{} 양해각서를 맺었다."]
)
def test_a_body_of_two_fields_is_one(name: str, land: str, way: str) -> None:
    particle = "과" if (ord(name[-1]) - 0xAC00) % 28 else "와"
    assert parties(way.format(name, particle)) == sorted([(name, land), ("한국보건산업진흥원", "KR")])


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            "한국보건산업진흥원은 12일 케냐 보건부 및 케냐 의료연구소와 업무협약을 체결했다.",
            [("케냐 보건부", "KE"), ("케냐 의료연구소", "KE"), ("한국보건산업진흥원", "KR")],
        ),
        (
            "한국보건산업진흥원은 12일 칠레 보건부·의약품청과 업무협약을 체결했다.",
            [("의약품청", "CL"), ("칠레 보건부", "CL"), ("한국보건산업진흥원", "KR")],
        ),
    ],
)
def test_two_bodies_stay_two(told: str, wanted: list[tuple[str, str]]) -> None:
    assert parties(told) == sorted(wanted)


@pytest.mark.parametrize(
    "told",
    [
        "연구중심병원에 뽑힌 서울성모병원은 12일 몽골 국립암센터와 업무협약을 체결했다.",
        "12일로 날이 잡힌 서울성모병원과 몽골 국립암센터의 업무협약이 체결됐다.",
    ],
)
def test_a_verb_that_describes_a_body_is_no_part_of_its_name(told: str) -> None:
    assert {name for name, _ in parties(told)} == {"서울성모병원", "몽골 국립암센터"}
