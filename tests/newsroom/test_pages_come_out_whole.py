"""The newsroom's pages, noise and all, come out as the articles that were put in, on the day that they came out."""

from __future__ import annotations

import datetime as dt
import re
import statistics
from collections import Counter
from zoneinfo import ZoneInfo

import pytest

from pactwatch.cleaning.page import clean_page
from pactwatch.decoding import decode
from pactwatch.newsroom.press import Outlet, Press, Story, read_outlets
from pactwatch.newsroom.server import Newsroom
from pactwatch.records import Article, RawArticle

# Past midnight in the east and late evening in the west: a day taken in the wrong zone is a wrong day.
PUBLISHED = dt.datetime(2026, 11, 19, 22, 40, tzinfo=dt.UTC)
OUTLETS = read_outlets()


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words; in Chinese and Japanese, where no spaces part words, of four letters."""
    words = re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]|\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def f1(wanted: str, got: str) -> float:
    want, have = runs(wanted), runs(got)
    shared = (want & have).total()
    return 2 * shared / (want.total() + have.total()) if shared else 0.0


def cleaned(newsroom: Newsroom, outlet: Outlet, story: Story) -> Article:
    header = f"charset={outlet.header}" if outlet.header else ""
    found = decode(newsroom.page(story), charset=header.partition("=")[2] or None, lang=outlet.language)
    assert not found.damaged
    return clean_page(
        RawArticle(
            source=outlet.id,
            content=found.text,
            is_html=True,
            url=newsroom.address(story),
            outlet=outlet.name,
            lang=outlet.language,
            time_zone=outlet.time_zone,
        )
    )


@pytest.fixture
def stories(newsroom: Newsroom) -> list[tuple[Outlet, Story]]:
    press = Press()
    found = [(outlet, press.write(outlet, PUBLISHED)) for outlet in OUTLETS for _ in range(4)]
    for _, story in found:
        newsroom.publish(story)
    return found


def test_the_text_is_what_was_written(newsroom: Newsroom, stories: list[tuple[Outlet, Story]]):
    scores = {
        (outlet.id, story.number): f1(story.text, cleaned(newsroom, outlet, story).text) for outlet, story in stories
    }
    low = {key: round(score, 3) for key, score in scores.items() if score < 0.9}
    assert statistics.mean(scores.values()) >= 0.98, low
    assert not low


def test_every_publication_day_is_right(newsroom: Newsroom, stories: list[tuple[Outlet, Story]]):
    wrong = {}
    for outlet, story in stories:
        day = story.published_at.astimezone(ZoneInfo(outlet.time_zone)).date()
        found = cleaned(newsroom, outlet, story).published
        if found != day:
            wrong[outlet.id] = (day, found)
    assert not wrong
