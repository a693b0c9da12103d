"""Sentences that a page breaks into short lines, as broadcasters' scripts are, joined to one line each.

Sentences are cut line by line, so one over three lines would be told in none. Offsets stay: a break becomes a blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
Lines = list[tuple[int, str]]


def joined(lines: Lines) -> Lines:
    """The lines, offset and words, with each broken sentence as one; those of another page as they are."""
    groups = _groups(lines)
    if sum(len(group) > 1 for group in groups) < FEWEST:
        return lines
    return [(group[0][0], _in_one(group)) for group in groups]


def laid_out(lines: Sequence[tuple[int, str]], length: int) -> str:
    """A text of this length with the lines where they stand."""
    out: list[str] = []
    at = 0
    for offset, line in lines:
        out += ["\n" * (offset - at), line]
        at = offset + len(line)
    return "".join(out) + "\n" * (length - at)


def _in_one(group: Lines) -> str:
    """The lines of one sentence, as far from each other as they stand."""
    return laid_out([(offset - group[0][0], line) for offset, line in group], 0).replace("\n", " ")


def _groups(lines: Lines) -> list[Lines]:
    """Each line alone, but the short ones up to the one that closes their sentence together."""
    groups: list[Lines] = []
    open_ones: Lines = []
    any_closed = False
    for offset, line in lines:
        words = line.strip()
        is_piece = len(words) <= LONGEST_LINE and HANGUL.search(words) is not None and not HEADS.search(words)
        if not is_piece:
            groups += [[one] for one in (*open_ones, (offset, line))]
            open_ones = []
            continue
        if not any_closed and not CLOSES.search(words) and not GOES_ON.search(words):
            groups += [[one] for one in (*open_ones, (offset, line))]
            open_ones = []
            continue
        open_ones.append((offset, line))
        if CLOSES.search(words):
            groups.append(open_ones)
            open_ones, any_closed = [], True
    return groups + [[one] for one in open_ones]
