"""A headline that talks about a paper and not of its signing: what is in it, what critics say, what it is not.

Such a page recalls who signed, and when; the signing is no news of it unless it was only days ago.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.model import FULL, Page, Said, Statement

EXPLAINED = re.compile(
    r"^[\"“]?(?:what(?:['’]s| is| are)? (?:really )?(?:in|inside|behind)\b|what (?!next).{2,80}\b(?:says|say|contains?|means?|holds?|provides?|covers?|asks?|demands?|wants?|costs?|requires?|involves?|entails?|promises?|offers?)\b|inside the\b|"
    r"why (?!(?:not|we (?:signed|joined))\b).{2,80}\b|(?:full )?text of\b|(?:explainer|explained|fact ?check|q ?& ?a)\b|how .{2,80}\bworks?\b)|\b(?:text|contents?|wording|copy) of .{2,80}\b(?:released|published|available|public|leaked|seen)\b|: (?:explained|an? explainer|what (?:it|we))\b",
    re.IGNORECASE,
)  # fmt: skip
""" "What is in the space memorandum"."""
DISPUTED = re.compile(
    r"\b(?:clarif(?:y|ies|ied)|defends?|defended|justif(?:y|ies|ied)|critics?|criticisms?|criticis(?:e|es|ed)|critici[sz]ed|controvers\w+|backlash|outcry|uproar|furore|"
    r"stands by|scrutiny|lawmakers? (?:ask|question)|questions? (?:over|about|raised)|concerns? (?:over|about|raised)|under fire|(?:is|are|was) (?:no|not an?|not) (?:[a-z]+ )?(?:contract|treaty|deal|sale|commitment|binding|secret)|"
    r"(?:non-?|not (?:legally )?)binding, says)\b",
    re.IGNORECASE,
)
""" "Paper with foreign firm is no contract, ministry tells critics"."""
SIGNING = ("sign", "ceremony", "join", "renew", "plan", "end")
"""Roles of words with which a headline tells what happens to the paper."""
JUST = 7
"""Days before publication of a signing that is news, whatever the headline makes of it."""


def talked_about(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; under a headline that but talks about the paper its signing is one of before."""
    found = _without_drafts(page, found)
    headline = page.headline
    if headline is None or not headline.has("instrument", "agreement") or headline.has(*SIGNING):
        return found
    if not (DISPUTED.search(headline.words) or EXPLAINED.search(headline.words)):
        return found
    if any(s.said is Said.SIGNED and (s.renewal or _is_just(page, s)) for s in found):
        return found
    return [replace(s, said=Said.HELD, earlier=True) if s.said is Said.SIGNED else s for s in found]


DRAFT_SEEN = re.compile(
    r"\b(?:draft|copy|version)s? of (?:the|a) [^.;]{0,160}\b(?:seen|obtained|leaked|reviewed|shown|published|read|examined)\b|"
    r"\b(?:leaked|unpublished|secret) (?:draft|copy|version|text)\b",
    re.IGNORECASE,
)
""" "A draft of the memorandum that this paper has seen": what is in it, not that it is still to be signed."""


def _without_drafts(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; a draft that the press has seen plans nothing where the paper is told, further down, as signed."""
    if not any(s.said is Said.SIGNED for s in found):
        return found
    return [
        replace(s, said=Said.HELD)
        if s.said is Said.PLANNED and DRAFT_SEEN.search(page.sentences[s.sentence].words)
        else s
        for s in found
    ]


def _is_just(page: Page, statement: Statement) -> bool:
    days = [w.value for w in statement.dates if w.of == "signing" and len(w.value) == FULL]
    ages = [(page.published - dt.date.fromisoformat(day)).days for day in days] if page.published else []
    return any(0 <= age <= JUST for age in ages)
