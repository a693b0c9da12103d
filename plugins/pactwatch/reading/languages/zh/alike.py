"""Where the partners of one Chinese signing are at home by each other: in lands told in their order, or all in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.naming import HOUSES
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.organisations import find_organisations


def in_order(sheet: Sheet, sentence: Sentence, partners: list[Mention]) -> tuple[Mention, ...]:
    """The partners, those that nothing places at home in the lands told right before them, in their order."""
    before = sheet.page.prose_at(sentence.order - 1)
    own = resolve(sheet.home())
    told = find_countries(before.words, "zh") if before is not None else ()
    lands = [code for code in dict.fromkeys(m.code for m in told) if code not in (own, "INT")]
    homes = [home_of(one.name, "zh") for one in partners]
    is_row = len(lands) == len(partners) and all(
        home is None or home.code == code for home, code in zip(homes, lands, strict=True)
    )
    if not is_row:
        return tuple(partners)
    return tuple(
        replace(one, country=code) if home is None and not one.home else one
        for one, home, code in zip(partners, homes, lands, strict=True)
    )


def placed_alike(partners: Sequence[Mention], lands: Sequence[str | None], own: str | None) -> list[Mention]:
    """The partners of who is at home in ``own``; one that nothing places is at home where all the others are abroad.

    ``lands`` are their homes by all that the page tells, by which one that nothing places is at home as well.
    """
    homes = [_home(one) for one in partners]
    told = {code for code in homes if code}
    if len(told) != 1 or told & {own, "INT"}:
        return list(partners)
    abroad = told.pop()
    return [
        replace(one, country=abroad) if not code and land in (own, None) and _is_house(one) else one
        for one, code, land in zip(partners, homes, lands, strict=True)
    ]


def _is_house(one: Mention) -> bool:
    """Whether a body is a school, a hospital or an institute with a Chinese name: firms have their seats anywhere."""
    kind = kind_by_ending(one.name, "zh")
    return not one.name.isascii() and kind is not None and kind[1] in HOUSES


def _home(one: Mention) -> str | None:
    """The home that a body's name, or what stands beside it, tells."""
    known = next((k for k in find_organisations(one.name) if k.is_strong and k.end - k.start == len(one.name)), None)
    home = home_of(one.name, "zh")
    told = known.organisations[0].country if known else home.code if home else None
    return one.country or resolve(one.home) or told
