"""Photo captions: not news, but they may state the day and the place, so they are kept beside the text."""

from __future__ import annotations

import re

from pactwatch.cleaning import marks
from pactwatch.cleaning.shape import Line
from pactwatch.cleaning.sheet import Sheet

_WITHOUT_HINTS = frozenset({"start"})
_CREDIT_END = re.compile(
    r"(?:[(（\[【][^()（）\[\]]{2,60}[)）\]】]|=\s?\d{1,2}日[、,]\S{1,12}|[.。]\s[^.。\s]\S{1,20}(?:\s\S{1,12})?)$"
)
_GOING_ON = re.compile(r"(?:고|아|어|여) 있다\.?$|모습\.?$")
_OWNER = re.compile(r"[.다]\s*[ⓒ©]\s?[^\s.,]{2,24}$")
# "... 서명했다.(사진)": running text that points at its picture
_POINTING = re.compile(r"다\.\s?[(（]\s?사진\s?[)）]\s*$")
_LONGEST, _SHORT = 460, 44
# A credit stands at one of a caption's ends; farther in, the same words are the article's own.
_AT_START, _AT_END = 26, 70


def is_caption(line: Line, *, doubled: bool) -> bool:
    """Whether the line describes a picture: a credit decides alone, else two signs must meet (``doubled`` is one)."""
    if line.width > _LONGEST or _POINTING.search(line.text[-12:]):
        return False
    if _is_credited(line):
        return True
    hints = marks.count("hint", line.text)
    arrow = bool(marks.phrases("hint").reason(line.text, only=_WITHOUT_HINTS))
    signs = hints + arrow + doubled + bool(_CREDIT_END.search(line.text)) + bool(_GOING_ON.search(line.text))
    return hints > 0 and signs + (not line.ends) >= 2


def _is_credited(line: Line) -> bool:
    """Whether the line names a photographer or a source of pictures, or is a picture's label."""
    caption = marks.phrases("caption")
    within = frozenset({"within"})
    if caption.reason(line.text, only=marks.MATCHES - {"within", "end"}) or _OWNER.search(line.text[-_AT_END:]):
        return True
    if line.ends:
        return False
    at_ends = caption.reason(line.text[:_AT_START], only=within) or caption.reason(line.text[-_AT_END:], only=within)
    return bool(at_ends or (line.width <= _SHORT and caption.reason(line.text, only=frozenset({"end"}))))


def cut_captions(sheet: Sheet) -> None:
    """Moves captions from the article to ``sheet.captions``; of a doubled one, both copies go and one is kept."""
    expected = False
    for i in list(sheet.left()):
        line = sheet.lines[i]
        doubled = any(0 <= n < len(sheet.lines) and sheet.lines[n].text == line.text for n in (i - 1, i + 1))
        labelled = bool(marks.phrases("caption").whole_reason(line.text))
        if labelled or is_caption(line, doubled=doubled) or (expected and not line.is_prose and not line.gap):
            sheet.cut(i, "caption")
            if not labelled:
                sheet.captions.append(i)
        expected = labelled
