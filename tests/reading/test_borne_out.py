"""A headline that only joins hands is news of an agreement where the text tells of one, and not over a takeover."""

from __future__ import annotations

import pytest
from short_news import DAY

from pactwatch.reading.reader import read
from pactwatch.records import Article, Status

HEADS = {
    "ko": "강북삼성병원, 칠레 가톨릭대와 손잡고 신시장 연다",
    "en": "Mahidol University teams up with Deakin University",
}
MORE = {
    "ko": "자세한 내용은 공개되지 않았다. 업계에서는 이런 움직임이 다른 분야로도 번질 것으로 보고 있다.",
    "en": "No further details were given. Experts see growing demand in this field, they said.",
}


@pytest.mark.parametrize(
    ("lang", "told", "status"),
    [
        ("ko", "강북삼성병원은 칠레 가톨릭대를 1200억원에 인수했다.", Status.NONE),
        ("ko", "강북삼성병원은 칠레 가톨릭대와 독점 판매 계약을 맺었다.", Status.NONE),
        ("ko", "강북삼성병원은 칠레 가톨릭대를 상대로 특허소송을 냈다.", Status.NONE),
        ("ko", "강북삼성병원은 칠레 가톨릭대와 인력을 교류하기로 했다.", Status.SIGNED),
        ("ko", "강북삼성병원과 칠레 가톨릭대는 업무협약을 맺었다.", Status.SIGNED),
        ("en", "Mahidol University has filed a lawsuit against Deakin University over a patent.", Status.NONE),
        ("en", "Mahidol University delivered 200 ventilators to Deakin University.", Status.NONE),
        ("en", "Mahidol University and Deakin University form an alliance for research.", Status.SIGNED),
        ("en", "Mahidol University and Deakin University signed a memorandum of understanding.", Status.SIGNED),
    ],
)
def test_hands_joined_in_a_headline_are_borne_out_by_the_text(lang: str, told: str, status: Status) -> None:
    text = f"{HEADS[lang]}\n\n{told}\n\n{MORE[lang]}"
    article = Article(id="x", source="case", title=HEADS[lang], text=text, lang=lang, published=DAY)
    assert read(article).status is status
