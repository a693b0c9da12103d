"""Patterns of whole words that are tried only on words that end like one of theirs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pactwatch.reading.endings import Whole
from pactwatch.reading.languages.ko.nouns import VERBAL
from pactwatch.reading.languages.ko.words import WHOLE

ARTICLES = sorted((Path(__file__).resolve().parents[1] / "gate" / "corpus" / "articles").glob("ko*.txt"))
FORMS = (
    r"(?:a|bc)$",
    r".+dog$",
    r"(?:x|yz)?[ab]$",
    r"[^a]{0,2}end$",
    r".*$",
    r"(?<!p)in[0-9]+$",
    r"(?:over|un)(?:do|did)?$",
)
WORDS = "a bc c dog hotdog xb yza b end bend blend aend in7 pin7 over overdo undid undone under 7".split()  # noqa: SIM905


@pytest.mark.parametrize("form", FORMS)
def test_matches_what_the_pattern_alone_matches(form: str):
    alone, whole = re.compile(form), Whole(form)
    assert [bool(whole.match(word)) for word in WORDS] == [bool(alone.match(word)) for word in WORDS]


@pytest.mark.parametrize("whole", [VERBAL, WHOLE])
def test_korean_words_are_told_apart_alike(whole: Whole):
    alone = re.compile(whole.pattern)
    words = {word for path in ARTICLES for word in path.read_text(encoding="utf-8").split()}
    stems = words | {word[:size] for word in words for size in range(1, len(word))}
    assert [word for word in sorted(stems) if bool(whole.match(word)) != bool(alone.match(word))] == []
