"""The sentence of an article that proves what it tells. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

LONGEST = 400  # code points: a caption without any full stop must not fill an alert
# An end of a sentence: a full stop after which a blank or nothing comes, or one of East Asia's.
ENDS = re.compile(r"(?<=[.!?])(?=\s|$)|(?<=[。！？])")


def sentence(text: str, evidence: Sequence[Mapping[str, Any]]) -> str:
    """The sentence around the words that decided the status: the longest of them below the headline, else the first.

    ``evidence`` are ``records.Evidence`` as JSON, offsets in code points of ``text``. Empty without any.
    """
    decided = [one for one in evidence if one["decides"] == "status"]
    if not decided:
        return ""
    headline = text.find("\n")
    inside = [one for one in decided if 0 <= one["start"] < one["end"] <= len(text)]
    below = [one for one in inside if one["start"] > headline >= 0]
    if not inside:
        return str(decided[0]["words"])[:LONGEST]
    best = max(below or inside, key=lambda one: (one["end"] - one["start"], -one["start"]))
    first = text.rfind("\n", 0, best["start"]) + 1
    last = text.find("\n", best["end"])
    line = text[first : last if last >= 0 else len(text)]
    begin, end = best["start"] - first, best["end"] - first
    cuts = [0, *(match.start() for match in ENDS.finditer(line)), len(line)]
    left = max(cut for cut in cuts if cut <= begin)
    right = min(cut for cut in cuts if cut >= end)
    return line[left:right].strip()[:LONGEST]
