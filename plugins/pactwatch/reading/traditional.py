"""Signs that are written in two ways: names as Taiwan and Hong Kong write them (印尼大学 is 印尼大學 there)."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

SPELT_OTHERWISE = str.maketrans("衞裏滙羣峯爲綫牀祕", "衛裡匯群峰為線床秘")
"""Ideographs that Hong Kong's and older prints write in another way, a letter for a letter."""
IN_NAMES = str.maketrans({"臺": "台", "裏": "里", "祕": "秘"})
"""Signs that OpenCC's standard has and the names of bodies in the press do not (台灣, 馬里蘭, 秘魯)."""


@cache
def _way() -> OpenCC:
    return OpenCC("s2t")


def traditional(name: str) -> str:
    """The name in traditional signs; as it is where it has none that differ."""
    written: str = _way().convert(name)
    return written.translate(IN_NAMES)
