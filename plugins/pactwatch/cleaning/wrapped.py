"""Joins the lines into which a page breaks its sentences.

At a fixed width, in scripts that need no blank (手術の / 教育訓練), or a few words at a time, as in Korean broadcasts.
"""

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
IN_THE_MIDST = re.compile(r"[ぁ-んァ-ヺー一-鿿)）][のにをがはで、]\s*$")
"""How a line ends that no sentence ends with, nor any heading."""
LONG_ENOUGH = 60
"""Columns of a line that is no heading."""
VERB = re.compile(r"\s*(?:いた)?しま(?:した|す)。")
"""What a sentence ends with, and no line begins with."""
KANA = re.compile(r"[ぁ-ん]")


def unwrapped(text: str) -> str:
    """The text with its broken lines joined: all of a page broken at a width, else those that end amid a sentence."""
    if KANA.search(text) is None:
        return text
    lines = text.split("\n")
    widths = [width(line) for line in lines]
    widest = max(widths)
    if not NARROWEST <= widest <= WIDEST:
        return "\n".join(_sentences_on(lines))
    broken = [
        widest - RAGGED <= wide and RUNS_ON.search(line) is not None for line, wide in zip(lines, widths, strict=True)
    ]
    if sum(broken) < LEAST:
        return "\n".join(_sentences_on(lines))
    joined = [lines[0]]
    for before, line in zip(broken, lines[1:], strict=False):
        if before and line and not line[0].isspace():
            joined[-1] += line
        else:
            joined.append(line)
    return "\n".join(joined)


def _sentences_on(lines: list[str]) -> list[str]:
    """The lines; what ends in a particle goes on in the next, and a verb's ending belongs to what stands before it."""
    joined: list[str] = []
    for line in lines:
        before = next((n for n in range(len(joined) - 1, max(-1, len(joined) - 3), -1) if joined[n].strip()), None)
        if before is not None and _goes_on(joined[before], line, far=before < len(joined) - 1):
            joined[before:] = [joined[before].rstrip() + line.lstrip()]
        else:
            joined.append(line)
    return joined


def _goes_on(before: str, line: str, *, far: bool) -> bool:
    if VERB.match(line) and RUNS_ON.search(before.rstrip()):
        return True
    return not far and bool(line.strip()) and IN_THE_MIDST.search(before) is not None and width(before) >= LONG_ENOUGH


LONGEST_LINE = 32
"""Letters of a line that may be a piece of a sentence."""
FEWEST = 3
"""Broken sentences that make a script; a heading over a short line is one by chance."""
CLOSES = re.compile(r"[가-힣][다요죠][.!?][\"'”’]?$")
HEADS = re.compile(r"[가-힣]다[\"'”’]?$")
"""A line that ends like a sentence, without its stop, is a heading."""
GOES_ON = re.compile(r"(?:[은는이가을를에로와과의도만며고던한할된해서여데게지인]|까지|부터),?$")
"""What a heading over the first broken sentence hardly ends in."""
HANGUL = re.compile(r"[가-힣]")


def in_sentences(lines: list[str]) -> list[str]:
    """The lines of a script with each broken sentence as one line; those of any other page as they are."""
    groups = _groups(lines)
    return [" ".join(group) for group in groups] if sum(len(group) > 1 for group in groups) >= FEWEST else lines


def _groups(lines: list[str]) -> list[list[str]]:
    """Each line alone, but the short ones up to the one that closes their sentence together."""
    groups: list[list[str]] = []
    open_ones: list[str] = []
    any_closed = False
    for line in lines:
        is_piece = len(line) <= LONGEST_LINE and HANGUL.search(line) is not None and not HEADS.search(line)
        if not is_piece or not (any_closed or CLOSES.search(line) or GOES_ON.search(line)):
            groups += [[one] for one in (*open_ones, line)]
            open_ones = []
            continue
        open_ones.append(line)
        if CLOSES.search(line):
            groups.append(open_ones)
            open_ones, any_closed = [], True
    return groups + [[one] for one in open_ones]
