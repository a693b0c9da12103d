"""Whom "the two", "both" and "they" mean where one sentence names exactly two: "A visited B. The two sides signed"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.cutting import phrases_of
from pactwatch.reading.languages.en.folding import folded, reduced
from pactwatch.reading.languages.en.marks import MET
from pactwatch.reading.languages.en.mentioning import is_one, mention
from pactwatch.reading.languages.en.openings import without_opening
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of, is_among
from pactwatch.reading.languages.en.shape import ROWS, Z
from pactwatch.reading.languages.en.signing_verbs import TOLD_FORM
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.records import Kind

SIDES = 2
IN_ITSELF = re.compile(
    r"\b(?:that|which) (?:both|the two|they|the (?:two )?sides) (?:had )?(?:signed|concluded|inked|sealed)\b"
)
""" "Nurses of A work at B under the memorandum that both signed": the two of the sentence itself."""
THEIR_HEADS = PROSE.pattern(
    r"\b(?:[Tt]heir|[Bb]oth) (?:[a-z]+ ){0,2}?(?:ministers|presidents|governors|rectors|directors|heads|chiefs|mayors|chairs|chairmen|deans|leaders|chancellors|vice-chancellors|secretaries)\b[^.;]{0,120}\b(?:signed|inked|exchanged|concluded|sealed|put)\b"
)
""" "A and B have agreed. Their governors, C and D, signed": of the two of the sentence before."""
BEFORE = re.compile(
    r"\b(?:[Tt]he two(?: sides| parties)?|[Bb]oth(?: sides| parties)?|[Tt]he sides|[Tt]hey|[Tt]he (?:visit|meeting|talks|stay|ceremony|day|evening) (?:was |were )?(?:end|clos|conclud|culminat|crown|round)ed|[Aa]t the (?:end|close) of (?:the|their) (?:visit|meeting|talks|stay|tour|reception))\b"
)


def the_two(page: Page, names: Names, statement: int, asked: Kind | None) -> tuple[Mention, ...]:
    """The two bodies of the sentence itself, or of the one before it; () where it points to none, or more are named.

    ``asked``: the kind that "the two universities" asks for.
    """
    words = page.sentences[statement].words
    if "institutions" in words:
        asked = None  # of whatever sort
    if IN_ITSELF.search(words):
        return _pair(page, page.sentences[statement], names, asked)
    before = page.sentences[statement - 1] if statement else None
    if before is None or not before.is_prose or not (BEFORE.search(words) or THEIR_HEADS.search(words)):
        return ()
    return _one_each(page.sentences[statement], before, names, asked) or _pair(page, before, names, asked)


THEY_SIGN_WITH = re.compile(
    r"\b[Ww]ith [^.;]{3,120}? (?:they|both|the two(?: [a-z]+)?) (?:(?:have|had|also|then|now) )*(?:signed|concluded|entered|inked|sealed)\b|"
    r"\b(?:[Tt]hey|[Bb]oth|[Tt]he two(?: [a-z]+)?) (?:(?:have|had|also|then|now) )*(?:signed|concluded|inked|sealed) [^.;]{3,80}? (?:together )?with\b"
)
""" "A and B have a partner in common. With C they signed": the two of the sentence before, and C."""


def they_with(page: Page, names: Names, statement: int, known: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The two whom "they" mean in the sentence before, and the one partner with whom they sign; () where none are told."""
    told = len(known) == 1 and THEY_SIGN_WITH.search(page.sentences[statement].words)
    two = the_two(page, names, statement, None) if told else ()
    return (*(m for m in two if not is_one(m, known[0])), *known) if two else ()


def _one_each(sentence: Sentence, before: Sentence, names: Names, asked: Kind | None) -> tuple[Mention, ...]:
    """ "No hospital had worked with A. B is the first: both signed": the one body of either sentence."""
    here, there = _houses(sentence, names), _houses(before, names)
    if len(here) != 1 or len(there) != 1 or is_among(here[0], there):
        return ()
    found = (here[0], there[0])
    return (mention(here[0], sentence), mention(there[0], before)) if _are_asked(found, asked) else ()


def _houses(sentence: Sentence, names: Names) -> tuple[Phrase, ...]:
    """The bodies that a sentence names, but no offices of state."""
    return tuple(p for p in _bodies(sentence, names) if (p.kind in HOUSES if p.is_sure else p.home))


HOUSES = (Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.ASSOCIATION, Kind.COMPANY)
"""Kinds of bodies that sign for themselves."""


def _pair(page: Page, sentence: Sentence, names: Names, asked: Kind | None) -> tuple[Mention, ...]:
    phrases = phrases_of(sentence, names)
    for rest in (*without_opening(sentence.words, phrases), phrases):
        found = tuple(_in_full(page, p, names) for p in _couple(rest))
        told = all(p.what is not What.NAME or p.home for p in found)
        if len(found) == SIDES and told and _are_asked(found, asked):
            return tuple(mention(p, sentence) for p in found)
    return ()


def _couple(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """Whoever met whom; else all who may be parties, but not who only tells of two others."""
    shape = reduced(phrases)
    met = MET.search(shape.row)
    found = bodies_of(shape, met.group(1) + met.group(2)) if met else ()
    if len(found) != SIDES and (telling := TELLS_THAT.match(shape.row)):
        found = bodies_of(shape, shape.row[telling.end() :])
    return found if len(found) == SIDES else bodies_of(shape, shape.row)


TELLS_THAT = ROWS.pattern(rf"{Z} (?:(?:has|have|had|also) )?(?:{TOLD_FORM}|told) [^;.]*?\bthat ")
""" "The ministry said on Monday that A would train nurses for B": whoever tells it takes no part."""


def _in_full(page: Page, phrase: Phrase, names: Names) -> Phrase:
    """ "Tarn Park", short for the one body of the page whose name begins so: the Tarn Park Cancer Institute."""
    if phrase.what is not What.NAME or phrase.home or " " not in phrase.words:
        return phrase
    begins = f"{phrase.words} "
    prose = (s for s in page.prose if begins in s.words)
    full = {p.words: p for s in prose for p in _bodies(s, names) if p.words.startswith(begins)}
    return next(iter(full.values()))._replace(start=phrase.start, end=phrase.end) if len(full) == 1 else phrase


def _bodies(sentence: Sentence, names: Names) -> list[Phrase]:
    """The bodies of a sentence."""
    shape = folded(sentence, names)
    return [p for p in bodies_of(shape, shape.row) if p.what is What.BODY]


def _are_asked(found: tuple[Phrase, ...], asked: Kind | None) -> bool:
    return asked is None or all(p.kind is asked for p in found)
