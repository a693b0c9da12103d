"""Who signs where no sentence names two parties: the two lands that the page is about, each by a body of its own.

"Since Thursday there is a memorandum; the ministers of both will ..." leaves to the page whose paper it is. Where the
page names two lands more than any other, it is theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages import Pack
from pactwatch.reading.loose import NEAR
from pactwatch.reading.mentioned import two_lands
from pactwatch.reading.model import Mention, Page, Sentence, Statement
from pactwatch.reading.parties import body_of
from pactwatch.reading.places import find_places
from pactwatch.reading.standing_near import around_of
from pactwatch.records import Instrument, Kind


def with_page_lands(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements; the first of running text gets the page's two lands as its parties, where there are two."""
    lands = two_lands(page) if _names_paper(page) else []
    prose = [s for s in statements if not s.detail and page.sentences[s.sentence].is_prose]
    if not lands or not prose:
        return statements
    first = min(prose, key=lambda s: s.sentence)
    group = tuple(_party(page, speaks, first, code) for code in lands)
    told = replace(first, groups=(group,), anaphor=False, rule=f"{first.rule}; {NEAR}the page's two lands")
    return tuple(told if s is first else s for s in statements)


def _names_paper(page: Page) -> bool:
    """Whether a paper is called by more than a word for any ("an agreement"), of which pages speak in passing."""
    hits = (hit for s in page.sentences if s.is_prose or s.place == "headline" for hit in s.hits)
    return any(
        hit.role == "signal"
        or (hit.role == "instrument" and not (hit.value == Instrument.OTHER and _is_bare(hit.words)))
        for hit in hits
    )


def _is_bare(words: str) -> bool:
    return words.isascii() and " " not in words


def _party(page: Page, speaks: Pack, told: Statement, code: str) -> Mention:
    """The body of a land that stands nearest to the paper; the land itself where none does."""
    sentence = page.sentences[told.sentence]
    for one in (sentence, *around_of(page.prose, sentence)):
        for mention in speaks.bodies(page, one):
            body = body_of(page, speaks, mention)
            if body.country == code and not body.is_country:
                return mention
    return _land(page, code)


def _land(page: Page, code: str) -> Mention:
    """The land under its own name, where the page first names it or a place in it."""
    name = Locale(page.lang).territories.get(code, code)
    for sentence in page.sentences:
        if sentence.start >= 0 and (found := _span(sentence, page.lang, code)) is not None:
            start, end = sentence.start + found[0], sentence.start + found[1]
            return Mention(name=name, start=start, end=end, country=code, kind=Kind.GOVERNMENT)
    return Mention(name=name, start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)


def _span(sentence: Sentence, lang: str, code: str) -> tuple[int, int] | None:
    spans: Sequence[tuple[int, int]] = [
        *((m.start, m.end) for m in find_countries(sentence.words, lang) if m.code == code),
        *((p.start, p.end) for p in find_places(sentence.words) if p.code == code and p.strength == "strong"),
    ]
    return min(spans, default=None)
