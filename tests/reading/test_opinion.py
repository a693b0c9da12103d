"""A column or a leader is told by its headline's rubric, by the line above it or by what it says of its writer."""

from __future__ import annotations

import pytest

from pactwatch.reading.opinion import is_opinion
from pactwatch.reading.page import open_page
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Cut

BODY = "Every minister loves a ceremony. A memorandum was signed on Monday with the neighbours across the bay."


def page(text: str, *cuts: Cut):
    title = "A drawer full of paper"
    return open_page(Article(id="x", source="case", title=title, text=f"{title}\n{text}", cuts=cuts), "en", terms("en"))


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        (BODY, (Cut(text="OPINION", reason="site_frame"),)),
        (BODY, (Cut(text="The Bay Courier of Orvell\nEditorial", reason="site_frame"),)),
        (f"{BODY}\nThe writer is a farmer in Orvell.", ()),
        (f"{BODY}\nThe author teaches law at Tarn University", ()),
        (f"{BODY}\nThe views expressed here are her own.", ()),
        (f"Editorial: {BODY}", ()),
    ],
)
def test_an_opinion(text, cuts):
    assert is_opinion(page(text, *cuts))


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        (BODY, ()),
        (BODY, (Cut(text="News\nOpinion", reason="site_frame"),)),
        (BODY, (Cut(text="Opinion\nMonday in the bay area", reason="site_frame"),)),
        (BODY, (Cut(text="Opinion", reason="headline_list"),)),
        (f"{BODY}\nMore opinion", ()),
        (f"{BODY}\nOpinion: why it matters", ()),
        (f"{BODY}\nThe writer Ann Mosi signed for the union.", ()),
    ],
)
def test_no_opinion(text, cuts):
    assert not is_opinion(page(text, *cuts))
