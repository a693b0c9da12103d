"""Parties told side by side in the sentences about a paper: "On the one side stand A and B. On the other are C and D"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.gathering import SIDES, known_land
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of, is_among
from pactwatch.reading.languages.en.shape import ROWS, P, Shape, T
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

SIDED = PROSE.pattern(r"\b[Oo]n (?:the |its )?(?:one|other|[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:side|hand)\b")
"""Words of which a sentence has one that tells a side."""
SIDE = ROWS.pattern(rf"(?:^|[,;.:] |and |while )on (?:one (?:side|hand)|other (?:side|hand)|[a-z]+ side|({T})) (?!of )")
"""Where the telling of a side begins; "the German side" is an office of the land."""
SIGNERS_ON = ROWS.pattern(rf"\b(?:signatories|signatory|parties|partners|signers) on (?:[a-z]+ side|({T})) ")
ARE = re.compile(
    r"(?:, )?(?:(?:there|they|it|these|those|parties|partners|signatories) )?(?:is|are|was|were|stands?|stood|signed|sign|takes? part|took part|act|acted|will be|,|:)"
)
"""What a side goes on with, before who is on it."""
OWNERS = re.compile(r"(?:cent(?:res|ers)|institutes|members?|companies|firms|alliance|group|network|universities) ")
"""Behind a name it tells whose the next ones are."""
BACK, REACH = 3, 5
"""Sentences before and behind a paper's in which its sides are told."""
MOST = 12
PARTIES = PROSE.pattern(
    r"^(?:(?:Its|The|Their) (?:[a-z]+ ){0,2}?(?:parties|signatories)(?: (?:to|of) it)? (?:are|were|:)|(?:Parties|Signatories) to it (?:are|were)"
    r"|(?:The )?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even) (?:parties|bodies|institutions|partners|sides) (?:are|were) (?:bound by|party to|parties to|behind) it\b)"
    r"|^(?:They|These|The (?:[a-z]+ )?(?:signatures|names)(?: (?:under|on) it)?) (?:belong to|come from|(?:are|were) those of)\b"
)
"""How a sentence begins that lists all who sign: "Its parties are A, B and C"."""
ASKED = PROSE.pattern(
    r"\b(?:[Bb]etween whom|[Bb]y whom|[Ww]ho (?:signs|signed|will sign|is to sign|are the (?:parties|partners|signatories))(?: it)?) ?\?$"
)
""" "Between whom? The Plants Board and the National Institute of Health": an explainer's question right before."""
SIGNED_BY = PROSE.pattern(
    r"^(?:It|This|The (?:paper|document|memorandum|mou|agreement|text)) (?:was|has been|is) (?:[a-z]+ )?(?:signed|concluded|sealed|initialled|inked)\b[^;]{0,80}\bby\b",
    re.IGNORECASE,
)
"""How a sentence begins that tells who signed the paper of the one before."""
ASIDE = re.compile(r" , (?:according|latter|as|acting|with|while|and not) ")
"""Where a list ends that goes on with something else."""
STARTS_WITH_PERSON = re.compile(rf"[a-z ]*(?:: )?(?:on one (?:hand|side) , )?(?:[a-z]+ )?(?:{P}|{T})")
""" "The signatories were Prof. Ahmed, ...": who held the pens."""


ONE_HALF = PROSE.pattern(r"\bsign\w*\b[^.;]{0,40}? (?:on|for) (?:the )?one (?:side|hand|part|party)[.,]?$")
OTHER_HALF = PROSE.pattern(r"\b(?:on|for) (?:the )?other(?: side| hand| part| party)?[.,]?$")
""" "The president of A signed on the one side. C D of B signed on the other": a side a sentence."""


def with_halves(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; the paper's own has the two whom two sentences behind it tell, each as a side."""
    told = list(found)
    for one, other in itertools.pairwise(page.prose):
        if not (ONE_HALF.search(one.words) and OTHER_HALF.search(other.words)):
            continue
        rows = [folded(half, names) for half in (one, other)]
        sides = [[p for p in listed_bodies(shape, shape.row) if p.kind] for shape in rows]
        near = [s for s in told if one.order - BACK <= s.sentence <= other.order and s.said is Said.SIGNED]
        if not near or any(len(side) != 1 for side in sides):
            continue
        group = tuple(mention(side[0], half) for side, half in zip(sides, (one, other), strict=True))
        whole = replace(near[0], groups=(group,), anaphor=False, rule=f"{near[0].rule}; a side a sentence")
        told = [whole if s is near[0] else s for s in told if s is near[0] or s not in near]
    return told


def with_two_sides(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; a paper of the news that names at most one party gets those whom the sentences about it tell by sides."""
    if not any(SIDED.search(s.words) for s in page.prose):
        return list(found)
    told = list(found)
    for at, statement in enumerate(told):
        if statement.said not in (Said.SIGNED, Said.PLANNED) or not page.sentences[statement.sentence].is_prose:
            continue
        if statement.names_sides:
            continue
        near = page.sentences[max(0, statement.sentence - BACK) : statement.sentence + REACH + 1]
        sides = [side for sentence in near if sentence.is_prose for side in _sides_of(sentence, names)]
        group = tuple(dict.fromkeys(itertools.chain.from_iterable(sides)))
        if len(sides) > 1 and all(sides) and len(group) <= MOST:
            told[at] = replace(statement, groups=(group,), anaphor=False, rule=f"{statement.rule}; side by side")
            break
    return told


def with_parties(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; the nearest one before "its parties are A, B and C" that names no two of them gets them all."""
    told = list(found)
    for sentence in page.prose:
        asked = page.sentences[sentence.order - 1] if sentence.order else sentence
        if not (PARTIES.search(sentence.words) or ASKED.search(asked.words)):
            continue
        listed = _parts(folded(sentence, names))
        if len({p.what is What.COUNTRY for p in listed}) > 1:
            continue  # "for Cuba, the Ministry of Health": whose each is
        parties = tuple(mention(p, sentence) for p in listed)
        near = [
            s
            for s in told
            if sentence.order - BACK <= s.sentence <= sentence.order
            and s.said in (Said.SIGNED, Said.PLANNED)
            and page.sentences[s.sentence].is_prose
        ]
        told_before = [s for s in near if s.names_sides and s.sentence < sentence.order]
        are_whole = any(not _is_of_lands(s, parties) for s in told_before)
        near = told_before or near
        if near and 1 < len(parties) < MOST and not are_whole:
            lands = [m for s in told_before for group in s.groups for m in group]
            if len(lands) == len(parties) == SIDES:
                parties = _with_homes(parties, lands)
            told[told.index(near[0])] = replace(
                near[0], groups=(parties,), anaphor=False, rule=f"{near[0].rule}; listed"
            )
    return told


def with_signers(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """The statements; "a memorandum between Peru and Chile. It was signed by A and B": one paper, of the bodies.

    Who is of no land that anything tells is of the one left over, else of those before in their order.
    """
    told = list(found)
    for before, signed in itertools.pairwise(found):
        is_behind = signed.sentence - before.sentence == 1 and before.said is signed.said
        if not is_behind or not SIGNED_BY.search(page.sentences[signed.sentence].words):
            continue
        lands = [m for group in before.groups for m in group]
        bodies = [m for group in signed.groups for m in group]
        if len(lands) == len(bodies) == SIDES and all(m.country for m in lands) and _is_of_lands(before, bodies):
            at = told.index(before)
            told[at] = replace(before, groups=(_with_homes(bodies, lands),), rule=f"{before.rule}; signed by")
            told.remove(signed)
    return told


def _with_homes(bodies: Sequence[Mention], lands: Sequence[Mention]) -> tuple[Mention, ...]:
    """The bodies, each at home in its land of two."""
    known = [known_land(m) for m in bodies]
    left = [land for land in lands if land.country not in known]
    if known.count(None) != len(left):
        return tuple(bodies)
    return tuple(
        m if code else replace(m, home=m.home or left.pop(0).name) for m, code in zip(bodies, known, strict=True)
    )


def _is_of_lands(statement: Statement, parties: Sequence[Mention]) -> bool:
    """Whether a statement names but the lands of bodies that are listed: "Peru signed with Chile. The parties are A and B"."""
    told = [m for group in statement.groups for m in group]
    return all(m.country for m in told) and not any(m.country for m in parties)


def _parts(shape: Shape) -> list[Phrase]:
    """The bodies of a list; where semicolons part them the first of each part: "A, for which B signed; C"."""
    opened = ASIDE.split(shape.row.partition(" : ")[2] or shape.row)[0]
    if STARTS_WITH_PERSON.match(opened):
        return []
    parts = [listed_bodies(shape, part) for part in opened.split(";")]
    if len(parts) == 1:
        return parts[0]
    return [next((p for p in part if p.is_sure), part[0]) for part in parts if part]


def _sides_of(sentence: Sentence, names: Names) -> Iterator[list[Mention]]:
    """Who is on each side that the sentence tells."""
    if not SIDED.search(sentence.words):
        return
    shape = folded(sentence, names)
    begins = list(SIDE.finditer(shape.row))
    before = SIGNERS_ON.search(shape.row)
    if before is not None:
        begins = sorted([before, *(one for one in begins if one.start() > before.end())], key=lambda one: one.start())
    for number, one in enumerate(begins):
        stop = begins[number + 1].start() if number + 1 < len(begins) else len(shape.row)
        told = shape.row[one.end() : stop]
        goes_on = ARE.match(told)
        if goes_on is None:
            continue
        land = shape.table[one.group(1)].of if one.group(1) else ()
        yield [mention(_at_home(p, land), sentence) for p in listed_bodies(shape, told[goes_on.end() :])]


def listed_bodies(shape: Shape, told: str) -> list[Phrase]:
    """The bodies that a row of signs lists, each once and no people: behind a colon those that it opens."""
    opened = told.partition(" : ")[2] or told
    found: list[Phrase] = []
    for at, mark in enumerate(opened):
        if OWNERS.match(opened, at + 2):
            continue
        found += (p for p in bodies_of(shape, mark) if not looks_like_person(p) and not is_among(p, tuple(found)))
    return found


def _at_home(phrase: Phrase, land: tuple[Phrase, ...]) -> Phrase:
    """A body of "the German side" is German, where nothing else tells."""
    if not land or land[0].what is not What.COUNTRY or phrase.home or phrase.what is What.COUNTRY:
        return phrase
    return phrase._replace(home=land[0].words)
