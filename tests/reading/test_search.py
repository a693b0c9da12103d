"""The search for many words at once: every place, true offsets, any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pactwatch.reading.search import FAST_UP_TO, Search

WORDS = {"협약": 1, "업무협약": 2, "mou": 3, "备忘录": 4, "a": 5}


def test_every_place_is_found_overlaps_too_the_longer_first():
    assert list(Search(WORDS).find("업무협약(mou)")) == [(0, 4, 2), (2, 4, 1), (5, 8, 3)]


def test_offsets_are_code_points_whatever_stands_before():
    text = "👩‍🔬 \ud800 한 备忘录"
    found = list(Search(WORDS).find(text))
    assert [(text[start:end], value) for start, end, value in found] == [("备忘录", 4)]


@given(st.text(alphabet="협약업무mou备a \ud800👩", max_size=60))
def test_it_finds_what_a_plain_search_finds(text):
    plain = sorted(
        (at, at + len(word), value)
        for word, value in WORDS.items()
        for at in range(len(text))
        if text.startswith(word, at)
    )
    assert sorted(Search(WORDS).find(text)) == plain
    assert Search(WORDS).holds(text) == bool(plain)
    assert set(Search(WORDS).meanings_in(text.encode("utf-8", "replace"))) <= set(WORDS.values())


def test_no_words_find_nothing():
    assert list(Search({}).find("업무협약")) == []


def test_a_large_list_finds_the_same():
    many = {f"word{number}": number for number in range(FAST_UP_TO + 1)} | WORDS
    assert (0, 2, 1) in list(Search(many).find("협약"))
