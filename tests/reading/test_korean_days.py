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
