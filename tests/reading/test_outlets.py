"""Where an outlet is at home, by its address."""

from __future__ import annotations

import csv
import re

import pytest

from pactwatch import settings
from pactwatch.reading.outlets import dateline_home, outlet_home


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
