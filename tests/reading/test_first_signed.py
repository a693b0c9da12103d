"""When the same parties signed first, told in a sentence of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article

RENEWED = "가람대학병원은 15일 덴마크 오덴세대학병원과 업무협약을 갱신했다고 밝혔다."
SIGNED = "가람대학병원은 15일 덴마크 오덴세대학병원과 업무협약을 체결했다고 밝혔다."
SIGNED_EN = "Garam Hospital of Korea renewed its memorandum of understanding with Odense Hospital of Denmark on Monday."
SIGNED_JA = "ガラム大学(韓国)とオーデンセ大学(デンマーク)は15日、学術交流協定を更新した。"
SIGNED_ZH = "韩国加蓝大学与丹麦欧登塞大学15日续签合作备忘录。"


def _renewal(lang: str, lead: str, further: str) -> tuple[bool, int | None]:
    text = f"{lead}\n{further}\n"
    found = read(Article(id="x", source="case", text=text, lang=lang, published=dt.date(2024, 5, 16)))
    assert found.status == "signed"
    return found.renewal, found.prior_year


@pytest.mark.parametrize(
    ("lang", "lead", "further", "year"),
    [
        ("ko", RENEWED, "두 병원이 처음 손을 잡은 것은 2018년이다.", 2018),
        ("ko", RENEWED, "두 병원의 인연은 2009년으로 거슬러 올라간다.", 2009),
        ("ko", RENEWED, "원래 협약은 2012년에 맺어 2017년에 효력이 다했다.", 2012),
        ("ko", RENEWED, "가람대학병원은 2018년 새 병동을 열었다.", None),
        ("ko", RENEWED, "두 병원은 2026년 처음으로 공동 학회를 연다.", None),
        ("en", SIGNED_EN, "The original memorandum was signed in 2013.", 2013),
        ("en", SIGNED_EN, "The hospital has 2013 beds and was founded in 1972.", None),
        ("ja", SIGNED_JA, "両大学が最初に協定を結んだのは1991年である。", 1991),
        ("ja", SIGNED_JA, "同大学は1991年に新しい図書館を開いた。", None),
        ("zh", SIGNED_ZH, "2007年双方首次签约以来,互访不断。", 2007),
        ("zh", SIGNED_ZH, "该校2007年建成新图书馆。", None),
    ],
)  # fmt: skip
def test_the_year_of_the_first_paper_of_a_renewal(lang: str, lead: str, further: str, year: int | None) -> None:
    assert _renewal(lang, lead, further) == (True, year)


@pytest.mark.parametrize(
    ("further", "found"),
    [
        ("두 병원은 2016년에도 의료관광을 놓고 협약을 맺었으나 코로나19로 왕래가 멎었다.", (True, 2016)),
        ("앞서 두 기관은 2012년 각서를 교환했으나 2017년에 만료됐다.", (True, 2012)),
        ("두 기관은 2017년에도 같은 취지로 손을 잡은 적이 있다.", (True, 2017)),
        ("두 기관은 2026년에도 협약을 맺을 수 있다고 했다.", (False, None)),
        ("두 기관이 처음 편지를 주고받은 때는 2017년 10월이다.", (False, None)),
        ("두 나라는 2011년 원자력협정을 맺은 사이다.", (False, None)),
        ("두 병원은 지난해 의료기기 공급 계약을 맺었다.", (False, None)),
        ("두 병원은 2016년 나란히 새 병동을 열었다.", (False, None)),
        # what the towns of the two are to each other is none of theirs
        ("두 도시는 1993년부터 자매도시로 지내 왔다.", (False, None)),
        ("두 도시는 2013년 자매결연을 체결한 사이다.", (False, None)),
        ("양 시는 2006년 교류협력 협정을 맺었다.", (False, None)),
        ("부산과 오덴세는 1993년 자매결연을 맺었다.", (False, None)),
    ],
)
def test_a_paper_of_before_of_the_two_bodies(further: str, found: tuple[bool, int | None]) -> None:
    assert _renewal("ko", SIGNED, further) == found


@pytest.mark.parametrize(
    ("lead", "further", "found"),
    [
        (
            "부산시는 15일 중국 상하이시와 우호협력 협정을 체결했다고 밝혔다.",
            "두 도시는 1993년 자매결연을 맺었다.",
            (True, 1993),
        ),
        # a paper with others, whose name only ends like the partner's
        (
            "검역본부는 15일 중국 란저우 수의연구소와 양해각서를 체결했다고 밝혔다. 이 연구소는 백신을 만든다.",
            "앞서 검역본부는 2014년 11월 중국동물보건역학센터, 하얼빈 수의연구소와도 각각 양해각서를 맺었다.",
            (False, None),
        ),
        (
            "검역본부는 15일 중국 란저우 수의연구소와 양해각서를 체결했다고 밝혔다. 이 연구소는 백신을 만든다.",
            "앞서 검역본부는 2014년 11월 란저우 수의연구소와 양해각서를 맺었다.",
            (True, 2014),
        ),
    ],
)
def test_whose_paper_of_before_it_is(lead: str, further: str, found: tuple[bool, int | None]) -> None:
    assert _renewal("ko", lead, further) == found
