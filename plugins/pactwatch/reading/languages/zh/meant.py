"""Whom a name in a Chinese sentence means: the owner of a faculty, the body named before, one of a fuller name."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import Named
from pactwatch.reading.languages.zh.guessed import is_person
from pactwatch.reading.languages.zh.houses import housed, in_full
from pactwatch.reading.languages.zh.ours import own_called
from pactwatch.reading.languages.zh.people import headed_by
from pactwatch.reading.languages.zh.referred import named_before
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import is_short_for
from pactwatch.records import Kind

LATIN_WORD = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ-]{2,}")
CALLED = {"学校": "校", "學校": "校", "公司": "公司"}
"""What a page calls the school or the firm that it named before, and how such names may end."""


def owned(named: Named, sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The body itself; for 我校 and 该局 the one that they stand for."""
    one = named.mention
    if one.name.isascii() and is_person(one.name, sheet.page.text):
        # "院长Pisake" is nobody's name but his own
        return None
    if LATIN_WORD.fullmatch(one.name) and (body := headed_by(sheet, one.name)) is not None:
        return replace(body, start=named.mention.start, end=named.mention.end)
    if named.is_self:
        own = own_called(sheet, one.name)
        if own is None or _is_no_school(one.name, own.name):
            own = _called_before(sheet, sentence, named) or own
        if own is None:
            return None
        one = own
    elif named.same:
        before = named_before(sheet, named.same, sentence, named.start)
        if before is None:
            return None
        one = before
    elif (own := sheet.own()) and _is_short_form(one.name, own.name):
        one = replace(one, aliases=(*one.aliases, own.name))
    else:
        one = in_full(sheet, housed(sheet, one))
    return replace(one, start=named.mention.start, end=named.mention.end)


def _is_no_school(called: str, own: str) -> bool:
    """Whether "学校" is said on the page of another sort of body, and so of the school that the page names."""
    told = kind_by_ending(own, "zh") if CALLED.get(called) == "校" else None
    return told is not None and told[1] not in (Kind.UNIVERSITY, Kind.INSTITUTE, Kind.OTHER)


def _called_before(sheet: Sheet, sentence: Sentence, named: Named) -> Mention | None:
    """The firm or school told before of which "公司" or "学校" speaks."""
    kind = CALLED.get(named.mention.name)
    return named_before(sheet, kind, sentence, named.start) if kind else None


def _is_short_form(short: str, long: str) -> bool:
    """Whether the page's own body is called so for short: 中大医学院 for 香港中文大学医学院."""
    state = next((m for m in find_countries(long, "zh") if m.start == 0), None)
    return short != long and is_short_for(short, long[state.end :] if state else long)


def placed(mention: Mention, shift: int, start: int) -> Mention:
    """The mention with its offsets in the page; -1 in a headline that stands outside the text."""
    if start < 0:
        return replace(mention, start=-1, end=-1)
    return replace(mention, start=mention.start + shift, end=mention.end + shift)
