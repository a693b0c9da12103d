"""Japanese numbers as they count, in digits of either width or in a sign: "2社", "３者", "四校"."""

from __future__ import annotations

import unicodedata

from pactwatch.reading.languages.number_signs import DIGITS

SORTS_COUNTED = r"大学|校|機関|社|企業|省|州|市|か国|カ国|団体|病院|者|研究所|組織"
"""What stands behind the number of bodies that have a paper each, for a pattern: 2大学, 三つの省."""


def number_of(written: str) -> int:
    """The number of a sign or of digits."""
    return DIGITS.index(written) if written in DIGITS else int(unicodedata.normalize("NFKC", written))
