"""Papers told line by line behind the sentence that announces them: "- A with B", "2. a memorandum with C", "(c) D"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.items.naming import FEW, PAPER, named_in_line
from pactwatch.reading.languages.en.items.sharing import BACK, common_side
from pactwatch.reading.languages.en.items.words import PLURAL, RULE
from pactwatch.reading.languages.en.lands import states
from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.languages.en.rolls import ITEM
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

LONGEST = 400
"""Characters of a line that names a paper or its parties."""
OPENS = re.compile(
    r"(?:[:：—–-]|\b(?:signed|concluded|are|were|follows|following|pairs|with|papers|documents|memoranda|agreements|accords|mous)\s*:?)\s*$",
    re.IGNORECASE,
)
"""How the words before a list end."""
BETWEEN_OR_WITH = PROSE.pattern(r"\b(?:between|with)\b")
STAND = PROSE.pattern(
    r"\b(?:already|existing|earlier|previous|previously|in force|so far|over the years|(?:has|have|maintains?|keeps?) (?:[a-z]+ ){0,2}(?:memoranda|memorandums|mous|agreements|accords|partnerships|ties|links)|similar)\b",
    re.IGNORECASE,
)
"""What opens a list of papers of before."""


def with_lines(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements; the one before a list of papers gets a paper for each line."""
    lines = _lines(page)
    first = lines[0].order if lines else 0
    near = (s for s in reversed(found) if first - BACK <= s.sentence < first)
    anchor = next((s for s in near if s.said in (Said.SIGNED, Said.PLANNED) and not s.earlier), None)
    told = _told(page, names, anchor, lines) if anchor is not None else None
    if anchor is None or told is None:
        return found
    last = lines[-1].order
    return [
        told if s is anchor else replace(s, detail=True) if _tells_more(page, s, last) else s
        for s in found
        if s is anchor or not anchor.sentence < s.sentence <= last
    ]


def _lines(page: Page) -> list[Sentence]:
    """The first run of two or more list lines that words before them open, or of papers behind "documents were exchanged"; [] where there is none."""
    runs = itertools.groupby(page.sentences, lambda s: ITEM.match(s.words) is not None and len(s.words) < LONGEST)
    for run in (list(lines) for is_list, lines in runs if is_list):
        before = run[0].order - 1
        if len(run) < FEW or before < 0:
            continue
        opening = page.sentences[before].words
        if OPENS.search(opening) or (PLURAL.search(opening) and all(_is_paper(line) for line in run)):
            return run
    return []


def _is_paper(line: Sentence) -> bool:
    """Whether a line opens with a paper and tells between whom it is."""
    return PAPER.match(line.words) is not None and BETWEEN_OR_WITH.search(line.words) is not None


def _tells_more(page: Page, statement: Statement, last: int) -> bool:
    """Whether a sentence right behind the list, without a paper of its own, but tells who held the pens."""
    return last < statement.sentence <= last + FEW and not page.sentences[statement.sentence].has("instrument")


def _told(page: Page, names: Names, anchor: Statement, lines: Sequence[Sentence]) -> Statement | None:
    """The announcement with the papers of its list; None where the list is of something else."""
    opens = page.sentences[lines[0].order - 1]
    # "has concluded agreements with the following" is the news itself
    if opens.order > anchor.sentence and STAND.search(opens.words):
        return None
    items = [named_in_line(line, names) for line in lines]
    # a list belongs to the running text before it
    order = next((s.order for s in reversed(page.sentences[: anchor.sentence + 1]) if s.is_prose), anchor.sentence)
    told = replace(anchor, sentence=order, anaphor=False, papers=1, rule=f"{anchor.rule}; {RULE}")
    pairs = sum(item.is_pair for item in items)
    # of papers that name both sides one or two may name a body that no word tells to be one
    are_most = all(item.is_paper for item in items) and pairs >= FEW and 2 * pairs > len(items)
    if are_most or all(item.is_pair or (item.is_paper and not item.told) for item in items):
        whole = next((group for group in anchor.groups if len(group) > 1), ())
        if not whole and not all(item.is_pair for item in items):
            whole = states(page, names, anchor.sentence, [])
        if pairs:
            sides = (item.told if item.is_pair else whole for item in items)
            return replace(told, groups=tuple(filter(None, sides)))
        return replace(anchor, sentence=order, papers=len(items)) if anchor.papers == 1 else None
    opening = page.sentences[anchor.sentence : lines[0].order]
    if not all(item.told and not item.is_pair for item in items) or not any(PLURAL.search(s.words) for s in opening):
        return None
    if any(STAND.search(s.words) for s in opening[1:]):
        return None
    partners = [item.told[0] for item in items]
    announced = itertools.chain.from_iterable(anchor.groups)
    actor = common_side(page, names, announced, (lines[0].order, lines[0].order - 1), partners)
    home = _home(opening[-1])
    groups = tuple((actor, _at_home(partner, home)) for partner in partners if actor is not None)
    return replace(told, groups=groups) if groups else None


def _home(opening: Sentence) -> str:
    """ "Memoranda with Russian institutions:" and a list: the land of them all."""
    at = opening.words.find(" with ")
    lands = {named.words for named in find_countries(opening.words[at:], "en")} if at >= 0 else set()
    return lands.pop() if len(lands) == 1 else ""


def _at_home(party: Mention, home: str) -> Mention:
    return party if party.home or not home else replace(party, home=home)
