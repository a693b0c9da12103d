"""A paper that enters the story without a verb of signing: "the visit left a memorandum with ...", "a pact between A and B".

Journalists find ever new verbs, so what is asked here is only how the paper is named: as new (with an indefinite
article or a number), in running text, with nothing beside it that says it is wished for, doubted, recalled or broken.
Such a sentence says less than one with a verb of signing, and weighing.py lets it speak only where none does.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.model import Hit, Sentence

RULE = "introduces a paper"

NEW = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|several|first|new|their|its)(?: (?!not\b|no\b|such\b|similar\b|possible\b|proposed\b|draft\b|future\b|planned\b|prospective\b|earlier\b|previous\b|existing\b)[\w'’-]+){0,4} $",
    re.IGNORECASE,
)
"""The words right before a paper that is told as new."""
DOUBTED = re.compile(
    r"\b(?:no|not|never|without|neither|nor|if|whether|unless|would|could|may|might|should|must|can|cannot|will|shall|hop\w+|wish\w*|want\w*|wants|seek\w*|sought|"
    r"propos\w+|discuss\w*|talks?|talked|negotiat\w+|draft\w*|possib\w+|potential\w*|toward|towards|consider\w*|plan|plans|planned|planning|intend\w*|explor\w+|(?!aims? of (?:an?|the|this|their|its) $)aim\w*|asked|"
    r"call(?:s|ed)? for|urg\w+|need\w*|such|violat\w+|breach\w*|accus\w+|den(?:y|ies|ied)|reject\w*|refus\w+|fail\w*|like|instead|rather|expect\w*|until|before|ahead|"
    r"fake\w*|forged|alleged\w*|rumou?r\w*|bogus|warn\w*|supposed\w*|to|had|since(?! (?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)|ago|existing|already|earlier|previous\w*|last|anniversary|remind\w*|recall\w*|unlike|typical\w*|usually|often|any|every|each time|critic\w+|question\w*|court|sued?|dispute\w*|there (?:is|are)(?! (?:now|an? (?:brand-)?new|new)))\b",
    re.IGNORECASE,
)
"""Words before the paper in its clause that make it wished for, doubted, recalled or broken."""
TALKED_OUT = re.compile(
    r"\b(?:out of|after|following|end of|results? of|outcome of|fruits? of) (?:[\w'’-]+ ){0,6}?(?:talks|negotiations|discussions)\b",
    re.IGNORECASE,
)
"""Talks that are told as over: what came out of them is no wish."""
TO_COME = re.compile(
    r"^(?:[^.;]{0,60}\b(?:will be|would be|is to be|are to be|to be signed|expire[sd]?|lapsed|collapsed|failed|is being|are being|could|might|that never|which never|was never|were never)\b"
    r"|(?:(?!\b(?:which|whereby|that)\b)[^.;]){0,60}\b(?:would|should)\b)",
    re.IGNORECASE,
)
"""Words after the paper that make it one to come, or one that failed."""
OF_ALL = re.compile(
    r"^,? ?(?:(?:was |were |that was |which was |from \w+ |to (?:staff|all|its) \w* ?)?(?:leaked|obtained|seen|circulated|shows|reveals|warns|warned|showed|revealed|reviewed) |(?:leaked|obtained by|seen by|circulated))|"
    r"^,? ?(?:is|are|was|were|means?|binds?|commits?|remains?|creates?|obliges?) (?:taught|explained|mentioned|defined|described|studied|compared|cited|quoted|not|no|nobody|nothing|only|rarely|seldom|usually|often|never|worth|merely|just|little)\b",
    re.IGNORECASE,
)
"""What is said of papers in general: "a memorandum binds nobody"."""
JOINT = re.compile(
    r"(?:co-?operat|collaborat|partner|friendship|alliance|mutual|joint|exchange|together|sister|twin|both (?:sides|countries|parties))\w*",
    re.IGNORECASE,
)
"""What makes a bare "agreement" one of cooperation."""
KIN = re.compile(r"\b(?:[Ii]ts|[Tt]heir|[Oo]ur) (?:[a-z]+ ){0,2}$")
"""What a city says before "sister city": one that it has.

The relation stands, and no paper is new.
"""
CLAUSE = 70
"""Characters before the paper that are of its clause."""


WILL = re.compile(r"^(?:(?! (?:which|that|whereby|under|on which|and|so) )[^.;:,]){0,80}? (?:will|is to|are to) ")
"""What a paper is told to do that nobody is told to have signed."""


def will_be(sentence: Sentence, paper: Hit) -> bool:
    """Whether a paper that is brought in as a new one is only to come: "a memorandum will link the two from May"."""
    at = paper.start - max(sentence.start, 0)
    is_one = re.search(r"\b(?:[Aa]n?|[Tt]wo|[Tt]hree) (?:[\w-]+ ){0,3}$", sentence.words[max(0, at - CLAUSE) : at])
    return is_one is not None and WILL.match(sentence.words[at + len(paper.words) :]) is not None


def is_undoubted(sentence: Sentence, paper: Hit) -> bool:
    """Whether nothing before or behind a paper makes it wished for, doubted, recalled or one to come."""
    at = paper.start - max(sentence.start, 0)
    before, after = sentence.words[max(0, at - CLAUSE) : at], sentence.words[at + len(paper.words) :]
    return not (
        sentence.words.rstrip().endswith("?")
        or DOUBTED.search(before)
        or TO_COME.search(after)
        or OF_ALL.match(after.lstrip())
    )


def introduces(sentence: Sentence, paper: Hit | None, *, is_general: bool) -> bool:
    """Whether a running sentence brings in a new paper as a fact."""
    if paper is None or not sentence.is_prose or sentence.words.rstrip().endswith("?"):
        return False
    at = paper.start - max(sentence.start, 0)
    before = sentence.words[max(0, at - CLAUSE) : at]
    before = before.rpartition(", and ")[2]
    new = NEW.search(before)
    if new is None or DOUBTED.search(TALKED_OUT.sub("", before[: new.end()])):
        return False
    if paper.words.lower().startswith(("sister", "twin", "partner")) and KIN.search(before):
        return False
    after = sentence.words[at + len(paper.words) :]
    if OF_ALL.match(after.lstrip()):
        return False
    return not TO_COME.search(after) and (not is_general or JOINT.search(sentence.words) is not None)
