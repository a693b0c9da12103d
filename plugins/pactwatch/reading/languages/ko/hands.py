"""Who, in a Korean headline, has joined hands with whom: "도레이와 손잡은 가온…"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.particles import WITH
from pactwatch.reading.languages.ko.placed_names import is_no_word
from pactwatch.reading.languages.ko.words import Word

JOINED_HANDS = re.compile(r"^(?:손잡은|손맞잡은|만난|업은|품은|잡은)$")


def takes_hand(words: Sequence[Word]) -> Word | None:
    """ "도레이와 손잡은 가온…": whom the first half of a headline has join hands with somebody; None for nobody."""
    for at in range(1, len(words) - 1):
        told = words[at].stem + words[at].particle
        name = words[at + 1]
        if JOINED_HANDS.match(told) and any(w.particle in WITH for w in words[:at]) and is_no_word(name.stem):
            return name if name.comma or name.particle or at + 2 == len(words) else None
    return None
