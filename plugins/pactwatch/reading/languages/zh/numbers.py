"""Chinese numbers as they count: "两家", "三份", "2项"."""

from __future__ import annotations

from pactwatch.reading.languages.number_signs import kanji_number

TWO = "两兩"


def number_of(written: str) -> int:
    """The number of digits or signs."""
    return int(written) if written.isdecimal() else 2 if written in TWO else kanji_number(written)
