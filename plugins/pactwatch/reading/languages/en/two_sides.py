"""Parties told side by side in the sentences about a paper: "On the one side stand A and B. On the other are C and D"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.candidates import candidates
from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.gathering import known_land
from pactwatch.reading.languages.en.marks import LIST
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of, is_among
from pactwatch.reading.languages.en.shape import ROWS, I, P, Shape, T, Z
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

SIDED = PROSE.pattern(r"\b[Oo]n (?:the |its )?(?:one|other|[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:side|hand)\b")
"""Words of which a sentence has one that tells a side."""
SIDE = ROWS.pattern(rf"(?:^|[,;.:] |and |while )on (?:one (?:side|hand)|other (?:side|hand)|[a-z]+ side|({T})) (?!of )")
"""Where the telling of a side begins; "the German side" is an office of the land."""
ARE = re.compile(
    r"(?:, )?(?:(?:there|they|it|these|those|parties|partners|signatories) )?(?:is|are|was|were|stands?|stood|signed|sign|takes? part|took part|act|acted|will be|,|:)"
)
"""What a side goes on with, before who is on it."""
OWNERS = re.compile(r"(?:cent(?:res|ers)|institutes|members?|companies|firms|alliance|group|network|universities) ")
"""Behind a name it tells whose the next ones are."""
BACK, REACH = 3, 5
"""Sentences before and behind a paper's in which its sides are told."""
MOST = 12


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
            if len(lands) == len(parties) == SIDES_TOLD:
                parties = _with_homes(parties, lands)
            told[told.index(near[0])] = replace(
                near[0], groups=(parties,), anaphor=False, rule=f"{near[0].rule}; listed"
            )
    return told


SIGNED_BY = PROSE.pattern(
    r"^(?:It|This|The (?:paper|document|memorandum|mou|agreement|text)) (?:was|has been|is) (?:[a-z]+ )?(?:signed|concluded|sealed|initialled|inked)\b[^;]{0,80}\bby\b",
    re.IGNORECASE,
)


def with_signers(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; "a memorandum between Peru and Chile. It was signed by A and B": one paper, of the bodies.

    Who is of no land that anything tells is of the one left over, else of those before in their order.
    """
    told = list(found)
    for before, signed in itertools.pairwise(found):
        is_behind = 0 < signed.sentence - before.sentence < SIDES_TOLD and before.said is signed.said
        if not is_behind or not SIGNED_BY.search(page.sentences[signed.sentence].words):
            continue
        lands = [m for group in before.groups for m in group]
        bodies = [m for group in signed.groups for m in group]
        if len(lands) == len(bodies) == SIDES_TOLD and all(m.country for m in lands) and _is_of_lands(before, bodies):
            at = told.index(before)
            told[at] = replace(before, groups=(_with_homes(bodies, lands),), rule=f"{before.rule}; signed by")
            told.remove(signed)
    return told


SIDES_TOLD = 2


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


ASIDE = re.compile(r" , (?:according|latter|as|acting|with|while|and not) ")
"""Where a list ends that goes on with something else."""
STARTS_WITH_PERSON = re.compile(rf"[a-z ]*(?:: )?(?:on one (?:hand|side) , )?(?:[a-z]+ )?(?:{P}|{T})")
""" "The signatories were Prof. Ahmed, ...": who held the pens."""


def _parts(shape: Shape) -> list[Phrase]:
    """The bodies of a list; where semicolons part them the first of each part: "A, for which B signed; C"."""
    opened = ASIDE.split(shape.row.partition(" : ")[2] or shape.row)[0]
    if STARTS_WITH_PERSON.match(opened):
        return []
    parts = [_listed(shape, part) for part in opened.split(";")]
    if len(parts) == 1:
        return parts[0]
    return [next((p for p in part if p.is_sure), part[0]) for part in parts if part]


OTHERS = PROSE.pattern(
    r"^(?:[Tt]he others?(?: (?:at|around) the table| (?:to|who|that) sign(?:ed)?)?|[Tt]he (?:other|remaining|further) (?:[a-z]+ )?(?:signator(?:y|ies)|signers?|part(?:y|ies)|partners?|sides?|bod(?:y|ies)|institutions?|companies|members)"
    r"|(?:[Nn]ext to|[Bb]eside|[Aa]longside|[Bb]elow) (?:the|its|that|his|her) (?:[\w-]+ ){0,3}?(?:signatures?|name|of [^.;,]{2,60}?)(?: on (?:it|the paper))?|[Oo]n the other side(?: of (?:it|the (?:paper|deal|table)))?|[Jj]oin(?:ing|ed by|ed in)(?: (?:it|them|in it))?|(?:[Aa]lso|[Ll]ikewise) (?:signing|taking part|party to it|on board)|[Tt]heir (?:partners?|counterparts?)|[Ii]ts (?:partners?|counterparts?)(?: in it)?)"
    r" (?:is|are|was|were|stands?|stood|sits?|sat)\b(?! (?:signed|concluded|inked|sealed|made|reached|with|to)\b)"
)
"""How a sentence begins that names who else signs: "The others at the table were"."""


NEXT_TO = re.compile(r"(?:Next to|Beside|Alongside|Below) ")
""" "Next to the Lithuanian signature stand those of": the sentence before names whose that is."""


def with_others(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; the nearest one before "the others were B and C" that names one party gets these beside it.

    Where it names none, it is of the one body that the sentence right before the others names first.
    """
    told = list(found)
    for sentence in page.prose:
        if not OTHERS.search(sentence.words):
            continue
        shape = folded(sentence, names)
        others = [mention(p, sentence) for p in _listed(shape, shape.row)]
        near = [
            s for s in told if sentence.order - BACK <= s.sentence < sentence.order and s.said is not Said.OTHER_DEAL
        ]
        for statement in sorted(near, key=lambda s: -s.sentence):
            group = statement.groups[0] if len(statement.groups) == 1 else ()
            if not statement.groups:
                group = _first_named(page, names, sentence.order - 1)
            if not group and NEXT_TO.match(sentence.words):
                group = _only_named(page, names, statement.sentence)
            if len(group) == 1 and 0 < len(others) < MOST and all(group[0].name != other.name for other in others):
                whole = replace(statement, groups=((*group, *others),), anaphor=False, rule=f"{statement.rule}; others")
                told[told.index(statement)] = whole
                break
    return told


JOINED = ROWS.pattern(
    rf"^({LIST}) (?:(?:has|have|had|also|then|later) )*(?:joined|joins?) (?:them|two|both|partners|it|{I}) (?:as (?:third|fourth|further|another) (?:party|partner|side|member|signatory)|in (?:signing|it|{I})) "
)
""" "A and B signed. C joined them as the third party"."""
ONE_MORE = ROWS.pattern(
    rf"\b(?:third|fourth|fifth|further|additional) (?:signature|signatory|signer|party|partner)(?: (?:on|to|in|of|under|to sign) (?:it|{I}|paper|document))? (?:(?:is|was|,|comes from|came from|belongs to|:) )+(?:(?:that|one) of )?({LIST})"
)
""" "A and B signed. The document carries a third signature, that of C"."""
MAY_JOIN = (" join", " signature", "signatory", "signer", " party", " partner")


def with_joined(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; that of a signing right before gets who joined it."""
    told = list(found)
    for at, statement in enumerate(found):
        behind = page.sentences[statement.sentence + 1 : statement.sentence + 2]
        if len(statement.groups) != 1 or not statement.names_sides or statement.said not in (Said.SIGNED, Said.PLANNED):
            continue
        for sentence in (s for s in behind if s.is_prose and any(word in s.words for word in MAY_JOIN)):
            shape = folded(sentence, names)
            if who := JOINED.match(shape.row) or ONE_MORE.search(shape.row):
                named = (mention(p, sentence) for p in bodies_of(shape, who.group(1)))
                more = tuple(m for m in named if all(m.name != one.name for one in statement.groups[0]))
                told[at] = replace(statement, groups=((*statement.groups[0], *more),))
    return told


SAME = PROSE.pattern(r"\b(?:did|does|followed) (?:the same|so|likewise|suit)\b")
SAME_FOR = ROWS.pattern(rf"\b(?:did|does) (?:same|so|likewise) (?:for|on behalf of|on side of|in name of) ({Z})")
SAME_WITH = ROWS.pattern(
    rf"({LIST}) (?:then |later |also )?(?:did|does|followed) (?:same|so|likewise|suit) with ({LIST})"
)
""" "On the second day C did so with D": a paper of theirs."""
FOR_WHOM = re.compile(r"\b(?:for|on behalf of|in the name of) (?:the |its )?$")


def with_same(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; "she signed for A", and in the next sentence "her counterpart did the same for B": a paper of both."""
    told = list(found)
    for sentence in page.prose:
        shape = folded(sentence, names) if SAME.search(sentence.words) else None
        if shape is not None and (couple := SAME_WITH.search(shape.row)):
            told = _with_couple(told, sentence, bodies_of(shape, couple.group(1)), bodies_of(shape, couple.group(2)))
        same = SAME_FOR.search(shape.row) if shape else None
        if shape is None or same is None:
            continue
        other = tuple(mention(p, sentence) for p in bodies_of(shape, same.group(1)))
        for at, statement in enumerate(told):
            one = _signed_for(page, statement) if statement.sentence == sentence.order - 1 else None
            if one is not None and other and one.name != other[0].name:
                told[at] = replace(statement, groups=((one, *other),), anaphor=False)
    return told


def _with_couple(
    told: list[Statement], sentence: Sentence, one: Sequence[Phrase], other: Sequence[Phrase]
) -> list[Statement]:
    """The statements; behind that of a signing right before a further one of those who did the same."""
    at = next((at for at, s in enumerate(told) if 1 <= sentence.order - s.sentence < BACK and s.names_sides), None)
    if at is None or told[at].said not in (Said.SIGNED, Said.PLANNED) or not (one and other):
        return told
    group = tuple(mention(p, sentence) for p in (*one, *other))
    further = replace(
        told[at],
        sentence=sentence.order,
        start=sentence.start,
        end=sentence.end,
        groups=(group,),
        further=True,
        anaphor=False,
        papers=1,
        rule=f"{told[at].rule}; did the same",
    )
    return [*told[: at + 1], further, *told[at + 1 :]]


def _signed_for(page: Page, statement: Statement) -> Mention | None:
    """The one party of a statement, where its sentence tells that somebody signed for it."""
    parties = [m for group in statement.groups for m in group]
    sentence = page.sentences[statement.sentence]
    is_for = len(parties) == 1 and FOR_WHOM.search(sentence.words[: max(0, parties[0].start - sentence.start)])
    return parties[0] if is_for else None


def _only_named(page: Page, names: Names, order: int) -> tuple[Mention, ...]:
    """The one body that a sentence names: "three universities and the academy are bound"."""
    sentence = page.sentences[order]
    bodies = [p for p in candidates(sentence, names) if p.what is What.BODY]
    return (mention(bodies[0], sentence),) if len(bodies) == 1 else ()


def _first_named(page: Page, names: Names, order: int) -> tuple[Mention, ...]:
    """The body with which a sentence begins."""
    sentence = page.sentences[order]
    shape = folded(sentence, names)
    bodies = bodies_of(shape, shape.row[:1])
    return tuple(mention(p, sentence) for p in bodies if p.what is What.BODY)


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
        yield [mention(_at_home(p, land), sentence) for p in _listed(shape, told[goes_on.end() :])]


SIGNERS_ON = ROWS.pattern(rf"\b(?:signatories|signatory|parties|partners|signers) on (?:[a-z]+ side|({T})) ")


def _listed(shape: Shape, told: str) -> list[Phrase]:
    """The bodies of a side: behind a colon those that it opens."""
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
