"""Every fault of a server has its own word, costs no more than its bounds, and keeps pacing and robots.txt."""

from __future__ import annotations

import datetime as dt
import itertools
import time
from dataclasses import replace

import pytest

from pactwatch.newsroom import mischief
from pactwatch.newsroom.press import Press
from pactwatch.newsroom.server import Newsroom, Reply
from pactwatch.newsroom.simulated import SimulatedClock
from pactwatch.sources.faults import FaultError, Word
from pactwatch.sources.fetching import Fetcher

OUTLET = "hanbit-bio"

FAULTS = {
    "not found": (mischief.status(404), Word.NOT_FOUND),
    "gone": (mischief.status(410), Word.GONE),
    "throttled": (mischief.status(429), Word.THROTTLED),
    "forbidden": (mischief.status(403), Word.FORBIDDEN),
    "teapot": (mischief.status(418), Word.CLIENT_ERROR),
    "broken": (mischief.status(500), Word.SERVER_ERROR),
    "maintenance": (mischief.status(503, retry_after="120"), Word.THROTTLED),
    "silent": (mischief.silent(1.6), Word.TIMEOUT),
    "dripping head": (mischief.dripping(3.0), Word.TOO_SLOW),
    "endless": (mischief.endless, Word.TOO_BIG),
    "huge": (mischief.huge(1_100_000), Word.TOO_BIG),
    "bomb": (mischief.bomb(40_000_000), Word.COMPRESSION_BOMB),
    "not gzip": (mischief.not_gzip, Word.BROKEN_COMPRESSION),
    "hangs up": (mischief.half, Word.INTERRUPTED),
    "to itself": (mischief.redirect("/x"), Word.REDIRECT_LOOP),
    "staircase": (mischief.staircase, Word.TOO_MANY_REDIRECTS),
    "to metadata": (mischief.redirect("http://169.254.169.254/latest/meta-data/"), Word.PRIVATE_ADDRESS),
    "to loopback": (mischief.redirect("http://127.0.0.1:9/"), Word.PRIVATE_ADDRESS),
    "to mapped loopback": (mischief.redirect("http://[::ffff:127.0.0.1]:9/"), Word.PRIVATE_ADDRESS),
    "to decimal loopback": (mischief.redirect("http://2130706433:9/"), Word.PRIVATE_ADDRESS),
    "to a file": (mischief.redirect("file:///etc/passwd"), Word.BAD_ADDRESS),
    "to nowhere": (mischief.redirect("http://[nowhere/"), Word.BAD_ADDRESS),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_has_its_word(name: str, newsroom: Newsroom, fetcher: Fetcher):
    act, word = FAULTS[name]
    newsroom.acts[OUTLET, "/x"] = act
    started = time.monotonic()
    with pytest.raises(FaultError) as caught:
        fetcher.get(newsroom.base(OUTLET) + "/x")
    assert caught.value.fault.word == word
    assert "{" not in caught.value.fault.sentence
    assert "Traceback" not in str(caught.value)
    assert time.monotonic() - started < 30  # bounded at all: an endless body would never come back


def test_a_good_page_comes_whole_and_counts_what_came_over_the_wire(newsroom: Newsroom, fetcher: Fetcher, press: Press):
    story = press.write(newsroom.outlets[OUTLET], newsroom.clock())
    answer = fetcher.get(newsroom.publish(story))
    assert answer.status == 200
    assert answer.charset == "utf-8"
    assert story.paragraphs[0] in answer.body.decode()
    assert 0 < answer.wire_bytes < len(answer.body)


def test_the_user_agent_names_the_project_and_a_contact(newsroom: Newsroom, fetcher: Fetcher):
    newsroom.acts[OUTLET, "/x"] = mischief.huge(10)
    fetcher.get(newsroom.base(OUTLET) + "/x")
    agent = newsroom.log[-1].headers["user-agent"]
    assert agent.startswith("Pactwatch/")
    assert "(+" in agent


def test_five_seconds_pass_between_requests_to_one_host_hops_and_robots_included(newsroom: Newsroom, fetcher: Fetcher):
    newsroom.acts[OUTLET, "/a"] = mischief.redirect("/b")
    newsroom.acts[OUTLET, "/b"] = mischief.huge(10)
    fetcher.get(newsroom.base(OUTLET) + "/a")
    fetcher.get(newsroom.base(OUTLET) + "/b")
    assert [asked.path for asked in newsroom.log] == ["/robots.txt", "/a", "/b", "/b"]
    gaps = [later.at - earlier.at for earlier, later in itertools.pairwise(newsroom.log)]
    assert min(gaps) >= dt.timedelta(seconds=5)


def test_another_host_is_not_kept_waiting(newsroom: Newsroom, fetcher: Fetcher, clock: SimulatedClock):
    for outlet in ("hanbit-bio", "gaon-wire"):
        newsroom.acts[outlet, "/x"] = mischief.huge(10)
        newsroom.robots[outlet] = ""
    before = clock()
    fetcher.get(newsroom.base("hanbit-bio") + "/x")
    fetcher.get(newsroom.base("gaon-wire") + "/x")
    assert clock() - before == dt.timedelta(seconds=10)  # one pause each, between robots.txt and page


@pytest.mark.parametrize("said", ["240", "Fri, 20 Nov 2026 03:04:05 GMT"])
def test_retry_after_silences_the_host(said: str, newsroom: Newsroom, fetcher: Fetcher):
    newsroom.acts[OUTLET, "/x"] = mischief.status(429, retry_after=said)
    newsroom.robots[OUTLET] = ""
    with pytest.raises(FaultError) as caught:
        fetcher.get(newsroom.base(OUTLET) + "/x")
    until = caught.value.fault.retry_at
    assert until is not None
    assert dt.timedelta(seconds=230) < until - newsroom.log[0].at < dt.timedelta(seconds=250)
    with pytest.raises(FaultError) as again:
        fetcher.get(newsroom.base(OUTLET) + "/x")
    assert again.value.fault.word == Word.BUSY_HOST
    assert again.value.fault.retry_at == until
    assert len(newsroom.log) == 2  # robots.txt and the one request


def test_robots_txt_is_asked_once_and_obeyed(newsroom: Newsroom, fetcher: Fetcher):
    newsroom.robots[OUTLET] = "User-agent: Pactwatch\nDisallow: /private/\nCrawl-delay: 11\n"
    newsroom.acts[OUTLET, "/open"] = mischief.huge(10)
    with pytest.raises(FaultError) as caught:
        fetcher.get(newsroom.base(OUTLET) + "/private/x")
    assert caught.value.fault.word == Word.ROBOTS_DENIED
    fetcher.get(newsroom.base(OUTLET) + "/open")
    fetcher.get(newsroom.base(OUTLET) + "/open")
    assert [asked.path for asked in newsroom.log] == ["/robots.txt", "/open", "/open"]
    assert newsroom.log[2].at - newsroom.log[1].at >= dt.timedelta(seconds=11)


def test_a_redirect_into_a_denied_address_is_not_followed(newsroom: Newsroom, fetcher: Fetcher):
    newsroom.robots[OUTLET] = "User-agent: *\nDisallow: /private/\n"
    newsroom.acts[OUTLET, "/x"] = mischief.redirect("/private/x")
    with pytest.raises(FaultError) as caught:
        fetcher.get(newsroom.base(OUTLET) + "/x")
    assert caught.value.fault.word == Word.ROBOTS_DENIED
    assert not any(asked.path.startswith("/private") for asked in newsroom.log)


def test_no_robots_txt_allows_everything_a_broken_one_nothing_for_a_while(
    newsroom: Newsroom, fetcher: Fetcher, clock: SimulatedClock
):
    newsroom.acts[OUTLET, "/x"] = mischief.huge(10)
    newsroom.acts[OUTLET, "/robots.txt"] = mischief.status(503)
    for _ in range(2):
        with pytest.raises(FaultError) as caught:
            fetcher.get(newsroom.base(OUTLET) + "/x")
        assert caught.value.fault.word == Word.ROBOTS_UNREACHABLE
    newsroom.acts[OUTLET, "/robots.txt"] = mischief.status(404)
    clock.sleep(31 * 60)
    assert fetcher.get(newsroom.base(OUTLET) + "/x").status == 200
    assert [asked.path for asked in newsroom.log] == ["/robots.txt", "/robots.txt", "/x"]


def test_the_header_with_a_key_does_not_travel_to_another_host(newsroom: Newsroom, fetcher: Fetcher):
    newsroom.acts[OUTLET, "/x"] = mischief.redirect(newsroom.base("gaon-wire") + "/y")
    newsroom.acts["gaon-wire", "/y"] = mischief.huge(10)
    fetcher.get(newsroom.base(OUTLET) + "/x", headers={"x-secret": "key"})
    seen = {(asked.outlet, "x-secret" in asked.headers) for asked in newsroom.log if asked.path in ("/x", "/y")}
    assert seen == {(OUTLET, True), ("gaon-wire", False)}


def test_a_conditional_request_gets_an_unchanged_answer(newsroom: Newsroom, fetcher: Fetcher):
    newsroom.acts[OUTLET, "/x"] = lambda _: Reply(body=b"same")
    first = fetcher.get(newsroom.base(OUTLET) + "/x")
    second = fetcher.get(newsroom.base(OUTLET) + "/x", headers={"if-none-match": first.headers["etag"]})
    assert (second.status, second.body) == (304, b"")


def test_limits_are_not_bigger_than_they_say(newsroom: Newsroom, fetcher: Fetcher):
    newsroom.acts[OUTLET, "/x"] = mischief.huge(300_000)
    tight = replace(fetcher, limits=replace(fetcher.limits, wire_bytes=200_000))
    with pytest.raises(FaultError, match="200,000"):
        tight.get(newsroom.base(OUTLET) + "/x")
