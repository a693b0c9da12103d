"""Whom a Chinese page calls its own (我校, 我市): whose page it is, else what its opening names of that sort."""

from __future__ import annotations

from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention
from pactwatch.reading.places import find_places
from pactwatch.records import Kind

RANKS = "市省县縣区區州"
MOST_OPENING = 2000
"""Code points in which the page's town is looked for."""
OPENING = 6
"""Running sentences in which the page's body is looked for."""
ENDS_LIKE = {"校": ("大学", "大學", "学院", "學院", "学校", "學校"), "司": ("公司", "集团", "集團")}


def own_called(sheet: Sheet, name: str) -> Mention | None:
    """The page's own body; where nothing says whose page it is, 我校 or 我市 as the page names it, at home."""
    own = sheet.own()
    if own is not None or name[0] not in "我本敝":
        return own
    home = resolve(sheet.home())
    if name[-1] in RANKS:
        towns = (p for p in find_places(sheet.page.text[:MOST_OPENING]) if p.code == home)
        full = next((p.words + name[-1] for p in towns if sheet.page.text.startswith(name[-1], p.end)), name)
        return Mention(name=full, start=-1, end=-1, country=home, kind=Kind.GOVERNMENT)
    told = kind_by_ending(name, "zh")
    full = _of_sort(sheet, name[-1], home) or _of_headline(sheet, home) or name
    return Mention(name=full, start=-1, end=-1, country=home, kind=told[1] if told else None)


def _of_sort(sheet: Sheet, letter: str, home: str | None) -> str | None:
    """The first body of the headline or the opening, at home in its land, whose name ends like 我院 does."""
    ends = ENDS_LIKE.get(letter, (letter,))
    headline = (sheet.page.headline,) if sheet.page.headline else ()
    named = (n for s in (*headline, *sheet.page.prose[:OPENING]) for n in bodies_in(sheet.masked(s)))
    return next((n.mention.name for n in named if n.mention.name.endswith(ends) and _is_at_home(n, home)), None)


def _of_headline(sheet: Sheet, home: str | None) -> str | None:
    """The one body of the headline that no other land claims."""
    if sheet.page.headline is None:
        return None
    named = [n for n in bodies_in(sheet.masked(sheet.page.headline), sheet.names) if not (n.is_self or n.same)]
    lands = [home_of(n.mention.name, "zh") for n in named]
    names = [n.mention.name for n, land in zip(named, lands, strict=True) if land is None or land.code == home]
    return names[0] if len(names) == 1 and len(named) > 1 else None


def _is_at_home(named: Named, home: str | None) -> bool:
    if named.is_self or named.same:
        return False
    land = home_of(named.mention.name, "zh")
    return land.code == home if land else not named.is_loose
