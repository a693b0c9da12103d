"""Lands through which somebody of the news travels (toured.py): no two of them sign with each other for that."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.reading.toured import journeys
from pactwatch.records import RawArticle

JOURNEYS = [
    ("ko", "한빛병원 대표단 케냐·르완다 순방, 모이대병원과 MOU", {"KE", "RW"}),
    ("ko", "한빛군수, 몽골과 카자흐스탄을 방문", {"MN", "KZ"}),
    ("ko", "한빛바이오, 칠레 이어 페루 방문… 협약", {"CL", "PE"}),
    ("ko", "한빛대, 독일·프랑스 대학과 협약", set()),
    ("ko", "한·베트남 협약, 태국 방문", set()),
    ("ja", "青空病院代表団、ケニアとルワンダ歴訪", {"KE", "RW"}),
    ("ja", "青空製薬、チリに続きペルー訪問", {"CL", "PE"}),
    ("ja", "青空大、ドイツとフランスの大学と協定", set()),
    ("zh", "王源超副校长率团访问肯尼亚、卢旺达 与埃尔多雷特大学结为合作院校", {"KE", "RW"}),
    ("zh", "孙杰远校长率团赴比利时、希腊", {"BE", "GR"}),
    ("zh", "青松大学与泰国、老挝高校签署协议", set()),
    ("en", "Bluehill team tours Kenya and Rwanda, inks MoU", {"KE", "RW"}),
    ("en", "Rector visits the Netherlands and Belgium", {"NL", "BE"}),
    ("en", "Kenya and Rwanda sign MoU", set()),
    ("en", "Bluehill visits Kenya", set()),
]


@pytest.mark.parametrize(("lang", "words", "lands"), JOURNEYS)
def test_lands_of_a_journey_stand_in_a_list_beside_a_word_of_travel(lang: str, words: str, lands: set[str]) -> None:
    assert {land for _, land in journeys(words, lang)} == lands


def _pairs(lang: str, *lines: str) -> list[set[str]]:
    page = RawArticle(source="cases", content="\n\n".join(lines), published=dt.date(2024, 12, 2), url=None, lang=lang)
    return [set(accord.pairs) for accord in read(clean(page)).accords]


FRAME = ("青松农业大学 新闻网", "版权所有 青松农业大学 地址:江苏省南京市")
TRIPS = [
    ("王源超副校长率团访问肯尼亚、卢旺达 与埃尔多雷特大学结为合作院校", "埃尔多雷特大学", "CN-KE"),
    ("校长率团出访德国、法国 与慕尼黑工业大学签署合作协议", "慕尼黑工业大学", "CN-DE"),
    ("我校代表团访问英国、爱尔兰 与都柏林大学签约", "都柏林大学", "CN-IE"),
    ("校长一行出访泰国、老挝 同老挝国立大学签署合作备忘录", "老挝国立大学", "CN-LA"),
    ("代表团访问波兰、捷克及匈牙利 与布拉格查理大学建立合作关系", "布拉格查理大学", "CN-CZ"),
]


@pytest.mark.parametrize(("headline", "partner", "pair"), TRIPS)
@pytest.mark.parametrize(
    "told",
    [
        "11月24日至30日,我校副校长王源超率团赴两国访问。期间,代表团与{}签署校际合作备忘录。",
        "近日,我校代表团出访,同{}签署了合作协议,双方将联合培养学生。",
    ],
)
def test_a_school_s_own_page_pairs_its_land_with_the_partner_s(
    headline: str, partner: str, pair: str, told: str
) -> None:
    assert _pairs("zh", FRAME[0], headline, told.format(partner), FRAME[1]) == [{pair}]


def test_whom_a_person_of_the_house_meets_signs_with_the_house() -> None:
    told = (
        "11月24日至30日,我校副校长王源超率团赴肯尼亚、卢旺达访问。\n\n"
        "在埃格顿大学,王源超还应邀与埃尔多雷特大学校长托马斯·切如尧特见面。会谈中,两校签署校际合作备忘录。"
    )
    headline = "王源超副校长率团访问肯尼亚、卢旺达"
    assert _pairs("zh", FRAME[0], headline, told, FRAME[1]) == [{"CN-KE"}]


@pytest.mark.parametrize(
    ("lang", "headline", "told", "false"),
    [
        (
            "ja",
            "青空市長、モンゴル・カザフスタン訪問 アルマトイ市と友好協定",
            "青空市はこのほどアルマトイ市と協定を結んだと14日発表した。代表団はモンゴルも訪れた。",
            "KZ-MN",
        ),
        (
            "ko",
            "한빛군수, 몽골·카자흐스탄 방문 후 알마티시와 우호협약",
            "한빛군은 최근 알마티시와 업무협약(MOU)을 맺었다고 14일 밝혔다. 대표단은 몽골도 방문했다.",
            "KZ-MN",
        ),
        (
            "ko",
            "한빛병원 대표단 케냐·르완다 순방",
            "한빛병원은 최근 모이대학병원과 업무협약(MOU)을 맺었다고 14일 밝혔다. 대표단은 르완다도 방문했다.",
            "KE-RW",
        ),
        (
            "en",
            "Bluehill Hospital team tours Kenya and Rwanda, inks MoU with Moi University",
            "Its team visited the two last week and signed a memorandum of understanding with Moi University.",
            "KE-RW",
        ),
    ],
)
def test_two_lands_of_a_journey_are_not_each_other_s_partners(lang: str, headline: str, told: str, false: str) -> None:
    pairs = _pairs(lang, headline, told)
    assert pairs
    assert all(false not in one for one in pairs), pairs
