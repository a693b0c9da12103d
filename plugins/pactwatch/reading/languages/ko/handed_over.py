"""A letter of intent that one side hands to the other: "A는 B로부터 협력 의향서를 받았다"."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import country, is_body
from pactwatch.reading.languages.ko.roles import roles_in
from pactwatch.reading.languages.ko.words import Word
from pactwatch.reading.model import Hit

HANDED = re.compile(
    r"\0*(?:을|를)\s(?:\S{1,8}\s){0,2}?(?:(?:건네|전달|넘겨|공식|정식으로)?\s?받(?:았|아 |아냈)"
    r"|(?:접수|수신|수령|전달)했|건넸|전해 왔|전해왔|보내 왔|보내왔|전달해 왔|전했)"
)
"""A letter was handed over; one that is only sent in ("제출했다") is a bid."""
OF_MONEY = re.compile(r"(?:투자|참여|인수|매수|입찰|구매|매입|출자|입주|분양)\s?(?:의향서|\()")
"""Letters that tell of buying."""
GIVER = frozenset({"으로부터", "로부터", "에서", "에게서", "에게", "에", "측에", "측으로부터"})
"""Particles behind the one from whom a letter comes, or to whom it goes."""


def is_handed(line: Line, hit: Hit) -> re.Match[str] | None:
    """The verb by which the letter was handed over, if it was."""
    if hit.value != "LOI" or OF_MONEY.match(hit.words):
        return None
    return HANDED.match(line.text, hit.end - line.shift)


def roles_of_letter(line: Line, begin: int, close: int, cast: Cast) -> Roles:
    """Who handed it to whom: the body that it came from stands as the partner."""
    words = [_as_partner(word) for word in line.words_between(begin, close)]
    return roles_in(words, known=cast.known, whose=cast.whose)


def _as_partner(word: Word) -> Word:
    is_giver = word.particle in GIVER and (is_body(word.stem) or country(word.stem) is not None)
    return dataclasses.replace(word, particle="와") if is_giver else word
