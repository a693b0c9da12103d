"""Lands and bodies abroad that a headline or a sentence of a paper names for something else than for signing it.

"X 출신이 세운", "a maker of X vaccine", "第二のX", "继X之后": who signs is another. "애틀랜타서 손잡고": it is only
where they sign. The words are rows of include/gazetteer/words/, looked for right behind or before a name.
"""

from __future__ import annotations

import re
from functools import cache

from pactwatch.reading.model import Mention, Page, Statement
from pactwatch.reading.scripts import HAN, KANA, SYLLABLES, UNSPACED
from pactwatch.reading.words import eastern_of, latin_of, one_of

REACH = 30
"""Letters behind a name in which stands what it is there for."""
NEAR = 24
"""Letters before a name in which stands what it is there for."""


def is_aside(words: str, start: int, end: int) -> bool:
    """Whether the name from ``start`` to ``end`` is there for what it makes, whom it lost to, who came from it."""
    behind, before, _, _ = _patterns()
    return _stands(words, start, end, behind, before)


def is_venue(words: str, start: int, end: int) -> bool:
    """Whether the land or place from ``start`` to ``end`` is where they sign."""
    _, _, behind, before = _patterns()
    return _stands(words, start, end, behind, before)


def stands_aside(page: Page, statement: Statement, mention: Mention) -> bool:
    """Whether a mention of a statement is an aside in its sentence."""
    sentence = page.sentences[statement.sentence]
    at = mention.start - sentence.start
    return at >= 0 and is_aside(sentence.words, at, mention.end - sentence.start)


def _stands(words: str, start: int, end: int, behind: re.Pattern[str], before: re.Pattern[str]) -> bool:
    if behind.match(words, end, end + REACH) is not None:
        return True
    return before.search(words, max(0, start - NEAR), start) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands behind and before a name that is an aside, and one that is a venue."""
    no_and = rf"(?!(?:{one_of('and')})[\s{SYLLABLES}{UNSPACED}{KANA}])"
    going_on = rf"{no_and}(?!{one_of('takes_place_in')})[^,、，。…:;]"
    return (
        re.compile(rf"(?:{going_on}){{0,14}}?{_whole('aside_behind')}"),
        re.compile(rf"{_whole('aside_before')}\s?[^\s,、，。…]{{0,6}}\s?$"),
        re.compile(rf"(?:{no_and}[^,、，。…:;]){{0,24}}?{_whole('venue_behind')}(?![{SYLLABLES}])"),
        re.compile(rf"{_whole('venue_before')}\s?(?:(?:[A-Z][\w.]*,?\s){{0,2}}|[{HAN}]{{0,6}})$"),
    )


def _whole(use: str) -> str:
    """A pattern for the words of a use, Latin ones whole."""
    latin, eastern = latin_of(use), eastern_of(use)
    return "(?:" + "|".join(filter(None, (eastern, rf"\b(?:{latin})\b" if latin else ""))) + ")"
