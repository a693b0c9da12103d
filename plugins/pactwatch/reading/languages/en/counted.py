"""Parties that a page counts in one sentence and names in another: "the three institutions signed", "A, B and C are the three"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.languages.en.folding import looks_like_person, reduced
from pactwatch.reading.languages.en.introducing import RULE as INTRODUCED
from pactwatch.reading.languages.en.marks import PLAIN
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.model import Mention, Page, Statement

NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
SIDED = {"tri": 3, "quadri": 4}
COUNT = re.compile(
    r"\b(?:(?:(?:all|the|these|those|among|between|of|by|for|its|other) )+(?P<number>three|four|five|six|seven|eight|[3-8])\b(?= (?:[a-z-]+ ){0,2}?"
    r"(?:organi[sz]ations|groups|clusters|universities|companies|institutions|institutes|associations|agencies|firms|hospitals|bodies|partners|regulators|"
    r"exchanges|parties|chambers|centres|centers|networks|signatories|sides|members|schools|colleges|ministries|academies|foundations|societies|laboratories)\b| (?:will|are|have|had|also|want|signed|concluded|made|founded|formed|reached|plan|agreed)\b|[.,;])|"
    r"(?P<sides>tri|quadri)-?(?:party|partite|lateral)\b|(?P<ways>three|four|five|six)-(?:way|party|member|partner|sided)\b)",
    re.IGNORECASE,
)
ROW = re.compile(PLAIN)
TELLING = 6
"""Running sentences that may say how many sign."""
REACH = 12
"""Sentences from the paper's within which the counted are named."""


def with_counted(page: Page, names: Names, ours: Sequence[Statement]) -> dict[int, Statement]:
    """The statement of a paper whose parties are counted, with the one row of as many bodies that the page names."""
    prose = [s for s in ours if page.sentences[s.sentence].is_prose]
    statement = next((s for s in prose if not s.rule.startswith(INTRODUCED)), None) or next(iter(prose), None)
    if statement is None or len({m.name for group in statement.groups for m in group}) > 1:
        return {}
    number = _number(page, statement.sentence)
    if not number:
        return {}
    rows = [row for row in _rows(page, names, statement.sentence) if len(row) == number]
    if not rows:
        return {}
    return {id(statement): replace(statement, groups=(rows[0],), anaphor=False)}


def _number(page: Page, at: int) -> int:
    """How many the sentence of the paper counts, else the first running sentences that name a paper."""
    told = [page.sentences[at], *[s for s in page.prose[:TELLING] if s.has("instrument") or s.has("sign")]]
    for sentence in told:
        if found := COUNT.search(sentence.words):
            if sides := found["sides"]:
                return SIDED[sides.lower()]
            if ways := found["ways"]:
                return NUMBERS[ways.lower()]
            return NUMBERS.get(found["number"].lower()) or int(found["number"])
    return 0


def _rows(page: Page, names: Names, at: int) -> Iterator[tuple[Mention, ...]]:
    """The rows of bodies that the page's sentences name side by side, nearest first."""
    near = [s for s in page.prose if abs(s.order - at) <= REACH]
    for sentence in sorted(near, key=lambda s: (abs(s.order - at), s.order)):
        shape = reduced(cut(without_dateline(sentence.words), (), names))
        for found in ROW.finditer(shape.row):
            row = [phrase for phrase in bodies_of(shape, found.group()) if phrase.what is not What.COUNTRY]
            if all(_may_sign(phrase) for phrase in row) or _are_named_alike(row, names):
                yield tuple(mention(phrase, sentence) for phrase in row)


def _are_named_alike(row: Sequence[Phrase], names: Names) -> bool:
    """Whether one of a row is surely a body, and no other is known for a person: "UMN Pharma and Yakult Honsha"."""
    is_of_body = any(phrase.what is What.BODY for phrase in row)
    return is_of_body and all(p.what in (What.BODY, What.NAME) and p.words not in names.people for p in row)


def _may_sign(phrase: Phrase) -> bool:
    return phrase.what in (What.BODY, What.NAME) and not looks_like_person(phrase)
