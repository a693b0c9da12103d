"""Parties that a page counts in one sentence and names in another: "the three institutions signed", "A, B and C are the three"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.introducing import RULE as INTRODUCED
from pactwatch.reading.languages.en.marks import PLAIN
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.numbers import number_of
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.model import Mention, Page, Statement

SIDED = {"tri": 3, "quadri": 4}
_NOUNS = (
    r"(?:organi[sz]ations|groups|clusters|universities|companies|institutions|institutes|associations|agencies|firms|hospitals|bodies|partners|regulators|authorities|"
    r"exchanges|parties|chambers|centres|centers|networks|signatories|sides|members|schools|colleges|ministries|academies|foundations|societies|laboratories|states|countries|nations|governments)"
)
COUNT = re.compile(
    rf"\b(?:(?:^|(?<=[-–—] )|(?:(?:all|the|these|those|among|between|of|by|for|its|other) )+)(?P<number>three|four|five|six|seven|eight|[3-8])\b(?= (?:[a-z-]+ ){{0,2}}?{_NOUNS}\b"
    r"| (?:will|are|have|had|also|want|signed|concluded|made|founded|formed|reached|plan|agreed)\b|[.,;])|"
    r"(?P<sides>tri|quadri)-?(?:party|partite|lateral)\b|(?P<ways>three|four|five|six)-(?:way|party|member|partner|sided)\b)",
    re.IGNORECASE,
)
STATES = re.compile(r" (?:[A-Za-z-]+ ){0,2}?(?:states|countries|nations|governments|members)\b")
""" "Eight states", "the six Gulf countries"."""
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
    number, are_states = _number(page, statement.sentence)
    if not number:
        return {}
    rows = list(_rows(page, names, statement.sentence, are_states=are_states))
    alike = [row for row in rows if are_states or not any(m.country for m in row)]
    whole = next((row for row in alike if len(row) == number), None) or _in_parts(alike, number)
    # "Three parties signed": Ghana, an institute and a firm
    whole = whole or next((row for row in rows if len(row) == number), None)
    if whole is None:
        return {}
    return {id(statement): replace(statement, groups=(whole,), anaphor=False, together=True)}


def _in_parts(rows: Sequence[tuple[Mention, ...]], number: int) -> tuple[Mention, ...] | None:
    """The counted in two rows: "two are from Chile, A and B. The other four are C, D, E and F"."""
    parts = list(dict.fromkeys(row for row in rows if 1 < len(row) < number))
    for one, two in itertools.combinations(parts, 2):
        names = {m.name for m in (*one, *two)}
        if len(one) + len(two) == number == len(names):
            return (*one, *two)
    return None


def _number(page: Page, at: int) -> tuple[int, bool]:
    """How many the sentence of the paper counts, else the one before, else the first running sentences that name a paper; and whether states."""
    beside = [s for s in page.sentences[max(0, at - 1) : at] if s.is_prose]
    told = [page.sentences[at], *beside, *[s for s in page.prose[:TELLING] if s.has("instrument") or s.has("sign")]]
    for sentence in told:
        words = without_dateline(sentence.words)
        if found := COUNT.search(words):
            if sides := found["sides"]:
                return SIDED[sides.lower()], False
            if ways := found["ways"]:
                return number_of(ways), False
            number = number_of(found["number"])
            return number, STATES.match(words, found.end()) is not None
    return 0, False


def _rows(page: Page, names: Names, at: int, *, are_states: bool) -> Iterator[tuple[Mention, ...]]:
    """The rows of bodies, or of states, that the page's sentences name side by side, nearest first."""
    near = [s for s in page.prose if abs(s.order - at) <= REACH]
    for sentence in sorted(near, key=lambda s: (abs(s.order - at), s.order)):
        shape = reduced(cut(without_dateline(sentence.words), (), names))
        for found in ROW.finditer(shape.row):
            named = bodies_of(shape, found.group())
            if are_states:
                yield tuple(mention(phrase, sentence) for phrase in named if phrase.what is What.COUNTRY)
                continue
            row = [phrase for phrase in named if phrase.what is not What.COUNTRY]
            if all(_may_sign(phrase) for phrase in row) or _are_named_alike(row, names):
                yield tuple(mention(phrase, sentence) for phrase in row)
                if 0 < len(row) < len(named):
                    yield tuple(mention(phrase, sentence) for phrase in named)


def _are_named_alike(row: Sequence[Phrase], names: Names) -> bool:
    """Whether one of a row is surely a body, and no other is known for a person: "UMN Pharma and Yakult Honsha"."""
    is_of_body = any(phrase.what is What.BODY for phrase in row)
    return is_of_body and all(p.what in (What.BODY, What.NAME) and p.words not in names.people for p in row)


def _may_sign(phrase: Phrase) -> bool:
    return phrase.what in (What.BODY, What.NAME) and not looks_like_person(phrase)
