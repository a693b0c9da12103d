"""Several partners of one Japanese sentence, each with its own day (ja/by_day.py)."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

PARTNERS = [
    ("リマ大学", "サンパウロ大学", "コルドバ国立大学"),
    ("ペルー連合大学", "サンパウロ連邦大学", "ブエノスアイレス大学"),
]
SIGNED = [("JP-PE", "2025-10-28"), ("BR-JP", "2025-10-31"), ("AR-JP", "2025-11-03")]


@pytest.mark.parametrize("partners", PARTNERS)
@pytest.mark.parametrize(
    "told",
    [
        "10月28日に{a}と、31日に{b}と、11月3日に{c}とそれぞれ学術交流協定を結んだ。",
        "10月28日に{a}と、31日に{b}と、11月3日に{c}と学術交流協定を結んだ。",
        "{a}とは10月28日に、{b}とは31日に、{c}とは11月3日に協定を結んだ。",
        "{a}(10月28日)、{b}(31日)、{c}(11月3日)と学術交流協定を締結した。",
    ],
)
def test_a_day_is_of_the_partner_behind_it_or_of_the_one_before(told: str, partners: tuple[str, ...]) -> None:
    names = dict(zip("abc", partners, strict=True))
    content = f"青空大学、中南米3大学と協定\n\n青空大学は、{told.format(**names)}"
    page = RawArticle(source="cases", content=content, published=dt.date(2025, 11, 10), url=None, lang="ja")
    accords = read(clean(page)).accords
    assert [(*accord.pairs, accord.signed_on) for accord in accords] == SIGNED
