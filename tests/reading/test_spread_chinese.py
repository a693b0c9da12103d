"""Chinese news: one agreement told over several sentences, its sides here and its paper there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from casts import PUBLISHED, Cast, paired, told_by

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "spread_zh.yml").read_text("utf-8"))
PAGE = (
    "{outlet}\n首页 > 国际合作\n深化国际合作 共促医学发展\n2024-06-14 10:20 来源:{outlet}\n\n{body}\n"
    "备忘录内容包括联合研究、人员交流和学术会议。\n业内人士认为,此类合作有助于提升行业水平。\n\n"
    "责任编辑:李华\n相关阅读\n·日本专家来华讲学\n·我国与秘鲁签署农业合作协议\n版权所有 {outlet}"
)
PARTNERS = (
    ("智利大学", "智利", "圣地亚哥", "高校", "CL"),
    ("穆希比利医院", "坦桑尼亚", "达累斯萨拉姆", "医院", "TZ"),
    ("德里生物技术研究所", "印度", "新德里", "研究所", "IN"),
    ("卡纳亚制药公司", "印度尼西亚", "雅加达", "药企", "ID"),
)
"""Names, lands, towns and sorts: known, placed by a town, and told by their lands alone."""
CAST = Cast(own={"A": "中山大学", "At": "广州", "E": "浙江中医药大学"}, partners=PARTNERS)


def reading(body: str, outlet: str = "健康时报") -> Reading:
    return told_by(PAGE.format(outlet=outlet, body=body))


def sides(got: Reading) -> list[set[str]]:
    return [{f"{p.name}/{p.country}" for p in accord.parties} for accord in got.accords]


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["two"])))
def test_two_sign(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(number)))
    assert got.status is Status.SIGNED
    assert [accord.pairs for accord in got.accords] == [(paired("CN", *CAST.lands(number, 1)),)]
    assert any(p.name.endswith(PARTNERS[number % len(PARTNERS)][0]) for accord in got.accords for p in accord.parties)


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["each"])))
def test_each_of_two_partners_has_a_paper(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(number)))
    assert got.status is Status.SIGNED
    assert sorted(pair for accord in got.accords for pair in accord.pairs) == sorted(
        paired("CN", land) for land in CAST.lands(number, 2)
    )


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["couples"])))
def test_couples_sign_a_paper_each(number: int, way: str) -> None:
    words = CAST.names(number)
    got = reading(way.format(**words))
    told = [{name.split("/")[0] for name in side} for side in sides(got)]
    assert len(told) == len(("AB", "EC"))
    for signer, partner in (("A", "B"), ("E", "C")):
        assert any(words[signer] in side and any(one.endswith(words[partner]) for one in side) for side in told)


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["three"])))
def test_three_sign_one_paper(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(number)))
    one, other = CAST.lands(number, 2)
    assert [set(accord.pairs) for accord in got.accords] == [
        {paired("CN", one), paired("CN", other), paired(one, other)}
    ]


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["own"])))
def test_the_page_is_of_one_of_the_two(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(0)), outlet="同济大学")
    assert got.status is Status.SIGNED
    assert [accord.pairs for accord in got.accords] == [("CL-CN",)]
    assert any("同济大学" in p.name for accord in got.accords for p in accord.parties)


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["at_home"])))
def test_two_of_the_page_s_land_sign_whatever_land_they_speak_of(number: int, way: str) -> None:
    got = reading(way.format(**CAST.names(number)))
    assert sides(got) == [{"中山大学/CN", "浙江中医药大学/CN"}]


PARTIES = [
    # who comes along, is planned with or was only spoken to is no side of the paper
    (
        "中山大学与智利大学12日签署合作备忘录。随后,双方与德国专家座谈。",
        [{"中山大学/CN", "智利大学/CL"}],
    ),
    # who is described is not who is told of behind for another reason
    (
        "中山大学与智利大学12日签署合作备忘录。合作方之一的药企今年将在埃及设厂。",
        [{"中山大学/CN", "智利大学/CL"}],
    ),
    # the unplaced body of the page's press stays at home beside a bystander of another land
    (
        "瑞康医院12日与泰国国家创新署签署合作备忘录。该院此前曾派人赴哈佛大学进修。",
        [{"瑞康医院/CN", "泰国国家创新署/TH"}],
    ),
    # the side's letter means the body that was named before
    (
        "6月12日,埃及药品管理局负责人一行来到中山大学。会谈后,埃方与中山大学签署合作备忘录。",
        [{"埃及药品管理局/EG", "中山大学/CN"}],
    ),
    # two fields of one name
    (
        "12日,金台文院与白俄罗斯卫生鉴定与试验中心签署合作备忘录。",
        [{"金台文院/CN", "白俄罗斯卫生鉴定与试验中心/BY"}],
    ),
    # and two bodies that 与 joins
    (
        "12日,金台文院与白俄罗斯卫生部与科学院签署合作备忘录。",
        None,
    ),
]


@pytest.mark.parametrize(("body", "want"), PARTIES)
def test_who_takes_part(body: str, want: list[set[str]] | None) -> None:
    told = sides(reading(body))
    if want is None:
        assert not any("与" in name for side in told for name in side)
    else:
        assert told == want


def test_partners_that_no_sentence_names_are_no_news() -> None:
    got = reading("中山大学12日与智利一家医院签署合作备忘录。中山大学附属第一医院今年还将扩建门诊楼。")
    assert not any("CL" in pair for accord in got.accords for pair in accord.pairs)


def test_a_letter_means_the_land_that_the_page_names() -> None:
    page = (
        "壹蘋新聞網\n首頁 | 政治\n\n台斯簽醫衛備忘錄 攜手合作\n\n2024/06/14 11:20\n\n昨天在台北舉行的會議上,"
        "我國駐斯洛伐克代表處與斯洛伐克經濟文化辦事處簽下醫衛合作瞭解備忘錄。\n雙方今後將互派人員。\n"
    )
    article = RawArticle(
        source="cases", content=page, published=PUBLISHED, url="https://www.example.com.tw/1", lang="zh"
    )
    assert {pair for accord in read(clean(article)).accords for pair in accord.pairs} == {"SK-TW"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("会上,该校党委常委、副校长江海洋与智利大学校长签署", ["该校", "智利大学"]),
        ("与这间诊所签署", ["这间诊所"]),
        ("与韩国龙仁的绿十字公司签署", ["韩国龙仁", "绿十字公司"]),
        ("第二份则是与智利的智利大学签署的", ["智利", "智利大学"]),
        ("是智利第二大的大学,与之签署", []),
        ("与日本医疗器械开发机构签署", ["日本医疗器械开发机构"]),
    ],
)
def test_names(words: str, found: list[str]) -> None:
    assert [named.mention.name for named in bodies_in(words)] == found


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["traced"])))
@pytest.mark.parametrize("partner", range(len(PARTNERS)))
def test_what_the_news_goes_back_to(number: int, way: str, partner: int) -> None:
    got = reading(way.format(**CAST.names(partner)))
    assert got.status is Status.FOLLOW_UP, way
    assert [accord.pairs for accord in got.accords] == [(paired("CN", *CAST.lands(partner, 1)),)]
    assert got.accords[0].signed_on == "2021-08"


@pytest.mark.parametrize("way", CASES["not_traced"])
def test_what_began_before_is_signed_now(way: str) -> None:
    assert reading(way.format(**CAST.names(0))).status is Status.SIGNED


@pytest.mark.parametrize(("number", "way"), list(enumerate(CASES["among"])))
@pytest.mark.parametrize("partner", range(len(PARTNERS)))
def test_partners_told_behind_their_count(number: int, way: str, partner: int) -> None:
    got = reading(way.format(**CAST.names(partner)))
    wanted = [(paired("CN", code),) for code in CAST.lands(partner, 2)]
    assert sorted(accord.pairs for accord in got.accords) == sorted(wanted), way


@pytest.mark.parametrize("way", CASES["intended"])
@pytest.mark.parametrize("partner", range(len(PARTNERS)))
def test_an_intention_beside_a_signed_paper(way: str, partner: int) -> None:
    got = reading(way.format(**CAST.names(partner)))
    assert [accord.pairs for accord in got.accords] == [(paired("CN", *CAST.lands(partner, 1)),)], way


@pytest.mark.parametrize("way", CASES["penned"])
@pytest.mark.parametrize("partner", range(len(PARTNERS)))
def test_three_pens(way: str, partner: int) -> None:
    got = reading(way.format(**CAST.names(partner)))
    assert len(got.accords) == 1, way
    assert {p.country for p in got.accords[0].parties} == {"CN", *CAST.lands(partner, 2)}
