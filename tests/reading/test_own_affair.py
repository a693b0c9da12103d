"""Papers of two bodies of the page's own land: whom it tells of abroad (cases/bystanders.yml) makes no pairing."""

# ruff: noqa: E501  pages as they are

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "bystanders.yml").read_text("utf-8"))
PUBLISHED = dt.date(2024, 6, 14)


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a language's page goes: two of its own land who sign, who is named beside them, and the sentences."""

    sides: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]
    page: str
    lead: str
    more: str
    of_them: tuple[str, ...] = ()
    """Sentences by which a side may well be of the other land: its mother is there, or it sits at the border."""


MANNERS = {
    "ko": Manner(
        sides=(("충북대병원", "가온메디"), ("누리메디", "전라북도")),
        others=(("카자흐스탄 알파라비국립대", "카자흐스탄"), ("독일 프라운호퍼", "독일")),
        page="의학신문\n뉴스 > 보건\n\n{K}, {F}와 업무협약\n\n2024.06.14 09:30\n홍길순 기자\n\n{body}\n저작권자 의학신문 무단전재 금지",
        lead="{K}는 12일 {F}와 공동연구를 위한 업무협약(MOU)을 체결했다고 13일 밝혔다.",
        more="두 기관은 신약 후보물질 탐색과 임상시험, 연구 인력 교류, 학술대회 개최에서 협력하게 된다.\n"
        "양측은 실무협의체를 꾸려 세부 과제를 정하고 올해 안에 첫 공동연구에 들어가기로 뜻을 모았다.",
        of_them=("자회사", "자본이"),
    ),
    "en": Manner(
        sides=(
            ("Mahidol University", "Siam Bioscience"),
            ("Chulalongkorn University", "Bangkok Dusit Medical Services"),
        ),
        others=(("Al-Farabi Kazakh National University", "Kazakhstan"), ("Bayer of Germany", "Germany")),
        page="Thai Health Wire\nHome | News | Contact\n\n{K} and {F} sign MoU\n\n14 June 2024\nBy Staff Reporter\n\n"
        "BANGKOK, Thailand - {body}\n(c) Thai Health Wire. All rights reserved.",
        lead="{K} and {F} signed a memorandum of understanding (MoU) on Wednesday to work together on cancer research.",
        more="The agreement provides for joint research, the exchange of staff and students, and shared conferences.\n"
        "Both sides expect first projects to begin later this year. Working groups are to settle the details.",
    ),
    "ja": Manner(
        sides=(("亀田総合病院", "アオゾラ製薬"), ("千葉大学", "ミドリバイオ")),
        others=(("タイのシリラート病院", "タイ"), ("ドイツのバイエル", "ドイツ")),
        page="医療新報\nニュース > 国内\n\n{K}、{F}と覚書\n\n2024年6月14日\n\n{body}\n無断転載を禁じます",
        lead="{K}は12日、{F}と協力覚書を締結したと発表した。",
        more="両者はこれまで研究者の交流などを通じて関係を深めてきた。\n"
        "今後は担当者による協議を重ね、年内に具体的な計画をまとめる。",
        of_them=("子会社", "国境に近い", "とも協力関係", "並ぶ有力", "結んでいる{K}", "拠点を置く"),
    ),
    "zh": Manner(
        sides=(("中山大学", "青禾生物"), ("北京协和医院", "蓝田制药")),
        others=(("哈萨克斯坦国立大学", "哈萨克斯坦"), ("德国拜耳公司", "德国")),
        page="健康时报\n首页 > 新闻\n\n{K}与{F}签署合作备忘录\n\n2024-06-14 10:20\n来源:健康时报 记者 李华\n\n{body}\n责任编辑:李华",
        lead="6月12日,{K}与{F}签署合作备忘录,双方将开展联合研究。",
        more="双方将围绕新药研发、临床试验、人员交流和学术会议等方面开展合作。\n"
        "双方将成立工作组,确定具体项目,力争年内启动首个联合研究项目。",
        of_them=("上市",),
    ),
}


def _read(lang: str, body: str, names: dict[str, str]) -> Reading:
    text = MANNERS[lang].page.format(**names, body=body)
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang=lang)))


def _rows() -> list[tuple[str, str]]:
    told = [(lang, beside) for lang, rows in CASES.items() for beside in rows]
    return [(lang, beside) for lang, beside in told if not any(words in beside for words in MANNERS[lang].of_them)]


@pytest.mark.parametrize(("lang", "beside"), _rows())
def test_whom_the_page_tells_of_abroad_makes_no_pairing(lang: str, beside: str) -> None:
    manner = MANNERS[lang]
    wrong = []
    for (one, two), (other, land) in zip(manner.sides, manner.others, strict=True):
        names = {"K": one, "F": two, "X": other, "L": land}
        lead, sentence = manner.lead.format(**names), beside.format(**names)
        for body in (f"{lead}\n{sentence}\n{manner.more}", f"{lead}\n{manner.more}\n{sentence}"):
            got = _read(lang, body, names)
            wrong += [(sentence, pair) for accord in got.accords for pair in accord.pairs]
    assert not wrong


GOALS = [
    (
        "ko",
        "{K}-{F}, {L} 진출 위해 업무협약",
        "{K}는 12일 {F}와 {L} 시장 진출을 위한 업무협약(MOU)을 체결했다고 13일 밝혔다.",
    ),
    ("ko", "{K}, {F}와 {L} 환자 유치 협약", "{K}는 12일 {F}와 {L} 환자 유치를 위한 업무협약을 체결했다."),
    ("ko", "{K}, {L} 수출 위해 {F}와 손잡아", "{K}는 12일 {F}와 {L} 수출 확대를 위한 업무협약을 체결했다."),
    (
        "ko",
        "{K}, {L} 공장 짓는다… {F}와 협약",
        "{K}가 {L}에 공장을 짓는다. 이를 위해 {K}는 12일 {F}와 업무협약을 맺었다.",
    ),
    ("ja", "{K}と{F}、{L}進出で提携", "{K}と{F}は12日、{L}市場への進出に向けた業務提携の覚書を締結した。"),
    ("ja", "{K}、{F}と{L}向け輸出で覚書", "{K}は12日、{F}と{L}向けの輸出拡大に関する覚書を締結した。"),
    ("zh", "{K}携手{F}开拓{L}市场", "6月12日,{K}与{F}签署战略合作协议,共同开拓{L}市场。"),
    ("zh", "{K}与{F}签约 产品将出口{L}", "6月12日,{K}与{F}签署合作备忘录,推动产品出口{L}。"),
    (
        "en",
        "{K} and {F} team up for {L}",
        "{K} and {F} signed a memorandum of understanding on Wednesday to enter the market of {L}.",
    ),
]


@pytest.mark.parametrize(("lang", "headline", "lead"), GOALS)
def test_where_they_go_is_no_side(lang: str, headline: str, lead: str) -> None:
    manner = MANNERS[lang]
    own, partner = manner.sides[0]
    for _, land in manner.others:
        names = {"K": own, "F": partner, "L": land}
        page = manner.page.replace(manner.page.split("\n\n")[1], headline).replace("{body}", f"{lead}\n{manner.more}")
        text = page.format(**names)
        got = read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang=lang)))
        assert [pair for accord in got.accords for pair in accord.pairs] == []


PARTNERS = [
    ("ko", "전라북도", "카자흐스탄 알마티국제병원"),
    ("en", "Mahidol University", "the Almaty Medical Centre of Kazakhstan"),
    ("ja", "千葉大学", "カザフスタンのアルマトイ国際病院"),
    ("zh", "中山大学", "哈萨克斯坦阿拉木图国际医院"),
]


@pytest.mark.parametrize(("lang", "own", "partner"), PARTNERS)
def test_a_partner_abroad_still_does(lang: str, own: str, partner: str) -> None:
    manner = MANNERS[lang]
    names = {"K": own, "F": partner}
    lead = manner.lead.format(**names).replace("병원와", "병원과")
    got = _read(lang, f"{lead}\n{manner.more}", names)
    assert len({pair for accord in got.accords for pair in accord.pairs}) == 1


def test_a_firm_named_after_its_land_brings_no_land_of_its_mother() -> None:
    names = {"K": "日本ノバルティス", "F": "血圧対策の推進に向けたワーキンググループ"}
    mother = (
        "スイスのノバルティスはバーゼルに本社を置く。スイス本社の会長も式に出席し、スイスでの取り組みを紹介した。"
        "同社は1960年代に来日し、スイスの親会社の薬を日本で届けてきた。"
    )
    manner = MANNERS["ja"]
    reading = _read("ja", f"{manner.lead.format(**names)}\n{manner.more}\n{mother}", names)
    assert [accord.pairs for accord in reading.accords] == [()]
