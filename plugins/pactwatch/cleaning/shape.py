"""What the form of a line tells, whatever its language: its width, whether it is prose, a list item, a bar of links."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from pactwatch.form_lines import label_of

_SENTENCE_END = re.compile(r"""[.!?。！？…][)"'”’」』）\]】〉>]*$""")
_KOREAN_END = re.compile(r"(?:다|요|죠|까)[)\"'”’」』）\]】]*$")
_INNER_END = re.compile(r"(?:[.!?][\"'”’]?\s+\S|[。！？])")
_ITEM = re.compile(r"^(?:[-–*+•·・‧∙ㆍ▶▷►☞◀■□○●◎※>]\s*\S|\d{1,2}(?:[.)]|\s*\||\s)\s*\D|\d{1,2}:\d{2}\s|\(\d{4}-\d)")
# "2.両省は協力する。": a paragraph with its number, as ministries set them
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s*[^。]{12,}。(?:.*。)?[」』）)]?$")
_SPLIT = re.compile(r"\s*[|│|]\s*|\s{2,}|\s+[·>›»/]{1,2}\s+|\s*::\s*")
_BRACKETS = re.compile(r"^(?:[\[【〔][^\]】〕]{1,20}[\]】〕]\s*){3,}$")
# what Japanese pages set as a form beyond the labels of form_lines.py
_FORM = re.compile(
    r"\W{0,4}(?:(?:協定|覚書)?(?:の)?(?:調印|締結|署名)(?:した)?(?:の?(?:日|年月日|者|先|機関)|日時)|(?:相手|協定|提携)(?:方|先|校|機関)|"
    r"開催日時|日\s{1,4}時|(?<=[【■●○・◆□▼])日時|日時(?=.{8,24}[(（][月火水木金土日][)）]))\W{1,8}\S"
    r"|[^。]{0,60}\d日\W{0,2}(?:に|付け?で?)?(?:締結|調印|署名)\W{0,2}$"
)
_WORD_ROW = re.compile(r"^(?:[\w·&/+]{1,8}\s){3,}[\w·&/+]{1,8}$")
_SEPARATOR = re.compile(r"[|│|]|\s\s|\s[·>›»/]|::")
_LETTER = re.compile(r"[^\W\d_]")
_HANGUL = re.compile(r"(?<![\uac00-\ud7a3])[\uac00-\ud7a3]{2}")
_HAN_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}")
_OTHER = re.compile(
    r"(?<![^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{3,6}|(?<!\d)\d{3,6}"
)


def width(text: str) -> int:
    """Columns that the text takes: Hangul, kana and Han count two, so that one figure serves every language."""
    return len(text) + sum(1 for c in text if c >= "\u1100" and unicodedata.east_asian_width(c) in "WF")


@dataclass(frozen=True)
class Line:
    """A line that is not blank: its words, its width in columns, and whether a blank line stands before it."""

    text: str
    width: int
    gap: bool
    indented: bool

    @cached_property
    def is_item(self) -> bool:
        """Opened by a bullet, a rank, a clock time or a bracketed date, as list items are."""
        return bool(_ITEM.match(self.text)) and not _NUMBERED.match(self.text)

    @cached_property
    def ends(self) -> bool:
        """Ends as a sentence does."""
        return bool(
            _SENTENCE_END.search(self.text[-40:]) or (self.width >= 100 and _KOREAN_END.search(self.text[-40:]))
        )

    @cached_property
    def is_prose(self) -> bool:
        """A paragraph: long enough for a sentence, and with a sentence's end at its own end or within."""
        if self.width < 50 or self.is_bar:
            return False
        return self.ends or (self.width >= 100 and bool(_INNER_END.search(self.text)))

    @cached_property
    def is_bar(self) -> bool:
        """Several short pieces side by side: a menu, a path, a row of buttons."""
        if _BRACKETS.match(self.text):
            return True
        if self.ends or not _SEPARATOR.search(self.text):
            return False
        pieces = [piece for piece in _SPLIT.split(self.text) if _LETTER.search(piece)]
        return len(pieces) >= 2 and self.width / len(pieces) <= 24 and max(map(width, pieces)) <= 44

    @cached_property
    def is_form(self) -> bool:
        """A line of a form about a signing, however it is set: 締結日   2024年5月31日, 【X大学】2017年7月11日締結."""
        return label_of(self.text) is not None or _FORM.match(self.text) is not None

    @cached_property
    def is_word_row(self) -> bool:
        """Nothing but short words in a row, as menus without separators are; short headlines can be so, too."""
        return bool(_WORD_ROW.match(self.text))

    @cached_property
    def letters(self) -> bool:
        """Whether any letter stands in the line at all (counters and rules have none)."""
        return bool(_LETTER.search(self.text))


def split_lines(text: str) -> list[Line]:
    """The lines of a tidied text that are not blank, in order."""
    lines: list[Line] = []
    gap = True
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            lines.append(Line(text=words, width=width(words), gap=gap, indented=raw[:1] == " "))
        gap = not words
    return lines


def tokens(text: str) -> set[str]:
    """The stems by which two stretches are compared: the first two syllables of Korean words, the first six letters of
    Latin words of at least three, pairs of neighbouring kana and Han characters. Rough on purpose: no dictionary.
    """
    folded = text.casefold()
    found = {*_HANGUL.findall(folded), *_OTHER.findall(folded)}
    for run in _HAN_KANA.findall(folded):
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    return found


def kinship(words: str, known: set[str]) -> float:
    """The share (0 to 1) of the stems of ``words`` that are ``known`` already; 0 where it has none."""
    own = tokens(words)
    return len(own & known) / len(own) if own else 0.0
