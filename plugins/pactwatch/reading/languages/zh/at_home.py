"""Whether a body that a Chinese page names without a land is likely of the page's own land."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.offices import is_bare
from pactwatch.reading.languages.zh.page_home import is_of_elsewhere
from pactwatch.reading.languages.zh.sheet import OURS, Sheet
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places

LANDLESS = re.compile(r"[㐀-鿿A-Za-z]{3,12}(?:与|與|同|和|携手|攜手|牵手|牽手|联手|聯手)[^,，\s]{0,2}$")
"""At the head of a headline, before the first land: who is told without one."""


def is_at_home(sheet: Sheet) -> bool:
    """Whether the page says "ours", tells of its own land or of but one other, or opens with a body of no land."""
    return OURS.search(sheet.page.text) is not None or not is_of_elsewhere(sheet.page) or _opens_with_own(sheet)


def _opens_with_own(sheet: Sheet) -> bool:
    """Whether headline or opening names a body without a land before any land: it is the page's own."""
    lead = next((s for s in sheet.page.sentences if s.place == "lead"), None)
    for sentence in (one for one in (sheet.page.headline, lead) if one is not None):
        masked = sheet.masked(sentence)
        if all(map(sheet.country_of, masked[:2])):
            # "韩越更新备忘录"
            return False
        starts = [m.start for m in find_countries(masked, "zh")] + [p.start for p in find_places(masked)]
        first = min(starts, default=len(masked))
        if sentence is sheet.page.headline and LANDLESS.match(masked[:first]):
            return sheet.country_of(masked[0]) is None
        for named in bodies_in(masked, sheet.names):
            one = named.mention
            if named.start < first and not (named.same or named.is_self or is_bare(one.name)):
                is_known = home_of(one.name, "zh") is not None or bool(find_organisations(one.name))
                return not is_known and sheet.country_of(one.name[0]) is None
        if first < len(masked):
            return False
    return False
