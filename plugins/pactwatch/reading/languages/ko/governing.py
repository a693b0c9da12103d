"""Which verb of signing governs a paper that a Korean clause names, and how far what it says reaches."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.verbs import Tense, Verb, tense_at, verb_after

CARRIER = re.compile(r"^\0*\s?(?:관련\s)?(?:문서|문건|서류|증서|원본|합의|체결서|서명본)(?:를|을|에)?\s")
"""What carries the paper: "MOU 문서를 주고받았다"."""
VERB_REACH = 60
"""Letters behind a paper's name within which the verb that governs it begins."""
FAR_REACH = 140
"""The same for the first of two papers with one verb."""
OBJECT = re.compile(r"[\0\1]*(?:을|를)\s")
COMES = re.compile(r"[\0\1]*(?:이|가)\s")
PASSIVE = re.compile(r"(?:체결|서명|교환|조인)(?:됐|되었)다?|맺어졌|이뤄졌")
SHARED = re.compile(r"나누|나눴|나눈|주고")
ANOTHER_OBJECT = re.compile(r"[가-힣](?:을|를)\s")


def governing(text: str, end: int, *, of_first: bool) -> Verb | None:
    """The verb that governs the paper whose name ends at ``end``."""
    if of_first:
        end = _behind_alike(text, end)
    verb = _verb(text, end, FAR_REACH if of_first else VERB_REACH + text.count("\0", end, end + FAR_REACH))
    if verb is None and COMES.match(text, end) and PASSIVE.search(text, end, end + FAR_REACH):
        # "양해각서가 A와 B의 대표가 만난 자리에서 체결됐다"
        return _verb(text, end, FAR_REACH)
    if verb is not None or not OBJECT.match(text, end):
        return verb
    # "양해각서를 A, B, C와 맺었다": the partners stand before the verb
    verb = _verb(text, end, FAR_REACH)
    return None if verb and ANOTHER_OBJECT.search(text, end + 2, verb.start) else verb


ALIKE = re.compile(r"(?:협약|협정|각서|의향서|약정|합의서|의정서|결연|MOU|MOA|LOI)\0*(?:을|를),\s")
"""Another paper of a row with one verb: "A와 협약을, B와 각서를, C와 의향서를 맺었다"."""
LONGEST_ROW = 4


def _behind_alike(text: str, end: int) -> int:
    """Where the next papers of the row end of which the one at ``end`` is the first, up to its verb."""
    for _ in range(LONGEST_ROW):
        following = ALIKE.search(text, end + 2, end + FAR_REACH)
        verb = verb_after(text, end, FAR_REACH)
        if following is None or (verb is not None and verb.end <= following.start()):
            break
        end = following.end() - 2
    return end


WRITES = re.compile(r"\0*(?:을|를)\s(?:쓰|썼|쓴|쓸|써)(?!임|이|여|레)")
"""A paper that is written: "양해각서를 쓰는 자리"."""
HELD_WHERE = re.compile(
    r"(?:\0|\s|체결|서명|조인|협약)*식(?:이|은)\s[^.,]{2,40}?(?:열린|개최된|진행된)\s[^.,]{2,24}?에서\s"
)
"""Behind a paper: its rite, and what else was held where it was: "체결식이 바젤에서 열린 학술대회에서 열렸다"."""
LEADS_ON = re.compile(r"\s?,\s(?!\S{1,8}(?:과|와)\s)")
"""Behind a bare noun of signing that stands for its verb; in a list of nouns another follows."""
ENDING = 16
"""Letters behind the verb's stem that may tell its tense."""


def extent(line: Line, verb: Verb | None, close: int) -> int:
    """Where what the clause says of its paper ends: before the next paper, where the verb only leads on to it."""
    if verb is None or verb.tense is not Tense.JOINED:
        return close + ENDING
    papers = (h.start - line.shift for h in line.sentence.hits if h.role == "instrument")
    return min((at for at in papers if close < at < close + ENDING), default=close + ENDING)


def _verb(text: str, end: int, far: int) -> Verb | None:
    """The verb of signing after a paper: by its stem and ending, else by its stem alone."""
    stop = text.find("…", end, end + far)
    reach = stop - end if stop > 0 else far
    if rite := HELD_WHERE.match(text, end):
        end, reach = rite.end(), reach - rite.end() + end
    written = WRITES.match(text, end)
    if written is not None and (tense := tense_at(text, written.end())) is not None:
        return Verb(written.end() - 1, written.end(), tense)
    told = verb_after(text, end - text.startswith("식", end - 1), reach)
    stem = saying.STEM.search(text, end, end + reach)
    if stem and (told is None or stem.end() + 6 < told.start):
        # "협약을 체결, 공동연구에 나섰다"
        told = Verb(stem.start(), stem.end(), Tense.JOINED if LEADS_ON.match(text, stem.end()) else None)
    if told and SHARED.match(text, told.start):
        between = CARRIER.sub("", text[end : told.start], count=1)
        if ANOTHER_OBJECT.search(between[1:].lstrip("\0")[1:]):
            return None
    return told
