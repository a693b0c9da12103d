"""Pages about agreements of another sort, which are nobody's cooperation: purchases, licences, loans, wages."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.papers import GENERAL
from pactwatch.reading.model import Page

OTHER_SORT = re.compile(
    r"\b(?:acquir(?:e[sd]?|ing)|acquisition|takeover|buyout|stake|shareholders?|licen[cs](?:e|es|ed|ing)|royalt(?:y|ies)|upfront|milestone payments?|(?:bank|soft|concessional|dollar|million) loans?|loan (?:of|agreement|deal|facility)|lends? (?:money|[$€£])|"
    r"financing agreement|grant agreement|credit line|contract (?:worth|until|with|for)|supply (?:deal|contract|agreement)|purchase|striker|midfielder|goalkeeper|transfer fee|"
    r"pay (?:deal|rise|agreement|dispute|offer)|ceasefire|plea (?:deal|agreement)|settlement|on (?:wages|pay|salaries)|wages?|pay talks|trade unions?|strikers?|out-licens\w+|sells? its|investor|rais(?:e|es|ed|ing) (?:money|capital|funds|funding)|(?:seed|funding) round|series [a-e] (?:round|funding))\b|\braised? (?:US)?[$€£]"
)
"""Words of agreements of another sort: purchases, licences, loans, money raised, players, wages."""


def is_of_another_sort(page: Page) -> bool:
    """Whether headline or lead tell of a purchase, a licence or the like, and no word of the page means a cooperation's paper."""
    if any(
        h.role == "instrument" and (h.words.lower() not in GENERAL or h.words[:4].lower() == "memo")
        for s in page.sentences
        for h in s.hits
        if s.place != "line"
    ):
        return False
    return any(OTHER_SORT.search(s.words) for s in page.sentences if s.place in ("headline", "lead"))
