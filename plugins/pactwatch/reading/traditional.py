"""Names in simplified signs as Taiwan and Hong Kong write them: 印尼大学 is 印尼大學 there."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

IN_NAMES = str.maketrans({"臺": "台", "裏": "里", "祕": "秘"})
"""Signs that OpenCC's standard has and the names of bodies in the press do not (台灣, 馬里蘭, 秘魯)."""


@cache
def _way() -> OpenCC:
    return OpenCC("s2t")


def traditional(name: str) -> str:
    """The name in traditional signs; as it is where it has none that differ."""
    written: str = _way().convert(name)
    return written.translate(IN_NAMES)
