"""Chinese news: who signs with whom, in forty ways of telling it, and what is told of sides, homes and renewals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from casts import PUBLISHED, Cast, paired, told_by

from pactwatch.cleaning.clean import clean
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.naming import is_body, sounds_foreign
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "sides_zh.yml").read_text("utf-8"))
PAGE = (
    "健康时报\n首页 > 国际合作\n{head}\n2024-06-14 10:20\n来源:健康时报 记者 李华\n{body}\n"
    "双方将围绕联合研究、人员交流、学术会议等方面开展合作。\n"
    "双方将成立工作组,确定具体项目,力争年内启动首个联合研究项目。\n责任编辑:李华"
)
PARTNERS = (
    ("智利大学", "智利", "智利圣地亚哥", "高校", "CL"),
    ("梅塞亚纳医院", "印度", "新德里", "医院", "IN"),
    ("明斯克州", "白俄罗斯", "明斯克", "地区", "BY"),
)
"""Names, lands, towns and sorts: one known, one that nothing but its land places, one of a place."""
CAST = Cast(own={"A": "中山大学", "At": "广州", "Al": "中国"}, partners=PARTNERS)


def reading(body: str, head: str = "深化国际合作 共促医学发展") -> Reading:
    return told_by(PAGE.format(head=head, body=body))


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["two"])))
def test_two_sign(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(number)))
    assert got.status is Status.SIGNED
    assert [accord.pairs for accord in got.accords] == [(paired("CN", *CAST.lands(number, 1)),)]


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["each"])))
def test_each_of_two_partners_has_a_paper(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(number)))
    assert sorted(pair for accord in got.accords for pair in accord.pairs) == sorted(
        paired("CN", land) for land in CAST.lands(number, 2)
    )


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["three"])))
def test_three_sign_one_paper(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(number)))
    one, other = CAST.lands(number, 2)
    assert [set(accord.pairs) for accord in got.accords] == [
        {paired("CN", one), paired("CN", other), paired(one, other)}
    ]


PARTIES = [
    # two camps, each with its bodies
    (
        "在合作协议上签字的,重庆方面是重庆市渝中区人民政府和长江医药有限公司,台湾方面是互明兴业股份有限公司和昕原科技有限公司。",
        {
            "重庆市渝中区人民政府/CN",
            "长江医药有限公司/CN",
            "互明兴业股份有限公司/TW",
            "昕原科技有限公司/TW",
        },
    ),
    # "local" is where the sentence went, though another land opens it
    (
        "一年前,中国厦门同巴西塞阿腊州的福塔莱萨市结为友好城市。趁着周年,厦门代表团来到塞阿腊,带队的厦门大学日前与当地的梅塞亚纳医院签下合作协议。",
        {"厦门大学/CN", "梅塞亚纳医院/BR"},
    ),
    # in whose land the clause before has them
    (
        "四川省农业科学院12日与沙特国王大学签署合作备忘录。次日,代表团转往南非,与班图生物研究中心签署合作备忘录。",
        {"四川省农业科学院/CN", "沙特国王大学/SA", "班图生物研究中心/ZA"},
    ),
    # the sides that stand before the paper's word
    ("6月12日,省长李某与来访客人共同签署了浙江省与石荷州进一步深化合作的备忘录。", {"浙江省/CN", "石荷州/DE"}),
    # whom the body helped or taught is none of its land
    (
        "6月12日,长江医药股份有限公司与印度尼西亚食品药品监督管理局签署合作备忘录。牛津大学曾为长江医药股份有限公司培训过药师。",
        {"长江医药股份有限公司/CN", "印度尼西亚食品药品监督管理局/ID"},
    ),
    # partners of whom but the sort is told sign nothing
    (
        "6月12日,浙江省与德国石荷州签署合作备忘录。仪式上,中国计量大学、浙医一院等单位也同德方的高校、医疗机构和企业签了约。",
        {"浙江省/CN", "德国石荷州/DE"},
    ),
    (
        "中山大学与泰国公共卫生部合作备忘录签署仪式12日上午在广州举行,双方代表签字。",
        {"中山大学/CN", "泰国公共卫生部/TH"},
    ),
    ("6月12日,昆明植物研究所与泰国清迈皇后植物园签署合作备忘录。", {"昆明植物研究所/CN", "泰国清迈皇后植物园/TH"}),
]


@pytest.mark.parametrize(("body", "want"), PARTIES)
def test_who_takes_part(body: str, want: set[str]) -> None:
    assert {f"{p.name}/{p.country}" for accord in reading(body).accords for p in accord.parties} == want


RENEWALS = [
    ("12日,中山大学与德国拜耳将2014年签署的合作备忘录延长五年。", Status.SIGNED, 2014),
    ("中山大学与德国拜耳12日签署文件,将2014年签署的合作备忘录延长五年。", Status.SIGNED, 2014),
    ("中山大学与德国拜耳2012年首次签署合作备忘录,12日双方续签,将继续开展人员交流。", Status.SIGNED, 2012),
    ("中山大学与德国拜耳拟将2014年签署的合作备忘录延长五年。", Status.PLANNED, None),
    ("中山大学将于下月与德国拜耳签署合作备忘录。", Status.PLANNED, None),
]


@pytest.mark.parametrize(("body", "status", "prior"), RENEWALS)
def test_a_paper_of_before_is_renewed(body: str, status: Status, prior: int | None) -> None:
    got = reading(body)
    assert (got.status, got.prior_year if got.status is Status.SIGNED else None) == (status, prior)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("6月12日,中山大学与智利大学签署合作备忘录。", "6月12日"),
        ("双方早有往来。中山大学12日与智利大学签署合作备忘录。", "12日"),
        ("智利大学校长12日到访中山大学。会谈后,双方签署合作备忘录。", "12日"),
        ("中山大学近日与智利大学签署合作备忘录,双方将开展联合研究。", "近日"),
    ],
)
def test_the_words_of_a_day_are_cited_where_the_page_has_them(body: str, words: str) -> None:
    text = PAGE.format(head="深化国际合作 共促医学发展", body=body)
    article = clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="zh"))
    told = [one for one in read(article).evidence if one.decides == "signed_on"]
    assert [(article.text[one.start : one.end], one.words) for one in told] == [(words, words)]


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("尼日尔州政府", "NG"),
        ("尼日尔卫生部", "NE"),
        ("罗德岛大学", "US"),
        ("德岛大学", "JP"),
        ("西安大略大学", "CA"),
        ("西安交通大学", "CN"),
        ("努爾蘇丹大學", "KZ"),
        ("蘇丹大學", "SD"),
        ("清奈理工學院", "IN"),
        ("伯恩大學", "CH"),
        ("尼斯大学", "FR"),
        ("威尼斯大学", "IT"),
    ],
)
def test_places_as_the_chinese_press_writes_them(name: str, land: str) -> None:
    found = home_of(name, "zh")
    assert found is not None
    assert found.code == land


def test_what_only_ends_like_a_town_or_sounds_abroad() -> None:
    assert not is_body("香港上市")
    for post in ("省委常委", "常务副省", "副市"):
        assert not is_body(post)
    assert is_body("河北省")
    for made in ("组成联盟顾问委员会", "建立联合研究中心", "对接国际医学研究院"):
        assert not is_body(made)
    assert is_body("联盟顾问委员会")
    assert is_body("香港元朗市")
    assert sounds_foreign("梅塞亚纳医院")
    assert not sounds_foreign("恩泽医院")
    # firms at home choose such names
    assert not sounds_foreign("阿安达伊科技有限公司")
