"""Chinese pages of papers between bodies of one land, and what else they tell (cases/own_papers_zh.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "own_papers_zh.yml").read_text("utf-8")
)
PUBLISHED = dt.date(2024, 5, 21)
TRADITIONAL = "簽"


def _read(told: str, above: str | None) -> Reading:
    """The reading of a page with this text and headline; sentences behind the first are of the second paragraph."""
    first, _, rest = told.partition("|")
    is_traditional = TRADITIONAL in told
    headline = above or ("雙方簽署合作備忘錄" if is_traditional else "双方签署合作协议")
    more = "雙方將成立工作小組,互派研究人員。" if is_traditional else "双方将成立工作专班,细化任务清单。"
    page = f"{headline}\n\n{first}\n\n{more}{rest}\n"
    return read(clean(RawArticle(source="cases", content=page, published=PUBLISHED, url=None, lang="zh")))


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{kind}-{n}") for kind, told in CASES.items() for n, case in enumerate(told)]
)
def test_only_who_signs_makes_a_pairing(case: dict[str, Any]) -> None:
    reading = _read(case["text"], case.get("headline"))
    names = {party.name for accord in reading.accords for party in accord.parties}
    assert reading.status is Status.SIGNED
    assert {pair for accord in reading.accords for pair in accord.pairs} == set(case.get("pairs", ()))
    if "name" in case:
        assert case["name"] in names
    if "none" in case:
        assert not any(case["none"] in name for name in names)


def test_the_school_of_an_office_s_page_is_the_one_that_it_names() -> None:
    page = (
        "湖南省中医药管理局\n首页 > 新闻\n\n湖南中医药大学代表团赴俄罗斯签下协议\n\n"
        "湖南中医药大学校长王立平率团访问喀山。\n\n"
        "随后,学校与喀山国立医科大学签订合作协议。\n"
    )
    reading = read(clean(RawArticle(source="cases", content=page, published=PUBLISHED, url=None, lang="zh")))
    assert {party.name for accord in reading.accords for party in accord.parties} == {
        "湖南中医药大学",
        "喀山国立医科大学",
    }


def test_news_that_has_come_of_a_paper_of_before_follows_it_up() -> None:
    page = (
        "中古脑科学实验室获批复\n\n5月20日,记者获悉,中古脑科学实验室得到批复。\n\n双方往来已久。\n\n"
        "早在2015年6月,电子科技大学与古巴神经科学中心签署协议,成立中古神经科技转化联合实验室。这就是今天这家实验室的前身。\n"
    )
    reading = read(clean(RawArticle(source="cases", content=page, published=PUBLISHED, url=None, lang="zh")))
    assert reading.status is Status.FOLLOW_UP
    assert [accord.pairs for accord in reading.accords] == [("CN-CU",)]
