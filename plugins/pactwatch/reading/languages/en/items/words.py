"""The words by which a text announces several papers and takes them up; the lists are rows of phrases/en.csv."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.numbers import numbers
from pactwatch.reading.languages.en.shape import I, L, N, Z
from pactwatch.reading.languages.en.words import PROSE, any_of

RULE = "one of several papers"
HALF = f"{RULE}; with A, with B"
"""The rule of a statement that still lacks who acts."""
NUMBERS = {**numbers(1, 8), "both": 2, "twice": 2}
NTH = ("first", "second", "third", "fourth", "fifth", "sixth")
START = r"^(?:(?:[“”\"'()•*·–—-]|\d+[.)]?|[a-z] \)) )*"
"""The marks and numbers before the first word of a row."""
_COUNT = f"(?:{'|'.join(numbers(2, 8))})"
_NTH, _PAPERS, _GOES_ON = any_of("nth"), any_of("papers"), any_of("turn")
PAPER = rf"(?:{any_of('paper')}|one|pair|partner|{I})"

COUNTED = PROSE.pattern(
    rf"\b(?P<number>{_COUNT}|both)\b(?: of)?(?: the)? (?:[\w-]+ ){{0,4}}?{_PAPERS}\b|\b(?P<twice>twice)\b",
    re.IGNORECASE,
)
""" "Signed three memoranda"."""
PLURAL = PROSE.pattern(rf"\b(?:{_PAPERS}|agreement number one)\b", re.IGNORECASE)
TAKES_UP = PROSE.pattern(
    rf"\b(?:{_NTH}|one|another|firstly|secondly|newer|older|new|old|number (?:one|{_COUNT})|{_COUNT} (?:of|were|are))\b|:.* with ",
    re.IGNORECASE,
)
"""Words without one of which no sentence takes up one of several papers."""
SUBJECT = (
    r"(?:subject|matter|topic|object|theme|content|partner|party|parties|signator(?:y|ies)|counterpart|other side)s?"
)
_LEADS = r"(?:(?:in|by|under|with|through|part(?:y|ies) (?:of|to)|partners? (?:in|of)|signator(?:y|ies) (?:of|to)) )"
_OF_THEM = rf"(?: of (?:them|these|those|{_COUNT})(?: [a-z]+)?)?"
_WHICH = rf"(?:(?:(?:{_NTH}|one|another)|(?:new|newer|old|older|fresh) (?=one|partner)){_OF_THEM}(?: ?{PAPER}){{0,2}})"
TURN = re.compile(
    rf"{START}(?:and |then |finally , )?(?:(?:for|to) {Z} )?(?:{_LEADS}?{_WHICH}(?: ,| {_GOES_ON}\b)|{_LEADS}{_WHICH} (?={Z}|it |they )|(?:first|second|third|last)ly ,|{PAPER} (?:number |no\.? )(?:one|{_COUNT})\b)"
    rf"|\b{SUBJECT} (?:of|in|to|under) (?:{_NTH}|one)(?: {PAPER})? (?:[,.;]|(?:is|are|was|were|which|and)\b)"
    rf"|\b(?:signed|concluded|sealed|inked) (?:{_NTH}|one|another)(?: {PAPER})? with {Z}|\b(?:under|by) {_NTH} [.;]|\bone of (?:[a-z-]+ ){{0,3}}?(?:{_PAPERS}\b|{I})"
)
"""How a part of a row takes up one of several papers."""
ONE = rf"{Z}(?: , {N} ,)?"
"""A body, with its town behind it."""
TOWN = rf"(?:{L}|{ONE})"
_WITH = r"(?:(?:, )?(?:again|also|likewise|once more) )?with"
NEXT = re.compile(
    rf"(?:[;,] (?:and |while )?|(?<= )and )(?={_WHICH} {_GOES_ON}\b|{SUBJECT} (?:in|of|to) {_WHICH})|[;,:] (?:and )?(?={ONE} {_WITH} {Z})|[;,] (?:and )?(?={_NTH} {Z} {_WITH} {Z}|{ONE} (?:in|to|of) {_NTH}\b)|(?:;|; and|, and) (?=(?:between|with) {Z})"
)
"""Where a sentence goes on to the next one."""
OF_SEVERAL = re.compile(rf"^of (?:the |these )?{_COUNT} (?:[a-z]+ )?(?:{_PAPERS}|{I})[^;:.]{{0,60}}?, (?={_WHICH} )")
""" "Of the two memoranda signed on Tuesday, the first links A with B"."""
WHICH = re.compile(
    rf"\b(?P<nth>{'|'.join(NTH)})(?:ly)?\b|\bnumber (?P<number>one|{_COUNT})\b|\b(?P<one>one|another|other|last|next)\b"
)
LISTS = re.compile(rf":(?= {TOWN} with {TOWN}[^;:]*?[,;] (?:and )?{TOWN} with {TOWN})")
""" "Three of them were: A with B, C with D"; bodies or towns."""
COUPLE = re.compile(rf"\W*(?:and )?{ONE} {_WITH} {Z}")
""" "And A with B"."""
WITH = PROSE.pattern(r"\b[Ww]ith\b")
BRINGS_IN = re.compile(
    rf"{START}(?:on [^,.;]{{2,20}} |in [^,.;]{{2,20}} |then |later )?(?:, )?(?:it |he |she |they )?(?:[a-z]+ ){{0,4}}with {Z}"
)
"""How a part opens that tells no more than a partner: "with A , it will", "on 4 march it signed with A"."""
OPENS = re.compile(rf"^\W*(?:the |an? )?(?:{_NTH}|one|another)\b", re.IGNORECASE)
"""How a sentence opens that takes one up."""
