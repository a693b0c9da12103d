"""The bodies behind the signs of a row, each once."""

from __future__ import annotations

from pactwatch.reading.languages.en.phrases import Phrase, What
from pactwatch.reading.languages.en.shape import Shape, is_press
from pactwatch.reading.organisations import find_organisations
from pactwatch.records import Kind


def bodies_of(shape: Shape, marks: str) -> tuple[Phrase, ...]:
    """What may be a party among the signs, those behind an office too."""
    found: list[Phrase] = []
    for mark in marks:
        phrase = shape.table.get(mark)
        if phrase is None or phrase.what in (What.PERSON, What.PLACE, What.EVENT, What.DEMONYM, What.PRESS, What.PAPER):
            continue
        inner = phrase.of if phrase.what is What.TITLE else (phrase,)
        found += [p for p in inner if not is_press(p)]
    return distinct(tuple(found))


def distinct(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases, each body once."""
    kept: list[Phrase] = []
    for phrase in phrases:
        if not is_among(phrase, tuple(kept)):
            kept.append(phrase)
    return tuple(kept)


def is_among(phrase: Phrase, others: tuple[Phrase, ...]) -> bool:
    """Whether one of the others is the same body."""
    names = _all_names(phrase)
    return any(names & _all_names(other) and _may_share_home(phrase, other) for other in others)


def _may_share_home(one: Phrase, other: Phrase) -> bool:
    """The Chamber of Commerce of Panama is not that of Costa Rica."""
    return not (one.home and other.home) or one.home == other.home or not _is_common(one)


def _is_common(phrase: Phrase) -> bool:
    return find_organisations(phrase.words) == () or phrase.words.startswith("Chamber")


def _all_names(phrase: Phrase) -> set[str]:
    """The names of a phrase, and the known body that it is an arm of: AstraZeneca Brasil is AstraZeneca's."""
    names = {name.lower() for name in (phrase.words, *phrase.aliases)}
    arm = next((k for k in find_organisations(phrase.words) if k.is_strong and k.start == 0), None)
    return names | {arm.organisations[0].key} if arm and phrase.kind is Kind.COMPANY else names
