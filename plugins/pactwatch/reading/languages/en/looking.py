"""Lands that a headline or an opening names for something else than for a party: where a plant is, whose imports, like what.

Who signs with a body whose home nothing tells may be of the land that the opening names beside it. It is not where that
land is but a market, a model, a rival, an owner's or a customer's, or the subject of a clause about something else.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.en.phrases import is_adjective
from pactwatch.reading.languages.en.words import PROSE, any_of
from pactwatch.reading.model import HEADING, Mention, Page, Sentence, Statement
from pactwatch.reading.organisations import named

REACH = 60
"""Characters before and behind a land in which stands what it is there for."""
FAR = 200
"""Characters before a land in which a clause about it begins."""
GROWN = re.compile(rf"(?:\s[A-Z]\w+){{0,2}}[-–‑](?:{any_of('grown_to_land')})\b")
""" "Norway-style", "German-built"."""
TOWNS = r"(?:[A-Z][\w.]+,? (?:and |or |in |of )?){0,3}$"
NAMED_FOR = re.compile(r" (?:Village|Garden|Gardens|Street|Town|Quarter|Week|Festival|Market|Square|Road|Bridge)s?\b")
""" "The German Village": a park, whatever land it is called after."""
ITSELF = re.compile(r"[^.;]{0,30} (?:itself|themselves)\b")
""" "Like Malta and Peru themselves": the lands are likened, and speak."""
BEFORE = re.compile(
    rf"\b(?:(?i:{any_of('stands_in_land')})s? (?:in|at|from|across|outside|near) {TOWNS}"
    rf"|(?i:{any_of('serves_land')}) (?:of|to|for|in) {TOWNS}"
    rf"|(?i:{any_of('goes_to_land')})(?: [a-z-]+){{0,2}} (?:to|for|into|via|from|in|by|of|on) {TOWNS}"
    rf"|(?i:{any_of('before_land')}) (?:the )?{TOWNS})"
)
"""What stands before a land that is where something is, or where it comes from or goes."""
OPENS = re.compile(rf"\b(?i:{any_of('opens_clause')}) (?:the )?{TOWNS}")
SIGNS = re.compile(r"[^.;]{0,40}\b(?:sign|ink|seal|conclud|agree|renew|enter|join)")
""" "As Norway bans imports", "the ones that Norway has": what the land does is no signing."""
NOUN = re.compile(
    rf"(?:\s(?:and|or|,)?\s?[A-Z][a-z]+(?:n|ese|ish|i|ch|k|s))?\s(?:[a-z-]+\s){{0,2}}?(?:{any_of('acts_for_land')})s?\b"
)
"""Behind an adjective: who acts for a land."""
NAME = re.compile(r"\s(?:[a-z-]+\s){0,3}?[A-Z]|[-–]|['’]|\s(?:and|or)\b|[,.;:)]|\s?$")
"""Behind an adjective: a name, a list, an end; it tells what else."""
CLAUSE = re.compile(r",\s(?:[a-z]+ ){0,4}(?:which|whose|whom|where)\b[^,;:]*$")
"""A clause about what was named, in which the land stands."""
IS_OF = re.compile(
    rf"(?: \([^)]*\))?, (?:an? [a-z-]+ of (?!which|whom)|which makes )[a-z ]{{2,30}} (?:from|in) {TOWNS}"
)
"""Behind a name what the body is and where: "which makes vaccines in Huye, Rwanda"."""
OF_WHICH = re.compile(r",\s(?:[a-z]+ ){1,3}of (?:which|whom)\b")
""" "A fifth of which belongs to": what is told of a part."""
_HOME = r"is an?|was an?|based|seat|seated|headquarter\w*|registered|located|home|office|stands|belong\w*|under|part|arm|ministry"
HOMES = re.compile(rf"\b(?:{_HOME})\b")
SEATED = re.compile(rf"\b(?:{_HOME}|sign\w*|partner\w*|counterpart\w*|together|between|with)\b")
"""Words of a clause that tells the home of what was named, and of one that tells of who signs."""


def stands_for_a_thing(words: str, start: int, end: int) -> bool:
    """Whether the land from ``start`` to ``end`` is where a plant, a market or a rival is, or a word of a thing's name."""
    if GROWN.match(words, end) or NAMED_FOR.match(words, end):
        return True
    return BEFORE.search(words[max(0, start - REACH) : start]) is not None and not ITSELF.match(words, end)


def tells_no_home(words: str, start: int, end: int) -> bool:
    """Whether the land from ``start`` to ``end``, in words about a body, is named for something else than for its home."""
    return names_aside(words, start, end, HOMES)


def names_aside(words: str, start: int, end: int, but_for: re.Pattern[str] = SEATED) -> bool:
    """Whether the land from ``start`` to ``end`` is named for something else than for who signs.

    ``but_for``: words of a clause in which it may be more.
    """
    if IS_OF.search(words, max(0, start - REACH), start):
        return False
    if stands_for_a_thing(words, start, end):
        return True
    if OPENS.search(words[max(0, start - REACH) : start]) and not SIGNS.match(words, end):
        return True
    clause = CLAUSE.search(words, max(0, start - FAR), start)
    if clause is not None and (OF_WHICH.match(clause.group()) or not but_for.search(clause.group())):
        return True
    name = words[start:end]
    if resolve(name) is None or not is_adjective(name):
        return False  # Michigan is none
    return NOUN.match(words, end) is None and NAME.match(words, end) is None


CROSSES = PROSE.pattern(rf"\b(?:{any_of('crosses_borders')})\b", re.IGNORECASE)
"""Words of pages on which somebody comes from another land: delegations, visits, envoys, "both countries"."""
BESIDE_IT = re.compile(
    rf"(?:^|[:;“\"] )(?:[A-Z][a-z]+ )?$|\b(?i:{any_of('acts_for_land')})s? (?:of|from|in|at) {TOWNS}|\b(?:(?i:with|and|between|for|by)|From [A-Z][a-z]+ to) (?:the )?{TOWNS}"
    rf"|\b(?:signed|concluded|sealed|inked|initialled|exchanged|struck|reached|memorandum|agreement|pact|MOU|MoU|ceremony|partner\w*|partnership)\b[^.;]{{0,40}} (?:in|at) (?:the )?{TOWNS}"
    rf"|\b(?:are|is|were|was|arrived|lies|stands|sits|works|based|seated|located|headquartered) (?:now )?in {TOWNS}"
    rf"|\b[Vv]isits?\b[^.;]{{0,60}} (?:to|in) {TOWNS}"
    rf"|\b[A-Z][\w-]+ (?:of|at|de) (?:the |North |South |East |West )*$"
)
"""What stands before a land that takes part, or in which they sign."""
BEHIND_IT = re.compile(r"-based\b|['’]s?\b|[-–/&]| and | [A-Z]| \(|, (?:the )?[A-Z][\w ]{2,20}(?:, | and )")
"""What stands behind one."""
ACTS = re.compile(r" (?:to|will|has|have|signs?|wants?) ")
WHERE = re.compile(r"\b(?:in|to|from|at|into|of|on|over|under|via) (?:the )?$")
"""A land acts where no preposition stands before it: "Uganda to sign", not "the fruit that goes to Peru will be"."""


def _takes_part(words: str, start: int, end: int) -> bool:
    """Whether a land is named as one that acts, whose bodies act, or in which they sign."""
    before = words[max(0, start - REACH) : start]
    if BESIDE_IT.search(before) or BEHIND_IT.match(words, end):
        return True
    if ACTS.match(words, end) and not WHERE.search(before):
        return True
    return NOUN.match(words, end) is not None


@lru_cache(maxsize=1)
def _crosses_borders(page: Page) -> bool:
    """Whether words of the page tell of guests, envoys, two countries."""
    return any(CROSSES.search(s.words) for s in page.sentences if s.is_prose or s.place in HEADING)


def looks_aside(page: Page, words: str, start: int, end: int) -> bool:
    """Whether the land from ``start`` to ``end`` is named for something else than for who signs.

    Where no word of the page tells of guests or envoys a land must be told to take part.
    """
    if names_aside(words, start, end):
        return True
    is_body = named(words[start:end]) is not None
    return not (is_body or _takes_part(words, start, end) or _crosses_borders(page))


def without_asides(page: Page, statement: Statement) -> Statement:
    """The statement without the lands that its sentence names for something else, where two who sign are left, or none."""
    groups = tuple(group for one in statement.groups if (group := _without_asides(page, statement, one)))
    return statement if groups == statement.groups else replace(statement, groups=groups)


def _without_asides(page: Page, statement: Statement, group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    sentence = page.sentences[statement.sentence]
    kept = tuple(m for m in group if not (m.country and _is_aside_in(sentence, m)))
    return group if len(kept) == 1 else kept


def _is_aside_in(sentence: Sentence, land: Mention) -> bool:
    start, end = land.start - sentence.start, land.end - sentence.start
    is_here = sentence.start >= 0 and 0 <= start < end <= len(sentence.words)
    return is_here and stands_for_a_thing(sentence.words, start, end)
