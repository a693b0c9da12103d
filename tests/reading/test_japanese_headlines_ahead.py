"""Headlines that look ahead to working together (提携へ) over a paper that the text tells as signed, or as to come."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Status

AHEAD = ("東大とモデルナ、mRNAの研究・教育で協業へ", "モデルナと東大が提携へ", "東大、米モデルナとmRNA教育で連携へ")
LEADS = (
    "東京大学と米モデルナは7月14日、mRNAの研究と教育で力を合わせるための{p}を{v}。",
    "米モデルナと東京大学は、mRNA研究の{p}を{v}。",
)
PAPERS = ("基本合意書", "覚書", "連携協定")
DONE = ("締結したと発表した", "締結した", "結んだと明らかにした", "取り交わした")
TO_COME = ("締結する", "締結すると発表した", "来月締結する", "結ぶ方針を固めた")


def _status(headline: str, lead: str) -> Status:
    content = f"{headline}\n\n{lead}\n\n研究と教育の両面で話し合いを重ねる。"
    page = RawArticle(source="cases", content=content, published=dt.date(2023, 7, 14), url=None, lang="ja")
    return read(clean(page)).status


@pytest.mark.parametrize(("headline", "lead", "paper", "verb"), list(itertools.product(AHEAD, LEADS, PAPERS, DONE)))
def test_what_the_opening_tells_as_signed_is_signed(headline: str, lead: str, paper: str, verb: str) -> None:
    assert _status(headline, lead.format(p=paper, v=verb)) is Status.SIGNED


@pytest.mark.parametrize(("headline", "lead", "paper", "verb"), list(itertools.product(AHEAD, LEADS, PAPERS, TO_COME)))
def test_what_it_tells_as_to_come_is_planned(headline: str, lead: str, paper: str, verb: str) -> None:
    assert _status(headline, lead.format(p=paper, v=verb)) is Status.PLANNED


def test_a_headline_that_names_the_paper_plans_it() -> None:
    lead = "東京大学と米モデルナは、mRNA研究の基本合意書を締結した。来月、連携協定を結ぶ。"
    assert _status("東大とモデルナ、連携協定締結へ", lead) is Status.PLANNED
