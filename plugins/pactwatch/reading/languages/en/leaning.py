"""A paper on which something else leans: "the visit follows the memorandum", "set up under their agreement of 2017".

Such a sentence tells of another event and takes the paper for known, whatever verb of signing its relative clause has:
"part of the agreement that the two concluded in May". Whether the paper is one of before or just signed is told by its
date and by the headline; weighing.py asks them.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Hit, Sentence
from pactwatch.reading.news import age

RULE = "another event leans on it"

_CITED = r"(?:cit(?:es|ed|ing)|nam(?:es|ed|ing)|mention(?:s|ed|ing)|recall(?:s|ed|ing)|list(?:s|ed|ing)|invok(?:es|ed|ing)|(?:point|refer)(?:s|red|ed|ring|ing)? to)(?= (?:the|their|its|both)\b)"
""" "As one result the minister named the memorandum that the two signed in July": told of before."""
_DONE = r"(?:set up|established|created|launched|founded|organi[sz]ed|held|carried out|run|offered|funded|financed|started|begun|built|made possible|arranged|initiated|conducted|implemented|opened|trained|sent|invited|selected|developed|supported|delivered|hosted|agreed|foreseen|envisaged|provided for|arranged|written|anticipated|called for|laid down|set out|stipulated|planned|promised)"
_LINK = (
    r"(?:(?:a |the )?(?:\w+ )?(?:part|results?|outcomes?|fruits?|products?|consequences?|continuation|extension|achievements?|successes|milestones?|child|children|offspring|legacy|heir|outgrowth|upshot|spin-off|by-product) (?:of|from|under)|result(?:s|ed|ing)? from|"
    r"(?:stem|spring|aris|flow|benefit|profit)\w* (?:from|out of)|sprang from|arose from|grew out of|born (?:of|out of)|(?:go|goes|went|going|trac\w+|dat\w+) back to|"
    r"bas(?:ed|is) (?:on|of)|(?:rest|rel|hing|draw|bank|stand|turn|depend)\w* (?:up)?on|(?:ground|root|anchor|base|enshrin)\w* in|(?:founded|grounded|built) (?:up)?on|ow(?:e|es|ed|ing) (?:[\w'’-]+ ){0,5}to|(?:tasks?|points?|goals?|items?|commitments?|promises?|obligations?|provisions?|measures|steps) (?:in|of|from|under|by)|"
    r"(?:builds?|built|building) (?:up)?on|in (?:line|accordance|keeping|compliance|conformity) with|according to|"
    + _DONE
    + r" (?:[\w'’-]+ ){0,5}?(?:under|by|through|within|in|as part of)|"
    r"(?:within|in|under|inside) the (?:frames?|framework|scope|context|terms|umbrella|auspices|provisions|spirit) of|thanks to|pursuant to|"
    r"follow(?:s|ed|ing)?(?: on from| up on| up)?(?: the (?:signing|signature|conclusion) of)?|follow-up (?:to|on|of)|(?:comes?|came) (?:\w+ ){0,3}after(?: the (?:signing|signature|conclusion) of)?|"
    r"implement(?:s|ed|ing|ation of)?(?: of)?|(?:carry|carries|carried|carrying) out|fulfil(?:s|l?ed|l?ing|l?ment of)|(?:put|puts|putting) into (?:practice|effect|action)|(?:bring|brings|brought|give|gives|gave|breathe|breathes|lend|lends) (?:new |fresh )?life (?:in)?to|"
    r"(?:years?|months?|weeks?|decades?) (?:after|since|into|on from|under)|(?:oversee|monitor|supervis|steer|administer|watch|evaluat|honou?r)\w*(?: over| of)?|progress (?:of|on|made under|under|with)|(?:anniversary|birthday) of|(?:years?|months?|decades?) of|activat(?:e|es|ed|ing|ion of)|operationali[sz]\w+|"
    + _CITED
    + r"|within|(?<!signature )(?<!signatures )(?<!names )(?<!name )(?<!seal )(?<!pen )under)"
)
LINKED = PROSE.pattern(
    rf"\b{_LINK} (?:(?P<known>the|their|its|this|that|these|those|our|his|her|both|an? (?:earlier|existing|previous|old|older|long-standing|longstanding))|(?P<new>an?|new|one|two|several)|(?P<bare>\d{{4}}))? ?(?P<between>(?:[\w'’.-]+ ){{0,6}})$",
    re.IGNORECASE,
)
"""The words right before a paper on which the sentence's event leans; their article tells whether the paper is known."""
SINCE = re.compile(
    r"\b(?:since|(?:years?|months?|weeks?) (?:after|since|on from|from)|(?:comes?|came|coming|follows?|happens?|happened) (?:\w+ ){0,3}?after) (?:(?!talk|negotiat|ha(?:ve|s) )[^.,;:]){0,200}?\b(?:sign(?:ed|ing)|inked|conclud(?:ed|ing)|enter(?:ed|ing) into|formali[sz](?:ed|ing)|signature of|made|reached|struck|agreed|put(?:ting)? (?:their |its |his |her )?(?:names?|pens?|signatures?) (?:to|under)|put(?:ting)? pen to|seal(?:ed|ing)|exchang(?:ed|ing)) (?:[\w'’-]+ ){0,6}$",
    re.IGNORECASE,
)
"""A clause of time that ends in the paper: "the first step since the two signed the memorandum"."""
AFTER = re.compile(
    r"\b(?:having|after|following) (?:[\w'’-]+ ){0,8}?(?:sign(?:ed|ing)|inked|conclud(?:ed|ing)|enter(?:ed|ing) into|formali[sz](?:ed|ing)|seal(?:ed|ing)|agreed|put(?:ting)? (?:their |its |his |her )?(?:names?|pens?|signatures?) (?:to|under)|exchang(?:ed|ing)) (?:[\w'’-]+ ){0,6}$",
    re.IGNORECASE,
)
"""An event that came after a signing: "opened an office, having signed an agreement with the city in May of last year"."""
YEAR = re.compile(r"(?:19|20)\d\d ")
OLD = re.compile(
    r"(?:which |that )?(?:[^.;]{0,120} )?(?:sign|conclud|ink|reach|agree)\w* (?:by [^.;,]{1,80} )?(?:last (?:year|spring|summer|autumn|fall|winter)|(?:early |late )?in (?:\w+ )?(?:19|20)\d\d|(?:\w+ ){1,3}ago|earlier (?!today|on|this week)|before|previously|back in)\b",
    re.IGNORECASE,
)
"""What is told after a paper that makes it one of before, though its article calls it new."""
LONG_AGO = re.compile(
    r"(?:[^.;]{0,120} )?(?:last (?:year|spring|summer|autumn|fall|winter)|(?:early |late |back )?in (?:\w+ )?(?:19|20)\d\d|(?:\w+ )?(?:years?|months?) (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
"""When it was, told after a paper whose verb of signing stands before it."""
TO_COME = re.compile(
    r"(?:\([^)]{1,20}\) )?(?:[^.;]{0,80} )?(?:to be|will be|is to be|is due to be|be|will|would|is to|are to) (?:\w+ ){0,2}?(?:sign|ink|conclud|initial|finali[sz])\w*",
    re.IGNORECASE,
)
"""What is told after a paper that nobody has signed yet."""
DRAFT = re.compile(
    r"\b(?:proposed|draft|planned|future|upcoming|forthcoming|possible|new|second|another|further)\b", re.IGNORECASE
)
FRESH = re.compile(
    r"\b(?:today|yesterday|this (?:week|morning|afternoon)|on (?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|last week|newly|just|recently)\b",
    re.IGNORECASE,
)


REPORTED = re.compile(r"(?:,[^,;]{0,80})?\b(?:said|says|told|reported|announced|found|noted)\b[^;]*$")
"""Who tells it, and when: no day of the paper."""
DONE = re.compile(
    r"\b(?:sign|ink|conclud|seal|exchang|initial|reach|agree|made|struck|enter|finali[sz]|formali[sz]|announc|renew|extend)",
    re.IGNORECASE,
)
YEARS_AFTER = re.compile(
    r"(?:years?|decades?) (?:after|since|on from|from)\b|(?:(?<!two )(?<!three )(?<!four )(?<!five )years|decades|anniversary|birthday|jubilee) of\b",
    re.IGNORECASE,
)
""" "Five years after signing it", "celebrate 25 years of it": it is one of before, whatever day the event has."""


def _is_fresh(after: str) -> bool:
    """Whether what follows a paper tells that it was just signed: a fresh day of a verb of signing, or of no verb at all."""
    fresh = FRESH.search(after)
    if fresh is None:
        return False
    between = after[: fresh.start()]
    return DONE.search(after[: fresh.end() + VERB]) is not None or EVENT.search(between) is None


VERB = 16
"""Characters behind a fresh word in which its verb stands: "that they have just signed"."""


EVENT = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|began|begins?|started|starts?|opened|opens?|met|meets?|held|holds|took|takes|landed|arrived|left|came|comes|went|got|received|visited|handed|completed|finished|celebrat\w+|launched)\b"
)
"""Verbs of the event that leans on the paper: the day behind them is its own."""


def _is_of_year(link: re.Match[str] | None, published: dt.date | None) -> bool:
    """Whether the year of the paper stands before it, and is past: "built under the 2022 exchange of notes"."""
    parts = link.groupdict() if link is not None and published is not None else {}
    year = YEAR.search(f"{parts.get('bare') or ''} {parts.get('between') or ''}")
    return year is not None and published is not None and int(year.group()) < published.year


OLD_DAYS = 60
"""Days before publication beyond which a date behind a paper makes it one of before."""


def _is_dated_back(after: str, published: dt.date | None) -> bool:
    """Whether the first date behind the paper is long past; on a page without a date, whether it is told with its year."""
    told = next((d for d in find_dates(after[:120], "en", published) if d.value and not d.is_announcement), None)
    if told is None or told.value is None:
        return False
    if published is None:
        return told.value[:4] in after[told.start : told.end]
    return age(published, told.value) > OLD_DAYS


def _nearest(before: str) -> re.Match[str] | None:
    """The link that stands nearest to the paper: "opened on Friday in Lima is a fruit of the agreement"."""
    link = found = LINKED.search(before)
    for _ in range(LINKS):
        if found is None:
            break
        link, found = found, LINKED.search(before, found.start() + 1)
    return link


LINKS = 6
"""Links of one sentence that are tried."""


def is_years_after(sentence: Sentence, paper: Hit | None) -> bool:
    """Whether the sentence counts the years since the paper was signed, and tells what happened then."""
    if paper is None:
        return False
    at = paper.start - max(sentence.start, 0)
    since = SINCE.search(sentence.words[max(0, at - 260) : at])
    return since is not None and YEARS_AFTER.match(since.group()) is not None


CITED = re.compile(_CITED)


def is_cited(sentence: Sentence, paper: Hit | None) -> bool:
    """Whether somebody only speaks of the paper as one that is known."""
    if paper is None:
        return False
    at = paper.start - max(sentence.start, 0)
    link = _nearest(sentence.words[max(0, at - 120) : at])
    return link is not None and CITED.match(link.group()) is not None


def leans(sentence: Sentence, paper: Hit | None, published: dt.date | None = None) -> bool:
    """Whether the sentence tells another event by a paper that it takes for known."""
    if paper is None or not sentence.is_prose:
        return False
    at = paper.start - max(sentence.start, 0)
    before, after = sentence.words[max(0, at - 260) : at], sentence.words[at + len(paper.words) :]
    surest = SINCE.search(before) or _nearest(before[-120:])
    behind = AFTER.search(before) if surest is None else None
    if surest is None and behind is None:
        return False
    is_dated_back = _is_dated_back(after, published)
    is_old = is_dated_back or OLD.match(after.lstrip()) is not None
    has_another = any(h.role == "instrument" and h.start > paper.end + 12 for h in sentence.hits)
    is_by_years = surest is not None and YEARS_AFTER.match(surest.group()) is not None
    is_old = is_old or is_by_years or _is_of_year(surest, published)
    if (
        (_is_fresh(REPORTED.sub("", after)) and not is_dated_back and not is_old)
        or TO_COME.match(after.lstrip())
        or (has_another and not is_old)
    ):
        # what was just signed, or another paper, which may be the news
        return False
    link = surest or (behind if is_old or LONG_AGO.match(after.lstrip()) else None)
    parts = link.groupdict() if link else {}
    if link is None or FRESH.search(link.group()) or DRAFT.search(parts.get("between") or ""):
        return False
    if "known" not in parts or parts["known"]:
        return True
    return is_old or YEAR.search(f"{parts['bare'] or ''} {parts['between']}") is not None
