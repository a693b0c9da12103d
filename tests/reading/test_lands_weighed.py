"""The second judge of lands: its weights are learned, it is right where it is sure, and it changes what it may."""

from __future__ import annotations

import datetime as dt

import pytest
from learn_lands import rows
from regression import learned

from pactwatch.reading.lands_weighed import features
from pactwatch.reading.languages import pack
from pactwatch.reading.logistic import chance_of, weights
from pactwatch.reading.other_side import HARDLY, SURE
from pactwatch.reading.page import open_page
from pactwatch.reading.reader import read
from pactwatch.reading.terms import terms
from pactwatch.records import Article

LEARNED = weights("lands")


def test_the_weights_are_those_that_the_labelled_articles_give() -> None:
    again = learned(rows(unseen=False))
    assert again.keys() == LEARNED.keys()
    # another build of numpy may end in another last digit
    assert all(abs(again[name] - LEARNED[name]) < 0.01 for name in again)


def test_it_is_right_where_it_is_sure_of_articles_that_it_did_not_learn_from() -> None:
    told = [(chance_of(one, LEARNED), is_party) for one, is_party in rows(unseen=True)]
    sure = [is_party for chance, is_party in told if chance > SURE]
    hardly = [is_party for chance, is_party in told if chance < HARDLY]
    assert len(sure) > 500
    assert sum(sure) / len(sure) > 0.9
    # of these rounds, which tell more lists of lands than those before (.04 there), 9 of 186
    assert sum(hardly) / len(hardly) < 0.06


def _read(title: str, text: str, published: str) -> list[tuple[str, ...]]:
    day = dt.date.fromisoformat(published)
    article = Article(id="x", source="case", title=title, text=f"{title}\n{text}", published=day, lang="ko")
    return [accord.pairs for accord in read(article).accords]


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (
            "복지부, 카타르에 암센터 운영 노하우 전한다",
            (
                "보건복지부가 도하보건원에 소아암센터와 건강보험 운영 경험을 건네는 협력약정을 맺었다고 6일 밝혔다.\n"
                "카타르는 새 병원을 짓고 있다. 복지부는 카타르 의료진을 국내에서 가르치기로 했다."
            ),
            [("KR-QA",)],
        ),
        (
            "부산대병원·인하대병원, 카타르 환자 함께 돌본다",
            (
                "부산대학교병원과 인하대학교병원은 카타르 환자를 위한 업무협약을 5일 맺었다고 6일 밝혔다.\n"
                "카타르에서는 해마다 환자 백여 명이 한국을 찾는다. 카타르 보건부는 이를 반겼다."
            ),
            [()],
        ),
    ],
)
def test_a_missing_side_is_found_and_an_agreement_of_one_land_stays_so(
    title: str, text: str, wanted: list[tuple[str, ...]]
) -> None:
    assert _read(title, text, "2023-03-06") == wanted


def test_a_land_that_stands_on_top_counts_more_than_one_in_passing() -> None:
    text = "한빛병원은 몽골 국립대병원과 업무협약을 맺었다.\n병원은 몽골 의사를 가르친다.\n지난해에는 칠레를 다녀왔다."
    article = Article(id="x", source="case", title="한빛병원, 몽골과 협약", text=text, lang="ko")
    speaks = pack("ko")
    assert speaks is not None
    told = features(open_page(article, "ko", terms("ko")), speaks)
    assert chance_of(told["MN"], LEARNED) > chance_of(told["CL"], LEARNED)
