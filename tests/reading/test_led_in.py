"""Who acts in a clause that only leads in the sentence of a signing signs nothing (cases/led_in.yml); partners do."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

CASES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "led_in.yml").read_text("utf-8"))
COUPLES = {"ko": ("가온병원", "나래대"), "ja": ("カメダ病院", "アオゾラ製薬"), "zh": ("青石医院", "蓝田制药")}
LANDS = {"ko": ("미국", "인도"), "ja": ("米国", "インド"), "zh": ("美国", "印度")}
PARTNERS = {
    "ko": ("베트남", "하이퐁국제병원", "KR-VN"),
    "ja": ("ベトナム", "ハイフォン国際病院", "JP-VN"),
    "zh": ("越南", "海防国际医院", "CN-VN"),
}


def _read(lang: str, headline: str, clause: str, told: str, **names: str) -> Reading:
    text = "\n".join((headline, "", clause + told, CASES[lang]["more"])).format(**names)
    return read(clean(RawArticle(source="cases", content=text, published=dt.date(2024, 6, 14), url=None, lang=lang)))


@pytest.mark.parametrize(
    ("lang", "clause", "told"),
    [(lang, clause, told) for lang, of in CASES.items() for clause in of["clauses"] for told in of["told"]],
)
def test_who_acts_in_a_clause_of_its_own_is_no_side(lang: str, clause: str, told: str) -> None:
    first, second = COUPLES[lang]
    for land in LANDS[lang]:
        reading = _read(lang, CASES[lang]["headline"], clause, told, K=first, F=second, L=land)
        assert [{party.name for party in accord.parties} for accord in reading.accords] == [{first, second}], land
        assert [accord.pairs for accord in reading.accords] == [()], land


@pytest.mark.parametrize(("lang", "clause"), [(lang, clause) for lang, of in CASES.items() for clause in of["clauses"]])
def test_a_partner_of_the_clause_s_land_signs(lang: str, clause: str) -> None:
    land, partner, pair = PARTNERS[lang]
    headline = CASES[lang]["headline"].replace("{F}", "{P}")
    reading = _read(lang, headline, clause, CASES[lang]["partner"], K=COUPLES[lang][0], P=partner, L=land)
    assert {one for accord in reading.accords for one in accord.pairs} == {pair}
