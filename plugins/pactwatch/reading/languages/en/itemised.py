"""Several papers told one by one: "One is with A, another with B", "The second memorandum is with C", "It also signed ... with D".

Such a sentence names a partner and no more: who acts stands in the sentence that tells of all the papers.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.marks import BETWEEN, PLAIN, WITH
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.shape import Shape, Z
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body

RULE = "one of several papers"
HALF = f"{RULE}; with A, with B"
"""The rule of a statement that still lacks who acts."""

_ORDINAL = r"(?:one|another|(?:(?:the|a) )?(?:first|second|third|fourth|fifth|other|last)|(?:the )?others?)"
ITEM = re.compile(
    rf"^\W*(?:(?:{_ORDINAL}|in {_ORDINAL})(?: (?:of them|one|mou|memorandum|agreement|accord|pact|paper|document))?(?:,| (?:is|was|are|were|has|have|had|will|would|comes?|came|went|goes|concerns?|covers?|deals?|regards?|relates?|joins?|links?|binds?|ties|unites|brings?|provides?|with|between|by)\b)"
    rf"|in (?:the )?(?:first|second|third|fourth|fifth|one|another|other)(?: of them| one)?,? (?=[A-Z])"
    rf"|the (?:counterpart|partner|other side|other party) (?:in|of|to) {_ORDINAL}\b)",
    re.IGNORECASE,
)
"""How a sentence begins that tells one of the papers of the sentence before."""
NEXT = re.compile(
    rf"[;,] (?:and )?(?={_ORDINAL} (?:is|was|were|with|between|by|mou|memorandum|agreement|one)\b|{Z} with {Z})"
)
FURTHER = re.compile(
    r"^And with |\b(?:also|another|second|third|similar|separate|separately|further|additional|additionally|likewise|besides|in addition|as well|the other (?:one )?(?:was|is|has|with|went|goes|memorandum|agreement|document|paper))\b",
    re.IGNORECASE,
)
ONE_MORE = re.compile(r"\W*(?:Another|An? (?:second|third|fourth|fifth|sixth|further)) ")
""" "A fifth memorandum came from": one more than those told before."""
MOST = 6


def is_item(sentence: Sentence) -> bool:
    """Whether the sentence tells one of several papers."""
    return sentence.is_prose and ITEM.match(sentence.words) is not None


def items_of(sentence: Sentence, names: Names, said: Said) -> list[Statement]:
    """A statement for each paper that the sentence tells; [] where it names no bodies. ``said``: what was said of them all."""
    shape = reduced(cut(sentence.words, (), names))
    found: list[Statement] = []
    for part in NEXT.split(shape.row)[:MOST]:
        bodies, is_whole = _parties(shape, part)
        if not bodies:
            continue
        group = tuple(mention(p, sentence) for p in bodies)
        found.append(
            Statement(
                sentence=sentence.order,
                said=said,
                rule=RULE if is_whole else HALF,
                start=sentence.start,
                end=sentence.end,
                groups=(group,),
                further=ONE_MORE.match(sentence.words) is not None,
            )
        )
    return found


def _parties(shape: Shape, part: str) -> tuple[list[Phrase], bool]:
    """The bodies of one paper, and whether both sides are among them."""
    if between := BETWEEN.search(part):
        # "between A on the one side and B on the other"
        told = part[between.start() :].partition(";")[0] if " side " in part else between.group(1)
        bodies = _bodies(shape, told)
        return bodies, len(bodies) > 1
    if partners := WITH.search(part):
        before = _bodies(shape, part[: partners.start()])
        return [*before, *_bodies(shape, partners.group(1))], bool(before)
    named = max((_bodies(shape, found.group()) for found in re.finditer(PLAIN, part)), key=len, default=[])
    return named, len(named) > 1


def _bodies(shape: Shape, marks: str) -> list[Phrase]:
    found: list[Phrase] = []
    for mark in marks:
        phrase = shape.table.get(mark)
        for one in (phrase.of or (phrase,)) if phrase else ():
            if one.what is What.BODY and one not in found:
                found.append(one)
    return found


def with_actors(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """The statements; "It also signed an agreement with B" gets who acts from the whole statement before it."""
    changed: list[Statement] = []
    whole: Statement | None = None
    for statement in found:
        if any(len(group) > 1 for group in statement.groups) and not _is_other_side(page, statement):
            whole = statement if page.sentences[statement.sentence].is_prose else whole
        elif whole is not None and _is_further(page, statement, whole):
            actor = _actor(page, statement, whole)
            groups = tuple((actor, *group) for group in statement.groups)
            changed.append(replace(statement, groups=groups, further=True, earlier=False))
            continue
        changed.append(statement)
    return changed


def _is_other_side(page: Page, statement: Statement) -> bool:
    """Whether all whom an item names are partners: "The second memorandum is with A and B"."""
    sentence = page.sentences[statement.sentence]
    side = sentence.words.find(" with ")
    return (
        side >= 0
        and is_item(sentence)
        and all(sentence.start + side < mention.start < sentence.end for group in statement.groups for mention in group)
    )


def _is_further(page: Page, statement: Statement, whole: Statement) -> bool:
    """Whether a one-sided statement tells of one more paper, with a body that the first does not name."""
    sentence = page.sentences[statement.sentence]
    named = [m for group in statement.groups for m in group]
    return (
        bool(named)
        and statement.said is whole.said
        and statement.said in (Said.SIGNED, Said.PLANNED)
        and (not statement.earlier or _of_one_day(statement, whole))
        and sentence.is_prose
        and " with " in sentence.words
        and FURTHER.search(sentence.words) is not None
        and statement.sentence > whole.sentence
        and not any(
            same_body((m.name, *m.aliases), (one.name, *one.aliases))
            for m in named
            for group in whole.groups
            for one in group
        )
    )


def _of_one_day(one: Statement, other: Statement) -> bool:
    """Whether both tell the same day: "a similar memorandum was signed with B on the same day" is no earlier paper."""
    return bool({w.value for w in one.dates if len(w.value) > len("2000-01")} & {w.value for w in other.dates})


def _actor(page: Page, statement: Statement, whole: Statement) -> Mention:
    """Who acts in the whole statement: the one of the sort that the sentence names ("the institute"), else the first."""
    words = page.sentences[statement.sentence].words.lower()
    members = list(dict.fromkeys(m for group in whole.groups for m in group))
    fits = [m for m in members if m.kind is not None and re.search(rf"\bthe {m.kind.value}\b", words)]
    told = fits or members
    # "With the institute of A the ministry concluded one": who acts is told last
    begins = page.sentences[whole.sentence].words.startswith("With ")
    return max(told, key=lambda m: m.start) if begins and not fits else min(told, key=lambda m: m.start)
