"""Papers that one sentence counts and the next ones take up in turn: "Two papers were signed. The first ... The second ...".

A turn begins where a sentence speaks of "the first" or "another" and may go on for a sentence or two: "Regulators are the
subject of the second. A and B want to accept each other's work."
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pactwatch.reading.languages.en.clauses import parties_of
from pactwatch.reading.languages.en.cutting import phrases_of
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.gathering import PLAIN, acting
from pactwatch.reading.languages.en.itemised import RULE
from pactwatch.reading.languages.en.lands import states
from pactwatch.reading.languages.en.marks import LIST
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.numbers import numbers
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import ROWS
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body

_PAPERS = r"(?:memoranda|memorandums|mous|agreements|accords|letters|pacts|documents|papers|deals|declarations|arrangements|texts|treaties|protocols)"
COUNTED = PROSE.pattern(
    rf"\b(?P<number>two|both|three|four|five|six|seven|eight)\b(?: of)?(?: the)? (?:[\w-]+ ){{0,4}}?{_PAPERS}\b|\b(?P<twice>twice)\b",
    re.IGNORECASE,
)
NUMBERS = {**numbers(1, 8), "both": 2, "twice": 2}
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth)"
_ORDINAL = rf"(?:(?:the |a )?(?:{_NTH}|last|other|latter|former|larger|smaller|bigger)|one|another|(?:an?|the) (?:new|newer|old|older|fresh) (?=one|partner))"
_PAPER = r"(?:one|mou|memorandum(?: of (?:understanding|cooperation))?|agreement|accord|pact|paper|document|letter(?: of intent)?|deal|text|pair|partner)"
_GOES_ON = (
    r"(?:is|was|were|are|has|had|have|will|would|came|comes|went|goes|concerns?|covers?|deals?|regards?|relates?|joins?|links?|binds?|ties|unites|brings?|"
    r"provides?|with|between|by|sets|puts|makes|to sign|for|on|about|lets|gives|commits|aims|foresees)"
)
_LEADS = r"(?:(?:in|by|under|with|through|part(?:y|ies) (?:of|to)|partners? (?:in|of)|signator(?:y|ies) (?:of|to)) (?:the )?)"
TURN = re.compile(
    rf"^\W*{_LEADS}?{_ORDINAL}(?: of (?:them|these|those|the (?:two|three|four|five|six)(?: [a-z]+)?))?(?: ?{_PAPER})?(?:,| {_GOES_ON}\b)"
    rf"|^\W*{_LEADS}{_ORDINAL}(?: {_PAPER})? (?=the |(?-i:[A-Z]))"
    rf"|\b(?:subject|matter|topic|object|theme|content|partner|party|parties|signator(?:y|ies)|counterpart|other side)s? (?:of|in|to|under) (?:the )?(?:{_NTH}|other|latter)(?: one| {_PAPER})?(?:[,.;]| (?:is|are|was|were|which|and)\b)"
    rf"|\bone of (?:the|these|those|its|his|her|them|two|three|four|five|six)(?: [\w-]+){{0,2}} {_PAPERS}\b"
    rf"|^\W*(?:agreement|memorandum|document|paper|mou|letter) (?:number |no\.? )(?P<nth>one|two|three|four|five|six)\b",
    re.IGNORECASE,
)
"""How a sentence takes up one of the counted papers."""
NTH = ("first", "second", "third", "fourth", "fifth", "sixth")
ORDINAL = re.compile(rf"\b(?:the (?P<nth>{_NTH})|number (?P<number>one|two|three|four|five|six))\b", re.IGNORECASE)
PLURAL = PROSE.pattern(rf"\b(?:{_PAPERS}|agreement number one)\b", re.IGNORECASE)
REACH = 14
"""Sentences behind the count within which the papers are taken up."""
LONGEST = 3
"""Sentences of one turn that may name its parties."""
FEW = 2
BOTH = re.compile(r"\b(?:both|the two|the same)\b")
""" "There the two have taken in a third"."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The sentences that tell one paper."""

    sentences: tuple[Sentence, ...]


def with_turns(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements; papers that are counted and taken up in turn have each the parties that their own turn names."""
    turns = _all_turns(page)
    if not turns:
        return found
    first, last = turns[0].sentences[0].order, turns[-1].sentences[-1].order
    anchor = next((s for s in found if s.sentence <= last and _is_news(s)), None)
    if anchor is None:
        return found
    whole = next((g for s in found if s.sentence < first and _is_news(s) for g in s.groups if len(g) > 1), ())
    if whole and not any(m.country for m in whole):
        # both sides are told by name: the turns only tell what is in the papers
        return found
    groups = _groups(page, names, turns, anchor, whole)
    if groups is None:
        return found
    if len({frozenset(m.name for m in group) for group in groups}) < FEW:
        # the same two sign them all
        first_whole = next((s for s in found if _is_news(s) and any(len(g) > 1 for g in s.groups)), None)
        return [replace(s, papers=len(turns)) if s is first_whole else s for s in found]
    told: list[Statement] = []
    for turn, group in zip(turns, groups, strict=True):
        one = _told(turn, group, anchor, found)
        if told and told[-1].dates == one.dates:
            # what one statement tells is kept apart, whoever signs both
            told[-1] = replace(
                told[-1],
                groups=(*told[-1].groups, group),
                renewal=told[-1].renewal or one.renewal,
                prior_year=told[-1].prior_year or one.prior_year,
            )
        else:
            told.append(one)
    before = [replace(s, groups=(), papers=1) if s.said is anchor.said else s for s in found if s.sentence < first]
    behind = [s for s in found if s.sentence > last]
    return [*before, *told, *behind]


def _is_news(statement: Statement) -> bool:
    return statement.said is Said.HELD or (statement.said in (Said.SIGNED, Said.PLANNED) and not statement.earlier)


def _all_turns(page: Page) -> list[Turn]:
    """The turns that take up every paper that a sentence before them counts; [] where some are not told."""
    counted = next((s for s in page.sentences[:REACH] if s.place != "line" and COUNTED.search(s.words)), None)
    if counted is not None:
        begins = counted.order if counted.is_prose and TURN.search(counted.words) else counted.order + 1
        turns = _turns(page, begins)
        found = COUNTED.search(counted.words)
        return turns if found and len(turns) == NUMBERS[(found["number"] or found["twice"]).lower()] else []
    plural = next((s for s in page.sentences[:REACH] if s.place != "line" and PLURAL.search(s.words)), None)
    if plural is None:
        return []
    turns = _turns(page, plural.order)
    # "agreements were signed. By the first ... The second ..."
    told = [ORDINAL.search(turn.sentences[0].words) for turn in turns]
    in_order = [(one["nth"] or one["number"]).lower() if one else "" for one in told]
    fits = in_order in (list(NTH[: len(in_order)]), list(tuple(NUMBERS)[: len(in_order)])) and len(in_order) >= FEW
    return turns if fits else []


def _turns(page: Page, begins: int) -> list[Turn]:
    """The turns from a sentence on, each as far as it may name its parties."""
    turns: list[list[Sentence]] = []
    for sentence in page.sentences[begins : begins + REACH]:
        if not sentence.is_prose:
            continue
        if TURN.search(sentence.words):
            turns.append([sentence])
        elif turns and len(turns[-1]) < LONGEST:
            turns[-1].append(sentence)
    return [Turn(tuple(one)) for one in turns]


def _groups(
    page: Page, names: Names, turns: Sequence[Turn], anchor: Statement, whole: tuple[Mention, ...]
) -> list[tuple[Mention, ...]] | None:
    """The parties of each turn; None where one of them names nobody and no others stand for it."""
    groups: list[tuple[Mention, ...]] = []
    actor: Mention | None = whole[0] if whole else next((m for group in anchor.groups for m in group), None)
    for turn in turns:
        told = _parties_of(turn, names)
        if len(told) == 1 and groups and BOTH.search(turn.sentences[0].words):
            # "in the other both have taken a third on board"
            told = (*groups[-1], *told)
        if len(told) == 1 and groups and any(_is_one(told[0], one) for one in groups[-1]):
            told = groups[-1]
        if len(told) == 1:
            first = groups[0][0] if groups and groups[0] else None
            actor = actor or first or _body_before(page, names, turns[0].sentences[0].order, told[0])
            if actor is None or _is_one(actor, told[0]):
                return None
            told = (actor, *told)
        groups.append(told)
    named = [group for group in groups if group]
    if not named:
        return None
    are_lands = all(m.country for group in named for m in group)
    rest = whole or (states(page, names, anchor.sentence, []) if are_lands and len(named) < len(groups) else ())
    if len(named) < len(groups) and len(rest) < FEW:
        return None
    return [group or rest for group in groups]


def _parties_of(turn: Turn, names: Names) -> tuple[Mention, ...]:
    """Whom a turn names: both sides by a sentence's grammar, else the one with whom the paper is."""
    half: tuple[Mention, ...] = ()
    for number, sentence in enumerate(turn.sentences):
        groups, _ = parties_of(sentence, names)
        told = max(groups, key=len, default=())
        if len(told) < FEW and number == 0:
            told = _partners(sentence, names) or told
        if not told and number == 0:
            told = tuple(mention(p, sentence) for p, counts in acting(sentence, names) if _is_sure(p, counts))
        if len(told) > 1:
            return told
        if not half and told and (number == 0 or " with " in f" {sentence.words.lower()}"):
            half = told
    return half


UNITES = ROWS.pattern(
    rf"\b(?:unites?|joins?|links?|binds?|ties|connects?|pairs?|couples|brings together|is between) ({LIST}) (?:, )?(?:with|to|and) ({LIST})"
)
PARTNER_IS = ROWS.pattern(
    rf"({LIST}) (?:is|are|was|were) (?:other )?(?:partners?|party|parties|signatory|signatories|counterparts?|other side) (?:in|to|of|under) "
)
PARTNERS = ROWS.pattern(
    rf"\b(?:with|partners?(?: (?:in|of|to) (?:it|that|this|one))? (?:is|are|was|were|being)) ({LIST})"
)


def _partners(sentence: Sentence, names: Names) -> tuple[Mention, ...]:
    """Whom a turn tells as the partner: "another, with Germany's Statista", "a new partner is the university"."""
    shape = reduced(phrases_of(sentence, names))
    if (both := UNITES.search(shape.row)) is not None:
        return tuple(mention(p, sentence) for p in bodies_of(shape, both.group(1) + both.group(2)))
    found = PARTNER_IS.search(shape.row) or PARTNERS.search(shape.row)
    told = bodies_of(shape, found.group(1)) if found else ()
    return tuple(mention(p, sentence) for p in told if not looks_like_person(p))


def _is_sure(phrase: Phrase, counts: float) -> bool:
    return phrase.what is What.BODY and phrase.is_sure and counts >= PLAIN


def _body_before(page: Page, names: Names, at: int, partner: Mention) -> Mention | None:
    """The body that the sentences before the turns name last, who acts in them all."""
    for sentence in reversed(page.sentences[:at]):
        if sentence.place == "line":
            continue
        bodies = [mention(p, sentence) for p, _ in acting(sentence, names) if p.what is What.BODY]
        others = [one for one in bodies if not _is_one(one, partner)]
        if others:
            return others[0]
    return None


def _is_one(one: Mention, other: Mention) -> bool:
    if one.country or other.country:
        return one.country == other.country
    # two chambers may share their letters
    return same_body((one.name,), (other.name,))


def _told(turn: Turn, group: tuple[Mention, ...], anchor: Statement, found: Sequence[Statement]) -> Statement:
    """The statement of one turn, with the day that it tells itself, else that of them all."""
    orders = {s.order for s in turn.sentences}
    own = [s for s in found if s.sentence in orders]
    dates = next((s.dates for s in own if s.dates), anchor.dates)
    years = (s.prior_year for s in (anchor, *own) if s.prior_year)
    sentence = turn.sentences[0]
    return replace(
        anchor,
        sentence=sentence.order,
        start=sentence.start,
        end=sentence.end,
        groups=(group,),
        dates=dates,
        anaphor=False,
        papers=1,
        renewal=anchor.renewal or any(s.renewal for s in own),
        prior_year=next(years, None),
        rule=RULE,
    )
