"""Feeds, sitemaps and searches: what is taken from them, what is left out, and what is refused with which word."""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import json

import pytest

from pactwatch.newsroom.listings import wrap
from pactwatch.sources.answers import Answer
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import FaultError, Word
from pactwatch.sources.feed import Feed
from pactwatch.sources.gdelt import Gdelt
from pactwatch.sources.kind import Window, widened, with_days
from pactwatch.sources.kinds import answers_for_past
from pactwatch.sources.moments import moment
from pactwatch.sources.naver import Naver
from pactwatch.sources.search import Search, address_in, is_wrapped, unwrapped
from pactwatch.sources.sitemap import Sitemap

NOW = dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC)
LIVE = Window(start=NOW - dt.timedelta(days=3), end=NOW, live=True)
PAST = Window(start=NOW - dt.timedelta(days=40), end=NOW - dt.timedelta(days=39))


def source(kind: str = "feed", url: str = "https://news.example/rss.xml", **fields: object) -> Source:
    row = {"id": "x", "outlet": "X", "country": "KR", "language": "ko", "time_zone": "Asia/Seoul"} | fields
    return Source(kind=kind, url=url, **row)


def answer(
    body: str | bytes, *, content_type: str = "application/xml", url: str = "https://news.example/rss.xml"
) -> Answer:
    raw = body.encode() if isinstance(body, str) else body
    headers = {"content-type": content_type}
    return Answer(asked=url, url=url, status=200, headers=headers, body=raw, wire_bytes=len(raw))


def rss(*items: str) -> str:
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f"<rss version='2.0'><channel><title>t</title>{entries}</channel></rss>"


def word(act) -> Word:
    with pytest.raises(FaultError) as caught:
        act()
    return caught.value.fault.word


class TestFeed:
    def test_an_entry_becomes_an_item_with_the_outlets_own_time(self):
        body = rss(
            "<title>가온  협회 협약</title><link>/a/1</link><guid isPermaLink='false'>g1</guid>"
            "<pubDate>2026-11-22 10:15:00</pubDate><description>본문</description>"
        )
        (item,) = Feed().read(source(), answer(body), LIVE).items
        assert item.url == "https://news.example/a/1"
        assert item.title == "가온 협회 협약"
        assert item.guid == "g1"
        assert item.published_at == dt.datetime(2026, 11, 22, 1, 15, tzinfo=dt.UTC)
        assert item.summary == "본문"

    def test_an_entry_without_an_address_is_left_out_and_counted(self):
        listing = Feed().read(
            source(), answer(rss("<title>a</title>", "<link>javascript:x</link>", "<link>/b</link>")), LIVE
        )
        assert [item.url for item in listing.items] == ["https://news.example/b"]
        assert listing.left_out == 2

    def test_a_permalink_guid_stands_in_for_a_link(self):
        listing = Feed().read(source(), answer(rss("<guid>https://news.example/g</guid>")), LIVE)
        assert listing.items[0].url == "https://news.example/g"

    @pytest.mark.parametrize(("codec", "label"), [("cp949", "euc-kr"), ("utf-8", "utf-8"), ("utf-16", "utf-16")])
    def test_letters_are_right_whatever_the_label(self, codec: str, label: str):
        xml = f"<?xml version='1.0' encoding='{label}'?>" + rss("<title>똠얌 축제 열려</title><link>/a</link>")
        (item,) = Feed().read(source(), answer(xml.encode(codec)), LIVE).items
        assert item.title == "똠얌 축제 열려"

    def test_broken_xml_gives_what_could_be_read_and_says_so(self):
        body = rss("<title>a</title><link>/a</link>", "<title>b</title><link>/b</link>")[:-40]
        listing = Feed().read(source(), answer(body), LIVE)
        assert listing.items[0].url.endswith("/a")
        assert listing.fault is not None
        assert listing.fault.word == Word.BROKEN_XML

    def test_an_empty_feed_is_no_failure_but_is_said(self):
        listing = Feed().read(source(), answer(rss()), LIVE)
        assert listing.items == ()
        assert listing.fault is not None
        assert listing.fault.word == Word.NO_ITEMS

    @pytest.mark.parametrize(
        ("body", "refused"),
        [
            ("<!DOCTYPE rss [<!ENTITY a 'x'>]>" + rss("<link>/a</link>"), Word.ENTITY_BOMB),
            (("<!DOCTYPE rss [<!ENTITY a 'x'>]>" + rss("<link>/a</link>")).encode("utf-16"), Word.ENTITY_BOMB),
            ("<!doctype html><html><body>hello</body></html>", Word.HTML_NOT_XML),
            ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'></html>", Word.HTML_NOT_XML),
            ("just a line of text", Word.BROKEN_XML),
            ("<note><to>you</to></note>", Word.NOT_A_LISTING),
        ],
    )
    def test_what_is_no_feed_is_refused_by_name(self, body: str | bytes, refused: Word):
        assert word(lambda: Feed().read(source(), answer(body), LIVE)) == refused

    def test_a_page_instead_of_a_feed_tells_which_feed_it_names(self):
        page = (
            '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="https://news.example/feed/all">'
            "</head><body></body></html>"
        )
        with pytest.raises(FaultError, match=r"https://news\.example/feed/all"):
            Feed().read(source(), answer(page), LIVE)

    def test_a_feed_that_quotes_html_is_still_a_feed(self):
        body = rss(
            "<link>/a</link><description>&lt;html&gt;</description>",
            "<link>/b</link><description><![CDATA[<body>]]></description>",
        )
        assert len(Feed().read(source(), answer(body), LIVE).items) == 2

    def test_a_feed_by_days_answers_for_the_past_with_what_is_dated_within(self):
        row = source(url="https://news.example/rss?from={start:%Y%m%d}&to={end:%Y%m%d}")
        assert answers_for_past(row)
        assert not answers_for_past(source())
        (request,) = Feed().requests(row, PAST, {})
        assert request.url == "https://news.example/rss?from=20261013&to=20261014"
        inside, outside = PAST.start.isoformat(), PAST.end.isoformat()
        body = rss(f"<link>/in</link><pubDate>{inside}</pubDate>", f"<link>/out</link><pubDate>{outside}</pubDate>")
        assert [item.url[-3:] for item in Feed().read(row, answer(body), PAST).items] == ["/in"]


NEWS = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"


def news_url(path: str, day: str) -> str:
    return (
        f"<url><loc>https://news.example/{path}</loc><news:news><news:publication_date>{day}</news:publication_date>"
        f"<news:title>t</news:title></news:news></url>"
    )


class TestSitemap:
    def test_what_is_dated_within_the_window_is_taken(self):
        xml = f"<urlset {NEWS}>{news_url('new', '2026-11-21T08:00:00+09:00')}{news_url('old', '2026-01-01')}<url><loc>https://news.example/undated</loc></url></urlset>"
        listing = Sitemap().read(source("sitemap"), answer(xml), LIVE)
        assert [item.url for item in listing.items] == ["https://news.example/new"]
        assert listing.items[0].published_at == dt.datetime(2026, 11, 20, 23, 0, tzinfo=dt.UTC)
        assert listing.left_out == 2

    def test_a_gzip_file_is_read_and_a_bomb_is_not(self):
        xml = f"<urlset {NEWS}>{news_url('new', '2026-11-21')}</urlset>".encode()
        assert len(Sitemap().read(source("sitemap"), answer(gzip.compress(xml)), LIVE).items) == 1
        bomb = gzip.compress(b" " * 60_000_000)
        assert word(lambda: Sitemap().read(source("sitemap"), answer(bomb), LIVE)) == Word.COMPRESSION_BOMB

    def test_an_index_gives_its_fresh_children_newest_first(self):
        rows = [("a", "2026-11-20"), ("b", "2026-11-22"), ("old", "2020-01-01")]
        children = "".join(
            f"<sitemap><loc>https://news.example/{n}.xml</loc><lastmod>{d}</lastmod></sitemap>" for n, d in rows
        )
        xml = f"<sitemapindex {NEWS}>{children}<sitemap><loc>https://news.example/u.xml</loc></sitemap></sitemapindex>"
        listing = Sitemap().read(source("sitemap"), answer(xml), LIVE)
        assert [request.url[-5] for request in listing.follow] == ["b", "a", "u"]

    def test_a_feed_is_no_sitemap(self):
        assert word(lambda: Sitemap().read(source("sitemap"), answer(rss()), LIVE)) == Word.NOT_A_LISTING

    def test_external_entities_never_reach_the_parser(self):
        declared = "<!DOCTYPE urlset [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
        xml = f"{declared}<urlset {NEWS}><url><loc>&f;</loc></url></urlset>"
        assert word(lambda: Sitemap().read(source("sitemap"), answer(xml), LIVE)) == Word.ENTITY_BOMB


class TestSearch:
    def test_the_older_form_of_address_is_decoded(self):
        for url in ("https://news.example/a?b=1", "https://news.example/" + "long" * 60):
            assert unwrapped(f"https://news.google.com/rss/articles/{wrap(url)}?oc=5") == url

    def test_a_second_address_behind_the_first_is_not_taken_along(self):
        first, second = b"https://news.example/a", b"https://m.news.example/a"
        blob = b"\x08\x13\x22" + bytes([len(first)]) + first + b"\xd2\x01" + bytes([len(second)]) + second
        coded = base64.urlsafe_b64encode(blob).decode().rstrip("=")
        assert unwrapped(f"https://news.google.com/rss/articles/{coded}") == first.decode()

    def test_the_record_says_where_the_address_ends(self):
        url = b"https://news.example/a"
        coded = base64.urlsafe_b64encode(b"\x08\x13\x22" + bytes([len(url)]) + url + b"ZZ-more").decode().rstrip("=")
        assert unwrapped(f"https://news.google.com/rss/articles/{coded}") == url.decode()

    def test_the_newer_form_hides_the_address(self):
        coded = base64.urlsafe_b64encode(b"\x08\x13\x22\x8c\x01AU_yqLOpaqueLetters" + b"x" * 60).decode().rstrip("=")
        assert unwrapped(f"https://news.google.com/rss/articles/{coded}?oc=5") is None
        assert is_wrapped(f"https://news.google.com/rss/articles/{coded}?oc=5")

    def test_an_address_in_a_field_is_taken(self):
        assert (
            unwrapped("http://www.bing.example/apiclick.aspx?url=https%3a%2f%2fnews.example%2fa")
            == "https://news.example/a"
        )

    def test_letters_that_are_no_record_give_nothing(self):
        assert unwrapped("https://news.google.com/rss/articles/!!!") is None
        assert unwrapped("https://news.google.com/rss/articles/AAAA") is None

    def test_the_page_in_between_may_name_the_address_or_hide_it(self):
        page = answer('<c-wiz data-n-au="https://news.example/a?x=1&amp;y=2"></c-wiz>', content_type="text/html")
        assert address_in(page) == "https://news.example/a?x=1&y=2"
        assert word(lambda: address_in(answer("<html></html>"))) == Word.HIDDEN_ADDRESS

    def test_a_past_window_is_put_into_the_query_in_days(self):
        row = source("search", url="https://news.google.com/rss/search?q=MOU%20bio%20when:1d&hl=ko")
        (request,) = Search().requests(row, widened(PAST, Search.grain, "Asia/Seoul"), {})
        assert "q=MOU+bio+after%3A2026-10-12+before%3A2026-10-16" in request.url
        assert "when" not in request.url
        assert Search().requests(row, LIVE, {})[0].url == row.url

    def test_the_outlet_is_cut_from_the_title(self):
        entry = "<title>협약 체결 - 한빛</title><link>https://news.example/a</link><source url='https://news.example'>한빛</source>"
        (item,) = Search().read(source("search"), answer(rss(entry)), LIVE).items
        assert (item.title, item.outlet) == ("협약 체결", "한빛")

    def test_no_hit_is_no_fault(self):
        assert Search().read(source("search"), answer(rss()), LIVE).fault is None


class TestNaverAndGdelt:
    ROW = source("naver", url="https://openapi.naver.com/v1/search/news.json?query=x")

    def test_naver_needs_its_key_and_says_which(self):
        with pytest.raises(FaultError, match="PACTWATCH_NAVER_CLIENT_ID"):
            Naver().requests(self.ROW, LIVE, {"naver_client_id": "only"})

    def test_naver_asks_with_the_key_in_headers_and_reads_the_publishers_address(self):
        (request,) = Naver().requests(self.ROW, LIVE, {"naver_client_id": "i", "naver_client_secret": "s"})
        assert request.headers == {"X-Naver-Client-Id": "i", "X-Naver-Client-Secret": "s"}
        assert "s" not in request.url.split("?")[1].replace("sort=date", "").replace("display", "")
        body = {
            "items": [
                {
                    "title": "<b>협약</b> &quot;체결&quot;",
                    "originallink": "https://news.example/a",
                    "link": "https://n.example",
                    "pubDate": "Sun, 22 Nov 2026 10:00:00 +0900",
                },
                {"title": "x"},
            ]
        }
        listing = Naver().read(self.ROW, answer(json.dumps(body)), LIVE)
        (item,) = listing.items
        assert (item.url, item.title, listing.left_out) == ("https://news.example/a", '협약 "체결"', 1)
        assert item.published_at == dt.datetime(2026, 11, 22, 1, 0, tzinfo=dt.UTC)

    def test_gdelt_is_asked_for_the_window_to_the_second(self):
        row = source("gdelt", url="https://api.gdeltproject.org/api/v2/doc/doc?query=mou", time_zone="UTC")
        (request,) = Gdelt().requests(row, PAST, {})
        assert f"startdatetime={PAST.start:%Y%m%d%H%M%S}" in request.url
        assert f"enddatetime={PAST.end:%Y%m%d%H%M%S}" in request.url

    @pytest.mark.parametrize("body", ["Your query was too short.", "[1]", '{"articles": 3}'])
    def test_a_sentence_instead_of_json_is_shown(self, body: str):
        assert word(lambda: Gdelt().read(source("gdelt"), answer(body), LIVE)) == Word.NOT_A_LISTING

    def test_gdelt_hits(self):
        body = {
            "articles": [
                {
                    "url": "https://news.example/a",
                    "title": "t",
                    "seendate": "20261122T011500Z",
                    "domain": "news.example",
                }
            ]
        }
        (item,) = Gdelt().read(source("gdelt"), answer(json.dumps(body)), LIVE).items
        assert item.published_at == dt.datetime(2026, 11, 22, 1, 15, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sun, 22 Nov 2026 10:15:00 +0900", "2026-11-22T01:15"),
        ("Sun, 22 Nov 2026 10:15:00 KST", "2026-11-22T01:15"),
        ("2026-11-22T10:15:00+09:00", "2026-11-22T01:15"),
        ("2026-11-22T01:15:00Z", "2026-11-22T01:15"),
        ("2026-11-22 10:15:00", "2026-11-22T01:15"),
        ("2026.11.22 10:15", "2026-11-22T01:15"),
        ("2026/11/22 10:15:00", "2026-11-22T01:15"),
        ("20261122T011500Z", "2026-11-22T01:15"),
        ("2026-11-22", "2026-11-21T15:00"),
    ],
)
def test_moments_as_outlets_write_them(text: str, found: str):
    assert moment(text, zone="Asia/Seoul") == dt.datetime.fromisoformat(found).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize("text", ["", None, "yesterday", "32 Nov 2026", "0001-01-01"])
def test_what_is_no_moment_is_none(text: str | None):
    assert moment(text, zone="Asia/Seoul") is None


def test_windows_are_widened_to_local_days_once():
    half_hour = Window(
        start=dt.datetime(2026, 10, 1, 14, 30, tzinfo=dt.UTC), end=dt.datetime(2026, 10, 1, 15, 0, tzinfo=dt.UTC)
    )
    wide = widened(half_hour, dt.timedelta(days=1), "Asia/Seoul")
    assert (wide.start.isoformat(), wide.end.isoformat()) == ("2026-09-30T15:00:00+00:00", "2026-10-01T15:00:00+00:00")
    assert widened(wide, dt.timedelta(days=1), "Asia/Seoul") == wide
    assert widened(half_hour, dt.timedelta(minutes=15), "Asia/Seoul") == half_hour
    assert with_days("https://x.example/{start:%Y-%m-%d}/{end:%d}", source(), wide) == "https://x.example/2026-10-01/01"
