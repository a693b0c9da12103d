"""Agreements that only sum up others, each told by itself elsewhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pactwatch.reading.model import PROSE, Page
from pactwatch.reading.news import place

if TYPE_CHECKING:
    from pactwatch.reading.deals import Deal


def without_sums(page: Page, full: list[Deal]) -> list[Deal]:
    """The deals without one that sums up others: "A renewed with B and C", then A with B, A with C, each by itself."""
    prose = [d for d in full if all(place(page, s) in PROSE for s in d.statements)]
    kept = []
    for deal in full:
        parts = [d for d in prose if d.members < deal.members and deal in prose]
        distinct = {d.members for d in parts}
        shared = frozenset.intersection(*distinct) if len(distinct) > 1 else frozenset()
        if len(shared) == 1 and frozenset().union(*distinct) == deal.members and not _is_of_all(page, deal):
            for part in parts:
                part.statements += deal.statements
        else:
            kept.append(deal)
    return kept


def _is_of_all(page: Page, deal: Deal) -> bool:
    """Whether a sentence says that the paper is one of three sides or more."""
    hits = (h for s in deal.statements for h in page.sentences[s.sentence].hits)
    return any(h.role == "both" and h.value.isdigit() and int(h.value) > 2 for h in hits)
