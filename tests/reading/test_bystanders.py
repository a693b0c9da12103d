"""Who is named beside a signing and takes no part in it: of other papers, of plans, of visits."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Status

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "bystanders.yml").read_text("utf-8"))
PUBLISHED = dt.date(2024, 6, 14)


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a language's page goes: who signs, their pair, the bystanders with their lands, and the sentences."""

    sides: tuple[str, str]
    pair: str
    others: tuple[tuple[str, str], ...]
    page: str
    leads: tuple[str, ...]
    more: str


MANNERS = {
    "ja": Manner(
        sides=("亀田総合病院", "カラガンダ州立総合病院"),
        pair="JP-KZ",
        others=(("タイのシリラート病院", "タイ"), ("コスタリカの熱帯果樹研究センター", "コスタリカ")),
        page="医療新報\nニュース > 国際\n\n{K}、{F}と覚書\n\n2024年6月14日\n\n{body}\n無断転載を禁じます",
        leads=(
            "{K}は12日、カザフスタンの{F}と協力覚書を締結したと発表した。",
            "{K}とカザフスタンの{F}は12日、共同研究に関する協力協定を締結した。",
        ),
        more="両者はこれまで研究者の交流などを通じて関係を深めてきた。\n"
        "今後は担当者による協議を重ね、年内に具体的な計画をまとめる。",
    ),
    "ko": Manner(
        sides=("강북삼성병원", "칠레 가톨릭대"),
        pair="CL-KR",
        others=(("카자흐스탄 알파라비국립대", "카자흐스탄"), ("인도네시아 반둥공과대학교", "인도네시아")),
        page="의학신문\n뉴스 > 보건\n\n{K}, {F}와 업무협약\n\n2024.06.14 09:30\n홍길순 기자\n\n{body}\n"
        "저작권자 의학신문 무단전재 금지",
        leads=(
            "{K}은 12일 {F}와 공동연구를 위한 업무협약(MOU)을 체결했다고 13일 밝혔다.",
            "{K}과 {F}는 12일 업무협약을 맺고 공동연구에 나서기로 했다.",
        ),
        more="두 기관은 신약 후보물질 탐색과 임상시험, 연구 인력 교류, 학술대회 개최에서 협력하게 된다.\n"
        "양측은 실무협의체를 꾸려 세부 과제를 정하고 올해 안에 첫 공동연구에 들어가기로 뜻을 모았다.",
    ),
    "en": Manner(
        sides=("Mahidol University", "Tbilisi State Medical University"),
        pair="GE-TH",
        others=(("Al-Farabi Kazakh National University", "Kazakhstan"), ("Osaka University Hospital", "Japan")),
        page="Health Wire\nHome | News | Contact\n\n{K} and {F} sign MoU\n\n14 June 2024\nBy Staff Reporter\n\n{body}\n"
        "(c) Health Wire. All rights reserved.",
        leads=(
            "{K} and {F} signed a memorandum of understanding (MoU) on Wednesday to work together on cancer research.",
            "{K} has signed a memorandum of understanding with {F} of Georgia.",
        ),
        more="The agreement provides for joint research, the exchange of staff and students, and shared conferences.\n"
        "Both sides expect first projects to begin later this year. Working groups are to settle the details.",
    ),
    "zh": Manner(
        sides=("中山大学", "智利大学"),
        pair="CL-CN",
        others=(("哈萨克斯坦国立大学", "哈萨克斯坦"), ("万隆理工学院", "印度尼西亚")),
        page="健康时报\n首页 > 国际合作\n\n{K}与{F}签署合作备忘录\n\n2024-06-14 10:20\n来源:健康时报 记者 李华\n\n"
        "{body}\n责任编辑:李华",
        leads=(
            "6月12日,{K}与{F}签署合作备忘录,双方将开展联合研究。",
            "{F}代表团12日到访{K},双方签署合作备忘录。",
        ),
        more="双方将围绕新药研发、临床试验、人员交流和学术会议等方面开展合作。\n"
        "双方将成立工作组,确定具体项目,力争年内启动首个联合研究项目。",
    ),
}


@pytest.mark.parametrize(("lang", "beside"), [(lang, beside) for lang, told in CASES.items() for beside in told])
def test_a_bystander_signs_nothing(lang: str, beside: str) -> None:
    manner = MANNERS[lang]
    wrong = []
    for number, (other, land) in enumerate(manner.others):
        names = {"K": manner.sides[0], "F": manner.sides[1], "X": other, "L": land}
        sentence = beside.format(**names)
        told = manner.leads[number % len(manner.leads)].format(**names)
        for body in (f"{told}\n{sentence}\n{manner.more}", f"{told}\n{manner.more}\n{sentence}"):
            text = manner.page.format(**names, body=body)
            got = read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang=lang)))
            pairs = [pair for accord in got.accords for pair in accord.pairs]
            if pairs != [manner.pair] or got.status is not Status.SIGNED:
                wrong.append((sentence, str(got.status), pairs))
    assert not wrong
