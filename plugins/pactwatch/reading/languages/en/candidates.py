"""The bodies and countries that a sentence names, each where it may act."""

from __future__ import annotations

import re

from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import C
from pactwatch.reading.model import Mention, Sentence

OWNED_NOUN = re.compile(rf"{C} 's ")


def candidates(sentence: Sentence, names: Names, *, wide: bool = False) -> list[Phrase]:
    """The bodies and countries of a sentence, those behind an office too; one that is but a home is folded away."""
    shape = folded(sentence, names)
    found: list[Phrase] = []
    for mark in OWNED_NOUN.sub("", shape.row):
        phrase = shape.table.get(mark)
        if phrase is None:
            continue
        sorts = (What.BODY, What.COUNTRY, What.NAME) if wide else (What.BODY, What.COUNTRY)
        found += [p for p in (phrase.of or (phrase,)) if p.what in sorts]
    return found


def who_opens(sentence: Sentence, names: Names) -> tuple[Mention, ...]:
    """The body with which a sentence begins; () where it begins with none."""
    shape = folded(sentence, names)
    return tuple(mention(p, sentence) for p in bodies_of(shape, shape.row[:1]) if p.what is What.BODY)
