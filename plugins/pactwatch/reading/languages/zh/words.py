"""The words that Chinese grammar needs, by class: include/gazetteer/phrases/zh.csv."""

from __future__ import annotations

import functools
import re

from pactwatch.reading.terms import word_classes
from pactwatch.reading.traditional import SPELT_OTHERWISE


@functools.cache
def words_of(kind: str) -> frozenset[str]:
    """Every word of one class (``title``, ``generic``, ``left``, ``after``, ``self``, ``shield``, ``firm``)."""
    return frozenset(word.translate(SPELT_OTHERWISE) for word in word_classes("zh").get(kind, frozenset()))


WIRED = ("电", "電", "讯", "訊")
"""What ends a dateline, and stands in many a name: 日电, 遠東醫電科技."""


@functools.cache
def pattern_of(kind: str) -> re.Pattern[str]:
    """The words of one class as a pattern, the longest first."""
    told = words_of(kind).difference(WIRED if kind == "left" else ())
    words = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    if kind == "left":
        return re.compile(rf"{words}|(?<=[日社)）\2])(?:{'|'.join(WIRED)})")
    # 委员 is a title, 委员会 a body; 总统 a title, 总统府 a body
    return re.compile(rf"(?:{words})(?![会會处處馆館府团團局部])" if kind == "title" else words)
