"""The ministries of one sort that two lands have: "between the ministries of agriculture of the two countries".

In: a statement. Out: the same; where such ministries stand as one party, each land's own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.phrases import country_name
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import Mention, Page, Statement

PLURAL = re.compile(r"Ministries (of|for) (.+)")
SIDES = 2


def each_its_ministry(page: Page, statement: Statement) -> Statement:
    """The statement with a ministry of each of the two lands that it, its sentence or the page names."""
    told = [m for group in statement.groups for m in group]
    plural = next((m for m in told if PLURAL.fullmatch(m.name)), None)
    others = [m for m in told if m is not plural]
    if plural is None or len(statement.groups) != 1 or any(m.country is None for m in others):
        return statement
    lands = _two_lands(page, statement, others)
    if lands is None:
        return statement
    name = PLURAL.sub(r"Ministry \1 \2", plural.name)
    group = tuple(replace(plural, name=name, aliases=(), home=country_name(land) or "") for land in lands)
    return replace(statement, groups=(group,))


def _two_lands(page: Page, statement: Statement, others: list[Mention]) -> tuple[str, ...] | None:
    """The two lands whose ministries they are; None where more, or fewer, are told."""
    in_sentence = [c.code for c in find_countries(page.sentences[statement.sentence].words, "en")]
    weighed = [land for land, _ in about(page).most_common()]
    for codes in ([m.country for m in others], in_sentence, weighed):
        found = tuple(dict.fromkeys(code for code in codes if code not in (None, "INT", "EU")))
        if len(found) == SIDES:
            return tuple(str(code) for code in found)
    return None
