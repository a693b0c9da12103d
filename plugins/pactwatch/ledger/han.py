"""Chinese signs in one way of writing, so that 國家衛生, 国家卫生 and 国家衛生 are one name. Pure."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from opencc import OpenCC

HAN = re.compile(r"[㐀-鿿]")
WAYS = ("jp2t", "hk2t", "t2s")
"""OpenCC's conversions in turn: Japanese and Hong Kong signs to traditional ones, those to simplified ones."""
MADE_IN_JAPAN = str.maketrans({"働": "动", "拠": "据", "桟": "栈"})
"""Signs that only Japan writes and that stand for the Chinese one (Unicode's Unihan database)."""


@cache
def _ways() -> tuple[OpenCC, ...]:
    return tuple(map(OpenCC, WAYS))


@lru_cache(maxsize=50_000)
def one_writing(text: str) -> str:
    """The text with its Chinese signs simplified, sign for sign; other scripts stay as they are."""
    if not HAN.search(text):
        return text
    for way in _ways():
        text = way.convert(text)
    return text.translate(MADE_IN_JAPAN)
