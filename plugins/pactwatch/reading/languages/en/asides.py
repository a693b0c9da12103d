"""What stands before a name that does not act: a venue, who bears the costs, who only reports, what a work is called."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.phrases import Phrase
from pactwatch.reading.languages.en.shape import L, Z
from pactwatch.reading.model import Sentence

VENUE = re.compile(
    rf"\b(?:at|inside|outside|near|opposite|visited|toured|visit to|tour of|campus of|hall of|room of|hosted by) $|{L} of (?:{Z} (?:and|,) )*$"
)
"""What stands before a house where something only happens, or whose meeting it is: "for the Annual Meetings of"."""
BACKED = re.compile(
    r"\b(?:funded|financed|paid(?: for)?|founded|set up|created|established|sponsored|supported|backed|owned|run|operated|helped|facilitated|arranged|brokered) (?:[a-z]+ (?:for )?){0,2}by (?:[^.;:]{0,60} )?$"
)
""" "Set up and paid for by the government and A": whoever stands behind a party."""
HEADED = re.compile(
    r"\b(?:directs?|directed|heads?|headed|leads|chairs?|chaired|runs|teaches at|works (?:at|for|in)|worked (?:at|for|in)) $"
)
"""Whose head somebody is that is told of for his own sake."""
REPORTS = re.compile(
    r"\b(?:press (?:service|office|release|secretary) of|spokes[a-z]+ (?:of|for)|website of|according to|reported by|published by|announced by|confirmed by|news agency|cited by|quoted by|citing|with reference to) $"
)
"""Who only tells of it."""
SO_CALLED = re.compile(
    r"\b(?:what is|project|programme|program|initiative|scheme|plan|campaign|study|course) (?:now |so )?(?:called|known as|dubbed|titled|named|entitled) (?:the |an? )?$"
)
""" "What is called the Regional Development": a work, whatever its name."""
CALLED = 40
"""Characters before a name in which that stands."""


def is_so_called(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name is told to be that of a project or the like."""
    return SO_CALLED.search(sentence.words[max(0, phrase.start - CALLED) : phrase.start]) is not None
