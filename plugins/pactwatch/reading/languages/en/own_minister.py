"""A minister who is told without a land is of the land from which the page is written: "Health Minister A B"."""

from __future__ import annotations

from pactwatch.reading.languages.en.mentioning import land_told
from pactwatch.reading.languages.en.phrases import Names, Phrase, What, country_name
from pactwatch.reading.languages.en.roles import SIDES, Sides
from pactwatch.reading.languages.en.shape import ROWS, Shape, T
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.records import Kind

OFFICE = PROSE.pattern(
    r"\b(?:Minister|Premier|Health CS|(?:Health|Cabinet|Foreign|Agriculture|Education|Trade|Science|Energy|Finance) "
    r"(?:Cabinet )?Secretary)\b"
)
BESIDE = ROWS.pattern(
    rf"(?<!'s )({T}) (?:, )?(?:and|with|met|received|hosted|welcomed|sign|inked|today|on|,|yesterday)"
)


def with_own_minister(sides: Sides, shape: Shape, names: Names) -> Sides:
    """The sides; beside one party of abroad the minister of the page's own land stands for it."""
    told = [phrase for group in sides.groups for phrase in group]
    if names.land is None or len(told) >= SIDES or (told and _land(told[0]) in (None, names.land)):
        return sides
    for found in BESIDE.finditer(shape.row):
        office = shape.table[found.group(1)]
        if not office.of and OFFICE.search(office.words):
            words = country_name(names.land) or names.land
            own = Phrase(what=What.COUNTRY, words=words, start=office.start, end=office.end, code=names.land)
            group = (own._replace(kind=Kind.GOVERNMENT), *told)
            return Sides((group,), sides.is_anaphor, f"{sides.rule}; a minister of the page's land")
    return sides


def _land(phrase: Phrase) -> str | None:
    return phrase.code or land_told(phrase.words, phrase.home)
