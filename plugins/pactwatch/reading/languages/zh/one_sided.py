"""The other side of a Chinese page's signing whose sentence names but foreign bodies of one land: the page's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.ours import own_called
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import is_placed, is_told
from pactwatch.reading.languages.zh.towns import tells_of_towns, two_towns
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

SIGNED = (Said.SIGNED, Said.PLANNED)
UNKNOWN = "?"
"""A home that nothing tells."""


def with_other_side(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; where none of them pairs two lands, the first that names but one foreign land pairs it."""
    news = [s for s in found if s.said in SIGNED and not s.earlier and s.groups]
    lands = [{_land(one) for one in group} for s in news for group in s.groups]
    own = resolve(sheet.home())
    if own is None or not lands or any(len(told) > 1 or told & {own, "INT", UNKNOWN} for told in lands):
        return found
    if len(set().union(*lands)) > 1:
        return found
    for statement in news:
        if len(statement.groups) > 1:
            continue
        sentence = page.sentences[statement.sentence]
        if tells_of_towns(sentence) and (towns := two_towns(sheet)):
            return [replace(s, groups=(towns,)) if s is statement else s for s in found]
        other = _at_home(page, sentence, sheet, own)
        if other is not None and all(other.name != one.name for one in statement.groups[0]):
            return [replace(s, groups=((*s.groups[0], other),), anaphor=False) if s is statement else s for s in found]
    return found


def _land(mention: Mention) -> str:
    home = home_of(mention.name, "zh")
    return mention.country or resolve(mention.name) or (home.code if home else UNKNOWN)


def _at_home(page: Page, sentence: Sentence, sheet: Sheet, own: str) -> Mention | None:
    """The nearest body of the page's own land: in the sentence, beside it, in the headline, else whose page it is."""
    for one in _near(page, sentence):
        for named in bodies_in(sheet.masked(one), sheet.names):
            body = own_called(sheet, named.mention.name) if named.is_self else named.mention
            if body is None or named.same or is_told(named) or not is_placed(named) or resolve(body.name):
                continue
            if named.is_self or _land(body) == own:
                moved = replace(body, start=named.start, end=named.end)
                return replace(moved, start=-1, end=-1) if one.start < 0 else sheet.moved(moved, one.start)
    return None


def _near(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    prose = page.prose
    yield sentence
    yield from [s for s in prose if s.order < sentence.order][:-3:-1]
    yield from [s for s in prose if s.order > sentence.order][:1]
    if page.headline is not None and page.headline is not sentence:
        yield page.headline
