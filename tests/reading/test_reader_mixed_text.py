"""Real articles in disorder: lines, words and letters out of place never stop the reader."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article

ARTICLES = sorted((Path(__file__).resolve().parents[1] / "gate" / "corpus" / "articles").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in ARTICLES]
ODD = ["", " ", "\n", "(", ")", '"', "·", "간", "\u200b", ",", ".", "-", "Q2 2019", "3분기"]


def disordered(chance: random.Random) -> str:
    text = chance.choice(TEXTS)
    kind = chance.randrange(4)
    if kind == 0:
        lines = text.split("\n")
        chance.shuffle(lines)
        return "\n".join(lines)
    if kind == 1:
        words = text.split(" ")
        chance.shuffle(words)
        return " ".join(words)
    if kind == 2:
        letters = list(text)
        for _ in range(40):
            letters[chance.randrange(len(letters))] = chance.choice(ODD)
        return "".join(letters)
    return chance.choice(TEXTS)[: chance.randrange(50, 900)] + text


@pytest.mark.parametrize("seed", range(12))
def test_disorder_does_not_stop_the_reader(seed: int) -> None:
    chance = random.Random(seed)
    for number in range(40):
        published = dt.date(2020, 5, 5) if chance.random() < 0.7 else None
        text = disordered(chance)
        reading = read(Article(id=str(number), source="disorder", text=text, published=published))
        assert reading.article_id == str(number)
