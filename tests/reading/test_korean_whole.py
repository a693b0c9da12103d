"""Where a Korean sentence tells both sides of a signing whole, no land joins but one that stands as a side.

cases/whole_ko.yml holds headlines and sentences that name a land for something else, and some by which one of it signs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from made_up import Words
from test_own_affair import MANNERS, PUBLISHED

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.ko.named_sides import stands_as_side
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "whole_ko.yml").read_text("utf-8"))
COUPLES = (("한빛메디텍", "건국대병원"), ("지아이바이옴", "마크로젠"), ("씨젠의료재단", "굿네이버스"))
OTHERS = (("독일", "프라운호퍼", "뮌헨"), ("베트남", "빈멕병원", "하노이"), ("우즈베키스탄", "타슈켄트의대", "부하라"))
PARTNERS = (("독일", "DE", "데마인병원", "뮌헨"), ("베트남", "VN", "하이퐁국제병원", "하노이"))
LEAD = "{K:과} {F:은} 12일 공동연구에 관한 업무협약(MOU)을 체결했다고 13일 밝혔다."


def _read(headline: str, lead: str, beside: str = "", **names: str) -> Reading:
    manner = MANNERS["ko"]
    page = manner.page.replace(manner.page.split("\n\n")[1], "{headline}")
    told = [words.format(**{who: Words(name) for who, name in names.items()}) for words in (headline, lead, beside)]
    text = page.format(headline=told[0], body=f"{told[1]}\n{manner.more}\n{told[2]}")
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="ko")))


def _pairs(reading: Reading) -> set[str]:
    return {pair for accord in reading.accords for pair in accord.pairs}


def _domestic() -> list[tuple[str, str, str]]:
    told = [(headline, LEAD, "") for headline in CASES["headlines"]]
    told += [("{K}-{F} 업무협약", lead, "") for lead in CASES["sentences"]]
    return told + [("{K}-{F} 업무협약", LEAD, beside) for beside in CASES["beside"]]


@pytest.mark.parametrize(("headline", "lead", "beside"), _domestic())
def test_a_land_that_is_no_side_joins_no_paper_of_two_at_home(headline: str, lead: str, beside: str) -> None:
    for (one, two), (land, other, town) in zip(COUPLES, OTHERS, strict=True):
        assert _pairs(_read(headline, lead, beside, K=one, F=two, L=land, X=other, T=town)) == set()


@pytest.mark.parametrize(("headline", "lead"), CASES["sides"])
def test_a_land_that_stands_as_a_side_does(headline: str, lead: str) -> None:
    for land, code, partner, town in PARTNERS:
        got = _pairs(_read(headline, lead, K="건국대병원", L=land, P=partner, T=town))
        assert got == {"-".join(sorted(("KR", code)))}


@pytest.mark.parametrize(
    ("words", "name", "headed", "expected"),
    [
        ("가온메디, 독일 데마인과 협약", "독일", True, True),
        ("가온메디-독일 데마인, 협약", "독일", True, True),
        ("가온메디·독일 병원 MOU", "독일", True, True),
        ("한·독일 협력 넓힌다", "독일", True, True),
        ("독일 찾은 가온메디, 데마인과 협약", "독일", True, True),
        ("가온메디, 독일서 협약", "독일", True, True),
        ("독일 정부가 가온메디와 손잡는다", "독일", True, True),
        ("독일과 격차 줄인다… 가온메디 협약", "독일", True, False),
        ("가온메디·누리메디, 독일·몽골 의사 연수 협약", "독일", True, False),
        ("가온메디·누리메디, 독일과 몽골 의사 연수 협약", "독일", True, False),
        ("독일 현지법인도 가세", "독일", True, False),
        ("독일산 대신할 소재 찾는다", "독일", True, False),
        ("가온메디는 독일 보건소에 검사실을 세우기로 하고 누리메디와 협약을 맺었다", "독일", False, False),
        ("가온메디는 독일 보건소에 장비를 대는 협약을 맺었다", "독일", False, True),
        ("가온메디와 독일 데마인이 협약을 맺었다", "독일", False, True),
        ("가온메디는 독일 뮌헨과 베를린의 환자를 돕는 협약을 맺었다", "독일", False, False),
    ],
)
def test_where_a_side_stands(words: str, name: str, headed: bool, expected: bool) -> None:
    start = words.index(name)
    assert stands_as_side(words, start, start + len(name), headed=headed) is expected


@pytest.mark.parametrize(
    ("headline", "lead", "expected"),
    [
        ("한독-가온메디 업무협약", "한독과 가온메디가 12일 업무협약을 체결했다.", set()),
        ("한·독 병원 업무협약", "건국대병원은 12일 데마인병원과 업무협약을 체결했다.", {"DE-KR"}),
        ("라파스-한국기초과학지원연구원 MOU", "라파스와 한국기초과학지원연구원은 12일 업무협약을 체결했다.", set()),
        ("볼리비아 라파스-서울시 MOU", "서울시는 12일 라파스와 우호협약을 체결했다.", {"BO-KR"}),
        (
            "프라운호퍼 지분 투자받은 건국대병원, 가온메디와 업무협약",
            "가온메디는 12일 건국대병원과 업무협약을 체결했다.",
            set(),
        ),
        (
            "한빛병원, 카타르에 단지 세운다… 마즈룬텔 그룹과 MOU",
            (
                "카타르의 에너지 기업 '마즈룬텔 홀딩스'가 병원을 지어 달라고 청했다. "
                "한빛병원은 12일 마즈룬텔 그룹과 업무협약에 서명했다."
            ),
            {"KR-QA"},
        ),
        ("가온메디, 건국대병원과 협약", "독일 빈멕과 결별한 가온메디는 12일 건국대병원과 업무협약을 체결했다.", set()),
    ],
)
def test_names_that_hold_lands(headline: str, lead: str, expected: set[str]) -> None:
    assert _pairs(_read(headline, lead)) == expected


@pytest.mark.parametrize("headline", ["{L} 아동 수술비 댄다, {K}·{F} 협약", "{K}·{F} 업무협약", "{K}, {F:과} 업무협약"])
@pytest.mark.parametrize(
    ("one", "two"), [("가온메디", "건국대병원"), ("은평성모병원", "루닛케어"), ("멕아이씨에스", "한국로봇산업진흥원")]
)
def test_two_who_join_hands_are_the_two_that_sign(headline: str, one: str, two: str) -> None:
    lead = CASES["sentences"][0]
    got = _read(headline, lead, K=one, F=two, L="일본", T="오사카")
    assert {party.name for accord in got.accords for party in accord.parties} == {one, two}


LIST = ["가온물산업협회", "누리수도협회", "한빛배관기술협회"]


@pytest.mark.parametrize(
    ("led", "mark", "expected"),
    [
        ("이름을 올린 협회는 다음과 같다.", "- ", True),
        ("서명한 곳은 아래와 같다.", "1. ", True),
        ("협약에 담긴 일은 많다.", "- ", False),
    ],
)
def test_who_is_listed_behind_a_signing_of_one_side_signs(led: str, mark: str, expected: bool) -> None:
    lead = "한국수자원공사가 12일 협회 세 곳을 불러 해외 진출을 돕는 업무협약을 체결했다."
    listed = "\n".join(f"{mark}{name}" for name in LIST)
    got = _read("{K}, 협회 세 곳과 손잡는다", f"{lead}\n\n{led}\n{listed}\n\n", K="한국수자원공사")
    names = {party.name for accord in got.accords for party in accord.parties}
    assert (names >= {"한국수자원공사", *LIST}) is expected


def test_a_paper_with_another_is_no_renewal() -> None:
    beside = "{K:은} 이달 초 {X:과}도 센터를 세웠다. 3월에는 {L} {T}국립대와 공동 연구센터를 여는 협약을 맺은 바 있다."
    lead = "{K:과} {F:이} 함께 기술을 만들기로 하고 12일 협약을 맺었다."
    names = {"K": "네이버", "F": "건국대병원", "L": "베트남", "X": "서울대", "T": "하노이"}
    assert not _read("{K}·{F} 연구센터 세운다", lead, beside, **names).renewal
    again = "{K:과} {F:은} 2019년에도 업무협약을 맺은 바 있다."
    assert _read("{K}·{F} 연구센터 세운다", lead, again, **names).renewal
