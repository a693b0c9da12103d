"""Whether a sentence tells history: by its own words beside the signing, not by those of a clause about something else."""

# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.days import HAVE_SIGNED
from pactwatch.reading.languages.en.ending import PAPER
from pactwatch.reading.languages.en.saying import EARLIER, RENEWED_ONE
from pactwatch.reading.languages.en.shape import ROWS, Shape
from pactwatch.reading.languages.en.signing_verbs import STRONG_FORM
from pactwatch.reading.model import Said

SIGNS = re.compile(rf"\b{STRONG_FORM}\b")
OF_ANOTHER = re.compile(r"(?:.* of \d|existing|original|old |predecessor|prior|previous\b|earlier\b)")


BESIDE_THE_NEWS = re.compile(
    r", (?:born|founded|established|created|set up|built|launched|opened|formed|started|who|whose|where) [^,;.]*|; [^;.]*"
)
"""Clauses that tell of somebody's past, or of something else: ", born almost thirty years ago,", "; the previous one ..."."""


DAYS_EARLIER = re.compile(
    r"\b(?:(?:an?|one|two|three|four|five|six|\d|few|some) (?:hours?|days?) (?:earlier|previously)|(?:the )?previous (?:day|evening|afternoon)|earlier (?:in|that|the same) (?:the )?(?:day|morning))\b"
)
""" "Said on Monday that it had signed two days earlier": just before the news, and no history."""


def _without_paper(found: re.Match[str]) -> str:
    """Nothing for a clause beside the news; the clause itself where it tells of a paper or of a signing."""
    return found.group() if PAPER.search(found.group()) or SIGNS.search(found.group()) else " "


MADE_ANOTHER = ROWS.pattern(
    r"\b(?:signed|concluded|sealed|inked|exchanged|agreed on|put their names to) (?:second|third|fourth|new one|fresh one|another|another one|successor)"
    r"(?= (?:[.,;]|on|in|at|for|to|which|that|today|yesterday|this|last|when)(?: |$))"
)
""" "Four years after their first memorandum the two have concluded a second": the news is the one more."""


RENEWED = ROWS.pattern(
    r"\b(?:has|have|is|was|were|are) (?:\w+ ){0,2}(?:renewed|extended|prolonged|re-signed|updated|revived|reinstated|taken up again)\b|\b(?:renews?|extends?|prolongs?) "
)


def is_earlier(shape: Shape, said: Said) -> bool:
    """Whether the sentence tells history."""
    if MADE_ANOTHER.search(shape.row):
        return False
    if RENEWED.search(shape.row) or RENEWED_ONE.search(shape.row):
        return False
    told = (
        EARLIER.search(BESIDE_THE_NEWS.sub(_without_paper, DAYS_EARLIER.sub(" ", shape.row)))
        if said in (Said.SIGNED, Said.HELD)
        else None
    )
    # "have signed an agreement that builds on the one of 2018": what is of before is another paper
    return told is not None and not (HAVE_SIGNED.search(shape.row) and OF_ANOTHER.match(told.group()))
