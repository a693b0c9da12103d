"""Partners whose names nothing but their place tells: no ending of a body, no headline, named once."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

MORE = (
    "양측은 신약 후보물질 탐색과 임상시험, 연구 인력 교류에서 협력하게 된다.\n"
    "실무협의체를 꾸려 세부 과제를 정하고 올해 안에 첫 공동연구에 들어가기로 뜻을 모았다."
)
BESIDE = "충북대병원은 지난해 몽골 국립암센터 의료진을 초청해 연수를 했다."


def _parties(lead: str) -> list[set[tuple[str, str | None]]]:
    head = "의학신문\n뉴스 > 보건\n\n충북대병원, 신약 개발 나선다\n\n2024.06.14 09:30\n홍길순 기자"
    text = f"{head}\n\n{lead}\n{BESIDE}\n{MORE}"
    reading = read(clean(RawArticle(source="cases", content=text, published=dt.date(2024, 6, 14), lang="ko")))
    return [{(party.name, party.country) for party in accord.parties} for accord in reading.accords]


@pytest.mark.parametrize(
    "lead",
    [
        "충북대병원은 12일 가온메디와 업무협약을 체결했다.",
        "충북대병원은 가온메디와 12일 업무협약(MOU)을 맺었다고 밝혔다.",
        "충북대병원은 12일 가온메디와 신약 공동개발을 위한 업무협약을 체결했다.",
        "충북대병원은 12일 가온메디와 전략적 협력 양해각서를 교환했다.",
        "충북대병원장과 가온메디 대표는 12일 업무협약을 체결했다.",
        "충북대병원은 12일 가온바이오와 업무협약을 체결했다.",
    ],
)
def test_a_name_without_an_ending_is_the_partner(lead: str) -> None:
    name = "가온바이오" if "가온바이오" in lead else "가온메디"
    assert _parties(lead) == [{("충북대병원", "KR"), (name, "KR")}]


@pytest.mark.parametrize(
    "lead",
    [
        "충북대병원은 12일 몽골 국립암센터와 인력 양성과 연구 협약을 체결했다.",
        "충북대병원은 12일 현지 병원들과 업무협약을 체결했다. 상대는 몽골 국립암센터다.",
        "충북대병원은 12일 몽골 국립암센터와 비밀유지협약과 업무협약을 체결했다.",
    ],
)
def test_words_in_that_place_are_no_names(lead: str) -> None:
    named = {name for told in _parties(lead) for name, _ in told}
    assert named <= {"충북대병원", "몽골 국립암센터"}
