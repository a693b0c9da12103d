"""Whether a page is a leader, a column or a letter: there the words of agreements are only talked about."""

from __future__ import annotations

from pactwatch.reading.model import Page, Sentence
from pactwatch.reading.terms import terms

CLOSING = 6
"""Sentences at the end of a page in which it says who wrote it."""
OPENED = 2
"""Characters of a mark that opens a line, and the first of its words."""
RUBRIC = "【[［〈《<"
"""With what a line above the text opens that tells its sort: "【社説】"."""
LONGEST_RUBRIC = 24
"""Characters of the line above a headline that tells where the page is filed."""


def is_opinion(page: Page) -> bool:
    """Whether the headline, the rubric above it, the first words of the text or what it says of its writer tell so."""
    if "opinion" not in page.roles:
        return _is_framed_so(page)
    if page.headline is not None and page.headline.has("opinion"):
        return True
    return _opens_so(page) or _is_signed_so(page) or _is_filed_so(page) or _is_framed_so(page)


def is_headed_so(page: Page) -> bool:
    """Whether the headline opens with a rubric: "コラム ...", "[사설] ..."."""
    headline = page.headline
    return headline is not None and any(
        h.role == "opinion" and h.start - max(headline.start, 0) < OPENED for h in headline.hits
    )


def _opens_so(page: Page) -> bool:
    """Whether the running text itself begins like a leader: "社评:...", "[사설]"."""
    opening = next((s for s in page.sentences if s.place == "lead"), None)
    above = next((s for s in page.sentences if s.place == "above" and _has_rubric(s)), None)
    return any(h.role == "opinion" and h.start - s.start < OPENED for s in (opening, above) if s for h in s.hits)


def _has_rubric(sentence: Sentence) -> bool:
    """Whether a line opens with a rubric: in brackets, or with a colon behind: "【社説】...", "社论:..."."""
    return sentence.words[0] in RUBRIC or any(
        h.role == "opinion" and h.start == sentence.start and sentence.words.startswith((":", "："), len(h.words))
        for h in sentence.hits
    )


def _is_signed_so(page: Page) -> bool:
    """Whether one of the last lines tells of its writer: "The writer is a columnist"; one word is a teaser's rubric."""
    return any(
        h.role == "opinion" and h.start - s.start < OPENED and " " in h.words
        for s in page.sentences[-CLOSING:]
        if s.place != "caption"
        for h in s.hits
    )


def _is_filed_so(page: Page) -> bool:
    """Whether a line above the headline is a rubric, "OPINION"; a menu has it among words."""
    return any(
        s.place == "above" and any(h.role == "opinion" and h.words == s.words for h in s.hits) for s in page.sentences
    )


def _is_framed_so(page: Page) -> bool:
    """Whether the last line that cleaning took away above the text is a rubric."""
    frames = (cut.text.split("\n")[-2:] for cut in page.article.cuts if cut.reason == "site_frame")
    return any(
        len(lines[-1]) <= LONGEST_RUBRIC
        and all(" " in line.strip() for line in lines[:-1])
        and any(h.role == "opinion" and h.words == lines[-1].strip() for h in terms(page.lang).find(lines[-1]))
        for lines in frames
    )
