"""Which word of a sentence is its paper, and of what sort."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import dataclass

from pactwatch.reading.languages.en.renewing import YEAR
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Hit, Page, Sentence
from pactwatch.records import Instrument

GENERAL = frozenset(
    {"agreement", "agreements", "accord", "accords", "pact", "pacts", "memorandum", "memoranda", "memorandums"}
)
"""Words that stand for any paper; they decide the instrument only where the page has no word of its own."""

MANY = re.compile(r"(?:mous|memoranda|memorandums|mocs|treaties|agreements|accords|pacts|letters)\b", re.IGNORECASE)
BEARS = PROSE.pattern(
    r"\b(?:[Ii]t|[Tt]his|[Tt]he (?:paper|document|text|memorandum|agreement)) (?:now )?(?:bears?|carr(?:y|ies)|carried|bore|was put|has) (?:the )?(?:names?|signatures?)\b"
)
""" "It bears the names of": what was told before is a paper that was signed."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The instrument's words in one sentence: the best hit, and whether only a general word stands there."""

    hit: Hit | None
    instrument: Instrument | None
    is_general: bool


def paper_of(sentence: Sentence, *, has_own: bool) -> Paper:
    """The instrument that the sentence names. ``has_own``: the page elsewhere has a word of its own for it."""
    hits = [h for h in sentence.hits if h.role == "instrument"]
    own = [h for h in hits if h.words.lower() not in GENERAL and not (has_own and h.value == "OTHER")]
    best = next(iter(own or hits), None)
    if best is None:
        return Paper(None, None, is_general=True)
    if (new := _signed_under(sentence, best, hits)) is not None:
        return Paper(new, Instrument(new.value), is_general=False)
    is_general = not own
    stays = own or not has_own
    return Paper(
        best, Instrument(best.value) if stays else None, is_general=is_general and best.words.lower()[:4] != "memo"
    )


UNDER = re.compile(
    r"\b(?:under|within|following|based on|in line with|pursuant to|in accordance with) (?:the|an?|its|their) $"
)
JUST_BEHIND = re.compile(
    r"\b(?:sign(?:s|ed)?|inked|conclud(?:es|ed)|sealed|initialled) (?:an?|the|their|two) (?:[\w-]+ ){0,2}$"
)


def _signed_under(sentence: Sentence, best: Hit, hits: list[Hit]) -> Hit | None:
    """The paper that was signed under an older one: "signed an executive programme under the memorandum of 2015"."""
    shift = max(sentence.start, 0)
    if not UNDER.search(sentence.words[: best.start - shift]):
        return None
    return next((h for h in hits if h is not best and JUST_BEHIND.search(sentence.words[: h.start - shift])), None)


SOFT = re.compile(r"program|plan of|.*\b(?:plan|strategy|project|programs?|programmes?)$", re.IGNORECASE)
OF_OLD = frozenset(
    {"cooperation programme", "cooperation program", "programme of cooperation", "program of cooperation"}
)


def is_soft(paper: Hit | None) -> bool:
    """Whether the paper's word as often means what is done as what is signed: a plan, a strategy, a project."""
    return paper is not None and paper.words.lower() not in OF_OLD and SOFT.match(paper.words) is not None


def is_many(paper: Hit | None) -> bool:
    """Whether the paper's word is in the plural."""
    return paper is not None and MANY.search(paper.words) is not None


SECOND = re.compile(
    r"\b(?:second|other|third|another) (?:[\w-]+ ){0,2}?"
    r"(?:memorand(?:um|a)|mou|moa|loi|agreement|accord|pact|letter|document|deal|paper|treaty)\b",
    re.IGNORECASE,
)
SOON = 6
"""Sentences within which the second of several papers is told after the first."""


FIRST = re.compile(r"\b[Ff]irst (?:[\w-]+ )?$")


def is_first_of_several(sentence: Sentence, page: Page, paper: Paper) -> bool:
    """Whether "the first memorandum" is the one that is told before the second, and not one of years ago."""
    if paper.hit is None:
        return False
    at = paper.hit.start - max(sentence.start, 0)
    if not FIRST.search(sentence.words[max(0, at - 30) : at]) or YEAR.search(sentence.words):
        return False
    return any(SECOND.search(s.words) for s in page.sentences[sentence.order + 1 : sentence.order + 1 + SOON])
