"""Lands told in one list take the same part: each signs with whoever signs with the list, none with the next in it."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article


def pairs_of(lang: str, title: str, text: str) -> list[str]:
    reading = read(
        Article(
            id="x",
            source="t",
            title=title,
            text=f"{title}\n\n{text}",
            lang=lang,
            published=dt.date(2024, 5, 8),
        )
    )
    return sorted({pair for accord in reading.accords for pair in accord.pairs})


EACH = [
    (
        "ko",
        "가람대, 폴란드·헝가리 대학과 MOU",
        "가람대학교는 7일 폴란드 오드라대학교와 학술교류 양해각서를 체결했다고 밝혔다. 교수와 학생이 오간다.",
        ["HU-KR", "KR-PL"],
    ),
    (
        "ko",
        "복지부, 페루·칠레와 양해각서",
        "보건복지부는 7일 페루 보건부와 보건의료 협력 양해각서를 체결했다고 8일 밝혔다.",
        ["CL-KR", "KR-PE"],
    ),
    (
        "en",
        "Garam Institute signs memoranda with Peru and Chile",
        "The Garam Institute of Korea signed a memorandum with the Ministry of Health of Peru on Tuesday.",
        ["CL-KR", "KR-PE"],
    ),
    (
        "zh",
        "加拉姆医院与德国、新加坡医院签合作备忘录",
        "韩国加拉姆医院7日与德国莱茵大学医院签署合作备忘录,双方将互派医生。",
        ["DE-KR", "KR-SG"],
    ),
    (
        "ja",
        "ガラム大学、ドイツ・タイの大学と覚書",
        "韓国のガラム大学は7日、ドイツのライン大学と覚書を締結した。学生を派遣し合う。",
        ["DE-KR", "KR-TH"],
    ),
]


@pytest.mark.parametrize(("lang", "title", "text", "pairs"), EACH, ids=[one[1] for one in EACH])
def test_each_listed_land_has_a_paper(lang: str, title: str, text: str, pairs: list[str]) -> None:
    assert pairs_of(lang, title, text) == pairs


OTHERS = [
    (
        "the signer's own land is in the list: one paper of all",
        "ko",
        "한국·미국·일본 거래소, 3자 MOU",
        "한국거래소는 7일 미국 가람거래소, 일본 하마거래소와 3자 업무협약을 체결했다고 8일 밝혔다.",
        ["JP-KR", "JP-US", "KR-US"],
    ),
    (
        "one of the list is told again, with the paper",
        "ko",
        "복지부, 페루·칠레와 의료 협력 논의… 칠레와 양해각서",
        "보건복지부는 7일 칠레 보건부와 보건의료 협력 양해각서를 체결했다고 8일 밝혔다.",
        ["CL-KR"],
    ),
    (
        "a list of places says nothing of a paper",
        "en",
        "Garam Institute to fight dengue in Peru and Chile",
        "The Garam Institute of Korea signed a memorandum with the University of Odense of Denmark on Tuesday.",
        ["DK-KR"],
    ),
]


@pytest.mark.parametrize(
    ("lang", "title", "text", "pairs"), [one[1:] for one in OTHERS], ids=[one[0] for one in OTHERS]
)
def test_other_lists_add_nothing(lang: str, title: str, text: str, pairs: list[str]) -> None:
    assert pairs_of(lang, title, text) == pairs
