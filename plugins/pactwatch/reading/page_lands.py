"""Who signs where no sentence names two parties: the two lands that the page is about, each by a body of its own.

"Since Thursday there is a memorandum; the ministers of both will ..." leaves to the page whose paper it is. Where the
page names two lands more than any other, it is theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from babel import Locale

from pactwatch.reading.land_bodies import body_of_land
from pactwatch.reading.languages import Pack
from pactwatch.reading.looked_to import looked_to_in
from pactwatch.reading.loose import NEAR
from pactwatch.reading.mentioned import lands_in, named_in, only_land, two_lands
from pactwatch.reading.model import TOP, Mention, Page, Said, Statement
from pactwatch.reading.named_bodies import PAPER
from pactwatch.reading.parties import body_of
from pactwatch.reading.standing_near import around_of
from pactwatch.reading.toured import toured
from pactwatch.records import Instrument, Kind


def with_page_lands(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements; the first of running text gets the page's two lands as its parties, where there are two.

    Beside a side of the page's own land a land that only sentences about other things name, or as where somebody goes,
    is no other side, unless the paper ended.
    """
    lands = [land for land in two_lands(page) if land not in toured(page)]
    own = speaks.own_land(page)
    is_over = any(statement.said is Said.ENDED for statement in statements)
    sides = [body_of(page, speaks, one).country for s in statements for group in s.groups for one in group]
    telling = [s for s in page.sentences if s.place in TOP or s.has(*PAPER)]
    # where a side of the page's own land is told, its partner may have gone unread
    is_told = is_over or own is None or own not in sides or set(lands) - {own} <= set(looked_to_in(page, telling))
    return _with_lands(page, speaks, statements, lands if is_told and len(lands) > 1 else [])


def with_home_and_abroad(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The same with the land of the page's language and the only other one, where its opening names that."""
    land = only_land(page, speaks.home) if speaks.home else None
    opening = [s.words for s in (page.headline, *page.prose[:OPENING]) if s is not None]
    named = {code for words in opening for code in lands_in(words, page.lang)}
    lands = [speaks.home, land] if speaks.home and land in named and land != "INT" else []
    return _with_lands(page, speaks, statements, [code for code in lands if code])


OPENING = 3
"""Running sentences that tell which land the news is of."""


def _with_lands(
    page: Page, speaks: Pack, statements: tuple[Statement, ...], about: Sequence[str]
) -> tuple[Statement, ...]:
    """The statements, the first of running text with these lands as its parties."""
    lands = about if _names_paper(page) and not _is_of_trade(page) else []
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


def _is_of_trade(page: Page) -> bool:
    """Whether the page opens with a contract, a share or the like, and names a paper only behind it, not as signed."""
    opening = [s for s in page.sentences if s.place in ("headline", "lead")]
    trade = next((s.order for s in opening if s.has("deal")), None)
    paper = next((s for s in page.sentences if s.has("instrument", "signal")), None)
    if trade is None or paper is None or trade >= paper.order:
        return False
    # "they had a memorandum once, and the contract was signed"
    return not paper.has("sign", "ceremony") or paper.has("deal")


def _is_bare(words: str) -> bool:
    return words.isascii() and " " not in words


def _party(page: Page, speaks: Pack, told: Statement, code: str) -> Mention:
    """The body of a land that stands nearest to the paper; the land itself where none does."""
    sentence = page.sentences[told.sentence]
    near = (sentence, *around_of(page.prose, sentence))
    return body_of_land(page, speaks, near, code) or land_itself(page, code)


def land_itself(page: Page, code: str) -> Mention:
    """The land under its own name, where the page first names it or a place in it."""
    name = Locale(page.lang).territories.get(code, code)
    told = (
        (sentence.start + start, sentence.start + end)
        for sentence in page.sentences
        if sentence.start >= 0
        for start, end, land in named_in(sentence.words, page.lang)
        if land == code
    )
    start, end = next(told, (-1, -1))
    return Mention(name=name, start=start, end=end, country=code, kind=Kind.GOVERNMENT)
