"""Articles that no grammar reads are read by what stands near the paper; and some must stay silent."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.loose import NEAR
from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading, Status


def told(lang: str, title: str, *text: str) -> Reading:
    day = dt.date(2024, 5, 8)
    return read(
        Article(id="x", source="t", title=title, text=" ".join((f"{title}\n", *text)), lang=lang, published=day)
    )


def test_what_stands_near_is_read_and_says_so() -> None:
    reading = told(
        "zh",
        "加纳药监局来访",
        "加纳食品药品管理局局长一行5月7日到访国家药监局。",
        "宾主在谅解备忘录上落笔签字的一刻,掌声响起。随后客人参观了实验室。",
    )
    assert reading.status is Status.SIGNED
    assert [pair for accord in reading.accords for pair in accord.pairs] == ["CN-GH"]
    assert any(NEAR in proof.reason for proof in reading.evidence)


SILENT = [
    (
        "en",
        "Korean firm buys Danish lab",
        "Garam Bio of Korea has acquired Odense Labs of Denmark.",
        "The companies had a memorandum of understanding once, and the contract was signed on Monday.",
    ),
    (
        "en",
        "Ministers meet",
        "The health ministers of Ghana and Cuba met on Monday. No agreement was signed,",
        "officials of the Ministry of Health of Ghana and the Ministry of Public Health of Cuba said.",
    ),
    (
        "ko",
        "[칼럼] 양해각서란 무엇인가",
        "양해각서는 법적 구속력이 없다.",
        "가람대와 오덴세대가 만나 서명했다고 해도 달라질 것은 없다.",
    ),
]


@pytest.mark.parametrize("article", SILENT, ids=[one[1] for one in SILENT])
def test_what_must_stay_silent(article: tuple[str, ...]) -> None:
    assert told(*article).status is Status.NONE
