"""Korean tours with a paper at each stop, papers of a few days before by one who is named, and times of the clock."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

DAY = dt.date(2025, 11, 28)
PAGE = """대학저널

{head}

2025.11.28 09:30

{told}

두 나라의 교수와 학생이 오간다.
"""
SIGNED = "충남대는 10일 칠레 탈카대학교와 학술교류 협정에 서명했다.\n\n"
LEAD = "충남대가 남미의 자매대학을 찾았다고 28일 밝혔다.\n\n"


def accords(told: str, head: str = "충남대, 해외 대학 돌며 교류 협약") -> list[tuple[str, ...]]:
    content = PAGE.format(head=head, told=told)
    reading = read(clean(RawArticle(source="cases", content=content, published=DAY, url=None, lang="ko")))
    return sorted(
        (*sorted(f"{p.name}/{p.country}" for p in accord.parties), str(accord.signed_on)) for accord in reading.accords
    )


STOPS = [
    ("브라질 상파울루대학교", "칠레 탈카대학교", "페루 트루히요국립대"),
    ("몽골 다르한병원", "베트남 다낭종합병원", "태국 치앙마이의학연구소"),
]


@pytest.mark.parametrize("names", STOPS)
@pytest.mark.parametrize("who", ["제해종 총장이 현지를 돌았다. ", "충남대는 "])
@pytest.mark.parametrize(
    "way",
    [
        "지난달 28일(현지 시각)에는 {}에서, 31일에는 {}에서, 이달 3일에는 {}에서 각각 협약서에 이름을 적었다.",
        "지난달 28일에는 {}에서, 31일에는 {}에서, 이달 3일에는 {}에서 협약서에 서명했다.",
        "지난달 28일 {}, 31일 {}, 이달 3일 {}에서 차례로 협약을 체결했다.",
    ],
)
def test_each_stop_has_a_paper_and_its_day(names: tuple[str, ...], who: str, way: str) -> None:
    found = accords(LEAD + who + way.format(*names))
    partners = [next(name for name in one if "충남대" not in name and "/" in name).split("/")[0] for one in found]
    assert sorted(partners) == sorted(names)
    assert sorted(one[-1] for one in found) == ["2025-10-28", "2025-10-31", "2025-11-03"]
    assert all("충남대/KR" in one and len(one) == len(("a", "b", "day")) for one in found)


@pytest.mark.parametrize(
    ("told", "partners"),
    [
        ("28일 하노이에서, 30일 다낭에서 각각 업무협약을 체결했다.", set()),
        ("28일에는 서울 그랜드호텔에서, 31일에는 칠레 산티아고 쉐라톤호텔에서 협약을 체결했다.", set()),
        ("28일에는 페루 트루히요국립대에서, 31일에는 칠레 탈카대학교에서 유학 설명회를 열었다.", set()),
        ("28일에는 페루 트루히요국립대에서, 31일에는 칠레 탈카대학교에서 동문의 기부 약정서를 받았다.", set()),
        (
            "28일에는 페루 트루히요국립대에서 특강을 했고, 31일에는 칠레 탈카대학교에서 협약서에 서명했다.",
            {"칠레 탈카대학교/CL"},
        ),
        (
            "28일 트루히요국립대, 31일 탈카대학교에서 학술대회를 연 뒤 몽골 다르한대학교와 협약을 체결했다.",
            {"몽골 다르한대학교/MN"},
        ),
    ],
)
def test_where_something_else_was_done_nothing_was_signed(told: str, partners: set[str]) -> None:
    found = accords(f"{LEAD}충남대는 지난달 {told}")
    assert {name for one in found for name in one[:-1]} - {"충남대/KR"} == partners


@pytest.mark.parametrize("day", ["8일 ", "8일 오전1시 ", "지난 8일 "])
@pytest.mark.parametrize("lead", ["이에 앞서 충남대는 ", "앞서 충남대는 ", "이보다 앞서 "])
def test_a_paper_of_the_days_before_is_news_whoever_is_named(lead: str, day: str) -> None:
    told = f"{SIGNED}{lead}{day}페루 푸노에 있는 산마르코스대와도 협정을 맺었다."
    assert {name for one in accords(told) for name in one[:-1]} == {
        "충남대/KR",
        "칠레 탈카대학교/CL",
        "산마르코스대/PE",
    }


@pytest.mark.parametrize("when", ["2019년", "지난해", "2년 전"])
def test_a_paper_of_years_before_is_none(when: str) -> None:
    told = f"{SIGNED}이에 앞서 충남대는 {when} 페루 산마르코스대와 협정을 맺었다."
    assert {name for one in accords(told) for name in one[:-1]} == {"충남대/KR", "칠레 탈카대학교/CL"}


@pytest.mark.parametrize("clock", ["오전4시", "오후2시30분", "오전10시께", "새벽1시", "저녁7시", "오전10:30"])
@pytest.mark.parametrize("name", ["칠레 탈카대학교", "체코 오스트라바공대"])
def test_a_time_of_the_clock_is_no_part_of_a_name(clock: str, name: str) -> None:
    found = accords(f"충남대(총장 이기수)는 10일 {clock} {name}와 학술교류 협정에 서명했다.")
    assert [{one.split("/")[0] for one in found[0][:-1]}] == [{"충남대", name}]


@pytest.mark.parametrize(
    "stay", ["지난 13일부터 20일까지 칠레에 머물며 ", "지난 13~20일 칠레를 방문해 ", "칠레에 머물며 "]
)
@pytest.mark.parametrize(
    "way", ["{}(16일), {}(19일)와 각각 양해각서를 체결했다.", "16일에는 {}, 19일에는 {}와 양해각서를 맺었다."]
)
def test_the_span_of_a_journey_takes_no_day_from_its_papers(stay: str, way: str) -> None:
    found = accords(f"{LEAD}충남대는 {stay}{way.format('탈카대학교', '콘셉시온대학교')}")
    assert [one[-1] for one in found if any("탈카대학교" in name for name in one)] == ["2025-11-16"]
    assert [one[-1] for one in found if any("콘셉시온대학교" in name for name in one)] == ["2025-11-19"]


def test_a_span_alone_tells_but_the_month() -> None:
    told = "충남대는 지난 13일부터 20일까지 칠레에 머물며 탈카대학교, 콘셉시온대학교와 각각 양해각서를 체결했다."
    assert {one[-1] for one in accords(LEAD + told)} == {"2025-11"}
