"""People of whom a sentence tells nothing but that they signed: "A and B will work together. Ann Lee and Per Dahl signed the memorandum".

In: the statements of a page. Out: the same; one in whose parties' place only such people stand points to who was told before.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.gathering import acting
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.languages.en.words import PROSE, heads, listed
from pactwatch.reading.model import HEADING, Mention, Page, Said, Sentence, Statement
from pactwatch.reading.news import is_old
from pactwatch.reading.organisations import named

PERSON = re.compile(r"[A-Z][\w'’.-]*(?: (?:(?:van|von|de|del|da|dos|di|bin|al|el|ul|der|den|la) )*[A-Z][\w'’.-]*){1,3}")
THE_PAPER = PROSE.pattern(
    r"\b(?:[Ss]ign\w*|[Ii]nitial\w*|[Ss]eal\w*|[Ii]nked|[Ee]xchanged|[Cc]oncluded|put|set|affixed)\b(?:[^.;]{0,30}? )?(?:the|it|them|this|that|both|their (?:names?|signatures?))\b|"
    r"\b(?:the|it|this|that|both) (?:[\w-]+ ){0,4}?(?:was|were|has been|have been|is) (?:[a-z]+ )?(?:signed|initialled|sealed|inked|exchanged)\b|\bto (?:this|that) (?:end|effect)\b"
)
"""A paper that was told before."""
SIDES = 2


def without_people(page: Page, names: Names, statements: list[Statement]) -> list[Statement]:
    """The statements, without the people who only sign what bodies told before have agreed."""
    return [
        replace(s, groups=(), anaphor=True, rule=f"{s.rule}; people sign") if _are_people(page, names, s) else s
        for s in statements
    ]


def _are_people(page: Page, names: Names, statement: Statement) -> bool:
    sentence = page.sentences[statement.sentence]
    told = [m for group in statement.groups for m in group]
    if statement.said is not Said.SIGNED or statement.earlier or is_old(page, statement):
        return False
    first = next(iter(page.prose), None)
    if len(told) < SIDES or sentence.place in HEADING or sentence is first:
        return False
    if not THE_PAPER.search(sentence.words) and not all(len(m.name.split()) > 1 for m in told):
        return False
    if not all(_may_be_person(page, sentence, m) for m in told):
        return False
    before = (s for s in page.sentences[: sentence.order] if s.is_prose or s.place in HEADING)
    bodies = {p.words for s in before for p, _ in acting(s, names) if p.what is What.BODY and p.is_sure}
    return len(bodies) >= SIDES


def _may_be_person(page: Page, sentence: Sentence, party: Mention) -> bool:
    """Whether a party has the name of a person, of whom the page told nothing before."""
    if party.kind or party.country or party.home or party.aliases or PERSON.fullmatch(party.name) is None:
        return False
    words = party.name.split()
    is_field = any(word in heads() or word in listed("field") or word in listed("legal") for word in words)
    is_told = any(party.name in s.words for s in page.sentences[: sentence.order])
    return not is_field and not is_told and named(party.name) is None
