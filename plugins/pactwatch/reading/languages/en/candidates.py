"""The bodies and countries that a sentence names, each where it may act."""

from __future__ import annotations

import re

from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.shape import C
from pactwatch.reading.model import Sentence

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
