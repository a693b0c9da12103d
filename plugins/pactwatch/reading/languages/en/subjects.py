"""Who stands before the verb of signing, who speaks for a body, and who only looks on."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.marks import (
    ACCORDING,
    BINDS,
    FOR,
    JOINED_IN,
    JOINS,
    LEADING,
    ONLOOKING,
    PAPERS_OF_NEWS,
    PRONOUN,
    SAYING,
    TIED,
    TIED_TO,
)
from pactwatch.reading.languages.en.phrases import Phrase
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.saying import ACTIVE, HAS_PAPER, INTENDS, NEGOTIATES
from pactwatch.reading.languages.en.shape import ROWS, C, I, Shape, T
from pactwatch.reading.sieve import Sifted

PART = re.compile(r"[,;:.]| when (?:the )?$")
ANOTHER_CLAUSE = ROWS.pattern(rf"[.;:]|{I}|\b(?:which|where|said|says)\b")
PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|be \w+|been \w+|was \w+|were \w+) $")
SIGNS = ROWS.pattern(r"\b(?:sign|signed|signatures?|signing|signatories|inked)\b")
OFFICES = ROWS.pattern(rf"{T}(?: (?:,|and|, and) (?:{T}|{C}))*")


MEANWHILE = re.compile(r"\b(?:while|as) $")
MEETS = re.compile(
    r" (?:(?:are|were) )?(?:s[ai]t|sitting|met|meeting|gather(?:ed|ing)?|assembl(?:ed|ing)|conven(?:ed|ing)|debat(?:ed|ing)) "
)
""" "Signed yesterday while leaders of the union sat in their meeting": when it was, and no signers."""


def is_onlooking(before: str) -> bool:
    """Whether the words right before put what follows among onlookers or venues."""
    # "had come as a witness when the institute signed": what follows "when" is told for itself
    near = PART.split(before)[-1][-60:]
    return ONLOOKING.search(near) is not None


def subject(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """Who stands before the verb of signing; else before a verb of intent beside the paper."""
    leading = [found for found in LEADING.finditer(row) if not is_onlooking(row[: found.start(1)][-40:])]
    acting = _before(shape, row, leading, ACTIVE)
    if not acting and (verb := ACTIVE.search(row)) and PRONOUN.search(row[: verb.start()]):
        acting = speakers(shape, shape.row)
    return (
        acting
        or _before(shape, row, leading, NEGOTIATES)
        or _before(shape, row, leading, HAS_PAPER)
        or _several(_before(shape, row, leading, INTENDS) or _before(shape, row, leading, BINDS))
        or (_before(shape, row, leading, TIED) if TIED_TO.search(row) else ())
        or (_before(shape, row, leading, JOINS) if JOINED_IN.search(row) else ())
    )


def _several(group: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return group if len(group) > 1 else ()


def _before(shape: Shape, row: str, leading: list[re.Match[str]], verbs: Sifted) -> tuple[Phrase, ...]:
    """The longest of the groups that may lead a clause, and stand before one of the verbs."""
    best: tuple[Phrase, ...] = ()
    for match in leading:
        verb = verbs.search(row, match.end())
        if verb is None:
            break  # nor does one stand behind the groups that follow
        gap = row[match.end() : verb.start()]
        if len(gap) > 70 or ANOTHER_CLAUSE.search(gap) or _is_passive(row, verb):
            continue
        group = bodies_of(shape, match.group(1))
        if group and (len(group) > len(best) or not best):
            best = group
    return best


def _is_passive(row: str, verb: re.Match[str]) -> bool:
    return PASSIVE.search(row[: verb.start()]) is not None and not verb.group().endswith("ing") and verb.group() not in (
        "sign", "signs", "agree", "collaborate", "cooperate", "signing", "partnered",
    )  # fmt: skip


def speakers(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """Who says what the sentence tells."""
    found: list[Phrase] = []
    for pattern in (SAYING, ACCORDING):
        for match in pattern.finditer(row):
            found += (p for p in bodies_of(shape, match.group(1)) if not PAPERS_OF_NEWS.search(p.words))
    return tuple(found)


def representatives(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """For whom the signers sign: titles with bodies, "for the authority"."""
    found: list[Phrase] = []
    if SIGNS.search(row):
        for match in FOR.finditer(row):
            found += bodies_of(shape, match.group(1))
        for match in OFFICES.finditer(row):
            is_elsewhere = MEANWHILE.search(row[: match.start()]) and MEETS.match(row, match.end())
            if not is_onlooking(row[: match.start()]) and not is_elsewhere:
                found += bodies_of(shape, match.group())
    return tuple(found)


def without_fields(group: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """ "The Minister of Health signed for Kenya's Ministry of Health": the field of an office is no body beside its house."""
    return tuple(p for p in group if not any(house.words.endswith(f" of {p.words}") for house in group))
