"""What a Korean sentence tells of a paper: signed, planned, followed up, ended or none (cases/statuses_ko.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

WAYS = yaml.safe_load((Path(__file__).parent / "cases" / "statuses_ko.yml").read_text("utf-8"))
PAIRS = (("강북삼성병원", "칠레 가톨릭대"), ("한국보건산업진흥원", "캄보디아 프놈펜의과대"))
HEADS = {
    "planned": ("{K}, {F}와 협약 추진", "{K}, 해외로 눈 돌린다"),
    "follow_up": ("{K}-{F} 협력 성과", "{K}, 해외로 눈 돌린다"),
    "ended": ("{K}, {F}와 결별", "{K}, 해외 사업 재편"),
    "signed": ("{K}, {F}와 업무협약", "{K}, 해외로 눈 돌린다"),
    "none": ("{K}, {F}와 손잡고 신시장 연다", "{K}, {F}와 맞손"),
}
MORE = {
    "planned": "협약이 맺어지면 두 기관은 연구자를 교환하고 공동연구를 벌이게 된다.",
    "follow_up": "두 기관은 그동안의 성과에 만족한다고 했다.",
    "ended": "이유는 알려지지 않았다. 진행 중인 사업은 예정대로 마무리된다.",
    "signed": "두 기관은 연구자를 교환하고 공동연구를 벌이기로 했다.",
    "none": "자세한 내용은 공개되지 않았다. 이 시장은 해마다 10%씩 커지고 있다.",
}
DAY = dt.date(2024, 6, 14)


@pytest.mark.parametrize(("status", "way"), [(status, way) for status, ways in WAYS.items() for way in ways])
def test_a_way_of_telling_says_its_status_under_any_headline(status: str, way: str) -> None:
    wrong = []
    for (home, abroad), head in zip(PAIRS, HEADS[status], strict=True):
        names = {"K": home, "F": abroad}
        lines = (
            ("의학신문", head.format(**names), "2024.06.14 09:30", "홍길순 기자", way.format(**names)),
            (MORE[status], "업계에서는 이런 움직임이 다른 분야로도 번질 것으로 보고 있다.", "저작권자 의학신문"),
        )
        text = "\n".join(line for part in lines for line in part)
        got = read(clean(RawArticle(source="cases", content=text, published=DAY, url=None, lang="ko"))).status
        if str(got) != status:
            wrong.append((text, str(got)))
    assert not wrong
