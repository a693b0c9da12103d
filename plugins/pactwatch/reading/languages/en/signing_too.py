"""Who signs too, told a sentence later: "The others were B and C", "C joined them", "Her counterpart did the same for B"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.candidates import candidates, who_opens
from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.marks import LIST
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import ROWS, I, Z
from pactwatch.reading.languages.en.two_sides import BACK, MOST, listed_bodies
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

_NEXT_TO = r"(?:[Nn]ext to|[Bb]eside|[Aa]longside|[Bb]elow)"
OTHERS = PROSE.pattern(
    r"^(?:[Tt]he others?(?: (?:at|around) the table| (?:to|who|that) sign(?:ed)?)?|[Tt]he (?:other|remaining|further) (?:[a-z]+ )?(?:signator(?:y|ies)|signers?|part(?:y|ies)|partners?|sides?|bod(?:y|ies)|institutions?|companies|members)"
    rf"|{_NEXT_TO} (?:the|its|that|his|her) (?:[\w-]+ ){{0,3}}?(?:signatures?|name|of [^.;,]{{2,60}}?)(?: on (?:it|the paper))?|[Oo]n the other side(?: of (?:it|the (?:paper|deal|table)))?|[Jj]oin(?:ing|ed by|ed in)(?: (?:it|them|in it))?|(?:[Aa]lso|[Ll]ikewise) (?:signing|taking part|party to it|on board)|[Tt]heir (?:partners?|counterparts?)|[Ii]ts (?:partners?|counterparts?)(?: in it)?)"
    r" (?:is|are|was|were|stands?|stood|sits?|sat)\b(?! (?:signed|concluded|inked|sealed|made|reached|with|to)\b)"
)
"""How a sentence begins that names who else signs: "The others at the table were"."""
NEXT_TO = re.compile(rf"{_NEXT_TO} ")
""" "Next to the Lithuanian signature stand those of": the sentence before names whose that is."""
JOINED = ROWS.pattern(
    rf"^({LIST}) (?:(?:has|have|had|also|then|later) )*(?:joined|joins?) (?:them|two|both|partners|it|{I}) (?:as (?:third|fourth|further|another) (?:party|partner|side|member|signatory)|in (?:signing|it|{I})) "
)
""" "A and B signed. C joined them as the third party"."""
ONE_MORE = ROWS.pattern(
    rf"\b(?:third|fourth|fifth|further|additional) (?:signature|signatory|signer|party|partner)(?: (?:on|to|in|of|under|to sign) (?:it|{I}|paper|document))? (?:(?:is|was|,|comes from|came from|belongs to|:) )+(?:(?:that|one) of )?({LIST})"
)
""" "A and B signed. The document carries a third signature, that of C"."""
MAY_JOIN = (" join", " signature", "signatory", "signer", " party", " partner")
SAME = PROSE.pattern(r"\b(?:did|does|followed) (?:the same|so|likewise|suit)\b")
SAME_FOR = ROWS.pattern(rf"\b(?:did|does) (?:same|so|likewise) (?:for|on behalf of|on side of|in name of) ({Z})")
SAME_WITH = ROWS.pattern(
    rf"({LIST}) (?:then |later |also )?(?:did|does|followed) (?:same|so|likewise|suit) with ({LIST})"
)
""" "On the second day C did so with D": a paper of theirs."""
FOR_WHOM = re.compile(r"\b(?:for|on behalf of|in the name of) (?:the |its )?$")


def with_others(page: Page, names: Names, found: Sequence[Statement]) -> list[Statement]:
    """The statements; the nearest one before "the others were B and C" that names one party gets these beside it.

    Where it names none, it is of the one body that the sentence right before the others names first.
    """
    told = list(found)
    for sentence in page.prose:
        if not OTHERS.search(sentence.words):
            continue
        shape = folded(sentence, names)
        others = [mention(p, sentence) for p in listed_bodies(shape, shape.row)]
        near = [
            s for s in told if sentence.order - BACK <= s.sentence < sentence.order and s.said is not Said.OTHER_DEAL
        ]
        for statement in sorted(near, key=lambda s: -s.sentence):
            group = statement.groups[0] if len(statement.groups) == 1 else ()
            if not statement.groups:
                group = who_opens(page.sentences[sentence.order - 1], names)
            if not group and NEXT_TO.match(sentence.words):
                group = _only_named(page, names, statement.sentence)
            if len(group) == 1 and 0 < len(others) < MOST and all(group[0].name != other.name for other in others):
                whole = replace(statement, groups=((*group, *others),), anaphor=False, rule=f"{statement.rule}; others")
                told[told.index(statement)] = whole
                break
    return told


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
