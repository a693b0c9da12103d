"""Joins the lines of a page that was broken at a fixed width, in scripts that need no blank: 手術の / 教育訓練."""

from __future__ import annotations

import re

from pactwatch.cleaning.shape import width

NARROWEST, WIDEST = 48, 104
"""Columns at which pages are broken."""
RAGGED = 6
"""Columns that a line may fall short: marks that may not open a line, letters of one column."""
LEAST = 4
"""Lines broken in the midst of a sentence that show that a page is broken so."""
RUNS_ON = re.compile(r"[ぁ-んァ-ヺー一-鿿、,々]$")
"""How a line ends whose sentence goes on."""
KANA = re.compile(r"[ぁ-ん]")


def unwrapped(text: str) -> str:
    """The text with its broken lines joined; as it is where no line is broken, or where any is wider than the rest."""
    if KANA.search(text) is None:
        return text
    lines = text.split("\n")
    widths = [width(line) for line in lines]
    widest = max(widths)
    if not NARROWEST <= widest <= WIDEST:
        return text
    broken = [widest - RAGGED <= wide and RUNS_ON.search(line) is not None for line, wide in zip(lines, widths, strict=True)]
    if sum(broken) < LEAST:
        return text
    joined = [lines[0]]
    for before, line in zip(broken, lines[1:], strict=False):
        if before and line and not line[0].isspace():
            joined[-1] += line
        else:
            joined.append(line)
    return "\n".join(joined)
