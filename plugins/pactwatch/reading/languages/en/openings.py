"""Where an English sentence begins that opens with when, where or why: "While the president was in Poland, A and B signed"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pactwatch.reading.languages.en.phrases import Phrase, What
from pactwatch.reading.languages.en.sorts import SORTS

OPENS = frozenset(
    [
        "in",
        "on",
        "at",
        "during",
        "after",
        "following",
        "before",
        "while",
        "as",
        "amid",
        "within",
        "to",
        "for",
        "under",
        "with",
        "last",
        "earlier",
        "late",
        "early",
        "yesterday",
        "today",
        "this",
        "since",
        "upon",
        "shortly",
        "just",
        "hours",
        "days",
        "weeks",
        "months",
        "despite",
        "because",
        "when",
        "where",
    ]
)
"""Words with which an opening begins, beside those in -ing and counts of days and weeks."""
SPANS = frozenset(["hours", "days", "weeks", "months", "years"])
TAKES_PART = re.compile(
    r"\b(?:partner\w*|co-?operat\w*|collaborat\w*|conjunction|concert|tandem|together|jointly|alongside|consorti\w+|representing|behalf|"
    r"sign\w*|ink\w*|conclud\w*|seal\w*|exchang\w*|enter\w*|renew\w*|according|agree\w*|alliance|between)\b",
    re.IGNORECASE,
)
"""Words of an opening that may name who signs, or tell of another paper."""
SUBJECT_IN = re.compile(
    r"\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Ee]arlier|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d+)?(?: morning| afternoon| evening| night)? (?:the |an? )?(?:[a-z-]+ ){0,3}[A-Z]|\b(?:[Ii]n|[Aa]t) [A-Z]\w+ (?:the|an?|both|two|its) "
)
""" "Today Helixen, a maker of ...", "In Oslo the ministers of Peru and Chile, ...": the comma is the subject's."""
ONLOOKERS = re.compile(
    r"\b(?:looking on|watching|look on|present|in attendance|at (?:his|her|their|its) sides?|as (?:a )?witness(?:es)?|beside (?:him|her|them))$"
)
""" "With the president looking on": the only openings with "with" that name no partner."""
WITH_DOING = re.compile(
    r"[Ww]ith (?:[^,;]{0,60} )?(?:[A-Z][\w'’.-]*|(?:its|their|his|her|the|two|both|most|many|some|no|more|new) [a-z-]+)(?: (?:now|still|also|again|soon|just|already|not|currently|itself|there|long|all|both))? "
    r"(?:(?!including|regarding|concerning|being the |serving|acting|signing|representing|leading)[a-z]{2,}ing|set to|due to|about to|under (?:pressure|fire|siege|lockdown|sanctions)|short of|keen|eager|unable|unwilling|ready|likely|"
    r"(?!based|headquartered|located|situated|called|named|led|headed|owned|affiliated)[a-z]{2,}ed|hit|cut|shut|at war|in (?:crisis|recession|lockdown|talks|turmoil|mourning)|on (?:the brink|course|track|its way)|out of|off)\b"
)
""" "With the European Union changing its rules, A and B signed": what somebody does meanwhile brings in no partner."""
LONGEST = 60
"""Phrases of a sentence within which its opening ends."""


def without_opening(text: str, phrases: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """The rest of the sentence behind each comma that may end its opening, the first comma first; nothing where it opens with its subject."""
    first = phrases[0].words.lower() if phrases and phrases[0].what is What.WORD else ""
    is_span = len(phrases) > 1 and phrases[1].words in SPANS
    if first not in OPENS and not is_span and not (first.endswith("ing") and len(first) > len("being")):
        return
    for at, phrase in enumerate(phrases[:LONGEST]):
        if phrase.what is What.PAPER:
            return
        if phrase.words.endswith(",") and 0 < at < len(phrases) - 1 and not _goes_on(phrases, at):
            opening = text[phrases[0].start : phrase.start].strip()
            if TAKES_PART.search(opening) or SUBJECT_IN.search(opening) or _ends_in_subject(text, phrases, at):
                return
            # "On Tuesday, with the president presiding at the palace, A, B and C signed": the opening goes on
            is_inner = phrases[at + 1].words == "with" and any(p.words.endswith(",") for p in phrases[at + 2 :])
            if (first != "with" or ONLOOKERS.search(opening) or WITH_DOING.match(opening)) and not is_inner:
                yield list(phrases[at + 1 :])


LED_BY = frozenset(
    [
        "in",
        "on",
        "at",
        "of",
        "to",
        "from",
        "by",
        "with",
        "for",
        "and",
        "or",
        "near",
        "within",
        "during",
        "after",
        "via",
        "into",
        "over",
        "before",
        "like",
        "around",
        "including",
        "than",
        "-",
        "meeting",
        "as",
        "'s",
        "’s",
    ]
)
"""Words before a name that make it a part of the opening: "with ministers from Peru,"."""
HEADS = re.compile(
    r"(?:president|minister|director|rector|head|chief|dean|mayor|governor|secretarie|chancellor|leader|executive|chair)s"
)
""" "At noon the presidents of A, B and C signed": the comma is the list's."""
SORT_ENDS = re.compile(rf"\b{SORTS} ?$")
""" "On Monday a Swedish firm, Helixen, and ..."."""
ACTS = (What.BODY, What.COUNTRY, What.NAME, What.TITLE)


def _ends_in_subject(text: str, phrases: Sequence[Phrase], at: int) -> bool:
    """Whether the first of those who act stands before the comma: "In the course of the visit Nexolab, Helixen and ..."."""
    if phrases[at - 1].what not in ACTS:
        return SORT_ENDS.search(text, 0, phrases[at].start) is not None
    before = at - 2
    while before >= 0 and phrases[before].words.lower() in ("the", "a", "an", "its", "their"):
        before -= 1
    if before > 1 and phrases[before].words == "," and _is_town_of(phrases, before - 1, phrases[at - 1]):
        before -= 2  # "in Lima, Peru,"
    is_head = before > 0 and phrases[before].words == "of" and HEADS.fullmatch(phrases[before - 1].words) is not None
    return before < 0 or is_head or phrases[before].words.lower() not in LED_BY


def _goes_on(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether the comma stands within a place or a day: "in Lima, Peru, ...", "on March 30, 2023, ..."."""
    before, behind = phrases[at - 1], phrases[at + 1]
    if behind.words[:4].isdigit():
        return True
    if behind.words == "the" and at + 2 < len(phrases):
        behind = phrases[at + 2]
    if behind.what is not What.COUNTRY:
        return False
    if _is_town_of(phrases, at - 1, behind):
        return True
    # "for guests from Peru, Norway and Iceland, ...": a list that a comma closes
    return before.what is What.COUNTRY and before.code is not None and _closes(phrases, at + 1)


WHERE = frozenset(["in", "at", "near", "outside"])


def _is_town_of(phrases: Sequence[Phrase], at: int, land: Phrase) -> bool:
    """Whether a phrase is a town of the land behind it; a name that nobody knows is one where something was in it."""
    town = phrases[at]
    if town.code is not None:
        return town.code == land.code
    return town.what is What.NAME and land.what is What.COUNTRY and phrases[at - 1].words.lower() in WHERE


def _closes(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether the countries from here on are a list with a comma behind it."""
    has_and = False
    while at + 1 < len(phrases) and phrases[at].what is What.COUNTRY and phrases[at + 1].words in (",", "and"):
        if has_and or (phrases[at + 1].words == "and" and phrases[at - 1].words == "and"):
            return phrases[at + 1].words == ","
        has_and = phrases[at + 1].words == "and"
        at += 2
        if at < len(phrases) and phrases[at].words == "and":
            has_and, at = True, at + 1
    return False
