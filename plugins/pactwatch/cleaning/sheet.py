"""The working sheet of one article: its lines and, line by line, why one was cut. Each pass of `clean` writes on it."""

from __future__ import annotations

from collections.abc import Iterator

from pactwatch.cleaning.glue import unglue
from pactwatch.cleaning.shape import Line, split_lines, tokens, width

# Share of a stretch's stems that the article used before. Measured on the corpus: 95 in 100 paragraphs share KIN or
# more with the body before them, 90 in 100 lines of other articles less than CLOSE_KIN. Between the two, form decides.
KIN, CLOSE_KIN = 0.06, 0.3
# Columns that make a body: two Korean sentences. A line of a bulleted digest is at least _LONG wide.
BODY_ENOUGH = 160
_LONG = 36


class Sheet:
    """Lines in page order and the reasons of those that were cut. A line once decided stays decided."""

    def __init__(self, text: str) -> None:
        """``text`` is tidied; lines that a crawler glued together are parted here."""
        self.lines: list[Line] = []
        for line in split_lines(text):
            for n, piece in enumerate(unglue(line.text)):
                self.lines.append(Line(text=piece, width=width(piece), gap=line.gap and n == 0, indented=line.indented))
        self.reasons: dict[int, str] = {}
        self.captions: list[int] = []
        self._tokens: dict[int, set[str]] = {}

    def cut(self, index: int, reason: str) -> None:
        """Takes the line away, unless an earlier pass did."""
        self.reasons.setdefault(index, reason)

    def left(self, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """The indexes of the lines that stand, from ``start`` to before ``stop``."""
        return (i for i in range(start, len(self.lines) if stop is None else stop) if i not in self.reasons)

    def prose(self, start: int = 0, stop: int | None = None) -> list[int]:
        """The standing paragraphs that are no list items."""
        return [i for i in self.left(start, stop) if self.lines[i].is_prose and not self.lines[i].is_item]

    def body(self, start: int = 0, stop: int | None = None) -> list[int]:
        """The paragraphs; where there are none (a digest in bullets), the long lines if they make a body together."""
        if prose := self.prose(start, stop):
            return prose
        long = [i for i in self.left(start, stop) if self.lines[i].width >= _LONG and not self.lines[i].is_bar]
        return long if self.mass(long) >= BODY_ENOUGH else []

    def head_end(self) -> int:
        """The index of the first paragraph, or of the first long item of a digest, before which the headline stands."""
        items = (i for i in self.body() if self.lines[i].is_item)
        return next(iter(self.prose()), next(items, len(self.lines)))

    def mass(self, indexes: list[int]) -> int:
        """The columns that these lines take together."""
        return sum(self.lines[i].width for i in indexes)

    def known(self, indexes: list[int]) -> set[str]:
        """The stems of these lines, to compare others with."""
        return set().union(*map(self.tokens, indexes))

    def tokens(self, index: int) -> set[str]:
        """The stems of one line, worked out once."""
        if index not in self._tokens:
            self._tokens[index] = tokens(self.lines[index].text)
        return self._tokens[index]

    def kinship(self, indexes: list[int], known: set[str]) -> float:
        """The share of the stems of these lines that are known."""
        own = self.known(indexes)
        return len(own & known) / len(own) if own else 0.0
