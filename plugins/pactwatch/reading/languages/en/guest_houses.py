"""A contract by which a university keeps another state's institute is one of cooperation: a Confucius Institute's."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.words import listed
from pactwatch.reading.model import Hit, Page, Sentence

CONTRACT = re.compile(r"\b(?:[a-z]+-year |hosting |host )?contracts?\b")


def with_host_contracts(page: Page) -> Page:
    """The page; where it tells of such an institute its contracts are papers, and no deal."""
    if not any(name in page.text for name in listed("guest_house")) or not CONTRACT.search(page.text):
        return page
    return replace(page, sentences=tuple(map(_with_papers, page.sentences)))


def _with_papers(sentence: Sentence) -> Sentence:
    shift = max(sentence.start, 0)
    papers = [
        Hit("instrument", "OTHER", found.group(), shift + found.start(), shift + found.end())
        for found in CONTRACT.finditer(sentence.words)
    ]
    if not papers:
        return sentence
    kept = [h for h in sentence.hits if not any(p.start <= h.start < p.end for p in papers)]
    return replace(sentence, hits=tuple(sorted((*kept, *papers), key=lambda hit: hit.start)))
