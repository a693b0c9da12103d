"""Korean articles of several papers, of partners of before and of guests who only look on: which lands pair."""

from __future__ import annotations

import datetime as dt

import pytest
from short_news import LATE_IN_MAY, told

from pactwatch.reading.reader import read
from pactwatch.records import Article, Status


@pytest.mark.parametrize(
    ("text", "status", "pairs"),
    [
        # papers listed line by line behind the sentence that tells of them all
        (
            (
                "7일 서울에서 열린 포럼에서 업무협약 두 건이 체결됐다.\n"
                "▲한국보건산업진흥원과 싱가포르 과학기술청의 공동연구 양해각서\n"
                "▲국립암센터와 태국 마히돌대의 인력교류 양해각서"
            ),
            "signed",
            "KR-SG,KR-TH",
        ),
        (
            (
                "20일 서울에서 열리는 포럼에서 업무협약 두 건이 체결될 예정이다.\n"
                "▲ 한국보건산업진흥원과 싱가포르 과학기술청 간 공동연구 양해각서\n"
                "▲ 국립암센터와 태국 마히돌대 간 인력교류 협약"
            ),
            "planned",
            "KR-SG,KR-TH",
        ),
        # lines behind a paper whose sides are told are of other articles
        (
            (
                "한국보건산업진흥원은 7일 싱가포르 과학기술청과 업무협약을 체결했다.\n"
                "▲국립암센터와 태국 마히돌대의 인력교류 양해각서 체결\n"
                "▲서울대병원, 몽골 국립병원과 협약"
            ),
            "signed",
            "KR-SG",
        ),
        # who came to see it takes no part
        (
            "순천향대는 3일 우즈베키스탄 보건부와 업무협약을 체결했다. 협약식에는 카자흐스탄 보건부 차관도 참석했다.",
            "signed",
            "KR-UZ",
        ),
        # last year's partner leads to this year's
        (
            "가천대 길병원은 지난해 인도네시아 국립암센터에 이어 8일 말레이시아 말라야대병원과 업무협약을 체결했다.",
            "signed",
            "KR-MY",
        ),
        ("가천대 길병원은 지난해 5월 말레이시아 말라야대병원과 업무협약을 체결했다.", "follow_up", "KR-MY"),
        # whose partner is the fourth of its sort
        (
            (
                "17일 겐바 고이치로 일본 외상과 밥 카 오스트레일리아 외무장관이 도쿄에서 만나 정보보호협정에 서명했다. "
                "일본이 이런 협정을 맺은 상대는 미국과 북대서양조약기구(나토), 프랑스에 이어 네 번째다."
            ),
            "signed",
            "AU-JP",
        ),
    ],
)
def test_each_paper_pairs_its_own_lands(text: str, status: str, pairs: str) -> None:
    assert told(text, LATE_IN_MAY) == (Status(status), set(filter(None, pairs.split(","))))


@pytest.mark.parametrize(
    ("further", "papers"),
    [
        ("한빛병원은 이어 몽골 보건부, 몽골 다르항병원과 별도의 3자 협약도 체결했다.", [2, 3]),
        ("한빛병원과 몽골 보건부, 몽골 다르항병원은 협약을 체결하고 의료진을 교류하기로 했다.", [3]),
    ],
)
def test_one_more_paper_of_the_same_and_a_third_is_one_of_its_own(further: str, papers: list[int]) -> None:
    title = "한빛병원, 몽골 보건부와 협약"
    text = f"{title}\n한빛병원은 5일 몽골 보건부와 업무협약을 체결했다. {further}"
    article = Article(id="x", source="case", title=title, text=text, lang="ko", published=dt.date(2023, 3, 6))
    assert sorted(len(accord.parties) for accord in read(article).accords) == papers
