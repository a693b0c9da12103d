"""Whether a page is a leader, a column or a letter: there the words of agreements are only talked about."""

from __future__ import annotations

from pactwatch.reading.model import Page
from pactwatch.reading.terms import terms

CLOSING = 6
"""Sentences at the end of a page in which it says who wrote it."""
LONGEST_RUBRIC = 24
"""Characters of the line above a headline that tells where the page is filed."""


def is_opinion(page: Page) -> bool:
    """Whether the headline, the rubric above it, the first words of the text or what it says of its writer tell so."""
    if page.headline is not None and page.headline.has("opinion"):
        return True
    return _opens_so(page) or _is_signed_so(page) or _is_filed_so(page)


def _opens_so(page: Page) -> bool:
    """Whether the running text itself begins like a leader: "社评:...", "[사설]"."""
    opening = next((s for s in page.sentences if s.place == "lead"), None)
    return opening is not None and any(h.role == "opinion" and h.start - opening.start < 2 for h in opening.hits)


def _is_signed_so(page: Page) -> bool:
    """Whether one of the last lines tells of its writer: "The writer is a columnist"; one word is a teaser's rubric."""
    return any(
        h.role == "opinion" and h.start == s.start and " " in h.words
        for s in page.sentences[-CLOSING:]
        if s.place != "caption"
        for h in s.hits
    )


def _is_filed_so(page: Page) -> bool:
    """Whether a line of its own among those cut off above the headline is a rubric: "OPINION"; a menu has it beside others."""
    for cut in page.article.cuts:
        *before, rubric = cut.text.rsplit("\n", 2)[-2:]
        if cut.reason != "site_frame" or len(rubric) > LONGEST_RUBRIC or any(" " not in line.strip() for line in before):
            continue
        if any(h.role == "opinion" and h.words == rubric.strip() for h in terms(page.lang).find(rubric.strip())):
            return True
    return False
