"""Parties that a page lists: in the sentences behind "six organisations signed", or in lines with a dash or a dot."""

# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.gathering import acting
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.numbers import number_of
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.model import Mention, Page, Sentence, Statement
from pactwatch.reading.names import same_body

COUNTED = re.compile(
    r"\b([Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,2})\b[^.]{0,60}?"
    r"\b(?:organi[sz]ations|groups|clusters|universities|companies|institutions|institutes|associations|agencies|firms|hospitals|bodies|"
    r"partners|regulators|authorities|ministries|exchanges|parties|cities|regions|countries|states|chambers|centres|centers|networks|signatories|sides|members|"
    r"schools|colleges|academies|foundations|societies|laboratories|banks|ports)\b"
)
ROLL = re.compile(r"^(?:The|They|These|Those)\b[^.]{0,60}?\bare (?!to\b|not\b|now\b|also\b|expected\b|set\b|being\b)")
ITEM = re.compile(
    r"^\s*(?:[-–—*•·▪‣>○●■□◦]|\(?[a-z0-9]{1,2}[.)])\s*(?:(?:with|by|and|for|between) )?(?:(?:our own|our|its|the) )?(?=[A-Za-z])"
)
LEADS_ON = re.compile(
    r"(?:\b(?:with|by|between|among|are|were|include|including|follows|parties|partners|signatories)|:)\s*:?\s*$"
)
PLURAL_PAPER = re.compile(
    r"\b(?:[Mm]emorand(?:a|ums)|MoUs|MOUs|[Aa]greements|[Ll]etters of [Ii]ntent|[Aa]ccords|[Pp]acts|[Dd]ocuments)\b"
)
SUBJECTS = re.compile(
    r"\b(?:areas?|fields?|topics?|points?|aspects|subjects|forms|activities|objectives|issues|provisions|purposes|matters|sectors|ways|aims|goals|measures|steps|themes|priorities|terms)\b[^.:]{0,60}:\s*$"
)
"""What leads on to a list of what the paper is about."""
EACH = re.compile(r"\b(?:with|to) each\b|\beach of (?:them|the|these)\b|\b(?:individual|separate) ")
NEAR, LONGEST_ITEM = 14, 160
"""Sentences behind the statement within which its list begins, and the characters of an item that names a body."""


def with_roll(page: Page, names: Names, ours: Sequence[Statement]) -> dict[int, Statement]:
    """The statement whose parties are listed, with them; {} where none are."""
    for statement in ours:
        words = page.sentences[statement.sentence].words
        if SUBJECTS.search(words):
            continue
        counted = COUNTED.search(words)
        listed = _items(page, names, statement.sentence)
        if LEADS_ON.search(words) and listed:
            return _led_on(page, names, statement, listed)
        if counted is None:
            continue
        if len(listed) == number_of(counted.group(1)) and len(listed) > 1:
            actor = [m for group in statement.groups for m in group]
            if len(actor) == 1 and actor[0] not in listed and re.search(r"\bwith\b", words[: counted.start()]):
                each = PLURAL_PAPER.search(words) is not None
                sides = tuple((*actor, item) for item in listed) if each else ((*actor, *listed),)
                return {id(statement): replace(statement, groups=sides, anaphor=False)}
            return {id(statement): replace(statement, groups=(tuple(listed),), anaphor=False)}
        members = list(dict.fromkeys(m for group in statement.groups for m in group if m.country is None))
        for sentence in page.sentences[statement.sentence + 1 : statement.sentence + 4]:
            if ROLL.search(sentence.words):
                members += [mention(p, sentence) for p in _names_in(sentence, names)]
        known = statement.groups[0] if statement.groups else ()
        if len(members) > 1 and len(members) > len(known):
            # "signed a memorandum with each of them": a paper a partner
            each = len(known) == 1 and EACH.search(words) is not None
            groups = tuple((known[0], one) for one in members if one != known[0]) if each else (tuple(members),)
            return {id(statement): replace(statement, groups=groups, anaphor=False)}
    return {}


def _led_on(page: Page, names: Names, statement: Statement, listed: list[Mention]) -> dict[int, Statement]:
    """ "Memoranda were signed with" and a list: a paper with each item; else one paper of all."""
    words = page.sentences[statement.sentence].words
    known = [m for group in statement.groups for m in group]
    if not re.search(r"\bwith\s*:?\s*$", words):
        members = tuple(dict.fromkeys((*known, *listed)))
        return {id(statement): replace(statement, groups=(members,), anaphor=False)} if len(members) > 1 else {}
    actor = known[:1] or _actor(page, names, statement.sentence, listed)
    if not actor:
        return {}
    each = PLURAL_PAPER.search(words) is not None
    groups = tuple((*actor, item) for item in listed) if each else ((*actor, *listed),)
    # a list belongs to the running text before it
    prose = (s.order for s in reversed(page.sentences[: statement.sentence + 1]) if s.is_prose)
    return {id(statement): replace(statement, groups=groups, anaphor=False, sentence=next(prose, statement.sentence))}


def _actor(page: Page, names: Names, before: int, listed: list[Mention]) -> list[Mention]:
    """The body of the nearest sentence before the list that is none of its items."""
    for sentence in reversed(page.sentences[max(0, before - 3) : before]):
        bodies = [
            (counts, phrase)
            for phrase, counts in acting(sentence, names)
            if phrase.what is What.BODY
            and not any(same_body((phrase.words, *phrase.aliases), (m.name, *m.aliases)) for m in listed)
        ]
        if bodies:
            return [mention(max(bodies, key=lambda one: one[0])[1], sentence)]
    return []


def _items(page: Page, names: Names, statement: int) -> list[Mention]:
    """The bodies of the list lines that follow: one of each line, lines between that lead on are passed over."""
    found: list[Mention] = []
    for sentence in page.sentences[statement + 1 : statement + 1 + NEAR]:
        if not ITEM.match(sentence.words):
            if found and not LEADS_ON.search(sentence.words):
                break
            if sentence.order > statement + 1 and sentence.place == "body":
                break
            continue
        phrase = next(iter(_names_in(sentence, names)), None) if len(sentence.words) < LONGEST_ITEM else None
        if phrase is not None and phrase.start <= len(ITEM.match(sentence.words).group()) + 4:  # type: ignore[union-attr]
            found.append(mention(phrase, sentence))
    return found


def _names_in(sentence: Sentence, names: Names) -> list[Phrase]:
    """The bodies and names that a sentence lists; a capital that begins an item is a name's."""
    if item := ITEM.match(sentence.words):
        first = sentence.words[item.end() :].split(maxsplit=1)[0].strip("(),;:.")
        names = replace(names, proper=names.proper | {first})
    shape = reduced(cut(sentence.words, (), names))
    listed = [p for mark in shape.row if (whole := shape.table.get(mark)) for p in (whole.of or (whole,))]
    return [p for p in listed if p.what in (What.BODY, What.NAME)]
