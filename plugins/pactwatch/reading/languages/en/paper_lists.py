"""Papers that a page lists line by line behind the sentence that tells of them all: "- A with B", "2. a memorandum on tourism"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.gathering import acting
from pactwatch.reading.languages.en.itemised import RULE
from pactwatch.reading.languages.en.lands import states
from pactwatch.reading.languages.en.marks import BETWEEN, WITH
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.languages.en.rolls import ITEM
from pactwatch.reading.languages.en.shape import Shape, Z
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

BACK = 4
"""Sentences before a list within which its papers are told."""
LONGEST = 400
"""Characters of an item that names a paper or its parties."""
FEW = 2
OPENS = re.compile(
    r"(?:[:：—–-]|\b(?:signed|concluded|are|were|follows|following|pairs|with|papers|documents|memoranda|agreements|accords|mous)\s*:?)\s*$",
    re.IGNORECASE,
)
"""How the words before a list end."""
WITH_ALL = PROSE.pattern(
    r"\b(?:[Mm]emorand(?:a|ums)|MoUs|MOUs|[Aa]greements|[Ll]etters of [Ii]ntent|[Aa]ccords|[Pp]acts|[Dd]ocuments|[Pp]apers)\b[^.:]{0,60}\bwith (?:the |its )?(?:[A-Za-z-]+ ){0,4}[a-z]+(?: [a-z]+)?\s*:\s*$"
)
""" "Four of them are memorandums of understanding with Russian institutions:"."""
PAPER = re.compile(
    r"\W*(?:(?:\d+|[a-z])[.)]\s*)?(?:an?|the|one)?\s*(?:[\w-]+ ){0,2}?(?:memorandum|mou|agreement|letter of intent|accord|pact|protocol|declaration|arrangement)\b",
    re.IGNORECASE,
)
"""An item that begins with a paper."""


BOTH = re.compile(r"\b(?:both|the two) (?:governments|countries|sides|states|nations|ministries)\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: whom it names on either side, and whether a paper begins it."""

    sentence: Sentence
    left: tuple[Mention, ...]
    right: tuple[Mention, ...]
    is_paper: bool

    @property
    def is_pair(self) -> bool:
        """Whether it tells both sides of a paper."""
        return bool(self.left and self.right)

    @property
    def is_bare(self) -> bool:
        """Whether it tells a paper, and leaves its parties to the sentence before the list."""
        is_of_both = BOTH.search(self.sentence.words) is not None
        return (self.is_paper or is_of_both) and not (self.left or self.right)


def with_lists(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements; the one before a list of papers gets a paper for each line."""
    lines = next(_lists(page), None)
    if lines is None:
        return found
    first = lines[0].order
    anchor = next(
        (
            s
            for s in reversed(found)
            if first - BACK <= s.sentence < first and s.said in (Said.SIGNED, Said.PLANNED) and not s.earlier
        ),
        None,
    )
    if anchor is None:
        return found
    items = [_item(line, names) for line in lines]
    told = _told(page, names, anchor, items)
    if told is None:
        return found
    # a list belongs to the running text before it
    prose = next((s.order for s in reversed(page.sentences[: anchor.sentence + 1]) if s.is_prose), anchor.sentence)
    told = replace(told, sentence=prose)
    orders = {line.order for line in lines} | set(range(anchor.sentence + 1, first))
    last = lines[-1].order
    return [
        told if s is anchor else replace(s, detail=True) if _tells_more(page, s, last) else s
        for s in found
        if s is anchor or s.sentence not in orders
    ]


def _tells_more(page: Page, statement: Statement, last: int) -> bool:
    """Whether a sentence right behind the list, without a paper of its own, but tells who held the pens."""
    return last < statement.sentence <= last + FEW and not page.sentences[statement.sentence].has("instrument")


def _told(page: Page, names: Names, anchor: Statement, items: Sequence[Item]) -> Statement | None:
    """The statement with the papers of its list; None where the list is of something else."""
    whole = next((group for group in anchor.groups if len(group) > 1), ())
    if all(item.is_pair or item.is_bare for item in items):
        whole = whole or (states(page, names, anchor.sentence, []) if any(item.is_bare for item in items) else ())
        pairs = [(*item.left, *item.right) or whole for item in items]
        if any(item.is_pair for item in items):
            return replace(anchor, groups=tuple(filter(None, pairs)), anaphor=False, papers=1, rule=_rule(anchor))
        return replace(anchor, papers=len(items)) if anchor.papers == 1 else None
    before = page.sentences[items[0].sentence.order - 1]
    if not (WITH_ALL.search(before.words) and all(item.left and not item.right for item in items)):
        return None
    actor = next((m for group in anchor.groups for m in group), None) or _actor(page, names, items)
    if actor is None:
        return None
    lands = {named.words for named in find_countries(before.words[before.words.find(" with ") :], "en")}
    home = lands.pop() if len(lands) == 1 else ""
    groups = tuple((actor, _at_home(item.left[0], home)) for item in items)
    return replace(anchor, groups=groups, anaphor=False, papers=1, rule=_rule(anchor))


def _at_home(party: Mention, home: str) -> Mention:
    """ "Memoranda with Russian institutions:" and a list: all of it is Russian, where it tells no home itself."""
    return party if party.home or not home else replace(party, home=home)


def _rule(anchor: Statement) -> str:
    return f"{anchor.rule}; {RULE}"


def _actor(page: Page, names: Names, items: Sequence[Item]) -> Mention | None:
    """The first body of the running sentence before the list that is in none of its lines."""
    first = items[0].sentence.order
    listed = {m.name for item in items for m in item.left}
    for sentence in reversed([s for s in page.sentences[max(0, first - BACK) : first] if s.is_prose]):
        bodies = [p for p, _ in acting(sentence, names) if p.what is What.BODY and p.words not in listed]
        if bodies:
            return mention(bodies[0], sentence)
    return None


def _lists(page: Page) -> Iterator[list[Sentence]]:
    """The runs of two or more list lines that words before them open, in order."""
    run: list[Sentence] = []
    for sentence in page.sentences:
        is_item = ITEM.match(sentence.words) is not None and len(sentence.words) < LONGEST
        if is_item and (run or _is_opened(page, sentence)):
            run.append(sentence)
            continue
        if len(run) >= FEW:
            yield run
        run = []
    if len(run) >= FEW:
        yield run


def _is_opened(page: Page, item: Sentence) -> bool:
    before = page.sentences[item.order - 1].words if item.order else ""
    return OPENS.search(before) is not None and not ITEM.match(before)


def _item(sentence: Sentence, names: Names) -> Item:
    """Whom one line names."""
    begins = ITEM.match(sentence.words)
    if begins is not None:
        first = sentence.words[begins.end() :].split(maxsplit=1)[0].strip("(),;:.")
        names = replace(names, proper=names.proper | {first})
    shift = max(sentence.start, 0)
    hits = tuple(h._replace(start=h.start - shift, end=h.end - shift) for h in sentence.hits)
    shape = reduced(cut(sentence.words, hits, names))
    is_paper = PAPER.match(sentence.words) is not None
    if between := BETWEEN.search(shape.row):
        both = _bodies(shape, between.group(1), sentence)
        if both:
            return Item(sentence, tuple(both[:1]), tuple(both[1:]), is_paper)
    if partners := WITH.search(shape.row):
        left, right = shape.row[: partners.start()], partners.group(1)
        return Item(sentence, tuple(_bodies(shape, left, sentence)), tuple(_bodies(shape, right, sentence)), is_paper)
    told = () if is_paper and BOTH.search(sentence.words) else _bodies(shape, shape.row, sentence)
    return Item(sentence, tuple(told), (), is_paper)


ROW = re.compile(rf"{Z}(?: (?:, and|and) {Z})*")


def _bodies(shape: Shape, marks: str, sentence: Sentence) -> list[Mention]:
    """The first row of bodies: what a comma brings in behind a name tells where or what it is."""
    for found in ROW.finditer(marks):
        told = [p for mark in found.group() if (whole := shape.table.get(mark)) for p in (whole.of or (whole,))]
        if bodies := [mention(p, sentence) for p in told if p.what in (What.BODY, What.NAME)]:
            return bodies
    return []
