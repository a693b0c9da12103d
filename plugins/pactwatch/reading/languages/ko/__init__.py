"""The Korean pack: what Korean sentences say of agreements.

words.py cuts words and particles, phrases.py finds the bodies that they name, roles.py who stands where,
saying.py reads the verb, clauses.py puts them together; data: terms/ko.csv, phrases/ko.csv, kinds/ko.csv.
"""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko import clauses
from pactwatch.reading.model import Mention, Page, Statement

home = "KR"


def statements(page: Page) -> tuple[Statement, ...]:
    """Every statement of the page, in order of the text."""
    found: list[Statement] = []
    for sentence in page.sentences:
        if sentence.has("instrument", "join"):
            found += clauses.statements_of(sentence, page)
    return tuple(found)


def mentions_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside other appearances of the name that may tell its home: what stands before it, and what it "is"."""
    names = [name for name in (mention.name, *mention.aliases) if len(name) >= 2]
    beside: list[str] = []
    defined: list[str] = []
    for name in names:
        for match in list(re.finditer(re.escape(name), page.text))[:6]:
            before = page.text[max(0, match.start() - 22) : match.start()]
            # what stands before the last particle belongs to another phrase
            beside.append(re.split(r"[은는이가을를에서과와,.\n]\s", before)[-1])
            after = page.text[match.end() : match.end() + 60].split("\n")[0]
            if re.match(r"\s?(?:\([^)]*\))?(?:은|는|이란|란)\s", after):
                defined.append(after)
    return (*beside, *defined)
