"""Pages on which only bodies of one land sign (tests/reading/own_land): few get a pairing, hardly any surely."""

from __future__ import annotations

from functools import cache

import pytest
from own_pages import LOOKED_AT, own_pages

from pactwatch.cleaning.clean import clean
from pactwatch.reading.confidence import SURE
from pactwatch.reading.reader import read
from pactwatch.records import Reading, Status

PAIRED = {
    "ko": (0, 8),
    "en": (1, 6),
    "ja": (0, 4),
    "zh": (0, 3),
}
"""Pages that may have a false pairing, of those looked at and of the others. Only ever lowered."""
SURELY_PAIRED = 1


@cache
def _readings(lang: str) -> dict[int, Reading]:
    """The readings of a language's pages by number."""
    return {page.number: read(clean(page.raw)) for page in own_pages() if page.lang == lang}


def _is_paired(reading: Reading) -> bool:
    """Whether a reading would open a pairing."""
    return reading.status in (Status.SIGNED, Status.PLANNED) and any(accord.pairs for accord in reading.accords)


@pytest.mark.parametrize("lang", PAIRED)
def test_few_pages_of_one_land_get_a_pairing(lang: str) -> None:
    paired = sorted(number for number, reading in _readings(lang).items() if _is_paired(reading))
    looked_at = [number for number in paired if number <= LOOKED_AT]
    assert len(looked_at) <= PAIRED[lang][0], looked_at
    assert len(paired) - len(looked_at) <= PAIRED[lang][1], paired


def test_hardly_any_surely() -> None:
    surely = [
        (lang, number)
        for lang in PAIRED
        for number, reading in _readings(lang).items()
        if _is_paired(reading) and reading.confidence >= SURE
    ]
    assert len(surely) <= SURELY_PAIRED, surely


@pytest.mark.parametrize("lang", PAIRED)
def test_nearly_all_are_read_as_agreements(lang: str) -> None:
    told = [reading for reading in _readings(lang).values() if reading.status is not Status.NONE]
    assert len(told) >= 82
