"""Schools that bear one land's name and stand in another: the Royal Irish College of Surgeons in Bahrain."""

from __future__ import annotations

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.en.phrases import Cutter, is_adjective

SCHOOLS = frozenset({"College", "University", "School"})
VENUE = frozenset({"on", "today", "yesterday", "last", "this", "earlier", "where", "during", "at"})
"""What stands behind a land in which something happens: "with the German University in Egypt on Friday"."""


def abroad(cutter: Cutter, left: list[str], end: int) -> int:
    """The token behind the land of a school that another land's adjective names; 0 where "in" tells no such land."""
    land = cutter.countries.get(cutter.tokens[end + 1].start) if end + 1 < len(cutter.tokens) else None
    if land is None or is_adjective(land.words) or not SCHOOLS & set(left):
        return 0
    own = {named.code for named in find_countries(" ".join(left), "en") if is_adjective(named.words)}
    behind = cutter.index_after(land.end, end + 1)
    follows = cutter.tokens[behind].words if behind < len(cutter.tokens) else "."
    return behind if own and land.code not in own and follows not in VENUE else 0


def seat_of(name: str) -> str:
    """The ISO code of the land in which such a school stands; "" for any other name."""
    school, _, land = name.rpartition(" in ")
    if not SCHOOLS & set(school.split()):
        return ""
    own = {named.code for named in find_countries(school, "en") if is_adjective(named.words)}
    code = resolve(land)
    return code if code and own and code not in own else ""
