"""Which language an article is in: by script, then by small words.

A statistical model is asked only about Latin text that neither settles.
"""

from __future__ import annotations

import re

from pactwatch.reading.words import words

LATIN = re.compile(r"[A-Za-z]+")
LETTERS = bytes(range(ord("A"), ord("Z") + 1)) + bytes(range(ord("a"), ord("z") + 1))
NOT_LATIN = bytes(set(range(256)) - set(LETTERS))
NOT_HANGUL = bytes(set(range(256)) - set(range(0xEA, 0xEE)))
"""Of a Hangul syllable (U+AC00 to U+D7A3) the first byte in UTF-8 is EA to ED."""
NOT_HAN = bytes(set(range(256)) - set(range(0xE4, 0xEA)))
"""Of an ideograph (U+4E00 to U+9FFF) it is E4 to E9."""
KANA = (b"\xe3\x81", b"\xe3\x82", b"\xe3\x83")
"""The first two bytes of a kana (U+3040 to U+30FF)."""
ENGLISH = frozenset(words("common_word"))

GLANCE = 80
LOOKED_AT = 250
"""Code points that are looked at in each of three places: enough to outweigh a foreign menu, cheap on a long page."""


def glance(text: str) -> str:
    """A cheap guess for a text that is not read: by script, "und" for Latin text that small words do not settle."""
    return detect(text, GLANCE, ask_model=False)


def _eastern(sample: str) -> str | None:
    """ko, ja or zh where their signs outweigh the Latin letters; None where they do not."""
    signs = sample.encode("utf-8", "replace")  # a byte deleted or counted costs next to nothing
    hangul = len(signs.translate(None, NOT_HANGUL))
    if hangul * 2 >= len(sample):
        return "ko"  # whatever the other half is, it cannot outweigh this
    latin, han = len(signs.translate(None, NOT_LATIN)), len(signs.translate(None, NOT_HAN))
    kana = sum(map(signs.count, KANA))
    # a Hangul syllable or an ideograph says as much as about three Latin letters
    if hangul * 6 >= latin and hangul >= max(kana, 1) and hangul * 2 >= han:
        return "ko"
    if (kana + han) * 6 >= latin and kana + han:
        # Japanese prose is at least a tenth kana; a Chinese page may quote a Japanese name
        return "ja" if kana * 8 >= han else "zh"
    return None


def detect(text: str, looked_at: int = LOOKED_AT, *, ask_model: bool = True) -> str:
    """The ISO 639-1 code of the language of ``text``, or "und" where it has no letters to go by.

    ``looked_at``: how many code points to look at in each of three places.
    """
    third = len(text) // 3
    places = (0, third, 2 * third) if third > looked_at else (0, looked_at, 2 * looked_at)
    sample = "".join([text[at : at + looked_at] for at in places])
    if not sample.isascii() and (eastern := _eastern(sample)):
        return eastern
    latin_words = LATIN.findall(sample)
    if not latin_words:
        return "und"
    if sum(word.lower() in ENGLISH for word in latin_words) * 12 >= len(latin_words):
        return "en"
    if not ask_model:
        return "und"
    import py3langid  # noqa: PLC0415  loads a model of 10 MB: only for the rare page that needs it

    longer = text[: 12 * LOOKED_AT]
    return str(py3langid.classify(longer.encode("utf-8", "replace").decode("utf-8"))[0])
