"""Whether the text bears out what only the headline tells: "A, B join forces" over a takeover tells of no agreement."""

from __future__ import annotations

import re

from pactwatch.reading.model import Page, Sentence, Statement
from pactwatch.reading.words import one_of

NAMED = ("instrument", "agreement", "signal", "ceremony")
"""Roles of words by which a headline names a paper, and not only joins two."""
WORK_TOGETHER = re.compile(one_of("work_together"), re.IGNORECASE)
"""Words of a text that tells of working together, by whatever name: "alliance", 협력하기로, 提携."""


def borne_out(page: Page, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements; none of a headline that names no paper, where no running sentence tells of one or its like."""
    head = page.headline
    if head is None or not statements or head.has(*NAMED):
        return statements
    if any(page.sentences[s.sentence].is_prose for s in statements) or any(map(_tells_of_it, page.prose)):
        return statements
    return tuple(s for s in statements if s.sentence != head.order)


def _tells_of_it(sentence: Sentence) -> bool:
    """Whether a sentence tells of a paper, or of what is done together; a contract is neither."""
    if sentence.has("join", "ceremony", "instrument") or WORK_TOGETHER.search(sentence.words):
        return True
    return sentence.has("agreement", "sign") and not sentence.has("deal")
