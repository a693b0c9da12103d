"""Signers told side by side in a Japanese sentence: "日本側はA、タイ側はBが署名した", "日本側からはAとBが参加した"."""

from __future__ import annotations

import re

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence

SIDE = re.compile(
    r"(?:(?<=[、。])|^)(?P<whose>[^、。はがをにでと\x02]{1,12})側(?:から(?:は|も)?|は|では|の(?:署名者|代表|参加者)は)、?"
)
"""Where the telling of one side begins."""
JOINED = re.compile(r"参加|加わ|署名|調印|締結|名を連ね|サイン|顔をそろえ")


def sides_named(sentence: Sentence, sheet: Sheet) -> tuple[tuple[Mention, ...], ...]:
    """One group of the bodies of all sides; () where one of them names none, or there is but one side."""
    marks = list(SIDE.finditer(sentence.words))
    if len({mark["whose"] for mark in marks}) < 2 or JOINED.search(sentence.words, marks[-1].end()) is None:
        return ()
    groups = sheet.groups(sentence, sheet.masked(sentence))
    found: list[Mention] = []
    ends = [*(mark.start() for mark in marks[1:]), len(sentence.words)]
    for mark, end in zip(marks, ends, strict=True):
        told = [g for g in groups if g.end > mark.end() and g.start < end]
        bodies = [
            m
            for g in told
            for m in sheet.bodies(g, sentence)
            if (m.start < 0 or mark.end() <= m.start < end) and resolve(m.name) is None
        ]
        if not bodies:
            return ()
        found += [m for m in bodies if all(m.name != known.name for known in found)]
    shift = max(sentence.start, 0)
    return (tuple(shifted(m, shift, sentence.start) for m in found),)
