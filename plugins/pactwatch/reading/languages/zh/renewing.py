"""What is done now with a paper of before, as the object of a Chinese clause: "将2014年签署的备忘录延长五年"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.zh.cues import PLAN
from pactwatch.reading.languages.zh.of_before import COMMA, HEAD
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.telling import WHOSE, Told, made
from pactwatch.reading.model import Hit, Said, Sentence, Statement

OBJECT = re.compile(rf"(?:将|將|把){WHOSE}(?:[于於在]?\d{{4}}年)?[^,，。;；与與同跟]{{0,12}}$")
"""Before the verb of "将2014年签署的备忘录延长五年"."""
LONGER = re.compile(
    r"(?:的|过的|過的|之)[^,，。;；签簽]{2,24}?(?P<verb>(?:再|正式|成功)?(?:延长|延長|延期|延展|展延|展期|续期|續期|续签|續簽|续约|續約|续订|續訂|更新|修订|修訂|升级|升級|扩大|擴大))"
)
OLD = re.compile(r"[^,，。;；]{0,8}[签簽缔締订訂]")
"""Behind the day of the paper that is renewed."""


def renewed_as_object(clause: str, words: str, end: int) -> int | None:
    """Where the verb stands that renews the paper signed before: 延长 in "将2014年签署的备忘录延长"; else None."""
    told = LONGER.match(words, end) if OBJECT.search(clause) else None
    return told.start("verb") if told else None


def renewed(sentence: Sentence, sheet: Sheet, papers: list[Hit], span: tuple[int, int]) -> Statement:
    """What is done now with a paper signed before: "将2014年签署的备忘录延长五年", by the verb behind it."""
    at, longer = span
    clause = COMMA.split(sentence.words[max(0, at - HEAD) : at])[-1]
    told = made(sentence, sheet, Told(Said.SIGNED, "renewed", papers, longer))
    before = {when for when in told.dates if OLD.match(sentence.words, when.end - max(sentence.start, 0))}
    years = [int(when.value[:4]) for when in before]
    thing = OBJECT.search(clause)
    plans = PLAN.search(clause[: thing.start()]) if thing else None
    return replace(
        told,
        said=Said.PLANNED if plans else Said.SIGNED,
        earlier=False,
        renewal=not plans,
        dates=tuple(when for when in told.dates if when not in before),
        prior_year=min(years, default=told.prior_year),
    )
