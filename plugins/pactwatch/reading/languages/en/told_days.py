"""Whether a date is the day on which something was told, not the day on which it happened.

A verb of telling claims it ("confirmed on Monday"), or the report that bears it ("a wire report of June 19"), or the
talk with the press on which it was told ("in an interview on Monday, the rector said").
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

SIGNS = r"sign|conclud|exchang(?:ed|ing|es|e of)|inked|seal|put (?:their|its)"
TOLD = re.compile(
    r"\b(?:said|says|announced|announces|reported|stated|told|disclosed|revealed|informed|notified|unveiled(?! here)|spoke (?:about|of)|(?<!signed and )made (?:public|known)|be(?:came|come|en)? known|came to light|let [^.;,]{1,40} know)\b(?:(?!sign|conclud|exchang(?:ed|ing|es|e of)|inked|that (?!was|were|is|has))[^.;,]){0,80}?(?:on |the |here )*$"
)
""" "Told the agency on Monday": whom it was told may stand between, but no "that": behind it stands what was told."""
TOLD_RIGHT_BEFORE = re.compile(
    r"(?:\b(?:confirmed|wrote|learn(?:ed|t)|emerged|transpired|surfaced|went public|carried|printed|aired|broadcast|mentioned|posted|tweeted|explained|noted|added|commented|let known)(?: (?:to|by|in|at|for|about|of) (?:the |a |its |their |his |her )?[\w’'-]+)?|"
    r"\b(?:shared|broke|carried|published|spread|released|brought|gave|got|received) (?:the |this |that )?(?:news|word)|\b(?:news|word) (?:of [^.;,]{1,120} |about [^.;,]{1,120} )?(?:came|broke|spread|arrived|was (?:released|shared|published|spread|given)|got (?:out|around))|"
    r"\b(?:to|before|with|by) (?:the )?(?:press|media|journalists|reporters|newspaper|agency))(?: (?:here|late|early))?(?: on)?(?: the)? $"
)
""" "A spokesman confirmed on Monday", "the news was released on Monday": no more than the verb itself."""
_REPORT = (
    r"(?:press (?:statement|release|notice|note|communiqu[eé])|media (?:statement|release|advisory|note)|news (?:release|item|report)|(?<!joint )statement(?! of (?:intent|cooperation))|release|reports?|notice|dispatch|bulletin|posts?|posting|"
    r"tweet|e-?mails?|newsletter|article|filing|circular|wire|press service|letter to|(?<!of )(?<!of intent )letter(?= (?:sent|written|mailed|handed|delivered))|website|web ?site|home ?page|facebook|twitter|linkedin|instagram|telegram)"
)
OF_REPORT = re.compile(
    rf"\b{_REPORT}(?: (?:to|by|from|on|in|of|at) (?:the |its |his |her |their |a |an )?(?!memorand|understand|agreement|accord|intent)[\w’'-]+){{0,2}}"
    r"(?: (?:was |were )?(?:dated|posted|put up|issued|published|released|sent|carried|written|mailed|handed over|delivered))?(?: (?:of|from|on|late|last|early))* (?:the )?$"
)
REPORT_SIGNED = re.compile(rf"\b(?:{SIGNS})\w* (?:a|an|the|its|their|both|two) (?:\w+ ){{0,3}}?{_REPORT}\b")
""" "Signed a statement of": the report is the paper itself."""
TALK = re.compile(
    rf"\b(?:interview|briefing|press (?:conference|meeting|briefing|event)|news conference|speaking (?:to|with) [^.;,]{{0,30}}(?:press|media|journalists|reporters|agency))\b(?:(?!{SIGNS})[^.;,]){{0,60}}$"
)
TELLS = re.compile(
    r"[^.;]{0,100}?\b(?:sa(?:id|ys|ying)|announc\w+|reveal\w*|disclos\w+|report(?:ed|s)|confirm(?:ed|s)|stat(?:ed|es)|declare[ds]|told|tells?|wrote|writes|spoke|inform(?:ed|s)|explained)\b"
)
SPOKE_BEHIND = re.compile(
    r",? [^.;,]{0,60}\b(?:spoke|talked) (?:about|of) (?:it|this|them)\b| to (?:tell|inform|announce|report|say|let)\b"
)
""" "On Monday, its president spoke about it to journalists", "used its page on Monday to tell of it"."""
AT_EVENT = re.compile(
    r"\bat (?:the|a|an|their|its) (?:[\w-]+ ){0,3}?(?:summit|meeting|forum|talks|ceremony|congress|fair|expo|exhibition)\b"
)
""" "A memorandum that was announced at the summit on Saturday": of the day on which it was made."""
DAY_OF_BRACKET = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day \($")
""" "On Wednesday (May 10)": the bracket is of what the day before it is of."""
YEAR = re.compile(r"(?:[a-z]+ )?(?:19|20)\d\d\b", re.IGNORECASE)
SIGNED = re.compile(rf"\b(?:{SIGNS})")


def is_of_telling(before: str, words: str, start: int, end: int) -> bool:
    """Whether the date from ``start`` to ``end`` of a sentence is of its telling. ``before``: its small letters before it."""
    before = DAY_OF_BRACKET.sub("", before)
    clause = words[max(0, start - 160) : start].lower()
    if told := TOLD.search(before):
        return AT_EVENT.search(told.group()) is None
    if TOLD_RIGHT_BEFORE.search(clause) or SPOKE_BEHIND.match(words, end):
        return True
    if OF_REPORT.search(before) and not REPORT_SIGNED.search(before) and not YEAR.match(words, start):
        return True
    return TALK.search(clause) is not None and not SIGNED.search(clause) and TELLS.match(words, end) is not None
