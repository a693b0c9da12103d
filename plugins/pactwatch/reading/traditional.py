"""Signs that are written in two ways: names as Taiwan and Hong Kong write them (印尼大学 is 印尼大學 there)."""

from __future__ import annotations

import re
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


HAN = re.compile("[\u3400-\u9fff]")
SIGNS = range(0x3400, 0xA000)


@cache
def _one_for_each() -> dict[int, str]:
    """What each ideograph is in simplified signs, the Japanese short forms too, where that is one sign."""
    signs = [chr(code) for code in SIGNS]
    plain = OpenCC("t2s").convert(OpenCC("jp2t").convert("\n".join(signs))).split("\n")
    return {ord(sign): one for sign, one in zip(signs, plain, strict=True) if sign != one and len(one) == 1}


def one_spelling(text: str) -> str:
    """The text in one spelling of its signs, sign for sign: 京浜急行電鉄, 京濱急行電鐵 and 京滨急行电铁 are alike."""
    return text.translate(_one_for_each()) if HAN.search(text) else text
