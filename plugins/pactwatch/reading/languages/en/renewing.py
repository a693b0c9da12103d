"""How an English sentence tells that a paper is not the first of its parties, and the year of the one before."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re

from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Page

RENEWS = PROSE.pattern(
    r"\b(?:renew(?:s|ed|al|ing)?\b(?! (?:itself|themselves|automatically))|anew|extend(?:s|ed|ing)?|(?:an|the|this|its|their|year|month|further|sign\w*|agreed) (?!agricultur)(?:[a-z]+ )?extension|extension of (?:the|its|their|this|an?)\b|updat(?:e|ed|es|ing)|re-sign\w*|prolong\w*|for (?:a |the )?(?:second|third|fourth|fifth|another) (?:time|term|year)|"
    r"replac(?:es|ed|ing) (?:an?|the|their|its|that) (?:[a-z-]+ ){0,3}?(?:memorandum|mou|agreement|accord|pact|treaty|document|protocol|letter|one) (?:of|from|dating|signed|concluded|that)\b|supersed(?:es|ed|ing)|(?:years?|months?|decades?) after (?:the|their|its|an?) (?:first|previous|last|original|earlier) (?:memorandum|mou|agreement|accord|pact|treaty|document|protocol|letter|one)\b|"
    r"in place of an? earlier|replac\w+ (?:an?|the) (?:earlier|previous|existing|old)|buil(?:ds?|ding|t) (?:up)?on (?:that|it\b|(?:an?|the|their) (?:\w+ )?(?:earlier|previous|existing|memorandum|mou|agreement|accord|pact))|tak\w+ (?:the |its )?place of|"
    r"afresh\b|(?:sign|signs|signed|signing) (?:[a-z]+ )?(?:once more|again)\b(?!,? (?:this time|for|on behalf))|on (?:a )?(?:new|fresh) (?:paper|footing)\b|(?:take|takes|took|taken|taking) up again|reviv(?:e|es|ed|al)\b|reinstat(?:e|es|ed|ing)\b|(?:run|runs|ran) (?:its|their) course|"
    r"already had (?:an?|the|their) (?:mou|memorandum|agreement|accord|pact)(?: of understanding)? (?:between them|with (?:each|one an)other)|(?:an?|the) (?:further|second|third|new) term\b|"
    r"(?:did|as|what) (?:[a-z]+ ){0,2}(?:predecessors?|they|both|the two) (?:had done|did) (?:once |first |already )?in (?:19|20)\d\d|"
    r"first signed in|first drawn up|(?:first|already|previously) done so|originally signed|initially signed|expired|ran out|stage (?:two|three)|(?:second|third|fourth|fifth) (?:mou|memorandum|agreement|accord|pact)(?: of understanding| of cooperation)? (?:that |which )?(?:the two|the three|they|both|the parties|the sides)\b[^.;]{0,30}? (?:have|has|had) |(?:second|third) (?:phase|stage)|follow-up mou|expands? (?:an?|the) (?:existing|earlier))"
)
FIRST_PAPER = PROSE.pattern(
    r"\b(?<!is the )(?<!was the )(?<!their )(?<!as the )first (?:mou|memorandum|agreement|accord|pact|letter)(?: of \w+)?(?: between [^.;]{3,80})? (?:was|dates?|dated|from|of|in|ran|runs|expired|expires|ended|signed in|concluded in|came)\b"
)
""" "The first memorandum was signed in 2015": the new one renews it, unless the page tells a second one beside it."""
SECOND_PAPER = re.compile(
    r"[Tt](?<!\w[Tt])he (?:second|other) (?:(?:one |memorandum |MoU |MOU |agreement |document |paper |letter |accord |deal |pact )(?:(?:of|on) \w+ )?(?:is|was|deals|covers|concerns|refers|provides|sets|will|aims)|(?:one|memorandum|MoU|MOU|agreement|document|paper|letter|accord|deal|pact),|is about|concerns|deals with)"
)
""" "The second, on tourism, was signed by ...": papers of one day are told one by one."""


def renews(words: str, page: Page) -> bool:
    """Whether a sentence says that the paper is not the first of its parties."""
    small = TERMS.sub(" ", words.lower())
    if RENEWS.search(small):
        return True
    return FIRST_PAPER.search(small) is not None and SECOND_PAPER.search(page.text) is None


TERMS = PROSE.pattern(
    r"\b(?<!was )(?<!were )(?<!been )automatically (?:renew|extend|prolong)\w*|\b(?:renewed|extended|prolonged) (?:automatically|by tacit|tacitly|by itself|of itself|unless)|"
    r"\b(?:can|may|could|might) be (?:[a-z]+ )?(?:renewed|extended|prolonged|updated)"
)
""" "It will be renewed automatically": what a first paper, too, says of its own end."""
YEAR = re.compile(r"(?:19[5-9]|20[0-4])(?<!\w...)\d\b")

PAPER_OR_SINCE = re.compile(r"sign|conclud|drawn up|memorandum|mou|agreement|renew|since|began|opened|launched")


ANEW = re.compile(r"\b(?:afresh|anew|again|renewed|extended|prolonged|re-signed|updated|signed|extends|renews)\b")
TERM = re.compile(r"\b(?:19|20)\d\d ?[-–—] ?(?:19|20)?\d\d\b|\b(?:until|through) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
"""The years for which a paper is: "the next period (2013-2022)"."""
OF_BEFORE = re.compile(
    r"(?:(?<!was )(?<!were )(?<!been )(?:signed|concluded|inked|made|reached|agreed)|dated|dates|dating|first|originally|since|from|of|began|begun|back|established|entered) "
    r"(?:(?:in|on|from|to|back|early|late|mid|into|at) )*(?:[A-Z][a-z]+ )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:[A-Z][a-z]+,? )?$"
)
"""What stands right before the year of a paper of before."""


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


def prior_year(words: str, base: dt.date | None) -> int | None:
    """The year of an earlier agreement that the sentence tells."""
    found = list(YEAR.finditer(TERM.sub(_blanks, words)))
    is_only = base is None and len({m.group() for m in found}) == 1
    if ANEW.search(words):
        # "The memorandum was renewed on 27 February 2024": the year is its own, unless that of what is renewed
        own = {m.group() for m in found} if is_only else {str(base.year)} if base else set()
        found = [m for m in found if m.group() not in own or OF_BEFORE.search(words, 0, m.start())]
    past = [int(m.group()) for m in found if base is None or int(m.group()) <= base.year]
    if not past or not PAPER_OR_SINCE.search(words.lower()):
        return None
    return min(past)
