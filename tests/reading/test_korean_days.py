"""When it was signed, in the ways and forms in which the Korean press tells it (cases/days_ko.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status

WAYS = yaml.safe_load((Path(__file__).parent / "cases" / "days_ko.yml").read_text("utf-8"))["ways"]
PAIRS = (("서울성모병원", "몽골 국립암센터"), ("한국보건산업진흥원", "캄보디아 프놈펜의과대"))
FORMS = (
    (dt.date(2024, 6, 14), dt.date(2024, 6, 12), "{day}일"),
    (dt.date(2024, 6, 14), dt.date(2024, 6, 12), "지난 {day}일"),
    (dt.date(2024, 6, 14), dt.date(2024, 6, 12), "{year}년 {month}월 {day}일"),
    (dt.date(2023, 11, 9), dt.date(2023, 11, 7), "이달 {day}일"),
    (dt.date(2023, 11, 9), dt.date(2023, 11, 7), "{month}월 {day}일"),
    (dt.date(2023, 11, 6), dt.date(2023, 10, 31), "지난달 {day}일"),
)
"""Publication, the signing, and how its day is told."""
ONE = dt.timedelta(days=1)
PAGE = """의학신문
뉴스 > 보건

{K}, {F}와 업무협약

{published:%Y.%m.%d} 09:30
홍길순 기자

{told}
두 기관은 공동연구와 인력 교류, 학술대회 개최에서 힘을 모은다.
저작권자 의학신문 무단전재 금지
"""


def reading(told: str, published: dt.date, pair: tuple[str, str]) -> Reading:
    """What a page of these sentences says."""
    text = PAGE.format(K=pair[0], F=pair[1], told=told, published=published)
    return read(clean(RawArticle(source="cases", content=text, published=published, url=None, lang="ko")))


@pytest.mark.parametrize("way", WAYS, ids=[way["say"][:60] for way in WAYS])
def test_a_way_of_telling_the_day_is_read_in_every_form(way: dict[str, str]) -> None:
    wrong = []
    for number, (published, signed, form) in enumerate(FORMS):
        is_of_month = signed.month == published.month
        if not is_of_month and any(part in way["say"] for part in ("{s}", "{d}", "{Q}")):
            continue
        told = form.format(year=signed.year, month=signed.month, day=signed.day)
        later = "{Q}" in way["say"]
        pair = PAIRS[number % len(PAIRS)]
        day = published + 3 * ONE if later else published
        words = {"K": pair[0], "F": pair[1], "D": told, "d": signed.day, "s": signed.day - 2}
        say = way["say"].format(**words, Q=signed.day + 1, P=day.day)
        got = reading(say, day, pair)
        last = (day.replace(day=1) - ONE).isoformat()[:7]
        want = {"day": str(signed), "telling": str(day)[:7], "last month": last}[way["want"]]
        if [accord.signed_on for accord in got.accords] != [want] or got.status is not Status.SIGNED:
            wrong.append((say, want, str(got.status), [accord.signed_on for accord in got.accords]))
    assert not wrong


STAY = """의학신문
뉴스 > 보건

몽골 보건부, 서울성모병원으로

2024.06.14 09:30
홍길순 기자

▲ 몽골 보건부 대표단이 13일 오후 서울성모병원에서 의료기기를 {shown}

몽골 보건부가 국립암센터에 이어 서울성모병원을 찾았다.

대표단 10명은 지난달 31일부터 이달 14일까지 한국에 머물며 병원을 살피고 있다.

서울성모병원에서는 우호협력 회의가 열렸다.

특히 이날 서울성모병원과 몽골 보건부는 우호결연 협정(MOU)을 체결했다.

저작권자 의학신문 무단전재 금지
"""


@pytest.mark.parametrize("shown", ["둘러보고 있다.", "보는 모습.", "살펴본 뒤 기념 촬영을 하고 있다."])
def test_that_day_is_no_span_but_that_of_a_picture(shown: str) -> None:
    published = dt.date(2024, 6, 14)
    text = STAY.format(shown=shown)
    got = read(clean(RawArticle(source="cases", content=text, published=published, url=None, lang="ko")))

    assert [accord.signed_on for accord in got.accords] == ["2024-06-13"]
