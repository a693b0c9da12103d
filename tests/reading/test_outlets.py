"""Where an outlet is at home, by its address."""

from __future__ import annotations

import csv
import re

import pytest

from pactwatch import settings
from pactwatch.reading.languages.zh.page_home import home_of_page
from pactwatch.reading.outlets import dateline_home, name_home, outlet_home
from pactwatch.reading.page import open_page
from pactwatch.reading.terms import terms
from pactwatch.records import Article


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.graphic.com.gh/news/x.html", "GH"),  # the ending
        ("https://www.koreaherald.com/view.php?ud=1", "KR"),  # its own row
        ("https://biz.chosun.com/en/x", "KR"),  # the row of its domain
        ("http://www.bbc.co.uk/news", "GB"),
        ("https://www.miragenews.com/x", None),  # carries releases from anywhere: the row says so
        ("https://example.io/x", None),  # an ending that everybody buys
        ("https://example.com/x", None),
        ("https://example.zz/x", None),
        ("not an address", None),
        ("http://[broken", None),
        (None, None),
        ("", None),
    ],
)
def test_home(url, country):
    assert outlet_home(url) == country


def test_rows():
    path = settings.include() / "gazetteer" / "outlets.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hosts = [row["host"] for row in rows]
    assert len(hosts) == len(set(hosts))
    for row in rows:
        assert re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", row["host"]), row
        assert re.fullmatch(r"[A-Z]{2}|", row["country"]), row
        assert row["source"].startswith("https://"), row


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("PETALING JAYA: A firm signed.", "MY"),
        ("HANOI, Vietnam - A firm signed.", "VN"),
        ("Nairobi (Newsdesk) -- A firm signed.", "KE"),
        ("A firm signed.", None),
        ("Qwertz: a firm signed.", None),
        ("", None),
    ],
)
def test_a_dateline_tells_whence_it_was_written(words, country):
    assert dateline_home(words) == country


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("农机通讯\n地块零碎,大马力机具用不上,许多活计至今靠锄头。", "中国"),
        ("旅游周刊\n游客从大马路走到大马士革玫瑰园。", "中国"),
        ("商讯\n大马企业与两家公司签署协议。", "马来西亚"),
    ],
)
def test_a_chinese_page_speaks_of_malaysia_only_where_the_word_is_not_part_of_another(text: str, home: str) -> None:
    page = open_page(
        Article(id="x", source="case", title=text.partition("\n")[0], text=text, lang="zh"), "zh", terms("zh")
    )
    assert home_of_page(page) == home


@pytest.mark.parametrize(
    ("outlet", "text", "country"),
    [
        ("Solomon Islands Star", "The Solomon Islands and Japan signed a memorandum on Monday.", "SB"),
        ("FIJI VILLAGE VOICE", "Two hospitals in Fiji have become partners.", "FJ"),
        ("Philippines News Digest", "Malaysia and Singapore signed a memorandum on Monday.", None),
        ("Japan and Peru Review", "Japan and Peru signed a memorandum on Monday.", None),
        ("Graphic Online", "Ghana and Italy signed a memorandum on Monday.", None),
    ],
)
def test_an_outlet_named_after_a_land_that_its_page_names_is_at_home_there(
    outlet: str, text: str, country: str | None
) -> None:
    assert name_home(outlet, text, "en") == country
