"""Which language an article is in: by script, then by small words.

A statistical model is asked only about Latin text that neither settles.
"""

from __future__ import annotations

import re

HANGUL = re.compile(r"[가-힣]")
KANA = re.compile(r"[ぁ-ヿ]")
HAN = re.compile(r"[一-鿿]")
LATIN = re.compile(r"[A-Za-z]")
ENGLISH = re.compile(r"\b(?:the|of|and|to|in|for|with|on|was|has|by)\b", re.IGNORECASE)

LOOKED_AT = 6_000
"""Code points that are looked at: enough to outweigh a foreign menu, cheap on a long page."""


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, or "und" where it has no letters to go by."""
    sample = text[:LOOKED_AT]
    hangul, kana, han = (len(script.findall(sample)) for script in (HANGUL, KANA, HAN))
    latin = len(LATIN.findall(sample))
    # a Hangul syllable or an ideograph says as much as about three Latin letters
    if hangul * 3 >= latin * 0.5 and hangul >= max(kana, 1) and hangul * 2 >= han:
        return "ko"
    if (kana + han) * 3 >= latin * 0.5 and kana + han:
        # Japanese prose is at least a tenth kana; a Chinese page may quote a Japanese name
        return "ja" if kana * 8 >= han else "zh"
    if not latin:
        return "und"
    words = max(1, sample.count(" "))
    if len(ENGLISH.findall(sample)) * 12 >= words:
        return "en"
    import py3langid  # noqa: PLC0415  loads a model of 10 MB: only for the rare page that needs it

    return str(py3langid.classify(sample.encode("utf-8", "replace").decode("utf-8"))[0])
