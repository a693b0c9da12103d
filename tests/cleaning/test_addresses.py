"""Addresses: what is shown, what is one article's, and what is another's."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactwatch.cleaning.addresses import address_key, article_id, canonical_address


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://www.a.example:80/news?id=1", "http://www.a.example/news?id=1"),
        ("https://www.a.example:443/news?id=1#comments", "https://www.a.example/news?id=1"),
        ("https://A.Example/News", "https://a.example/News"),
        ("https://a.example", "https://a.example/"),
        ("https://a.example:8443/x", "https://a.example:8443/x"),
        ("https://a.example/x?utm_source=n&utm_medium=m&id=7&fbclid=z", "https://a.example/x?id=7"),
        ("https://a.example/articleView.html?idxno=123&sc_code=1", "https://a.example/articleView.html?idxno=123"),
        (
            "https://a.example/index.html?mode=view&nid=286499&cat=12",
            "https://a.example/index.html?cat=12&mode=view&nid=286499",
        ),
        ("https://a.example/view.php?ud=20240508&from=rss", "https://a.example/view.php?ud=20240508"),
        ("https://a.example/read?aid=0001&sid=101&ref=sns", "https://a.example/read?aid=0001&sid=101"),
        ("https://a.example/기사?q=한글", "https://a.example/%EA%B8%B0%EC%82%AC?q=%ED%95%9C%EA%B8%80"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("http://[::1", "http://[::1"),
        ("http://a.example:99999/x", "http://a.example:99999/x"),
        ("", ""),
    ],
)
def test_the_address_shown_is_settled_and_still_answers(url, shown):
    assert canonical_address(url) == shown
    assert canonical_address(shown) == shown


@pytest.mark.parametrize(
    ("declared", "shown"),
    [
        ("https://a.example/news/1", "https://a.example/news/1"),
        ("/news/1?utm_source=x", "https://m.a.example/news/1"),
        ("https://www.a.example/news/1", "https://www.a.example/news/1"),
        ("https://a.example/", "https://m.a.example/v?id=1"),
        ("https://other.example/news/1", "https://m.a.example/v?id=1"),
        ("  ", "https://m.a.example/v?id=1"),
        (None, "https://m.a.example/v?id=1"),
        ("http://[::1", "https://m.a.example/v?id=1"),
    ],
)
def test_a_declared_address_counts_on_its_own_site_and_not_as_the_front_page(declared, shown):
    assert canonical_address("https://m.a.example/v?id=1", declared=declared) == shown


@pytest.mark.parametrize(
    "variant",
    [
        "http://a.example/news/7?id=1",
        "https://www.a.example/news/7?id=1",
        "https://m.a.example/news/7/?id=1",
        "https://mobile.a.example/news/7?id=1&utm_campaign=x",
        "https://amp.a.example/news/7?id=1",
        "https://a.example/news/7/amp?id=1",
        "https://a.example/news/7/amp/?id=1&amp=1",
        "https://a.example/amp/news/7?id=1",
        "https://a.example/news/7.amp?id=1&outputType=amp",
        "https://a.example//news//7?id=1#top",
        "https://a.example:443/news/7?fbclid=q&id=1",
    ],
)
def test_variants_of_a_page_are_one_article(variant):
    assert article_id(variant) == article_id("https://a.example/news/7?id=1")


@pytest.mark.parametrize(
    "other",
    [
        "https://a.example/news/7?id=2",
        "https://a.example/news/8?id=1",
        "https://b.example/news/7?id=1",
        "https://en.a.example/news/7?id=1",
        "https://a.example/news/7",
        "https://a.example/News/7?id=1",
    ],
)
def test_other_addresses_are_other_articles(other):
    assert article_id(other) != article_id("https://a.example/news/7?id=1")


def test_hosts_of_two_labels_are_never_shortened():
    assert address_key("https://m.example/x") == "m.example/x"


def test_without_an_address_outlet_day_and_text_make_the_key():
    day = dt.date(2024, 5, 8)
    key = article_id(None, outlet="A", day=day, text="두 나라가 서명했다.")
    assert key == article_id("", outlet="A", day=day, text="두 나라가\n서명했다.")
    assert key != article_id(None, outlet="B", day=day, text="두 나라가 서명했다.")
    assert key != article_id(None, outlet="A", day=dt.date(2024, 5, 9), text="두 나라가 서명했다.")
    assert key != article_id(None, outlet="A", day=day, text="세 나라가 서명했다.")


def test_the_key_is_the_same_in_every_process():
    assert article_id("https://a.example/news/7?id=1") == "34ff70b465762781"


@given(st.text(max_size=60) | st.text(max_size=40).map("https://a.example/".__add__), st.none() | st.text(max_size=30))
def test_no_address_makes_it_raise_and_settling_twice_changes_nothing(url, declared):
    once = canonical_address(url, declared=declared)
    assert canonical_address(once) == canonical_address(canonical_address(once))
    assert len(article_id(url)) == 16
