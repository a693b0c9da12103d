"""Japanese numbers as they count, in digits of either width or in a sign: "2社", "３者", "四校"."""

from __future__ import annotations

import unicodedata

from pactwatch.reading.languages.number_signs import DIGITS


def number_of(written: str) -> int:
    """The number of a sign or of digits."""
    return DIGITS.index(written) if written in DIGITS else int(unicodedata.normalize("NFKC", written))
