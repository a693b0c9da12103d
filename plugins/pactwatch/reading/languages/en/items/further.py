"""One more paper, told without any announcement: "It also signed a memorandum with D", "This was followed by another with E"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pactwatch.reading.languages.en.days import dates_of
from pactwatch.reading.languages.en.items.naming import part_of
from pactwatch.reading.languages.en.items.words import HALF, OPENS, PAPER
from pactwatch.reading.languages.en.marks import LIST
from pactwatch.reading.languages.en.mentioning import is_one, mention
from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import ROWS, Z
from pactwatch.reading.languages.en.words import PROSE, any_of
from pactwatch.reading.model import MONTH, Mention, Page, Said, Sentence, Statement

FURTHER = PROSE.pattern(
    rf"^And with |\b(?:{any_of('further')}|the other (?:one )?(?:was|is|has|with|went|goes|memorandum|agreement|document|paper))\b",
    re.IGNORECASE,
)
ANOTHER = ROWS.pattern(
    rf"\b(?:another|second|third|fourth|further|similar|separate|one more) (?:{PAPER} )?(?:[a-z]+ ){{0,4}}(?:, )?with ({LIST})"
)
ONE_WITH = PROSE.pattern(
    r"\b(?:has|have|signed|concluded|inked|sealed|made) (?:also )?(?:one|one too|its own|their own|the same) with\b"
)
""" "And the institute has one with C": a paper of two who are both told."""
ONE_OF_TWO = ROWS.pattern(
    rf"({LIST})(?: , {Z} ?,)? (?:also |then )?(?:has|have|signed|concluded|inked|sealed|made) (?:also )?(?:one|one too|its own|their own|same) with ({LIST})"
)
ONE_MORE = "one more paper; A with B"
UNSURE = PROSE.pattern(
    r"\b(?:may|might|could|hope[sd]?|wish\w*|plan\w*|not|never|will|would|possible|expected|talks|negotiat\w+|discuss\w*|soon|next|earlier|previous\w*|already|ago|last|in \d{4})\b",
    re.IGNORECASE,
)
"""Words beside which another paper is wished for, or one of before."""
NO_PAPER = PROSE.pattern(r"\b(?:contracts?|licen[cs]es?|orders?|invoices?|tenders?|loans?|leases?)\b", re.IGNORECASE)
NEAR = dt.timedelta(days=10)
"""How far apart the days of papers are that are told together."""


def with_another(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements, with one for a sentence right behind a signing that only says "another with D"."""
    told = {s.sentence: s for s in found if page.sentences[s.sentence].is_prose}
    new: list[Statement] = []
    for order, whole in told.items():
        sentence = page.sentences[order + 1] if order + 1 < len(page.sentences) else None
        if sentence is None or order + 1 in told or whole.said is not Said.SIGNED or whole.earlier:
            continue
        is_of_two = ONE_WITH.search(sentence.words) is not None
        is_another = is_of_two or FURTHER.search(sentence.words) is not None
        if not sentence.is_prose or not is_another or UNSURE.search(sentence.words):
            continue
        part = part_of(sentence, names)
        another = ONE_OF_TWO.search(part.row) if is_of_two else ANOTHER.search(part.row)
        if another and (is_of_two or not bodies_of(part.shape, part.row[: another.start()])):
            group = tuple(mention(p, sentence) for p in bodies_of(part.shape, "".join(another.groups())))
            dates = dates_of(sentence, page, Said.SIGNED, is_whole=True)
            one = Statement(
                sentence=sentence.order,
                said=Said.SIGNED,
                rule=ONE_MORE if is_of_two else HALF,
                start=sentence.start,
                end=sentence.end,
                groups=(group,) if group else (),
                dates=dates,
                further=True,
            )
            new += [one] if group else []
    return sorted([*found, *new], key=lambda s: s.sentence) if new else found


_PAPER = r"(?:memorandum|mou|moa|agreement|accord|pact|document|paper|letter of intent|declaration|protocol)\b"
OF_THE_SAME = PROSE.pattern(
    rf"^(?:A (?:second|further|separate|third)|Another|One more|The (?:second|other)) (?:[\w-]+ ){{0,2}}{_PAPER}[^.;]{{0,120}}?\b(?:was|has been) (?:also |then |likewise )?(?:signed|concluded|sealed|inked|exchanged)\b|"
    rf"^(?:The (?:two|same two|partners|parties|sides)|Both|They)[^.;,]{{0,40}}? (?:also|then) (?:signed|concluded|sealed|inked|exchanged) (?:a (?:second|further|separate)|another|one more) (?:[\w-]+ ){{0,2}}{_PAPER}",
    re.IGNORECASE,
)
""" "A second memorandum, on sports, was signed by the two": one more of those who have signed the first."""


def with_second(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; one right behind which a second paper of nobody else is told stands for two."""
    changed = list(found)
    for at, (whole, second) in enumerate(pairwise(found)):
        told = OF_THE_SAME.search(page.sentences[second.sentence].words)
        if (
            whole.said is Said.SIGNED is second.said
            and whole.names_sides
            and whole.papers == len(whole.groups) == 1
            and told is not None
            and not (whole.earlier or second.earlier or second.groups or UNSURE.search(told.group()))
            and page.sentences[whole.sentence].is_prose
        ):
            changed[at] = replace(whole, papers=2)
    return changed


def with_actors(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """The statements; "It also signed an agreement with B" gets who acts from the whole statement before it."""
    changed: list[Statement] = []
    whole: Statement | None = None
    for statement in found:
        is_full = statement.names_sides and not _is_other_side(page, statement)
        is_further = whole is not None and _is_further(page, statement, whole)
        if whole is not None and is_further and (statement.earlier if is_full else not _are_known(statement, whole)):
            actor = () if is_full else (_actor(page, statement, whole),)
            groups = tuple((*actor, *group) for group in statement.groups)
            changed.append(replace(statement, groups=groups, further=True, earlier=False))
        else:
            changed.append(statement)
        whole = statement if is_full and page.sentences[statement.sentence].is_prose else whole
    return changed


def _is_other_side(page: Page, statement: Statement) -> bool:
    """Whether all whom an item names are partners: "The second memorandum is with A and B"."""
    sentence = page.sentences[statement.sentence]
    side = sentence.words.find(" with ")
    return (
        side >= 0
        and OPENS.match(sentence.words) is not None
        and all(sentence.start + side < mention.start < sentence.end for group in statement.groups for mention in group)
    )


def _is_further(page: Page, statement: Statement, whole: Statement) -> bool:
    """Whether a statement tells of one more paper of the time of the one before."""
    sentence = page.sentences[statement.sentence]
    return (
        any(statement.groups)
        and statement.said is whole.said
        and statement.said in (Said.SIGNED, Said.PLANNED)
        and (not statement.earlier or _are_near(statement, whole) or _is_told_right_behind(sentence, whole))
        and sentence.is_prose
        and (" with " in sentence.words or len(statement.groups[0]) > 1)
        and FURTHER.search(sentence.words) is not None
        and (sentence.has("instrument") or not NO_PAPER.search(sentence.words))
        and statement.sentence > whole.sentence
    )


LIKE_IT = PROSE.pattern(
    r"^(?:(?:A|An|Another|One more) )?(?:(?:very )?similar|further|comparable|identical|separate) (?:[\w-]+ ){1,5}?(?:was|has been|have been|were) (?:also |then )?(?:signed|concluded|sealed|inked) with\b",
    re.IGNORECASE,
)
""" "A similar memorandum was signed with B", right behind the news and without a time of its own: of the same day."""


def _is_told_right_behind(sentence: Sentence, whole: Statement) -> bool:
    is_like = LIKE_IT.search(sentence.words) is not None and not UNSURE.search(sentence.words)
    return is_like and sentence.order - whole.sentence == 1


def _are_known(statement: Statement, whole: Statement) -> bool:
    """Whether it names a body that the whole statement names."""
    members = [one for group in whole.groups for one in group]
    return any(is_one(m, one) for group in statement.groups for m in group for one in members)


def _are_near(one: Statement, other: Statement) -> bool:
    """Whether both tell days of one time: "a similar memorandum was signed with B on the same day" is no earlier paper."""
    here, there = ([dt.date.fromisoformat(w.value) for w in s.dates if len(w.value) > MONTH] for s in (one, other))
    return any(abs(day - beside) <= NEAR for day in here for beside in there)


def _actor(page: Page, statement: Statement, whole: Statement) -> Mention:
    """Who acts in the whole statement: the one of the sort that the sentence names ("the institute"), else the first."""
    words = page.sentences[statement.sentence].words.lower()
    members = list(dict.fromkeys(m for group in whole.groups for m in group))
    fits = [m for m in members if m.kind is not None and re.search(rf"\bthe {m.kind.value}\b", words)]
    told = fits or members
    # "With the institute of A the ministry concluded one": who acts is told last
    begins = page.sentences[whole.sentence].words.startswith("With ")
    return max(told, key=lambda m: m.start) if begins and not fits else min(told, key=lambda m: m.start)
