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

REACH, NEAR = 30, 24
"""Letters behind and before a name in which stands what it is there for."""
GOAL, ASIDE, VENUE = ("toward_land", "toward_from"), ("aside_behind", "aside_before"), ("venue_behind", "venue_before")
"""The uses of the words behind a name and of those before it."""

GAP = {"toward_land": 9, "aside_behind": 14, "venue_behind": 24}
"""Letters between a name and the word behind it that tells what it is there for."""
HOUSE = rf"(?:{one_of('house')})|(?:{one_of('house_at_end')})(?![{HAN}{KANA}])"
CALLED_AFTER = re.compile(rf"(?:{one_of('called_after')})|{HOUSE}")
"""What makes of a land's name before it a tongue, a kitchen, a park: スペイン語学院, 中国料理, 東京ドイツ村."""
HOUSE_OF_TOWN = re.compile(HOUSE)
"""The same of a town's: メルボルン通り, 上海楼; but 北京語言大学 is in Peking."""


def is_called_after(words: str, end: int) -> bool:
    """Whether the land's name that ends there only names a thing, which is of any land."""
    return CALLED_AFTER.match(words, end) is not None


def is_house_called_after(words: str, end: int) -> bool:
    """Whether the town's name that ends there only names a house, a street, a kitchen of any land."""
    return HOUSE_OF_TOWN.match(words, end) is not None


CLAUSE = re.compile(r"[,，。;；:：!！?？\s]")
"""Between clauses of a script without blanks, and in its headlines."""
AIM = re.compile(rf"(?:{one_of('aim_opens')})")
"""How a clause opens that tells what a paper is for."""
WITH = re.compile(rf"_|{one_of('aim_with')}")
"""What brings into such a clause somebody who takes part; a party's name is blanked there (own_affair.py)."""


def is_goal(words: str, start: int, end: int) -> bool:
    """Whether the land from ``start`` to ``end`` is a market, the home of patients, of aid: where somebody goes."""
    return _stands(words, start, end, GOAL)


def is_aside(words: str, start: int, end: int) -> bool:
    """Whether the name from ``start`` to ``end`` is there for what it makes, whom it lost to, who came from it."""
    return _stands(words, start, end, ASIDE)


def is_aim(words: str, start: int) -> bool:
    """Whether the name at ``start`` stands in a clause that tells only what a paper is for: "共同培育印尼侨生"."""
    clause = CLAUSE.split(words[:start])[-1]
    opened = AIM.match(clause)
    return opened is not None and WITH.search(clause, opened.end()) is None


def is_side(page: Page, words: str, start: int, end: int, *, headed: bool) -> bool:
    """Whether a land or a body may stand there as who signs, where a pack's grammar tells no more than these words."""
    del page, headed
    return not (is_goal(words, start, end) or is_aside(words, start, end))


def is_venue(words: str, start: int, end: int) -> bool:
    """Whether the land or place from ``start`` to ``end`` is where they sign."""
    return _stands(words, start, end, VENUE)


def stands_aside(page: Page, statement: Statement, mention: Mention) -> bool:
    """Whether a mention of a statement is an aside in its sentence."""
    sentence = page.sentences[statement.sentence]
    at = mention.start - sentence.start
    return at >= 0 and is_aside(sentence.words, at, mention.end - sentence.start)


def _stands(words: str, start: int, end: int, uses: tuple[str, str]) -> bool:
    behind, before = _patterns(*uses)
    if behind.match(words, end, end + REACH) is not None:
        return True
    return before.search(words, max(0, start - NEAR), start) is not None


@cache
def _patterns(behind: str, before: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind a name, over the words between but no "and" and no signing, and what before it."""
    ends = one_of("takes_place_in", "aside_ends")
    going_on = rf"(?!(?:{one_of('and')})[\s{SYLLABLES}{UNSPACED}{KANA}])(?!{ends})[^,、，。…:;]"
    # 에서 and 서 are particles, other words go on: 제쳤다
    whole = rf"(?![{SYLLABLES}])" if behind in VENUE else ""
    capitals = r"(?:[A-Z][\w.]*,?\s){0,2}"
    return (
        re.compile(rf"(?:{going_on}){{0,{GAP[behind]}}}?{_whole(behind)}{whole}"),
        re.compile(rf"{_whole(before)}\s?(?:{capitals}|[^\s,、，。…]{{0,6}}\s?)$"),
    )


def _whole(use: str) -> str:
    """A pattern for the words of a use, Latin ones whole."""
    latin, eastern = latin_of(use), eastern_of(use)
    return "(?:" + "|".join(filter(None, (eastern, rf"\b(?:{latin})\b" if latin else ""))) + ")"
