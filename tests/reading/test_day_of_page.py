"""When a Japanese page appeared, where only its address or its own line tells."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.ja.day_of_page import day_of_page
from pactwatch.reading.page import open_page
from pactwatch.reading.terms import terms
from pactwatch.records import RawArticle

TEXT = "鳥取大学は6月3日、スペインのマラガ大学と交流協定を結んだ。今後は学生の交流を進める。\n"


def day(text: str, url: str | None) -> dt.date | None:
    article = clean(RawArticle(source="test", content=text, url=url, lang="ja"))
    return day_of_page(open_page(article, "ja", terms("ja")))


@pytest.mark.parametrize(
    "url",
    [
        "https://example.jp/2018/06/05/malaga/",
        "https://example.jp/2018-06/05/c_1.htm",
        "https://example.jp/topics/20180605.html",
        "https://example.jp/article/Site_20180605010/",
    ],
)
def test_the_address_tells_it(url: str) -> None:
    assert day(TEXT, url) == dt.date(2018, 6, 5)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://example.jp/news/180605181806.html",
        "https://example.jp/2018/99/05/",
        "https://example.jp/2019/02/05/",
        "http://[broken",
    ],
)
def test_what_does_not_fit_tells_nothing(url: str | None) -> None:
    assert day(TEXT, url) is None


def test_another_year_in_the_opening_says_that_the_page_is_older() -> None:
    assert day("2010年6月3日、鳥取大学はマラガ大学と交流協定を結んだ。\n", "https://example.jp/2018/06/05/") is None
