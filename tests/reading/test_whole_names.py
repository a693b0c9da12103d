"""A name taken whole is looked up in a table: it must be told as the search over a text tells it."""

from __future__ import annotations

import pytest

from pactwatch.reading.organisations import find_organisations, named
from pactwatch.reading.places import begins_with_place, find_places, is_whole_place

WORDS = ("서울", "박닌성", "박닌", "버지니아주", "길러주", "성과", "고령시장", "경기도", "협회", "Springfield", "")


@pytest.mark.parametrize("word", WORDS)
def test_a_place_is_told_as_in_a_text(word):
    found = find_places(word)
    assert is_whole_place(word) == any(place.start == 0 and place.end == len(word) for place in found)
    assert begins_with_place(word) == any(place.start == 0 and place.end >= len(word) - 1 for place in found)


@pytest.mark.parametrize(
    "name", ["KOTRA", "kotra", "게이츠 재단", "게이츠재단", "한국은행", "Roche", "FDA", "가람협회", ""]
)
def test_a_body_is_told_as_in_a_text(name):
    whole = [known for known in find_organisations(name) if known.start == 0 and known.end == len(name)]
    told = named(name)
    assert [told] == whole if whole else told is None or " " in name
