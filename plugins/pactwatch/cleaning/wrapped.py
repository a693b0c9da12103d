"""Joins the lines into which a page breaks its sentences.

At a fixed width, between words or, in scripts that need no blank, anywhere (手術の / 教育訓練); or a few words at a
time, as in Korean broadcasts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pactwatch.cleaning.shape import width

NARROWEST, WIDEST = 48, 104
"""Columns at which pages are broken; of letters half as many, where a page is broken by these."""
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
SIGNS = re.compile(r"[ぁ-ん一-鿿]")
KANA = re.compile(r"[ぁ-ん]")
HANGUL = re.compile(r"[가-힣]")
OPENS = re.compile(r"\s|[-–*+•·ㆍ▲△▶▷◆◇■□○●◎※☞>|]|\d{1,2}[.)]\s")
"""How a line begins that goes on with nothing."""
ENDS = re.compile(r"""[.!?。！？…][)"'”’」』）\]】〉>]*$""")
LEAST_IN_PARAGRAPHS = 2
"""The same where the lines stand in paragraphs, all of whose other lines are full and whose last ends a sentence."""


def unwrapped(text: str) -> str:
    """The text with its broken lines joined: all of a page broken at a width, else those that end amid a sentence."""
    lines = text.split("\n")
    is_of_signs = SIGNS.search(text) is not None and HANGUL.search(text) is None
    for measure, narrowest in ((width, NARROWEST), (len, NARROWEST // 2)):
        setting = _Setting(lines=lines, measure=measure, narrowest=narrowest, is_of_signs=is_of_signs)
        if setting.width:
            return "\n".join(setting.joined())
    return "\n".join(_sentences_on(lines)) if KANA.search(text) else text


@dataclass(frozen=True, kw_only=True)
class _Setting:
    """How wide the lines of a page are by a measure; ``is_of_signs``: its script needs no blanks between words."""

    lines: list[str]
    measure: Callable[[str], int]
    narrowest: int
    is_of_signs: bool

    @cached_property
    def widths(self) -> list[int]:
        """The width of each line."""
        return [self.measure(line) for line in self.lines]

    @cached_property
    def reaches(self) -> list[int]:
        """How wide each line would be with what the next one begins with; 0 where that goes on with nothing."""
        return [*map(self._reach, self.lines, self.widths, [*self.lines[1:], ""])]

    def _reach(self, line: str, wide: int, line_after: str) -> int:
        if wide < self.narrowest - RAGGED or not line_after or OPENS.match(line_after):
            return 0
        return wide + 1 + (RAGGED if self.is_of_signs else self.measure(line_after.split(" ", 1)[0]))

    @cached_property
    def is_amid(self) -> list[bool]:
        """Of each line whether it ends in the midst of a sentence."""
        return [bool(RUNS_ON.search(line)) if self.is_of_signs else not ENDS.search(line) for line in self.lines]

    @cached_property
    def width(self) -> int:
        """The width at which the page is broken; 0 of a page that is not."""
        if told := self._of_paragraphs():
            return told
        widest = max(self.widths)
        if not self.narrowest <= widest <= WIDEST:
            return 0
        full = [reach > widest for reach in self.reaches]
        broken = sum(one and amid for one, amid in zip(full, self.is_amid, strict=True))
        return widest if broken >= LEAST and 2 * sum(full) > sum(reach > 0 for reach in self.reaches) else 0

    def _of_paragraphs(self) -> int:
        """The same by the paragraphs alone, whatever lines stand around them.

        One whose widest line takes ``top`` columns, and each of whose lines but the last would have taken its
        ``reach``, may have been broken at any width from ``top`` to below the least of these.
        """
        found: Counter[int] = Counter()
        for first, end in self._paragraphs():
            broken = sum(self.is_amid[first : end - 1])
            top = max(self.widths[first:end])
            if broken and ENDS.search(self.lines[end - 1]) and top <= WIDEST:
                for wide in range(max(top, self.narrowest), min(*self.reaches[first : end - 1], WIDEST + 1)):
                    found[wide] += broken
        if not found or max(found.values()) < LEAST_IN_PARAGRAPHS:
            return 0
        return min(found, key=lambda wide: (-found[wide], wide))

    def _paragraphs(self) -> Iterator[tuple[int, int]]:
        """First line and end of each run of two lines or more that go on in one another, behind a blank line."""
        first = 0
        for number, reach in enumerate(self.reaches):
            if reach:
                continue
            if number > first > 0 and not self.lines[first - 1].strip():
                yield first, number + 1
            first = number + 1

    def joined(self) -> list[str]:
        """The lines, each full one with the next."""
        joined = [self.lines[0]]
        for wide, reach, line in zip(self.widths, self.reaches, self.lines[1:], strict=False):
            if wide <= self.width < reach:
                joined[-1] += line if self.is_of_signs else f" {line}"
            else:
                joined.append(line)
        return joined


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
