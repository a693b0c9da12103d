"""Whom a Chinese page calls its own (我校, 我市): whose page it is, else what its opening names of that sort."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import is_placed, is_told
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.names import is_short_for
from pactwatch.reading.places import find_places
from pactwatch.records import Kind

Lands = Callable[[Mention], str | None]
"""The home of a body of the page."""
SCHOOL = frozenset({"学校", "學校"})
SCHOOL_SITE = re.compile(r"^https?://[^/]*\.(?:edu|ac)(?:\.[a-z]{2})?(?:[/:]|$)")
"""On a school's own pages "the school" is it."""
RANKS = "市省县縣区區州"
MOST_OPENING = 2000
"""Code points in which the page's town is looked for."""
OPENING = 6
"""Running sentences in which the page's body is looked for."""
FIRST = 3
"""Running sentences in which the body that the page is about is looked for."""
ENDS_LIKE = {"校": ("大学", "大學", "学院", "學院", "学校", "學校"), "司": ("公司", "集团", "集團")}


def own_called(sheet: Sheet, name: str) -> Mention | None:
    """The page's own body; where nothing says whose page it is, 我校 or 我市 as the page names it, at home."""
    own = sheet.own()
    is_ours = name[0] in "我本敝" or (name in SCHOOL and SCHOOL_SITE.search(sheet.page.article.url or "") is not None)
    if own is not None or not is_ours:
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


SHORT_SUBJECT = re.compile(
    r"(?:^|[,，。;；:：\1\2])(?P<who>(?![与與和同跟])[㐀-鿿]{2,5}?)"
    r"(?:先后|先後|分别|分別|陆续|陸續|相继|相繼|[也已还還再又则則今昨另]|今天|昨天|日前|近日|[\2]){0,3}[与與和同跟](?:[来來]自)?[㐀-鿿]{0,6}$"
)
"""A subject in few letters before 与 and the other side, whose land may stand before it."""


def short_subject(sheet: Sheet, text: str) -> Mention | None:
    """The body that a masked text's subject calls for short, as headline or opening write it: 萬芳 for 萬芳醫院."""
    told = SHORT_SUBJECT.search(text)
    if told is None:
        return None
    for sentence in (*((sheet.page.headline,) if sheet.page.headline else ()), *sheet.page.prose[:FIRST]):
        for named in bodies_in(sheet.masked(sentence), sheet.names):
            name = named.mention.name
            if named.is_self or named.same or resolve(name):
                continue
            if (told["who"] in name and len(name) > len(told["who"])) or is_short_for(told["who"], name):
                return replace(named.mention, start=-1, end=-1)
    return None


def protagonist(page: Page, sheet: Sheet, land: Lands) -> Mention | None:
    """The body that the page is about: its own, else the first at home in the headline or the opening."""
    home = resolve(sheet.home())
    if (own := sheet.own()) is not None:
        return _of_house(sheet, own, land, home) or own
    places = [page.headline] if page.headline is not None else []
    for sentence in (*places, *page.prose[:FIRST]):
        for named in bodies_in(sheet.masked(sentence), sheet.names):
            one = named.mention
            if named.is_self or named.same or is_told(named) or not is_placed(named) or resolve(one.name):
                continue
            if land(one) == home:
                moved = replace(one, start=named.start, end=named.end)
                return replace(moved, start=-1, end=-1) if sentence.start < 0 else sheet.moved(moved, sentence.start)
    return None


def _of_house(sheet: Sheet, own: Mention, land: Lands, home: str | None) -> Mention | None:
    """The house of the page's own body whose signing the headline tells: a hospital, on its university's page."""
    headline = sheet.page.headline
    if headline is None or not headline.has("sign", "join", "renew") or own.name in headline.words:
        return None
    named = [n for n in bodies_in(sheet.masked(headline), sheet.names) if not (n.is_self or n.same or n.is_loose)]
    if len(named) != len(("A", "B")) or land(named[0].mention) != home or land(named[1].mention) in (None, home):
        return None
    return replace(named[0].mention, start=-1, end=-1)
