"""The sentence around the words that prove something: the evidence is its core, a person wants the whole of it."""

from __future__ import annotations

import re

END = re.compile(r"[.!?。！？…][\"'”’」』)\]]*(?=\s|$)|[。！？][”’」』]?")
# A full stop after these ends no sentence: initials, and the titles that news writes before names.
SHORT = re.compile(r"(?:^|[\s(])(?:[A-Z]|[A-Z]\.[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|No|Co|Inc|Ltd|Corp|vs|Sen|Gov|Gen)$")


def around(text: str, words: str) -> str:
    """The sentence of ``text`` (a paragraph a line) that holds ``words``; the words alone where it is not found."""
    at = text.find(words) if words else -1
    if at < 0:
        return words
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at + len(words))
    line = text[start : end if end >= 0 else len(text)]
    first = at - start
    last = first + len(words)
    ends = [found.end() for found in END.finditer(line) if not SHORT.search(line[: found.start()])]
    begins = max((one for one in ends if one <= first), default=0)
    stops = min((one for one in ends if one >= last), default=len(line))
    return line[begins:stops].strip()
