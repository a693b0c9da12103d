"""What a Korean word is without its particle, where both readings are words."""

from __future__ import annotations

import pytest

from pactwatch.reading.languages.ko.words import cut_particle

CUT = [
    ("협회의", "협회", "의"),
    ("대한의사협회의", "대한의사협회", "의"),
    ("국제사회의", "국제사회", "의"),
    ("위원회의", "위원회", "의"),
    ("협정의", "협정", "의"),
    ("협정은", "협정", "은"),
    ("결정은", "결정", "은"),
    ("호주가", "호주", "가"),
    ("화이자와", "화이자", "와"),
    ("하이트진로는", "하이트진로", "는"),
    ("노스캐롤라이나와", "노스캐롤라이나", "와"),
    ("청도에", "청도", "에"),
    ("다낭항만과", "다낭항만", "과"),
]
WHOLE = [
    "정상회의",
    "국가안전보장회의",
    "사회정의",
    "김정은",
    "화이자",
    "하이트진로",
    "노스캐롤라이나",
    "청도",
    "다낭항만",
]


@pytest.mark.parametrize(("word", "stem", "particle"), CUT, ids=[word for word, *_ in CUT])
def test_a_particle_is_cut_off(word: str, stem: str, particle: str) -> None:
    assert cut_particle(word) == (stem, particle)


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_that_ends_like_a_particle_is_whole(word: str) -> None:
    assert cut_particle(word) == (word, "")
