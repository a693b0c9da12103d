"""Papers of another land's own bodies make no pairing with the land whose press tells of them."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle


def _pairs(lang: str, headline: str, lead: str, more: str = "") -> set[str]:
    text = f"{headline}\n\n{lead} {more}"
    day = dt.date(2024, 6, 14)
    reading = read(clean(RawArticle(source="cases", content=text, published=day, url=None, lang=lang)))
    assert reading.accords
    return {pair for accord in reading.accords for pair in accord.pairs}


KOREAN = [
    (
        "獨 바이엘-메르칸 헬스, 디지털 치료제 MOU",
        "독일 바이엘과 메르칸 헬스가 12일 디지털 치료제 개발을 위한 업무협약을 체결했다.",
    ),
    (
        "일본 다케다, 오카베 연구소와 협약",
        "일본 다케다제약은 오카베 연구소와 백신 공동연구 협약을 체결했다고 12일 발표했다.",
    ),
    ("하버드대, 모튼 인스티튜트와 협력 협약", "미국 하버드대가 모튼 인스티튜트와 뇌과학 연구 협약을 12일 체결했다."),
]
JAPANESE = [
    (
        "独バイエル、メルカン・ヘルスと提携",
        "独バイエルは12日、メルカン・ヘルスとデジタル治療の開発に関する覚書を締結したと発表した。",
    ),
    (
        "英オックスフォード大とブリマー財団が協定",
        "英オックスフォード大とブリマー財団は12日、ワクチンの研究協定を結んだ。",
    ),
]


@pytest.mark.parametrize(
    ("lang", "headline", "lead"), [*(("ko", *one) for one in KOREAN), *(("ja", *one) for one in JAPANESE)]
)
def test_two_bodies_of_one_land_abroad_are_no_pair_with_the_press_s_own(lang: str, headline: str, lead: str) -> None:
    assert _pairs(lang, headline, lead) == set()


@pytest.mark.parametrize(
    ("lang", "headline", "lead", "more", "pair"),
    [
        (
            "ko",
            "누리메디, 독일 바이엘과 협약",
            "누리메디는 12일 독일 바이엘과 디지털 치료제 개발을 위한 업무협약을 체결했다.",
            "",
            "DE-KR",
        ),
        (
            "ko",
            "독일 바이엘, 누리메디와 협약",
            "독일 바이엘이 12일 누리메디와 디지털 치료제 개발을 위한 업무협약을 체결했다.",
            "국내 임상은 내년에 시작한다.",
            "DE-KR",
        ),
        (
            "ja",
            "独バイエル、アオゾラ製薬と提携",
            "独バイエルは12日、アオゾラ製薬と協力覚書を締結したと発表した。",
            "国内の治験は来年始まる。",
            "DE-JP",
        ),
        (
            "ko",
            "인도네시아 국립의대, 방위산업청과 각서",
            "인도네시아 국립의대는 12일 방위산업청과 협력 양해각서를 체결했다고 밝혔다.",
            "",
            "ID-KR",
        ),
    ],
)
def test_who_is_named_first_a_page_of_the_own_land_and_an_office_of_state_are_the_press_s_own(
    lang: str, headline: str, lead: str, more: str, pair: str
) -> None:
    assert _pairs(lang, headline, lead, more) == {pair}
