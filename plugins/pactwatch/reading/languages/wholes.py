"""What only the whole page tells of its statements, in any language. The packs call it last."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.model import Page, Said, Statement
from pactwatch.reading.news import place


def headline_yields(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, with the paper as the sentences call it: a headline's word for it ("合作書") is often a loose one."""
    told = [s for s in found if s.said is Said.SIGNED and not s.earlier and place(page, s) in ("lead", "body")]
    papers = {s.instrument for s in told if s.instrument}
    if not papers:
        return found
    return [
        replace(s, instrument=None)
        if place(page, s) in ("headline", "above", "line") and s.instrument not in papers
        else s
        for s in found
    ]
