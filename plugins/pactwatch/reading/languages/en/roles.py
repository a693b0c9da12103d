"""Who signs, by the place in the sentence: between them, with whom, by whom, the subject; never venues or onlookers."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pactwatch.reading.languages.en.ending import ENDED, PAPER
from pactwatch.reading.languages.en.marks import (
    ANAPHOR,
    ATTRIBUTED,
    BETWEEN,
    BINDS_TO,
    BY,
    COLON,
    JOINED_IN,
    LIST,
    LOOKED_ON,
    MADE,
    MET,
    NEW_CLAUSE,
    NOT_BETWEEN,
    NOT_WITH,
    OF_PAPER,
    ONE_AND_OTHER,
    ONE_BY,
    ONLOOKING,
    OTHER_PARTY,
    OWN_PAPER,
    OWN_PARTNERS,
    PAIR,
    PARTICIPLE,
    PARTIES_ARE,
    PARTNERS_ARE,
    PASSIVE_BEFORE_BY,
    PASSIVE_PAPER,
    PLAIN,
    PURPOSE,
    SEVERAL_PAPERS,
    SIGNATURES,
    SUBORDINATE,
    THEY_WERE,
    TIED_TO,
    TO_WHICH,
    WATCHED,
    WITH,
    WITH_WHICH,
)
from pactwatch.reading.languages.en.one_or_several import crossed, tells_several
from pactwatch.reading.languages.en.phrases import Phrase, What, country_name
from pactwatch.reading.languages.en.row_bodies import bodies_of, distinct, is_among
from pactwatch.reading.languages.en.shape import ROWS, I, L, Shape, X, Z
from pactwatch.reading.languages.en.signing_verbs import TOLD_FORM
from pactwatch.reading.languages.en.subjects import is_onlooking, representatives, speakers, subject, without_fields
from pactwatch.reading.languages.en.under_papers import under_a_paper
from pactwatch.records import Kind

SIDES = 2


@dataclass(frozen=True, slots=True)
class Sides:
    """The candidates of one sentence: groups of phrases, and whether "the two bodies" stand for them."""

    groups: tuple[tuple[Phrase, ...], ...]
    is_anaphor: bool
    rule: str


JOINS_WITH = re.compile(
    r"\b(?:sign|ink|conclud|enter|agree|exchang|seal|partner|team|collaborat|cooperat|work|forces|hands|renew|link|tie|formali|deal|end|terminat|scrap)\w*"
)
"""Verbs behind which "with" brings in a partner."""
OPENS_WITH = re.compile(rf"(?:(?:and|but|also|then|finally) )?(?:together |jointly |along )?with ({PLAIN})")
BEFORE_COLON = ROWS.pattern(rf"{I}[^:]*:|signed[^:]*:|\b(?:put|set) (?:their )?(?:names?|signatures?|pens?) [^:]*:")
CLAUSE = ROWS.pattern(
    rf"[,;] (?:while |whereas |and |but )?(?={Z} (?:(?:also|then|later|itself) )?(?:signed|concluded|inked|sealed|exchanged) (?:(?:[a-z]+ ){{0,2}}{I}|one|another|it|third|second|similar one) (?:[a-z]+ ){{0,3}}with )"
)
""" "A signed a memorandum with B, while C concluded one with D"."""


def sides_of(shape: Shape) -> Sides:
    """The parties that the sentence's grammar tells, clause by clause where each tells of a paper of its own."""
    if CLAUSE.search(shape.row) is None:
        return _sides_of(shape)
    parts = [replace(shape, row=f"{part} ") for part in CLAUSE.whole.split(shape.row) if part.strip()]
    told = [_sides_of(part) for part in parts]
    whole = [sides for sides in told if any(len(group) > 1 for group in sides.groups)]
    if len(parts) < SIDES or len(whole) < len(parts):
        return _sides_of(shape)
    return Sides(tuple(group for sides in whole for group in sides.groups), whole[0].is_anaphor, whole[0].rule)


IN_PRESENCE = ROWS.pattern(
    rf"^{Z} (?:(?:has|have|had|also) )?{TOLD_FORM} (?:[^;.]{{0,40}} )??that (?={X} (?:and {X} )?(?:had|has|have|will|would|signed|concluded) )(?![^;.]* with (?:it|them|company|agency|ministry) )|^in (?:presence|front) of [^;.]{{2,200}} , (?={PLAIN} (?:(?:have|has|today|also|then|yesterday) )*(?:sign|exchang|conclud|ink|put|seal))"
)
""" "In the presence of the presidents, A and B signed"; "Officials of the ministry said that A had signed with B"."""


OPENING = ROWS.pattern(
    rf"^(?:at|during|after|following|in course of|(?:[a-z0-9]+ )?(?:hours?|days?|weeks?|months?|years?) (?:after|before|ahead of|from)) [^;.]{{2,200}} , (?={X} (?:(?:has|have|today|also|then|yesterday) )*(?:sign|exchang|conclud|ink|seal)\w*\b)"
)
""" "At a meeting with regulators from A and B, C signed an agreement with D"."""


def _sides_of(shape: Shape) -> Sides:
    """The parties that one clause tells."""
    looked_on = LOOKED_ON.search(shape.row) or IN_PRESENCE.search(shape.row)
    row = shape.row[looked_on.end() :] if looked_on else shape.row
    if (opening := OPENING.search(row)) and WITH.search(rest := row[opening.end() :]):
        row = rest
    anaphor = ANAPHOR.search(row) is not None
    if outright := _outright(shape, row):
        groups, rule = outright
        return Sides(groups, anaphor, rule)
    between = [
        group
        for m in BETWEEN.finditer(row)
        if not NOT_BETWEEN.search(row[: m.start()])
        for group in _each_between(shape, m.group(1))
    ]
    between += [bodies_of(shape, m.group(1) + m.group(2)) for m in BINDS_TO.finditer(row)]
    wide = [group for group in between if len(group) > 1]
    if wide:
        return Sides(_apart(wide), anaphor, "between A and B")
    row = ATTRIBUTED.sub(" said ", row)
    partners = _partners(shape, row)
    signers = _signers(shape, row)
    acting = subject(shape, row)
    if acting and signers and partners and not PASSIVE_PAPER.search(row):
        signers = ()  # "A renewed its paper with B, building on one reached by C"
    acting = () if signers else acting
    left = _with_others(shape, row, distinct((*signers, *acting))) or _antecedent(shape, row)
    if len(left) == 0 and partners:
        left = distinct(speakers(shape, shape.row))
    right = tuple(p for p in partners if not is_among(p, left))
    is_several = THEY_WERE.search(row) is not None or (
        len(list(WITH.finditer(row))) > 1
        or SEVERAL_PAPERS.search(row)
        or ONE_AND_OTHER.search(row)
        or tells_several(shape)
    )
    if not left and len(right) > 1 and is_several:
        return Sides(tuple((p,) for p in right), anaphor, "with A, with B")
    if not (left and right) and len(left) < SIDES:
        left = under_a_paper(shape, row) or left
    if left and right:
        return Sides(crossed(row, left, right, shape), anaphor, "A with B")
    if len(left) > 1:
        return Sides((left,), anaphor, "by A and B" if signers else "A and B sign")
    loose = tuple(body for group in between for body in group)
    alone = distinct((*left, *right, *loose))
    if len(alone) < SIDES and (met := MET.search(row)) and re.search(rf"{I} .*sign|sign.* {I}", row[met.end() - 1 :]):
        alone = distinct((*bodies_of(shape, met.group(1) + met.group(2)), *alone))
    if len(alone) < SIDES:
        more = without_fields(distinct((*alone, *speakers(shape, shape.row), *representatives(shape, row))))
        alone = more if len(more) >= len(alone) else alone
    return Sides((alone,) if alone else (), anaphor, "one side named" if len(alone) == 1 else "both sides named")


def _with_others(shape: Shape, row: str, left: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Who signs, with whom the sentence tells beside them: "the other members are", "the two of them and C"."""
    if left and (beside := NEXT_TO.match(row)):
        left = distinct((*bodies_of(shape, beside.group(1)), *left))
    if left and OTHERS_ARE.search(row):
        # "A has entered a pact, the other members of which are B and C"
        left = distinct((*subject(shape, row), *left))
    if (together := TWO_OF_THEM.search(row)) is not None:
        left = distinct((*speakers(shape, shape.row), *bodies_of(shape, together.group(1)), *left))
    return left


IT_ENTERED = ROWS.pattern(
    rf"\b(?:under|thanks to|by|through|following|as part of) {I} (?:that |which )?(?:it|they) (?:has |have |had )?(?:[a-z]+ly )?(?:entered into|entered|signed|concluded|inked|sealed|made|reached|struck) "
)
""" "Nurses of A will be taught under a memorandum that it signed with B": A's."""


def _antecedent(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """The one body that stands before a paper which "it" has signed."""
    entered = IT_ENTERED.search(row)
    before = distinct(tuple(p for mark in row[: entered.start()] for p in bodies_of(shape, mark))) if entered else ()
    return before if len(before) == 1 and before[0].what is What.BODY else ()


OTHERS_ARE = ROWS.pattern(r"\bother (?:members?|parties|party|signatories|signatory|partners?) (?:to|of|in) ")
TWO_OF_THEM = ROWS.pattern(rf"\b(?:two|both) of them (?:, )?(?:and|with|together with|along with) ({LIST}) ")
""" "A and B announced that the two of them and C had signed"."""


def _outright(shape: Shape, row: str) -> tuple[tuple[tuple[Phrase, ...], ...], str] | None:
    """Both sides in so many words: "the A-B agreement", "A's partners in it are B and C"."""
    if pair := PAIR.search(row):
        found = distinct((*_owner(shape, pair.group(1)), *_owner(shape, pair.group(2))))
        if len(found) == SIDES:
            return (found,), "A-B paper"
    if (two := ONE_BY.search(row)) and all(len(bodies_of(shape, side)) > 1 for side in two.groups()):
        return tuple(bodies_of(shape, side) for side in two.groups()), "between A and B"
    if BETWEEN.search(row):
        return None
    if (with_which := WITH_WHICH.search(row)) is not None:
        one, others = bodies_of(shape, with_which.group(2)), bodies_of(shape, with_which.group(1))
        if one and others:
            return crossed(row, one, tuple(p for p in others if p not in one), shape), "A with B"
    for pattern in (OWN_PARTNERS, OWN_PAPER):
        own = pattern.search(row)
        if own is None:
            continue
        one, others = _owner(shape, own.group(1)), bodies_of(shape, own.group(2))
        if one and others:
            return crossed(row, one, tuple(p for p in others if p not in one), shape), "A with B"
    return None


def _owner(shape: Shape, mark: str) -> tuple[Phrase, ...]:
    """Whose paper it is; a town that owns one acts, and a land told by its adjective."""
    phrase = shape.table[mark]
    if phrase.what is What.DEMONYM and phrase.code:
        name = country_name(phrase.code) or phrase.words
        return (phrase._replace(what=What.COUNTRY, words=name, kind=Kind.GOVERNMENT),)
    if phrase.what is What.PLACE and phrase.code:
        return (phrase._replace(what=What.BODY, kind=Kind.GOVERNMENT),)
    return bodies_of(shape, mark)


def _each_between(shape: Shape, marks: str) -> list[tuple[Phrase, ...]]:
    """One between A and B, the other between C and D: each its own, where each names two."""
    first = marks.partition(";")[0]
    if " and " in first and len(bodies_of(shape, first)) > 1 and not re.search(r"; (?:and )?(?:between|among) ", marks):
        # between A and B; the minister, C, ...: what follows tells who held the pens
        marks = first
    parts = [bodies_of(shape, part) for part in re.split(r"\b(?:between|among) ", marks)]
    return parts if all(len(part) > 1 for part in parts) else [bodies_of(shape, marks)]


def _apart(groups: list[tuple[Phrase, ...]]) -> tuple[tuple[Phrase, ...], ...]:
    return tuple(dict.fromkeys(groups))


def _partners(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """Those that the paper is signed with; those that its purpose names only where nobody else is."""
    return _with(shape, row, "") or _with(shape, row, "purpose")


IN_TALKS = re.compile(r"\b(?:in|into) (?:[a-z]+ )?(?:talks|negotiations) $")
PAPER_AHEAD = re.compile(rf" ?(?:on|about|over|for|to sign) (?:[a-z-]+ ){{0,2}}{I}")
""" "In talks with the port on a memorandum": the only talks that name a partner."""
TO_SIGN = re.compile(r"\bto (?:sign|conclude|ink|seal) ")
""" "Used a visit to sign with": what stands before the verb is no venue of the partner's."""
WITH_COLON = ROWS.pattern(rf"\bwith (?:(?:[a-z0-9-]+|{L}) ){{1,8}}(?::|, (?:namely|that is)(?: ,)?) ({LIST})")
""" "With companies from three countries: A, B and C"."""


def _with(shape: Shape, row: str, depth: str) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    last = 0
    for match in WITH.finditer(row):
        before = row[: match.start()]
        if SUBORDINATE.search(before) or (not depth and PURPOSE.search(before)):
            continue
        if found and NEW_CLAUSE.search(before, last):
            continue
        last = match.end()
        is_talking = IN_TALKS.search(before) and PAPER_AHEAD.match(row, match.end())
        if (NOT_WITH.search(before) and not is_talking) or is_onlooking(
            TO_SIGN.split(before.replace("approved", ""))[-1]
        ):
            continue
        if is_talking or JOINS_WITH.search(before) or PAPER.search(before):
            found += bodies_of(shape, match.group(1))
    if not found and (listed := WITH_COLON.search(row)):
        found += bodies_of(shape, listed.group(1))
    for match in TIED_TO.finditer(row):
        found += bodies_of(shape, match.group(1) or match.group(2))
    for match in PARTNERS_ARE.finditer(row):
        found += bodies_of(shape, match.group(1))
    if not found and (opening := OPENS_WITH.match(row)):
        found += bodies_of(shape, opening.group(1))
    if other := OTHER_PARTY.search(row):
        found = [*bodies_of(shape, other.group(1) or other.group(2)), *(p for p in found if p.what is not What.COUNTRY)]
    return distinct(tuple(found))


ONE_WITH = re.compile(r",? ?\b(?:one|first) (?:[a-z]+ )?with ")
""" "Were signed by A, one with B, the other with C"."""


BESIDES = ROWS.pattern(rf"^(?:besides|apart from|in addition to|along with|together with|next to|like) ({LIST}) , ")
""" "Besides Estonia and France, the letter was signed by Germany and Spain"."""


NEXT_TO = ROWS.pattern(
    rf"^(?:next to|alongside|side by side with|along with|together with) ({LIST}) , (?={PLAIN} (?:(?:have|has|had|also|then) )*(?:sign|ink|seal|conclud|put|enter))"
)
""" "Next to the hospital, A and B have signed it"."""
WITH_ONLY = re.compile(r"(?:(?:one|first) )?with ")
""" "Three memoranda followed: with A, with B and with C": partners, and who signs with them is told before."""


def _bound(shape: Shape, row: str) -> list[Phrase]:
    """Those who act under the paper, or are bound by it."""
    found: list[Phrase] = []
    for match in TO_WHICH.finditer(row):
        if not is_onlooking(row[: match.start()]):
            # "has ended the memorandum by which A and B were to ...", "by which it and B were to": who acts has signed, too
            ends = ENDED.search(row)
            is_over = ends is not None and ends.start() < match.start()
            if match["due"] and not is_over:
                continue  # "A and B signed a memorandum by which C would ..."
            acts = match["own"] is not None or is_over
            found += (*(subject(shape, row[: match.end()]) if acts else ()), *bodies_of(shape, match["who"]))
    return found


def _signers(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """Those by whom it is signed, whose paper it is, whose signatures stand under it."""
    found: list[Phrase] = []
    for match in BY.finditer(row):
        before = row[: match.start()]
        told = [m.group(1) for m in PARTICIPLE.finditer(before)]
        if (
            PASSIVE_BEFORE_BY.search(before)
            and not WATCHED.search(before)
            and not (told and ONLOOKING.fullmatch(told[-1]))
            and not is_onlooking(f"{before[-30:]}by")
            and not MADE.search(before)
        ):
            found += bodies_of(shape, ONE_WITH.split(match.group(1))[0])
    for pattern in (OF_PAPER, SIGNATURES):
        for match in pattern.finditer(row):
            before = row[: match.start()]
            if not is_onlooking(before) and not NOT_WITH.search(before):
                found += bodies_of(shape, match.group(1))
    found += _bound(shape, row)
    if found and (more := BESIDES.match(row)):
        found += bodies_of(shape, more.group(1))
    for match in PARTIES_ARE.finditer(row):
        group = bodies_of(shape, match.group(1))
        found += group if len(group) > 1 else ()
    if not found and BEFORE_COLON.search(row) and not WITH_COLON.search(row):
        for match in COLON.finditer(row):
            if WITH_ONLY.match(match.group(1)) and PAPER.search(row[: match.start()]) and not subject(shape, row):
                continue
            group = bodies_of(shape, match.group(1))
            found += group if len(group) > 1 else ()
    return distinct(tuple(found))


def names_parties(row: str) -> bool:
    """Whether the sentence says in so many words who the paper's parties are, whatever else it says."""
    return PAPER.search(row) is not None and (
        JOINED_IN.search(row) is not None or any(p.search(row) for p in (TO_WHICH, PARTIES_ARE, PARTNERS_ARE))
    )
