"""Partners that one sentence lists and the next only counts: "signed a letter with each of them", "its partner, B, ..."."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.candidates import who_opens
from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.items.words import HALF
from pactwatch.reading.languages.en.marks import LIST, PLAIN
from pactwatch.reading.languages.en.mentioning import is_one, mention
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import ROWS, I
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement
from pactwatch.reading.places import find_places

EACH_OF_THEM = PROSE.pattern(
    r"\b[Ww]ith (?:each|every one|all|both)(?: (?:one )?of (?:them|these|those|which|whom|the (?:two|three|four|five|six)(?: [a-z-]+)?)| one| (?:partner|country|university|institution|side|ministry|regulator|agency)|(?= (?:on|in|at|to|for)\b|[.,;]|,? an? (?:[a-z-]+ )?(?:memorandum|MoU|MOU|letter|agreement)\b))"
)
OF_WHICH = re.compile(r"\bof (?:which|whom)\b")
""" "Visited A and B, with each of which it signed": the sentence itself lists them."""
LISTED = ROWS.pattern(
    rf"\b(?:with|of|in|from|between|are|visited|to) ({PLAIN})|({PLAIN}) (?:is|are) (?:[a-z]+ )?partners of "
)
"""The row of partners in the sentence before."""
PARTNER = ROWS.pattern(
    rf"^(?:partners?|counterparts?|co-signator(?:y|ies)|other (?:side|party|signatory|partner)|second (?:party|signatory))"
    rf"(?: (?:in|on|to|for|behind|of) (?:[a-z]+ |{I} ){{1,3}})? ?(?:,|is|are|was|were|here is|this time is) ({LIST})"
)
""" "Its partner, the Standard Control Organisation, belongs to the ministry"."""
MEMBERS = ROWS.pattern(
    rf"^(?:members|partners|signatories|founders|participants)(?: [a-z]+){{0,2}} (?:are|were) ({LIST})|"
    rf"^(?:it|consortium|alliance|group|partnership|network) (?:consists of|is made up of|comprises|brings together|unites|includes|is formed by|is composed of) ({LIST})|"
    rf"^(?:behind|in) it (?:stand|are) ({LIST})"
)
""" "Its members are A, B and C", after a consortium that signed."""
OWNER = re.compile(r"^(?:its|their|his|her|the) (?:other )?")
TELLS_SO = PROSE.pattern(
    r"\b(?:partners?|counterparts?|co-signator(?:y|ies)|signator(?:y|ies)|part(?:y|ies)|signers|sides?|members|founders|participants|consists of|is made up of|comprises|brings together|unites|includes|is formed by|is composed of|it (?:stand|are))\b",
    re.IGNORECASE,
)
"""Words of which a sentence has one that either pattern matches."""
ALLIANCE = PROSE.pattern(r"\b(?:consortium|alliance|partnership|grouping|coalition|partners|group of)\b", re.IGNORECASE)
BACK = 2
"""Sentences before one that says "each of them" in which they are listed; and behind a paper in which its partner is told."""
FEW = 2


def with_each(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; where one signs "with each of them", a paper with each whom the sentences before list."""
    return [_with_each(page, names, s) if _is_news(page, s) and _is_each(page, s) else s for s in found]


def _is_news(page: Page, statement: Statement) -> bool:
    return statement.said in (Said.SIGNED, Said.PLANNED) and page.sentences[statement.sentence].is_prose


def _is_each(page: Page, statement: Statement) -> bool:
    return EACH_OF_THEM.search(page.sentences[statement.sentence].words) is not None


def _with_each(page: Page, names: Names, statement: Statement) -> Statement:
    actors = tuple(dict.fromkeys(m for group in statement.groups for m in group))
    here = statement.sentence + bool(OF_WHICH.search(page.sentences[statement.sentence].words))
    before = page.sentences[max(0, here - BACK) : here]
    for sentence in reversed([s for s in before if s.is_prose or s.place == "headline"]):
        for row in _rows(sentence, names):
            items = [m for m in row if not any(is_one(m, actor) for actor in actors)]
            if len(items) >= FEW:
                groups = tuple((*actors[:1], item) for item in items)
                rule = statement.rule if actors else HALF
                return replace(statement, groups=groups, rule=rule, anaphor=False)
    return statement


def _rows(sentence: Sentence, names: Names) -> Iterator[list[Mention]]:
    """The longest rows first of bodies or lands that a sentence names side by side."""
    shape = folded(sentence, names)
    rows = [bodies_of(shape, found.group(1) or found.group(2)) for found in LISTED.finditer(shape.row)]
    for row in sorted(rows, key=len, reverse=True):
        if not any(looks_like_person(p) for p in row):
            yield [mention(p, sentence) for p in row]


SIDE_ARE = ROWS.pattern(
    rf"\b(?:parties|signatories|signers) (?:[a-z]+ ){{0,3}}?(?:are|were|being) ({LIST})|"
    rf"({LIST}) (?:are|were) (?:the |its |their )?(?:other |further |two |three )?(?:parties|signatories|signers|sides to (?:it|this|{I}))\b"
)
""" "On the Japanese side the parties are A and B. C and D are the signatories from Manila"."""


def with_sides(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; a paper that names nobody gets those whom the sentences behind it tell as its parties, each side in its own."""
    told = list(found)
    for at, statement in enumerate(told):
        is_held = statement.said is Said.HELD and page.sentences[statement.sentence].is_prose
        if not (is_held or _is_news(page, statement)) or statement.groups:
            continue
        behind = page.sentences[statement.sentence + 1 : statement.sentence + 1 + BACK]
        group = tuple(m for sentence in behind if sentence.is_prose for m in _side_of(sentence, names))
        if len(group) >= FEW:
            told[at] = replace(statement, groups=(group,), anaphor=False)
    return told


def _side_of(sentence: Sentence, names: Names) -> list[Mention]:
    """Whom a sentence tells as parties."""
    if not TELLS_SO.search(sentence.words):
        return []
    shape = folded(sentence, names)
    match = SIDE_ARE.search(shape.row)
    marks = next((group for group in match.groups() if group), "") if match else ""
    lands = {c.code: c.words for c in find_countries(sentence.words, "en")}
    lands |= {p.code: p.words for p in find_places(sentence.words) if p.strength == "strong"}
    home = next(iter(lands.values())) if len(lands) == 1 else ""
    listed = bodies_of(shape, marks)
    if any(p.home for p in listed):
        # what is said of one of them is not said of all
        home = ""
    told = (p._replace(home=p.home or home) for p in listed if p.what is not What.NAME or p.home)
    return [mention(p, sentence) for p in told]


def with_partner(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; a paper that names at most one side gets those whom a sentence behind tells as its partner or members."""
    told = list(found)
    for at, statement in enumerate(told):
        if not _is_news(page, statement) or statement.names_sides:
            continue
        known = [m for group in statement.groups for m in group]
        behind = page.sentences[statement.sentence + 1 : statement.sentence + 1 + BACK]
        if not known and any(s.is_prose and ITS_PARTNER.match(s.words) for s in behind):
            known = _opened_before(page, names, statement)
        for sentence in behind:
            is_alliance = _is_alliance(page, statement) and not known
            named = _told_in(sentence, names, is_alliance=is_alliance, is_sided=bool(known))
            new = [m for m in named if not any(is_one(m, one) for one in known)]
            if new and len(known) + len(new) >= FEW:
                told[at] = replace(statement, groups=((*known, *new),), anaphor=False)
                break
    return told


ITS_PARTNER = re.compile(r"(?:The|Its) (?:[a-z]+ )?(?:partner|counterpart|other side|other party)\b")


def _opened_before(page: Page, names: Names, statement: Statement) -> list[Mention]:
    """ "A has won a partner. A memorandum was signed. The partner is B": the body with which the sentence before opens."""
    before = page.sentences[statement.sentence - 1] if statement.sentence else None
    return list(who_opens(before, names)) if before is not None and before.is_prose else []


def _is_alliance(page: Page, statement: Statement) -> bool:
    return ALLIANCE.search(page.sentences[statement.sentence].words) is not None


def _told_in(sentence: Sentence, names: Names, *, is_alliance: bool, is_sided: bool) -> list[Mention]:
    """Whom a sentence tells as the partner; as members, where an alliance signed."""
    if not sentence.is_prose or not TELLS_SO.search(sentence.words):
        return []
    shape = folded(sentence, names)
    row = OWNER.sub("", shape.row)
    match = MEMBERS.search(row) if is_alliance else PARTNER.search(row) if is_sided else None
    marks = next((group for group in match.groups() if group), "") if match else ""
    phrases: Sequence[Phrase] = bodies_of(shape, marks)
    return [mention(p, sentence) for p in phrases if p.what in (What.BODY, What.COUNTRY, What.NAME)]
